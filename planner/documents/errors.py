"""Why a document can't be read: one class per reason, each a sentence for people."""

from __future__ import annotations

from planner.domain.errors import PlannerError
from planner.domain.texts import translatable

# What is said when the system gives no reason of its own.
UNKNOWN_REASON = translatable("Errors", "unknown reason")


class DocumentError(PlannerError):
    """A document can't be read; nothing was changed."""


class MissingDocument(DocumentError):
    """There is no file or folder of that name."""

    template = translatable(
        "Errors", "{name} doesn't exist; check the name and the folder. Nothing was read."
    )


class UnreadableFile(DocumentError):
    """The system refuses to hand out the file."""

    template = translatable(
        "Errors", "{name} can't be read ({reason}); check that you may open it. Nothing was read."
    )


class EmptyFolder(DocumentError):
    """There is no document in a folder."""

    template = translatable(
        "Errors",
        "{name} holds no document (.md, .txt, .html, .csv or .zip); choose a folder that does. "
        "Nothing was read.",
    )


class EmptyDocument(DocumentError):
    """There is no word in the file."""

    template = translatable("Errors", "{name} is empty; choose a document with text in it.")


class BinaryDocument(DocumentError):
    """The file holds something other than text."""

    template = translatable(
        "Errors",
        "{name} is not a text document (line {line} holds {what}); "
        "save it as Markdown or plain text and try again.",
    )


class ReadingCancelled(DocumentError):
    """Nobody wants the document any more."""

    template = translatable("Errors", "{name} was left before it was read to its end. Nothing was changed.")


class UndecodableText(DocumentError):
    """The bytes are in no encoding that is read here."""

    template = translatable(
        "Errors",
        "{name} is not in UTF-8, UTF-16 or CP949: line {line} holds a byte that no text has there; "
        "save it as UTF-8 and try again.",
    )


class OversizedDocument(DocumentError):
    """The file is larger than a document can be."""

    template = translatable(
        "Errors", "{name} has {size} MB, but at most {limit} MB are read; split it and try again."
    )


class DeepPage(DocumentError):
    """The elements of a page stand in each other beyond what a person made."""

    template = translatable(
        "Errors",
        "{name} nests its parts too deeply to be read safely; "
        "copy its text into a plain document and read that.",
    )


class LongTable(DocumentError):
    """There are more rows than a team has items."""

    template = translatable("Errors", "{name} has more than {limit} rows; split it and try again.")


class OversizedArchive(DocumentError):
    """What an archive holds is more than is read into memory."""

    template = translatable(
        "Errors",
        "{name} holds more than {limit} MB of documents; unpack it and open the documents that you need. "
        "Nothing was read.",
    )


class TooManyDocuments(DocumentError):
    """An archive or a folder holds more than people write."""

    template = translatable(
        "Errors",
        "{name} holds more than {limit} files; choose a smaller part of it. Nothing was read.",
    )


class ArchiveBomb(DocumentError):
    """A member of an archive is made to fill memory."""

    template = translatable(
        "Errors",
        "{name} unpacks to far more than documents do, as files made to do harm; it was not read.",
    )


class NestedArchive(DocumentError):
    """Archives stand in each other too deeply."""

    template = translatable(
        "Errors", "{name} is an archive more than {limit} archives deep; unpack it and open it by itself."
    )


class LockedArchive(DocumentError):
    """Members are encrypted."""

    template = translatable(
        "Errors",
        "{name} holds documents that are locked with a password; unpack it and open them. "
        "They were not read.",
    )


class DamagedArchive(DocumentError):
    """An archive, or a part of it, can't be unpacked."""

    template = translatable(
        "Errors", "{name} is damaged or packed in a way that is not read; make it again and try again."
    )


class UnsafeMember(DocumentError):
    """A member's name points out of its archive, or it is a link."""

    template = translatable(
        "Errors",
        "{name} points to a place outside of its archive, as files made to do harm; it was not read.",
    )


class EmptyArchive(DocumentError):
    """There is no document in an archive."""

    template = translatable(
        "Errors",
        "{name} holds no document (.md, .txt, .html or .csv); choose an archive that does. Nothing was read.",
    )


class EmptyClipboard(DocumentError):
    """There is no text in the clipboard."""

    template = translatable(
        "Errors", "The clipboard holds no text; copy a document and try again. Nothing was read."
    )
