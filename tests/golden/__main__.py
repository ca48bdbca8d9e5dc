"""Write the golden entry of each kind that has none yet: `python -m tests.golden`.

A golden file is never written twice: what was once recorded must be read as it was.
"""

import sys

import msgspec

from onestop.domain.facts import VERSIONS
from onestop.journal.codec import closed
from tests.golden.samples import FACTS
from tests.golden.test_entries import FOLDER, Golden

for fact in FACTS:
    kind = type(fact).__name__
    path = FOLDER / f"{kind}-{VERSIONS[kind]}.json"
    if not path.exists():
        body, private = closed(fact, bytes(16))
        golden = Golden(
            kind=kind,
            version=VERSIONS[kind],
            body=body,
            private=private[16:].decode() if private else "",
        )
        path.write_bytes(msgspec.json.format(msgspec.json.encode(golden)) + b"\n")
        sys.stdout.write(f"{path.name}\n")
