"""A display of its own with a window manager, and a hand on its mouse and keys."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "openbox", "xdotool")
PATIENCE = 30.0

State = dict[str, Any]


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of a new X display of 1366 × 768 with a window manager on it."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")
    readable, writable = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writable), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(writable,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writable)
    with os.fdopen(readable) as answer:
        name = f":{answer.readline().strip()}"
    manager = subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": name}, stderr=subprocess.DEVNULL)
    yield name
    for process in (manager, server):
        process.terminate()
        process.wait(PATIENCE)


class Desktop:
    """A running program on a display: what it says, and what a hand does to it."""

    def __init__(self, display: str, command: list[str]) -> None:
        self._environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._process = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=self._environment, stdout=subprocess.PIPE, bufsize=0
        )
        self.state: State = {}

    def close(self) -> None:
        """End the program."""
        self._process.terminate()
        self._process.wait(PATIENCE)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def until(self, holds: Callable[[State], bool]) -> State:
        """Wait until the program says something of which that is true."""
        end = time.monotonic() + PATIENCE
        while not (self.state and holds(self.state)):
            self._hear(end - time.monotonic())
        return self.state

    def do(self, *words: object) -> None:
        """Use mouse and keys, in xdotool's words."""
        subprocess.run(["xdotool", *map(str, words)], env=self._environment, check=True)

    def _hear(self, seconds: float) -> None:
        """Take up the next state."""
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], max(seconds, 0))
        line = self._process.stdout.readline() if ready else b""
        assert line, f"the program says no more; its last state was {self.state}"
        self.state = json.loads(line)


@pytest.fixture
def start(display: str) -> Iterator[Callable[..., Desktop]]:
    """Starts programs that are ended with the test."""
    running: list[Desktop] = []

    def run(*command: object) -> Desktop:
        running.append(Desktop(display, [str(word) for word in command]))
        return running[-1]

    yield run
    for desktop in running:
        desktop.close()
