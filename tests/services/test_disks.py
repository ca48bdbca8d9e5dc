"""A disk that takes no file is told of in the same way wherever one is written."""

import errno

import pytest

from onestop.domain.errors import Reason
from onestop.services.disks import disk_reason


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, Reason.DISK_FULL),
        (errno.EDQUOT, Reason.DISK_FULL),
        (errno.EROFS, Reason.DISK_READ_ONLY),
        (errno.EACCES, Reason.DISK_READ_ONLY),
        (errno.EPERM, Reason.DISK_READ_ONLY),
        (errno.EIO, Reason.DISK_READ_ONLY),
        (errno.EPIPE, None),
    ],
)
def test_what_a_disk_refuses_has_one_reason(code: int, reason: Reason | None) -> None:
    assert disk_reason(OSError(code, "")) == reason


def test_what_is_no_matter_of_the_disk_has_none() -> None:
    assert disk_reason(ValueError()) is None
