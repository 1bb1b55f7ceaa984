"""The documents as a page: those that were imported, or the one that is looked over before it is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QFocusEvent, QShowEvent, QUndoStack
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from planner.domain.changes import Changes
from planner.domain.entities import Document, Traced
from planner.domain.report import DocumentReport
from planner.presentation.documents.review import DocumentReview
from planner.presentation.session import Session
from planner.ui.documents.empty_documents import EmptyDocuments
from planner.ui.documents.list_page import ListPage
from planner.ui.documents.review_page import ReviewPage


class DocumentsView(QWidget):
    """Reviews what waits, one document after the other, and else lists what was kept."""

    notice = Signal(str, bool)  # with whether undo takes back what it tells
    open_requested = Signal()
    read_requested = Signal(list)  # list[Path]
    reveal_requested = Signal(object)  # Ref
    undo_stack_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: list[DocumentReview] = []
        self._done = 0
        self._stale = True
        self.empty, self.list, self.review_page = (
            EmptyDocuments(self),
            ListPage(session, self),
            ReviewPage(session, self),
        )
        self._pages = QStackedLayout(self)
        for page in (self.empty, self.list, self.review_page):
            self._pages.addWidget(page)
        self._connect()
        self._choose_page()

    @property
    def undo_stack(self) -> QUndoStack:
        """What undo takes back here: corrections while a document is looked over, else changes."""
        return self._waiting[0].undo_stack if self._waiting else self._session.undo_stack

    @property
    def is_reviewing(self) -> bool:
        """Whether a document is being looked over."""
        return bool(self._waiting)

    def actions_for_menu(self) -> list[QAction]:
        """What can be done with the document that is chosen."""
        return [] if self._waiting else self.list.actions_for_menu()

    def review(self, report: DocumentReport) -> None:
        """Let a person look a document over, after those that wait."""
        self._waiting.append(DocumentReview(self._session, report, self))
        self._show_waiting()

    def keep(self) -> None:
        """Keep the document that is looked over, as corrected, and go on to the next."""
        review = self._waiting[0]
        changes = self._keep(review)
        if changes is None:
            return
        kept = self.tr("“{title}” was kept.")
        known = self.tr("“{title}” had been kept before; nothing was changed.")
        self.notice.emit((kept if changes else known).format(title=review.source.title), bool(changes))
        self._go_on(1, self._document_of(changes))

    def keep_all(self) -> None:
        """Keep the document that is looked over and all that wait, each as a step of its own."""
        self.review_page.commit()
        kept, last = 0, 0
        for review in self._waiting:
            changes = self._keep(review)
            if changes is None:
                break
            kept, last = kept + 1, self._document_of(changes)
        if kept:
            self.notice.emit(self.tr("%n document(s) kept.", "", kept), kept == 1)
            self._go_on(kept, last)

    def discard(self) -> None:
        """Keep nothing of the document that is looked over, and go on to the next."""
        title = self._waiting[0].source.title
        self._go_on(1, 0)
        self.notice.emit(self.tr("Nothing of “{title}” was kept.").format(title=title), False)

    def splitters(self) -> dict[str, QSplitter]:
        """The splitters whose places are remembered, by the names to remember them by."""
        return {
            "documents": self.list.splitter,
            "documents-text": self.list.panes,
            "documents-review": self.review_page.splitter,
        }

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Hand the keys on. A focus proxy would be one more stop of the Tab key, and lead it back."""
        self.take_focus()

    def take_focus(self) -> None:
        """Let the keys go to what is shown."""
        if self._waiting:
            self.review_page.take_focus()
        elif self.list.isVisibleTo(self):
            self.list.table.setFocus()
        else:
            self.empty.button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self._refresh()

    def _keep(self, review: DocumentReview) -> Changes | None:
        """Store what a review came to; None when it was refused."""
        name = self.tr("Import “{title}”").format(title=review.source.title)
        importing = self._session.services.importing
        return self._session.do(name, lambda: importing.keep(review.report(), review.choices))

    def _tell_taken_back(self, title: str) -> None:
        """Say that an import was taken back."""
        self.notice.emit(self.tr("The import of “{title}” was taken back.").format(title=title), True)

    def _document_of(self, changes: Changes) -> int:
        """The document that was stored."""
        return next((ref.id for ref in changes.refs() if ref.kind == Document.kind), 0)

    def _go_on(self, count: int, document_id: int) -> None:
        """Leave reviews that are done, and show the next or the list."""
        for review in self._waiting[:count]:
            review.deleteLater()
        del self._waiting[:count]
        self._done += count
        if self._waiting:
            self._show_waiting()
            return
        self._done = 0
        self.review_page.leave()
        self._refresh()
        if document_id:
            self.list.choose(document_id)
        self.take_focus()
        self.undo_stack_changed.emit()

    def _show_waiting(self) -> None:
        """Show the first review that waits, and how many there are."""
        self.review_page.show_review(self._waiting[0], self._done + 1, self._done + len(self._waiting))
        self._choose_page()
        self.undo_stack_changed.emit()

    def _follow(self, changes: Changes) -> None:
        """Note that what is listed may have changed."""
        if any(isinstance(each.after or each.before, Traced | Document) for each in changes):
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _reload(self) -> None:
        """Follow another workspace."""
        self._stale = True
        self._refresh()

    def _refresh(self) -> None:
        """Bring the list up to date, unless it is hidden by a review."""
        if self._stale and not self._waiting:
            self._stale = False
            self.list.refresh()
        self._choose_page()

    def _choose_page(self) -> None:
        """Show the review, the list, or what to do while there is nothing."""
        if self._waiting:
            page: QWidget = self.review_page
        else:
            page = self.list if self._session.workspace.count(Document) else self.empty
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)

    def _connect(self) -> None:
        """Let the parts hear of each other."""
        self._session.changed.connect(self._follow)
        self._session.reloaded.connect(self._reload)
        self.empty.open_requested.connect(self.open_requested)
        self.list.taken_back.connect(self._tell_taken_back)
        self.list.open_requested.connect(self.open_requested)
        self.list.read_requested.connect(self.read_requested)
        self.list.reveal_requested.connect(self.reveal_requested)
        self.review_page.keep.connect(self.keep)
        self.review_page.keep_all.connect(self.keep_all)
        self.review_page.discard.connect(self.discard)
