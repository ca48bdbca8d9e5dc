"""Render the widgets in both schemes to PNG, arranged like the screens, so that people can look.

python -m tests.ui.gallery FOLDER
"""

import dataclasses
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import apply, current
from onestop.ui.theme.tokens import Face, Scheme, Status
from onestop.ui.widgets.buttons import (
    Arrangement,
    ButtonLook,
    Height,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from onestop.ui.widgets.card import Card, rule
from onestop.ui.widgets.check_rows import CheckRow
from onestop.ui.widgets.check_table import CheckTable
from onestop.ui.widgets.choice import Choice
from onestop.ui.widgets.due_box import DueBox
from onestop.ui.widgets.empty_state import EmptyState
from onestop.ui.widgets.error_summary import ErrorSummary
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.key_hint import KeyHint
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import CodeEdit, VnLineEdit
from onestop.ui.widgets.rail import Rail, RailPlace
from onestop.ui.widgets.segmented_choice import SegmentedChoice
from onestop.ui.widgets.suggestion_list import SuggestionList
from onestop.ui.widgets.tag import GlyphLabel, SampleMark, Tag
from onestop.ui.widgets.text import Text, Tone
from onestop.ui.widgets.ticks import CheckLine, RadioLine
from onestop.ui.widgets.timeline import StepState, Timeline, TimelineStep
from onestop.ui.widgets.toast import Toast

SPREAD = Arrangement.SPREAD


@dataclasses.dataclass(frozen=True, slots=True)
class Proposal:
    name: str
    code: str
    field: str
    term: str
    fee: str


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    code: str
    person: str
    procedure: str
    due: TagLook
    state: str
    clerk: str


PROPOSALS = (
    Proposal("Đăng ký thành lập hộ kinh doanh", "1.001612", "Hộ kinh doanh", "3 ngày", "100.000 đ"),
    Proposal(
        "Đăng ký thay đổi nội dung hộ kinh doanh",
        "2.000720",
        "Hộ kinh doanh",
        "3 ngày",
        "100.000 đ",
    ),
    Proposal("Chấm dứt hoạt động hộ kinh doanh", "1.001266", "Hộ kinh doanh", "5 ngày", "miễn"),
)
PAPERS = (
    CheckRow(key="a", title="Giấy đề nghị đăng ký hộ kinh doanh", ticked=True, originals=1),
    CheckRow(
        key="b",
        title="Giấy tờ pháp lý của chủ hộ",
        ticked=True,
        certified=1,
        note="Căn cước, đã đối chiếu",
    ),
    CheckRow(key="c", title="Hợp đồng thuê nhà hoặc giấy tờ về địa điểm", ticked=True, photos=1),
    CheckRow(key="d", title="Văn bản ủy quyền (khi nộp thay)", required=False),
)
OVERDUE = TagLook("Quá hạn 1 ngày", Status.DANGER, Glyph.TRIANGLE)
TODAY = TagLook("Hôm nay 16:30", Status.WARN, Glyph.HALF, pressing=True)
SOON = TagLook("Còn 1 ngày", Status.WARN, Glyph.QUARTER)
ON_TIME = TagLook("Còn 3 ngày", Status.NEUTRAL, Glyph.CIRCLE)
PAUSED = TagLook("Tạm dừng", Status.HOLD, Glyph.BARS)
DONE = TagLook("Đã xong", Status.SUCCESS, Glyph.TICK_CIRCLE)
REFUSED = TagLook("Không được tiếp nhận", Status.NEUTRAL, Glyph.CROSSED)
WAITING = TagLook("Chưa đồng bộ", Status.INFO, Glyph.TRAY_ARROW)
LINES = (
    Line(
        "…261112-0188",
        "LÊ VĂN ĐỖ",
        "Cấp giấy phép xây dựng nhà ở riêng lẻ",
        OVERDUE,
        "Đang xử lý",
        "Trần Hậu",
    ),
    Line("…261116-0241", "PHẠM THỊ ỔI", "Gia hạn giấy phép xây dựng", TODAY, "Chờ ký", "Phan Lệ"),
    Line(
        "…261117-0259",
        "NGUYỄN HỮU ẨN",
        "Đăng ký thay đổi nội dung hộ kinh doanh",
        SOON,
        "Đang xử lý",
        "Trần Hậu",
    ),
    Line(
        "…261120-0307",
        "LÊ THỊ ẨM",
        "Đăng ký thành lập hộ kinh doanh",
        ON_TIME,
        "Mới chuyển đến",
        "–",
    ),
    Line(
        "…261110-0163",
        "HOÀNG THỊ LỰU",
        "Cấp giấy phép xây dựng nhà ở riêng lẻ",
        PAUSED,
        "Chờ bổ sung",
        "Phan Lệ",
    ),
    Line(
        "…261113-0197",
        "ĐẶNG QUANG SỸ",
        "Điều chỉnh giấy phép xây dựng",
        DONE,
        "Chờ trả kết quả",
        "Phan Lệ",
    ),
)
STEPS = (
    TimelineStep(
        state=StepState.FUTURE,
        time="25/11",
        words="Dự kiến: Trả kết quả",
        remark="Bộ phận Tiếp nhận và Trả kết quả",
    ),
    TimelineStep(
        state=StepState.FUTURE, time="24/11", words="Dự kiến: Trình ký", remark="Lãnh đạo huyện"
    ),
    TimelineStep(state=StepState.HEADING, words="Hôm nay, thứ Sáu 20/11/2026"),
    TimelineStep(
        state=StepState.UNCONFIRMED,
        time="10:05",
        words="Ghi chú: đã gọi xác nhận ngành nghề",
        remark="Trần Hậu · Chuyên viên · Phòng Tài chính – Kế hoạch",
    ),
    TimelineStep(
        state=StepState.CONFIRMED,
        time="09:30",
        words="Nhận bàn giao (quét)",
        remark="Trần Hậu · từ Quầy 03",
    ),
    TimelineStep(
        state=StepState.CONFIRMED, time="09:12", words="Tiếp nhận", remark="Nguyễn Thị Ẩn · Quầy 03"
    ),
)


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
    tags = QHBoxLayout()
    tags.setSpacing(8)
    for look in (OVERDUE, TODAY, SOON, ON_TIME, PAUSED, DONE, REFUSED):
        tags.addWidget(Tag(look))
    tags.addStretch(1)
    card.body.addLayout(tags)
    more = QHBoxLayout()
    more.addWidget(Tag(WAITING))
    more.addWidget(SampleMark())
    more.addWidget(GlyphLabel(TagLook("Đã trả kết quả", Status.NEUTRAL, Glyph.TICK)))
    chosen = RadioLine("Chính chủ")
    chosen.setChecked(True)
    more.addWidget(chosen)
    more.addWidget(RadioLine("Được ủy quyền"))
    more.addStretch(1)
    card.body.addLayout(more)
    card.body.addWidget(
        InfoBar(
            Status.WARN,
            "Mất kết nối với tỉnh từ 14:05. Vẫn tiếp nhận bình thường; "
            "14 thay đổi sẽ tự gửi khi có mạng.",
            ("Xem",),
        )
    )
    summary_ = ErrorSummary()
    name, number = VnLineEdit(), CodeEdit()
    fields = QHBoxLayout()
    for label, field, error in (
        ("Số định danh", number, "Số định danh có 12 số, mới nhập 11"),
        ("Họ và tên", name, "Nhập họ và tên"),
    ):
        labeled = LabeledField(label, field)
        labeled.show_error(error)
        fields.addWidget(labeled)
    choice = Choice("Quầy")
    choice.addItems(["Quầy 03", "Quầy 04"])
    fields.addWidget(LabeledField("Quầy", choice))
    fields.addWidget(SegmentedChoice("Cách thu", ("Tiền mặt", "Chuyển khoản", "Miễn")))
    summary_.show_faults((("Số định danh có 12 số, mới nhập 11", number), ("Nhập họ và tên", name)))
    card.body.addWidget(summary_)
    card.body.addLayout(fields)
    return card


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


def main(folder: Path) -> None:
    """Render every arrangement in both schemes."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    for scheme in Scheme:
        apply(application, scheme)
        for name, build in (("reception", reception), ("parts", parts)):
            window = build()
            window.resize(1366, 768)
            window.show()
            window.activateWindow()
            for first in ("procedure", "focused"):
                field = window.findChild(QWidget, first)
                if field is not None:
                    field.setFocus(Qt.FocusReason.OtherFocusReason)
            if name == "parts":
                Toast(window).say("Đã chuyển Phòng Tư pháp.", "Hoàn tác")
            application.processEvents()
            window.grab().save(str(folder / f"{name}-{scheme}.png"))
            window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
