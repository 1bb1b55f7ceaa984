"""All services over one store."""

from __future__ import annotations

from dataclasses import dataclass

from planner.services.board import Board
from planner.services.drafts import Drafts
from planner.services.editing import Editing
from planner.services.history import History
from planner.services.importing import Importing
from planner.services.levels import Levels
from planner.services.planning import Planning
from planner.services.ports import BeginWork, Clock
from planner.services.progress import Progress
from planner.services.removal import Removal


@dataclass(frozen=True, slots=True)
class Services:
    """What a person can do, by use case."""

    board: Board
    drafts: Drafts
    editing: Editing
    history: History
    importing: Importing
    levels: Levels
    planning: Planning
    progress: Progress
    removal: Removal


def build_services(begin: BeginWork, clock: Clock) -> Services:
    """The services of one store; `clock` tells the present moment, aware of its zone."""
    return Services(
        board=Board(begin, clock),
        drafts=Drafts(begin),
        editing=Editing(begin),
        history=History(begin),
        importing=Importing(begin, clock),
        levels=Levels(begin),
        planning=Planning(begin),
        progress=Progress(begin, clock),
        removal=Removal(begin),
    )
