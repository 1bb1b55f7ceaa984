"""Looks a document over before it is kept: its text on one side, what was read from it on the other."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from planner.domain.edition import Choice, Edition
from planner.domain.entities import Ref
from planner.presentation.documents.draft_item import ItemKind
from planner.presentation.documents.edition_rows import is_later
from planner.presentation.documents.naming import about_report
from planner.presentation.documents.review import DocumentReview
from planner.presentation.documents.review_rows import ITEM
from planner.presentation.documents.row_model import RowModel
from planner.presentation.documents.rows import WARNING, Column, Row
from planner.presentation.session import Session
from planner.ui.documents.correction import Correction
from planner.ui.documents.edition_pane import EditionPane
from planner.ui.documents.line_buttons import LineButtons
from planner.ui.documents.row_tree import RowTree
from planner.ui.documents.source_text import SourceText
from planner.ui.inspector.parts.texts import Caption
from planner.ui.theme import metrics
from planner.ui.tips import plain_tip

# How text and tree share the width; a splitter takes small numbers for pixels.
_TEXT_SHARE, _TREE_SHARE = 560, 740
# The two sides of a later edition; any other document has the second alone.
_CHANGES, _READ = range(2)


class ReviewPage(QWidget):
    """Shows one review at a time; what becomes of it is told by `keep`, `keep_all` and `discard`."""

    keep = Signal()
    keep_all = Signal()
    discard = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._review: DocumentReview | None = None
        self._place = (1, 1)
        self._is_later = False
        self._changes_count = 0
        self._editor = _Editor(self)
        self.model = RowModel(self._editor, self)
        self.tree = RowTree(self.model, self)
        self.text = SourceText(self)
        self.buttons = LineButtons(self.text, self)
        self.correction = Correction(lambda: session.today, self)
        self.changes = EditionPane(self)
        self.tabs = QTabBar(self)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setStyleSheet("QTabBar::tab { margin-left: 12px; margin-right: 4px; }")
        self.title, self.about = QLabel(self), Caption("", self, small=True)
        self.keep_button, self.keep_all_button, self.discard_button = (QPushButton(self) for _ in range(3))
        self._arrange()
        self._connect()
        self.retranslate()

    @property
    def review(self) -> DocumentReview | None:
        """The review that is shown."""
        return self._review

    def show_review(self, review: DocumentReview, number: int, count: int) -> None:
        """Show a review, the `number`th of `count` documents."""
        if review is not self._review:
            self._take(review)
        self._place = (number, count)
        self._tell()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.keep_button.setText(self.tr("Keep"))
        self.keep_button.setToolTip(self.tr("Keep all that is checked, as one step (Ctrl+Enter)"))
        self.discard_button.setText(self.tr("Discard"))
        self.discard_button.setToolTip(self.tr("Keep nothing of this document"))
        self.text.setAccessibleName(self.tr("Text of the document"))
        self.tree.setAccessibleName(self.tr("What was read"))
        self._tell()
        self._name_tabs()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._refresh()

    def take_focus(self) -> None:
        """Let the keys go to the tree that is shown."""
        (self.changes.tree if self.tabs.currentIndex() == _CHANGES else self.tree).setFocus()

    def commit(self) -> None:
        """Take up what is typed and not yet taken up."""
        self.correction.commit()
        # An editor in a row hands over what was typed when it loses the keys.
        self.keep_button.setFocus()

    def leave(self) -> None:
        """Let go of a review that is done."""
        if self._review is not None:
            self._review.changed.disconnect(self._refresh)
            self._review = None
            self.correction.set_review(None)

    def _take(self, review: DocumentReview) -> None:
        """Turn to another document."""
        self.leave()
        self._review = review
        review.changed.connect(self._refresh)
        self.correction.set_review(review)
        self.text.show_document(review.source.text)
        self.tree.show_anew(review.rows())
        self._mark()
        self._choose_first()
        edition = review.edition()
        self._is_later = is_later(edition)
        self.tabs.setVisible(self._is_later)
        self.tabs.setCurrentIndex(_CHANGES if self._is_later else _READ)
        self._show_edition(edition if self._is_later else Edition(None))
        self.take_focus()

    def _choose_first(self) -> None:
        """Begin with the first row that is more than a heading."""
        first = next((row for section in self.model.rows for row in section.children), None)
        if first is not None:
            self.tree.make_current(first.key, scroll=False)
            self.tree.scrollToTop()

    def _refresh(self) -> None:
        """Follow a correction."""
        if self._review is not None:
            self.tree.set_rows(self._review.rows())
            self._mark()
            self._show_row(self.tree.current_row())
            if self._is_later:
                self._show_edition(self._review.edition())

    def _show_edition(self, edition: Edition) -> None:
        """Show what keeping would change."""
        assert self._review is not None
        self.changes.show_edition(edition, self._review.choices)
        self._changes_count = len(edition.changes)
        self._name_tabs()

    def _name_tabs(self) -> None:
        """Name the two sides of a later edition."""
        self.tabs.setTabText(_CHANGES, self.tr("What changes ({count})").format(count=self._changes_count))
        self.tabs.setTabText(_READ, self.tr("What was read"))
        self.tabs.setAccessibleName(self.tr("What changes, or what was read"))

    def _choose_side(self, keys: list[tuple[Ref, str]], choice: Choice) -> None:
        """Take a side where both changed."""
        if self._review is not None:
            self._review.choose(keys, choice)

    def _light_line(self, line: int) -> None:
        """Light the line of a difference."""
        self.text.light({line} if line else ())

    def _mark(self) -> None:
        """Mark the lines that were read, and what lines can become."""
        assert self._review is not None
        self.text.set_marks(self._review.read_lines(), self._review.lines_without_place())
        self.buttons.allow(ItemKind.INITIATIVE, self._review.draft.can_add(ItemKind.INITIATIVE))

    def _show_row(self, row: Row | None) -> None:
        """Light the lines of a row, and offer its item for correction."""
        if self._review is None:
            return
        item = None if row is None else self._review.item(row.key)
        self.correction.show_item(item, row.title if row is not None and row.kind == WARNING else "")
        if row is None or row.line is None:
            self.text.light(())
        else:
            trailing = self._review.draft.lines_below(item.id) if item else ()
            self.text.light({row.line}, trailing)

    def _choose_line(self, line: int) -> None:
        """Go to the row that was read on a line."""
        if self._review is None:
            return
        keys = [(ITEM, item.id) for item in self._review.draft.at_line(line)]
        keys += [(WARNING, at) for at, found in enumerate(self._review.source.warnings) if found.line == line]
        current = self.tree.current_row()
        if keys and (current is None or current.line != line):
            self.tabs.setCurrentIndex(_READ)
            self.tree.make_current(keys[0])

    def _add(self, kind: ItemKind) -> None:
        """Make items out of the selected lines."""
        if self._review is None:
            return
        made = self._review.add(kind, self.text.selected_lines(), self.tree.current_key())
        if made:
            self.tree.make_current(made[0])

    def _open(self, row: Row) -> None:
        """Go on to the fields of a row that was entered."""
        if self._review is not None and self._review.item(row.key):
            self.correction.focus_title()

    def _tell(self) -> None:
        """Say which document this is, and what the buttons do."""
        number, count = self._place
        self.keep_all_button.setVisible(count > number)
        self.keep_all_button.setText(self.tr("Keep all (%n)", "", count - number + 1))
        self.keep_all_button.setToolTip(self.tr("Keep this document and those that wait as they were read"))
        if self._review is None:
            return
        source = self._review.source
        self.title.setText(source.title)
        self.title.setToolTip(plain_tip(source.title))
        place = self.tr("Document {number} of {count}").format(number=number, count=count)
        parts = [*([place] if count > 1 else []), *about_report(source)]
        if source.attendees:
            parts.insert(-1, self.tr("%n attendee(s)", "", len(source.attendees)))
        self.about.setText("  ·  ".join(parts))
        self.about.setToolTip(plain_tip(source.path))

    def _connect(self) -> None:
        """Let the parts hear of each other."""
        self.tree.row_chosen.connect(self._show_row)
        self.tree.opened.connect(self._open)
        self.text.line_chosen.connect(self._choose_line)
        self.buttons.asked.connect(self._add)
        self.changes.chosen.connect(self._choose_side)
        self.changes.tree.line_chosen.connect(self._light_line)
        self.tabs.currentChanged.connect(self._panes.setCurrentIndex)
        for field in self.correction.fields.values():
            field.left.connect(self.tree.setFocus)
        self.keep_button.clicked.connect(self._ask_keep)
        self.keep_all_button.clicked.connect(self.keep_all)
        self.discard_button.clicked.connect(self.discard)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._ask_keep)

    def _ask_keep(self) -> None:
        """Ask to keep what is shown, what is being typed included."""
        self.commit()
        self.keep.emit()

    def _arrange(self) -> None:
        """A head over two panes."""
        left = self._pane(self.buttons, self.text)
        self._panes = QStackedWidget(self)
        self._panes.addWidget(self.changes)
        self._panes.addWidget(self._pane(self.tree, self.correction))
        for _ in (_CHANGES, _READ):
            self.tabs.addTab("")
        right = self._pane(self.tabs, self._panes)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([_TEXT_SHARE, _TREE_SHARE])
        self.splitter.setStretchFactor(0, _TEXT_SHARE)
        self.splitter.setStretchFactor(1, _TREE_SHARE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self.splitter, 1)
        self._order_keys()

    def _order_keys(self) -> None:
        """Let the Tab key go from left to right, and to the buttons last."""
        stops = [
            self.text,
            *self.buttons.buttons.values(),
            self.tabs,
            self.changes.tree,
            *self.changes.buttons.values(),
            self.tree,
            self.correction.confirm,
            *(field.control for field in self.correction.fields.values()),
            self.discard_button,
            self.keep_all_button,
            self.keep_button,
        ]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _pane(self, first: QWidget, second: QWidget) -> QWidget:
        """Two parts, one below the other."""
        # Without a parent from the start its parts would leave the chain of the Tab key.
        pane = QWidget(self)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(first)
        column.addWidget(second, 1 if isinstance(second, QStackedWidget) else 0)
        return pane

    def _head(self) -> QHBoxLayout:
        """Title and buttons."""
        self.title.setFont(metrics.section_font())
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_button.setDefault(True)
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_TIGHT)
        for label in (self.title, self.about):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.addWidget(label)
        head = QHBoxLayout()
        head.setContentsMargins(*(metrics.SPACE_SECTION, metrics.SPACE) * 2)
        head.setSpacing(metrics.SPACE)
        head.addLayout(words, 1)
        for button in (self.discard_button, self.keep_all_button, self.keep_button):
            head.addWidget(button)
        return head


class _Editor(QObject):
    """Passes what is done to rows on to the review that is shown."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._page = page

    def edit(self, key: object, column: Column, text: str) -> bool:
        """Take what was typed into a cell."""
        return self._page.review is not None and self._page.review.edit(key, column, text)

    def keep(self, key: object, kept: bool) -> bool:
        """Take a row in, or leave it out."""
        return self._page.review is not None and self._page.review.keep(key, kept)

    def can_move(self, key: object, onto: object) -> bool:
        """Whether a row may be dropped onto another."""
        return self._page.review is not None and self._page.review.can_move(key, onto)

    def move(self, key: object, onto: object) -> bool:
        """Drop a row onto another."""
        return self._page.review is not None and self._page.review.move(key, onto)
