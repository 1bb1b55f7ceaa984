"""Why a figure is what it is, beside the figure: selectable text that Esc or a click elsewhere closes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from planner.presentation.palette import current_theme
from planner.presentation.plan.why import Explanation
from planner.ui.theme.metrics import SPACE, SPACE_WIDE

WIDEST = 460


class WhyPopover(QFrame):
    """Shows one explanation and deletes itself when it closes."""

    def __init__(self, explanation: Explanation, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme = current_theme()
        self.setStyleSheet(
            f"WhyPopover {{ background: {theme.raised.name()}; border: 1px solid {theme.hairline.name()}; }}"
        )
        self.label = QLabel(explanation.as_html(), self)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label.setAccessibleName(self.tr("Why this figure?"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_WIDE, SPACE, SPACE_WIDE, SPACE)
        layout.addWidget(self.label)
        self.setMaximumWidth(WIDEST)
        self.label.setMinimumWidth(min(self.label.sizeHint().width(), WIDEST - 2 * SPACE_WIDE))

    def show_beside(self, cell: QRect) -> None:
        """Show below a cell given in global coordinates, above it where there is no room below."""
        self.adjustSize()
        at = QPoint(cell.right() - self.width(), cell.bottom() + 2)
        screen = QGuiApplication.screenAt(cell.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        if at.y() + self.height() > room.bottom():
            at.setY(cell.top() - self.height() - 2)
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        self.move(at)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
