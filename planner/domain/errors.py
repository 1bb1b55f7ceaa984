"""Errors that a person is shown: one sentence that says what happened, to what, and what to do."""

from __future__ import annotations

from typing import ClassVar

from planner.domain.texts import translatable


class PlannerError(Exception):
    """An expected failure; `str()` is its English sentence.

    `template` and `values` are kept apart so that the interface can show the sentence in another language.
    """

    template: ClassVar[str] = "{reason}"

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.template.format(**values))


class WorkspaceError(PlannerError):
    """The workspace file can't be used; nothing in it was changed."""


class NewerWorkspace(WorkspaceError):
    """The file was written by a later version."""

    template = translatable(
        "Errors",
        "The workspace {path} was written by a newer version of OKR Planner; "
        "update the program to open it. Nothing was changed.",
    )


class LockedWorkspace(WorkspaceError):
    """Another program holds the file."""

    template = translatable(
        "Errors",
        "The workspace {path} is in use by another program; close that program and try again. "
        "Nothing was changed.",
    )


class ReadOnlyWorkspace(WorkspaceError):
    """The file or its folder can't be written."""

    template = translatable(
        "Errors",
        "The workspace {path} can't be written; give yourself write permission to the file and its folder, "
        "or choose another folder with --data. Nothing was changed.",
    )


class DamagedWorkspace(WorkspaceError):
    """The file is not a sound workspace."""

    template = translatable(
        "Errors",
        "The workspace {path} is damaged or is not an OKR Planner workspace; "
        "move it aside and restore a file from the backups folder beside it. Nothing was changed.",
    )


class FullDisk(WorkspaceError):
    """There was no room to write."""

    template = translatable(
        "Errors",
        "The disk that holds {path} is full; free some space and try again. The last change was not kept.",
    )


class FailingDisk(WorkspaceError):
    """The disk could not read or write."""

    template = translatable(
        "Errors",
        "The disk could not read or write {path}; check the drive and its connection, then try again. "
        "The last change was not kept.",
    )


class UnusableFolder(WorkspaceError):
    """The folder of the workspace can't be made or is none."""

    template = translatable(
        "Errors",
        "The folder for {path} can't be made or used; choose another folder with --data. "
        "Nothing was changed.",
    )


class MissingWorkspace(WorkspaceError):
    """There is no file to read."""

    template = translatable(
        "Errors",
        "There is no workspace at {path}; start the program once to make one, "
        "or name another folder with --data.",
    )


class EditError(PlannerError):
    """A change that the workspace refuses; nothing was changed."""


class MissingItem(EditError):
    """The item is gone."""

    template = translatable(
        "Errors", "This {kind} no longer exists; it may have been deleted. Nothing was changed."
    )


class ChangedSince(EditError):
    """Undo or redo met a state that it doesn't fit."""

    template = translatable(
        "Errors", "“{title}” was changed elsewhere since, so this step can't be undone. Nothing was changed."
    )


class EmptyTitle(EditError):
    """A title can't be empty."""

    template = translatable("Errors", "A title can't be empty; the old one was kept.")


class InvalidValue(EditError):
    """A field was given a value outside of its range."""

    template = translatable("Errors", "“{value}” doesn't fit the field {field}; the old value was kept.")


class NameTaken(EditError):
    """Two teams, or two people, can't have one name."""

    template = translatable("Errors", "There is another {kind} called “{name}”; the old name was kept.")


class ImpossibleMove(EditError):
    """An item can't stand where it was put."""

    template = translatable("Errors", "“{title}” can't be moved there; nothing was changed.")


class MissingTarget(EditError):
    """A metric needs a target to be moved by its value."""

    template = translatable(
        "Errors", "“{title}” has no target to measure against; give it one first. Nothing was changed."
    )


class ColumnNotEmpty(EditError):
    """A column with cards in it can't be deleted."""

    template = translatable(
        "Errors", "The column “{title}” still holds cards; move or delete them first. Nothing was changed."
    )


class KeepsHistory(EditError):
    """A key result with check-ins can't become something that keeps none."""

    template = translatable(
        "Errors", "“{title}” has check-ins, which only a key result can keep, so its level can't change."
    )
