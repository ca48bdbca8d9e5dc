"""Room on the reception's form: no hole, nothing cut, widths that grow with the text."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from onestop.domain.reception import ApplicantKind
from onestop.services.reception import Promised
from onestop.services.work import Desk
from onestop.ui.reception.person_fields import PersonFields
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme
from onestop.ui.widgets.tag import WrappingGlyphLabel
from onestop.ui.workplace import Errand
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.receptions import ENTER, fill


@pytest.fixture
def scaled(request: pytest.FixtureRequest, themed: QApplication, counter: Counter) -> Counter:
    """The windows of counter 03 with larger text, on the commonest screen."""
    apply(themed, Scheme.LIGHT, text_scale=request.param)
    counter.window.resize(1366, 768)
    return counter


def right(widget: QWidget) -> int:
    """Where a widget ends in its window."""
    return widget.mapTo(widget.window(), QPoint(widget.width(), 0)).x()


def around(edit: QWidget) -> QWidget:
    """What holds a field with its label and its error."""
    parent = edit.parentWidget()
    assert parent is not None
    return parent


@pytest.mark.parametrize("kind", [ApplicantKind.HOUSEHOLD, ApplicantKind.COMPANY])
def test_the_name_takes_the_room_of_a_birth_date_that_is_not_asked_for(
    screen: ReceptionDesk, seated: Counter, kind: ApplicantKind
) -> None:
    applicant = screen.form.person.applicant

    applicant.choose_kind(kind)
    seated.settle()
    alone = right(applicant.name)
    applicant.choose_kind(ApplicantKind.PERSON)
    seated.settle()

    assert alone == right(applicant.address) == right(applicant.born)
    assert right(applicant.name) < right(applicant.born)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_number_and_date_grow_with_the_text(themed: QApplication, scale: float) -> None:
    apply(themed, Scheme.LIGHT, text_scale=scale)

    fields = PersonFields("applicant", keys=False)

    widths = [around(edit).maximumWidth() for edit in (fields.number, fields.born)]
    assert widths == [round(180 * scale), round(130 * scale)]


@pytest.mark.parametrize("scaled", [1.0, 1.25, 1.5], indirect=True)
def test_what_became_of_the_paper_is_never_cut(scaled: Counter, desk: Desk) -> None:
    scaled.sit_down(desk)
    screen = scaled.reception()
    screen.begin()
    fill(scaled, screen)

    scaled.keys.press(ENTER, CONTROL)
    scaled.settle()

    paper = screen.summary.success.paper
    assert paper.text()
    assert paper.height() >= paper.heightForWidth(paper.width()) or not paper.isVisible()


@pytest.mark.parametrize("scaled", [1.25], indirect=True)
def test_the_title_of_a_correction_is_whole_in_its_tip(
    scaled: Counter, desk: Desk, before: Promised
) -> None:
    scaled.sit_down(desk)
    screen = scaled.reception()

    screen.attend(Errand.CORRECT, before.subject)
    scaled.settle()

    title = screen.form.title
    assert title.toolTip() == f"Sửa hồ sơ {before.code}"
    # cut with dots, and never so far that the new reception's own title would not fit
    assert title.minimumWidth() < title.sizeHint().width()


@pytest.mark.parametrize("scaled", [1.0, 1.25, 1.5], indirect=True)
def test_what_is_wrong_is_said_whole_beside_its_field(scaled: Counter, desk: Desk) -> None:
    scaled.sit_down(desk)
    screen = scaled.reception()
    screen.begin()
    fill(scaled, screen, number="04508800123")
    applicant = screen.form.person.applicant
    applicant.born.setText("5/9/90")
    applicant.phone.setText("12")

    scaled.keys.press(ENTER, CONTROL)
    scaled.settle()

    for edit in (applicant.number, applicant.born, applicant.phone):
        (label,) = around(edit).findChildren(WrappingGlyphLabel)
        assert label.accessibleName() == edit.accessibleDescription() != ""
        assert label.height() >= label.sizeHint().height()
        assert label.width() <= edit.width()


def test_words_about_numbers_and_dates_hold_for_too_much_as_for_too_little(
    screen: ReceptionDesk, seated: Counter
) -> None:
    fill(seated, screen, number="0450880012345")
    applicant = screen.form.person.applicant
    applicant.born.setText("21/11/2026")

    seated.keys.press(ENTER, CONTROL)

    assert applicant.number.accessibleDescription() == "Số định danh có 12 số, đã nhập 13"
    assert applicant.born.accessibleDescription() == "Ngày sinh không được sau hôm nay, 20/11/2026"
