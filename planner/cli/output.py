"""stdout for what was asked for and stderr for messages, both in UTF-8 whatever the locale says."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper


def speak_utf8() -> None:
    """Write UTF-8 under LANG=C too, and the same line ends everywhere.

    What no encoding knows, as of a broken file name, is written as an escape, which JSON reads back.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # there is none in a Windows program without a console
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def put(text: str) -> None:
    """Write what was asked for."""
    sys.stdout.write(text)
    sys.stdout.flush()


def tell(message: str) -> None:
    """Say something to the person at the terminal."""
    if sys.stderr is not None:
        sys.stderr.write(f"okr-planner: {message}\n")


def forget_stdout() -> None:
    """Stop writing to a reader that went away; the interpreter would complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
