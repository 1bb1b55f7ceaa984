"""The board: columns of cards that are moved by drag and by key."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QDrag, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, ColumnRole, Ref
from planner.presentation.board.board_model import BoardModel
from planner.presentation.board.column_model import ColumnModel
from planner.presentation.board.commands import BoardCommands
from planner.presentation.board.moves import Spot
from planner.presentation.board.remembered import restore_state, saved_state
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.ui.board.actions import BoardActions
from planner.ui.board.canvas import BoardCanvas
from planner.ui.board.card_list import CardList
from planner.ui.board.column_view import ColumnView
from planner.ui.board.drag import drag_pixmap
from planner.ui.board.filter_bar import FilterBar
from planner.ui.board.hand import Hand
from planner.ui.board.menus import BoardMenus
from planner.ui.theme.metrics import SPACE, SPACE_WIDE


class BoardView(QWidget):
    """Shows the action items of a session as cards."""

    notice = Signal(str)

    def __init__(
        self, session: Session, scope: Scope, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = selection
        self.model = BoardModel(session, scope, self)
        self.commands = BoardCommands(session, scope, self.model, self)
        self.hand = Hand(self.model, self)
        self.actions_of_board = BoardActions(self)
        self._menus = BoardMenus(session, self.model, self.commands, self.actions_of_board, self)
        self.bar = FilterBar(session, self.model, self)
        self._note = QLabel(self)
        self._new_column = QPushButton(self)
        self._area = QScrollArea(self)
        self.canvas = BoardCanvas(self._area)
        self._arrange()
        self._connect()
        self._take_columns()
        self._refresh()
        self.retranslate()

    @property
    def columns(self) -> list[ColumnView]:
        """The columns from left to right."""
        return self.canvas.columns

    def actions_for_menu(self) -> list[QAction]:
        """What can be done here, for the menus of the window and its command palette."""
        return self.actions_of_board.all()

    def focus_quick_add(self) -> None:
        """Go to the quick-add line of the first column of work to do."""
        roles = [column.model.column.role for column in self.columns]
        at = roles.index(ColumnRole.TODO) if ColumnRole.TODO in roles else 0
        if self.columns:
            self.columns[at].quick_add.setFocus()
            self._area.ensureWidgetVisible(self.columns[at], 0, 0)

    def reveal(self, ref: Ref) -> None:
        """Bring a card or a line of a checklist into sight and choose it."""
        if ref.kind == ActionItem.kind and self._session.workspace.find(ref) is not None:
            self.model.uncover(ref.id)
            self._choose([ref.id], ref.id)

    def saveState(self) -> QByteArray:
        """What is filtered and grouped, to be remembered between runs."""
        return QByteArray(saved_state(self.model).encode())

    def restoreState(self, state: QByteArray) -> None:
        """Filter and group as it was remembered; what makes no sense any more is left aside."""
        restore_state(self.model, bytes(state.data()))

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.setAccessibleName(self.tr("Board"))
        self._new_column.setText(self.tr("Add column"))
        self._show_note()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.actions_of_board.retranslate()
            self.model.reword()
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is overdue today."""
        self.model.follow_day()
        super().showEvent(event)

    def _arrange(self) -> None:
        """Lay the parts out."""
        self._note.setWordWrap(True)
        self._note.setContentsMargins(SPACE_WIDE, 0, SPACE_WIDE, SPACE)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._note)
        column.addWidget(self._new_column, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._area, 1)

    def _connect(self) -> None:
        """Let the parts hear of each other."""
        self.model.rearranged.connect(self._take_columns)
        self.model.followed.connect(self._refresh)
        self.canvas.dropped.connect(self._drop)
        self.hand.current_changed.connect(self._show_current)
        self._selection.reveal_requested.connect(self.reveal)
        self._new_column.clicked.connect(self._add_column)
        actions = self.actions_of_board
        actions.connect_to(
            [
                (actions.new_card, self._focus_own_quick_add),
                (actions.rename, self._edit_title),
                (actions.tick, self._tick),
                (actions.fold, self._fold),
                (actions.new_line, self._add_line),
                (actions.left, lambda: self._shift_across(-1)),
                (actions.right, lambda: self._shift_across(1)),
                (actions.up, lambda: self._shift_within(-1)),
                (actions.down, lambda: self._shift_within(1)),
                (actions.delete, self._delete),
                (actions.new_column, self._add_column),
                (actions.clear_filters, self.bar.clear_filters),
            ]
        )

    def _take_columns(self) -> None:
        """Show the columns that there are, keeping the views of those that were there."""
        former = {view.model: view for view in self.columns}
        views = [
            former.pop(model) if model in former else self._make_column(model) for model in self.model.columns
        ]
        self.canvas.set_columns(views)
        self.hand.watch([view.cards for view in views])
        for gone in former.values():
            gone.hide()
            gone.deleteLater()
        self._new_column.setVisible(not views)
        self.setFocusProxy(views[0].cards if views else self._new_column)

    def _make_column(self, model: ColumnModel) -> ColumnView:
        """A view of a column."""
        view = ColumnView(model, self._session, self.commands, self.canvas)
        view.cards.addActions(self.actions_of_board.all())
        view.cards.drag_started.connect(lambda: self._drag(view.cards))
        view.cards.fold_requested.connect(self._fold_card)
        view.cards.tick_requested.connect(lambda line_id: self.commands.tick([line_id]))
        view.cards.left_sideways.connect(lambda step: self.hand.step_sideways(view.cards, step))
        view.cards.menu_wanted.connect(self._show_menu)
        view.header.menu_wanted.connect(lambda menu: self._menus.fill_for_column(menu, view))
        view.added.connect(lambda changes: self._welcome(changes, view))
        model.title_edited.connect(self.commands.rename)
        view.show()
        return view

    def _refresh(self) -> None:
        """Show counts, hints and notes as they are now."""
        is_empty = self.model.is_empty
        for view in self.columns:
            view.board_is_empty = is_empty
            view.refresh()
        self._show_note()

    def _show_note(self) -> None:
        """Say what belongs here while there is nothing."""
        if not self.columns:
            text = self.tr("A board needs a column: add the first one.")
        else:
            text = self.tr(
                "No action items yet. Type a title at the top of a column and press Enter, "
                "or open a document that has some."
            )
        self._note.setText(text)
        self._note.setVisible(self.model.is_empty)

    def _show_current(self, current: int | None) -> None:
        """Tell the rest of the window what is selected here."""
        for action in self.actions_of_board.of_cards():
            action.setEnabled(current is not None)
        if current is not None:
            self._selection.select(Ref(ActionItem.kind, current))

    def _show_menu(self, at: QPoint) -> None:
        """Offer what can be done with the chosen cards."""
        if self.hand.ids():
            menu = self._menus.for_cards(self.hand.ids(), self.hand.card_ids(), self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)

    def _drag(self, cards: CardList) -> None:
        """Let the chosen cards be dragged; the canvas takes them where they are dropped."""
        card_ids = self.hand.card_ids()
        if not card_ids:
            return
        titles = "\n".join(self.model.faces.of(card_id).title for card_id in card_ids)
        lead = self._lead(card_ids)
        pixmap, card_at = drag_pixmap(self.hand.list_of(lead), lead, len(card_ids))
        drag = QDrag(self)
        drag.setMimeData(self.canvas.mime_data(card_ids, titles))
        drag.setPixmap(pixmap)
        drag.setHotSpot(card_at + self._grip(cards, lead, pixmap.deviceIndependentSize().toSize().height()))
        self._lift(frozenset(card_ids))
        drag.exec(Qt.DropAction.MoveAction)
        self._lift(frozenset())

    def _grip(self, cards: CardList, card_id: int, most: int) -> QPoint:
        """Where on the card the pointer holds it."""
        rect = cards.visualRect(cards.item_index(card_id))
        point = cards.viewport().mapFromGlobal(cards.cursor().pos()) - rect.topLeft()
        return QPoint(min(max(point.x(), 0), rect.width()), min(max(point.y(), 0), most))

    def _lift(self, card_ids: frozenset[int]) -> None:
        """Show cards faintly where they came from."""
        for view in self.columns:
            view.cards.set_lifted(card_ids)

    def _drop(self, card_ids: list[int], spot: Spot) -> None:
        """Move the cards that were dropped."""
        there = [card_id for card_id in card_ids if self.model.column_of(card_id) is not None]
        if there and self.commands.move(there, spot) is not None:
            self._say_hidden(there)

    def _choose(self, ids: list[int], current: int) -> None:
        """Choose items and bring the current one of them into sight."""
        self.hand.choose(ids, current)
        cards = self.hand.current_list
        if cards is not None:
            cards.scrollTo(cards.item_index(current))
            self._area.ensureWidgetVisible(cards, SPACE, 0)

    def _welcome(self, changes: Changes, view: ColumnView) -> None:
        """Choose the card that was added; the line keeps the focus for the next one."""
        added = [ref.id for ref in changes.added() if ref.kind == ActionItem.kind]
        self.hand.choose(added, added[-1], take_focus=False)
        view.cards.scrollTo(view.cards.item_index(added[-1]))
        self._say_hidden(added)

    def _say_hidden(self, card_ids: list[int]) -> None:
        """Tell when what was just added or moved can't be seen."""
        hidden = [card_id for card_id in card_ids if self.model.column_of(card_id) is None]
        if hidden:
            self.notice.emit(self.tr("%n card(s) are hidden by the filters.", "", len(hidden)))

    def _focus_own_quick_add(self) -> None:
        """Go to the quick-add line of the column where the person is."""
        cards = self.hand.current_list
        view = next((view for view in self.columns if view.cards is cards), None)
        if view is not None:
            view.quick_add.setFocus()

    def _edit_title(self) -> None:
        """Edit the current title in place."""
        cards = self.hand.current_list
        if cards is not None and cards.current_id() is not None:
            cards.edit(cards.currentIndex())

    def _tick(self) -> None:
        """Tick what is chosen."""
        ids = self.hand.ids()
        if ids:
            self.commands.tick(ids)

    def _fold(self) -> None:
        """Show or hide the checklist of the current card."""
        cards = self.hand.current_list
        if cards is not None and cards.current_id() is not None:
            self._fold_card(cards.column.rows[cards.currentIndex().row()].card)

    def _fold_card(self, card_id: int) -> None:
        """Show or hide a checklist."""
        self.model.set_expanded(card_id, not self.model.is_expanded(card_id))

    def _add_line(self) -> None:
        """Add a line to the checklist of the current card and edit it."""
        cards = self.hand.current_list
        if cards is None or cards.current_id() is None:
            return
        card_id = cards.column.rows[cards.currentIndex().row()].card
        changes = self.commands.add_line(card_id, self.tr("New line"))
        if changes is not None:
            self.model.set_expanded(card_id, True)
            added = changes.added()[-1].id
            self._choose([added], added)
            self._edit_title()

    def _shift_within(self, step: int) -> None:
        """Move the chosen cards up or down."""
        card_ids = self.hand.card_ids()
        if card_ids:
            self.commands.shift_within(card_ids, self._lead(card_ids), step)

    def _shift_across(self, step: int) -> None:
        """Move the chosen cards to the next column."""
        card_ids = self.hand.card_ids()
        if card_ids:
            lead = self._lead(card_ids)
            self.commands.shift_across(card_ids, lead, step)
            self._choose(card_ids, lead)

    def _lead(self, card_ids: list[int]) -> int:
        """The current one of some cards, else the first."""
        current = self.hand.current
        return current if current in card_ids else card_ids[0]

    def _delete(self) -> None:
        """Delete what is chosen."""
        ids = self.hand.ids()
        if ids and self.commands.delete(ids) is not None:
            self.notice.emit(self.tr("%n item(s) deleted.", "", len(ids)))

    def _add_column(self) -> None:
        """Add a column and name it."""
        changes = self.commands.add_column(self.tr("New column"))
        if changes is None:
            return
        added = changes.added()[-1].id
        view = next(view for view in self.columns if view.column_id == added)
        # The canvas takes the column's room when it is told of it; only then can it be scrolled to.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._area.ensureWidgetVisible(view, 0, 0)
        view.header.edit_name()
