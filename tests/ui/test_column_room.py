"""How columns share a width: the words first, the others as narrow as they can, spare ones last."""

from hypothesis import given
from hypothesis import strategies as st

from onestop.ui.column_room import Wish, shared

WIDTHS = st.integers(1, 400)


def test_columns_stand_as_drawn_where_there_is_room() -> None:
    wishes = [Wish(drawn=120, needed=90), Wish(drawn=0, needed=200), Wish(drawn=100, needed=80)]

    assert shared(wishes, 500, 0) == [120, 0, 100]


def test_the_words_have_what_the_others_do_not_need() -> None:
    wishes = [Wish(drawn=120, needed=90), Wish(drawn=0, needed=300), Wish(drawn=100, needed=80)]

    assert shared(wishes, 480, 0) == [90, 0, 80]


def test_a_long_name_has_what_the_words_leave() -> None:
    wishes = [Wish(drawn=120, needed=260), Wish(drawn=0, needed=200)]

    assert shared(wishes, 400, 0) == [200, 0]


def test_short_words_stand_only_where_the_whole_ones_would_cut_the_others() -> None:
    wishes = [Wish(drawn=0, needed=300), Wish(drawn=120, needed=110, short=70)]

    assert shared(wishes, 420, 0) == [0, 120]
    assert shared(wishes, 410, 0) == [0, 110]
    assert shared(wishes, 400, 0) == [0, 100]
    assert shared(wishes, 300, 0) == [0, 70]


def test_spare_columns_go_from_the_last_until_the_words_can_be_read() -> None:
    spare = Wish(drawn=100, needed=100, spare=True)
    wishes = [Wish(drawn=0, needed=400), spare, spare]

    assert shared(wishes, 400, 200) == [0, 100, 100]
    assert shared(wishes, 399, 200) == [0, 100, 0]
    assert shared(wishes, 299, 200) == [0, 0, 0]


@given(st.lists(st.builds(Wish, drawn=WIDTHS, needed=WIDTHS), max_size=6), WIDTHS, WIDTHS)
def test_no_column_is_wider_than_drawn_unless_the_words_are_whole(
    wishes: list[Wish], words: int, room: int
) -> None:
    widths = shared([*wishes, Wish(drawn=0, needed=words)], room, 0)

    wider = any(width > wish.drawn for width, wish in zip(widths, wishes, strict=False))
    assert not wider or sum(widths) + words <= room
