"""A cycle as a page of Markdown that reads well and that reading takes back without loss.

Fields follow a title in one form, "— owner: … / due: …", so that no title needs a rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from planner.documents.writing.numbers import measured, percent
from planner.domain.report import (
    DocumentReport,
    ReadActionItem,
    ReadDecision,
    ReadInitiative,
    ReadKeyResult,
    ReadKpi,
    ReadMetric,
    ReadObjective,
)


def cycles_to_markdown(reports: Iterable[DocumentReport]) -> str:
    """The pages of all cycles, one after the other."""
    return "\n".join(cycle_to_markdown(report) for report in reports)


def cycle_to_markdown(report: DocumentReport) -> str:
    """The page of one cycle."""
    approved = [each for each in report.objectives if each.stage == "approved"]
    drafts = [each for each in report.objectives if each.stage == "draft"]
    blocks = [
        [f"# {report.title or 'OKR'}"],
        list(_head(report)),
        *_objectives(approved),
        *([["## Draft"], *_objectives(drafts, "###")] if drafts else []),
        *_decisions(report.decisions),
        _section("## Action items", _action_items(report.action_items)),
        _section("## KPI", _kpis(report.kpis)),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _head(report: DocumentReport) -> Iterator[str]:
    """What the page is about, as properties."""
    if report.date:
        yield f"- Date: {report.date}"
    if report.cycle:
        yield f"- Period: {report.cycle.start} ~ {report.cycle.end}"
    if report.check_ins:
        rule = f", {report.check_ins.rule}" if report.check_ins.rule else ""
        yield f"- Check-in: every {report.check_ins.every}{rule}"
    if report.location:
        yield f"- Location: {report.location}"
    if report.attendees:
        people = (f"{each.name} ({each.role})" if each.role else each.name for each in report.attendees)
        yield f"- Attendees: {', '.join(people)}"
    if report.next_meeting:
        yield f"- Next meeting: {report.next_meeting:%Y-%m-%d %H:%M}"


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    """A heading and its lines, or nothing."""
    lines = list(lines)
    return [heading, "", *lines] if lines else []


def _objectives(objectives: Iterable[ReadObjective], marks: str = "##") -> Iterator[list[str]]:
    """Objectives as headings over the bullets of their key results."""
    for number, each in enumerate(objectives, start=1):
        facts = _facts(team=each.team, owner=each.owner, progress=each.progress)
        yield [f"{marks} Objective {number}: {each.title or ''}".rstrip() + facts]
        bullets = [line for n, read in enumerate(each.key_results, start=1) for line in _key_result(n, read)]
        if bullets:
            yield bullets


def _key_result(number: int, read: ReadKeyResult) -> Iterator[str]:
    """A key result with its history, notes and initiatives below it."""
    facts = _facts(
        **_figures(read.metric),
        progress=read.progress,
        status=read.status,
        team=read.team,
        owner=read.owner,
        due=read.due,
    )
    yield f"- KR{number}: {read.title}{facts}"
    yield from (f"    - {past.period}: {percent(past.progress)}" for past in read.history)
    yield from map(_initiative, read.initiatives)


def _initiative(read: ReadInitiative) -> str:
    """An initiative below its key result."""
    return f"    - {read.title}{_facts(progress=read.progress, owner=read.owner, due=read.due)}"


def _figures(metric: ReadMetric | None) -> dict[str, str]:
    """The figures of a metric by their names."""
    if metric is None:
        return {}
    named = {"start": metric.start, "current": metric.current, "target": metric.target}
    return {name: measured(value, metric.unit) for name, value in named.items() if value is not None}


def _action_items(items: Iterable[ReadActionItem], indent: str = "") -> Iterator[str]:
    """Tasks, each with its checklist below."""
    for each in items:
        owner = f"{each.owner}: " if each.owner else ""
        due = f" ({each.due}까지)" if each.due else ""
        yield f"{indent}- [{'x' if each.done else ' '}] {owner}{each.title}{due}"
        yield from _action_items(each.children, indent + "    ")


def _decisions(decisions: Iterable[ReadDecision]) -> Iterator[list[str]]:
    """Decisions by the item of the agenda that they were taken under."""
    for agenda, group in groupby(decisions, key=lambda each: each.agenda):
        heading = f"## Agenda: {agenda}\n\n### Decisions" if agenda else "## Decisions"
        yield _section(heading, (f"- {each.text}" for each in group))


def _kpis(kpis: Iterable[ReadKpi]) -> Iterator[str]:
    """Figures as a table."""
    rows = [
        f"| {each.name} | {_cell(each.target, each.unit)} | {_cell(each.current, each.unit)} |"
        for each in kpis
    ]
    if rows:
        yield from ("| KPI | Target | Current |", "| --- | --- | --- |", *rows)


def _cell(number: float | None, unit: str | None) -> str:
    """A figure in a table."""
    return "" if number is None else measured(number, unit)


def _facts(**facts: str | float | date | None) -> str:
    """What is known of a title besides its words."""
    told = [
        f"{name}: {percent(value) if isinstance(value, float | int) else value}"
        for name, value in facts.items()
        if value is not None
    ]
    return f" — {' / '.join(told)}" if told else ""
