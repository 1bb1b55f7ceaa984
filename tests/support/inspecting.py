"""The inspector over a real workspace, worked by mouse and keys; what is stored is read from the disk."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.entities import Entity
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.store.open import open_read_only
from planner.ui.inspector.fields.field import Field
from planner.ui.inspector.inspector_view import InspectorView
from planner.ui.inspector.pages.page import Page
from planner.ui.inspector.parts.cell import Cell

E = TypeVar("E", bound=Entity)


class Bench:
    """One inspector that is shown."""

    def __init__(self, qtbot: QtBot, session: Session, directory: Path) -> None:
        self.qtbot = qtbot
        self.session = session
        self.scope, self.selection = Scope(), Selection()
        self.window = QWidget()
        self.elsewhere = QWidget(self.window)
        self.elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.elsewhere.setGeometry(400, 0, 40, 40)
        self.view = InspectorView(session, self.scope, self.selection, self.window)
        self.view.setGeometry(0, 0, 360, 900)
        self._directory = directory
        session.setParent(self.window)
        qtbot.addWidget(self.window)
        self.window.resize(460, 900)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.elsewhere.setFocus()

    def select(self, entity: Entity) -> None:
        """Select an item."""
        self.selection.select(entity.ref)

    def find(self, cls: type[E], title: str) -> E:
        """The item whose title begins so, as the session has it."""
        return next(
            entity
            for entity in self.session.workspace.all(cls)
            if str(getattr(entity, "title", "") or getattr(entity, "name", "")).startswith(title)
        )

    def stored(self, entity: E) -> E:
        """The item as it is on the disk."""
        store = open_read_only(self._directory)
        try:
            return store.load().get(type(entity), entity.id)
        finally:
            store.close()

    def stored_all(self, cls: type[E]) -> list[E]:
        """Every item of a kind on the disk."""
        store = open_read_only(self._directory)
        try:
            return store.load().all(cls)
        finally:
            store.close()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        assert self.view.page is not None
        return self.view.page

    def cell(self, name: str) -> Cell:
        """The place of a field."""
        return self.page.cell_of(name)

    def field(self, name: str) -> Field:
        """A field."""
        return self.cell(name).field

    def enter(self, name: str) -> QWidget:
        """Click into a field and select what is in it."""
        control = self.field(name).control
        self.page.ensureWidgetVisible(control)
        self.qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
        control.setFocus()
        self.qtbot.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        return control

    def type_into(self, name: str, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Type a text in place of what is in a field, and end it by a key."""
        control = self.enter(name)
        if text:
            commit_text(control, text)
        else:
            self.qtbot.keyClick(control, Qt.Key.Key_Delete)
        if end is not None:
            self.qtbot.keyClick(control, end)

    def choose(self, name: str, at: int) -> None:
        """Choose an option of a list by the keys."""
        combo = self.field(name).control
        assert isinstance(combo, QComboBox)
        combo.setFocus()
        key = Qt.Key.Key_Home
        self.qtbot.keyClick(combo, Qt.Key.Key_Space)
        popup = combo.view()
        self.qtbot.waitUntil(popup.isVisible)
        self.qtbot.keyClick(popup, key)
        for _ in range(at):
            self.qtbot.keyClick(popup, Qt.Key.Key_Down)
        self.qtbot.keyClick(popup, Qt.Key.Key_Return)

    def undo(self) -> str:
        """Take the last step back; returns its name."""
        text = self.session.undo_stack.undoText()
        self.session.undo_stack.undo()
        return text


def commit_text(widget: QWidget, text: str) -> None:
    """Type any text as an input method hands it over; QTest's own keys know Latin letters only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def compose(widget: QWidget, text: str) -> None:
    """Show a text as an input method that has not finished it."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))
