"""Runs every `bench_*.py` beside this file and prints one table; it measures and never fails.

`python -m tests.benchmarks [NAME…]` with names like `plan` runs only those. Each runs in a process of its
own, so that one doesn't warm, slow or end another.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.row import Row

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
LONGEST_MINUTES = 15
CODE = "import json, sys; from tests.benchmarks import {name}; sys.stdout.write(json.dumps({name}.rows()))"
HEAD = ("what", "figure", "floor", "ratio", "excellent", "failure", "verdict")


def measured(name: str) -> tuple[list[Row], str]:
    """The rows of one module, or why there are none."""
    command = [sys.executable, "-c", CODE.format(name=name)]
    limit = LONGEST_MINUTES * 60
    with TemporaryDirectory() as home:
        try:
            done = subprocess.run(
                command,
                cwd=ROOT,
                env=surroundings(home),
                capture_output=True,
                text=True,
                timeout=limit,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return [], f"{name} took more than {LONGEST_MINUTES} minutes"
    if done.returncode:
        return [], f"{name} ended with {done.returncode}: {done.stderr.strip()[-400:]}"
    return [Row(*fields) for fields in json.loads(done.stdout)], ""


def surroundings(home: str) -> dict[str, str]:
    """No screen, a home of its own and, as an installed program has, compiled code."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    folders = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), home)
    code = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": f"{home}/code", "QT_QPA_PLATFORM": "offscreen"}
    return {**env, **folders, **code}


def cells(row: Row) -> tuple[str, ...]:
    """A row as it is printed."""
    return (
        row.what, told(row.figure, row.unit), told(row.floor, row.unit), f"{row.ratio:.2f}",
        f"≤ {row.excellent:g}", f"> {row.failure:g}", verdict(row),
    )  # fmt: skip


def told(amount: float, unit: str) -> str:
    """A time in milliseconds, or megabytes."""
    return f"{amount * 1e3:.2f} ms" if unit == "s" else f"{amount:.1f} {unit}"


def verdict(row: Row) -> str:
    """What the budget says of a ratio."""
    if row.ratio <= row.excellent:
        return "excellent"
    return "FAILURE" if row.ratio > row.failure else "good"


def width(text: str) -> int:
    """How many columns a text takes in a terminal."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def table(lines: Iterable[tuple[str, ...]]) -> str:
    """Lines as a table of Markdown, its columns aligned."""
    rows = [HEAD, *lines]
    widths = [max(width(row[n]) for row in rows) for n in range(len(HEAD))]
    written = [
        "| " + " | ".join(cell + " " * (widths[n] - width(cell)) for n, cell in enumerate(row)) + " |"
        for row in rows
    ]
    rule = "|" + "|".join("-" * (each + 2) for each in widths) + "|"
    return "\n".join([written[0], rule, *written[1:]])


def main() -> None:
    """Measure and print."""
    known = sorted(path.stem for path in FOLDER.glob("bench_*.py"))
    wanted = [f"bench_{name}" for name in sys.argv[1:]] or known
    found: list[Row] = []
    for name in wanted:
        sys.stderr.write(f"measuring {name} …\n")
        rows, trouble = measured(name)
        found += rows
        if trouble:
            sys.stderr.write(f"{trouble}\n")
    sys.stdout.write(table(map(cells, found)) + "\n")


if __name__ == "__main__":
    main()
