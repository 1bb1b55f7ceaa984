"""All services over one store, each imported when it is first used: few are needed to show a window."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from planner.services.ports import BeginWork, Clock, ReadText

if TYPE_CHECKING:
    from planner.domain.report import DocumentReport
    from planner.services.board import Board
    from planner.services.drafts import Drafts
    from planner.services.editing import Editing
    from planner.services.history import History
    from planner.services.importing import Importing
    from planner.services.levels import Levels
    from planner.services.planning import Planning
    from planner.services.progress import Progress
    from planner.services.removal import Removal


def no_reader(_text: str, _name: str) -> DocumentReport:
    """Stands for the reader where documents are never read again."""
    raise RuntimeError("These services were built without a reader of documents.")


class Services:
    """What a person can do, by use case; `clock` tells the present moment, aware of its zone.

    `read` tells what the stored words of a document say, when they are called by a name.
    """

    def __init__(self, begin: BeginWork, clock: Clock, read: ReadText = no_reader) -> None:
        self._begin = begin
        self._clock = clock
        self._read = read

    @cached_property
    def board(self) -> Board:
        """Cards and columns."""
        from planner.services.board import Board

        return Board(self._begin, self._clock)

    @cached_property
    def drafts(self) -> Drafts:
        """Draft wordings and the stages of objectives."""
        from planner.services.drafts import Drafts

        return Drafts(self._begin)

    @cached_property
    def editing(self) -> Editing:
        """The fields of items."""
        from planner.services.editing import Editing

        return Editing(self._begin)

    @cached_property
    def history(self) -> History:
        """Undo and redo."""
        from planner.services.history import History

        return History(self._begin)

    @cached_property
    def importing(self) -> Importing:
        """Keeping what documents say."""
        from planner.services.importing import Importing

        return Importing(self._begin, self._clock, self._read)

    @cached_property
    def levels(self) -> Levels:
        """Levels in the outline."""
        from planner.services.levels import Levels

        return Levels(self._begin)

    @cached_property
    def planning(self) -> Planning:
        """The shape of the tree."""
        from planner.services.planning import Planning

        return Planning(self._begin)

    @cached_property
    def progress(self) -> Progress:
        """Figures and check-ins."""
        from planner.services.progress import Progress

        return Progress(self._begin, self._clock)

    @cached_property
    def removal(self) -> Removal:
        """Deletion."""
        from planner.services.removal import Removal

        return Removal(self._begin)


def build_services(begin: BeginWork, clock: Clock, read: ReadText = no_reader) -> Services:
    """The services of one store."""
    return Services(begin, clock, read)
