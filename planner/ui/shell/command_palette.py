"""Ctrl+K: finds any item by its words and any command by its name."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from planner.domain.entities import Ref
from planner.presentation.search import SearchIndex, fold
from planner.presentation.words import kind_word
from planner.ui.icons import icon
from planner.ui.theme.metrics import GRID, SPACE

WIDTH = 640
ROWS = 10
LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ICONS = {
    "objective": "target",
    "key_result": "flag",
    "initiative": "link",
    "action_item": "board",
    "cycle": "calendar",
    "decision": "check",
    "kpi": "info",
}


class CommandPalette(QFrame):
    """A list that narrows while one types; Enter goes to an item or runs a command."""

    item_chosen = Signal(object)  # Ref

    def __init__(self, index: SearchIndex, actions: Callable[[], list[QAction]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._owner = parent
        self._index = index
        self._actions = actions
        self._field = QLineEdit(self)
        self._list = QListWidget(self)
        self._empty = QLabel(self)
        self._arrange()
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._list.itemActivated.connect(self._run)
        self._list.itemClicked.connect(self._run)

    def open(self) -> None:
        """Show the palette over the window, ready to type."""
        window = self._owner.window()
        self.setFixedWidth(min(WIDTH, window.width() - 8 * GRID))
        self._field.setPlaceholderText(self.tr("Find an item or a command"))
        self._field.setAccessibleName(self.tr("Find an item or a command"))
        self._list.setAccessibleName(self.tr("What was found"))
        self._field.clear()
        self._search("")
        top = window.mapToGlobal(window.rect().topLeft())
        self.move(top.x() + (window.width() - self.width()) // 2, top.y() + 16 * GRID)
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the field keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in LIST_KEYS:
                self._list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        """Put the field above the list."""
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        for widget in (self._field, self._list, self._empty):
            column.addWidget(widget)

    def _search(self, query: str) -> None:
        """List what fits the words, items first, or every command when there are none."""
        self._list.clear()
        for hit in self._index.find(query):
            self._add(f"{hit.title}  ·  {kind_word(hit.ref.kind)}", ICONS[hit.ref.kind], hit.ref)
        words = fold(query).split()
        for action in self._actions():
            text = action.text().replace("&", "")
            if action.isEnabled() and text and all(word in fold(text) for word in words):
                keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
                self._add(f"{text}  ·  {keys}" if keys else text, "chevron-right", action)
        self._list.setCurrentRow(0)
        self._fit(query)

    def _fit(self, query: str) -> None:
        """Make the list as tall as what it holds, or say that nothing was found."""
        count = self._list.count()
        self._list.setVisible(count > 0)
        self._empty.setVisible(count == 0)
        self._empty.setText(self.tr("Nothing is called “{words}”.").format(words=query))
        self._list.setFixedHeight(min(count, ROWS) * self._list.sizeHintForRow(0) + GRID if count else 0)
        self.adjustSize()

    def _add(self, text: str, icon_name: str, target: Ref | QAction) -> None:
        """Add a row."""
        row = QListWidgetItem(icon(icon_name), text)
        row.setData(Qt.ItemDataRole.UserRole, target)
        row.setSizeHint(QRect(0, 0, 0, 8 * GRID).size())
        row.setToolTip(text)
        self._list.addItem(row)

    def _run(self, row: QListWidgetItem | None) -> None:
        """Go to the item of a row, or run its command."""
        if row is None:
            return
        target = row.data(Qt.ItemDataRole.UserRole)
        self.hide()
        if isinstance(target, QAction):
            target.trigger()
        else:
            self.item_chosen.emit(Ref(*target))
