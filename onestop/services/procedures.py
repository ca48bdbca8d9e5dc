"""What this counter offers: the procedures in force, with how often each was received here."""

from onestop.domain.procedure_search import Offer
from onestop.services.work import Work


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
