"""Files a command is told to write: what is in the way is told before anything is done."""

import os
from pathlib import Path

import click

FILE = click.Path(path_type=Path, dir_okay=False)


def new_file(_context: click.Context, _option: click.Parameter, file: Path) -> Path:
    """Give a file to be written; refuse one whose folder is missing."""
    if not file.parent.is_dir():
        raise click.BadParameter(f"there is no folder {file.parent}")
    return file


def new_secret(context: click.Context, option: click.Parameter, file: Path) -> Path:
    """Give a file for the only copy of a secret; refuse one that exists, and a link to anywhere."""
    new_file(context, option, file)
    if file.exists() or file.is_symlink():
        raise click.BadParameter(f"{file} exists and may hold a secret in use; name another file")
    return file


def write_whole(file: Path, content: bytes) -> None:
    """Write a file whole or leave it as it was; a device is written to as it is."""
    if file.exists() and not file.is_file():
        file.write_bytes(content)
        return
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
