"""The buttons that make items out of the selected lines of the text, each with a key of its own there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton, QWidget

from planner.presentation.documents.draft_item import ItemKind
from planner.presentation.documents.rows import row_kind
from planner.ui.inspector.fields.flow import FlowLayout
from planner.ui.inspector.parts.texts import Caption
from planner.ui.theme import metrics

_KEYS = {
    ItemKind.OBJECTIVE: "O",
    ItemKind.KEY_RESULT: "K",
    ItemKind.INITIATIVE: "I",
    ItemKind.ACTION_ITEM: "A",
    ItemKind.DECISION: "D",
}


class LineButtons(QWidget):
    """Asks for items of a kind; the keys work while `text` has the focus."""

    asked = Signal(object)  # ItemKind

    def __init__(self, text: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = Caption("", self, small=True)
        self.buttons = {kind: QToolButton(self) for kind in _KEYS}
        self.setContentsMargins(metrics.SPACE, 0, metrics.SPACE, metrics.SPACE_TIGHT)
        layout = FlowLayout(self, 0)
        layout.addWidget(self._caption)
        for kind, button in self.buttons.items():
            button.setFont(metrics.chip_font())
            button.clicked.connect(lambda _checked=False, kind=kind: self.asked.emit(kind))
            layout.addWidget(button)
            keys = QShortcut(QKeySequence(_KEYS[kind]), text)
            keys.setContext(Qt.ShortcutContext.WidgetShortcut)
            keys.activated.connect(button.click)
        # The words stand at the height of those in the buttons.
        self._caption.setFixedHeight(self.buttons[ItemKind.OBJECTIVE].sizeHint().height())
        layout.addWidget(QWidget(self))
        self.retranslate()

    def allow(self, kind: ItemKind, allowed: bool) -> None:
        """Say whether there is a place for items of a kind."""
        self.buttons[kind].setEnabled(allowed)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self._caption.setText(self.tr("Selected lines:"))
        tip = self.tr("Each selected line becomes an item: {kind} ({key})")
        for kind, button in self.buttons.items():
            word = row_kind(kind)
            button.setText(f"{word}  {_KEYS[kind]}")
            button.setToolTip(tip.format(kind=word, key=_KEYS[kind]))
            button.setAccessibleName(button.toolTip())
