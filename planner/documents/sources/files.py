"""Files as a person named them."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG

from planner.documents.errors import UNKNOWN_REASON, MissingDocument, OversizedDocument, UnreadableFile
from planner.domain.texts import translatable

# Reading takes memory of up to fifteen times the size; a larger file is nothing that people wrote.
MAX_BYTES = 64 * 1024 * 1024
_MEGABYTE = 1024 * 1024


def load(path: Path) -> bytes:
    """Return the bytes of a document; raises `MissingDocument`, `UnreadableFile` or `OversizedDocument`."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):  # a pipe or a device would never end
            raise UnreadableFile(name=str(path), reason=translatable("Errors", "it is not a file"))
        if status.st_size > MAX_BYTES:
            raise _oversized(path, status.st_size)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:  # it grows, or doesn't tell its size
            raise _oversized(path, len(data))
    except FileNotFoundError:
        raise MissingDocument(name=str(path)) from None
    except OSError as error:
        raise UnreadableFile(name=str(path), reason=error.strerror or UNKNOWN_REASON) from None
    return data


def _oversized(path: Path, size: int) -> OversizedDocument:
    """Return the refusal of a file, its size rounded up: one byte over the limit is more than the limit."""
    return OversizedDocument(name=str(path), size=-(-size // _MEGABYTE), limit=MAX_BYTES // _MEGABYTE)
