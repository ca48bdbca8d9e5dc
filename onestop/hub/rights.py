"""Which duty of a station lets it send which kind of fact.

A kind that is not named needs a station that is no public one (board, kiosk), so that a newer
program's facts pass.
"""

from collections.abc import Mapping
from types import MappingProxyType

from onestop.domain.people import Duty

PUBLIC = ("board", "kiosk")
DUTIES = frozenset({*Duty, *PUBLIC})

_COUNTER = (Duty.RECEIVE,)
_DEPARTMENT = (Duty.PROCESS, Duty.LEAD, Duty.SIGN, Duty.REGISTER)
_PROVINCE = (Duty.OPERATE,)
# Whoever may be at a desk may have recorded what is disputed, and settles it.
_DESK = (*_COUNTER, *_DEPARTMENT, Duty.SUPERVISE, Duty.ADMINISTER)
_OFFICE = (Duty.ADMINISTER, Duty.OPERATE)

KIND_DUTIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Received": _COUNTER,
        "Corrected": _COUNTER,
        "Cancelled": _COUNTER,
        "HandedOver": _COUNTER,
        "Taken": _DEPARTMENT,
        "Completed": _DEPARTMENT,
        "Settled": _DESK,
        "Erased": (Duty.ADMINISTER,),
        "OfficePublished": _PROVINCE,
        "CalendarPublished": _PROVINCE,
        "StationKeyed": _PROVINCE,
        "ProcedurePublished": _OFFICE,
        "DepartmentPublished": _OFFICE,
        "CounterPublished": _OFFICE,
        "HoursPublished": _OFFICE,
        "ClerkPublished": _OFFICE,
        "ClerkLocked": _OFFICE,
        "ClerkUnlocked": _OFFICE,
    }
)
