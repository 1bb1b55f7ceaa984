"""One of a few choices, kept the moment it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from planner.presentation.inspector.options import Option
from planner.ui.elided import ElidedComboBox
from planner.ui.inspector.fields.field import Field
from planner.ui.inspector.fields.floating import dress_list
from planner.ui.tips import plain_tip


class ComboBox(ElidedComboBox):
    """A list that the wheel scrolls past instead of changing it, no wider than its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        # The delegate of the style paints a menu, whose chosen row hides the colours of the icons.
        self.setItemDelegate(QStyledItemDelegate(self))

    def showPopup(self) -> None:
        """Open the list in the colours of the theme."""
        dress_list(self.view())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()


class ChoiceField(Field):
    """A value out of a list of options."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.combo = ComboBox()
        super().__init__(self.combo, parent)
        self._options: list[Option] = []
        self._icon_of: Callable[[Option], QIcon] | None = None
        self.combo.activated.connect(self._choose)
        self.combo.installEventFilter(self)

    def set_options(
        self, options: Sequence[Option], icon_of: Callable[[Option], QIcon] | None = None
    ) -> None:
        """Say what can be chosen; the list stays as it is while that is the same."""
        if list(options) != self._options:
            self._options = list(options)
            self._icon_of = icon_of
            self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Show the icons in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._icon_of is not None:
            self._fill()

    def _fill(self) -> None:
        """List the options."""
        self.combo.clear()
        for option in self._options:
            self.combo.addItem(self._icon_of(option) if self._icon_of else QIcon(), option.text)
        self.display()

    def display(self) -> None:
        """Show the stored value; nothing when it is none of the options."""
        values = [option.value for option in self._options]
        at = values.index(self._value) if self._value in values else -1
        self.combo.setCurrentIndex(at)
        self.combo.setToolTip(plain_tip(self.combo.currentText()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave by Escape while the list is closed."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _choose(self, at: int) -> None:
        """Offer what was chosen."""
        value: Any = self._options[at].value
        self.offer(value)
