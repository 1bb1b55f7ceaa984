"""What was read as an outline for the terminal: every item with its line, doubtful ones marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.documents.writing.numbers import figures, measured, percent
from planner.domain.report import (
    DocumentReport,
    ReadActionItem,
    ReadInitiative,
    ReadKeyResult,
    ReadKpi,
    ReadObjective,
)

# Below this a person should look at what was read.
DOUBTFUL = 0.5
# Room for a line number of five digits.
MARGIN = 7


def outline(report: DocumentReport) -> str:
    """The outline of one document, ending in a newline."""
    sections = (
        ("Objectives", _objectives(report.objectives)),
        ("Action items", _action_items(report.action_items)),
        ("Decisions", ((each.line, each.text) for each in report.decisions)),
        ("KPIs", ((each.line, _kpi(each)) for each in report.kpis)),
        ("Not placed", ((each.line, each.message) for each in report.warnings)),
    )
    lines = [report.path, *_head(report)]
    for title, items in sections:
        lines += _section(title, items)
    return "\n".join(lines) + "\n"


def _head(report: DocumentReport) -> Iterator[str]:
    """What the document is, when, and who took part."""
    yield f"  {report.title} ({', '.join(filter(None, [report.kind, _day(report.date)]))})"
    if report.cycle:
        yield f"  Cycle: {report.cycle.name}, {report.cycle.start} to {report.cycle.end}"
    if report.check_ins:
        rule = f" ({report.check_ins.rule})" if report.check_ins.rule else ""
        yield f"  Check-ins: every {report.check_ins.every}{rule}"
    if report.location:
        yield f"  Place: {report.location}"
    if report.attendees:
        people = (f"{each.name} ({each.role})" if each.role else each.name for each in report.attendees)
        yield f"  Attendees: {', '.join(people)}"
    if report.next_meeting:
        yield f"  Next meeting: {report.next_meeting:%Y-%m-%d %H:%M}"


def _section(title: str, items: Iterable[tuple[int, str]]) -> list[str]:
    """A heading with its items, or nothing."""
    lines = [f"{line or '':>{MARGIN - 2}}  {text}" for line, text in items]
    return ["", f"  {title}", *lines] if lines else []


def _objectives(objectives: Iterable[ReadObjective]) -> Iterator[tuple[int, str]]:
    """Objectives with all that stands below them."""
    for each in objectives:
        facts = ("draft" if each.stage == "draft" else "", each.team, each.owner, _share(each.progress))
        yield each.line, _said(each.title or "(objective not stated)", each.confidence, *facts)
        for key_result in each.key_results:
            yield key_result.line, "  " + _key_result(key_result)
            for initiative in key_result.initiatives:
                yield initiative.line, "    " + _initiative(initiative)


def _key_result(read: ReadKeyResult) -> str:
    """A key result with its facts."""
    history = ", ".join(f"{past.period} {percent(past.progress)}" for past in read.history)
    metric = figures(read.metric) if read.metric else ""
    facts = (metric, _share(read.progress), read.status, read.team, read.owner, _by(read.due), history)
    return _said(read.title, read.confidence, *facts)


def _initiative(read: ReadInitiative) -> str:
    """An initiative with its facts."""
    return _said(f"- {read.title}", read.confidence, _share(read.progress), read.owner, _by(read.due))


def _action_items(items: Iterable[ReadActionItem], indent: str = "") -> Iterator[tuple[int, str]]:
    """Action items and their checklists."""
    for each in items:
        box = "[x]" if each.done else "[ ]"
        column = "" if each.done or each.column == "todo" else each.column
        linked = f"for “{each.key_result}”" if each.key_result else ""
        yield (
            each.line,
            indent + _said(f"{box} {each.title}", each.confidence, each.owner, _by(each.due), column, linked),
        )
        yield from _action_items(each.children, indent + "    ")


def _kpi(read: ReadKpi) -> str:
    """A figure with its target."""
    target = f"target {measured(read.target, read.unit)}" if read.target is not None else ""
    current = f"now {measured(read.current, read.unit)}" if read.current is not None else ""
    return _said(read.name, 1.0, target, current)


def _said(title: str, confidence: float, *facts: str | None) -> str:
    """A title, its facts, and how doubtful it is."""
    doubt = f"? {confidence:.0%} sure" if confidence < DOUBTFUL else ""
    told = " · ".join(fact for fact in (*facts, doubt) if fact)
    return f"{title}  [{told}]" if told else title


def _share(progress: float | None) -> str:
    """A progress in percent."""
    return "" if progress is None else percent(progress)


def _day(day: object) -> str:
    """A day, if there is one."""
    return "" if day is None else str(day)


def _by(day: object) -> str:
    """A due date."""
    return "" if day is None else f"by {day}"
