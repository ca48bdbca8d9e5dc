"""Which commands there are, and in which module each lies."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct


class Command(Struct, frozen=True):
    """Where a command lies: a module that has a function of the command's name."""

    module: str
    help: str


COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "station": Command("onestop.cli.stations", "Set a station up."),
        "receive": Command("onestop.cli.receiving", "Receive dossiers from a JSON file."),
        "correct": Command("onestop.cli.receiving", "Put a reception of the same day right."),
        "cancel": Command("onestop.cli.receiving", "Take a reception of the same day back."),
        "show": Command("onestop.cli.looking", "Tell where a dossier stands, and its story."),
        "search": Command("onestop.cli.looking", "Find dossiers by any words."),
        "route": Command("onestop.cli.moving", "Send a file to a department."),
        "take": Command("onestop.cli.moving", "Take a file that was sent to the department."),
        "complete": Command("onestop.cli.moving", "Enter number and date of the signed result."),
        "send-back": Command("onestop.cli.moving", "Send the result back to the counter."),
        "hand-over": Command("onestop.cli.moving", "Hand the result to whoever collects it."),
        "disputes": Command("onestop.cli.settling", "List what does not fit its dossier."),
        "settle": Command("onestop.cli.settling", "Settle what does not fit its dossier."),
        "erase": Command("onestop.cli.erasing", "Erase the persons of a closed dossier."),
        "due": Command("onestop.cli.counting", "Tell when a dossier would be due, and why."),
        "form": Command("onestop.cli.printing", "Write a printed form as PDF."),
        "receipt": Command("onestop.cli.printing", "Judge a receipt by its QR code."),
        "scan": Command("onestop.cli.scanning", "Tell what a scanned text is."),
        "exchange": Command("onestop.cli.exchanging", "Exchange with the hub."),
        "verify": Command("onestop.cli.upkeep", "Read the whole store and list what is broken."),
        "rebuild": Command("onestop.cli.upkeep", "Make lists and searches anew."),
        "clock": Command("onestop.cli.clocks", "Confirm this machine's date and time."),
        "hub": Command("onestop.cli.hubs", "Run a trial hub, make one, enrol stations."),
        "clerk": Command("onestop.cli.clerks", "Lock a clerk, or let one in with a new password."),
        "password": Command("onestop.cli.signing", "Change the clerk's own password."),
    }
)
