"""The commands that open windows; apart from the command line, which must not know them."""

import os
from importlib import import_module
from pathlib import Path

import click

from onestop.app.demo_desk import open_demo_desk
from onestop.app.screen import has_screen
from onestop.cli.parts import Parts
from onestop.config import resource

_OUT = Path("demo-out")


@click.command("demo-desk", help="Open the desk in a demo home with a demo province beside it.")
@click.pass_context
def demo_desk(context: click.Context) -> None:
    """Open the demo desk; without a screen the morning is played instead."""
    parts = context.ensure_object(Parts)
    if has_screen():
        context.exit(open_demo_desk(parts.clock))
    context.exit(_play(parts, _OUT))


@click.command(help="Play a working morning through the real windows; writes papers and pictures.")
@click.option("--out", type=click.Path(path_type=Path), default=_OUT, help="Where they go.")
@click.pass_context
def demo(context: click.Context, out: Path) -> None:
    """Play the morning."""
    context.exit(_play(context.ensure_object(Parts), out))


def _play(parts: Parts, out: Path) -> int:
    if not has_screen():
        # A screen of Qt's own making is 800 dots wide; the morning is played on an old PC's.
        screen = resource("demo/screen.json")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    play = import_module("onestop.app.morning").play
    code: int = play(parts.clock, out)
    return code
