"""Which values the program wrote into fields by itself: they leave with the person they are of."""

from PySide6.QtWidgets import QLineEdit

from onestop.ui.widgets.labeled_field import LabeledField


class FilledFields:
    """Write into fields and take out again what the clerk has left as it was written."""

    def __init__(self) -> None:
        self._written: dict[QLineEdit, str] = {}

    def write(self, field: LabeledField, edit: QLineEdit, text: str) -> None:
        """Write a value; what was wrong with an earlier one is wrong no longer."""
        edit.setText(text)
        field.clear_error()
        self._written[edit] = edit.text()

    def take_out(self) -> None:
        """Empty the fields that still hold what was written; what was typed stays."""
        written, self._written = self._written, {}
        for edit, text in written.items():
            if edit.text() == text:
                edit.clear()

    def forget(self) -> None:
        """Leave the fields alone from now on."""
        self._written.clear()
