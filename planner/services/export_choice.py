"""Which part of a workspace is written out: all of it, one cycle, or what one document made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from planner.domain.entities import Cycle, Document
from planner.domain.errors import PlannerError
from planner.domain.texts import translatable
from planner.domain.workspace import Workspace

_MOST_NAMES = 12
Form = Literal["json", "markdown", "csv"]
PageLanguage = Literal["ko", "en"]


@dataclass(frozen=True, slots=True)
class Export:
    """What is written out, as of `today`: everything, some cycles, or what one document made.

    Pages are in `language`, else in that of what they say.
    """

    form: Form
    today: date
    cycles: tuple[Cycle, ...] | None = None
    document: Document | None = None
    language: PageLanguage | None = None


class UnknownCycle(PlannerError):
    """No cycle has that name."""

    template: ClassVar[str] = translatable(
        "Errors", "There is no cycle “{name}”; choose one of: {known}. Nothing was exported."
    )


class UnknownDocument(PlannerError):
    """No document has that path or title."""

    template: ClassVar[str] = translatable(
        "Errors", "No document “{name}” was read; choose one of: {known}. Nothing was exported."
    )


def cycles_named(workspace: Workspace, name: str) -> list[Cycle]:
    """The cycles of a name; raises `UnknownCycle`."""
    cycles = workspace.all(Cycle)
    found = [each for each in cycles if each.name == name]
    if not found:
        raise UnknownCycle(name=name, known=_listed(each.name for each in cycles))
    return found


def document_named(workspace: Workspace, name: str) -> Document:
    """The document of a path, a file name or a title, the latest reading of it; raises `UnknownDocument`."""
    documents = workspace.all(Document)
    for tells in (_path, _file, _title):
        found = [each for each in documents if tells(each) == name]
        if found:
            return found[-1]
    raise UnknownDocument(name=name, known=_listed(map(_title, documents)))


def _path(document: Document) -> str:
    """A document's path."""
    return document.path


def _file(document: Document) -> str:
    """A document's file name."""
    return document.path.replace("\\", "/").rsplit("/", 1)[-1]


def _title(document: Document) -> str:
    """A document's title."""
    return document.title


def _listed(names: Iterable[str]) -> str:
    """The first names, in quotes."""
    known = list(dict.fromkeys(names))
    listed = [f"“{name}”" for name in known[:_MOST_NAMES]]
    return ", ".join([*listed, "…"] if len(known) > _MOST_NAMES else listed) or "–"
