"""Where things lie: the program's own resources and a station's folder."""

import os
from pathlib import Path

from msgspec import Struct
from platformdirs import site_data_dir

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent


def resource(name: str) -> Path:
    """Find a file of `resources/` by its path inside it, in a checkout or in an installed wheel."""
    return _resources() / name


def default_home() -> Path:
    """Name the folder of this machine's station: shared by all who sit at it."""
    named = os.environ.get("ONESTOP_HOME")
    return Path(named) if named else Path(site_data_dir("onestop", appauthor=False))


class Home(Struct, frozen=True, kw_only=True):
    """A station's folder and what lies where in it."""

    folder: Path

    @property
    def store(self) -> Path:
        """The journal and its projections."""
        return self.folder / "store.db"

    @property
    def local(self) -> Path:
        """Settings, failed sign-ins, how the line stands: what is no fact."""
        return self.folder / "local.db"

    @property
    def key(self) -> Path:
        """The key this station signs with."""
        return self.folder / "station.key"

    @property
    def secret(self) -> Path:
        """The raw key an office's store is encrypted with; a demo home has none."""
        return self.folder / "store.key"

    @property
    def hub(self) -> Path:
        """The way to the hub: address, login, certificate authority."""
        return self.folder / "hub.json"

    @property
    def archive(self) -> Path:
        """The bytes of everything printed here."""
        return self.folder / "archive"

    def archived(self, name: str) -> Path:
        """Where the bytes of a form lie that is named by their SHA-256."""
        return self.archive / f"{name}.pdf"

    @property
    def printed(self) -> Path:
        """Forms as they would have been printed, where a machine has no print system."""
        return self.folder / "printed"

    @property
    def logs(self) -> Path:
        """One log file per process."""
        return self.folder / "logs"

    @property
    def exchange_lock(self) -> Path:
        """Held by the one exchange process of this home."""
        return self.folder / "exchange.lock"

    @property
    def desk_lock(self) -> Path:
        """Held by the one desk of this home."""
        return self.folder / "desk.lock"


def _resources() -> Path:
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _CHECKOUT / "resources"
