"""Tab leads through every place: nothing is left out, and nothing holds on to the focus."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QScrollArea, QWidget

from onestop.services.reception import Promised
from tests.ui.at_the_counter import Counter

MOST_STEPS = 60
TAKES = Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("place", ["reception", "returns", "lookup", "sync", "dossier"])
def test_tab_reaches_everything_and_comes_round(
    seated: Counter, before: Promised, place: str
) -> None:
    main = seated.session.main
    assert main is not None
    main.routes.visit(place, before.subject if place == "dossier" else "")
    seated.settle()
    screen = main.routes.current()
    assert screen is not None
    wanted = _takes_tab(screen)

    met = _walk(seated)

    assert [_named(each) for each in wanted if each not in met] == []
    assert len(met) < MOST_STEPS, "the focus never came round"


@pytest.mark.parametrize("place", ["reception", "dossier"])
def test_tab_goes_as_one_reads(seated: Counter, before: Promised, place: str) -> None:
    main = seated.session.main
    assert main is not None
    main.routes.visit(place, before.subject if place == "dossier" else "")
    seated.settle()
    screen = main.routes.current()
    assert screen is not None
    inside = [each for each in _walk(seated) if screen.isAncestorOf(each)]

    tops = [_top(each, screen) for each in _column_of(inside, screen)]

    assert tops == sorted(tops)


def _walk(seated: Counter) -> list[QWidget]:
    """Press Tab until the focus comes round, and note where it was."""
    first = QApplication.focusWidget()
    assert first is not None
    met = [first]
    while len(met) < MOST_STEPS:
        QTest.keyClick(QApplication.focusWidget() or seated.window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now in met:
            break
        met.append(now)
    return met


def _takes_tab(screen: QWidget) -> list[QWidget]:
    return [
        each
        for each in screen.findChildren(QWidget)
        if each.focusPolicy() & TAKES == TAKES
        and each.isVisible()
        and each.isEnabled()
        and each.focusProxy() is None
        and not isinstance(each, QScrollArea)
        # one of a group is a stop; arrows lead to the others
        and not (isinstance(each, QRadioButton) and not each.isChecked())
    ]


def _column_of(widgets: list[QWidget], screen: QWidget) -> list[QWidget]:
    """Give those in the left half, where one line follows another, from the topmost on."""
    left = [each for each in widgets if _left(each, screen) < screen.width() // 3]
    first = min(range(len(left)), key=lambda at: _top(left[at], screen))
    return [*left[first:], *left[:first]]


def _top(widget: QWidget, screen: QWidget) -> int:
    return widget.mapTo(screen, QPoint(0, 0)).y()


def _left(widget: QWidget, screen: QWidget) -> int:
    return widget.mapTo(screen, QPoint(0, 0)).x()


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"
