"""Who collects: the applicant, checked against the card, or somebody with a letter of authority."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from onestop.domain.dossier import Dossier
from onestop.domain.errors import Fault, Reason, Refused
from onestop.domain.facts import Collector
from onestop.domain.identity import Identity, read_identity
from onestop.domain.reception import Applicant
from onestop.domain.scanning import Scan, Scanned, read_scan
from onestop.services.returns import entitled
from onestop.ui import dossier_words as words
from onestop.ui import refusals
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.labeled_field import LabeledField, show_each_its_faults
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.scan_edit import ScanEdit
from onestop.ui.widgets.tag import WrappingTag
from onestop.ui.widgets.ticks import RadioLine

# What is asked of the applicant, and of whoever comes for them.
_OWN = ("card",)
_PROXY = ("collector.name", "collector.identity", "checked")


class CollectorForm(QWidget):
    """Check the collector; a card that is not the applicant's is named, never silently taken."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._own: Identity | None = None
        self.own = RadioLine(self.tr("Chín&h chủ"))
        self.own.setObjectName("returns.own")
        self.proxy = RadioLine(self.tr("Được ủ&y quyền"))
        self.proxy.setObjectName("returns.proxy")
        self._choice = QButtonGroup(self)
        self.card = ScanEdit()
        self.card.setObjectName("returns.card")
        self.card.set_icon("identification-card")
        self.name = VnLineEdit()
        self.name.setObjectName("returns.proxy.name")
        self.number = ScanEdit()
        self.number.setObjectName("returns.proxy.number")
        self.letter = VnLineEdit()
        self.letter.setObjectName("returns.proxy.letter")
        self.match = WrappingTag(TagLook(""))
        self.match.setObjectName("returns.match")
        self._fields: Mapping[str, LabeledField] = {
            "card": LabeledField(self.tr("Đối chiếu &căn cước: quét thẻ hoặc gõ số"), self.card),
            "collector.name": LabeledField(self.tr("Họ và tên người &nhận"), self.name),
            "collector.identity": LabeledField(self.tr("&Số giấy tờ, quét thẻ"), self.number),
            "checked": LabeledField(self.tr("&Giấy ủy quyền: số, ngày, nơi lập"), self.letter),
        }
        self._lay_out()
        self._connect()

    def begin(self, dossier: Dossier) -> None:
        """Begin with a dossier; nothing typed for another one stays."""
        self._dossier = dossier
        self._own = None
        for field in (self.card, self.name, self.number, self.letter):
            field.clear()
        for labeled in self._fields.values():
            labeled.clear_error()
        # nobody's card can match where no number was taken down: a letter it must be
        checkable = any(person.identity for person in _persons(dossier))
        self.own.setEnabled(checkable)
        (self.own if checkable else self.proxy).setChecked(True)
        self._say("", Status.NEUTRAL, None)

    def take(self, scan: Scan) -> None:
        """Check a scanned card against the applicant and the owner."""
        identity = scan.card.identity if scan.card else _identity(scan.value)
        self._check(identity, scan.card.name if scan.card else "", scan.value)

    def collector(self) -> Collector:
        """Give who collects; refuse with what is missing, beside its field."""
        if self.own.isChecked():
            person = self._person()
            if self._own is None or person is None:
                raise Refused(Reason.COLLECTOR_UNCHECKED, "card")
            return Collector(name=person.name, identity=self._own)
        faults = []
        if not self.name.value():
            faults.append(Fault(Reason.NAME_EMPTY, "collector.name"))
        if not self.letter.value():
            faults.append(Fault(Reason.TEXT_EMPTY, "checked"))
        if faults:
            raise Refused.of(faults)
        number = self.number.value()
        identity = read_identity(number) if number else None
        return Collector(name=self.name.value(), identity=identity, letter=self.letter.value())

    def refuse(self, refused: Refused) -> list[tuple[str, QWidget]]:
        """Say beside the fields what is missing; give the lines for the summary."""
        said = dict(refusals.by_field(refused))
        if "identity" in said:
            said["collector.identity"] = said.pop("identity")
        if "checked" in said:
            said["checked"] = (self.tr("Nhập số, ngày và nơi lập giấy ủy quyền"),)
        if "card" in said:
            said["card"] = (self.tr("Quét hoặc gõ số căn cước của người nhận"),)
        return show_each_its_faults(self._fields, said)

    def faulty(self) -> bool:
        """Say whether something is still to be put right in the fields that are asked for."""
        asked = _OWN if self.own.isChecked() else _PROXY
        return any(self._fields[name].error() for name in asked)

    def first(self) -> QWidget:
        """Give the field the eye goes to first."""
        return self.card if self.own.isChecked() else self.name

    def _connect(self) -> None:
        self.own.toggled.connect(self._choose)
        self.card.read.connect(lambda text: self.take(read_scan(text)))
        self.card.effectiveTextChanged.connect(self._forget)
        self.number.read.connect(self._read_proxy)
        for name, field in (("collector.name", self.name), ("checked", self.letter)):
            # a scan fills them too
            field.effectiveTextChanged.connect(self._fields[name].clear_error)
        for field in (self.card, self.name, self.number, self.letter):
            field.effectiveTextChanged.connect(self.changed)

    def _choose(self) -> None:
        self._stack.setCurrentIndex(0 if self.own.isChecked() else 1)
        self.changed.emit()

    def _check(self, identity: Identity | None, name: str, text: str) -> None:
        if self._dossier is None:
            return
        if identity is None:
            self._say(
                self.tr("Chưa đọc được số. Quét lại, hoặc gõ đủ 12 số"), Status.WARN, Glyph.WARNING
            )
            return
        if entitled(self._dossier, identity):
            self._own = identity
            self.card.fill(words.number_words(identity))
            person = self._person()
            said = self.tr("Khớp: giấy tờ của {name}").format(name=person.name if person else "")
            self.own.setChecked(True)
            self._say(said, Status.SUCCESS, Glyph.TICK_CIRCLE)
            return
        self.card.fill(words.number_words(identity))
        whose = self.tr("Không khớp: thẻ của {name}. Nhận thay thì chọn Được ủy quyền")
        nobody = self.tr("Không khớp số trong hồ sơ. Nhận thay thì chọn Được ủy quyền")
        self._say(whose.format(name=name) if name else nobody, Status.DANGER, Glyph.CROSS_CIRCLE)
        # ready for the one case in which this card may collect
        self.name.setText(name or self.name.text())
        self.number.fill(words.number_words(identity) if text else "")

    def _read_proxy(self, text: str) -> None:
        scan = read_scan(text)
        if scan.what is Scanned.IDENTITY_CARD and scan.card is not None:
            self.name.setText(scan.card.name)
            self.number.fill(words.number_words(scan.card.identity))
            self._fields["collector.identity"].clear_error()
        self.letter.setFocus()

    def _forget(self, text: str) -> None:
        """Take the match away as soon as the number is another one."""
        if self._own is not None and text.replace(" ", "") != self._own.number:
            self._own = None
            self._say("", Status.NEUTRAL, None)

    def _person(self) -> Applicant | None:
        """Give whose card it was: the applicant's or the owner's."""
        persons = _persons(self._dossier) if self._dossier else []
        return next((each for each in persons if each.identity == self._own), None)

    def _say(self, said: str, status: Status, glyph: Glyph | None) -> None:
        self.match.show_look(TagLook(said, status, glyph))
        self.match.setVisible(bool(said))
        if said:
            self._fields["card"].clear_error()
        self.changed.emit()

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap2)
        choices = QHBoxLayout()
        choices.setSpacing(sizes.gap4)
        for radio in (self.own, self.proxy):
            self._choice.addButton(radio)
            choices.addWidget(radio)
        choices.addStretch(1)
        column.addLayout(choices)
        self._stack = QStackedLayout()
        # joined first: a page given to a layout without a window opens one of its own
        column.addLayout(self._stack)
        self._stack.addWidget(self._own_page())
        self._stack.addWidget(self._proxy_page())

    def _own_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().sizes.gap2)
        column.addWidget(self._fields["card"])
        column.addWidget(self.match)
        column.addStretch(1)
        return page

    def _proxy_page(self) -> QWidget:
        sizes = current().sizes
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap2)
        row = QHBoxLayout()
        row.setSpacing(sizes.gap3)
        row.addWidget(self._fields["collector.name"], 3)
        row.addWidget(self._fields["collector.identity"], 2)
        column.addLayout(row)
        column.addWidget(self._fields["checked"])
        column.addStretch(1)
        return page


def _persons(dossier: Dossier) -> list[Applicant]:
    people = dossier.people
    return [person for person in (people.applicant, people.owner) if person] if people else []


def _identity(text: str) -> Identity | None:
    try:
        return read_identity(text)
    except Refused:
        return None
