"""People and teams by their names: a name that is not known yet is added."""

from __future__ import annotations

from planner.domain.entities import Person, Team
from planner.domain.fields import clean_line
from planner.services.ports import UnitOfWork


def person_id(work: UnitOfWork, name: str | None) -> int | None:
    """The person of that name; None for an empty one."""
    line = clean_line(name or "")
    if not line:
        return None
    known = work.find(Person, name=line)
    return known[0].id if known else work.add(Person(name=line)).id


def team_id(work: UnitOfWork, name: str | None) -> int | None:
    """The team of that name; None for an empty one."""
    line = clean_line(name or "")
    if not line:
        return None
    known = work.find(Team, name=line)
    return known[0].id if known else work.add(Team(name=line)).id
