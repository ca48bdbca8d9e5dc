"""The receipt: every field in its order, the date largest, the essentials on page one."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from onestop.documents.receipt import receipt
from onestop.domain.forms import Again, Copy, PaperSize, Replaced, SecondStage
from onestop.domain.reception import Paper
from tests.documents.reading import letters_of, rendered, scanned, sizes_of, texts_of
from tests.documents.samples import CODE, DUE, RECEIPT, seal_of

# The lines of Mẫu 01 in the order of the paper; a real template of each province has no other.
IN_ORDER = (
    "UBND HUYỆN HẢI LĂNG",
    "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Mã hồ sơ: 000.00.99.H50-261120-0307",
    "Hải Lăng, ngày 20 tháng 11 năm 2026",
    "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    "(Liên 2: Giao khách hàng)",
    "Bộ phận tiếp nhận và trả kết quả: UBND huyện Hải Lăng, thị trấn Diên Sanh",
    "Tiếp nhận hồ sơ của: Nguyễn Thị Diễm Hường",
    "Người nộp: Lê Hữu Thịnh",
    "Địa chỉ: 45 Hùng Vương, TT. Diên Sanh, Hải Lăng, Quảng Trị",
    "Số điện thoại: 0905 000 214",
    "Email: thinh.lh@example.vn",
    "Số CMND/Thẻ căn cước/Hộ chiếu: 045 088 000 317",
    "Nội dung yêu cầu giải quyết: Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
    "Địa chỉ chủ hồ sơ: Thôn Câu Nhi",
    "Phí, lệ phí: 75.000 đồng",
    "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:",
    "TT Thành phần hồ sơ",
    "Số lượng",
    "Bản chính Bản chứng thực Bản photo",
    "1 Đơn đề nghị cấp giấy phép xây dựng nhà ở riêng lẻ (Mẫu số 01) 1",
    "4 Bản cam kết bảo đảm an toàn công trình liền kề 1 1",
    "2. Số lượng hồ sơ: 01 bộ",
    "3. Thời gian giải quyết hồ sơ theo quy định là: 15 ngày làm việc",
    "4. Thời gian nhận hồ sơ: 09 giờ 32 phút, ngày 20 tháng 11 năm 2026 (nộp trực tiếp)",
    "5. Thời gian trả kết quả giải quyết hồ sơ: 11/12/2026 Sau 09 giờ 30 phút, thứ Sáu",
    "6. Đăng ký nhận kết quả tại:",
    "Quầy Trả kết quả, tầng 1",
    "7. Thời gian nhận hồ sơ (giai đoạn 2 nếu có):",
    "8. Thời gian trả kết quả giải quyết hồ sơ (giai đoạn 2 nếu có):",
    "Vào Sổ theo dõi hồ sơ, Quyển số:",
    "Số thứ tự:",
    "NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) Lê Hữu Thịnh",
    "NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) Trần Thị Mỹ Ẩn",
    "Ghi chú:",
    "Giấy này lập thành 2 liên",
    "Có thể đăng ký nhận kết quả tại Bộ phận hoặc tại nhà qua bưu chính",
    "Điện thoại hỏi đáp: 0233 3000 000",
)


OPTIONAL = ("Địa chỉ chủ hồ sơ", "Phí, lệ phí", "7. Thời gian", "8. Thời gian")


def test_every_field_of_the_statutory_form_stands_in_its_order() -> None:
    (text,) = texts_of(receipt(RECEIPT, PaperSize.A5))

    assert_in_order(text, [words for words in IN_ORDER if not words.startswith(OPTIONAL)])


def test_fields_that_only_some_dossiers_need_have_their_place_too() -> None:
    data = replace(
        RECEIPT, owner_address="Thôn Câu Nhi", fee="75.000 đồng", second_stage=SecondStage()
    )

    (text,) = texts_of(receipt(data, PaperSize.A4))

    assert_in_order(text, IN_ORDER)


def assert_in_order(text: str, lines: Sequence[str]) -> None:
    """Find every line behind the one before."""
    at = 0
    for words in lines:
        assert words in text[at:], words
        at = text.index(words, at) + len(words)


def test_the_same_receipt_gives_the_same_bytes() -> None:
    assert receipt(RECEIPT, PaperSize.A5) == receipt(RECEIPT, PaperSize.A5)


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.A5, (148, 210)), (PaperSize.A4, (210, 297))]
)
def test_a_page_has_exactly_the_size_of_its_sheet(
    paper: PaperSize, size: tuple[float, float]
) -> None:
    (drawn,) = sizes_of(receipt(RECEIPT, paper))

    assert drawn == pytest.approx(size, abs=0.01)


@pytest.mark.parametrize("paper", PaperSize)
def test_the_promised_date_is_the_largest_thing(paper: PaperSize) -> None:
    letters = letters_of(receipt(RECEIPT, paper))

    largest = max(size for _, size in letters)
    assert "".join(letter for letter, size in letters if size == largest) == "11/12/2026"
    assert max(size for _, size in letters if size < largest) < largest / 2


def test_without_a_term_the_receipt_says_so_in_the_place_of_the_date() -> None:
    (text,) = texts_of(receipt(replace(RECEIPT, due=None), PaperSize.A5))

    assert "Sẽ thông báo Thủ tục không quy định thời hạn" in text


def test_each_copy_is_a_sheet_of_its_own() -> None:
    kept, given = texts_of(receipt(replace(RECEIPT, copies=tuple(Copy)), PaperSize.A5))

    assert "(Liên 1: Lưu)" in kept
    assert "(Liên 2: Giao khách hàng)" in given


def test_what_sets_a_sheet_apart_is_said_on_it() -> None:
    data = replace(
        RECEIPT,
        sample=True,
        replaces=Replaced(version=1, printed=RECEIPT.received),
        again=Again(times=2, printed=DUE),
    )

    text = texts_of(receipt(data, PaperSize.A5))[0]

    assert "DỮ LIỆU MẪU" in text
    assert "Thay thế giấy đã in lúc 09 giờ 32 phút, ngày 20/11/2026 (bản 1)" in text
    assert "In lại lần 2, lúc 09 giờ 30 phút, ngày 11/12/2026" in text


def test_a_plain_receipt_carries_no_mark() -> None:
    (text,) = texts_of(receipt(RECEIPT, PaperSize.A5))

    assert not [words for words in ("MẪU –", "DỮ LIỆU MẪU", "Thay thế", "In lại") if words in text]


@pytest.mark.parametrize("paper", PaperSize)
def test_forty_papers_carry_on_under_a_repeated_head(paper: PaperSize) -> None:
    names = [f"Giấy tờ số {number} của hồ sơ" for number in range(1, 41)]
    papers = tuple(Paper(name=name, originals=1) for name in names)

    pages = texts_of(receipt(replace(RECEIPT, papers=papers), paper))

    assert len(pages) == 2
    assert all("Bản chính Bản chứng thực Bản photo" in page for page in pages)
    assert all(CODE in page for page in pages)
    assert [name for name in names if name in " ".join(pages)] == names
    assert "11/12/2026" in pages[0]
    assert "Trang 1/2" in pages[0]
    assert "Trang 2/2" in pages[1]


def test_a_receipt_of_four_papers_a_fee_and_a_sample_mark_is_one_a5_page() -> None:
    pages = texts_of(receipt(replace(RECEIPT, fee="75.000 đồng", sample=True), PaperSize.A5))

    assert len(pages) == 1


def test_six_papers_are_set_closer_and_need_no_second_page() -> None:
    papers = RECEIPT.papers + RECEIPT.papers[1:3]
    content = "Cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác"
    data = replace(RECEIPT, fee="75.000 đồng", sample=True, papers=papers, content=content)

    pdf = receipt(data, PaperSize.A5)

    letters = [(letter, size) for letter, size in letters_of(pdf) if not letter.isspace()]
    assert len(texts_of(pdf)) == 1
    assert min(size for _, size in letters) > 8.1
    assert max(letters, key=lambda found: found[1])[1] > 26
    assert scanned(rendered(pdf, 203)) == {"CODE128": CODE, "QRCODE": RECEIPT.qr}


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("name", ["Ẵm " * 3333, "ẴM" * 5000, "Ô"], ids=["long", "word", "short"])
def test_a_name_of_any_length_hides_nothing(name: str, paper: PaperSize) -> None:
    pdf = receipt(replace(RECEIPT, owner=name, submitter="", clerk=name), paper)

    pages = texts_of(pdf)
    letters = sum(page.count("Ẵ") for page in pages)
    assert letters >= 3 * name.count("Ẵ")
    assert "11/12/2026" in pages[0]
    assert RECEIPT.content in pages[0]
    assert scanned(rendered(pdf, 300)) == {"CODE128": CODE, "QRCODE": RECEIPT.qr}


def test_a_code_with_a_count_of_five_digits_still_fits() -> None:
    code = "000.00.99.H50-261120-03100"
    pdf = receipt(replace(RECEIPT, code=code, qr=seal_of(code)), PaperSize.A5)

    assert scanned(rendered(pdf, 300)) == {"CODE128": code, "QRCODE": seal_of(code)}
