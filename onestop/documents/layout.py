"""The measures of a sheet: where its text stands, and how large it is set.

Everything is measured for A5 and enlarged for A4; the symbols of a scanner never are.
Each sheet has a close setting too, taken when it saves a second page.
"""

from msgspec import Struct
from msgspec.structs import replace

from onestop.documents.page import MM, Face, Ink
from onestop.domain.forms import PaperSize

# Size and pitch of running text.
BODY = 9.5
LINE = 11.8
# What old eyes and a worn laser printer still read.
SMALLEST = 8.5


class Layout(Struct, frozen=True, kw_only=True):
    """Where text stands on a sheet."""

    paper: PaperSize
    left: float
    top: float
    width: float
    bottom: float
    scale: float

    def of(self, points: float) -> float:
        """Enlarge a measure of A5 to this sheet."""
        return points * self.scale

    def ink(self, face: Face, size: float) -> Ink:
        """Give a face in a size of A5, enlarged or set closer, but never too small."""
        return Ink(face, max(size * self.scale, min(size, SMALLEST)))


# A4 leaves the margins of state documents (Nghị định 30/2020/NĐ-CP: 30 mm left, 20 mm elsewhere).
_A4 = Layout(
    paper=PaperSize.A4, left=30 * MM, top=20 * MM, width=160 * MM, bottom=277 * MM, scale=1.15
)
_A5 = Layout(
    paper=PaperSize.A5, left=10 * MM, top=7.5 * MM, width=128 * MM, bottom=204.5 * MM, scale=1.0
)
LAYOUTS = {
    PaperSize.A4: (_A4, replace(_A4, scale=1.0)),
    PaperSize.A5: (_A5, replace(_A5, scale=0.92)),
}
