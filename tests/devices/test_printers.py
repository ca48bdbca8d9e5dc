"""Printing: through a real CUPS where there is one, into a folder where there is none."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from onestop.devices import printers
from onestop.devices.printers import Handed, Job, Printing, Way
from onestop.domain.errors import Reason, Refused
from onestop.domain.forms import PaperSize
from tests.waiting import until

JOB = Job(title="000.00.99.H50-261120-0307", paper=PaperSize.A5, pdf=b"%PDF-1.4 sample")
SCHEDULER = """
Listen {home}/socket
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles Yes
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
"""
FILES = """
ServerRoot {home}/root
RequestRoot {home}/spool
StateDir {home}/state
CacheDir {home}/cache
DataDir /usr/share/cups
ServerBin /usr/lib/cups
AccessLog {home}/access
ErrorLog {home}/error
PageLog {home}/page
FileDevice Yes
"""


class PrintServer(Struct, frozen=True, kw_only=True):
    """A print server of the test's own, with nothing of the machine's."""

    home: Path

    def add(self, name: str) -> None:
        """Add a printer that takes everything as it comes."""
        device = f"file://{self.home}/paper"
        # The queue is raw, which CUPS calls deprecated on its error output.
        command = ["lpadmin", "-p", name, "-E", "-v", device, "-m", "raw"]
        subprocess.run(command, check=True, capture_output=True)

    def spooled(self) -> bytes:
        """Give the bytes of the first job as the server took them."""
        return (self.home / "spool" / "d00001-001").read_bytes()

    def wishes(self) -> bytes:
        """Give what the first job asked for, as IPP attributes."""
        control = self.home / "spool" / "c00001"
        until(control.exists)
        return control.read_bytes()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintServer]:
    """Run a print server; named as not run where CUPS or the right to start it is missing."""
    scheduler = shutil.which("cupsd", path=f"{os.environ['PATH']}:/usr/sbin")
    if scheduler is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("needs CUPS (cupsd) and root to start it")
    # The path of a socket may have 107 letters, fewer than a test's own folder has.
    with tempfile.TemporaryDirectory(prefix="cups") as folder:
        home = Path(folder)
        home.chmod(0o755)
        for name in ("root", "spool", "state", "cache"):
            (home / name).mkdir()
        (home / "cupsd.conf").write_text(SCHEDULER.format(home=home))
        (home / "cups-files.conf").write_text(FILES.format(home=home))
        monkeypatch.setenv("CUPS_SERVER", str(home / "socket"))
        command = [scheduler, "-f", "-c", str(home / "cupsd.conf")]
        with subprocess.Popen([*command, "-s", str(home / "cups-files.conf")]) as running:
            try:
                until((home / "socket").exists)
                yield PrintServer(home=home)
            finally:
                running.terminate()


@pytest.fixture
def without_print_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the commands of the print system."""
    monkeypatch.setenv("PATH", "/nowhere")


def test_a_form_goes_to_its_own_printer_as_drawn(server: PrintServer, tmp_path: Path) -> None:
    server.add("laser")
    server.add("thermal")
    printing = Printing(folder=tmp_path, chosen={"receipt-A5": "laser"})

    handed = printing.hand_over("receipt", JOB)

    assert handed == Handed(way=Way.PRINTER, where="laser")
    assert b"/printers/laser" in server.wishes()
    until((server.home / "spool" / "d00001-001").exists)
    assert server.spooled() == JOB.pdf
    assert list(tmp_path.iterdir()) == []


def test_a_job_names_its_sheet_and_forbids_scaling(server: PrintServer) -> None:
    server.add("laser")

    printers.to_printer("laser", JOB)

    wishes = server.wishes()
    assert b"media\x00\x02A5" in wishes
    assert b"print-scaling\x00\x04none" in wishes
    assert b"application/pdf" in wishes
    assert JOB.title.encode() in wishes


def test_the_printers_of_the_machine_are_named(server: PrintServer) -> None:
    none = printers.printers(), printers.default_printer()
    server.add("laser")
    one = printers.printers(), printers.default_printer()
    server.add("thermal")
    two = printers.printers(), printers.default_printer()

    assert none == ((), "")
    assert one == (("laser",), "laser")
    assert two == (("laser", "thermal"), "")


def test_the_printer_the_system_prefers_takes_forms_without_one(server: PrintServer) -> None:
    server.add("laser")
    server.add("thermal")
    subprocess.run(["lpadmin", "-d", "thermal"], check=True)

    handed = Printing(folder=server.home / "folder").hand_over("receipt", JOB)

    assert handed.where == "thermal"


def test_a_printer_that_is_away_is_told_and_loses_nothing(server: PrintServer) -> None:
    printing = Printing(folder=server.home / "folder", chosen={"receipt-A5": "nowhere"})

    with pytest.raises(Refused, match=Reason.PRINTER_AWAY) as refused:
        printing.hand_over("receipt", JOB)

    assert refused.value.faults[0].details == {"printer": "nowhere"}


@pytest.mark.usefixtures("without_print_system")
def test_without_a_print_system_the_form_lies_in_a_folder_and_the_answer_says_so(
    tmp_path: Path,
) -> None:
    printing = Printing(folder=tmp_path / "receipts")

    handed = [printing.hand_over("receipt", JOB) for _ in range(2)]

    assert [Path(one.where).name for one in handed] == [f"{JOB.title}.pdf", f"{JOB.title}-2.pdf"]
    assert {one.way for one in handed} == {Way.FOLDER}
    assert all(Path(one.where).read_bytes() == JOB.pdf for one in handed)
    assert printers.printers() == ()


@pytest.mark.usefixtures("without_print_system")
def test_a_chosen_printer_without_a_print_system_is_away(tmp_path: Path) -> None:
    printing = Printing(folder=tmp_path, chosen={"receipt-A5": "laser"})

    with pytest.raises(Refused, match=Reason.PRINTER_AWAY):
        printing.hand_over("receipt", JOB)


@pytest.mark.parametrize("title", ["../../etc/passwd", "", "a/b\\c\0d", "Nguyễn Văn"])
def test_no_title_leads_out_of_the_folder(title: str, tmp_path: Path) -> None:
    handed = printers.to_folder(tmp_path, Job(title=title, paper=PaperSize.A4, pdf=b"x"))

    assert Path(handed.where).parent == tmp_path
    assert Path(handed.where).name.isascii()
