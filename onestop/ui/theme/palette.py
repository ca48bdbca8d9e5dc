"""The Qt palette: what menus, tool tips, selections and plain controls are painted with."""

from PySide6.QtGui import QColor, QPalette

from onestop.ui.theme.tokens import Colours

_ROLE = QPalette.ColorRole
_GROUP = QPalette.ColorGroup


def palette_of(colours: Colours) -> QPalette:
    """Fill all three groups, so that nothing fades when another window is in front."""
    palette = QPalette()
    for role, colour in _active(colours).items():
        palette.setColor(_GROUP.Active, role, colour)
        palette.setColor(_GROUP.Inactive, role, colour)
        palette.setColor(_GROUP.Disabled, role, colour)
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.PlaceholderText):
        palette.setColor(_GROUP.Disabled, role, colours.disabled)
    return palette


def _active(colours: Colours) -> dict[QPalette.ColorRole, QColor]:
    return {
        _ROLE.Window: colours.window,
        _ROLE.WindowText: colours.text,
        _ROLE.Base: colours.surface,
        _ROLE.AlternateBase: colours.hover,
        _ROLE.ToolTipBase: colours.surface,
        _ROLE.ToolTipText: colours.text,
        _ROLE.PlaceholderText: colours.text3,
        _ROLE.Text: colours.text,
        _ROLE.Button: colours.surface,
        _ROLE.ButtonText: colours.text,
        _ROLE.BrightText: colours.mark,
        _ROLE.Light: colours.surface,
        _ROLE.Midlight: colours.hover,
        _ROLE.Mid: colours.border,
        _ROLE.Dark: colours.control,
        _ROLE.Shadow: colours.control,
        _ROLE.Highlight: colours.selected,
        _ROLE.HighlightedText: colours.text,
        _ROLE.Link: colours.link,
        _ROLE.LinkVisited: colours.link,
        _ROLE.Accent: colours.accent,
    }
