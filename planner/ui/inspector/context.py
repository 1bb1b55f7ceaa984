"""What every page of the inspector works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.domain.entities import Ref
from planner.domain.workspace import Workspace
from planner.presentation.inspector.edits import Edits
from planner.presentation.scope import Selection
from planner.presentation.session import Session


@dataclass(frozen=True, slots=True)
class Context:
    """The session, what is selected in it, the way to change it, and how to bring another item into view."""

    session: Session
    selection: Selection
    edits: Edits
    reveal: Callable[[Ref], None]

    @property
    def workspace(self) -> Workspace:
        """The workspace that is shown now."""
        return self.session.workspace
