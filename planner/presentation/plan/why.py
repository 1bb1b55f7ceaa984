"""Why a figure is what it is: the rule in words, each part with its weight, the pace and the status."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.domain.entities import KeyResult, Objective, Status
from planner.domain.metric import start_of
from planner.domain.scoring import (
    AT_RISK_RATIO,
    ON_TRACK_RATIO,
    WEAKNESS,
    Part,
    Rule,
    Score,
    Scorer,
)
from planner.domain.workspace import Workspace
from planner.presentation.formats import NO_FIGURE, bound, number, percent, quantity
from planner.presentation.signs import sign_for

_RULES = {
    Rule.SET_BY_HAND: QT_TRANSLATE_NOOP("Why", "Set by hand; nothing is computed."),
    Rule.STATED: QT_TRANSLATE_NOOP("Why", "Stated by the document; there is nothing yet to compute it from."),
    Rule.ROLL_UP: QT_TRANSLATE_NOOP(
        "Why", "The weighted mean of its initiatives. One without a figure counts as 0."
    ),
    Rule.KEY_RESULTS: QT_TRANSLATE_NOOP(
        "Why", "The weighted mean of its key results. One without a figure counts as 0."
    ),
    Rule.NOTHING_YET: QT_TRANSLATE_NOOP("Why", "There is no figure yet."),
}


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a mean; `share` is what it brings to the figure, in words."""

    title: str
    weight: str
    figure: str
    share: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A figure told in sentences; `notes` are about pace and status."""

    figure: str
    title: str
    rule: str
    terms: tuple[Term, ...] = ()
    notes: tuple[str, ...] = ()

    def as_html(self) -> str:
        """The explanation for a tool tip or a label; everything from documents is escaped."""
        head = f"<p><b>{escape(self.figure)}</b> · {escape(self.title)}</p><p>{escape(self.rule)}</p>"
        notes = "".join(f"<p>{escape(note)}</p>" for note in self.notes)
        return f"<div>{head}{self._table()}{notes}</div>"

    def _table(self) -> str:
        """The parts, one a row."""
        rows = "".join(
            f"<tr><td>{escape(term.title)}</td><td align='right'>{escape(term.figure)}</td>"
            f"<td align='right'>× {escape(term.weight)}</td>"
            f"<td align='right'>{escape(term.share)}</td></tr>"
            for term in self.terms
        )
        return f"<table cellspacing='0' cellpadding='3'>{rows}</table>" if rows else ""


def explain(entity: Objective | KeyResult, workspace: Workspace, scorer: Scorer) -> Explanation:
    """The explanation of an objective's or key result's figure."""
    entity = scorer.seen(entity)
    score = scorer.score(entity)
    return Explanation(
        percent(score.raw),
        entity.title,
        _rule(entity, score),
        _terms(score),
        tuple(_notes(entity, score, workspace, scorer)),
    )


def _rule(entity: Objective | KeyResult, score: Score) -> str:
    """The rule in words, with the figures it took."""
    if isinstance(entity, KeyResult) and score.rule is Rule.METRIC:
        return _metric_rule(entity)
    if isinstance(entity, KeyResult) and score.rule is Rule.MAINTAIN:
        return _maintain_rule(entity, score)
    return QCoreApplication.translate("Why", str(_RULES[score.rule]))


def _metric_rule(key_result: KeyResult) -> str:
    """From start to target, with the current value put in."""
    assert key_result.target is not None
    assert key_result.current is not None
    start, unit = start_of(key_result), key_result.unit
    if start == key_result.target:
        said = QCoreApplication.translate("Why", "Start and target are both {target}: it is reached or not.")
        return said.format(target=quantity(key_result.target, unit))
    said = QCoreApplication.translate(
        "Why",
        "(current − start) ÷ (target − start) = ({current} − {start}) ÷ ({target} − {start}), in {unit}.",
    )
    if not unit:
        said = QCoreApplication.translate(
            "Why", "(current − start) ÷ (target − start) = ({current} − {start}) ÷ ({target} − {start})."
        )
    figures = {"current": key_result.current, "start": start, "target": key_result.target}
    return said.format(unit=unit, **{name: number(figure) for name, figure in figures.items()})


def _maintain_rule(key_result: KeyResult, score: Score) -> str:
    """The bound, and how often it was kept."""
    said = QCoreApplication.translate("Why", "Kept in {kept} of {elapsed} periods; the bound is {bound}.")
    return said.format(kept=score.kept, elapsed=score.elapsed, bound=bound(key_result))


def _terms(score: Score) -> tuple[Term, ...]:
    """The parts of a mean."""
    total = sum(part.weight for part in score.parts)
    return tuple(_term(part, total) for part in score.parts)


def _term(part: Part, total: float) -> Term:
    """One part: its figure times its weight, as it counts in the mean."""
    share = (part.progress or 0.0) * part.weight / total if total > 0 else None
    figure = NO_FIGURE if part.progress is None else percent(part.progress)
    return Term(part.title, number(part.weight), figure, "→ " + percent(share))


def _notes(entity: Objective | KeyResult, score: Score, workspace: Workspace, scorer: Scorer) -> list[str]:
    """The pace, and how the status came about."""
    objective = entity if isinstance(entity, Objective) else workspace.get(Objective, entity.objective_id)
    pace = scorer.pace(objective)
    passed = QCoreApplication.translate("Why", "{pace} of the cycle has passed.").format(pace=percent(pace))
    if isinstance(entity, Objective):
        return [passed, *_weakest(entity, workspace, scorer)]
    return [passed, _standing(entity, score, pace, scorer)]


def _weakest(objective: Objective, workspace: Workspace, scorer: Scorer) -> list[str]:
    """Which key result gives an objective its status."""
    found = workspace.children(KeyResult, "objective_id", objective.id)
    standings = [
        (standing.status, key_result.title)
        for key_result in found
        if (standing := scorer.standing(key_result)) is not None
    ]
    if not standings:
        return []
    status, title = min(standings, key=lambda pair: WEAKNESS.index(pair[0]))
    said = QCoreApplication.translate("Why", "Status {status}, as its weakest key result: “{title}”.")
    return [said.format(status=sign_for(status).text, title=title)]


def _standing(key_result: KeyResult, score: Score, pace: float, scorer: Scorer) -> str:
    """How a key result came to its status."""
    standing = scorer.standing(key_result)
    assert standing is not None
    word = sign_for(standing.status).text
    if standing.is_set:
        return QCoreApplication.translate("Why", "Status {status}, set by hand.").format(status=word)
    if standing.status in (Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK) and score.progress is not None:
        said = QCoreApplication.translate(
            "Why",
            "Status {status}: progress ÷ expected pace is {ratio}; on track from {high}, at risk from {low}.",
        )
        expected = 1.0 if score.rule is Rule.MAINTAIN else pace
        ratio = score.progress / expected if expected > 0 else 1.0
        return said.format(
            status=word, ratio=number(round(ratio, 2)), high=number(ON_TRACK_RATIO), low=number(AT_RISK_RATIO)
        )
    return QCoreApplication.translate("Why", "Status {status}.").format(status=word)
