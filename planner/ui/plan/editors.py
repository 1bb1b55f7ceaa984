"""The editors that open in a row, and the keys that end them; an Enter that ends a composition never does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.domain.entities import KeyResult
from planner.domain.typed_value import parse_value
from planner.presentation.formats import number
from planner.presentation.plan.columns import Column
from planner.presentation.plan.model import PlanModel
from planner.presentation.plan.nodes import NEW_ROW
from planner.presentation.plan.slider import is_typed_as_value
from planner.ui.enter_guard import SUBMIT_KEYS, EnterGuard
from planner.ui.theme.metrics import ROW_HEIGHT

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemDelegate.EndEditHint
FIGURE_EDITOR_WIDTH = 132
FIELD_PADDING = 6


class LineEditor(QLineEdit):
    """A field in a row; `unit` is what a typed figure is in, None for words."""

    def __init__(self, parent: QWidget, name: str, unit: str | None = None) -> None:
        super().__init__(parent)
        self.unit = unit
        self.composition = EnterGuard()
        self.setAccessibleName(name)
        self.setFrame(False)
        if unit is not None:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow the composition."""
        self.composition.follow(event)
        super().inputMethodEvent(event)


class PlanDelegate(QStyledItemDelegate):
    """Makes editors and hands over what was typed; painting is the view's, a whole row at a time.

    A row that is not stored yet ends by `new_finished` with its text and the key that ended it; Tab in any
    title asks for another level.
    """

    new_finished = Signal(str, int)  # the text; the key, 0 when the focus was lost
    level_asked = Signal(int)  # +1 a level down, -1 a level up
    figure_refused = Signal(str)  # what was typed and is no number

    def __init__(self, model: PlanModel, names: Callable[[], Sequence[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._names = names
        self.fits: Callable[[Index], bool] = lambda _index: False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are equally high."""
        return QSize(0, ROW_HEIGHT)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for a title, a name with completion, or a figure."""
        if index.column() == Column.PROGRESS:
            return self._figure_editor(parent, index)
        if index.column() == Column.OWNER:
            editor = LineEditor(parent, self.tr("Owner"))
            completer = QCompleter(list(self._names()), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)
            return editor
        editor = LineEditor(parent, self.tr("Title"))
        editor.setPlaceholderText(self._placeholder(index))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is stored; a figure is shown without its unit."""
        assert isinstance(editor, LineEditor)
        value = index.data(Qt.ItemDataRole.EditRole)
        if editor.unit is None:
            editor.setText(str(value or ""))
        else:
            editor.setText("" if value is None else number(value).replace(QLocale().groupSeparator(), ""))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed; what is no figure is refused with a sentence."""
        assert isinstance(editor, LineEditor)
        if self._is_new(index):
            return
        if editor.unit is None:
            if editor.isModified():
                model.setData(index, editor.text())
            return
        try:
            value = parse_value(editor.text().removesuffix("%"), editor.unit, QLocale().decimalPoint())
        except ValueError:
            self.figure_refused.emit(editor.text())
            return
        stored = index.data(Qt.ItemDataRole.EditRole)
        # The field shows no more decimals than a person reads: what it showed is no other figure.
        if value is not None and (stored is None or number(value) != number(stored)):
            model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the text that is edited; a figure leaves its slider in sight."""
        # The field's frame stands out to the left, so that its text stays where the title's was.
        rect = option.rect.adjusted(-FIELD_PADDING, 3, -2, -3)
        if index.column() == Column.PROGRESS:
            rect.setLeft(max(rect.left(), rect.right() - FIGURE_EDITOR_WIDTH))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """The keys that end an editor."""
        if isinstance(editor, LineEditor):
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(editor, event) or super().eventFilter(editor, event)
            if event.type() == QEvent.Type.FocusOut and self._edits_new_row() and not editor.hasFocus():
                self.new_finished.emit(editor.text(), 0)
                return True
        return super().eventFilter(editor, event)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A tool tip tells what does not fit, and how a figure came about."""
        if index.column() in (Column.TITLE, Column.OWNER, Column.DUE) and self.fits(index):
            return False
        return super().helpEvent(event, view, option, index)

    def _key(self, editor: LineEditor, event: QKeyEvent) -> bool:
        """Act on a key; returns whether it ends here."""
        if editor.composition.takes(event):
            return True
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._level(editor, -1 if event.key() == Qt.Key.Key_Backtab else 1)
        if self._edits_new_row() and event.key() in (*SUBMIT_KEYS, Qt.Key.Key_Escape):
            text = "" if event.key() == Qt.Key.Key_Escape else editor.text()
            self.new_finished.emit(text, event.key())
            return True
        return False

    def _level(self, editor: LineEditor, step: int) -> bool:
        """Keep what was typed and ask for another level; in other columns Tab does nothing else."""
        if not self._edits_new_row():
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, Hint.NoHint)
        self.level_asked.emit(step)
        return True

    def _figure_editor(self, parent: QWidget, index: Index) -> QWidget:
        """A field for a figure that says its unit."""
        node = self._model.node(index)
        entity = None if node is None else node.entity
        in_unit = isinstance(entity, KeyResult) and is_typed_as_value(entity)
        unit = entity.unit if isinstance(entity, KeyResult) and in_unit else "%"
        return LineEditor(parent, self.tr("Progress in {unit}").format(unit=unit or "1"), unit)

    def _placeholder(self, index: Index) -> str:
        """What a new row waits for."""
        texts = {
            "objective": self.tr("New objective"),
            "key_result": self.tr("New key result"),
            "initiative": self.tr("New initiative"),
            "action_item": self.tr("New action item"),
        }
        return texts.get(self._model.new_kind, "") if self._is_new(index) else ""

    def _is_new(self, index: Index) -> bool:
        """Whether a row is being typed for the first time."""
        node = self._model.node(index)
        return node is not None and node.key.kind == NEW_ROW

    def _edits_new_row(self) -> bool:
        """Whether the open editor is that of a new row: only one editor is ever open."""
        return self._model.new_row is not None
