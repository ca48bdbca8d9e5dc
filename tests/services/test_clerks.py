"""A clerk is locked everywhere, and comes back with a new password."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import ClerkPublished
from onestop.journal.verifiers import verifier_of
from onestop.services import clerks
from onestop.services.sample import PASSWORD
from onestop.services.signing_in import sign_in
from onestop.services.station import Station
from onestop.services.work import Work
from tests.laws.offices import Counter
from tests.services.apart import apart

ADMINISTRATOR, LOGIN, CLERK = "duc.pm", "ha.nt", "c03"
NEW = "một mật khẩu dài"
LATER = timedelta(minutes=1)


def signs_in(station: Station, password: str) -> bool:
    try:
        return sign_in(station, LOGIN, password).clerk.id == CLERK
    except Refused:
        return False


def test_an_unlocked_clerk_signs_in_with_the_new_password_alone(counter: Counter) -> None:
    desk = counter.desk(ADMINISTRATOR)
    desk.do(clerks.lock, CLERK)
    locked = signs_in(counter.station, PASSWORD)

    desk.do(clerks.unlock, CLERK, NEW)

    assert not locked
    assert not signs_in(counter.station, PASSWORD)
    assert signs_in(counter.station, NEW)


def test_a_locked_clerk_is_given_no_password(counter: Counter) -> None:
    desk = counter.desk(ADMINISTRATOR)
    desk.do(clerks.lock, CLERK)

    with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
        desk.do(clerks.set_password, CLERK, NEW)

    assert desk.ask(lambda work: verifier_of(work.connection, LOGIN)) is None


def test_a_lock_that_comes_back_with_its_place_costs_no_new_password(tmp_path: Path) -> None:
    with apart(tmp_path) as both:
        desk = both.first.desk(ADMINISTRATOR)
        desk.do(clerks.lock, CLERK)
        desk.do(clerks.unlock, CLERK, NEW)

        both.meet()

        assert signs_in(both.first.station, NEW)


def test_a_lock_its_lifter_did_not_know_of_stays(tmp_path: Path) -> None:
    with apart(tmp_path) as both:
        first, second = both.first.desk(ADMINISTRATOR), both.second.desk(ADMINISTRATOR)
        first.do(clerks.lock, CLERK)
        first.do(clerks.unlock, CLERK, NEW)
        second.do(clerks.lock, CLERK)

        both.meet()

        assert (_locked(both.first), _locked(both.second)) == (True, True)
        assert not signs_in(both.first.station, NEW)
        both.second.clock.pass_by(LATER)
        second.do(clerks.unlock, CLERK, NEW)
        both.meet()
        assert (_locked(both.first), _locked(both.second)) == (False, False)


def _locked(counter: Counter) -> bool:
    return counter.desk().ask(lambda work: work.catalogue.clerks[CLERK].locked)


@pytest.mark.parametrize("login", ["an.ttm", "yen.dh", "giang.lh"])
def test_only_the_administrator_decides_about_clerks(counter: Counter, login: str) -> None:
    tasks: tuple[Callable[[Work], None], ...] = (
        lambda work: clerks.lock(work, CLERK),
        lambda work: clerks.unlock(work, CLERK, NEW),
        lambda work: clerks.set_password(work, CLERK, NEW),
    )
    for task in tasks:
        with pytest.raises(Refused, match=Reason.NOT_YOUR_DUTY):
            counter.desk(login).do(task)


def test_what_makes_no_sense_is_refused(counter: Counter) -> None:
    desk = counter.desk(ADMINISTRATOR)
    desk.do(_publish_elsewhere)

    for clerk in ("nobody", "c99"):
        with pytest.raises(Refused, match=Reason.CLERK_UNKNOWN):
            desk.do(clerks.lock, clerk)
    with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
        desk.do(clerks.unlock, CLERK, NEW)
    with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
        desk.do(clerks.lock, desk.clerk.id)
    with pytest.raises(Refused, match=Reason.PASSWORD_TOO_SHORT):
        desk.do(clerks.set_password, CLERK, "ngắn")


def _publish_elsewhere(work: Work) -> None:
    fact = ClerkPublished(
        clerk="c99", office="XA-01", department="", duties=(), valid_from=work.today
    )
    work.publish("clerk:XA-01:c99", fact)


def test_a_forgotten_password_is_replaced_even_by_a_clock_that_is_behind(counter: Counter) -> None:
    desk = counter.desk(ADMINISTRATOR)
    desk.do(clerks.set_password, CLERK, "mật khẩu đầu tiên")
    counter.clock.pass_by(-LATER)

    desk.do(clerks.set_password, CLERK, NEW)

    assert signs_in(counter.station, NEW)
    assert not signs_in(counter.station, "mật khẩu đầu tiên")
