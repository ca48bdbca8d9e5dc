"""The register of forms: by which name each is drawn, on which sheets, in which version."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from msgspec import Struct

from onestop.documents import receipt
from onestop.domain.forms import PaperSize, Receipt


class Form(Struct, frozen=True, kw_only=True):
    """A form as the register knows it; the template's version rises when its drawing changes."""

    name: str
    title: str
    source: str
    papers: tuple[PaperSize, ...]
    template: int
    draw: Callable[[Receipt, PaperSize], bytes]


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "receipt": Form(
            name="receipt",
            title="Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
            source="Mẫu số 01, Thông tư 01/2018/TT-VPCP",
            papers=(PaperSize.A5, PaperSize.A4),
            template=receipt.TEMPLATE,
            draw=receipt.receipt,
        ),
    }
)
