"""How the hub's tables are read as entries, without private parts."""

from typing import Final

ENTRY: Final = (
    "e.origin, e.seq, e.subject, e.kind, e.version, e.clerk, e.at, e.seen, e.addressed, e.body,"
    " e.sealed, e.prev, e.digest, e.signature, null::bytea"
)
JOINED: Final = (
    "join onestop.entry e on e.origin = x.origin and e.seq = x.seq and e.digest = x.digest"
)
