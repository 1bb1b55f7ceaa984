"""Writing a cycle or everything to a file: a dialog asks where, a thread writes, the status bar tells."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import ClassVar, get_args

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from planner.domain.entities import ENTITY_TYPES, Cycle
from planner.domain.errors import PlannerError
from planner.domain.texts import translatable
from planner.domain.workspace import Workspace
from planner.presentation.words import error_sentence
from planner.services.export_choice import Export, Form
from planner.ui.main_window import MainWindow

WriteExport = Callable[[Workspace, Export, Path], None]
ENDINGS: dict[Form, str] = {"markdown": "md", "csv": "csv", "json": "json"}
# What some file system refuses in a name; behind a point the dialog would see an ending of its own.
_REFUSED = str.maketrans(dict.fromkeys('/\\:*?"<>|.', "-"))
_LONGEST_NAME = 60
_log = logging.getLogger(__name__)


class FaultyExport(PlannerError):
    """Writing out failed by a fault of ours."""

    template: ClassVar[str] = translatable(
        "Errors", "{name} could not be written by a fault of OKR Planner; the log says more."
    )


class Exports(QObject):
    """Exports what a window shows; `write` puts a part of a workspace into a file, in a thread."""

    ended = Signal()  # a file was written, or could not be
    _wrote = Signal(str)
    _failed = Signal(object)  # PlannerError

    def __init__(self, window: MainWindow, write: WriteExport) -> None:
        super().__init__(window)
        self._window = window
        self._write = write
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._wrote.connect(self._tell)
        self._failed.connect(self._tell_failure)
        window.export_requested.connect(self.choose)

    @Slot()
    def choose(self) -> None:
        """Ask for a place and a form; an existing file is replaced only after the dialog asked."""
        dialog = QFileDialog(self._window, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        choices = self._choices()
        dialog.setNameFilters(list(choices))
        # The ending is added before the dialog looks whether the file is there.
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(ENDINGS[choices[chosen].form]))
        dialog.setDefaultSuffix(ENDINGS["markdown"])
        dialog.setDirectory(self._folder if Path(self._folder).is_dir() else QDir.homePath())
        dialog.selectFile(self._file_name())
        dialog.fileSelected.connect(lambda name: self.write(choices[dialog.selectedNameFilter()], Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, export: Export, path: Path) -> None:
        """Write a part of the workspace as it is now to a file, and say so when it is done."""
        self._folder = str(path.parent)
        workspace = self._window.session.workspace
        rows = [row for cls in ENTITY_TYPES.values() for row in workspace.all(cls)]
        Thread(target=self._run, args=(Workspace(rows), export, path), name="exporting", daemon=True).start()

    def _run(self, workspace: Workspace, export: Export, path: Path) -> None:
        """Write, and tell the window's thread; a fault of ours ends as a sentence too."""
        try:
            self._write(workspace, export, path)
        except PlannerError as error:
            self._failed.emit(error)
        except Exception:  # noqa: BLE001 - a thread has nobody above it
            _log.exception("Exporting to %s failed.", path)
            self._failed.emit(FaultyExport(name=str(path)))
        else:
            self._wrote.emit(str(path))

    def _choices(self) -> dict[str, Export]:
        """The forms that can be chosen, of the shown cycle first and then of everything, by their words."""
        named = {
            "markdown": self.tr("Markdown of {part} (*.md)"),
            "csv": self.tr("Spreadsheet of {part} (*.csv)"),
            "json": self.tr("JSON of {part} (*.json)"),
        }
        cycle = self._cycle()
        parts = [] if cycle is None else [(self._words(cycle.name), (cycle,))]
        today = self._window.session.today
        return {
            named[form].format(part=words): Export(form, today, cycles)
            for words, cycles in [*parts, (self.tr("everything"), None)]
            for form in get_args(Form)[1:] + get_args(Form)[:1]
        }

    def _cycle(self) -> Cycle | None:
        """The cycle that is shown; None for all of them."""
        shown = self._window.scope.cycle_id
        return None if shown is None else self._window.session.workspace.get(Cycle, shown)

    def _words(self, name: str) -> str:
        """A cycle's name in the dialog, where brackets and ";;" mean something."""
        return self.tr("“{cycle}”").format(cycle=name.translate(str.maketrans("();", "〔〕,")))

    def _file_name(self) -> str:
        """The name that is offered for the file; the dialog adds the ending of the chosen form."""
        cycle = self._cycle()
        return (cycle.name if cycle else "OKR").translate(_REFUSED)[:_LONGEST_NAME].strip() or "OKR"

    @Slot(str)
    def _tell(self, name: str) -> None:
        """Say that it is done, and where."""
        self._window.notice(self.tr("Exported to {path}.").format(path=name))
        self.ended.emit()

    @Slot(object)
    def _tell_failure(self, error: PlannerError) -> None:
        """Say why there is no file."""
        self._window.notice(error_sentence(error))
        self.ended.emit()
