"""The tree as a Markdown outline, for copying and pasting: bullets by level, annotations behind the title.

`- ARR 16억 달성 [12 → 13.2 → 16억] @윤재석 ~2024-12-31` is a title, a metric from start by current to
target, an owner and a due date; `[60%]` is a progress. A title that ends like an annotation itself is kept
from being read so by a `[]` behind it. What is pasted may be any text: it is cut to
`MOST_ITEMS` items, and a line that is no bullet or heading counts as one of its own indent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from planner.domain.entities import (
    ActionItem,
    Direction,
    Entity,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Person,
    Ref,
)
from planner.domain.fields import clean_line
from planner.domain.workspace import Workspace

MOST_ITEMS = 2_000
MOST_CHARACTERS = 1_000_000
LONGEST_TITLE = 1_000
TAB_WIDTH = 4
END_OF_TITLE = "[]"
# What computing with shares of 1 may be off by.
_AS_GOOD_AS_EXACT = 1e-9

_LINE = re.compile(
    r"(?P<indent>[ \t]*)"
    r"(?:(?P<heading>\#{1,6})[ \t]+|[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,3}[.)][ \t]+)?"
    r"(?P<text>.*)"
)
_NUMBER = r"[-−]?\d[\d,]*(?:\.\d+)?"
_TAILS = {
    "due": re.compile(r"\s~(\d{4}-\d{2}-\d{2})$"),
    "owner": re.compile(r"\s@([^\s@\[\]]{1,80}(?: [^\s@~\[\]]{1,80}){0,3})$"),
    "progress": re.compile(r"\s\[(\d{1,3}(?:\.\d{1,4})?)%\]$"),
    "metric": re.compile(rf"\s\[({_NUMBER}) → ({_NUMBER}|–) → ({_NUMBER})([^\d\s\[\]]{{0,12}})\]$"),
}


@dataclass(slots=True)
class OutlineItem:
    """One item with the fields that its line says, and what is indented below it."""

    title: str
    fields: dict[str, object] = field(default_factory=dict)
    children: list[OutlineItem] = field(default_factory=list)


def to_outline(workspace: Workspace, refs: Iterable[Ref]) -> list[OutlineItem]:
    """Items with all that stands below them; an item that stands below another named one is told once."""
    entities = [entity for entity in map(workspace.find, refs) if entity is not None]
    named = {entity.ref for entity in entities}
    return [_item(workspace, entity) for entity in entities if not _stands_under(workspace, entity, named)]


def write_outline(items: Iterable[OutlineItem]) -> str:
    """The outline as Markdown bullets."""
    return "".join(f"{line}\n" for line in _lines(items, ""))


def read_outline(text: str) -> list[OutlineItem]:
    """The items that a text lists, by indent and heading; empty lines count for nothing."""
    roots: list[OutlineItem] = []
    open_items: list[tuple[float, OutlineItem]] = []
    for depth, line in _read_lines(text[:MOST_CHARACTERS]):
        item = _read_item(line)
        while open_items and open_items[-1][0] >= depth:
            open_items.pop()
        (open_items[-1][1].children if open_items else roots).append(item)
        open_items.append((depth, item))
    return roots


def count(items: Iterable[OutlineItem]) -> int:
    """How many items there are, those below others too."""
    waiting, found = list(items), 0
    while waiting:
        item = waiting.pop()
        found += 1
        waiting.extend(item.children)
    return found


def _children(workspace: Workspace, entity: Entity) -> list[Entity]:
    """What is copied along with an item."""
    if isinstance(entity, Objective):
        return [*workspace.children(KeyResult, "objective_id", entity.id)]
    if isinstance(entity, KeyResult):
        return [*workspace.children(Initiative, "key_result_id", entity.id)]
    return []


def _stands_under(workspace: Workspace, entity: Entity, named: set[Ref]) -> bool:
    """Whether an item goes along with another one."""
    if isinstance(entity, Initiative):
        key_result = workspace.get(KeyResult, entity.key_result_id)
        return key_result.ref in named or _stands_under(workspace, key_result, named)
    return isinstance(entity, KeyResult) and Ref(Objective.kind, entity.objective_id) in named


def _item(workspace: Workspace, entity: Entity) -> OutlineItem:
    """An entity as an item of the outline."""
    assert isinstance(entity, Objective | KeyResult | Initiative | ActionItem)
    fields: dict[str, object] = {}
    if isinstance(entity, KeyResult) and entity.measure is Measure.METRIC and entity.target is not None:
        fields |= {"start": entity.start or 0.0, "current": entity.current, "target": entity.target}
        fields["unit"] = entity.unit
    elif isinstance(entity, KeyResult | Initiative) and entity.progress is not None:
        fields["progress"] = entity.progress
    owner = workspace.name_of(Person, entity.owner_id)
    fields |= ({"owner": owner} if owner else {}) | ({"due": entity.due} if entity.due else {})
    children = [_item(workspace, child) for child in _children(workspace, entity)]
    return OutlineItem(entity.title, fields, children)


def _lines(items: Iterable[OutlineItem], indent: str) -> Iterator[str]:
    """The bullets of items and of all below them."""
    for item in items:
        end = f" {END_OF_TITLE}" if _is_ambiguous(item.title) else ""
        yield f"{indent}- {item.title}{end}{_tail(item.fields)}"
        yield from _lines(item.children, indent + "  ")


def _is_ambiguous(title: str) -> bool:
    """Whether part of a title would be read as an annotation."""
    return _read_item(title).title != title


def _tail(fields: dict[str, object]) -> str:
    """The annotations of a line."""
    words = []
    if "target" in fields:
        is_share = fields["unit"] == "%"
        start, current, target = (_plain(fields[name], is_share) for name in ("start", "current", "target"))
        words.append(f"[{start} → {current} → {target}{fields['unit']}]")
    progress = fields.get("progress")
    if isinstance(progress, float | int):
        words.append(f"[{_plain(progress * 100, True)}%]")
    if "owner" in fields:
        words.append(f"@{fields['owner']}")
    if isinstance(fields.get("due"), date):
        words.append(f"~{fields['due']}")
    return "".join(f" {word}" for word in words)


def _plain(value: object, is_share: bool) -> str:
    """A number without needless decimals: a share that is no whole figure of two decimals gets one."""
    if not isinstance(value, float | int):
        return "–"
    is_exact = abs(value - round(value, 2)) < _AS_GOOD_AS_EXACT
    return f"{value if not is_share or is_exact else round(value, 1):.10g}"


def _read_lines(text: str) -> Iterator[tuple[float, str]]:
    """Depth and text of each line that says something; what follows a heading stands below it."""
    heading = 0
    found = 0
    for raw in text.splitlines():
        match = _LINE.match(raw)
        line = "" if match is None else clean_line(match["text"][:LONGEST_TITLE])
        if match is None or not line or found == MOST_ITEMS:
            continue
        found += 1
        if match["heading"]:
            heading = len(match["heading"])
            yield heading - 10.0, line
        else:
            yield float(len(match["indent"].expandtabs(TAB_WIDTH))), line


def _read_item(line: str) -> OutlineItem:
    """A line as an item: annotations are taken from its end as long as a title is left."""
    fields: dict[str, object] = {}
    found = True
    while found:
        found = False
        for name, tail in _TAILS.items():
            match = tail.search(line)
            values = None if match is None or name in fields else _values(name, match)
            if match is not None and values is not None:
                fields |= values
                line, found = line[: match.start()].rstrip(), True
    return OutlineItem(line.removesuffix(f" {END_OF_TITLE}"), fields)


def _values(name: str, match: re.Match[str]) -> dict[str, object] | None:
    """The fields that an annotation says; None for one that says nothing sensible, such as February 30."""
    if name == "metric":
        start, current, target = (_number(match[group]) for group in (1, 2, 3))
        return {"metric": True, "start": start, "current": current, "target": target, "unit": match[4]}
    if name == "progress":
        percent = float(match[1])
        return {"progress": round(percent / 100, 6)} if percent <= 100 else None
    if name == "owner":
        return {"owner": match[1]}
    try:
        return {"due": date.fromisoformat(match[1])}
    except ValueError:
        return None


def _number(text: str) -> float | None:
    """A number as this module writes it."""
    return None if text == "–" else float(text.replace(",", "").replace("−", "-"))


def planning_fields(item: OutlineItem, kind: str) -> dict[str, object]:
    """The item's fields as far as an item of a kind has them."""
    allowed = {"owner", "due"} | ({"progress"} if kind != Objective.kind else set())
    fields = {name: value for name, value in item.fields.items() if name in allowed}
    if kind == KeyResult.kind and item.fields.get("target") is not None:
        names = ("start", "current", "target", "unit")
        fields |= {name: item.fields[name] for name in names}
        falls = _falls(item.fields["start"], item.fields["target"])
        fields |= {
            "measure": Measure.METRIC,
            "direction": Direction.DECREASE if falls else Direction.INCREASE,
        }
    return fields


def _falls(start: object, target: object) -> bool:
    """Whether a metric goes down."""
    return isinstance(start, float | int) and isinstance(target, float | int) and target < start
