"""A procedure is found as clerks type it, and what they mean comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.catalogue import Procedure, Term, TermKind
from onestop.domain.folding import folded
from onestop.domain.procedure_search import Offer, ProcedureIndex


def procedure(code: str, name: str, *short: str, field: str = "Hộ tịch") -> Procedure:
    return Procedure(
        code=code,
        name=name,
        field=field,
        department="tu-phap",
        term=Term(kind=TermKind.WORKING_DAYS, amount=3),
        components=(),
        result="",
        abbreviations=short,
        source="",
    )


BIRTH = procedure("1.001193", "Đăng ký khai sinh", "ks")
BIRTH_AGAIN = procedure("1.004884", "Đăng ký lại khai sinh")
MARRIAGE = procedure("1.000894", "Đăng ký kết hôn", "kh")
HOUSEHOLD = procedure(
    "TC05", "Cấp giấy chứng nhận đăng ký kinh doanh hộ cá thể", "hkd", field="Kinh doanh"
)
ALL = (BIRTH_AGAIN, BIRTH, MARRIAGE, HOUSEHOLD)


@pytest.fixture
def index() -> ProcedureIndex:
    return ProcedureIndex(Offer(procedure=each) for each in ALL)


@pytest.mark.parametrize(
    "typed",
    ["dkks", "dang ky khai", "khai sinh dang ky", "Đăng ký khai", "ks", "1.001193", "1001193"],
)
def test_words_in_any_order_initials_short_forms_and_codes_find_it_first(
    index: ProcedureIndex, typed: str
) -> None:
    assert index.search(typed)[0] == BIRTH


def test_initials_are_found_inside_a_long_name(index: ProcedureIndex) -> None:
    assert index.search("dkkd") == [HOUSEHOLD]


def test_what_this_counter_receives_most_comes_before_the_rest() -> None:
    index = ProcedureIndex(Offer(procedure=each, uses=7 if each is MARRIAGE else 0) for each in ALL)

    assert index.search("dang ky")[0] == MARRIAGE
    assert index.search("ks")[0] == BIRTH


HOUSEHOLD_PAUSE = procedure(
    "TC19", "Tạm ngừng kinh doanh hộ, hợp tác xã", "hkd", "htx", field="Kinh doanh"
)
HOUSEHOLD_CHANGE = procedure(
    "2.000720", "Đăng ký thay đổi nội dung hộ kinh doanh", "hkd", field="Kinh doanh"
)
HOUSEHOLD_NEW = procedure("1.001612", "Đăng ký thành lập hộ kinh doanh", "hkd", field="Kinh doanh")


def test_of_a_short_form_many_share_names_with_these_initials_in_a_row_come_first() -> None:
    family = (HOUSEHOLD_PAUSE, HOUSEHOLD, HOUSEHOLD_CHANGE, HOUSEHOLD_NEW)

    found = ProcedureIndex(Offer(procedure=each) for each in family).search("hkd")

    # then the shorter name before the longer
    assert found == [HOUSEHOLD_NEW, HOUSEHOLD_CHANGE, HOUSEHOLD_PAUSE, HOUSEHOLD]


def test_words_as_they_stand_in_a_name_come_before_the_same_words_here_and_there() -> None:
    scattered = procedure("TC90", "Doanh thu hộ kinh tế", field="Kinh doanh")
    offers = (scattered, HOUSEHOLD_NEW)

    found = ProcedureIndex(Offer(procedure=each) for each in offers).search("ho kinh doanh")

    assert found == [HOUSEHOLD_NEW, scattered]


def test_what_this_counter_receives_most_comes_before_a_better_fit() -> None:
    offers = (Offer(procedure=HOUSEHOLD_NEW), Offer(procedure=HOUSEHOLD_PAUSE, uses=3))

    assert ProcedureIndex(offers).search("hkd") == [HOUSEHOLD_PAUSE, HOUSEHOLD_NEW]


def test_nothing_typed_lists_everything_and_nonsense_nothing(index: ProcedureIndex) -> None:
    assert len(index.search("")) == len(ALL)
    assert list(index.search("xyzw")) == []


def test_a_code_gives_its_procedure(index: ProcedureIndex) -> None:
    assert index.by_code("tc05") == HOUSEHOLD
    assert index.by_code("TC99") is None


@given(st.sampled_from(ALL), st.randoms())
def test_the_words_of_a_name_find_it_in_any_order(wanted: Procedure, random: object) -> None:
    words = folded(wanted.name).split()
    random.shuffle(words)  # type: ignore[attr-defined] # hypothesis' Random

    assert wanted in ProcedureIndex(Offer(procedure=each) for each in ALL).search(" ".join(words))
