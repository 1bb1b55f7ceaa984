"""One workspace on disk for each test of the services."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.kept import Kept


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """A new workspace on disk."""
    workspace = Kept(tmp_path / "data")
    yield workspace
    workspace.close()
