"""Opening and loading a workspace imports neither SQLAlchemy nor Alembic, which take longer than a window."""

import subprocess
import sys
from pathlib import Path

from planner.store.open import open_workspace

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from pathlib import Path
from planner.store.open import open_workspace
store = open_workspace(Path(sys.argv[1]))
store.load()
print(store.is_new, "sqlalchemy" in sys.modules, "alembic" in sys.modules)
store.warm_up()
print("sqlalchemy" in sys.modules, "alembic" in sys.modules)
store.close()
"""


def test_the_first_view_waits_for_no_library(folder: Path) -> None:
    open_workspace(folder).close()
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said == "True False False\nTrue False\n"


def test_a_new_workspace_needs_no_alembic(folder: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said == "True True False\nTrue False\n"
