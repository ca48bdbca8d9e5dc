"""Telling what a scanned text is; needs no station."""

from collections.abc import Mapping
from types import MappingProxyType

import click

from onestop.cli.speaking import answer, told
from onestop.domain.identity import IdentityCard
from onestop.domain.scanning import Scan, Scanned, read_scan

# A receipt's QR names its dossier, a typed personal number its owner, as the card itself does.
_WHAT: Mapping[Scanned, str] = MappingProxyType(
    {Scanned.RECEIPT: "dossier", Scanned.PERSONAL_NUMBER: "identity_card"}
)


@click.command(help="Tell what a scanned text is.")
@click.argument("text")
def scan(text: str) -> None:
    """Tell what a scanned text is."""
    found = read_scan(text)
    answer({"what": _WHAT.get(found.what, found.what), "value": _value(found)})
    for fault in found.card.faults if found.card else ():
        click.echo(told(fault), err=True)


def _value(found: Scan) -> str | Mapping[str, object]:
    if found.card is not None:
        return _fields(found.card)
    return {"number": found.value} if found.what is Scanned.PERSONAL_NUMBER else found.value


def _fields(card: IdentityCard) -> Mapping[str, object]:
    return {
        "number": card.identity.number,
        "name": card.name,
        "birth_date": card.birth_date,
        "sex": card.sex,
        "address": card.address,
        "cmnd": card.cmnd,
        "issued_on": card.issued_on,
    }
