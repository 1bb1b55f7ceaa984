"""What all editors of single values have in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Field(QWidget):
    """Shows a stored value; what is being edited is left alone until it is committed or reverted.

    `control` is what takes the focus, somewhere inside of `holder`. `committed` offers a new value, `refused`
    says in a sentence why what was typed is none, `left` asks for the focus to go back to the view.
    """

    committed = Signal(object)
    refused = Signal(str)
    left = Signal()

    def __init__(
        self, holder: QWidget, parent: QWidget | None = None, control: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Not a focus proxy: the Tab key would stop at the field and at its control.
        self.control = control or holder
        self._value: Any = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(holder)

    @property
    def value(self) -> Any:  # noqa: ANN401 - as many types as fields
        """The stored value."""
        return self._value

    @property
    def pending(self) -> bool:
        """Whether something was edited and not yet committed."""
        return False

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Show a stored value, unless another one is just being edited."""
        self._value = value
        if not self.pending:
            self.display()

    def reset(self, value: Any) -> None:  # noqa: ANN401
        """Show the value of another item and forget what was being edited."""
        self._value = value
        self.display()

    def revert(self) -> None:
        """Show the stored value again."""
        self.display()

    def display(self) -> None:
        """Bring the stored value into the control."""

    def commit(self) -> None:
        """Offer what was edited."""

    def offer(self, value: Any) -> None:  # noqa: ANN401
        """Offer a value if it is another than the stored one; else show that one as it is written."""
        if value == self._value:
            self.display()
        else:
            self.committed.emit(value)

    def set_name(self, name: str) -> None:
        """Name the control for screen readers."""
        self.control.setAccessibleName(name)
