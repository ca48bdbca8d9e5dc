"""What a disk says when it does not take or give a file, for everybody who writes one."""

import errno
from collections.abc import Mapping
from types import MappingProxyType

from onestop.domain.errors import Reason

_REASONS: Mapping[int | None, Reason] = MappingProxyType(
    {
        errno.ENOSPC: Reason.DISK_FULL,
        errno.EDQUOT: Reason.DISK_FULL,
        errno.EROFS: Reason.DISK_READ_ONLY,
        errno.EACCES: Reason.DISK_READ_ONLY,
        errno.EPERM: Reason.DISK_READ_ONLY,
        errno.EIO: Reason.DISK_READ_ONLY,
    }
)


def disk_reason(failed: Exception) -> Reason | None:
    """Tell what of the disk a failure is about; None when it is about something else."""
    return _REASONS.get(failed.errno) if isinstance(failed, OSError) else None
