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


# The cells of a name and of a figure, in the style that Qt's documents understand. Lines of one height have
# their baselines at one height too, whichever fonts their signs come from.
_NAME = "vertical-align: top; padding-right: 12px"
_FIGURE = "vertical-align: top; white-space: pre; padding-left: 12px"
_LINE = "margin: 0; line-height: 20px"


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a mean."""

    title: str
    weight: str
    figure: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A figure told in sentences; `sum` puts the terms into one line, `notes` are about pace and status."""

    figure: str
    title: str
    rule: str
    terms: tuple[Term, ...] = ()
    sum: str = ""
    notes: tuple[str, ...] = ()

    def as_html(self) -> str:
        """The explanation for a tool tip or a label; everything from documents is escaped."""
        head = f"<p><b>{escape(self.figure)}</b> · {escape(self.title)}</p><p>{escape(self.rule)}</p>"
        notes = "".join(f"<p>{escape(note)}</p>" for note in (self.sum, *self.notes) if note)
        return f"<div>{head}{self._table()}{notes}</div>"

    def _table(self) -> str:
        """The parts, one a row: its words begin where the text does, its figures stand on their line."""
        rows = "".join(
            f"<tr>{_cell(term.title, _NAME)}{_cell(term.figure, _FIGURE)}"
            f"{_cell(f'× {term.weight}', _FIGURE)}</tr>"
            for term in self.terms
        )
        return f"<table cellspacing='0' cellpadding='0'>{rows}</table>" if rows else ""


def _cell(words: str, style: str) -> str:
    """A cell of the table; figures end in one line."""
    align = "right" if style is _FIGURE else "left"
    return f"<td style='{style}'><p align='{align}' style='{_LINE}'>{escape(words)}</p></td>"


def explain(entity: Objective | KeyResult, workspace: Workspace, scorer: Scorer) -> Explanation:
    """The explanation of an objective's or key result's figure."""
    entity = scorer.seen(entity)
    score = scorer.score(entity)
    return Explanation(
        percent(score.raw),
        entity.title,
        _rule(entity, score),
        tuple(map(_term, score.parts)),
        _sum(score),
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


def _term(part: Part) -> Term:
    """One part: its figure and its weight."""
    figure = NO_FIGURE if part.progress is None else percent(part.progress)
    return Term(part.title, number(part.weight), figure)


def _sum(score: Score) -> str:
    """The mean written out, e.g. "(55% × 1 + 0% × 1) ÷ 2 = 28%"."""
    if score.raw is None or not score.parts:
        return ""
    terms = " + ".join(f"{percent(part.progress or 0.0)} × {number(part.weight)}" for part in score.parts)
    total = sum(part.weight for part in score.parts)
    return f"({terms}) ÷ {number(total)} = {percent(score.raw)}"


def _notes(entity: Objective | KeyResult, score: Score, workspace: Workspace, scorer: Scorer) -> list[str]:
    """The pace, and how the status came about."""
    objective = entity if isinstance(entity, Objective) else workspace.get(Objective, entity.objective_id)
    pace = scorer.pace(objective)
    passed = QCoreApplication.translate("Why", "{pace} of the cycle has passed.").format(pace=percent(pace))
    if isinstance(entity, Objective):
        return [passed, *_weakest(entity, workspace, scorer)]
    return [passed, _standing(entity, score, pace, scorer)]


def _weakest(objective: Objective, workspace: Workspace, scorer: Scorer) -> list[str]:
    """Which key result gives an objective its status: of those that share it, the one furthest behind."""
    expected = scorer.pace(objective)
    found = [
        (WEAKNESS.index(standing.status), _ratio(scorer.score(key_result), expected), key_result.title)
        for key_result in workspace.children(KeyResult, "objective_id", objective.id)
        if (standing := scorer.standing(key_result)) is not None
    ]
    if not found:
        return []
    at, _, title = min(found, key=lambda each: each[:2])
    said = QCoreApplication.translate("Why", "Status {status}, as its weakest key result: “{title}”.")
    return [said.format(status=sign_for(WEAKNESS[at]).text, title=title)]


def _ratio(score: Score, pace: float) -> float:
    """Progress held against what is expected of it; a bound is to be kept from the first day on."""
    expected = 1.0 if score.rule is Rule.MAINTAIN else pace
    return (score.progress or 0.0) / expected if expected > 0 else 1.0


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
        ratio = _ratio(score, pace)
        return said.format(
            status=word, ratio=number(round(ratio, 2)), high=number(ON_TRACK_RATIO), low=number(AT_RISK_RATIO)
        )
    return QCoreApplication.translate("Why", "Status {status}.").format(status=word)
