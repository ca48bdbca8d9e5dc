"""A field with its label above and what is wrong with it below."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.tag import WrappingGlyphLabel
from onestop.ui.widgets.text import Text, Tone, repolish


class LabeledField(QWidget):
    """Bind label, field and error; the label's words are the field's accessible name."""

    def __init__(
        self,
        label: str,
        field: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        check_mnemonic(label)
        self.field = field
        self.name = label.replace("&", "")
        self.label = Text(self.name, Face.LABEL, Tone.TEXT2)
        self.label.setBuddy(field)
        self.access_key = self._bind(label)
        field.setAccessibleName(self.name)
        # on several lines where the field is narrow: half a sentence tells nobody what to do
        self._error = WrappingGlyphLabel(TagLook("", Status.DANGER, Glyph.WARNING), Face.CAPTION)
        self._error.hide()
        if isinstance(field, QLineEdit):
            # not textChanged: tidying a code as the focus leaves would take its error away
            field.textEdited.connect(self.clear_error)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # the label brings the air between
        column.setSpacing(0)
        column.addWidget(self.label)
        column.addWidget(self.field)
        column.addWidget(self._error)
        column.addStretch(1)
        self.label.setMinimumHeight(current().sizes.gap4 + current().sizes.gap1)

    def _bind(self, label: str) -> str:
        """Bind the access key; it is listed on the key sheet instead of being underlined."""
        _, marked, after = label.partition("&")
        if not marked:
            return ""
        keys = f"Alt+{after[0].upper()}"
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(partial(self.field.setFocus, Qt.FocusReason.ShortcutFocusReason))
        self.label.setToolTip(keys)
        return keys

    def error(self) -> str:
        """Give what is wrong, or nothing."""
        return self.field.accessibleDescription()

    def show_error(self, words: str) -> None:
        """Say beside the field what is wrong; what was typed stays."""
        self._error.show_look(TagLook(words, Status.DANGER, Glyph.WARNING))
        self._error.setVisible(bool(words))
        self.field.setAccessibleDescription(words)
        self.field.setProperty("faulty", bool(words))
        repolish(self.field)

    def show_faults(self, sentences: Sequence[str]) -> list[tuple[str, QWidget]]:
        """Say beside the field all that is wrong; give a line of each for the summary."""
        self.show_error(". ".join(sentences))
        return [(words, self.field) for words in sentences]

    def clear_error(self) -> None:
        """Take the error away, because the field is being put right."""
        if self.error():
            self.show_error("")


def show_each_its_faults(
    fields: Mapping[str, LabeledField], by_field: Mapping[str, Sequence[str]]
) -> list[tuple[str, QWidget]]:
    """Say beside each field what is wrong there, or no longer; give the lines of the summary."""
    return [
        line for name, field in fields.items() for line in field.show_faults(by_field.get(name, ()))
    ]


def check_mnemonic(label: str) -> None:
    """Refuse an access key that no single key types, such as Alt+Đ."""
    _, marked, after = label.partition("&")
    if marked and not (after[:1].isascii() and after[:1].isalnum()):
        msg = f"no key types the access key of {label!r}"
        raise ValueError(msg)
