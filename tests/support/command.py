"""The real command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"


class Result:
    """What a run of the command left: its exit status and what it wrote, as bytes and as UTF-8."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.status = done.returncode
        self.out_bytes = done.stdout
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    @property
    def sentences(self) -> list[str]:
        """The messages, without the name of the program."""
        return [line.removeprefix("okr-planner: ") for line in self.err.splitlines()]


def surroundings(env: dict[str, str] | None = None) -> dict[str, str]:
    """The environment of a process that finds the package from any folder."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}


def run(*arguments: str | Path, env: dict[str, str] | None = None, folder: Path = ROOT) -> Result:
    """Run `okr-planner` with `arguments`, in the test's own home."""
    return _run(["-m", "planner", *map(str, arguments)], env, folder)


def run_code(code: str, *arguments: str | Path, env: dict[str, str] | None = None) -> Result:
    """Run Python code with the package at hand."""
    return _run(["-c", code, *map(str, arguments)], env, ROOT)


def _run(arguments: list[str], env: dict[str, str] | None, folder: Path) -> Result:
    command = [sys.executable, *arguments]
    return Result(
        subprocess.run(
            command, cwd=folder, env=surroundings(env), capture_output=True, timeout=60, check=False
        )
    )


def digests(folder: Path) -> dict[str, str]:
    """The content of every file below a folder, but for what SQLite leaves beside a file that was read."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    }
