"""The composition root: a folder becomes a store, the services over it, a session and a window.

What is slow to import comes in where it is needed: Qt with a window, so that `import` and `export` run
without it; SQLAlchemy and the reader of documents once the window has been painted.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Literal

from planner.domain.errors import MissingWorkspace, PlannerError
from planner.resources import seeds_path
from planner.services.bundle import Services, build_services
from planner.store.lock import sole_use
from planner.store.open import open_read_only, open_workspace
from planner.store.store import SqlStore

if TYPE_CHECKING:
    from planner.documents.reading import FoundDocument
    from planner.domain.report import DocumentReport
    from planner.domain.workspace import Workspace
    from planner.services.export_choice import Export
    from planner.ui.export import Exports
    from planner.ui.first_run import DocumentImports
    from planner.ui.i18n import LanguageChoice
    from planner.ui.main_window import MainWindow
    from planner.ui.theme import ThemeMode

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line says about the window; None leaves it to what is remembered."""

    with_seeds: bool = True
    theme: ThemeMode | None = None
    language: LanguageChoice | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pictures are wanted: every combination, each of `size` (width, height) in points."""

    views: Sequence[Literal["plan", "board"]]
    themes: Sequence[Literal["light", "dark"]]
    languages: Sequence[Literal["ko", "en"]]
    size: tuple[int, int]


def now() -> datetime:
    """The present moment, aware of its zone."""
    return datetime.now(UTC)


@contextmanager
def open_services(directory: Path) -> Iterator[Services]:
    """The services over the workspace in a folder, closed at the end; raises `WorkspaceError`."""
    with sole_use(directory), _closing(open_workspace(directory)) as store:
        yield build_services(store.begin, now, _read_again)


def load_workspace(directory: Path) -> Workspace:
    """All that the workspace in a folder holds, read without writing; raises `WorkspaceError`."""
    with _closing(open_read_only(directory)) as store:
        return store.load()


def run_window(directory: Path, choices: Choices, log: Path, tell: Callable[[str], None]) -> int:
    """Show the workspace in a folder until its window is closed; returns the exit status.

    `tell` writes to the terminal what the window says about faults. Raises `WorkspaceError`.
    """
    with sole_use(directory), _closing(open_workspace(directory)) as store:
        is_new = store.is_new
        workspace = store.load()
        from planner.ui.application import make_application
        from planner.ui.faults import Faults
        from planner.ui.first_paint import after_first_paint
        from planner.ui.preferences import PreferenceFile

        remembered = PreferenceFile(directory).load()
        app = make_application(choices.theme or remembered.theme, choices.language or remembered.language)
        window = build_window(workspace, build_services(store.begin, now, _read_again), directory)
        faults = Faults(log)
        faults.told.connect(window.notice)
        faults.told.connect(tell)
        faults.install()

        def begin() -> None:
            build_exports(window)
            imports = build_imports(window)
            app.aboutToQuit.connect(imports.cancel)
            _prepare(store, is_new)
            if is_new and choices.with_seeds:
                imports.open([seeds_path()])

        after_first_paint(window, begin)
        window.show()
        return int(app.exec())


def build_window(workspace: Workspace, services: Services, directory: Path) -> MainWindow:
    """The window over a workspace; `directory` holds what it remembers of itself. Needs an application."""
    from planner.presentation.session import Session
    from planner.ui.main_window import MainWindow
    from planner.ui.preferences import PreferenceFile

    session = Session(workspace, services, now)
    window = MainWindow(session, PreferenceFile(directory))
    session.setParent(window)
    return window


def build_exports(window: MainWindow) -> Exports:
    """What writes out what a window shows."""
    from planner.ui.export import Exports

    return Exports(window, _write_export)


def build_imports(window: MainWindow) -> DocumentImports:
    """What reads the documents that are opened in a window."""
    from planner.ui.first_run import DocumentImports

    imports = DocumentImports(window, _find_documents, _read_document)

    def open_clipping(html: str, text: str, name: str) -> None:
        window.open_paths_requested.emit([_clipping(html, text, name)])

    window.clipping_requested.connect(open_clipping)
    return imports


def show_failure(error: PlannerError, choices: Choices, directory: Path) -> None:
    """Say in a dialog why there is no window, as the person likes to see the window."""
    from planner.presentation.words import error_sentence
    from planner.ui.application import make_application, show_sentence
    from planner.ui.preferences import PreferenceFile

    remembered = PreferenceFile(directory).load()
    app = make_application(choices.theme or remembered.theme, choices.language or remembered.language)
    show_sentence(app, error_sentence(error))


def take_pictures(directory: Path, wanted: Wanted, folder: Path) -> Iterator[Path]:
    """Draw the views of the workspace in a folder, an empty one where there is none; nothing is changed."""
    from tempfile import TemporaryDirectory

    from planner.ui.application import make_picture_application
    from planner.ui.snapshot import Picture, draw

    pictures = [Picture(*each) for each in product(wanted.views, wanted.themes, wanted.languages)]
    with (
        TemporaryDirectory(prefix="okr-planner-") as scratch,
        _closing(_to_read(directory, scratch)) as store,
    ):
        app = make_picture_application()
        window = build_window(store.load(), build_services(store.begin, now, _read_again), Path(scratch))
        window.resize(*wanted.size)
        yield from draw(app, window, pictures, folder)


def _to_read(directory: Path, scratch: str) -> SqlStore:
    """The workspace in a folder, to be read only; where there is none, an empty one in `scratch`."""
    try:
        return open_read_only(directory)
    except MissingWorkspace:
        return open_workspace(Path(scratch))


def _write_export(workspace: Workspace, export: Export, path: Path) -> None:
    """Write a part of a workspace to a file; runs in the thread that exports."""
    from planner.documents.writing.files import write_file
    from planner.exports import export_text

    write_file(path, export_text(workspace, export))


def _find_documents(paths: Sequence[Path | FoundDocument]) -> list[FoundDocument]:
    """The documents that paths name; runs in the thread that reads, as the next does."""
    from planner.documents.reading import find_documents

    return find_documents(paths)


def _clipping(html: str, text: str, name: str) -> FoundDocument:
    """What the clipboard holds, as a document to read."""
    from planner.documents.reading import found_clipping

    return found_clipping(html or None, text or None, name)


def _read_document(document: FoundDocument, progress: Callable[[float], bool]) -> DocumentReport:
    """What a document says; `progress` is told the share that is read and answers whether to go on."""
    from planner.documents.reading import read_document

    return read_document(document, progress)


def _read_again(text: str, name: str) -> DocumentReport:
    """What the stored words of a document say."""
    from planner.documents.reading.assembly import read_text

    return read_text(text, name)


def _prepare(store: SqlStore, is_new: bool) -> None:
    """Make the first change quick, and keep the day's copy of a workspace that holds something."""

    def run() -> None:
        store.warm_up()
        if not is_new:
            try:
                store.backup_daily(now().astimezone().date())
            except PlannerError as error:
                _log.warning("The daily copy could not be made: %s", error)

    Thread(target=run, name="preparing", daemon=True).start()


@contextmanager
def _closing(store: SqlStore) -> Iterator[SqlStore]:
    """A store that is closed at the end."""
    try:
        yield store
    finally:
        store.close()
