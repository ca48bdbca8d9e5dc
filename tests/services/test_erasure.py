"""Who may erase a dossier's persons, when, and what is left to see."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Noted, Printed, Words
from onestop.domain.forms import PaperSize, Receipt
from onestop.domain.identity import Identity, IdentityKind
from onestop.services import (
    acts,
    archive,
    disputes,
    dossier_page,
    erasure,
    keeping,
    lookup,
    papers,
    processing,
    reception,
    seals,
)
from onestop.services.work import Work
from tests.laws.offices import INTAKE, Counter
from tests.services.apart import SUPERVISOR, apart, print_receipt
from tests.services.closing import ADMINISTRATOR, DECISION, cancelled, collected


@pytest.fixture
def closed(counter: Counter) -> str:
    """A cancelled reception whose receipt was printed."""
    return cancelled(counter)


def erase(counter: Counter, subject: str) -> None:
    erasure.carry_out(counter.desk(ADMINISTRATOR), subject, DECISION)


def test_an_erased_dossier_is_found_by_its_code_and_by_nothing_of_its_person(
    counter: Counter, closed: str
) -> None:
    desk = counter.desk()
    code = desk.ask(lookup.find, "nguyen van duc")[0].code

    erase(counter, closed)

    for words in ("nguyen van duc", "045088001234", "0912345678", "1234"):
        assert desk.ask(lookup.find, words) == []
    (line,) = desk.ask(lookup.find, code)
    assert (line.subject, line.name, line.erased) == (closed, "", True)
    number = Identity(kind=IdentityKind.PERSONAL_NUMBER, number="045088001234")
    assert desk.ask(lookup.known_person, number) is None


def test_its_page_tells_the_road_without_any_words(counter: Counter, closed: str) -> None:
    erase(counter, closed)

    view = counter.desk(ADMINISTRATOR).ask(dossier_page.view, closed)

    kinds = [told.kind for told in view.page.story]
    assert kinds == ["Received", "Printed", "Cancelled", "Erased"]
    assert {told.words for told in view.page.story} == {"", "12/QĐ-UBND"}
    assert view.page.dossier.people is None
    assert view.page.dossier.erased == 4
    assert view.acts == ()


def test_its_receipt_is_judged_and_never_printed_again(counter: Counter, closed: str) -> None:
    desk = counter.desk()
    taken_in = desk.ask(Work.dossier, closed).reception
    assert taken_in is not None
    seal = seals.seal(taken_in)

    erase(counter, closed)

    assert desk.ask(seals.verdict, seal) == "replaced"
    with pytest.raises(Refused, match=Reason.DOSSIER_ERASED):
        print_receipt(desk, closed)
    assert list(counter.home.archive.iterdir()) == []


def test_a_receipt_on_its_way_to_the_printer_leaves_no_bytes_behind(counter: Counter) -> None:
    over = collected(counter)

    def draw(form: Receipt, paper: PaperSize) -> bytes:
        del paper
        # Another window of the same station erases while this one draws.
        erase(counter, over)
        return form.owner.encode()

    with pytest.raises(Refused, match=Reason.DOSSIER_ERASED):
        papers.issue(counter.desk(), over, PaperSize.A4, draw)

    assert list(counter.home.archive.iterdir()) == []


def test_a_receipt_of_somebody_else_is_kept_while_it_is_printed(
    counter: Counter, closed: str
) -> None:
    desk = counter.desk()
    other = desk.do(reception.receive, INTAKE)

    def print_slowly(_content: bytes) -> None:
        erase(counter, closed)

    issued = papers.issue(
        desk, other.subject, PaperSize.A4, lambda form, _paper: form.code.encode(), print_slowly
    )

    assert archive.kept(counter.home, issued.sha256) == other.code.encode()


def test_forms_of_others_stay_and_drafts_nobody_printed_go(counter: Counter, closed: str) -> None:
    desk = counter.desk()
    other = desk.do(reception.receive, INTAKE)
    print_receipt(desk, other.subject)
    archive.keep(counter.home, b"drawn, and the printer was away")

    erase(counter, closed)

    (left,) = counter.home.archive.iterdir()
    assert left.read_bytes().startswith(other.code.encode())


def test_forms_that_were_laid_into_a_folder_go_by_their_bytes(
    counter: Counter, closed: str
) -> None:
    (archived,) = counter.home.archive.iterdir()
    counter.home.printed.mkdir()
    named = counter.home.printed / "000.00.99.H50-261120-0300-2.pdf"
    named.write_bytes(archived.read_bytes())
    other = counter.home.printed / "other.pdf"
    other.write_bytes(b"somebody else's")

    erase(counter, closed)

    assert list(counter.home.printed.iterdir()) == [other]


def test_only_the_administrator_of_its_own_office_erases(counter: Counter, closed: str) -> None:
    for login in ("an.ttm", SUPERVISOR, "giang.lh"):
        with pytest.raises(Refused, match=Reason.NOT_YOUR_DUTY):
            counter.desk(login).do(erasure.erase, closed, DECISION)

    with pytest.raises(Refused, match=Reason.DOSSIER_UNKNOWN):
        counter.desk(ADMINISTRATOR).do(erasure.erase, "nowhere", DECISION)


def test_what_is_not_over_is_not_erased(counter: Counter) -> None:
    subject = counter.desk().do(reception.receive, INTAKE).subject

    with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
        erase(counter, subject)


@pytest.mark.parametrize("number", ["", "của ông Đức", "QĐ-12", "12 QĐ", "1" * 51])
def test_a_decision_is_named_by_a_number_that_can_name_nobody(
    counter: Counter, closed: str, number: str
) -> None:
    with pytest.raises(Refused, match=Reason.DECISION_UNREADABLE):
        counter.desk(ADMINISTRATOR).do(erasure.erase, closed, replace(DECISION, number=number))


def test_a_decision_of_tomorrow_is_none(counter: Counter, closed: str) -> None:
    tomorrow = replace(DECISION, dated=date(2026, 11, 21))

    with pytest.raises(Refused, match=Reason.DECISION_DATE_IN_THE_FUTURE):
        counter.desk(ADMINISTRATOR).do(erasure.erase, closed, tomorrow)


def test_nothing_more_is_said_of_an_erased_dossier(counter: Counter, closed: str) -> None:
    erase(counter, closed)

    printed = Printed(form="receipt", template=1, receipt=1, paper="A5", sha256="0" * 64)
    for fact in (Noted(private=Words(text="ông Đức gọi lại")), Noted(), printed):
        with pytest.raises(Refused, match=Reason.DOSSIER_ERASED):
            counter.desk().do(Work.record, closed, fact)
    with pytest.raises(Refused, match=Reason.DOSSIER_ERASED):
        erase(counter, closed)
    assert counter.desk().ask(acts.allowed, counter.desk().ask(Work.dossier, closed)) == ()


def test_with_a_hub_nothing_goes_before_the_province_confirmed_it(tmp_path: Path) -> None:
    with apart(tmp_path) as both:
        for counter in (both.first, both.second):
            counter.home.hub.touch()
        subject = cancelled(both.first)
        with pytest.raises(Refused, match=Reason.ERASURE_TOO_EARLY):
            erase(both.first, subject)
        both.meet()

        erase(both.first, subject)

        desk = both.first.desk()
        assert desk.ask(Work.dossier, subject).people is None
        assert not desk.ask(erasure.is_carried_out, subject)
        both.meet()
        assert desk.ask(erasure.is_carried_out, subject)
        assert both.second.desk().ask(erasure.is_carried_out, subject)


def test_a_dispute_that_comes_after_is_settled_and_its_words_are_not_kept(tmp_path: Path) -> None:
    with apart(tmp_path) as both:
        desk = both.first.desk()
        subject = desk.do(reception.receive, INTAKE).subject
        both.meet()
        desk.do(reception.cancel, subject, "dân rút hồ sơ")
        erase(both.first, subject)
        both.second.desk().do(processing.route, subject)
        both.meet()
        supervisor = both.second.desk(SUPERVISOR)
        (disputed,) = supervisor.ask(disputes.of_dossier, subject)
        assert acts.Act.SETTLE in supervisor.ask(dossier_page.view, subject).acts

        supervisor.do(disputes.settle, subject, disputed.ref, "ông Đức đã rút")
        both.meet()

        for counter in (both.first, both.second):
            page = counter.desk().ask(lookup.page, subject)
            assert [told.kind for told in page.story][-2:] == ["Routed", "Settled"]
            assert page.story[-1].words == ""
            assert page.dossier.disputes == ()
            assert keeping.verify(counter.station).broken == ()
