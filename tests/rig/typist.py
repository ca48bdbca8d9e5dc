"""Whoever types: a screen, a window manager, a bus, an input method, and hands for it.

Optional on Debian: xvfb openbox dbus ibus ibus-unikey xdotool libglib2.0-bin.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event

from msgspec import Struct

PATIENCE_SECONDS = 30
_PROGRAMS = ("Xvfb", "openbox", "dbus-daemon", "ibus-daemon", "ibus", "gsettings", "xdotool")
_UNIKEY = Path("/usr/share/ibus/component/unikey.xml")
_ENGINE = "Unikey"
_SETTINGS = "org.freedesktop.ibus.engine.unikey"
# Quick for a person, slow for a scanner.
_PERSON = 40
_QUIET = subprocess.DEVNULL


def missing() -> list[str]:
    """List what this machine lacks for a rig."""
    programs = [name for name in _PROGRAMS if shutil.which(name) is None]
    return programs if _UNIKEY.exists() else [*programs, "ibus-unikey"]


def until(what: Callable[[], str], done: Callable[[], bool]) -> None:
    """Wait until something holds; fail with its name when it never does."""
    pause = Event()
    for _again in range(PATIENCE_SECONDS * 20):
        if done():
            return
        pause.wait(0.05)
    raise AssertionError(f"never came: {what()}")


class Typist(Struct, frozen=True):
    """Hands at the keyboard of a rig."""

    env: Mapping[str, str]

    def write(self, text: str) -> None:
        """Type as a person does."""
        self._do(f'type --delay {_PERSON} "{text}"')

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        self._do(f"key --delay {_PERSON} {' '.join(keys)}")

    def scan(self, text: str, pace: int) -> None:
        """Send what a scanner sends: its prefix, the text, Enter; `pace` is milliseconds a key."""
        steps = (
            f"key --delay {pace} F12",
            f'type --delay {pace} "{text}"',
            f"key --delay {pace} Return",
        )
        self._do("\n".join(steps))

    def scan_bare(self, text: str, pace: int) -> None:
        """Send what a scanner sends that announces itself by nothing."""
        self._do(f'type --delay {pace} "{text}"\nkey --delay {pace} Return')

    def sees(self, title: str) -> bool:
        """Tell whether a window is on the screen, and give it the keyboard."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", title).split()
        if found:
            self._run("xdotool", "windowactivate", found[0])
        return bool(found)

    def _do(self, steps: str) -> None:
        subprocess.run(("xdotool", "-"), input=f"{steps}\n".encode(), env=self.env, check=True)

    def _run(self, *command: str) -> str:
        done = subprocess.run(command, env=self.env, capture_output=True, check=False, text=True)
        return done.stdout


@contextmanager
def typist(folder: Path, method: str) -> Iterator[Typist]:
    """Open a screen on which everybody types by a method: `telex` or `vni`."""
    with ExitStack() as opened:
        env = _rig_env(opened, folder)
        hands = Typist(env)
        opened.enter_context(_running(("openbox",), env))
        subprocess.run(("gsettings", "set", _SETTINGS, "input-method", method), env=env, check=True)
        opened.enter_context(_running(("ibus-daemon", "--panel", "disable"), env))
        until(lambda: "the input method", lambda: _engine(env) == _ENGINE)
        yield hands


def _rig_env(opened: ExitStack, folder: Path) -> dict[str, str]:
    """Start screen and bus, and say how programs find them."""
    home = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "LANG": "C.UTF-8"}
    own = {**os.environ, **home, "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": "ibus"}
    for stale in ("DBUS_SESSION_BUS_ADDRESS", "IBUS_ADDRESS", "XDG_CONFIG_HOME", "XAUTHORITY"):
        own.pop(stale, None)
    screen = ("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp")
    own["DISPLAY"] = ":" + opened.enter_context(_answering(screen, own))
    bus = ("dbus-daemon", "--session", "--nofork", "--print-address=1")
    own["DBUS_SESSION_BUS_ADDRESS"] = opened.enter_context(_answering(bus, own))
    return own


def _engine(env: Mapping[str, str]) -> str:
    """Choose the engine and ask which it is: the daemon takes a moment to listen."""
    # what it answers is no sign: without a keyboard map of its own it complains, and has chosen
    subprocess.run(("ibus", "engine", _ENGINE), env=env, check=False, stdout=_QUIET, stderr=_QUIET)
    told = subprocess.run(("ibus", "engine"), env=env, check=False, capture_output=True, text=True)
    return told.stdout.strip()


@contextmanager
def _running(command: tuple[str, ...], env: Mapping[str, str]) -> Iterator[None]:
    with subprocess.Popen(command, env=env, stdout=_QUIET, stderr=_QUIET) as process:
        try:
            yield
        finally:
            process.terminate()


@contextmanager
def _answering(command: tuple[str, ...], env: Mapping[str, str]) -> Iterator[str]:
    """Run a server and give the line by which it tells where it listens."""
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=_QUIET, text=True
    ) as process:
        try:
            yield process.stdout.readline().strip() if process.stdout else ""
        finally:
            process.terminate()
