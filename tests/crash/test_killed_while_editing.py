"""What the window showed is on the disk, whenever the program dies."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest

from planner.domain.entities import ActionItem, CheckIn, Entity, KeyResult, Ref
from planner.domain.workspace import Workspace
from planner.store.open import open_workspace
from tests.support.command import ROOT, SEEDS, run, surroundings

MOST_EDITS = 60


@dataclass
class Heard:
    """What the program said before it died."""

    rows: dict[Ref, str | None] = field(default_factory=dict)
    in_flight: set[Ref] = field(default_factory=set)
    edits: int = 0

    def hear(self, line: bytes) -> None:
        """Take in one line; one that was cut off was never said."""
        if not line.endswith(b"\n"):
            return
        told = json.loads(line)
        if told["word"] == "begin":
            self.in_flight = {Ref(*ref) for ref in told["touches"]}
        elif told["word"] == "end":
            self.in_flight = set()
            self.edits += 1
        else:
            self.rows |= {Ref(*ref): row for ref, row in told["rows"]}

    def may_have_touched(self, entity: Entity | None) -> bool:
        """Whether the edit that was under way when the program died can explain a difference."""
        if entity is None or entity.ref in self.in_flight:
            return bool(self.in_flight)
        if isinstance(entity, CheckIn):
            return Ref(KeyResult.kind, entity.key_result_id) in self.in_flight
        return (
            isinstance(entity, ActionItem) and Ref(ActionItem.kind, entity.parent_id or 0) in self.in_flight
        )


def edit_until_killed(data: Path, seed: int) -> Heard:
    """Let the program edit, and kill it at some moment."""
    random = Random(seed)
    stop_after = random.randrange(1, MOST_EDITS)
    heard = Heard()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.crash.editing", str(data), str(seed)],
        cwd=ROOT, env=surroundings({"QT_QPA_PLATFORM": "offscreen"}), stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    with process.stdout as lines:
        while heard.edits < stop_after and (line := lines.readline()):
            heard.hear(line)
        time.sleep(random.random() * 0.02)  # not to wait for something: any moment of an edit shall be hit
        os.kill(process.pid, signal.SIGKILL)
        for line in lines:
            heard.hear(line)
    process.wait(timeout=30)
    assert heard.edits >= stop_after
    return heard


def differences(heard: Heard, workspace: Workspace) -> list[Any]:
    """The rows that are not as they were shown and that nothing explains."""
    found = []
    for ref, row in heard.rows.items():
        stored = workspace.find(ref)
        if (None if stored is None else repr(stored)) != row and not heard.may_have_touched(stored):
            found.append((ref, row, stored))
    return found


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only POSIX kills without asking")
@pytest.mark.parametrize("seed", range(6))
def test_every_change_that_was_shown_is_found_after_a_kill(seed: int, tmp_path: Path) -> None:
    run("--data", tmp_path, "import", SEEDS)
    heard = edit_until_killed(tmp_path, seed)
    assert heard.rows
    store = open_workspace(tmp_path)
    assert differences(heard, store.load()) == []
    store.close()
    assert run("--data", tmp_path, "export", "--format", "json").status == 0


def test_a_change_that_is_not_found_would_be_noticed(tmp_path: Path) -> None:
    run("--data", tmp_path, "import", SEEDS / "004_e80a5d158cdb41cd.txt")
    heard = Heard()
    heard.hear(b'{"word": "begin", "touches": [["key_result", 1]]}\n')
    heard.hear(b'{"word": "shown", "rows": [[["key_result", 1], "something else"]]}\n')
    heard.hear(b'{"word": "end"}\n')
    store = open_workspace(tmp_path)
    assert [ref for ref, *_ in differences(heard, store.load())] == [("key_result", 1)]
    store.close()
