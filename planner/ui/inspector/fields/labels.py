"""Labels as chips, and a line that adds more: a comma or Enter ends each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QToolButton, QWidget

from planner.domain.fields import clean_line
from planner.ui.inspector.fields.field import Field
from planner.ui.inspector.fields.floating import dress_completions
from planner.ui.inspector.fields.flow import FlowLayout
from planner.ui.inspector.fields.line import LineEdit
from planner.ui.tips import plain_tip

_CHIP = "QToolButton { background: palette(mid); padding: 0 6px; }"


class LabelEdit(LineEdit):
    """The line in which the next label is typed."""

    last_removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last label back by Backspace in an empty line."""
        if event.key() == Qt.Key.Key_Backspace and not self.text() and not self.guard.composing:
            self.last_removed.emit()
        else:
            super().keyPressEvent(event)


class LabelsField(Field):
    """The labels of a card; `known` tells those of other cards."""

    def __init__(self, known: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        holder = QWidget()
        self.edit = LabelEdit(holder)
        self._flow = FlowLayout(holder, 4)
        self._flow.addWidget(self.edit)
        super().__init__(holder, parent, self.edit)
        self._holder = holder
        self.chips: list[QToolButton] = []
        self._shown: tuple[str, ...] = ()
        self._known = known
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.edit.setCompleter(completer)
        self.edit.setPlaceholderText(self.tr("Add label"))
        self.edit.textEdited.connect(self._type)
        self.edit.editingFinished.connect(self.commit)
        self.edit.escaped.connect(self._escape)
        self.edit.last_removed.connect(lambda: self.offer(self.value[:-1]))

    @property
    def pending(self) -> bool:
        """Whether a label is being typed."""
        return self.edit.pending

    def display(self) -> None:
        """Show the stored labels as chips."""
        self.edit.show_text("")
        self._words.setStringList(list(self._known()))
        dress_completions(self.edit)
        if self._value != self._shown:
            self._shown = self._value
            self._make_chips()

    def _make_chips(self) -> None:
        """Make a chip for each label."""
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(label) for label in self._value or ()]
        self.updateGeometry()

    def show_value(self, value: tuple[str, ...]) -> None:
        """Show stored labels; a label that is being typed stays."""
        typed = self.edit.text() if self.pending else ""
        self._value = value
        if value != self._shown:
            self.display()
            self.edit.setText(typed)

    def commit(self) -> None:
        """Offer the labels with those that were typed."""
        if not self.edit.pending:
            return
        typed = [clean_line(label) for label in self.edit.text().split(",")]
        self.edit.show_text("")
        self.offer(tuple(dict.fromkeys([*self.value, *filter(None, typed)])))

    def _type(self, text: str) -> None:
        """End a label by a comma."""
        if "," in text:
            self.commit()

    def _chip(self, label: str) -> QToolButton:
        """A label that a click or Delete takes away."""
        chip = QToolButton(self._holder)
        chip.setText(self.tr("{label}  ×").format(label=label.replace("&", "&&")))
        chip.setStyleSheet(_CHIP)
        chip.setFixedHeight(24)
        chip.setAccessibleName(self.tr("Remove label {label}").format(label=label))
        chip.setToolTip(plain_tip(chip.accessibleName()))
        chip.clicked.connect(lambda: self._remove(label))
        self._flow.insert_before_last(chip)
        chip.show()
        return chip

    def _remove(self, label: str) -> None:
        """Offer the labels without one."""
        self.edit.setFocus()
        self.offer(tuple(other for other in self.value if other != label))

    def _escape(self) -> None:
        """Take back what was typed, else leave."""
        if self.pending:
            self.edit.show_text("")
        else:
            self.left.emit()
