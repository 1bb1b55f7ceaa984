"""One text that a source holds, and the kinds of sources by the end of their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.domain.report import ReadWarning

Kind = Literal["markdown", "page", "table", "archive"]

KINDS: dict[str, Kind] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".csv": "table",
    ".tsv": "table",
    ".zip": "archive",
}


@dataclass(frozen=True, slots=True)
class SourceText:
    """What one document says, in lines of Markdown.

    `name` is its path as shown, that of its archive in front; `archive` is the path of the archive alone.
    """

    name: str
    text: str
    kind: Kind
    archive: str | None = None
    warnings: tuple[ReadWarning, ...] = ()


def kind_of(name: str) -> Kind | None:
    """Return the kind that a file's name says, None for what is no document."""
    return KINDS.get(name[name.rfind(".") :].lower()) if "." in name else None
