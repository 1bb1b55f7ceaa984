"""The inspector over a workspace with the sample content."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.i18n import apply_language
from planner.ui.theme import apply_theme
from tests.support.inspecting import Bench
from tests.support.workspaces import filled_session


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Bench:
    """An inspector that is shown, in English and light."""
    apply_theme(qapp, "light")
    apply_language(qapp, "en")
    return Bench(qtbot, filled_session(tmp_path), tmp_path)
