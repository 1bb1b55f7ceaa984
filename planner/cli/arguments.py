"""What may be said on the command line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from planner import __version__

DESCRIPTION = (
    "Keeps a team's OKRs on this machine: minutes in, a quarter kept, minutes out. "
    "Without a command it opens the window."
)
EPILOG = (
    "Exit status: 0 when all went well, 1 when something could not be done (stderr says what), "
    "2 for a call that can't be understood."
)
SIZE = re.compile(r"(\d{2,5})x(\d{2,5})")
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
LARGEST_PICTURE = 16_384
LARGEST_SCALE = 8.0


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; `command` is None where the window is meant."""
    parser = argparse.ArgumentParser(
        prog="okr-planner", description=DESCRIPTION, epilog=EPILOG, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"okr-planner {__version__}")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder of the workspace")
    window = parser.add_argument_group("the window")
    window.add_argument("--no-seeds", action="store_true", help="start without the sample documents")
    window.add_argument("--lang", choices=("ko", "en", "system"), help="language of the interface")
    window.add_argument("--theme", choices=("light", "dark", "system"), help="colours of the interface")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for add in (_add_import, _add_export, _add_snapshot):
        # Said after the command too, where people put it; unsaid there, what stood before the command counts.
        add(commands).add_argument(
            "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="folder of the workspace"
        )
    return parser


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """What `argv`, or the command line, says; a call that can't be understood ends the program with 2."""
    parser = build_parser()
    parsed = parser.parse_args(argv)
    if parsed.command is not None and (parsed.no_seeds or parsed.lang or parsed.theme):
        parser.error("--no-seeds, --lang and --theme before a command are for the window only")
    return parsed


def _add_import(commands: Commands) -> argparse.ArgumentParser:
    """Reading documents."""
    command = commands.add_parser(
        "import", help="read documents and keep what they say", allow_abbrev=False,
        description="Reads documents (.md .txt .html .csv .zip, or folders of them) and keeps what they say.",
    )  # fmt: skip
    command.add_argument("--dry-run", action="store_true", help="only print what was read, open no workspace")
    command.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a document, archive or folder")
    return command


def _add_export(commands: Commands) -> argparse.ArgumentParser:
    """Writing the workspace out."""
    command = commands.add_parser(
        "export", help="print the workspace", allow_abbrev=False,
        description=(
            "Prints the workspace: JSON in the words of import, Markdown that import reads back, or a table."
        ),
    )  # fmt: skip
    command.add_argument("--format", choices=("json", "markdown", "csv"), required=True)
    part = command.add_mutually_exclusive_group()
    part.add_argument("--cycle", metavar="NAME", help="only the cycle of that name")
    part.add_argument(
        "--document", metavar="DOCUMENT", help="only what was read from a document, by its path or title"
    )
    # A name of its own: the window's option is spelled alike.
    command.add_argument(
        "--lang",
        choices=("ko", "en"),
        dest="page_lang",
        help="words of Markdown; default: those of the items",
    )
    command.add_argument("--out", type=Path, metavar="FILE", help="write to a file instead of stdout")
    return command


def _add_snapshot(commands: Commands) -> argparse.ArgumentParser:
    """Pictures of the views."""
    command = commands.add_parser(
        "snapshot", help="draw pictures of the views; needs no display", allow_abbrev=False,
        description="Draws the views of the workspace as PNG files: every combination of what isn't named.",
    )  # fmt: skip
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the pictures")
    command.add_argument("--view", choices=("plan", "board"))
    # Names of their own: the options of the window are spelled alike.
    command.add_argument("--theme", choices=("light", "dark"), dest="picture_theme")
    command.add_argument("--lang", choices=("ko", "en"), dest="picture_lang")
    command.add_argument(
        "--size", type=picture_size, default=(1280, 800), metavar="WxH", help="in points, default: 1280x800"
    )
    command.add_argument(
        "--scale", type=picture_scale, default=1.0, metavar="N", help="pixels for each point, default: 1"
    )
    return command


def picture_size(words: str) -> tuple[int, int]:
    """Width and height from "1280x800"; ArgumentTypeError for anything else."""
    match = SIZE.fullmatch(words)
    if match is None or max(int(match[1]), int(match[2])) > LARGEST_PICTURE:
        raise argparse.ArgumentTypeError(f"{words!r} is no size; write it like 1280x800")
    return int(match[1]), int(match[2])


def picture_scale(words: str) -> float:
    """A factor from "2" or "1.5"; ArgumentTypeError for anything else."""
    try:
        scale = float(words)
    except ValueError:
        scale = 0.0
    if not 0 < scale <= LARGEST_SCALE:
        raise argparse.ArgumentTypeError(f"{words!r} is no scale; write a number up to {LARGEST_SCALE:g}")
    return scale
