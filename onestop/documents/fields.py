"""Labelled fields below one another, the labels in a column of their own."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from onestop.documents.flow import Block, Rest, fit, share, wrap
from onestop.documents.layout import BODY, LINE, Layout
from onestop.documents.page import Face, Ink, Pages, width_of

_LABELS = 140.0
_BESIDE = 14.0
_TAB = 66.0


class Field(Struct, frozen=True, kw_only=True):
    """A label and what stands behind it; strong ones are set bold.

    `beside` follows on the same line where it fits, and below where it does not.
    """

    label: str
    value: str
    strong: bool = False
    beside: str = ""


def fields(layout: Layout, shown: Sequence[Field], most: float) -> Block:
    """Set fields into at most so much height; what is too long carries on elsewhere."""
    width = layout.width - layout.of(_LABELS)
    shown = [line for field in shown for line in _split(layout, field, width)]
    plain = layout.ink(Face.REGULAR, BODY)
    labels = [fit(field.label, plain, layout.of(_LABELS), 1) for field in shown]
    wanted = [len(wrap(field.value, _ink(layout, field), width)) for field in shown]
    allowed = share(wanted, int(most / layout.of(LINE)))
    fitted = [
        fit(field.value, _ink(layout, field), width, lines)
        for field, lines in zip(shown, allowed, strict=True)
    ]

    def draw(pages: Pages, top: float) -> None:
        y = top + layout.of(BODY)
        for field, (label, _), (lines, _) in zip(shown, labels, fitted, strict=True):
            pages.text(layout.left, y, label[0], plain)
            x = layout.left + layout.of(_LABELS)
            for line in lines:
                pages.text(x, y, line, _ink(layout, field))
                y += layout.of(LINE)
            if field.beside:
                x += max(
                    width_of(lines[0], _ink(layout, field)) + layout.of(_BESIDE), layout.of(_TAB)
                )
                pages.text(x, y - layout.of(LINE), field.beside, _ink(layout, field))

    return Block(
        height=sum(len(lines) for lines, _ in fitted) * layout.of(LINE),
        draw=draw,
        rest=tuple(
            Rest(label=label[0].removesuffix(":"), text=rest)
            for (label, more), (_, value) in zip(labels, fitted, strict=True)
            for rest in (more, value)
            if rest
        ),
    )


def _split(layout: Layout, field: Field, width: float) -> list[Field]:
    """Set what stands beside a value on a line of its own where both are too long for one."""
    ink = _ink(layout, field)
    start = max(width_of(field.value, ink) + layout.of(_BESIDE), layout.of(_TAB))
    if not field.beside or start + width_of(field.beside, ink) <= width:
        return [field]
    return [
        replace(field, beside=""),
        replace(field, label="", value=field.beside, beside=""),
    ]


def _ink(layout: Layout, field: Field) -> Ink:
    return layout.ink(Face.BOLD if field.strong else Face.REGULAR, BODY)
