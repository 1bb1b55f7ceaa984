"""What the inspector says while nothing is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from planner.ui.inspector.parts.texts import Caption, Heading
from planner.ui.theme import metrics


class EmptyPage(QWidget):
    """What belongs here, and the keys that help."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(metrics.SPACE_PAGE,) * 4)
        layout.setSpacing(metrics.SPACE)
        text = self.tr(
            "Select an item in the plan or on the board: all its fields stand here and are edited in place."
        )
        words = Caption(text, self)
        words.setWordWrap(True)
        layout.addWidget(Heading(self.tr("Nothing selected"), self))
        layout.addWidget(words)
        layout.addLayout(self._keys())
        layout.addStretch()

    def _keys(self) -> QGridLayout:
        """The main keys."""
        keys = QGridLayout()
        keys.setContentsMargins(0, metrics.SPACE_WIDE, 0, 0)
        keys.setHorizontalSpacing(metrics.SPACE_SECTION)
        keys.setVerticalSpacing(metrics.SPACE)
        keys.setColumnStretch(1, 1)
        for row, (key, meaning) in enumerate(
            (
                (self.tr("Enter"), self.tr("keep what was typed")),
                (self.tr("Esc"), self.tr("take it back, then return to the view")),
                (self.tr("Tab"), self.tr("go to the next field")),
                (self.tr("Ctrl+Z"), self.tr("undo the last change")),
                (self.tr("Ctrl+K"), self.tr("find any item or command")),
            )
        ):
            keys.addWidget(QLabel(key, self), row, 0, Qt.AlignmentFlag.AlignTop)
            caption = Caption(meaning, self)
            caption.setWordWrap(True)
            keys.addWidget(caption, row, 1)
        return keys
