"""Signing in: right and wrong passwords, locks that hold five minutes, changed passwords."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest
from argon2 import extract_parameters

from onestop.config import Home
from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import ClerkLocked
from onestop.journal.sample_office import sample_verifiers
from onestop.journal.verifiers import verifier_of
from onestop.services import reception
from onestop.services.setting_up import Enrolled, set_up, set_up_sample
from onestop.services.signing_in import (
    _NOBODY,
    LOCKED_FOR,
    TRIES,
    change_password,
    made,
    sign_in,
)
from onestop.services.station import Station
from onestop.services.work import Desk, Work
from tests.laws.offices import INTAKE, Clock, Counter

PASSWORD = "motcua2026"


def failed(counter: Counter, login: str, password: str = "sai") -> Reason:
    with pytest.raises(Refused) as refusal:
        sign_in(counter.station, login, password)
    return refusal.value.faults[0].reason


def test_a_clerk_signs_in_whatever_the_case_of_the_login(counter: Counter) -> None:
    desk = sign_in(counter.station, " AN.TTM ", PASSWORD)

    assert desk.clerk.name == "Trần Thị Mỹ Ẩn"


def test_five_wrong_passwords_lock_for_five_minutes_from_the_last(counter: Counter) -> None:
    answers = []
    for _ in range(TRIES):
        answers.append(failed(counter, "an.ttm"))
        counter.clock.pass_by(timedelta(seconds=50))

    counter.clock.pass_by(LOCKED_FOR - timedelta(seconds=60))
    still = failed(counter, "an.ttm", PASSWORD)
    counter.clock.pass_by(timedelta(seconds=20))

    assert answers == [*[Reason.WRONG_PASSWORD] * (TRIES - 1), Reason.LOCKED_OUT]
    assert still is Reason.LOCKED_OUT
    assert sign_in(counter.station, "an.ttm", PASSWORD).clerk.login == "an.ttm"


def test_the_right_password_forgives_the_wrong_ones(counter: Counter) -> None:
    for _ in range(TRIES - 1):
        failed(counter, "an.ttm")
    sign_in(counter.station, "an.ttm", PASSWORD)

    assert failed(counter, "an.ttm") is Reason.WRONG_PASSWORD


def test_a_lock_is_that_persons_alone(counter: Counter) -> None:
    for _ in range(TRIES):
        failed(counter, "an.ttm")

    assert sign_in(counter.station, "ha.nt", PASSWORD).clerk.login == "ha.nt"


def test_a_clock_set_back_locks_nobody_for_longer(counter: Counter) -> None:
    counter.clock.pass_by(timedelta(days=700))
    for _ in range(TRIES):
        failed(counter, "an.ttm")

    counter.clock.pass_by(-timedelta(days=700))

    assert sign_in(counter.station, "an.ttm", PASSWORD).clerk.login == "an.ttm"


def test_an_unknown_login_is_answered_and_costs_as_a_known_one(counter: Counter) -> None:
    known = extract_parameters(sample_verifiers()[0].verifier)

    assert failed(counter, "khong.co") is Reason.WRONG_PASSWORD
    assert extract_parameters(_NOBODY) == known
    assert extract_parameters(made(counter.desk().clerk, "mật khẩu", 0).verifier) == known


def test_a_locked_clerk_signs_in_nowhere_and_leaves_no_verifier(counter: Counter) -> None:
    desk = counter.desk()
    clerk = counter.desk("ha.nt").clerk
    desk.do(Work.publish, f"clerk:DEMO:{clerk.id}", ClerkLocked(clerk=clerk.id))

    assert failed(counter, "ha.nt", PASSWORD) is Reason.WRONG_PASSWORD
    assert desk.ask(lambda work: verifier_of(work.connection, "ha.nt")) is None


def test_a_clock_whose_battery_died_locks_nobody_out_without_a_word(counter: Counter) -> None:
    counter.desk().do(reception.receive, INTAKE)
    counter.clock.now = datetime(1973, 1, 1, 8, 0, tzinfo=OFFICE_TIME)

    with pytest.raises(Refused, match=Reason.CLOCK_BEHIND) as refusal:
        sign_in(counter.station, "an.ttm", PASSWORD)

    assert refusal.value.faults[0].details == {"now": "08:00 01/01/1973"}


def test_a_changed_password_holds_at_once(counter: Counter) -> None:
    desk = sign_in(counter.station, "an.ttm", PASSWORD)
    counter.clock.pass_by(timedelta(minutes=1))

    desk.do(change_password, PASSWORD, "một mật khẩu dài")

    assert failed(counter, "an.ttm", PASSWORD) is Reason.WRONG_PASSWORD
    signed_in = sign_in(counter.station, "an.ttm", "một mật khẩu dài")
    assert signed_in.clerk.login == "an.ttm"


def test_a_changed_password_holds_under_a_clock_that_is_behind(counter: Counter) -> None:
    counter.desk().do(change_password, PASSWORD, "một mật khẩu dài")
    counter.clock.pass_by(timedelta(minutes=-5))

    counter.desk().do(change_password, "một mật khẩu dài", "mật khẩu sau cùng")

    assert failed(counter, "an.ttm", "một mật khẩu dài") is Reason.WRONG_PASSWORD
    assert sign_in(counter.station, "an.ttm", "mật khẩu sau cùng").clerk.login == "an.ttm"


@pytest.mark.parametrize(("form", "other"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_password_is_the_same_in_every_form_of_its_letters(
    counter: Counter, form: Literal["NFC", "NFD"], other: Literal["NFC", "NFD"]
) -> None:
    counter.desk().do(change_password, PASSWORD, normalize(form, "một mật khẩu dài"))

    signed_in = sign_in(counter.station, "an.ttm", normalize(other, "một mật khẩu dài"))

    assert signed_in.clerk.login == "an.ttm"


def test_half_a_character_is_a_wrong_password_or_an_unknown_login(counter: Counter) -> None:
    assert failed(counter, "an.ttm", "\udcff") is Reason.WRONG_PASSWORD
    assert failed(counter, "\udcff", PASSWORD) is Reason.WRONG_PASSWORD


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("sai", "mật khẩu mới", Reason.WRONG_PASSWORD),
        (PASSWORD, "ngắn", Reason.PASSWORD_TOO_SHORT),
        (PASSWORD, PASSWORD, Reason.PASSWORD_SAME),
    ],
)
def test_a_bad_change_is_refused(counter: Counter, old: str, new: str, reason: Reason) -> None:
    desk = counter.desk()

    with pytest.raises(Refused, match=reason):
        desk.do(change_password, old, new)

    assert sign_in(counter.station, "an.ttm", PASSWORD).clerk.login == "an.ttm"


def test_an_open_desk_is_no_way_to_guess_a_password(counter: Counter) -> None:
    desk: Desk = counter.desk()
    for _ in range(TRIES):
        with pytest.raises(Refused):
            desk.do(change_password, "đoán mò", "mật khẩu mới")

    with pytest.raises(Refused, match=Reason.LOCKED_OUT):
        desk.do(change_password, PASSWORD, "mật khẩu mới")


def test_a_real_home_is_encrypted_and_opens_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = Home(folder=tmp_path_factory.mktemp("real") / "home")
    about = set_up(home, Enrolled(station="HL-01", office="HL", counter="q1", lane=1))

    opened = Station.open(home, Clock())

    assert opened.about == about
    assert not home.store.read_bytes().startswith(b"SQLite format 3")
    assert not home.local.read_bytes().startswith(b"SQLite format 3")
    assert home.secret.stat().st_mode & 0o077 == 0
    opened.close()


@pytest.mark.parametrize("name", ["station.key", "store.key"])
@pytest.mark.parametrize("spoiled", [b"", b"00" * 31, b"no key at all", b"\xff\xfe"])
def test_a_spoiled_key_file_is_named(tmp_path: Path, name: str, spoiled: bytes) -> None:
    home = Home(folder=tmp_path / "home")
    set_up(home, Enrolled(station="HL-01", office="HL", counter="q1", lane=1))
    (home.folder / name).write_bytes(spoiled)

    with pytest.raises(Refused, match=Reason.KEY_UNREADABLE) as refusal:
        Station.open(home, Clock())

    assert refusal.value.faults[0].details == {"file": name}


def test_a_lost_key_is_named_and_no_new_home_is_proposed(counter: Counter) -> None:
    counter.home.key.unlink()

    with pytest.raises(Refused, match=Reason.KEY_UNREADABLE):
        Station.open(counter.home, counter.clock)


def test_a_home_is_set_up_once(counter: Counter) -> None:
    with pytest.raises(Refused, match=Reason.HOME_EXISTS):
        set_up_sample(counter.home, 3)
