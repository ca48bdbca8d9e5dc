"""Sending a file to another department than the usual one: sheet, task and answer."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from onestop.domain.errors import Refused
from onestop.services import processing
from onestop.services.dossier_page import View
from onestop.ui import refusals
from onestop.ui.dossier.route_sheet import RouteSheet
from onestop.ui.once import Once
from onestop.ui.workplace import Workplace


def sent_words(department: str) -> str:
    """Say to which department a file was sent."""
    said = QCoreApplication.translate("Forwarding", "Đã chuyển {department}.")
    return said.format(department=department)


class Forwarding(QObject):
    """Send the file the sheet was opened for, whatever is shown meanwhile."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self._place = place
        self._once = Once()
        self.sheet = RouteSheet(place)
        self.sheet.committed.connect(self.commit)

    def begin(self, view: View) -> None:
        """Open the sheet for a dossier."""
        self.sheet.begin(view.page.dossier.subject, view.targets)

    def commit(self) -> None:
        """Send the file to the chosen department."""
        if self._once.begin():
            subject = self.sheet.subject
            target = self.sheet.target()
            id_, name = (target.id, target.name) if target is not None else ("", "")
            then = self._once.then(partial(self._sent, subject, name))
            refused = self._once.then(partial(self._refused, subject))
            self._place.do(processing.route, subject, id_, then=then, refused=refused)

    def _sent(self, subject: str, name: str, _nothing: None) -> None:
        # the sheet may stand open for the next file by now
        if self._stands_for(subject):
            self.sheet.leave()
        self._place.said.emit(sent_words(name))

    def _refused(self, subject: str, refused: Refused) -> None:
        if self._stands_for(subject):
            self.sheet.refuse(refused)
        else:
            self._place.said.emit(refusals.sentences(refused))

    def _stands_for(self, subject: str) -> bool:
        return subject == self.sheet.subject and not self.sheet.isHidden()
