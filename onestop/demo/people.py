"""Who comes to the counter in the demo: all invented."""

from msgspec import Struct


class Visitor(Struct, frozen=True, kw_only=True):
    """A citizen, what is typed of them, and the words by which the clerk finds the procedure.

    `card` is the text of an identity card's QR; where there is one nothing of it is typed.
    """

    number: str = ""
    name: str = ""
    born: str = ""
    phone: str = ""
    address: str = ""
    card: str = ""
    procedure: str


MORNING = (
    Visitor(
        card="045190012345||Lê Thị Ẩm|05091990|Nữ|Số 12, đường Hùng Vương, Diên Sanh|10052021",
        phone="0912345678",
        procedure="hkd",
    ),
    Visitor(
        number="045088001234",
        name="Nguyễn Văn Đức",
        born="05/02/1988",
        phone="0905000214",
        address="Khu phố 2, thị trấn Diên Sanh",
        procedure="TC05",
    ),
    Visitor(
        number="045171000317",
        name="Đỗ Ổi",
        born="12/03/1971",
        phone="0914000386",
        address="Thôn Mỹ Thủy, xã Hải An",
        procedure="cap lai hkd",
    ),
    Visitor(
        card="045085000452|197012345|Hồ Văn Ỷ|17071985|Nam|Thôn Tân Điền, Hải Thượng|10052021|x|y",
        phone="0935111222",
        procedure="TP02",
    ),
    Visitor(
        number="045192003331",
        name="Phạm Thị Mỹ Lệ",
        born="01/11/1992",
        phone="0977888999",
        address="Xã Hải Phú, huyện Hải Lăng",
        procedure="KT01",
    ),
    Visitor(
        number="045190012345",
        name="",
        procedure="tam ngung kinh doanh",
    ),
)
