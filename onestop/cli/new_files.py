"""Files a command is told to write: what is in the way is told before anything is done."""

from pathlib import Path
from typing import cast

import click


class NewFile(click.Path):
    """A file to be written into a folder that exists."""

    name = "file"

    def __init__(self) -> None:
        super().__init__(path_type=Path, dir_okay=False)

    def convert(
        self,
        value: str,  # type: ignore[override] # the command line gives text alone
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """Give the file; refuse one whose folder is missing."""
        file = cast("Path", super().convert(value, param, ctx))
        if not file.parent.is_dir():
            self.fail(f"there is no folder {file.parent}", param, ctx)
        return file


class SecretFile(NewFile):
    """A file that holds the only copy of a secret: one that is there already is kept."""

    def convert(
        self,
        value: str,  # type: ignore[override] # the command line gives text alone
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """Give the file; refuse one that exists, and a link, wherever it leads."""
        file = super().convert(value, param, ctx)
        if file.exists() or file.is_symlink():
            self.fail(f"{file} exists and may hold a secret in use; name another file", param, ctx)
        return file
