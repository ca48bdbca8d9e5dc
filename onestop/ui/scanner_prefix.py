"""The scanner's prefix key, seen before the input method sees it.

The windows of X11 hand over keys in batches, and each goes to the input method of the field that
has the focus when the batch is read. A quick scanner's F12 and the code behind it come in one such
batch: waiting for Qt's own key event would be too late, the code would be composed like a word.
"""

from collections.abc import Callable
from ctypes import c_uint8

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, Qt
from PySide6.QtGui import QGuiApplication

PREFIX = Qt.Key.Key_F12
SILENCE_MILLISECONDS = 400
_X11 = "xcb"
_GENERIC_EVENT = b"xcb_generic_event_t"
# xcb_key_press_event_t: the first byte tells the kind (its top bit: sent by a program), the second
# the key. F12 is <FK12> of xkeyboard-config's evdev keycodes.
_KEY_PRESS = 2
_KIND_BITS = 0x7F
_F12 = 96


class PrefixKey(QAbstractNativeEventFilter):
    """Tell of F12 while the system still hands it over; who takes it answers so."""

    def __init__(self, pressed: Callable[[], bool]) -> None:
        super().__init__()
        self._pressed = pressed

    @staticmethod
    def is_needed() -> bool:
        """Tell whether keys pass an input method before Qt tells of them."""
        return QGuiApplication.platformName() == _X11

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int, /
    ) -> object:
        """Look at every event of the system; keep the prefix from going on."""
        if kind != _GENERIC_EVENT:
            return False, 0
        what, key = (c_uint8 * 2).from_address(int(message))
        return what & _KIND_BITS == _KEY_PRESS and key == _F12 and self._pressed(), 0
