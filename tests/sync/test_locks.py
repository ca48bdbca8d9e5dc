"""A lock is held by somebody, or free, or its file cannot be locked at all: three things."""

import subprocess
import sys
from pathlib import Path

import pytest

from onestop.domain.errors import Reason, Refused
from onestop.sync.locks import Lock
from tests.disks import mounted, seal

HOLDS = """
import sys
from pathlib import Path
from onestop.sync.locks import Lock

lock = Lock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def test_a_lock_another_process_holds_is_not_taken_until_that_process_dies(tmp_path: Path) -> None:
    file = tmp_path / "desk.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "True\n"

        lock = Lock(file)
        while_held = lock.take()
        other.kill()
        other.wait()

    assert not while_held
    assert lock.take()
    lock.release()


def test_a_lock_shared_with_others_is_not_taken_alone(tmp_path: Path) -> None:
    first, second, alone = (Lock(tmp_path / "users.lock") for _ in range(3))
    first.take_shared()
    second.take_shared()

    while_shared = alone.take()
    first.release()
    second.release()

    assert not while_shared
    assert alone.take()
    alone.release()


def test_a_folder_that_is_not_there_is_named_and_nobody_is_said_to_hold_the_lock(
    tmp_path: Path,
) -> None:
    with pytest.raises(Refused, match=Reason.DISK_READ_ONLY):
        Lock(tmp_path / "gone" / "desk.lock").take()


@pytest.mark.parametrize("name", ["known.lock", "new.lock"])
def test_a_read_only_disk_is_named_and_nobody_is_said_to_hold_the_lock(
    tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "sealed"
    with mounted(folder, "size=1m"):
        (folder / "known.lock").touch()
        seal(folder)

        with pytest.raises(Refused, match=Reason.DISK_READ_ONLY):
            Lock(folder / name).take()
