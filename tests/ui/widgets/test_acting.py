"""Buttons and actions: no key presses by accident, every way commits the word first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from onestop.ui.actions import FORBIDDEN, Act, Actions, Key, spoken_keys
from onestop.ui.theme.theme import current
from onestop.ui.widgets.buttons import (
    ButtonLook,
    Height,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.ticks import CheckLine, RadioLine
from tests.ui.widgets.placing import put


def test_enter_never_presses_a_button_elsewhere(window: QWidget) -> None:
    field, pressed = VnLineEdit(), list[bool]()
    button = PrimaryButton("Tiếp nhận và in", ButtonLook(keys="Ctrl+Enter", height=Height.LARGE))
    button.clicked.connect(pressed.append)
    put(window, field, button)

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert not button.autoDefault()
    assert not pressed


def test_buttons_are_large_enough_and_have_names() -> None:
    primary = PrimaryButton("&Tiếp nhận")
    others = (SecondaryButton("In lại"), LinkButton("Xem"), CheckLine("In"), RadioLine("Chính chủ"))

    assert primary.sizeHint().height() >= 44
    assert primary.accessibleName() == "Tiếp nhận"
    for widget in others:
        assert widget.sizeHint().height() >= current().sizes.target
        assert widget.accessibleName()


@pytest.mark.parametrize("how", ["key", "menu"])
def test_every_way_to_an_action_commits_the_word_first(
    window: QWidget, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = list[str]()
    monkeypatch.setattr("onestop.ui.actions.commit_composition", lambda: order.append("commit"))
    actions, field = Actions(window), VnLineEdit()
    act = Act(id="receive", text="Tiếp nhận", keys=(Key.COMMIT,))
    action = actions.add(act, lambda: order.append("run"))
    put(window, field)

    if how == "key":
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        action.trigger()

    assert order == ["commit", "run"]


@pytest.mark.parametrize(
    "act",
    [
        Act(id="a", text="A", keys=("F12",)),
        Act(id="b", text="B", keys=("Ctrl+Shift+P",)),
        Act(id="c", text="C", keys=(Key.RECEIVE,)),
    ],
    ids=lambda act: act.id,
)
def test_keys_others_own_are_refused(window: QWidget, act: Act) -> None:
    actions = Actions(window)
    actions.add(Act(id="first", text="Tiếp nhận", keys=(Key.RECEIVE,)), lambda: None)

    with pytest.raises(ValueError, match=act.id):
        actions.add(act, lambda: None)


def test_the_keyboard_map_is_free_of_forbidden_keys() -> None:
    assert not FORBIDDEN.intersection(Key)
    assert spoken_keys(Key.COMMIT) == "Ctrl+Enter"


def test_a_key_that_the_screen_has_bound_is_none_of_the_fields(window: QWidget) -> None:
    # everywhere fields take Ctrl+A for themselves, as they take Ctrl+E on X11
    ran, field = list[str](), VnLineEdit()
    put(window, field)
    field.setText("Lê")
    Actions(window).add(Act(id="all", text="Đủ hết", keys=("Ctrl+A",)), lambda: ran.append("all"))

    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    assert ran == ["all"]
    assert field.selectedText() == ""
