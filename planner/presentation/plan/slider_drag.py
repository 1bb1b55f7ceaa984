"""A slider between press and release: nothing is stored until the release, any other way out cancels."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPointF

from planner.domain.entities import Ref
from planner.presentation.plan.commands import PlanCommands
from planner.presentation.plan.gauge import GaugeLayout
from planner.presentation.plan.slider import Slid, is_moved, moved_to, share_of, stepped
from planner.presentation.session import Session

# Key steps that follow each other within this time are one step of undo.
BURST_MS = 1_500


class SliderDrag:
    """One slider that is held by the pointer."""

    def __init__(self, session: Session, commands: PlanCommands) -> None:
        self._session = session
        self._commands = commands
        self._stored: Slid | None = None
        self._layout: GaugeLayout | None = None
        self._grip = 0.0

    @property
    def ref(self) -> Ref | None:
        """The item whose slider is held."""
        return None if self._stored is None else self._stored.ref

    def press(self, entity: Slid, layout: GaugeLayout, point: QPointF) -> None:
        """Take hold: of the knob where it was hit, else the knob jumps to the pointer."""
        self._stored, self._layout = entity, layout
        share = share_of(entity)
        if layout.hits_knob(point, share):
            self._grip = point.x() - layout.x_of(share)
        else:
            self._grip = 0.0
            self.move(point)

    def move(self, point: QPointF) -> None:
        """Follow the pointer; a knob that did not leave its step shows what is stored."""
        if self._stored is None or self._layout is None or not self._is_still_there():
            self.cancel()
            return
        moved = moved_to(self._stored, self._layout.share_at(point.x() - self._grip))
        self._session.set_preview(moved if is_moved(self._stored, moved) else None)

    def release(self) -> None:
        """Store what is shown, in one step."""
        moved = self._session.preview if self._is_still_there() else None
        self._stored = None
        if moved is not None:
            self._commands.set_figure(moved)  # type: ignore[arg-type]
        self._session.set_preview(None)

    def cancel(self) -> None:
        """Let go and show what is stored."""
        if self._stored is not None:
            self._stored = None
            self._session.set_preview(None)

    def _is_still_there(self) -> bool:
        """Whether the item is as it was when it was taken: an import may have changed or removed it."""
        return self._stored is not None and self._session.workspace.find(self._stored.ref) == self._stored


class SliderKeys:
    """Moves a slider by keys: each step is stored at once, a burst of them is undone as one."""

    def __init__(self, commands: PlanCommands) -> None:
        self._commands = commands
        self._timer = QElapsedTimer()
        self._ref: Ref | None = None
        self._burst = 0

    def step(self, entity: Slid, steps: int, *, large: bool = False) -> None:
        """Go some steps, small or large."""
        self._commands.set_figure(stepped(entity, steps, large=large), self._burst_of(entity.ref))

    def go_to(self, entity: Slid, share: float) -> None:
        """Go to a share of the way."""
        self._commands.set_figure(moved_to(entity, share), self._burst_of(entity.ref))

    def _burst_of(self, ref: Ref) -> int:
        """The number of the burst that a step on an item belongs to."""
        if ref != self._ref or not self._timer.isValid() or self._timer.elapsed() > BURST_MS:
            self._burst += 1
        self._ref = ref
        self._timer.start()
        return self._burst
