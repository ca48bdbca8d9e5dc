"""Everything the reception screen does not show."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.buttons import (
    ButtonLook,
    Height,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.choice import Choice
from onestop.ui.widgets.empty_state import EmptyState
from onestop.ui.widgets.error_summary import ErrorSummary
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import CodeEdit, VnLineEdit
from onestop.ui.widgets.segmented_choice import SegmentedChoice
from onestop.ui.widgets.tag import GlyphLabel, SampleMark, Tag
from onestop.ui.widgets.ticks import RadioLine
from onestop.ui.widgets.timeline import Timeline
from tests.ui.gallery.shown import (
    DONE,
    LINES,
    ON_TIME,
    OVERDUE,
    PAUSED,
    REFUSED,
    SOON,
    STEPS,
    TODAY,
    WAITING,
    Line,
)


def parts() -> QWidget:
    """Arrange everything the reception screen does not show."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(16, 16, 16, 16)
    row.setSpacing(12)
    left, right = QVBoxLayout(), QVBoxLayout()
    row.addLayout(left, 3)
    row.addLayout(right, 2)
    left.addWidget(states_card())
    left.addWidget(list_card(), 1)
    left.addLayout(buttons())
    right.addWidget(timeline_card())
    right.addWidget(EmptyState("tray", "Không còn hồ sơ nào chờ ở mục này.", "Lần cuối 14:32"), 1)
    return window


def states_card() -> Card:
    card = Card("Trạng thái và lời nhắc")
    card.body.addLayout(tags())
    card.body.addLayout(marks())
    card.body.addWidget(
        InfoBar(
            Status.WARN,
            "Mất kết nối với tỉnh từ 14:05. Vẫn tiếp nhận bình thường; "
            "14 thay đổi sẽ tự gửi khi có mạng.",
            ("Xem",),
        )
    )
    add_faulty_fields(card)
    return card


def tags() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for look in (OVERDUE, TODAY, SOON, ON_TIME, PAUSED, DONE, REFUSED):
        row.addWidget(Tag(look))
    row.addStretch(1)
    return row


def marks() -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(Tag(WAITING))
    row.addWidget(SampleMark())
    row.addWidget(GlyphLabel(TagLook("Đã trả kết quả", Status.NEUTRAL, Glyph.TICK)))
    chosen = RadioLine("Chính chủ")
    chosen.setChecked(True)
    row.addWidget(chosen)
    row.addWidget(RadioLine("Được ủy quyền"))
    row.addStretch(1)
    return row


def add_faulty_fields(card: Card) -> None:
    summary = ErrorSummary()
    name, number = VnLineEdit(), CodeEdit()
    fields = QHBoxLayout()
    for label, field, error in (
        ("Số định danh", number, "Số định danh có 12 số, đã nhập 11"),
        ("Họ và tên", name, "Nhập họ và tên"),
    ):
        labeled = LabeledField(label, field)
        labeled.show_error(error)
        fields.addWidget(labeled)
    choice = Choice("Quầy")
    choice.addItems(["Quầy 03", "Quầy 04"])
    fields.addWidget(LabeledField("Quầy", choice))
    fields.addWidget(SegmentedChoice("Cách thu", ("Tiền mặt", "Chuyển khoản", "Miễn")))
    summary.show_faults((("Số định danh có 12 số, đã nhập 11", number), ("Nhập họ và tên", name)))
    card.body.addWidget(summary)
    card.body.addLayout(fields)


def list_card() -> Card:
    card = Card()
    card.body.setContentsMargins(0, 0, 0, 0)
    model = RowsModel[Line](
        (
            Column("Mã hồ sơ", lambda line: line.code, width=112),
            Column("Người nộp", lambda line: line.person, width=138),
            Column("Thủ tục", lambda line: line.procedure),
            Column("Hạn", lambda line: line.due.text, width=140, tag=lambda line: line.due),
            Column("Trạng thái", lambda line: line.state, width=122),
            Column("Người thụ lý", lambda line: line.clerk, width=94),
        ),
        key=lambda line: line.code,
    )
    view = RowsView("Hồ sơ của phòng", model, card)
    model.show(LINES)
    view.show_row("…261120-0307")
    card.add_flush(view)
    return card


def buttons() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(PrimaryButton("Nhận xử lý", ButtonLook(keys="Enter", height=Height.TALL)))
    row.addWidget(SecondaryButton("Chuyển bước", ButtonLook(keys="Ctrl+Enter", height=Height.TALL)))
    row.addWidget(SecondaryButton("Nhận bàn giao: quét", ButtonLook(icon="barcode")))
    off = PrimaryButton("Trình ký", ButtonLook(keys="Ctrl+Enter", height=Height.TALL))
    off.setEnabled(False)
    row.addWidget(off)
    focused = PrimaryButton("Đăng nhập", ButtonLook(keys="Enter", height=Height.TALL))
    focused.setObjectName("focused")
    row.addWidget(focused)
    row.addStretch(1)
    row.addWidget(LinkButton("Hoàn tác", ButtonLook(icon="arrow-u-up-left")))
    return row


def timeline_card() -> Card:
    card = Card("Dòng thời gian")
    timeline = Timeline("Dòng thời gian")
    timeline.show_steps(STEPS)
    card.body.addWidget(timeline)
    return card
