"""The key sheet of the reception: the keys it names are those that are bound."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from onestop.ui.language import Language, speak
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.widgets.labeled_field import LabeledField


@pytest.fixture
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Screens that speak the language asked for."""
    speak(qapp, request.param)
    yield
    speak(qapp, Language.VIETNAMESE)


@pytest.mark.parametrize("spoken", list(Language), indirect=True)
@pytest.mark.usefixtures("spoken")
def test_the_key_sheet_names_every_key_with_alt_that_is_bound(screen: ReceptionDesk) -> None:
    fields = {each.access_key for each in screen.findChildren(LabeledField)}
    buttons = {each.shortcut().toString() for each in screen.findChildren(QAbstractButton)}

    lines = screen.keys()
    told = [each.keys for each in lines if each.keys[:4] == "Alt+" and "–" not in each.keys]

    assert len(told) >= 10
    assert sorted(told) == sorted((fields | buttons) - {""})
