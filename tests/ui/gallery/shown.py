"""What the gallery shows: proposals, papers, dossiers, due moments and steps."""

from msgspec import Struct

from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.check_rows import CheckRow
from onestop.ui.widgets.timeline import StepState, TimelineStep


class Proposal(Struct, frozen=True):
    name: str
    code: str
    field: str
    term: str
    fee: str


class Line(Struct, frozen=True):
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
    Proposal(
        "Chấm dứt hoạt động hộ kinh doanh", "1.001266", "Hộ kinh doanh", "5 ngày", "Không thu"
    ),
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
