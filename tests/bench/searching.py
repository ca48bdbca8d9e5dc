"""Search over 100,000 dossiers, against the plain driver reading the same rows.

The baseline is handed the full-text question ready to ask. Bound is the median of all queries.
"""

import random
from pathlib import Path
from statistics import median

from sqlcipher3 import dbapi2

from onestop.domain.reception import Reception
from onestop.journal.writing import accept
from onestop.services import lookup
from tests.bench.feeds import chained, model_of, stories
from tests.bench.offices import Staffed, staffed
from tests.bench.pairs import Ratio, compared

DOSSIERS = 100_000
PAGE = 2000
ROWS = 50
PAIRS = 15
BOUND = 3.0
# Each as a clerk types it, and the full-text question it comes to.
QUERIES = (
    ("nguyen van", '"nguyen" "van"*'),
    ("duc nguyen", '"duc" "nguyen"*'),
    ("Đỗ Ổi", '"do" "oi"*'),
    ("tran thi my an", '"tran" "thi" "my" "an"*'),
    ("le huu thinh", '"le" "huu" "thinh"*'),
    ("ho", '"ho"*'),
    ("vo dinh que", '"vo" "dinh" "que"*'),
    ("pham", '"pham"*'),
    ("thuy", '"thuy"*'),
    ("hoang ngoc", '"hoang" "ngoc"*'),
    ("bui quang", '"bui" "quang"*'),
    ("nvd", '"nvd"*'),
    ("0912", '"0912"*'),
    ("09123", '"09123"*'),
    ("4567", '"4567"*'),
    ("045088", '"045088"*'),
    ("0450881", '"0450881"*'),
    ("ho kinh doanh", '"ho" "kinh" "doanh"*'),
    ("nguyen tc05", '"nguyen" "tc05"*'),
    ("dang xuan", '"dang" "xuan"*'),
)


def measure(folder: Path) -> list[Ratio]:
    """Answer each query both ways in turn; the first row is the median over all of them."""
    chance = random.Random(3)  # noqa: S311 - invented people
    office = staffed(folder / "search")
    _fill(office, model_of(folder / "model", chance), chance)
    plain = dbapi2.connect(office.station.home.store)
    ratios = [_query(office, plain, typed, match) for typed, match in QUERIES]
    plain.close()
    office.station.close()
    middle = Ratio(
        name=f"search, the median of {len(QUERIES)} queries",
        ours=median(each.ours for each in ratios),
        baseline=median(each.baseline for each in ratios),
        ratio=median(each.ratio for each in ratios),
        bound=BOUND,
    )
    return [middle, *ratios]


def _fill(office: Staffed, model: Reception, chance: random.Random) -> None:
    feed = chained(stories(model, DOSSIERS, 1, chance))
    for start in range(0, len(feed), PAGE):
        page = feed[start : start + PAGE]
        with office.station.store.transaction() as connection:
            accept(connection, [entry for entry, _ in page], [place for _, place in page])


def _query(office: Staffed, plain: dbapi2.Connection, typed: str, match: str) -> Ratio:
    def ours() -> None:
        office.counter.ask(lookup.find, typed)

    def baseline() -> None:
        plain.execute(
            "SELECT subject, code, name, procedure, stage, department, officer, received, due,"
            " unplaced, disputed FROM dossier WHERE id IN (SELECT rowid FROM search"
            " WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) ORDER BY id DESC",
            (match, ROWS),
        ).fetchall()

    return compared(f"search «{typed}»", None, ours, baseline, PAIRS)
