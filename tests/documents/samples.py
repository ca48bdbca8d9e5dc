"""Receipts of invented people, for drawing."""

from datetime import UTC, date, datetime

from onestop.domain.forms import Copy, Receipt
from onestop.domain.reception import Paper
from onestop.domain.seal import seal_text

CODE = "000.00.99.H50-261120-0307"
DUE = datetime(2026, 12, 11, 2, 30, tzinfo=UTC)


def seal_of(code: str) -> str:
    """Give a seal whose signature is none: only its length matters here."""
    return seal_text(code, DUE, 1, "0123456789", bytes(range(192, 256)))


RECEIPT = Receipt(
    agency="UBND huyện Hải Lăng",
    section="Bộ phận Tiếp nhận và Trả kết quả",
    code=CODE,
    place="Hải Lăng",
    issued=date(2026, 11, 20),
    section_address="UBND huyện Hải Lăng, thị trấn Diên Sanh",
    owner="Nguyễn Thị Diễm Hường",
    submitter="Lê Hữu Thịnh",
    channel="nộp trực tiếp",
    address="45 Hùng Vương, TT. Diên Sanh, Hải Lăng, Quảng Trị",
    phone="0905 000 214",
    email="thinh.lh@example.vn",
    identity_number="045 088 000 317",
    content="Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
    papers=(
        Paper(name="Đơn đề nghị cấp giấy phép xây dựng nhà ở riêng lẻ (Mẫu số 01)", originals=1),
        Paper(name="Giấy chứng nhận quyền sử dụng đất, thửa số 214, tờ bản đồ số 17", certified=1),
        Paper(name="Bản vẽ thiết kế xây dựng: mặt bằng, mặt cắt, mặt đứng, móng", originals=2),
        Paper(name="Bản cam kết bảo đảm an toàn công trình liền kề", originals=1, copies=1),
    ),
    term="15 ngày làm việc",
    received=datetime(2026, 11, 20, 2, 32, tzinfo=UTC),
    due=DUE,
    return_at=("Quầy Trả kết quả, tầng 1", "Bộ phận Tiếp nhận và Trả kết quả, UBND huyện Hải Lăng"),
    clerk="Trần Thị Mỹ Ẩn",
    questions="0233 3000 000",
    qr=seal_of(CODE),
    copies=(Copy.GIVEN,),
)
