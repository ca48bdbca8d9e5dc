"""Whose result is handed over here, and what is scanned for it."""

from pytestqt.qtbot import QtBot

from onestop.domain.scanning import read_scan
from onestop.services import lookup, seals
from onestop.services.lookup import Page
from onestop.services.work import Desk
from onestop.ui.returns.workplace import Returns

READY = "Đặng Thị Hồng Nhị"
CARD = "045191000452||Đặng Thị Hồng Nhị|05091991|Nữ|Số 12 Hùng Vương|01012022"
STRANGER = "045085001188||Lê Văn Đỗ|05091985|Nam|Số 1 Hùng Vương|01012022"


def load(qtbot: QtBot, place: Returns, name: str, text: str) -> None:
    """Scan a text and wait until the person's result is on screen."""
    place.take_scan(read_scan(text))
    qtbot.waitUntil(lambda: place.answer.isVisible() and name in place.sheet._person.text())  # noqa: SLF001 -- words only


def page(desk: Desk, subject: str) -> Page:
    """Give the page of a dossier as it is now."""
    return desk.ask(lookup.page, subject)


def code(desk: Desk, subject: str) -> str:
    """Give the code of a dossier."""
    found = page(desk, subject).dossier.reception
    assert found is not None
    return found.code


def seal(desk: Desk, subject: str) -> str:
    """Give what the receipt of a dossier carries in its QR code."""
    found = page(desk, subject).dossier.reception
    assert found is not None
    return seals.seal(found)
