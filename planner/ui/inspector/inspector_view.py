"""The inspector: shows the selected item beside tree and board, and edits it in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.domain.entities import ActionItem, Cycle, Initiative, KeyResult, Objective, Ref, Team
from planner.presentation.inspector.edits import Edits
from planner.presentation.palette import current_theme
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.ui.inspector.context import Context
from planner.ui.inspector.empty_page import EmptyPage

if TYPE_CHECKING:
    from planner.ui.drafts.drafts_dialog import DraftsDialog
    from planner.ui.inspector.pages.page import Page

LEAST_WIDTH, WIDTH = 304, 360
_NESTED_LAYOUTS = 3
SHOWN_KINDS = frozenset(cls.kind for cls in (Cycle, Team, Objective, KeyResult, Initiative, ActionItem))


class InspectorView(QWidget):
    """Follows selection and session; a page is made when the first item of its kind is selected.

    What only some uses need is imported with the first of them: a window should not wait for it.
    `left` asks for the focus to go back to the view, `reveal_requested` for another item to be shown there.
    """

    left = Signal()
    reveal_requested = Signal(object)  # Ref

    def __init__(
        self, session: Session, scope: Scope, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        edits = Edits(session, self)
        self._context = Context(
            session, scope, selection, edits, self.reveal_requested.emit, self.explain, self.compare_drafts
        )
        self._pages: dict[str, Page] = {}
        self._drafts: DraftsDialog | None = None
        self._stack = QStackedWidget(self)
        self._empty = EmptyPage(self)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setAccessibleName(self.tr("Inspector"))
        selection.changed.connect(self.show_item)
        session.changed.connect(self._follow)
        session.reloaded.connect(self._reload)
        session.previewed.connect(self._preview)
        self.show_item(selection.current)

    @property
    def page(self) -> Page | None:
        """The page that is shown, None while nothing is selected."""
        page = self._stack.currentWidget()
        return None if page is self._empty else cast("Page", page)

    def show_item(self, ref: Ref | None) -> None:
        """Show an item; what is being typed for the one before is kept first."""
        self.commit()
        if ref is None or ref.kind not in SHOWN_KINDS or self._session.workspace.find(ref) is None:
            self._stack.setCurrentWidget(self._empty)
            return
        page = self._page_for(ref.kind)
        page.show_item(ref)
        self._stack.setCurrentWidget(page)
        # Parts inside of parts ask for their room one turn of the event loop after the other; it would show.
        for _ in range(_NESTED_LAYOUTS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def commit(self) -> None:
        """Keep what is being typed."""
        if self.page is not None:
            self.page.commit()

    def focus_title(self) -> None:
        """Begin to edit the first field."""
        if self.page is not None and self.page.bindings:
            self.page.bindings[0].cell.field.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def compare_drafts(self, ref: Ref | None = None) -> None:
        """Show draft wordings beside the approved one: those of an objective, or the first there are."""
        from planner.ui.drafts.drafts_dialog import DraftsDialog

        self.commit()
        if self._drafts is None:
            self._drafts = DraftsDialog(self._session, self._scope, self.window())
            self._drafts.approved_wording.connect(self.reveal_requested)
        self._drafts.show_drafts(ref)

    def explain(self, ref: Ref, link: QWidget) -> None:
        """Tell why a figure is what it is, beside the link that asked."""
        from planner.presentation.plan.why import explain
        from planner.ui.plan.why_popover import WhyPopover

        entity = self._session.workspace.find(ref)
        if isinstance(entity, Objective | KeyResult):
            explanation = explain(entity, self._session.workspace, self._session.scorer())
            WhyPopover(explanation, self).show_beside(QRect(link.mapToGlobal(QPoint(0, 0)), link.size()))

    def sizeHint(self) -> QSize:
        """Wide enough for two figures side by side."""
        return QSize(WIDTH, 640)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape from buttons, too."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being typed before it goes out of sight."""
        if not event.spontaneous():
            self.commit()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Make the pages anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and the line that parts it from the view."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().ground)
        painter.fillRect(0, 0, 1, self.height(), current_theme().hairline)

    def _page_for(self, kind: str) -> Page:
        """The page of a kind, made when it is first needed."""
        if kind not in self._pages:
            from planner.ui.inspector.pages.by_kind import PAGES

            page = PAGES[kind](self._context, self._stack)
            page.left.connect(self.left)
            self._pages[kind] = page
            self._stack.addWidget(page)
        return self._pages[kind]

    def _follow(self) -> None:
        """Bring the page up to date; an item that is gone leaves it empty."""
        page = self.page
        if page is None:
            current = self._context.selection.current
            if current is not None and self._session.workspace.find(current) is not None:
                self.show_item(current)
        elif page.entity is None:
            self._stack.setCurrentWidget(self._empty)
        else:
            page.refresh()

    def _preview(self) -> None:
        """Let figures follow a slider."""
        if self.page is not None:
            self.page.preview()

    def _reload(self) -> None:
        """Show what the new workspace has of the selected item."""
        self._stack.setCurrentWidget(self._empty)
        self.show_item(self._context.selection.current)

    def _rebuild(self) -> None:
        """Make every page anew."""
        self.commit()
        for page in (self._empty, *self._pages.values()):
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._empty = EmptyPage(self)
        self._stack.addWidget(self._empty)
        self.setAccessibleName(self.tr("Inspector"))
        self.show_item(self._context.selection.current)
