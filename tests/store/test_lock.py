"""One program at a time may change a workspace."""

import subprocess
import sys
from pathlib import Path

import pytest

from planner.domain.errors import LockedWorkspace
from planner.store.lock import sole_use

HOLDER = """
import sys
from pathlib import Path
from planner.store.lock import sole_use
with sole_use(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process  # type: ignore[misc]
    process.kill()
    process.communicate()


def test_a_workspace_in_use_is_refused_in_a_sentence(holder: "subprocess.Popen[str]", tmp_path: Path) -> None:
    with (
        pytest.raises(LockedWorkspace, match=r"in use by another program; close that program"),
        sole_use(tmp_path),
    ):
        pass


def test_it_is_free_again_when_the_other_program_ends_or_is_killed(
    holder: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    holder.kill()
    holder.wait()
    with sole_use(tmp_path):
        pass
    with sole_use(tmp_path):
        pass


def test_import_and_window_are_refused_while_another_holds_the_workspace(
    holder: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    for arguments in (["import", "seeds"], []):
        done = subprocess.run(
            [sys.executable, "-m", "planner", "--data", str(tmp_path), *arguments],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        assert "in use by another program" in done.stderr
        assert not (tmp_path / "okr-planner.db").exists()
