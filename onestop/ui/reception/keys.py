"""The keys of the reception, for the sheet that hangs at the counter."""

from PySide6.QtCore import QCoreApplication

from onestop.ui.workplace import KeyLine


def reception_keys() -> tuple[KeyLine, ...]:
    """Say what each key does on this screen."""
    return (
        KeyLine(
            keys="Ctrl+Enter", words=QCoreApplication.translate("ReceptionKeys", "Tiếp nhận và in")
        ),
        KeyLine(keys="F2", words=QCoreApplication.translate("ReceptionKeys", "Người tiếp theo")),
        KeyLine(keys="Alt+S", words=QCoreApplication.translate("ReceptionKeys", "Số định danh")),
        KeyLine(keys="Alt+H", words=QCoreApplication.translate("ReceptionKeys", "Họ và tên")),
        KeyLine(keys="Alt+T", words=QCoreApplication.translate("ReceptionKeys", "Thủ tục")),
        *_paper_keys(),
        KeyLine(
            keys="Ctrl+P",
            words=QCoreApplication.translate("ReceptionKeys", "In lại giấy hẹn vừa nhận"),
        ),
        KeyLine(keys="Alt+L", words=QCoreApplication.translate("ReceptionKeys", "Lựa chọn khác")),
        KeyLine(
            keys="Alt+A",
            words=QCoreApplication.translate("ReceptionKeys", "Hồ sơ hôm nay tại quầy này"),
        ),
    )


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
