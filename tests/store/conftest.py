"""A new workspace on disk for each test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.store.open import SqlStore, open_workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the workspace lies."""
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[SqlStore]:
    """A new workspace, open."""
    opened = open_workspace(folder)
    yield opened
    opened.close()
