"""A plan on the screen over a real store, and hands for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.entities import Entity, Initiative, KeyResult, Objective
from planner.presentation.plan.columns import Column
from planner.presentation.plan.nodes import Node
from planner.presentation.plan.slider import share_of
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.ui.plan.plan_view import PlanView
from tests.support.workspaces import filled_session, open_session

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Works a plan by mouse and keys, and reads what it shows."""

    def __init__(
        self, view: PlanView, session: Session, scope: Scope, selection: Selection, folder: Path
    ) -> None:
        self.view = view
        self.tree = view.tree
        self.session = session
        self.folder = folder
        self.scope, self.selection = scope, selection
        self.notices: list[str] = []
        view.notice.connect(self.notices.append)

    def item(self, words: str) -> Objective | KeyResult | Initiative:
        return _find(self.session, words)

    def stored(self, words: str) -> Objective | KeyResult | Initiative:
        """What another process would read now."""
        return _find(open_session(self.folder), words)

    def index(self, words: str, column: Column = Column.TITLE) -> QModelIndex:
        return self.view.model.find(self.item(words).ref, column)

    def node(self, words: str) -> Node | None:
        return self.view.model.node(self.index(words))

    def shown(self, words: str, column: Column = Column.PROGRESS) -> str:
        return str(self.index(words, column).data())

    def go_to(self, words: str, column: Column = Column.TITLE) -> None:
        self.view.reveal(self.item(words).ref)
        self.tree.make_current(self.index(words), column=column)

    def point(self, words: str, share: float | None = None) -> QPoint:
        """On a slider: at a share of the way, or on its knob."""
        self.view.reveal(self.item(words).ref)
        layout = self.tree.gauge_layout(self.index(words))
        item = self.item(words)
        assert isinstance(item, KeyResult | Initiative)
        return layout.knob(share_of(item) if share is None else share).toPoint()

    def press(self, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mousePress(self.tree.viewport(), button, NONE, at)

    def move(self, at: QPoint) -> None:
        QTest.mouseMove(self.tree.viewport(), at)
        QApplication.processEvents()

    def release(self, at: QPoint) -> None:
        QTest.mouseRelease(self.tree.viewport(), Qt.MouseButton.LeftButton, NONE, at)

    def double_click(self, index: QModelIndex) -> None:
        at = self.tree.visualRect(index).center()
        for click in (QTest.mouseClick, QTest.mouseDClick):
            click(self.tree.viewport(), Qt.MouseButton.LeftButton, NONE, at)

    def keys(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.receiver(), key, modifiers)
            # An editor ends in the next turn of the event loop.
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text by the input method's way for what is no key of a keyboard."""
        editor = self.receiver()
        if isinstance(editor, QLineEdit):
            editor.insert(text)
            editor.setModified(True)
        else:
            QTest.keyClicks(editor, text)

    def receiver(self) -> QWidget:
        return self.editor or QApplication.focusWidget() or self.tree

    @property
    def editor(self) -> QLineEdit | None:
        found = self.tree.viewport().findChildren(QLineEdit)
        return next((editor for editor in found if editor.isVisible()), None)

    def titles(self, words: str = "") -> list[str]:
        """The titles below a row, those of the outermost rows without one."""
        above = self.index(words) if words else QModelIndex()
        model = self.view.model
        return [str(model.index(row, 0, above).data()) for row in range(model.rowCount(above))]

    @property
    def undo_text(self) -> str:
        return self.session.undo_stack.undoText()

    def undo(self) -> None:
        self.session.undo_stack.undo()

    @property
    def steps(self) -> int:
        return self.session.undo_stack.count()


def _find(session: Session, words: str) -> Objective | KeyResult | Initiative:
    found: list[Entity] = [
        entity
        for kind in (Objective, KeyResult, Initiative)
        for entity in session.workspace.all(kind)
        if words in entity.title
    ]
    assert found, words
    assert isinstance(found[0], Objective | KeyResult | Initiative)
    return found[0]


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    session = filled_session(tmp_path)
    scope, selection = Scope(), Selection()
    view = PlanView(session, scope, selection)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.tree.setFocus()
    qtbot.waitUntil(view.tree.hasFocus)
    yield Hands(view, session, scope, selection, tmp_path)
