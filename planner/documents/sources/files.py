"""Files as a person named them."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG

from planner.documents.errors import UNKNOWN_REASON, MissingDocument, OversizedDocument, UnreadableFile
from planner.domain.texts import translatable

# Reading holds the text and an index of its lines in memory; a larger file is nothing that people wrote.
MAX_BYTES = 32 * 1024 * 1024
_MEGABYTE = 1024 * 1024


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
