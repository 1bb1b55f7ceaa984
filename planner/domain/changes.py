"""What an operation touched: the one message that travels from the store to undo and to every view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.domain.entities import Entity, Ref


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; None stands for a row that did not exist."""

    before: Entity | None
    after: Entity | None

    @property
    def ref(self) -> Ref:
        """The entity that changed."""
        entity = self.after or self.before
        assert entity is not None
        return entity.ref

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Changes:
    """Every row that one transaction touched, in the order in which it was touched."""

    steps: tuple[Change, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.steps)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.steps)

    def __add__(self, other: Changes) -> Changes:
        return Changes(self.steps + other.steps)

    def inverse(self) -> Changes:
        """The steps that take these back, last one first, so that each state between is a valid one."""
        return Changes(tuple(step.inverse() for step in reversed(self.steps)))

    def refs(self) -> set[Ref]:
        """The entities touched."""
        return {step.ref for step in self.steps}

    def added(self) -> list[Ref]:
        """The entities that did not exist before and do now, in order of creation."""
        born: dict[Ref, bool] = {}
        for step in self.steps:
            born.setdefault(step.ref, step.before is None)
        last = {step.ref: step.after for step in self.steps}
        return [ref for ref, new in born.items() if new and last[ref] is not None]
