"""A combo box that ends a text which is too long with an ellipsis; the style would cut it in a letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter


class ElidedComboBox(QComboBox):
    """Shows as much of its text as fits."""

    @property
    def shown_text(self) -> str:
        """What can be read in it."""
        return self._option().currentText

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, icon and shortened text as the style does."""
        painter, option = QStylePainter(self), self._option()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _option(self) -> QStyleOptionComboBox:
        """What the style is to paint."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + _ICON_GAP
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room - _MARGIN
        )
        return option


# What styles leave between an icon and the text, and beside the text.
_ICON_GAP = 4
_MARGIN = 2
