"""Reads documents while the window answers: the seed documents of a first run, and what a person opens.

Reading, which takes long, happens in a thread of its own; keeping, one short transaction for each document,
in the thread of the window. So whatever a person does meanwhile never meets a workspace that is ahead of what
the window shows, and each document is one step of undo.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from itertools import takewhile
from pathlib import Path
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from planner.domain.entities import Document
from planner.domain.errors import PlannerError
from planner.domain.report import DocumentReport
from planner.domain.texts import translatable
from planner.presentation.words import error_sentence
from planner.ui.main_window import MainWindow

# What finding hands to reading: a file, or a part of an archive; all that is asked of it here is its `name`.
Found = Any
FindDocuments = Callable[[Sequence[Path]], Sequence[Found]]
# Is told the share of a document that is read, 0..1, and answers whether to go on.
Progress = Callable[[float], bool]
ReadDocument = Callable[[Found, Progress], DocumentReport]
# The steps of the progress that one document takes.
_STEPS = 100
_log = logging.getLogger(__name__)


class FaultyReading(PlannerError):
    """Reading met a fault of ours."""

    template = translatable(
        "Errors",
        "{name} can't be read because of a fault in OKR Planner; the log has the details. "
        "Nothing was changed.",
    )


class _Reading(QObject):
    """Reads one batch of documents in a thread; its signals arrive in the thread that made it."""

    advanced = Signal(str, int, int)  # name of the document, steps that are done, of how many
    read = Signal(object)  # DocumentReport
    failed = Signal(object)  # PlannerError
    ended = Signal()

    def __init__(
        self, paths: Sequence[Path], find: FindDocuments, read: ReadDocument, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._find = find
        self._read = read
        self._cancelled = Event()
        # A daemon: a large document that is being read must not hold the program back from ending.
        self._thread = Thread(target=self._run, name="reading", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def cancel(self) -> None:
        """Leave what was not read yet, also within a document; what was read of it is thrown away."""
        self._cancelled.set()

    def _run(self) -> None:
        """Read all documents, one after the other."""
        documents = self._found()
        for done, document in enumerate(documents):
            if self._cancelled.is_set():
                break
            self.advanced.emit(document.name, done * _STEPS, len(documents) * _STEPS)
            self._read_one(document, self._progress(document.name, done, len(documents)))
        self.ended.emit()

    def _found(self) -> list[Found]:
        """The documents that the paths name, folders and archives looked into."""
        found: list[Found] = []
        for path in self._paths:
            try:
                found += self._find([path])
            except PlannerError as error:
                self.failed.emit(error)
        return found

    def _progress(self, name: str, done: int, total: int) -> Progress:
        """What a document tells its progress to: it goes on unless somebody cancelled."""
        told = 0

        def progress(share: float) -> bool:
            nonlocal told
            steps = int(share * _STEPS)
            if steps > told:
                told = steps
                self.advanced.emit(name, done * _STEPS + steps, total * _STEPS)
            return not self._cancelled.is_set()

        return progress

    def _read_one(self, document: Found, progress: Progress) -> None:
        """Read a document and hand it over; a fault of ours ends neither the program nor the others."""
        try:
            report = self._read(document, progress)
        except PlannerError as error:
            if not self._cancelled.is_set():
                self.failed.emit(error)
        except Exception:  # noqa: BLE001 - a thread has nobody above it
            _log.exception("Reading %s failed.", document.name)
            self.failed.emit(FaultyReading(name=document.name))
        else:
            if not self._cancelled.is_set():
                self.read.emit(report)


class DocumentImports(QObject):
    """Reads what it is asked for, one batch after the other.

    What `open` reads is kept at once; what a person opens is looked over in the window first.
    """

    ended = Signal()  # nothing is being read any more

    def __init__(self, window: MainWindow, find: FindDocuments, read: ReadDocument) -> None:
        super().__init__(window)
        self._window = window
        self._find = find
        self._read = read
        self._waiting: list[tuple[Path, bool]] = []  # with whether a person looks it over first
        self._reading: _Reading | None = None
        self._kept = 0
        self._known = 0
        self._shown = 0
        self._failures: list[PlannerError] = []
        window.open_paths_requested.connect(self.review)
        window.cancel_requested.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Whether something is being read."""
        return self._reading is not None

    def open(self, paths: Sequence[Path]) -> None:
        """Read documents and folders, after those that are being read, and keep them."""
        self._add(paths, reviewed=False)

    @Slot(list)
    def review(self, paths: Sequence[Path]) -> None:
        """Read documents and folders, after those that are being read, for a person to look over."""
        self._add(paths, reviewed=True)

    def _add(self, paths: Sequence[Path], *, reviewed: bool) -> None:
        """Read documents and folders after the others."""
        self._waiting += [(path, reviewed) for path in paths]
        if self._reading is None:
            self._kept = self._known = self._shown = 0
            self._failures.clear()
            self._start()

    @Slot()
    def cancel(self) -> None:
        """Leave what was not read yet; what was kept stays, and can be undone."""
        self._waiting.clear()
        if self._reading is not None:
            self._reading.cancel()

    def _start(self) -> None:
        """Read what waits, as far as it is all to be kept at once or all to be looked over."""
        reviewed = self._waiting[0][1]
        batch = list(takewhile(lambda each: each[1] is reviewed, self._waiting))
        del self._waiting[: len(batch)]
        reading = _Reading([path for path, _ in batch], self._find, self._read, self)
        reading.advanced.connect(self._show_progress)
        reading.read.connect(self._show if reviewed else self._keep)
        reading.failed.connect(self._failures.append)
        reading.ended.connect(self._end)
        self._reading = reading
        reading.start()

    @Slot(str, int, int)
    def _show_progress(self, name: str, done: int, total: int) -> None:
        """Say what is being read, and how far it is."""
        self._window.show_progress(self.tr("Reading {name}…").format(name=name), done, total)

    @Slot(object)
    def _keep(self, report: DocumentReport) -> None:
        """Store what a document says, as one step of undo."""
        session = self._window.session
        name = self.tr("Import “{title}”").format(title=report.title)
        changes = session.do(name, lambda: session.services.importing.keep(report))
        if changes:
            self._kept += 1
        elif changes is not None:
            self._known += 1

    @Slot(object)
    def _show(self, report: DocumentReport) -> None:
        """Let a person look over what a document says, unless it is in the workspace already."""
        session = self._window.session
        is_known = any(known.text == report.text for known in session.workspace.all(Document))
        # A file that went back to former words is one to look over.
        if is_known and not session.services.importing.preview(report).changes:
            self._known += 1
            return
        self._shown += 1
        self._window.review(report)
        if self._shown == 1:
            self._window.show_view("documents")

    @Slot()
    def _end(self) -> None:
        """Go on with what was asked for meanwhile, or say what came of it."""
        assert self._reading is not None
        self._reading.deleteLater()
        self._reading = None
        if self._waiting:
            self._start()
            return
        self._window.end_progress()
        self._window.notice(self._outcome(), undoable=self._kept == 1)
        if self._kept:
            way = self.tr("Show what was read")
            self._window.notices.offer(way, lambda: self._window.show_view("documents"))
        self.ended.emit()

    def _outcome(self) -> str:
        """What came of it, in a sentence or two."""
        said = [self.tr("%n document(s) read.", "", self._kept)] if self._kept else []
        if self._shown:
            said.append(self.tr("%n document(s) to look over before anything is kept.", "", self._shown))
        if self._known:
            said.append(self.tr("%n document(s) had been read before; nothing was changed.", "", self._known))
        if self._failures:
            said.append(error_sentence(self._failures[0]))
        if len(self._failures) > 1:
            said.append(self.tr("%n more can't be read.", "", len(self._failures) - 1))
        return " ".join(said) or self.tr("Nothing was read.")
