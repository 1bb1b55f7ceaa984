"""A window that is switched to Korean shows no English, wherever one goes in it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.entities import ActionItem, Cycle, Initiative, KeyResult, Objective, Team
from planner.ui.i18n import apply_language
from planner.ui.main_window import MainWindow
from tests.i18n.test_wording import LATIN
from tests.support.windows import filled_window

KINDS = (Cycle, Team, Objective, KeyResult, Initiative, ActionItem)
# What a widget or an action says, by the names of its getters.
GETTERS = ("text", "title", "toolTip", "placeholderText", "accessibleName", "windowTitle", "specialValueText")
# Words of the sample content, names of languages and of keys, and marks of HTML.
CONTENT = re.compile(r"<[^>]*>|ARR|E2E|AI|OKR Planner|OKR|Q4|English|Space|Return|Del|Shift|Alt|Markdown")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


@pytest.fixture
def korean_window(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> MainWindow:
    """A window that was opened in English: what is not told of the change shows."""
    window = filled_window(qtbot, tmp_path)
    window.show_view("board")
    window.show_view("plan")
    apply_language(qapp, "ko")
    qtbot.waitUntil(lambda: window.menuBar().actions()[0].text().startswith("파일"))
    return window


def said_by(shown: QObject) -> Iterator[str]:
    """Everything that one widget or action says to eyes or to a screen reader."""
    for name in GETTERS:
        getter = getattr(shown, name, None)
        if callable(getter):
            yield str(getter())
    if isinstance(shown, QComboBox):
        yield from (shown.itemText(n) for n in range(shown.count()))
    if isinstance(shown, QAbstractItemView) and shown.model() is not None:
        yield from cells(shown)


def cells(view: QAbstractItemView) -> Iterator[str]:
    """What the heads and all rows of a list or a tree say."""
    model, top = view.model(), QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    waiting = [model.index(row, 0, top) for row in range(model.rowCount(top))]
    while waiting:
        index = waiting.pop()
        waiting += [model.index(row, 0, index) for row in range(model.rowCount(index))]
        for column in range(columns):
            yield from (str(index.siblingAtColumn(column).data(role) or "") for role in ROLES)


def english(window: MainWindow) -> set[str]:
    """What is said in Latin letters and is no content."""
    widgets = [widget for widget in (window, *window.findChildren(QWidget)) if widget.isVisible()]
    shown = [*widgets, *window.findChildren(QAction)]
    texts = {text for each in shown for text in said_by(each)}
    return {text for text in texts if re.search("[A-Za-z]{2}", LATIN.sub("", CONTENT.sub("", text)))}


@pytest.mark.parametrize("view", ["plan", "board", "documents"])
def test_no_english_is_left_in_the_window(korean_window: MainWindow, view: str) -> None:
    korean_window.show_view(view)
    for menu in korean_window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
    assert english(korean_window) == set()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_no_english_is_left_in_the_inspector(
    korean_window: MainWindow, qapp: QApplication, kind: type[Objective]
) -> None:
    item = next(iter(korean_window.session.workspace.all(kind)))
    korean_window.selection.select(item.ref)
    qapp.processEvents()
    assert english(korean_window) == set()
