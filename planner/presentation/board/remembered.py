"""Filter and grouping as a text that outlives the program."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from planner.presentation.board.arrangement import Grouping
from planner.presentation.board.board_model import BoardModel
from planner.presentation.board.card_filter import CardFilter, DueFilter


def saved_state(model: BoardModel) -> str:
    """What is filtered and grouped, as JSON."""
    chosen = asdict(model.filter) | {"due": model.filter.due.value if model.filter.due else None}
    return json.dumps({"filter": chosen, "grouping": model.grouping.value}, ensure_ascii=False)


def restore_state(model: BoardModel, text: bytes) -> None:
    """Filter and group as a text says; one that says nothing sensible changes nothing."""
    try:
        state = json.loads(text)
        chosen, grouping = _filter(**state["filter"]), Grouping(state["grouping"])
    except (ValueError, TypeError, KeyError):
        return
    model.set_filter(chosen)
    model.set_grouping(grouping)


def _filter(due: str | None, **fields: Any) -> CardFilter:  # noqa: ANN401 - hostile until checked
    """A filter from its fields; TypeError or ValueError for what is none."""
    chosen = CardFilter(due=DueFilter(due) if due else None, **fields)
    ids = (chosen.key_result_id, chosen.team_id)
    texts = (chosen.text, chosen.person or "")
    if not all(isinstance(each, str) for each in texts) or not all(
        isinstance(each, int | None) for each in ids
    ):
        raise TypeError(fields)
    return chosen
