"""How much of an archive or a folder is read at most, so that none fills memory or never ends."""

from __future__ import annotations

from dataclasses import dataclass

from planner.documents.errors import OversizedArchive, TooManyDocuments

MOST_MEMBERS = 20_000
MOST_DOCUMENTS = 2_000
MOST_BYTES = 128 * 1024 * 1024
DEEPEST_ARCHIVE = 3
DEEPEST_FOLDER = 32
# The list of an archive's members stands at its end; 20,000 members with long names need less.
MOST_DIRECTORY_BYTES = 8 * 1024 * 1024
# Text shrinks to a tenth, repeated text to a fiftieth; what shrinks further is made to fill memory.
HIGHEST_RATIO = 200
_FREE_BYTES = 1024 * 1024


@dataclass(slots=True)
class Budget:
    """What may still be read; one budget holds for an archive and all that is nested in it."""

    name: str
    members: int = MOST_MEMBERS
    documents: int = MOST_DOCUMENTS
    bytes: int = MOST_BYTES

    def take_members(self, count: int) -> None:
        """Count members; raises `TooManyDocuments`."""
        self.members -= count
        if self.members < 0:
            raise TooManyDocuments(name=self.name, limit=MOST_MEMBERS)

    def take_document(self) -> None:
        """Count a document; raises `TooManyDocuments`."""
        self.documents -= 1
        if self.documents < 0:
            raise TooManyDocuments(name=self.name, limit=MOST_DOCUMENTS)

    def take_bytes(self, count: int) -> None:
        """Count bytes that were unpacked; raises `OversizedArchive`."""
        self.bytes -= count
        if self.bytes < 0:
            raise OversizedArchive(name=self.name, limit=MOST_BYTES // _FREE_BYTES)


def is_bomb(packed: int, unpacked: int) -> bool:
    """Say whether a member grows beyond what packed documents do."""
    return unpacked > _FREE_BYTES and unpacked > HIGHEST_RATIO * max(packed, 1)
