"""What was measured on: processor, system, versions."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

_LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "msgspec", "psycopg", "reportlab")


def described() -> tuple[str, ...]:
    """Describe the machine as it is now, line by line."""
    load = " ".join(f"{number:.2f}" for number in os.getloadavg())
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}",
        f"load when it began: {load} (1, 5 and 15 minutes)",
        f"Python {platform.python_version()}",
        ", ".join(f"{name} {version(name)}" for name in _LIBRARIES),
    )


def _processor() -> str:
    known = Path("/proc/cpuinfo")
    lines = known.read_text(encoding="utf-8").splitlines() if known.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or "unknown processor"
