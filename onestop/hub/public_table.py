"""The public table: what anybody may know of a dossier whose code they have.

It is folded from confirmed entries only, and anew each time, so that a repeat changes nothing.
"""

from collections.abc import Iterable
from typing import Any

import psycopg

from onestop.domain.dossier import NATIONAL, Dossier, fold
from onestop.domain.entries import Entry, about_dossier
from onestop.hub.rows import ENTRY, JOINED
from onestop.journal.codec import opened
from onestop.journal.reading import entry_of

_STORY = (
    f"select {ENTRY} from onestop.story x {JOINED}"  # noqa: S608 - names of columns only
    " where x.subject = any(%s) and x.place is not null order by x.subject, x.place"
)
_UPSERT = (
    "insert into onestop.public_dossier (subject, code, office, procedure, department, status,"
    " received, due, ended, entries) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
    " on conflict (subject) do update set code = excluded.code, office = excluded.office,"
    " procedure = excluded.procedure, department = excluded.department, status = excluded.status,"
    " received = excluded.received, due = excluded.due, ended = excluded.ended,"
    " entries = excluded.entries where public_dossier.entries <= excluded.entries"
)


def fold_public(connection: psycopg.Connection, entries: Iterable[Entry]) -> int:
    """Fold the dossiers these entries are about anew; answer how many the public may ask for."""
    subjects = sorted({entry.subject for entry in entries if about_dossier(entry.subject)})
    stories: dict[str, list[Entry]] = {subject: [] for subject in subjects}
    for row in connection.execute(_STORY.encode(), (subjects,)):
        entry = entry_of(row)
        stories[entry.subject].append(entry)
    values = [
        _public(fold(subject, [(entry, opened(entry)) for entry in story]), len(story))
        for subject, story in stories.items()
    ]
    known = [value for value in values if value is not None]
    with connection.cursor() as cursor:
        cursor.executemany(_UPSERT, known)
    return len(known)


def _public(dossier: Dossier, entries: int) -> tuple[Any, ...] | None:
    """Take from a dossier what anybody may know who has its code; no person stands in it."""
    promised = dossier.reception
    if promised is None:
        return None
    return (
        dossier.subject,
        promised.code,
        promised.office,
        promised.procedure,
        dossier.department or promised.department,
        NATIONAL[dossier.stage],
        promised.received,
        promised.due,
        dossier.completed,
        entries,
    )
