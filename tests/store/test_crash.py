"""Whatever was acknowledged is there after the process was killed, and nothing is there by half."""

import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

from planner.domain.entities import ENTITY_TYPES, Entity
from planner.store.open import SqlStore, open_workspace
from tests.store.editing_run import play

ROOT = Path(__file__).resolve().parents[2]
KILLS = 16
SEED = Random().randrange(2**32)


def contents(store: SqlStore) -> list[Entity]:
    workspace = store.load()
    return [
        entity for cls in ENTITY_TYPES.values() for entity in sorted(workspace.all(cls), key=lambda e: e.id)
    ]


def killed_run(folder: Path, seed: int, first: int, random: Random) -> int:
    """Let a run edit from unit `first` on and kill it at a random moment; how many units it acknowledged."""
    command = [sys.executable, "-m", "tests.store.editing_run", str(folder), str(seed), str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        wanted = random.choice([0, 1, 3, 10, 25])
        heard = [next(run.stdout) for _ in range(wanted)]
        # A moment inside of some later unit, or of opening the file: there is no signal to wait for.
        time.sleep(random.random() * (0.02 if wanted else 0.4))
        run.kill()
        heard += run.stdout
        assert run.wait() == -9
    numbers = [int(line) for line in heard]
    assert numbers == list(range(first, first + len(numbers)))
    return len(numbers)


def test_every_acknowledged_edit_survives_kills_at_random_moments(tmp_path: Path) -> None:
    """The unit being committed when the kill came may be there too, but then the whole of it."""
    print(f"seed {SEED}")  # noqa: T201
    random = Random(SEED)
    twin = open_workspace(tmp_path / "twin")
    done = unacknowledged = 0
    for _ in range(KILLS):
        acknowledged = killed_run(tmp_path / "killed", SEED, done, random)
        for number in range(done, done + acknowledged):
            play(twin, SEED, number)
        done += acknowledged

        store = open_workspace(tmp_path / "killed")
        found = contents(store)
        store.close()
        with closing(sqlite3.connect(store.path)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        if found != contents(twin):
            play(twin, SEED, done)
            done += 1
            unacknowledged += 1
            assert found == contents(twin)
    twin.close()
    print(f"{done} units, {unacknowledged} of them kept but not acknowledged any more")  # noqa: T201
    assert done > KILLS
