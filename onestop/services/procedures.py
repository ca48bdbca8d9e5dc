"""What this counter offers, and what a choice would mean before anything is recorded."""

from datetime import datetime

from msgspec import Struct

from onestop.domain.deadlines import Due
from onestop.domain.identity import Identity
from onestop.domain.procedure_search import Offer
from onestop.services import lookup, reception
from onestop.services.lines import Line
from onestop.services.work import Work


class Reckoning(Struct, frozen=True, kw_only=True):
    """What a reception would promise, who handles it, and what the person has open already."""

    procedure: str
    due: Due
    department: str
    same: tuple[Line, ...] = ()


def offers(work: Work) -> tuple[Offer, ...]:
    """List the procedures in force today with their uses at this station."""
    rows = work.connection.exec_driver_sql(
        "SELECT procedure, count(*) FROM dossier WHERE station = ? GROUP BY procedure",
        (work.about.origin,),
    )
    uses: dict[str, int] = {row[0]: row[1] for row in rows}
    return tuple(
        Offer(procedure=each, uses=uses.get(each.code, 0))
        for each in work.catalogue.procedures(work.today)
    )


def reckon(
    work: Work, procedure: str, received: datetime | None, identity: Identity | None
) -> Reckoning:
    """Tell what receiving a procedure now, or at a claimed moment, would mean."""
    due = reception.promise(work, procedure, received)
    department = work.catalogue.procedure(procedure, work.today).department
    same = lookup.open_with_same_procedure(work, identity, procedure) if identity else []
    return Reckoning(
        procedure=procedure,
        due=due,
        department=work.catalogue.department_name(work.about.office, department, work.today),
        same=tuple(same),
    )
