"""The cards of a key result: where each stands on the board, and a line that adds one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.entities import ActionItem, BoardColumn, KeyResult
from planner.domain.workspace import Workspace
from planner.presentation.words import column_name
from planner.ui.inspector.parts.adder import AddLine
from planner.ui.inspector.parts.rows import RowList
from planner.ui.inspector.parts.texts import Heading
from planner.ui.theme import metrics


class LinkedCardsPart(QWidget):
    """Cards linked to a key result; `revealed` asks to show one on the board."""

    revealed = Signal(object)
    added = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = RowList(0, self)
        self.cards.set_headers((self.tr("Card"), self.tr("Column")))
        self.cards.setHeaderHidden(True)
        self.cards.setAccessibleName(self.tr("Linked cards"))
        self.line = AddLine(self.tr("Add card"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.SPACE_TIGHT)
        for widget in (Heading(self.tr("Linked cards"), self), self.cards, self.line):
            layout.addWidget(widget)
        self.cards.opened.connect(self.revealed)
        self.line.added.connect(self.added)
        self.cards.left.connect(self.left)
        self.line.left.connect(self.left)

    def show_cards(self, workspace: Workspace, key_result: KeyResult) -> None:
        """Show the cards that stand by themselves."""
        linked = workspace.children(ActionItem, "key_result_id", key_result.id)
        cards = [card for card in linked if card.parent_id is None]
        self.cards.setVisible(bool(cards))
        self.cards.set_rows(
            [
                (card.ref, (card.title, column_name(workspace.get(BoardColumn, card.column_id))))
                for card in cards
            ]
        )
