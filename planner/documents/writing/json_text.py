"""Reports as the text of a JSON document."""

from __future__ import annotations

import json
from collections.abc import Iterable

from planner.documents.writing.report_json import documents_json
from planner.domain.report import DocumentReport


def reports_to_json(reports: Iterable[DocumentReport]) -> str:
    """The reports in the vocabulary of the import report, with a newline at the end.

    What was made by hand has no line, and what nobody imported no path: both are null.
    """
    told = _without_made_up(documents_json(reports))
    return json.dumps(told, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _without_made_up(value: object) -> object:
    """The same with null for the line 0 and the empty path."""
    if isinstance(value, dict):
        return {name: _without_made_up(_known(name, part)) for name, part in value.items()}
    return [_without_made_up(part) for part in value] if isinstance(value, list) else value


def _known(name: str, part: object) -> object:
    """A field, or None where nothing is behind it."""
    return None if (name, part) in (("line", 0), ("path", "")) else part
