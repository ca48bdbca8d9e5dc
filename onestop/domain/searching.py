"""What a dossier is found by: names without accents, numbers, the words of its procedure.

A code is found by any run of its digits, because every ending of `yymmdd` and the number is a word
of its own and the search takes the beginning of words.
"""

from msgspec import Struct

from onestop.domain.dossier import Dossier
from onestop.domain.folding import folded, initials
from onestop.domain.reception import Applicant

SHORTEST_ENDING = 2
PHONE_ENDINGS = (4, 6)


class SearchRow(Struct, frozen=True):
    """The folded words of one dossier, in three columns."""

    people: str
    numbers: str
    words: str


def search_row(dossier: Dossier) -> SearchRow:
    """Give the words a dossier is found by; without its private part, by its code alone."""
    reception, people = dossier.reception, dossier.people
    persons = [person for person in (people.applicant, people.owner) if person] if people else []
    names = [part for person in persons for part in (folded(person.name), initials(person.name))]
    numbers = [number for person in persons for number in _numbers_of(person)]
    return SearchRow(
        people=" ".join(names),
        numbers=" ".join([*code_words(reception.code if reception else ""), *numbers]),
        words=folded(f"{reception.procedure} {reception.procedure_name}") if reception else "",
    )


def code_words(code: str) -> list[str]:
    """Give the words of a code: its agency's parts, every ending of its digits run together."""
    agency, _, rest = code.partition("-")
    digits = "".join(sign for sign in rest if sign.isdigit())
    endings = [digits[start:] for start in range(len(digits) - SHORTEST_ENDING + 1)]
    return [*folded(agency).split(), *endings]


def _numbers_of(person: Applicant) -> list[str]:
    phone = "".join(sign for sign in person.phone if sign.isdigit())
    found = [phone, *(phone[-length:] for length in PHONE_ENDINGS)] if phone else []
    return [*found, joined(person.identity.number)] if person.identity else found


def joined(number: str) -> str:
    """Give a number as one word, whatever stands between its digits."""
    return folded(number).replace(" ", "")
