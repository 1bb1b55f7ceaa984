"""Where documents come from: files as named, and the documents that a folder holds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from planner.documents.errors import (
    UNKNOWN_REASON,
    EmptyFolder,
    MissingDocument,
    OversizedDocument,
    UnreadableFile,
)
from planner.domain.texts import translatable

SUFFIXES = frozenset({".md", ".markdown", ".txt"})
# Reading holds the text and an index of its lines in memory; a larger file is nothing that people wrote.
MAX_BYTES = 32 * 1024 * 1024
_MEGABYTE = 1024 * 1024


def find_documents(paths: Iterable[Path]) -> list[Path]:
    """Return the files named, and for a folder its documents (.md, .markdown, .txt) in order of name.

    Raises `MissingDocument`, `EmptyFolder` or `UnreadableFile` for what isn't there or can't be listed.
    """
    return list(dict.fromkeys(found for path in paths for found in _named(path)))


def _named(path: Path) -> list[Path]:
    """List the documents that one path names."""
    try:
        is_folder = S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingDocument(name=str(path)) from None
    except OSError as error:
        raise UnreadableFile(name=str(path), reason=error.strerror or UNKNOWN_REASON) from None
    if not is_folder:
        return [path]
    documents = _within(path)
    if not documents:
        raise EmptyFolder(name=str(path))
    return documents


def _within(folder: Path) -> list[Path]:
    """List a folder's documents."""
    try:
        return sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file())
    except OSError as error:
        raise UnreadableFile(name=str(folder), reason=error.strerror or UNKNOWN_REASON) from None


def load(path: Path) -> bytes:
    """Return the bytes of a document; raises `MissingDocument`, `UnreadableFile` or `OversizedDocument`."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):  # a pipe or a device would never end
            raise UnreadableFile(name=str(path), reason=translatable("Errors", "it is not a file"))
        size = status.st_size
        if size > MAX_BYTES:
            raise OversizedDocument(name=str(path), size=size // _MEGABYTE, limit=MAX_BYTES // _MEGABYTE)
        return path.read_bytes()
    except FileNotFoundError:
        raise MissingDocument(name=str(path)) from None
    except OSError as error:
        raise UnreadableFile(name=str(path), reason=error.strerror or UNKNOWN_REASON) from None
