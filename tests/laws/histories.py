"""Facts and entries that may come, likely ones and wild ones."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st
from msgspec.structs import replace

from onestop.domain.catalogue import Fee, Term, TermKind
from onestop.domain.dossier import MOVES
from onestop.domain.entries import Entry, Ref, digest_of
from onestop.domain.facts import (
    Cancelled,
    Completed,
    Corrected,
    Erased,
    ErasureGround,
    Fact,
    HandedOver,
    Noted,
    Printed,
    Received,
    Routed,
    SentBack,
    Settled,
    Taken,
    Words,
)
from onestop.domain.reception import Applicant, People, Reception
from onestop.journal.codec import seal_of

MORNING = datetime(2026, 11, 20, 2, 12, tzinfo=UTC)
RECEPTION = Reception(
    code="000.00.99.H50-261120-0300",
    office="DEMO",
    counter="quay-03",
    procedure="TC05",
    procedure_name="Đăng ký hộ kinh doanh",
    field="Kinh doanh",
    department="tckh",
    result="Giấy chứng nhận",
    term=Term(kind=TermKind.WORKING_DAYS, amount=5),
    fee=Fee(amount=100_000),
    received=MORNING,
    due=datetime(2026, 11, 27, 2, 15, tzinfo=UTC),
    key="0123456789",
    signature="ab" * 64,
)
PEOPLE = People(applicant=Applicant(name="Đỗ Thị Ổi"), note="gọi trước khi đến")
ERASED = Erased(
    ground=ErasureGround.RETENTION_OVER, decision="12/QĐ-UBND", decided_on=date(2026, 11, 20)
)
_DEPARTMENTS = st.sampled_from(["tckh", "tnmt"])


def facts() -> st.SearchStrategy[Fact]:
    """Any fact of a dossier, those that often fit more often than not."""
    return st.one_of(
        st.just(Received(reception=RECEPTION, private=PEOPLE)),
        st.integers(1, 3).map(
            lambda version: Corrected(
                reception=replace(RECEPTION, receipt=version, sets=version), private=PEOPLE
            )
        ),
        st.just(Cancelled(private=Words(text="nhầm người"))),
        st.integers(1, 2).map(
            lambda version: Printed(
                form="receipt", template=1, receipt=version, paper="A5", sha256="0" * 64
            )
        ),
        _DEPARTMENTS.map(lambda to: Routed(office="DEMO", department=to)),
        _DEPARTMENTS.map(lambda own: Taken(department=own)),
        st.just(Completed(number="12/GCN", signed_on=date(2026, 11, 24))),
        st.just(SentBack(office="DEMO")),
        st.just(HandedOver(in_person=True, checked=True)),
        st.just(Noted(private=Words(text="thiếu chữ ký"))),
        st.just(ERASED),
        st.integers(1, 4).map(lambda seq: Settled(disputed=Ref("A-00000001", seq, "00"))),
    )


def roads() -> st.SearchStrategy[Fact]:
    """The steps of a dossier's usual road, so that deep states are met as well."""
    return st.sampled_from(
        [
            Received(reception=RECEPTION, private=PEOPLE),
            Routed(office="DEMO", department="tckh"),
            Taken(department="tckh"),
            Completed(number="12/GCN", signed_on=date(2026, 11, 24)),
            SentBack(office="DEMO"),
            HandedOver(in_person=True, checked=True),
            ERASED,
        ]
    )


def wild_entries() -> st.SearchStrategy[Entry]:
    """Entries another program may have written: unknown kinds, later versions, garbage inside."""
    return st.builds(
        _entry,
        kind=st.sampled_from([*(kind.__name__ for kind in MOVES), "Weighed", "ClerkLocked"]),
        version=st.integers(0, 3),
        body=st.one_of(
            st.text(max_size=40).map(lambda text: text.replace("\n", " ")),
            st.sampled_from(_BODIES),
        ),
        private=st.one_of(st.none(), st.binary(max_size=60)),
        at=st.integers(-(2**63), 2**63 - 1),
        seen=st.integers(0, 2**63 - 1),
        seq=st.integers(1, 9),
    )


def _entry(  # noqa: PLR0913 - an envelope has that many fields
    *, kind: str, version: int, body: str, private: bytes | None, at: int, seen: int, seq: int
) -> Entry:
    body = "".join(sign for sign in body if sign != "\0" and not "\ud800" <= sign <= "\udfff")
    entry = Entry(
        origin="W-00000009",
        seq=seq,
        subject="d1",
        kind=kind,
        version=version,
        clerk="c9",
        at=at,
        seen=seen,
        to="",
        body=body,
        sealed=seal_of(private),
        prev=bytes(32),
        digest=b"",
        signature=bytes(64),
        private=private,
    )
    return replace(entry, digest=digest_of(entry))


_WORDS = (
    '"code":"X","counter":"q","department":"d","fee":{},"field":"f","office":"O","procedure":"p",'
    '"procedure_name":"n","result":"r","term":{"kind":"none"}'
)
_BODIES = (
    "",
    "{}",
    "[" * 5000,
    '{"a":' * 5000,
    '{"department":"tckh"}',
    '{"department":"tckh","office":"DEMO"}',
    '{"department":"tckh","office":"DEMO","private":{"text":"hidden"}}',
    '{"again":99999999999999999999,"form":"r","paper":"A5","receipt":1,"sha256":"","template":1}',
    '{"form":"r","paper":"A5","receipt":18446744073709551615,"sha256":"","template":1}',
    f'{{"reception":{{{_WORDS},"received":"2026-11-20T02:12:00"}}}}',
    f'{{"reception":{{{_WORDS},"received":"0001-01-01T00:00:00+07:00"}}}}',
    f'{{"reception":{{{_WORDS},"received":"9999-12-31T23:59:59Z"}}}}',
    f'{{"reception":{{{_WORDS},"received":"2026-11-20T02:12:00Z","receipt":9007199254740993}}}}',
    f'{{"reception":{{{_WORDS},"received":"2026-11-20T02:12:00Z","due":"2026-11-27T02:12:00"}}}}',
    '{"disputed":["W-00000009",1]}',
)
