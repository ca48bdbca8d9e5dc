"""Whether windows can be shown here."""

import os
import sys


def has_screen() -> bool:
    """Tell whether windows can be shown here."""
    if os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        return False
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
