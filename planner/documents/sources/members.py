"""A file of a folder or of an archive, before it is known what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.documents.errors import DocumentError


@dataclass(frozen=True, slots=True)
class Member:
    """A file: `name` is its place among the others, `shown` its whole path as messages call it.

    `load` returns its bytes or raises the `DocumentError` that says why there are none.
    """

    name: str
    shown: str
    load: Callable[[], bytes]
    archive: str | None = None


def refused(name: str, error: DocumentError) -> Member:
    """Return a member that says why it isn't read when its turn comes."""

    def load() -> bytes:
        raise error

    return Member(name, str(error.values.get("name", name)), load)
