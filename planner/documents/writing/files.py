"""Writing a text to a file: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import ClassVar

from planner.documents.errors import UNKNOWN_REASON
from planner.domain.errors import PlannerError
from planner.domain.texts import translatable


class UnwritableFile(PlannerError):
    """A file or folder can't be written."""

    template: ClassVar[str] = translatable(
        "Errors",
        "{name} can't be written ({reason}); choose another place or give yourself write permission. "
        "Nothing was written.",
    )


def write_file(path: Path, text: str) -> None:
    """Write `text` in UTF-8; an earlier file stays whole until the new one is. Raises `UnwritableFile`."""
    try:
        _replace(path.resolve(), text.encode())
    except OSError as error:
        raise UnwritableFile(name=str(path), reason=error.strerror or UNKNOWN_REASON) from None


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file and then give it its name; what is no plain file is written to as it is."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            _take_mode(path, Path(file.name))
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def _take_mode(path: Path, new: Path) -> None:
    """Give a new file the permissions of the one before, or those that any new file gets."""
    if path.exists():
        new.chmod(path.stat().st_mode & 0o777)
        return
    mask = os.umask(0)
    os.umask(mask)
    new.chmod(0o666 & ~mask)
