"""Unpacks archives in memory: each document within limits, nothing to disk, nothing outside of it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from stat import S_ISLNK
from typing import IO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from planner.documents.errors import (
    ArchiveBomb,
    DamagedArchive,
    DocumentError,
    LockedArchive,
    NestedArchive,
    OversizedArchive,
    OversizedDocument,
    TooManyDocuments,
    UnsafeMember,
)
from planner.documents.sources.files import MAX_BYTES
from planner.documents.sources.limits import (
    DEEPEST_ARCHIVE,
    MOST_DIRECTORY_BYTES,
    MOST_MEMBERS,
    Budget,
    is_bomb,
)
from planner.documents.sources.members import Member, refused
from planner.documents.sources.names import is_hidden, leaves_its_folder, member_name
from planner.documents.sources.text import kind_of

_UTF8_FLAG = 0x800
_LOCKED_FLAG = 0x1
_CHUNK = 65_536
_MEGABYTE = 1024 * 1024
_DAMAGES = (BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError, UnicodeError)


class _Bounded:
    """A file that refuses to hand out the whole list of an archive's members when it is absurdly long."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self._file = file
        self._name = name
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, count: int = -1) -> bytes:
        """Read as a file does; raises `TooManyDocuments`."""
        if count > MOST_DIRECTORY_BYTES:
            raise TooManyDocuments(name=self._name, limit=MOST_MEMBERS)
        return self._file.read(count)

    def close(self) -> None:
        """Leave the file open for who opened it."""


def unpack(file: IO[bytes], shown: str, budget: Budget) -> list[Member]:
    """Return the documents of an archive, those of archives within it too, all unpacked.

    What can't be read alone is a member whose `load` raises why. Raises a `DocumentError` for an archive that
    can't be read at all or exceeds its budget.
    """
    return list(_Unpacking(shown, budget).members(file, shown, "", 1))


class _Unpacking:
    """Unpacks one archive that a person opened."""

    def __init__(self, root: str, budget: Budget) -> None:
        self._root = root
        self._budget = budget
        self._locked = False

    def members(self, file: IO[bytes], shown: str, folder: str, depth: int) -> Iterator[Member]:
        """Yield the documents of an archive that stands in `folder`, `depth` archives deep."""
        try:
            archive = ZipFile(cast("IO[bytes]", _Bounded(file, shown)))
        except _DAMAGES:
            raise DamagedArchive(name=shown) from None
        with archive:
            infos = archive.infolist()
            self._budget.take_members(len(infos))
            for info in infos:
                yield from self._member(archive, info, shown, folder, depth)

    def _member(
        self, archive: ZipFile, info: ZipInfo, shown: str, folder: str, depth: int
    ) -> Iterator[Member]:
        """Yield the documents that one member is or holds."""
        name = member_name(info.filename, is_utf8=bool(info.flag_bits & _UTF8_FLAG))
        whole = f"{shown}/{name}"
        if leaves_its_folder(name) or S_ISLNK(info.external_attr >> 16):
            self._budget.take_document()
            yield refused(name, UnsafeMember(name=whole))
            return
        kind = kind_of(name)
        if kind is None or info.is_dir() or is_hidden(name):
            return
        if info.flag_bits & _LOCKED_FLAG:
            yield from self._lock()
            return
        self._budget.take_document()
        try:
            data = self._bytes(archive, info, whole, is_archive=kind == "archive")
            if kind == "archive":
                yield from self._nested(data, whole, folder, name, depth)
                return
        except (TooManyDocuments, OversizedArchive):
            raise
        except DocumentError as error:
            yield refused(name, error)
            return
        yield Member(folder + name, whole, partial(_same, data), self._root)

    def _lock(self) -> Iterator[Member]:
        """Say once that documents are locked."""
        if not self._locked:
            self._locked = True
            yield refused(self._root, LockedArchive(name=self._root))

    def _nested(self, data: bytes, shown: str, folder: str, name: str, depth: int) -> list[Member]:
        """Return the documents of an archive within the archive; its parts share one tree of folders."""
        if depth >= DEEPEST_ARCHIVE:
            raise NestedArchive(name=shown, limit=DEEPEST_ARCHIVE)
        inner = folder + name[: name.rfind("/") + 1]
        return list(self.members(BytesIO(data), shown, inner, depth + 1))

    def _bytes(self, archive: ZipFile, info: ZipInfo, shown: str, *, is_archive: bool) -> bytes:
        """Unpack one member; raises a `DocumentError`, at once where it grows beyond a limit."""
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # others may ask for any amount of memory
            raise DamagedArchive(name=shown)
        if is_bomb(info.compress_size, info.file_size):
            raise ArchiveBomb(name=shown)
        limit = None if is_archive else MAX_BYTES
        if limit is not None and info.file_size > limit:
            raise OversizedDocument(name=shown, size=info.file_size // _MEGABYTE, limit=limit // _MEGABYTE)
        try:
            return self._pieces(archive, info, shown)
        except _DAMAGES:
            raise DamagedArchive(name=shown) from None

    def _pieces(self, archive: ZipFile, info: ZipInfo, shown: str) -> bytes:
        """Unpack piece by piece, since what an archive says of its sizes may be a lie."""
        data = bytearray()
        with archive.open(info) as stream:
            while piece := stream.read(_CHUNK):
                data += piece
                self._budget.take_bytes(len(piece))
                if is_bomb(info.compress_size, len(data)):
                    raise ArchiveBomb(name=shown)
        return bytes(data)


def _same(data: bytes) -> bytes:
    """Return what was unpacked before."""
    return data
