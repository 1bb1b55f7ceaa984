"""The words for kinds of items, their fields, stages and columns, in the language of the interface."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.domain.entities import BoardColumn, ColumnRole, Stage
from planner.domain.errors import PlannerError

_KINDS = {
    "document": QT_TRANSLATE_NOOP("Kind", "document"),
    "team": QT_TRANSLATE_NOOP("Kind", "team"),
    "person": QT_TRANSLATE_NOOP("Kind", "person"),
    "cycle": QT_TRANSLATE_NOOP("Kind", "cycle"),
    "objective": QT_TRANSLATE_NOOP("Kind", "objective"),
    "key_result": QT_TRANSLATE_NOOP("Kind", "key result"),
    "initiative": QT_TRANSLATE_NOOP("Kind", "initiative"),
    "board_column": QT_TRANSLATE_NOOP("Kind", "column"),
    "action_item": QT_TRANSLATE_NOOP("Kind", "action item"),
    "check_in": QT_TRANSLATE_NOOP("Kind", "check-in"),
    "kpi": QT_TRANSLATE_NOOP("Kind", "KPI"),
    "meeting": QT_TRANSLATE_NOOP("Kind", "meeting"),
    "attendee": QT_TRANSLATE_NOOP("Kind", "attendee"),
    "decision": QT_TRANSLATE_NOOP("Kind", "decision"),
}

_FIELDS = {
    "title": QT_TRANSLATE_NOOP("Field", "title"),
    "owner": QT_TRANSLATE_NOOP("Field", "owner"),
    "team": QT_TRANSLATE_NOOP("Field", "team"),
    "due": QT_TRANSLATE_NOOP("Field", "due"),
    "notes": QT_TRANSLATE_NOOP("Field", "notes"),
    "weight": QT_TRANSLATE_NOOP("Field", "weight"),
    "progress": QT_TRANSLATE_NOOP("Field", "progress"),
    "start": QT_TRANSLATE_NOOP("Field", "start"),
    "end": QT_TRANSLATE_NOOP("Field", "end"),
    "current": QT_TRANSLATE_NOOP("Field", "current"),
    "target": QT_TRANSLATE_NOOP("Field", "target"),
    "unit": QT_TRANSLATE_NOOP("Field", "unit"),
    "labels": QT_TRANSLATE_NOOP("Field", "labels"),
    "wip_limit": QT_TRANSLATE_NOOP("Field", "WIP limit"),
}

_STAGES = {
    Stage.DRAFT: QT_TRANSLATE_NOOP("Stage", "Draft"),
    Stage.APPROVED: QT_TRANSLATE_NOOP("Stage", "Approved"),
    Stage.CLOSED: QT_TRANSLATE_NOOP("Stage", "Closed"),
}

_COLUMNS = {
    ColumnRole.BACKLOG: QT_TRANSLATE_NOOP("Column", "Backlog"),
    ColumnRole.TODO: QT_TRANSLATE_NOOP("Column", "To do"),
    ColumnRole.DOING: QT_TRANSLATE_NOOP("Column", "Doing"),
    ColumnRole.DONE: QT_TRANSLATE_NOOP("Column", "Done"),
}

# Values of an error that are words of ours, or of the system in its own language.
_TOLD = frozenset(("reason", "what"))


def kind_word(kind: str) -> str:
    """What a person calls items of this kind."""
    return QCoreApplication.translate("Kind", str(_KINDS[kind]))


def field_word(field: str) -> str:
    """What a person calls this field; a field without a word shows its own name."""
    return QCoreApplication.translate("Field", str(_FIELDS[field])) if field in _FIELDS else field


def stage_word(stage: Stage) -> str:
    """What a person calls this stage of an objective."""
    return QCoreApplication.translate("Stage", str(_STAGES[stage]))


def column_name(column: BoardColumn) -> str:
    """The name that a column was given, else its role's word."""
    return column.name or QCoreApplication.translate("Column", str(_COLUMNS[column.role]))


def error_sentence(error: PlannerError) -> str:
    """The error's sentence in the language of the interface."""
    values = dict(error.values)
    if "kind" in values:
        values["kind"] = kind_word(str(values["kind"]))
    if "field" in values:
        values["field"] = field_word(str(values["field"]))
    for told in _TOLD & values.keys():
        told_source = str(values[told])
        values[told] = QCoreApplication.translate("Errors", told_source)
    return QCoreApplication.translate("Errors", error.template).format(**values)
