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


class Names:
    """The people and teams of one transaction, each asked for once: a query ends the batch of what waits."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._people: dict[str | None, int | None] = {}
        self._teams: dict[str | None, int | None] = {}

    def person(self, name: str | None) -> int | None:
        """The person of that name; None for an empty one."""
        if name not in self._people:
            self._people[name] = person_id(self._work, name)
        return self._people[name]

    def team(self, name: str | None) -> int | None:
        """The team of that name; None for an empty one."""
        if name not in self._teams:
            self._teams[name] = team_id(self._work, name)
        return self._teams[name]
