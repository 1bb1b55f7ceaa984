"""Lists the documents in a folder and the folders within it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import partial
from os import DirEntry, scandir
from pathlib import Path
from stat import S_ISREG

from planner.documents.errors import UNKNOWN_REASON, DocumentError, EmptyFolder, UnreadableFile
from planner.documents.sources.archive import unpack
from planner.documents.sources.files import load
from planner.documents.sources.limits import DEEPEST_FOLDER, Budget
from planner.documents.sources.members import Member, refused
from planner.documents.sources.names import is_hidden
from planner.documents.sources.text import kind_of
from planner.domain.texts import translatable


def folder_members(folder: Path) -> list[Member]:
    """Return a folder's documents in order of name; hidden files and symbolic links are passed over.

    Raises `EmptyFolder`, `UnreadableFile` or `TooManyDocuments`.
    """
    budget = Budget(str(folder))
    found = list(_within(folder, "", budget, DEEPEST_FOLDER))
    if not found:
        raise EmptyFolder(name=str(folder))
    return found


def _within(folder: Path, prefix: str, budget: Budget, depth: int) -> Iterator[Member]:
    """Yield the documents of one folder, then those of its folders."""
    entries = _listed(folder, budget)
    for entry in entries:
        if entry.is_file(follow_symlinks=False):
            yield from _documents(Path(entry.path), prefix + _composed(entry.name), budget)
    for entry in entries:
        if depth and entry.is_dir(follow_symlinks=False):
            yield from _within(Path(entry.path), f"{prefix}{_composed(entry.name)}/", budget, depth - 1)


def _listed(folder: Path, budget: Budget) -> list[DirEntry[str]]:
    """List what a folder holds for people, by name."""
    try:
        with scandir(folder) as entries:
            found = []
            for entry in entries:
                budget.take_members(1)
                if not is_hidden(entry.name):
                    found.append(entry)
    except OSError as error:
        raise UnreadableFile(name=str(folder), reason=error.strerror or UNKNOWN_REASON) from None
    return sorted(found, key=lambda entry: _composed(entry.name))


def _composed(name: str) -> str:
    """Return a name in NFC, which macOS takes apart."""
    return unicodedata.normalize("NFC", name)


def _documents(path: Path, name: str, budget: Budget) -> Iterator[Member]:
    """Yield the documents that a file is or holds."""
    kind = kind_of(name)
    if kind is None:
        return
    budget.take_document()
    if kind != "archive":
        yield Member(name, str(path), partial(load, path))
        return
    try:
        yield from archive_members(path)
    except DocumentError as error:
        yield refused(str(path), error)


def archive_members(path: Path) -> list[Member]:
    """Return the documents of an archive's file; raises a `DocumentError`."""
    try:
        if not S_ISREG(path.stat().st_mode):  # a pipe would never end
            raise UnreadableFile(name=str(path), reason=translatable("Errors", "it is not a file"))
        with path.open("rb") as file:
            return unpack(file, str(path), Budget(str(path)))
    except OSError as error:
        raise UnreadableFile(name=str(path), reason=error.strerror or UNKNOWN_REASON) from None
