"""The head of a column: its name, how many cards it holds, and a menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QWidget,
)

from planner.domain.entities import Status
from planner.presentation.board.column_model import ColumnModel
from planner.presentation.palette import current_theme
from planner.presentation.signs import sign_for
from planner.ui.board.card_layout import LEFT, RIGHT
from planner.ui.enter_guard import SUBMIT_KEYS, EnterGuard
from planner.ui.icons import bind_icon
from planner.ui.theme.metrics import CONTROL_HEIGHT, SPACE, SPACE_TIGHT, body_bold_font, chip_font

MOST_CARDS = 999


class NameEditor(QLineEdit):
    """A column's name in place: Enter or going elsewhere keeps it, Esc gives it up."""

    finished = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._composition = EnterGuard()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or give up."""
        if self._composition.takes(event):
            event.accept()
        elif event.key() in (*SUBMIT_KEYS, Qt.Key.Key_Escape):
            self.finished.emit(event.key() != Qt.Key.Key_Escape)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow the composition."""
        self._composition.follow(event)
        super().inputMethodEvent(event)


class NameLabel(QLabel):
    """A column's name, cut with an ellipsis where there is no room for it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much of the name as fits."""
        painter = QPainter(self)
        painter.setPen(current_theme().text)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class CountLabel(QLabel):
    """How many cards a column holds; `warns` shows it in the colour of a warning, beside its sign."""

    warns = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint in the colours of the theme as it is now: a palette of its own would outlive a change."""
        painter, theme = QPainter(self), current_theme()
        painter.setPen(theme.at_risk if self.warns else theme.muted)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


class LimitEditor(QSpinBox):
    """A column's WIP limit in place; 0 is no limit."""

    finished = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(0, MOST_CARDS)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or give up."""
        if event.key() in (*SUBMIT_KEYS, Qt.Key.Key_Escape):
            self.interpretText()
            self.finished.emit(event.key() != Qt.Key.Key_Escape)
        else:
            super().keyPressEvent(event)


class ColumnHeader(QWidget):
    """Shows a column's head and edits name and limit in place."""

    renamed = Signal(str)
    limit_set = Signal(object)  # int | None
    menu_wanted = Signal(QMenu)

    def __init__(self, model: ColumnModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._name = NameLabel(self)
        self._count = CountLabel(self)
        self._name_editor = NameEditor(self)
        self._limit_editor = LimitEditor(self)
        self.menu_button = QToolButton(self)
        self.menu = QMenu(self)
        self._arrange()
        self._connect()
        self.refresh()

    @property
    def count_text(self) -> str:
        """How many cards are said to be there."""
        return self._count.text()

    def refresh(self) -> None:
        """Show name and count as they are now."""
        column = self._model
        count, limit = len(column.order), column.column.wip_limit
        text = str(count)
        if column.hidden:
            text = self.tr("{shown} of {count}").format(shown=count - column.hidden, count=count)
        if limit is not None:
            text = f"{text} / {limit}"
        if column.is_over_limit:
            over = self.tr("{sign} {count} over the limit")
            text = over.format(sign=sign_for(Status.AT_RISK).character, count=text)
        self._name.setText(column.name)
        self._name.setToolTip(self.tr("{name} (double-click to rename)").format(name=column.name))
        self._count.setText(text)
        self._count.setAccessibleName(self._count_words(count, limit))
        self._limit_editor.setSpecialValueText(self.tr("no limit"))
        self._limit_editor.setAccessibleName(self.tr("WIP limit"))
        self._name_editor.setAccessibleName(self.tr("Name of the column"))
        menu_name = self.tr("Menu of the column {name}").format(name=column.name)
        self.menu_button.setAccessibleName(menu_name)
        self.menu_button.setToolTip(self.tr("Rename, limit, move or delete this column"))
        self._count.warns = column.is_over_limit
        self._count.update()

    def edit_name(self) -> None:
        """Rename in place."""
        self._name_editor.setText(self._model.name)
        self._name.hide()
        self._name_editor.show()
        self._name_editor.selectAll()
        self._name_editor.setFocus()

    def edit_limit(self) -> None:
        """Set the limit in place."""
        self._limit_editor.setValue(self._model.column.wip_limit or 0)
        self._count.hide()
        self._limit_editor.show()
        self._limit_editor.selectAll()
        self._limit_editor.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename what was double-clicked."""
        if self._name.geometry().contains(event.position().toPoint()):
            self.edit_name()

    def _count_words(self, count: int, limit: int | None) -> str:
        """The count in words."""
        cards = self.tr("%n card(s)", "", count)
        if self._model.hidden:
            shown = self.tr("{shown} of {cards} shown")
            cards = shown.format(shown=count - self._model.hidden, cards=cards)
        if limit is None:
            return cards
        if self._model.is_over_limit:
            return self.tr("{cards}, over the limit of {limit}").format(cards=cards, limit=limit)
        return self.tr("{cards}, limit {limit}").format(cards=cards, limit=limit)

    def _arrange(self) -> None:
        """Lay the parts out in a row."""
        self._name.setFont(body_bold_font())
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setFont(chip_font())
        bind_icon(self.menu_button, "more")
        self.menu_button.setMenu(self.menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setAutoRaise(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT + SPACE_TIGHT, SPACE_TIGHT, RIGHT, SPACE_TIGHT)
        row.setSpacing(SPACE)
        row.addWidget(self._name, 1)
        row.addWidget(self._name_editor, 1)
        row.addWidget(self._count)
        row.addWidget(self._limit_editor)
        row.addWidget(self.menu_button)
        self.setFixedHeight(CONTROL_HEIGHT + SPACE)

    def _connect(self) -> None:
        """Let the parts act."""
        self._name_editor.finished.connect(self._take_name)
        self._name_editor.editingFinished.connect(lambda: self._take_name(keep=True))
        self._limit_editor.finished.connect(self._take_limit)
        self._limit_editor.editingFinished.connect(lambda: self._take_limit(keep=True))
        self.menu.aboutToShow.connect(lambda: self.menu_wanted.emit(self.menu))

    def _take_name(self, keep: bool) -> None:
        """End renaming; the focus goes back to the column's menu."""
        if self._name_editor.isHidden():
            return
        self._name_editor.hide()
        self._name.show()
        if keep:
            self.renamed.emit(self._name_editor.text())

    def _take_limit(self, keep: bool) -> None:
        """End setting the limit."""
        if self._limit_editor.isHidden():
            return
        self._limit_editor.hide()
        self._count.show()
        if keep:
            self.limit_set.emit(self._limit_editor.value() or None)
