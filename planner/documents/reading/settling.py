"""Settles what no line tells alone: implied objectives, things told twice, groups that are teams."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from planner.documents.reading.drafts import (
    DraftInitiative,
    DraftKeyResult,
    DraftObjective,
    Findings,
)
from planner.documents.reading.headings import has_period, looks_like_team, section_of, team_of
from planner.documents.reading.known import Known, KnownParts
from planner.documents.reading.people import is_role
from planner.documents.reading.quantities import metric_of
from planner.documents.reading.retelling import join_retellings
from planner.documents.reading.words import key

_FUNCTION = re.compile(
    r"(?P<who>[A-Z가-힣][\w&/-]*(?: [A-Z&][\w&/-]*){0,3}(?: \([^()]{1,40}\))?): (?P<rest>\S.*)"
)


def settle(found: Findings) -> None:
    """Bring the findings into their final shape."""
    for objective in found.objectives:
        _drop_untitled(objective, found)
    join_retellings(found)
    _settle_implied(found)
    _take_functions(found)
    _drop_weak(found)
    _merge_objectives(found)
    _merge_groups(found)
    _name_teams(found.objectives)
    found.objectives = [
        objective for objective in found.objectives if objective.title or objective.key_results
    ]
    if all(o.implied is not None and not o.key_results for o in found.objectives):
        for objective in found.objectives:
            found.warn(objective.line, "This line may be an objective, but nothing in the document says so.")
        found.objectives = []
    _drop_purpose(found)
    _drop_idle(found)
    found.objectives.sort(key=_first_line)


def _first_line(objective: DraftObjective) -> int:
    """Return where a document first tells of an objective or of one of its key results."""
    return min((key_result.line for key_result in objective.key_results), default=objective.line)


def _settle_implied(found: Findings) -> None:
    """Decide what unlabelled lines under a heading of OKRs are.

    Where one of them tells a key result that is known from elsewhere, all lines under headings of that name
    are key results, and the lines under them their work. Where the same place names its objectives by
    label, the rest is prose.
    """
    implied: dict[str, list[DraftObjective]] = defaultdict(list)
    for objective in found.objectives:
        if objective.implied is not None:
            implied[objective.implied].append(objective)
    if not implied:
        return
    known = Known([(kr.title, kr) for o in found.objectives if o.implied is None for kr in o.key_results])
    labelled = {
        objective.home for objective in found.objectives if objective.implied is None and objective.title
    }
    planned = any(o.implied is None and o.title and o.key_results for o in found.objectives)
    if not planned:
        _take_homes(implied, found)
    demoted: list[DraftObjective] = []
    unmarked: list[DraftObjective] = []
    for objectives in implied.values():
        if any(objective.title and known.find(objective.title) for objective in objectives):
            demoted += objectives
            continue
        unmarked += [
            o for o in objectives if not o.key_results and (o.home in labelled or (planned and o.listed))
        ]
    _demote(demoted, found)
    _remove(found, unmarked)
    for objective in unmarked:
        found.warn(objective.line, "This line stands among objectives but isn't marked as one; left out.")


def _take_homes(implied: dict[str, list[DraftObjective]], found: Findings) -> None:
    """Take headings for the objectives of the lists under them, where most items hold no others."""
    homes: dict[tuple[str, int], list[DraftObjective]] = defaultdict(list)
    for objectives in implied.values():
        for one in objectives:
            if one.home_line and _can_be_objective(one.home):
                homes[one.home, one.home_line].append(one)
    lists = [objectives for objectives in homes.values() if all(one.listed for one in objectives)]
    nested = [bool(one.key_results) for objectives in lists for one in objectives]
    if not any(len(objectives) > 1 for objectives in lists) or sum(nested) * 2 >= len(nested):
        return
    for objectives in lists:
        _take_home(objectives, found)
    taken = {id(one) for objectives in lists for one in objectives}
    for place, objectives in list(implied.items()):
        implied[place] = [one for one in objectives if id(one) not in taken]


def _take_home(objectives: list[DraftObjective], found: Findings) -> None:
    """Put the heading of a list into the place of its items, which are its key results."""
    first = objectives[0]
    taken = DraftObjective(first.home, first.home_line, stage=first.stage, confidence=0.45)
    taken.team = first.team if first.team != first.home else None
    taken.key_results = [_as_key_result(one) for one in objectives]
    at = next(at for at, one in enumerate(found.objectives) if one is first)
    found.objectives.insert(at, taken)
    _remove(found, objectives)


def _can_be_objective(home: str) -> bool:
    """Say whether a heading can be an objective itself: a phrase, and no name of a cycle, set or team."""
    return (
        len(home.split()) > 1
        and section_of(home) is None
        and not has_period(home)
        and not looks_like_team(home)
        and not is_role(home)
    )


def _demote(objectives: list[DraftObjective], found: Findings) -> None:
    """Turn implied objectives into key results of a group, and their key results into work."""
    groups: dict[tuple[str | None, str, str | None], DraftObjective] = {}
    chosen = {id(objective) for objective in objectives}
    kept: list[DraftObjective] = []
    for objective in found.objectives:
        if id(objective) not in chosen:
            kept.append(objective)
            continue
        place = (objective.implied, objective.home, objective.team)
        if place not in groups:
            groups[place] = DraftObjective(
                None,
                objective.line,
                stage=objective.stage,
                team=objective.team,
                home=objective.home,
                confidence=0.7,
            )
            kept.append(groups[place])
        groups[place].key_results.append(_as_key_result(objective))
    found.objectives = kept


def _as_key_result(objective: DraftObjective) -> DraftKeyResult:
    """Return an implied objective as the key result that it is."""
    key_result = DraftKeyResult(
        objective.title or "", objective.line, owner=objective.owner, progress=objective.progress
    )
    key_result.metric = metric_of(key_result.title)
    key_result.confidence = 0.8
    for one in objective.key_results:
        progress = one.progress if one.progress is not None else (1.0 if one.status == "done" else None)
        key_result.initiatives.append(DraftInitiative(one.title, one.line, one.owner, progress, one.due, 0.8))
        key_result.notes.extend(one.notes)
    return key_result


def _take_functions(found: Findings) -> None:
    """Read who owns implied objectives where most begin with a function: "VP Marketing: Launch it"."""
    implied = [
        objective for objective in found.objectives if objective.implied is not None and objective.title
    ]
    matches = [_FUNCTION.match(objective.title or "") for objective in implied]
    if sum(match is not None for match in matches) * 2 < max(len(implied), 4):
        return
    for objective, match in zip(implied, matches, strict=True):
        if match is not None:
            objective.owner, objective.title = objective.owner or match["who"], match["rest"]
        elif is_role(objective.home):
            objective.owner = objective.owner or objective.home


def _drop_weak(found: Findings) -> None:
    """Drop what an everyday word ("목표: …") named and no key result followed."""
    weak = [o for o in found.objectives if o.weak and not o.key_results]
    _remove(found, weak)
    for objective in weak:
        found.warn(
            objective.line, "This line reads like an objective, but no key result follows; it was left out."
        )


def _merge_objectives(found: Findings) -> None:
    """Join objectives of the same words and stage."""
    first: dict[tuple[str, str, str], DraftObjective] = {}
    again: list[DraftObjective] = []
    planned = Known([(o.title or "", o) for o in found.objectives if not o.reviewed])
    parts = KnownParts()
    for objective in found.objectives:
        if not objective.title:
            continue
        place = (key(objective.title), objective.stage, objective.team or "")
        told = first.setdefault(place, objective)
        if told is objective and objective.reviewed:
            told = planned.find(objective.title) or objective
        if told is not objective:
            again.append(objective)
            _join_objective(told, objective, parts)
    _remove(found, again)


def _remove(found: Findings, objectives: list[DraftObjective]) -> None:
    """Take objectives out of the findings."""
    gone = {id(objective) for objective in objectives}
    found.objectives = [objective for objective in found.objectives if id(objective) not in gone]


def _join_objective(told: DraftObjective, again: DraftObjective, parts: KnownParts) -> None:
    """Add what a second telling of an objective says."""
    told.owner = told.owner or again.owner
    told.team = told.team or again.team
    told.progress = told.progress if told.progress is not None else again.progress
    known = parts.of(told.key_results)
    for key_result in again.key_results:
        match = known.find(key_result.title)
        if match is None:
            told.key_results.append(key_result)
            continue
        if key_result.line < match.line:
            parts.forget(told.key_results)  # the match takes the words of the earlier telling
        _join_key_result(match, key_result, parts)


def _merge_groups(found: Findings) -> None:
    """Join key results of groups without objective with those that a titled objective tells too."""
    if all(o.title for o in found.objectives):
        return
    titled = [o for o in found.objectives if o.title]
    homes = {id(kr): o for o in titled for kr in o.key_results}
    parts = KnownParts()
    for stage in ("approved", "draft"):
        told = [kr for o in titled if o.stage == stage for kr in o.key_results]
        known = Known([(kr.title, kr) for kr in told])
        for group in [o for o in found.objectives if not o.title and o.stage == stage]:
            own: list[DraftKeyResult] = []
            for key_result in group.key_results:
                match = known.find(key_result.title)
                if match is None:
                    own.append(key_result)
                    continue
                _join_key_result(match, key_result, parts)
                _adopt_team(homes[id(match)], group)
            group.key_results = own


def _adopt_team(objective: DraftObjective, group: DraftObjective) -> None:
    """Give an objective the team of the group that told its key results."""
    objective.team = objective.team or group.team or (team_of(group.home, "") if group.home else None)


def _join_key_result(told: DraftKeyResult, again: DraftKeyResult, parts: KnownParts) -> None:
    """Make one key result of two tellings; the words that stand first in the document are its title."""
    if key(told.title) != key(again.title):
        other = again.title if told.line < again.line else told.title
        told.notes.append(f"Also: {other}")
    if again.line < told.line:
        told.title, told.line = again.title, again.line
    told.owner, told.team = told.owner or again.owner, told.team or again.team
    told.metric, told.due = told.metric or again.metric, told.due or again.due
    told.status = told.status or again.status
    told.progress = told.progress if told.progress is not None else again.progress
    told.history = told.history or again.history
    told.notes.extend(again.notes)
    if again.initiatives:
        known = parts.of(told.initiatives)
        told.initiatives.extend([one for one in again.initiatives if known.find(one.title) is None])
    again.told_as = told


def _drop_purpose(found: Findings) -> None:
    """Drop the one "objective" of minutes that tell no key result: it is what the meeting was for."""
    meeting = found.attendees or found.decisions or found.next_meeting or found.actions
    sole = found.objectives[0] if len(found.objectives) == 1 else None
    if meeting and sole is not None and sole.awaited and not sole.key_results:
        found.warn(
            found.objectives[0].line, "This line says what the meeting was for; no key result follows it."
        )
        found.objectives = []


def _drop_idle(found: Findings) -> None:
    """Drop lists of "tasks", or of boxes that nothing calls work, where nothing shows a meeting or a plan."""
    meeting = found.objectives or found.decisions or found.attendees or found.next_meeting
    if not found.actions or meeting or any(a.owner or a.due for a in found.actions):
        return
    kept = [a for a in found.actions if a.boxed and (a.announced or found.dated)]
    if len(kept) < len(found.actions):
        found.warn(
            found.actions[0].line, "This list may be tasks, but names nobody and no date; it was left out."
        )
    found.actions = kept


def _name_teams(objectives: list[DraftObjective]) -> None:
    """Take headings for teams where the numbering of objectives starts again under each."""
    starts = Counter(o.home for o in objectives if o.number == "1" and o.home)
    if len(starts) < 2:
        return
    for objective in objectives:
        if objective.team is None and objective.home in starts:
            objective.team = objective.home


def _drop_untitled(objective: DraftObjective, found: Findings) -> None:
    """Drop key results that have no words; their line is a warning."""
    for key_result in objective.key_results:
        if not key_result.title:
            found.warn(key_result.line, "This key result has no words; it was left out.")
    objective.key_results = [key_result for key_result in objective.key_results if key_result.title]
