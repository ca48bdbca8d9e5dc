"""The widgets arranged like the reception screen."""

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from onestop.ui.tables import Column
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import (
    Arrangement,
    ButtonLook,
    Height,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from onestop.ui.widgets.card import Card, rule
from onestop.ui.widgets.check_table import CheckTable
from onestop.ui.widgets.due_box import DueBox
from onestop.ui.widgets.key_hint import KeyHint
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import CodeEdit, VnLineEdit
from onestop.ui.widgets.rail import Rail, RailPlace
from onestop.ui.widgets.suggestion_list import SuggestionList
from onestop.ui.widgets.tag import GlyphLabel, SampleMark
from onestop.ui.widgets.text import Text, Tone
from onestop.ui.widgets.ticks import CheckLine
from tests.ui.gallery.shown import PAPERS, PROPOSALS, Proposal

SPREAD = Arrangement.SPREAD


def reception() -> QWidget:
    """Arrange the widgets like the reception screen."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail = Rail(
        "Một cửa",
        (
            RailPlace(id="reception", text="Tiếp nhận", icon="file-plus", keys="F2"),
            RailPlace(id="returns", text="Trả kết quả", icon="hand"),
            RailPlace(id="lookup", text="Tra cứu hồ sơ", icon="magnifying-glass"),
            RailPlace(id="queue", text="Hàng đợi", icon="ticket"),
            RailPlace(id="sync", text="Đồng bộ", icon="arrows-clockwise"),
        ),
        (
            RailPlace(id="settings", text="Cài đặt", icon="sliders-horizontal"),
            RailPlace(id="help", text="Trợ giúp", icon="question", keys="F1"),
        ),
    )
    rail.show_place("reception")
    for place, count in (("returns", 4), ("queue", 6), ("sync", 2)):
        rail.set_count(place, count)
    row.addWidget(rail)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(header())
    content = QHBoxLayout()
    content.setSpacing(0)
    content.addLayout(form(), 1)
    content.addWidget(summary())
    right.addLayout(content, 1)
    right.addWidget(strip())
    row.addLayout(right, 1)
    return window


def header() -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "header")
    frame.setFixedHeight(current().sizes.header)
    row = QHBoxLayout(frame)
    row.setContentsMargins(16, 0, 16, 0)
    row.setSpacing(12)
    row.addWidget(Text("UBND huyện Hải Lăng · Bộ phận Tiếp nhận và Trả kết quả", Face.LABEL))
    row.addWidget(SampleMark())
    search = VnLineEdit()
    search.setPlaceholderText("Tìm hồ sơ, người, lệnh…")
    search.setAccessibleName("Tìm hồ sơ, người, lệnh")
    search.set_icon("magnifying-glass")
    search.set_keys("Ctrl+K")
    row.addWidget(search, 1)
    row.addWidget(GlyphLabel(TagLook("Đã đồng bộ 09:10", Status.SUCCESS, Glyph.TICK_CIRCLE)))
    row.addWidget(rule(upright=True))
    row.addWidget(Text("Nguyễn Thị Ẩn", Face.NOTE))
    return frame


def strip() -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "strip")
    frame.setFixedHeight(current().sizes.strip)
    row = QHBoxLayout(frame)
    row.setContentsMargins(16, 0, 16, 0)
    row.addWidget(Text("Máy quét: sẵn sàng", Face.CAPTION, Tone.TEXT2))
    row.addWidget(Text("Máy in: A5 – HP M404 · Chờ in: 0", Face.CAPTION, Tone.TEXT2))
    row.addStretch(1)
    row.addWidget(Text("Bản nháp lưu lúc 09:12", Face.CAPTION, Tone.TEXT2))
    return frame


def form() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(16, 8, 16, 12)
    column.setSpacing(10)
    head = QHBoxLayout()
    head.addWidget(Text("Tiếp nhận hồ sơ mới", Face.TITLE))
    head.addStretch(1)
    head.addWidget(Text("Quầy 03 · đang phục vụ", Face.NOTE, Tone.TEXT2))
    call = ButtonLook(keys="Ctrl+PgDn", chip=True, height=Height.SMALL)
    head.addWidget(SecondaryButton("Gọi số tiếp theo", call))
    column.addLayout(head)
    column.addWidget(person_card())
    column.addWidget(procedure_card())
    column.addWidget(papers_card(), 1)
    return column


def person_card() -> Card:
    card = Card("Người nộp", 1)
    known = TagLook(
        "Đã nộp 3 hồ sơ, gần nhất 12/08/2026. Thẻ và hệ thống khớp nhau.",
        Status.SUCCESS,
        Glyph.TICK_CIRCLE,
    )
    card.add_beside(GlyphLabel(known))
    card.add_right(CheckLine("Nộp thay người khác"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    fields = (
        ("&Số định danh", CodeEdit(), "045 190 012 345", 0, 0, 1),
        ("&Họ và tên", VnLineEdit(), "LÊ THỊ ẨM", 0, 1, 1),
        ("&Ngày sinh", CodeEdit(columns=10), "05/09/1990", 0, 2, 1),
        ("Đ&iện thoại", CodeEdit(), "0912 345 678", 1, 0, 1),
        ("Địa &chỉ", VnLineEdit(), "Số 12, đường Hùng Vương, thị trấn Diên Sanh", 1, 1, 2),
    )
    for label, field, text, line, at, span in fields:
        field.setText(text)
        grid.addWidget(LabeledField(label, field), line, at, 1, span)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, 180)
    grid.setColumnMinimumWidth(2, 130)
    card.body.addLayout(grid)
    return card


def procedure_card() -> Card:
    card = Card("Thủ tục", 2)
    for keys, words in (("↑ ↓", "chọn"), ("Enter", "lấy"), ("Esc", "đóng danh sách")):
        card.add_right(KeyHint(keys))
        card.add_right(Text(words, Face.CAPTION, Tone.TEXT2))
    field = VnLineEdit()
    field.setObjectName("procedure")
    field.setAccessibleName("Thủ tục")
    field.set_icon("magnifying-glass")
    field.set_remark("3 thủ tục")
    field.setText("hkd")
    card.body.addWidget(field)
    proposals = SuggestionList(
        "Thủ tục tìm thấy",
        field,
        (
            Column[Proposal]("Thủ tục", lambda p: p.name),
            Column[Proposal]("Mã", lambda p: p.code, width=90, tone="text2", spare=True),
            Column[Proposal]("Lĩnh vực", lambda p: p.field, width=130, tone="text2", spare=True),
            Column[Proposal]("Thời hạn", lambda p: p.term, width=76, right=True),
            Column[Proposal]("Lệ phí", lambda p: p.fee, width=100, right=True),
        ),
    )
    card.body.setSpacing(4)
    card.body.addWidget(proposals)
    proposals.show_rows(PROPOSALS)
    return card


def papers_card() -> Card:
    card = Card("Thành phần hồ sơ", 3)
    card.add_beside(Text("* bắt buộc", Face.CAPTION, Tone.TEXT2))
    card.add_right(
        LinkButton("Thêm giấy tờ khác", ButtonLook(icon="plus", keys="Insert", chip=True))
    )
    table = CheckTable("Thành phần hồ sơ")
    table.show_rows(PAPERS)
    card.add_flush(table)
    return card


def summary() -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "summary")
    frame.setFixedWidth(current().sizes.summary)
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(8)
    due = DueBox()
    due.promise("16:30 thứ Tư", "25/11/2026", "3 ngày làm việc,\ntính từ thứ Hai 23/11/2026")
    column.addWidget(due)
    for title, value in (("LỆ PHÍ", "100.000 đ"), ("NƠI XỬ LÝ", "Phòng Tài chính – Kế hoạch")):
        column.addWidget(Text(title, Face.TAG, Tone.TEXT2))
        column.addWidget(Text(value, Face.STRONG))
        column.addWidget(rule())
    column.addWidget(
        GlyphLabel(TagLook("Đủ 3/3 giấy tờ bắt buộc", Status.SUCCESS, Glyph.TICK), Face.STRONG)
    )
    column.addStretch(1)
    box = CheckLine("In giấy hẹn A5, 2 liên")
    box.setChecked(True)
    column.addWidget(box)
    column.addWidget(CheckLine("In nhãn bìa"))
    large = ButtonLook(keys="Ctrl+Enter", height=Height.LARGE, arrangement=SPREAD)
    column.addWidget(PrimaryButton("Tiếp nhận và in", large))
    column.addWidget(SecondaryButton("Yêu cầu bổ sung", ButtonLook(keys="F7", arrangement=SPREAD)))
    column.addWidget(SecondaryButton("Không tiếp nhận", ButtonLook(keys="F8", arrangement=SPREAD)))
    return frame
