"""One fact of every kind, every field of it filled."""

from datetime import UTC, date, datetime

from onestop.domain.calendar import Calendar
from onestop.domain.catalogue import (
    Component,
    Counter,
    Department,
    Fee,
    Hours,
    Level,
    Office,
    Procedure,
    Share,
    Term,
    TermKind,
)
from onestop.domain.entries import Ref
from onestop.domain.facts import (
    CalendarPublished,
    Cancelled,
    ClerkLocked,
    ClerkName,
    ClerkPublished,
    ClerkUnlocked,
    Collector,
    Completed,
    Corrected,
    CounterPublished,
    DepartmentPublished,
    Erased,
    ErasureGround,
    Fact,
    HandedOver,
    HoursPublished,
    Noted,
    OfficePublished,
    Printed,
    ProcedurePublished,
    Received,
    Routed,
    SentBack,
    Settled,
    StationKeyed,
    Taken,
    Words,
)
from onestop.domain.identity import Identity, IdentityKind
from onestop.domain.people import Duty
from onestop.domain.reception import (
    Applicant,
    ApplicantKind,
    Channel,
    Day,
    Paper,
    People,
    Reception,
    ReturnAt,
    Step,
)

FIRST, LAST = date(2026, 1, 1), date(2030, 12, 31)
_DUE = datetime(2026, 11, 27, 2, 15, tzinfo=UTC)
_DUC = Applicant(
    kind=ApplicantKind.HOUSEHOLD,
    name="Nguyễn Văn Đức",
    identity=Identity(kind=IdentityKind.PERSONAL_NUMBER, number="045088001234"),
    birth_date=date(1988, 2, 5),
    phone="0912345678",
    email="duc@vidu.vn",
    address="Khu phố 2, Phường 1",
)
_PEOPLE = People(
    applicant=_DUC,
    owner=Applicant(name="Đỗ Thị Ổi"),
    papers=(Paper(name="Giấy khác", copies=1, note="bản mờ"),),
    note="gọi trước",
    reason="nhập bù",
)
_RECEPTION = Reception(
    code="000.00.99.H50-261120-0300",
    office="DEMO",
    counter="quay-03",
    channel=Channel.POST,
    procedure="TC05",
    procedure_name="Đăng ký hộ kinh doanh",
    field="Kinh doanh",
    department="tc-kh",
    result="Giấy chứng nhận",
    term=Term(kind=TermKind.WORKING_DAYS, amount=5, cutoff_minutes=900),
    term_words="05 ngày làm việc",
    shares=(Share(department="tc-kh", half_days=9),),
    steps=(Step("tc-kh", _DUE), Step("", None)),
    fee=Fee(text="100.000 đồng", amount=100_000),
    received=datetime(2026, 11, 20, 2, 12, 0, 5000, tzinfo=UTC),
    claimed=True,
    due=_DUE,
    days=(Day(date(2026, 11, 21), False, "weekend", "thứ Bảy"),),
    beyond_calendar=True,
    papers=(Paper(name="Giấy đề nghị", originals=1, certified=2, copies=3),),
    sets=2,
    return_at=ReturnAt.HOME,
    receipt=1,
    key="0123456789",
    signature="ab" * 64,
)
_OFFICE = Office(
    code="DEMO",
    agency_code="000.00.99.H50",
    name="UBND huyện Hải Lăng",
    section="Bộ phận Tiếp nhận và Trả kết quả",
    place="Hải Lăng",
    level=Level.DISTRICT,
    province="45",
)
_PROCEDURE = Procedure(
    code="TC05",
    national_code="1.001612",
    name="Đăng ký hộ kinh doanh",
    field="Kinh doanh",
    department="tc-kh",
    term=Term(kind=TermKind.SESSIONS, amount=5),
    components=(Component(name="Giấy đề nghị", originals=1),),
    result="Giấy chứng nhận",
    source="Nghị định 01/2021/NĐ-CP",
)
_DAY = ((450, 690), (810, 1020))

FACTS: tuple[Fact, ...] = (
    Received(reception=_RECEPTION, private=_PEOPLE),
    Corrected(reception=_RECEPTION, private=_PEOPLE),
    Cancelled(private=Words(text="dân rút hồ sơ")),
    Printed(form="receipt", template=1, receipt=1, paper="A5", sha256="0" * 64, again=1),
    Routed(office="DEMO", department="tc-kh"),
    Taken(department="tc-kh"),
    Completed(number="12/GCN", signed_on=FIRST, private=Words(text="cấp mới")),
    SentBack(office="DEMO"),
    HandedOver(
        in_person=False,
        checked=True,
        private=Collector(name="Lê Thị Mít", identity=_DUC.identity, letter="số 12"),
    ),
    Noted(private=Words(text="thiếu chữ ký")),
    Settled(disputed=Ref("DEMO-03-0a1b2c3d", 7, "ab" * 32), private=Words(text="đã xem")),
    Erased(ground=ErasureGround.REQUESTED, decision="12/QĐ-UBND", decided_on=FIRST),
    OfficePublished(office=_OFFICE, valid_from=FIRST, valid_to=LAST),
    DepartmentPublished(
        department=Department(id="tc-kh", office="DEMO", name="Phòng Tài chính", short="TC-KH"),
        valid_from=FIRST,
        valid_to=LAST,
    ),
    CounterPublished(
        counter=Counter(id="quay-03", office="DEMO", name="Quầy 03"),
        valid_from=FIRST,
        valid_to=LAST,
    ),
    ProcedurePublished(procedure=_PROCEDURE, valid_from=FIRST, valid_to=LAST),
    CalendarPublished(office="DEMO", calendar=Calendar(year=2026, source="nội quy", rules=())),
    HoursPublished(office="DEMO", hours=Hours(valid_from=FIRST, week=(_DAY,) * 5 + ((), ()))),
    ClerkPublished(
        clerk="c01",
        office="DEMO",
        department="van-phong",
        duties=(Duty.RECEIVE,),
        valid_from=FIRST,
        valid_to=LAST,
        private=ClerkName(login="an.ttm", name="Trần Thị Mỹ Ẩn", title="Công chức"),
    ),
    ClerkLocked(clerk="c01"),
    ClerkUnlocked(clerk="c01", lifted=1),
    StationKeyed(station="DEMO-03", office="DEMO", key="0123456789", public="cd" * 32),
)
