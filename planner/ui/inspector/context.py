"""What every page of the inspector works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from planner.domain.entities import Ref
from planner.domain.workspace import Workspace
from planner.presentation.inspector.edits import Edits
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session


@dataclass(frozen=True, slots=True)
class Context:
    """The session, what is shown and selected of it, the way to change it, and what leads elsewhere.

    `reveal` brings an item into view, `explain` tells why its figure is so beside the widget that asks, and
    `compare` holds its draft wordings against the approved one.
    """

    session: Session
    scope: Scope
    selection: Selection
    edits: Edits
    reveal: Callable[[Ref], None]
    explain: Callable[[Ref, QWidget], None]
    compare: Callable[[Ref], None]

    @property
    def workspace(self) -> Workspace:
        """The workspace that is shown now."""
        return self.session.workspace
