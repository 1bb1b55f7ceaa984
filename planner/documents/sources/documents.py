"""From what a person named to the documents in it: a file is one, an archive or a folder holds several."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from stat import S_ISDIR

from planner.documents.errors import UNKNOWN_REASON, EmptyArchive, MissingDocument, UnreadableFile
from planner.documents.sources.clipping import clipping
from planner.documents.sources.convert import source_text
from planner.documents.sources.files import load
from planner.documents.sources.folder import archive_members, folder_members
from planner.documents.sources.members import Member
from planner.documents.sources.names import notion_id
from planner.documents.sources.text import SourceText, kind_of


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document that can be read: `name` is its file's name, `path` where it is, its archive in front.

    `load` returns its text or raises the `DocumentError` that says why there is none.
    """

    name: str
    path: str
    load: Callable[[], SourceText]


def found_clipping(html: str | None, text: str | None, name: str) -> FoundDocument:
    """Return what the clipboard holds as a document called `name`."""
    return FoundDocument(name, name, partial(clipping, html, text, name))


def find_documents(paths: Iterable[Path | FoundDocument]) -> list[FoundDocument]:
    """Return the documents that paths name: files, and what folders and archives hold, each once.

    A path may lead into an archive, as the paths of its documents do; a document that was found stays itself.
    A document that can't be read says so by its `load`. Raises a `DocumentError` for a path that isn't there,
    can't be listed, or holds no document or too much.
    """
    found = {document.path: document for path in paths for document in _named(path)}
    return list(found.values())


def _named(path: Path | FoundDocument) -> list[FoundDocument]:
    """List the documents that one path names."""
    if isinstance(path, FoundDocument):
        return [path]
    archive = _archive_of(path)
    if archive is not None:
        found = [document for document in _named(archive) if document.path == str(path)]
        if not found:
            raise MissingDocument(name=str(path))
        return found
    if _is_folder(path):
        return _arranged(folder_members(path))
    kind = kind_of(path.name)
    if kind != "archive":
        member = Member(path.name, str(path), partial(load, path))
        return _arranged([member]) if kind == "table" else [_document(member)]
    members = archive_members(path)
    if not members:
        raise EmptyArchive(name=str(path))
    return _arranged(members)


def _archive_of(path: Path) -> Path | None:
    """Return the archive's file that a path leads into."""
    inside = (parent for parent in path.parents if kind_of(parent.name) == "archive")
    return next((parent for parent in inside if parent.is_file()), None)


def _is_folder(path: Path) -> bool:
    """Say whether a path is a folder; raises `MissingDocument` or `UnreadableFile`."""
    try:
        return S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingDocument(name=str(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or UNKNOWN_REASON
        raise UnreadableFile(name=str(path), reason=reason) from None


def _arranged(members: list[Member]) -> list[FoundDocument]:
    """Return the documents of files that belong together; those of a Notion export name each other."""
    members = _told_apart(members)
    if not any(notion_id(member.name) for member in members):
        return [_document(member) for member in members]
    from planner.documents.sources.notion import read_export  # only who opens an export waits for it

    return [FoundDocument(text.name, text.path, text.load) for text in read_export(members)]


def _told_apart(members: list[Member]) -> list[Member]:
    """Give members of the same name, which an archive may hold, names of their own."""
    seen: dict[str, int] = {}
    apart: list[Member] = []
    for member in members:
        count = seen[member.shown] = seen.get(member.shown, 0) + 1
        if count > 1:
            stem, dot, ending = member.shown.rpartition(".")
            member = Member(member.name, f"{stem} ({count}){dot}{ending}", member.load, member.archive)
        apart.append(member)
    return apart


def _document(member: Member) -> FoundDocument:
    """Return a file as a document."""
    name = member.shown.replace("\\", "/").rsplit("/", 1)[-1]
    return FoundDocument(name, member.shown, partial(_loaded, member))


def _loaded(member: Member) -> SourceText:
    """Load and convert a file."""
    return source_text(member.load(), member.shown, member.archive)
