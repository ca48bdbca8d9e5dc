"""What the tests of the reception share: a person the office knows, and a form filled quickly."""

from PySide6.QtCore import Qt

from onestop.domain.intake import TypedIdentity, TypedPerson
from onestop.ui.reception.workplace import ReceptionDesk
from tests.ui.at_the_counter import Counter

CARD = "045190012345||LÊ THỊ ẨM|05091990|Nữ|Số 8, phố Vân Hội, Hải Lăng|10052021"
ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
KNOWN = TypedPerson(
    name="LÊ THỊ ẨM",
    identity=TypedIdentity(number="045190012345"),
    birth_date="05/09/1990",
    phone="0912345678",
    address="Số 12, đường Hùng Vương, thị trấn Diên Sanh",
)


def fill(
    counter: Counter, screen: ReceptionDesk, number: str = "045088001234", procedure: str = "tp01"
) -> None:
    """Fill the form for somebody new, without counting keys."""
    person = screen.form.person.applicant
    person.number.setText(number)
    person.name.setText("NGUYỄN VĂN ĐỨC")
    screen.form.procedure.focus()
    counter.settle()
    counter.keys.type(procedure)
    counter.keys.press(ENTER)
    screen.form.papers.table.tick_required()
