"""How far the reading of one document has come, and whether it should go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from planner.documents.errors import ReadingCancelled

# Is told the share that is done, 0..1; answers whether to go on.
Progress = Callable[[float], bool]
Thing = TypeVar("Thing")
# So many lines or blocks are read between two answers: some milliseconds.
STEP = 512


class Course:
    """Tells a listener, if there is one, about the share that is done; ends reading where it says no."""

    def __init__(self, name: str, progress: Progress | None = None) -> None:
        self._name = name
        self._progress = progress
        self._from, self._to = 0.0, 1.0

    def stage(self, start: float, end: float) -> Course:
        """Begin a part of the reading that leads from one share to another; returns itself."""
        self._from, self._to = start, end
        return self

    def tell(self, share: float) -> None:
        """Tell how much of the stage is done; raises `ReadingCancelled` when nobody wants the rest."""
        if self._progress is None:
            return
        if not self._progress(self._from + (self._to - self._from) * share):
            raise ReadingCancelled(name=self._name)

    def over(self, things: list[Thing]) -> Iterator[Thing]:
        """Yield what is to be read, telling now and then how far it is.

        So that memory is let go of, the first of a stretch takes all its places once the stretch was read.
        """
        for start in range(0, len(things), STEP):
            self.tell(start / len(things))
            stretch = things[start : start + STEP]
            yield from stretch
            things[start : start + STEP] = stretch[:1] * len(stretch)
