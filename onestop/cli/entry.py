"""The door of the command line: finds the command, and says what becomes of what goes wrong.

A command's module is imported only when the command is named, so that `--help` answers at once.
"""

import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from onestop import __version__, logs
from onestop.cli.commands import COMMANDS, Command
from onestop.cli.parts import Parts, home_of
from onestop.cli.speaking import say, say_refused
from onestop.config import Home
from onestop.domain.errors import HubUnreachable, Reason, Refused
from onestop.services.disks import disk_reason
from onestop.sync.locks import Lock

FAILED = 1
INTERRUPTED = 130


def run(arguments: Sequence[str], parts: Parts, more: Mapping[str, Command]) -> int:
    """Run a command line, with more commands than our own; answer the exit code."""
    try:
        group = _group(arguments, {**COMMANDS, **more})
        code = group.main(list(arguments), prog_name="onestop", standalone_mode=False, obj=parts)
    except click.ClickException as usage:
        usage.show()
        return usage.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Refused as refused:
        say_refused(refused)
        return FAILED
    except HubUnreachable as away:
        say(f"HUB_{away}")
        return FAILED
    except Exception as failed:  # noqa: BLE001 - the last door: a bug is logged, and people told
        return _failed(failed, arguments)
    return code if isinstance(code, int) else 0


def _group(arguments: Sequence[str], commands: Mapping[str, Command]) -> click.Group:
    group = click.Group(
        "onestop",
        callback=_no_command,
        invoke_without_command=True,
        help="The one-stop counter. Without a command the desk opens.",
        params=[
            click.Option(["--home"], type=click.Path(path_type=Path), help="The station's folder."),
            click.Option(["--clerk"], help="The login of whoever acts."),
        ],
    )
    for name, command in commands.items():
        group.add_command(_command(name, command, named=name in arguments), name)
    return click.version_option(__version__)(group)


def _command(name: str, command: Command, *, named: bool) -> click.Command:
    if not named:
        return click.Command(name, help=command.help)
    found = getattr(import_module(command.module), name.replace("-", "_"))
    return cast("click.Command", found)


@click.pass_context
def _no_command(context: click.Context, home: Path | None, clerk: str | None) -> None:
    """Open the desk when no command was given."""
    del clerk
    if context.invoked_subcommand is None:
        parts = context.ensure_object(Parts)
        try:
            context.exit(_open_alone(parts, home_of(home)))
        except Refused as refused:
            parts.show_refused(refused)
            raise


def _open_alone(parts: Parts, home: Home) -> int:
    """Open the one desk of a home; a folder that is not there yet has none."""
    if not home.folder.is_dir():
        return parts.open_desk(home)
    lock = Lock(home.desk_lock)
    if not lock.take():
        raise Refused(Reason.DESK_ALREADY_OPEN)
    try:
        return parts.open_desk(home)
    finally:
        lock.release()


def _failed(failed: Exception, arguments: Sequence[str]) -> int:
    """Say what the disk refused; write anything else, a bug, to the log and say where."""
    reason = disk_reason(failed)
    if reason is not None:
        say_refused(Refused(reason))
        return FAILED
    log = _log(failed, home_of(_home_named(arguments)))
    say("BUG", file=str(log)) if log else say("BUG_UNLOGGED")
    return FAILED


def _log(failed: Exception, home: Home) -> Path | None:
    if not home.folder.is_dir():
        return None
    with suppress(OSError):
        handler = logs.start(home.logs, "command")
        logging.getLogger(__name__).error("a command broke off", exc_info=failed)
        logging.getLogger().removeHandler(handler)
        handler.close()
        return Path(handler.baseFilename)
    return None


def _home_named(arguments: Sequence[str]) -> Path | None:
    """Find the home in the arguments, since whoever parsed them is gone."""
    for index, argument in enumerate(arguments):
        if argument.startswith("--home="):
            return Path(argument.removeprefix("--home="))
        if argument == "--home":
            return Path("".join(arguments[index + 1 : index + 2]))
    return None
