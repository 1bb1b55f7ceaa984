"""The tree of the plan as Qt's views read it: rows that follow the workspace without ever being reset by it.

An index carries the number of its node, never a pointer: a stale index finds nothing instead of freed memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.domain.changes import Changes
from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    CheckIn,
    Cycle,
    Entity,
    Initiative,
    KeyResult,
    Objective,
    Person,
    Ref,
    Team,
)
from planner.presentation.plan.cells import Cells, CellWriter
from planner.presentation.plan.columns import Column, Role, heading
from planner.presentation.plan.commands import PlanCommands
from planner.presentation.plan.nodes import DRAFT_GROUP, NEW_ROW, ROOT_KEY, TEAM_GROUP, Key, Node
from planner.presentation.plan.places import Place, next_of_kind, place_in
from planner.presentation.plan.slider import can_type
from planner.presentation.plan.spoken import spoken
from planner.presentation.plan.structure import Structure
from planner.presentation.plan.sync import TreeSync
from planner.presentation.plan.why import explain
from planner.presentation.scope import Scope
from planner.presentation.session import Session

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
GROUPS = (TEAM_GROUP, DRAFT_GROUP)
ITEMS = (Objective, KeyResult, Initiative, ActionItem)
_ANY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
_DRAGGED, _EDITED = Qt.ItemFlag.ItemIsDragEnabled, Qt.ItemFlag.ItemIsEditable
# By whether a row is dragged and a cell edited; made once, since Qt asks for them all the time.
FLAGS = {
    (False, False): _ANY,
    (False, True): _ANY | _EDITED,
    (True, False): _ANY | _DRAGGED,
    (True, True): _ANY | _DRAGGED | _EDITED,
}


class PlanModel(QAbstractItemModel):
    """Cycles, teams, objectives, key results, initiatives and linked cards of a session."""

    def __init__(self, session: Session, scope: Scope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._drafts_visible = False
        self.commands = PlanCommands(session, self)
        self._sync = TreeSync(self)
        self._previewed: Entity | None = None
        self._new_kind = ""
        self._start_over()
        session.changed.connect(self._follow)
        session.previewed.connect(self._follow_preview)
        session.reloaded.connect(self.reset)
        scope.changed.connect(self.reset)

    # --- what the tree holds

    @property
    def drafts_visible(self) -> bool:
        """Whether draft wordings stand below what they are drafts of."""
        return self._drafts_visible

    def set_drafts_visible(self, visible: bool) -> None:
        """Show or hide draft wordings."""
        if visible != self._drafts_visible:
            self._drafts_visible = visible
            self.reset()

    def node(self, index: Index) -> Node | None:
        """The row at an index; None for the root and for an index whose row is gone."""
        return self._by_id.get(index.internalId()) if index.isValid() else None

    def index_of(self, node: Node, column: int = 0) -> QModelIndex:
        """The index of a row; invalid for the root."""
        return ROOT if node is self.root else self.createIndex(node.row, column, node.id)

    def index_of_key(self, key: Key, column: int = 0) -> QModelIndex:
        """The index of a row that somebody has asked for already; invalid for any other."""
        node = self.nodes.get(key)
        return ROOT if node is None else self.index_of(node, column)

    def find(self, ref: Ref, column: int = 0) -> QModelIndex:
        """The index of an item, with every row above it made known; invalid when it is not shown."""
        for key in self._way_to(ref):
            node = self.nodes.get(key)
            if node is not None:
                self.children_of(node)
        return self.index_of_key(Key(*ref), column)

    def cells(self, node: Node) -> Cells:
        """What a row says."""
        if node.cells is None:
            node.cells = self._writer.cells(node.entity, node.key.kind == DRAFT_GROUP)
        return node.cells

    def children_of(self, node: Node) -> list[Node]:
        """The rows below a row, made when they are asked for first."""
        if node.children is None:
            node.children = []
            node.children = [self.make_node(key, node) for key in self.structure.child_keys(node.key)]
            node.renumber()
        return node.children

    def make_node(self, key: Key, parent: Node) -> Node:
        """Make and register a row."""
        self._last_id += 1
        node = Node(self._last_id, key, self.structure.entity(key), parent)
        self.nodes[key] = self._by_id[node.id] = node
        return node

    def forget(self, node: Node) -> None:
        """Unregister a row and all below it."""
        for child in node.built_children():
            self.forget(child)
        self._by_id.pop(node.id, None)
        if self.nodes.get(node.key) is node:
            del self.nodes[node.key]

    # --- what Qt asks

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """The index of a child."""
        node = self._by_id.get(parent.internalId()) if parent.isValid() else self.root
        children = [] if node is None else self.children_of(node)
        if 0 <= row < len(children) and 0 <= column < len(Column):
            return self.createIndex(row, column, children[row].id)
        return ROOT

    def sibling(self, row: int, column: int, index: Index) -> QModelIndex:
        """The index of a sibling; faster than by way of the parent, which painting asks for each cell."""
        node = self._by_id.get(index.internalId())
        if node is None or node.parent is None or not 0 <= column < len(Column):
            return ROOT
        siblings = node.parent.built_children()
        return self.createIndex(row, column, siblings[row].id) if 0 <= row < len(siblings) else ROOT

    def parent(self, index: Index | None = None) -> Any:  # noqa: ANN401 - also QObject's
        """The index of the row above; without an index the owner of the model."""
        if index is None:
            return super().parent()
        node = self.node(index)
        return ROOT if node is None or node.parent is None else self.index_of(node.parent)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many rows stand below a row."""
        if parent.isValid() and parent.column() > 0:
            return 0
        node = self._by_id.get(parent.internalId()) if parent.isValid() else self.root
        return 0 if node is None else len(self.children_of(node))

    def hasChildren(self, parent: Index = ROOT) -> bool:
        """Whether any row stands below a row; asked of every row that is laid out."""
        if parent.isValid() and parent.column() > 0:
            return False
        node = self._by_id.get(parent.internalId()) if parent.isValid() else self.root
        if node is None:
            return False
        return bool(node.children) if node.children is not None else self.structure.has_children(node.key)

    def columnCount(self, _parent: Index = ROOT) -> int:
        """How many columns there are."""
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - a variant
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(Column(section))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles and owners are edited in place, and the figures that a person gives."""
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        return FLAGS[isinstance(node.entity, ITEMS), self._is_editable(node, index.column())]

    def _is_editable(self, node: Node, column: int) -> bool:
        """Whether a cell opens an editor."""
        if column == Column.TITLE:
            return node.key.kind not in GROUPS
        if column == Column.PROGRESS:
            return can_type(node.entity)
        return column == Column.OWNER and isinstance(node.entity, ITEMS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a variant
        """What a cell tells."""
        node = self.node(index)
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(node, index.column())
            case Qt.ItemDataRole.EditRole:
                return self._editable_text(node, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return self._tool_tip(node, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(node.entity, self.cells(node), index.column())
            case Role.REF:
                return node.ref
            case Role.KEY:
                return node.key
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Store what was typed: a title, an owner's name, or a figure as a number in its unit or percent."""
        node = self.node(index)
        if node is None or node.ref is None or role != Qt.ItemDataRole.EditRole:
            return False
        if index.column() == Column.TITLE:
            return self.commands.rename(node.ref, str(value))
        if index.column() == Column.OWNER:
            return self.commands.set_owner(node.ref, str(value))
        return can_type(node.entity) and self.commands.type_figure(node.entity, float(value))

    def _text(self, node: Node, column: int) -> str:
        """The words of a cell."""
        cells = self.cells(node)
        match column:
            case Column.TITLE:
                return "" if node.key.kind == NEW_ROW else cells.title
            case Column.OWNER:
                return cells.owner
            case Column.PROGRESS:
                return cells.gauge.figure if cells.gauge else ""
            case Column.STATUS:
                return cells.status_word
            case Column.DUE:
                return cells.due
        return cells.delta

    def _editable_text(self, node: Node, column: int) -> Any:  # noqa: ANN401 - a variant
        """What an editor starts from."""
        if column == Column.TITLE:
            return node.title
        if column == Column.OWNER:
            return self.cells(node).owner
        return self.commands.typed_figure(node.entity) if can_type(node.entity) else None

    def _tool_tip(self, node: Node, column: int) -> str | None:
        """Why a figure is what it is, else the whole text of a cell."""
        entity = node.entity
        if column in (Column.PROGRESS, Column.STATUS) and isinstance(entity, Objective | KeyResult):
            return explain(entity, self._session.workspace, self._session.scorer()).as_html()
        if column in (Column.STATUS, Column.TREND):
            return spoken(entity, self.cells(node), column)
        return self._text(node, column)

    # --- dragging out

    def mimeTypes(self) -> list[str]:
        """Rows leave the program as text."""
        return ["text/markdown", "text/plain"]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """The rows as a Markdown outline."""
        found = (self.node(index) for index in indexes if index.column() == Column.TITLE)
        return self.commands.outline_data([node.ref for node in found if node is not None and node.ref])

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows move; the view tells where to."""
        return Qt.DropAction.MoveAction

    # --- a row that is being typed

    @property
    def new_row(self) -> Node | None:
        """The row that is being typed and not stored yet."""
        return self.nodes.get(Key(NEW_ROW, 0))

    @property
    def new_kind(self) -> str:
        """The kind of item that the row being typed will become."""
        return self._new_kind

    def begin_new(self, kind: str, parent: Node, row: int) -> QModelIndex:
        """Open an empty row for an item of a kind."""
        self.end_new()
        self._new_kind = kind
        children = self.children_of(parent)
        self.beginInsertRows(self.index_of(parent), row, row)
        children.insert(row, self.make_node(Key(NEW_ROW, 0), parent))
        parent.renumber(row)
        self.endInsertRows()
        return self.index_of(children[row])

    def new_place(self) -> Place | None:
        """Where the row being typed will stand."""
        node = self.new_row
        if node is None or node.parent is None:
            return None
        return place_in(self.structure, node.parent, next_of_kind(node.parent, node.row, self._new_kind))

    def end_new(self) -> None:
        """Take the row away that was being typed."""
        node = self.new_row
        if node is not None and node.parent is not None:
            self._sync.remove(node.parent, node.row, node.row)

    # --- following the session

    def reset(self) -> None:
        """Read everything anew, for another workspace or scope."""
        self.beginResetModel()
        self._start_over()
        self.endResetModel()

    def refresh(self) -> None:
        """Tell every row again, as after midnight or in another language."""
        self._renew_writer()
        self._tell(list(self.nodes.values()))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _start_over(self) -> None:
        """Forget all rows."""
        self.structure = Structure(
            self._session.workspace, self._scope.cycle_id, self._scope.team_id, self._drafts_visible
        )
        # Numbers go on: an index from before a reset never names a row of after it.
        self._last_id = getattr(self, "_last_id", 0) + 1
        self.root = Node(self._last_id, ROOT_KEY, None, None)
        self.nodes: dict[Key, Node] = {ROOT_KEY: self.root}
        self._by_id: dict[int, Node] = {}
        self._renew_writer()

    def _renew_writer(self) -> None:
        """Score as of now."""
        session = self._session
        self._writer = CellWriter(session.workspace, session.scorer(), session.today)

    def _follow(self, changes: Changes) -> None:
        """Show what a transaction did."""
        self._renew_writer()
        self._sync.follow(changes)
        concerned: dict[int, Node] = {}
        for change in changes:
            for entity in filter(None, (change.before, change.after)):
                concerned |= {node.id: node for node in self._concerned(entity)}
        self._tell(list(concerned.values()))

    def _follow_preview(self, entity: Entity | None) -> None:
        """Show a figure that a slider stands at just now, and what is computed from it."""
        self._renew_writer()
        shown = entity or self._previewed
        self._previewed = entity
        node = None if shown is None else self.nodes.get(Key(*shown.ref))
        for row in [] if node is None else _upwards(node):
            row.cells = None
            for column in (Column.PROGRESS, Column.STATUS):
                index = self.index_of(row, column)
                self.dataChanged.emit(index, index)

    def _tell(self, nodes: list[Node]) -> None:
        """Read rows again and have them painted."""
        for node in nodes:
            if node is self.root:
                continue
            node.entity = self.structure.entity(node.key)
            node.cells = None
            self.dataChanged.emit(self.index_of(node), self.index_of(node, len(Column) - 1))

    def _concerned(self, entity: Entity) -> list[Node]:
        """The rows that say something that comes from an entity."""
        match entity:
            case Person():
                return self._rows_with("owner_id", entity.id)
            case BoardColumn():
                return self._rows_with("column_id", entity.id)
            case Team():
                return [node for key, node in self.nodes.items() if key.team_id == entity.id]
            case Cycle():
                return list(self.nodes.values())
            case CheckIn():
                return self._upwards_from(Key(KeyResult.kind, entity.key_result_id))
        return self._upwards_from(Key(*entity.ref)) + [
            node for key in self.structure.containers_of(entity) for node in self._upwards_from(key)
        ]

    def _rows_with(self, field: str, value: int) -> list[Node]:
        """The rows whose entity has a value."""
        return [node for node in self.nodes.values() if getattr(node.entity, field, None) == value]

    def _upwards_from(self, key: Key) -> list[Node]:
        """A row and those above it, as far as they are known."""
        node = self.nodes.get(key)
        return [] if node is None else _upwards(node)

    def _way_to(self, ref: Ref) -> list[Key]:
        """The rows to open, outermost first, so that an item comes into being."""
        way: list[Key] = []
        entity = self._session.workspace.find(ref) if ref.kind != TEAM_GROUP else None
        while entity is not None:
            holders = list(self.structure.containers_of(entity))
            way = holders + way
            entity = next((found for key in holders if (found := self._above(key)) is not None), None)
        return [ROOT_KEY, *way]

    def _above(self, key: Key) -> Entity | None:
        """The entity that a container shows, to go on upwards from."""
        ref = key.ref
        return self._session.workspace.find(ref) if ref is not None and key != ROOT_KEY else None


def _upwards(node: Node) -> list[Node]:
    """A row and those above it that show figures."""
    found = []
    while node.parent is not None:
        found.append(node)
        node = node.parent
    return found
