"""Whatever was typed, a receipt is drawn, and its first page keeps what a citizen needs."""

from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.documents.flow import fit, share, wrap
from onestop.documents.page import Face, Ink, width_of
from onestop.documents.receipt import receipt
from onestop.domain.forms import (
    Again,
    Copy,
    PaperSize,
    Receipt,
    Replaced,
    SecondStage,
    date_digits,
)
from onestop.domain.reception import Paper
from tests.documents.reading import reach_of, rendered, scanned, texts_of
from tests.documents.samples import seal_of

INK = Ink(Face.REGULAR, 9)

TYPED = (
    *("parent", "agency", "section", "place", "section_address", "owner", "submitter"),
    *("channel", "address", "phone", "email", "identity_label", "identity_number"),
    *("owner_address", "content", "fee", "term", "clerk", "signed_by", "questions"),
)

words = st.text(max_size=60) | st.text("ẪộđgMi ", max_size=1500)
moments = st.datetimes(datetime(2011, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 -- hypothesis takes naive bounds
counts = st.integers(0, 9999)
codes = st.from_regex(r"000\.00\.99\.H50-26[01][0-9][0-2][0-9]-[0-9]{4,5}", fullmatch=True)
papers = st.builds(
    Paper, name=words, originals=counts, certified=counts, copies=counts, note=st.text(max_size=9)
)
receipts = codes.flatmap(
    lambda code: st.builds(
        Receipt,
        **dict.fromkeys(TYPED, words),
        code=st.just(code),
        qr=st.just(seal_of(code)),
        issued=st.dates(date(2011, 1, 1), date(2099, 12, 31)),
        received=moments,
        due=st.none() | moments,
        papers=st.lists(papers, max_size=30).map(tuple),
        sets=st.integers(1, 99),
        return_at=st.lists(words, max_size=5).map(tuple),
        notes=st.lists(words, max_size=5).map(tuple),
        copies=st.just((Copy.GIVEN,)),
        second_stage=st.none() | st.builds(SecondStage, received=st.none() | moments),
        replaces=st.none() | st.builds(Replaced, version=st.integers(1, 9), printed=moments),
        again=st.none() | st.builds(Again, times=st.integers(1, 9), printed=moments),
        sample=st.booleans(),
    )
)


MARGINS = {PaperSize.A4: (29, 191), PaperSize.A5: (9, 139)}


@settings(max_examples=25)
@given(data=receipts, paper=st.sampled_from(PaperSize))
def test_any_receipt_is_drawn_and_page_one_keeps_the_essentials(
    data: Receipt, paper: PaperSize
) -> None:
    pdf = receipt(data, paper)

    first = texts_of(pdf)[0]
    assert first.count(data.code) >= 2
    assert (date_digits(data.due) if data.due else "Sẽ thông báo") in first
    assert "6. Đăng ký nhận kết quả tại:" in first
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in first
    assert scanned(rendered(pdf, 300)) == {"CODE128": data.code, "QRCODE": data.qr}


@settings(max_examples=25)
@given(data=receipts, paper=st.sampled_from(PaperSize))
def test_no_letter_of_any_receipt_leaves_the_margins(data: Receipt, paper: PaperSize) -> None:
    reach = reach_of(receipt(data, paper))

    left, right = MARGINS[paper]
    assert min(start for start, _ in reach) >= left
    assert max(end for _, end in reach) <= right


@given(text=words, width=st.floats(20, 400))
def test_wrapped_lines_are_the_text_and_none_is_too_wide(text: str, width: float) -> None:
    lines = wrap(text, INK, width)

    assert all(width_of(line, INK) <= width + 1e-6 for line in lines)
    assert "".join("".join(lines).split()) == "".join(wrap(text, INK, 1e9)[0].split())


@given(text=words, most=st.integers(1, 5))
def test_what_does_not_fit_is_handed_on_whole(text: str, most: int) -> None:
    lines, rest = fit(text, INK, 200, most)

    shown = " ".join(lines).split("…")[0] if rest else " ".join(lines)
    assert len(lines) <= most
    assert "".join((shown + rest).split()) == "".join(wrap(text, INK, 1e9)[0].split())


@given(wanted=st.lists(st.integers(1, 300), min_size=1, max_size=9), lines=st.integers(0, 60))
def test_lines_are_shared_so_that_the_short_keep_theirs(wanted: list[int], lines: int) -> None:
    given_lines = share(wanted, lines)

    assert sum(given_lines) <= max(lines, len(wanted))
    assert all(1 <= got <= want for got, want in zip(given_lines, wanted, strict=True))
