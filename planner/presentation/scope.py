"""What the window is about just now: the cycle and team shown, and the item that is selected."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from planner.domain.entities import Ref


class Scope(QObject):
    """The cycle and team that views show; None is all of them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cycle_id: int | None = None
        self._team_id: int | None = None

    @property
    def cycle_id(self) -> int | None:
        """The cycle shown."""
        return self._cycle_id

    @property
    def team_id(self) -> int | None:
        """The team shown."""
        return self._team_id

    def show(self, cycle_id: int | None, team_id: int | None) -> None:
        """Show another cycle or team."""
        if (cycle_id, team_id) != (self._cycle_id, self._team_id):
            self._cycle_id, self._team_id = cycle_id, team_id
            self.changed.emit()


class Selection(QObject):
    """The item that the inspector shows, and requests to bring an item into view."""

    changed = Signal(object)  # Ref | None
    reveal_requested = Signal(object)  # Ref

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: Ref | None = None

    @property
    def current(self) -> Ref | None:
        """The selected item."""
        return self._current

    def select(self, ref: Ref | None) -> None:
        """Make an item the selected one."""
        if ref != self._current:
            self._current = ref
            self.changed.emit(ref)

    def reveal(self, ref: Ref) -> None:
        """Ask the views to bring an item into sight and select it."""
        self.reveal_requested.emit(ref)
