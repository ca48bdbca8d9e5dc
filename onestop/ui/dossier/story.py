"""The story of a dossier in words: what is to come, then what happened, the latest first."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from onestop.domain.facts import Corrected, HandedOver, Noted, Printed
from onestop.services.dossier_page import View
from onestop.services.lookup import Telling
from onestop.ui import dossier_words as words
from onestop.ui.counting import counted
from onestop.ui.moments import day_and_weekday, hour_of
from onestop.ui.widgets.timeline import StepState, TimelineStep


class Part(IntEnum):
    """Name what of the story is shown."""

    ALL = 0
    STEPS = 1
    NOTES = 2


def steps(view: View, part: Part) -> Sequence[TimelineStep]:
    """Word the story under the headings of its days."""
    ahead = _expected(view) if part is not Part.NOTES else ()
    return (*ahead, *_told(view, part))


def _expected(view: View) -> Iterator[TimelineStep]:
    for step in view.expected:
        done = QCoreApplication.translate("Story", "Dự kiến: {name} xong")
        back = QCoreApplication.translate("Story", "Dự kiến: Trả kết quả")
        yield TimelineStep(
            state=StepState.FUTURE,
            time=words.short_day(step.due),
            words=done.format(name=step.name) if step.name else back,
            remark=hour_of(step.due) if step.name else f"{hour_of(step.due)} · {view.section}",
        )


def _told(view: View, part: Part) -> Iterator[TimelineStep]:
    day: date | None = None
    for telling in reversed(view.page.story):
        if not _belongs(telling, part):
            continue
        if words.office_day(telling.at) != day:
            day = words.office_day(telling.at)
            yield TimelineStep(state=StepState.HEADING, words=_day_words(day, view.today))
        yield TimelineStep(
            state=_state(telling),
            time=hour_of(telling.at),
            words=_words(telling),
            remark=_remark(telling),
        )


def _belongs(telling: Telling, part: Part) -> bool:
    match part:
        case Part.NOTES:
            return isinstance(telling.fact, Noted)
        case Part.STEPS:
            return not isinstance(telling.fact, Noted | Printed)
        case _:
            return True


def _state(telling: Telling) -> StepState:
    if telling.disputed:
        return StepState.DISPUTED
    return StepState.CONFIRMED if telling.confirmed else StepState.UNCONFIRMED


def _day_words(day: date, today: date) -> str:
    if day == today:
        words_ = QCoreApplication.translate("Story", "Hôm nay, {day}")
        return words_.format(day=day_and_weekday(day))
    named = day_and_weekday(day)
    return named[:1].upper() + named[1:]


def _words(telling: Telling) -> str:
    """Word what happened, with what matters most of it."""
    kind = words.kind_words(telling.kind)
    match telling.fact:
        case Printed(receipt=version, again=again):
            if again:
                said = QCoreApplication.translate("Story", "In lại giấy hẹn, bản {version}")
            else:
                said = QCoreApplication.translate("Story", "In giấy hẹn, bản {version}")
            return said.format(version=version)
        case Corrected(reception=reception):
            kind = QCoreApplication.translate("Story", "Sửa tiếp nhận, bản {version}").format(
                version=reception.receipt
            )
        case HandedOver(private=person) if person is not None:
            said = QCoreApplication.translate("Story", "Trả kết quả cho {name}")
            return said.format(name=person.name)
        case _:
            pass
    if telling.kind == "Routed":
        return QCoreApplication.translate("Story", "Chuyển {department}").format(
            department=telling.where
        )
    return f"{kind}: {telling.words}" if telling.words else kind


def _remark(telling: Telling) -> str:
    """Say who, in what role and where; what the author had not seen; who collected."""
    where = "" if telling.kind == "Routed" else telling.where
    # First, beside the hour it speaks of, where nothing cuts it off.
    wrong = QCoreApplication.translate("Story", "giờ máy lệch") if telling.clock_off else ""
    parts = [wrong, telling.who, telling.role, where]
    if isinstance(telling.fact, HandedOver):
        parts.append(_collected(telling.fact))
    if telling.unseen:
        one = QCoreApplication.translate("Story", "lập khi chưa biết 1 việc khác")
        many = QCoreApplication.translate("Story", "lập khi chưa biết {count} việc khác")
        parts.append(counted(one, many, telling.unseen))
    return " · ".join(filter(None, parts))


def _collected(fact: HandedOver) -> str:
    if fact.in_person:
        return QCoreApplication.translate("Story", "chính chủ")
    letter = fact.private.letter if fact.private else ""
    said = QCoreApplication.translate("Story", "được ủy quyền")
    return f"{said}: {letter}" if letter else said
