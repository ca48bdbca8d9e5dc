"""The keys of the reception, for the sheet that hangs at the counter."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.workplace import KeyLine


def reception_keys(screen: QWidget) -> tuple[KeyLine, ...]:
    """Say what each key does on this screen."""
    return (
        KeyLine(
            keys="Ctrl+Enter", words=QCoreApplication.translate("ReceptionKeys", "Tiếp nhận và in")
        ),
        KeyLine(keys="F2", words=QCoreApplication.translate("ReceptionKeys", "Người tiếp theo")),
        *_paper_keys(),
        KeyLine(
            keys="Ctrl+P",
            words=QCoreApplication.translate("ReceptionKeys", "In lại giấy hẹn vừa nhận"),
        ),
        *_access_keys(screen),
    )


def _access_keys(screen: QWidget) -> tuple[KeyLine, ...]:
    """List the keys with Alt as they are bound: another language has other letters."""
    named = [(each.access_key, each.name) for each in screen.findChildren(LabeledField)]
    named += [
        (button.shortcut().toString(), button.accessibleName())
        for button in screen.findChildren(QAbstractButton)
    ]
    # the same act stands in the column and in the bar
    return tuple(KeyLine(keys=keys, words=name) for keys, name in dict(named).items() if keys)


def _paper_keys() -> tuple[KeyLine, ...]:
    return (
        KeyLine(
            keys="Space",
            words=QCoreApplication.translate("ReceptionKeys", "Đánh dấu giấy tờ và xuống dòng"),
        ),
        KeyLine(
            keys="0–9",
            words=QCoreApplication.translate("ReceptionKeys", "Số bản chính của giấy tờ"),
        ),
        KeyLine(
            keys="Shift+0–9", words=QCoreApplication.translate("ReceptionKeys", "Số bản chứng thực")
        ),
        KeyLine(keys="Alt+0–9", words=QCoreApplication.translate("ReceptionKeys", "Số bản photo")),
        KeyLine(
            keys="Ctrl+E",
            words=QCoreApplication.translate("ReceptionKeys", "Đủ hết giấy tờ bắt buộc"),
        ),
        KeyLine(
            keys="Ctrl+Z",
            words=QCoreApplication.translate("ReceptionKeys", "Lấy lại thay đổi ở giấy tờ"),
        ),
        KeyLine(
            keys="Insert", words=QCoreApplication.translate("ReceptionKeys", "Thêm giấy tờ khác")
        ),
    )
