"""An enrolment: where a station's hub is and how it signs in there."""

from pathlib import Path

import msgspec
from msgspec import Struct
from psycopg.conninfo import make_conninfo

from onestop.domain.errors import Reason, Refused
from onestop.keys import write_secret


class Enrolment(Struct, frozen=True, kw_only=True):
    """What a station needs to reach its hub: a secret, for this station only.

    With a certificate authority only a trusted TLS server is spoken to.
    """

    station: str
    office: str
    lane: int | None = None
    duties: tuple[str, ...] = ()
    host: str
    port: int
    database: str
    login: str
    password: str
    authority: str = ""

    def __repr__(self) -> str:
        """Name the station alone: what is held here is secret."""
        return f"Enrolment({self.station!r})"

    def conninfo(self) -> str:
        """Write the connection string; a pulled cable is noticed within half a minute."""
        secured = (
            {"sslmode": "verify-full", "sslrootcert": self.authority} if self.authority else {}
        )
        return make_conninfo(
            host=self.host,
            port=self.port,
            dbname=self.database,
            user=self.login,
            password=self.password,
            connect_timeout=10,
            tcp_user_timeout=30_000,
            keepalives_idle=10,
            keepalives_interval=5,
            keepalives_count=3,
            application_name="onestop",
            **secured,
        )

    def to_bytes(self) -> bytes:
        """Write the enrolment as its file holds it."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2)

    def save(self, file: Path) -> None:
        """Write the enrolment for its owner's eyes only; on a full disk the old one stays."""
        write_secret(file, self.to_bytes())


def read_enrolment(file: Path) -> Enrolment:
    """Read what `Enrolment.save` wrote."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Enrolment)
    except FileNotFoundError:
        raise Refused(Reason.HUB_NOT_ENROLLED) from None
    except (OSError, msgspec.MsgspecError):
        raise Refused(Reason.FILE_UNREADABLE, "enrolment") from None
