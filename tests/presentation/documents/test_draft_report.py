"""Corrections of a report: what each does, and what always holds whatever is done in whatever order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.documents.reading import read_path
from planner.domain.entities import (
    ActionItem,
    Decision,
    Document,
    Entity,
    Initiative,
    KeyResult,
    Kpi,
    Objective,
)
from planner.domain.errors import EmptyTitle, ImpossibleMove, InvalidValue, PlannerError
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
from planner.presentation.documents.draft_item import ItemKind
from planner.presentation.documents.draft_report import DraftReport
from planner.presentation.documents.line_words import reads_of, words_of
from planner.resources import seeds_path
from planner.services.bundle import build_services
from planner.store.open import open_workspace
from tests.support.workspaces import clock

TODAY = date(2024, 11, 15)
ARR = ReadKeyResult(
    "ARR 16억 달성",
    3,
    owner="윤재석",
    metric=ReadMetric(12, 13.2, 16, "억"),
    initiatives=(ReadInitiative("연말 프로모션", 4, progress=0.5), ReadInitiative("고객 사례", 5)),
)
CONTRACTS = ReadKeyResult("신규 계약 3건", 6, confidence=0.4)
REPORT = DocumentReport(
    path="minutes.md",
    title="Q4",
    kind="meeting",
    text="\n".join(f"line {number}" for number in range(1, 21)),
    objectives=(
        ReadObjective("매출 목표 초과 달성", 2, key_results=(ARR, CONTRACTS)),
        ReadObjective(None, 7, key_results=(ReadKeyResult("데이터 정비", 8),)),
        ReadObjective("초안", 9, stage="draft"),
    ),
    action_items=(
        ReadActionItem("보고서", 10, key_result="ARR 16억 달성", children=(ReadActionItem("초안 쓰기", 11),)),
        ReadActionItem("대시보드", 12, key_result="없는 핵심 결과", due=date(2024, 12, 1)),
    ),
    decisions=(ReadDecision("매월 체크인", 13),),
    kpis=(ReadKpi("문의", 14, target=970, current=466, unit="건"),),
)  # fmt: skip


@pytest.fixture
def draft() -> DraftReport:
    return DraftReport(REPORT)


def called(draft: DraftReport, title: str) -> int:
    """The id of the item with a title."""
    return next(item.id for item in draft.state.items.values() if item.title == title)


def key_results(report: DocumentReport) -> list[str]:
    return [kr.title for objective in report.objectives for kr in objective.key_results]


@pytest.mark.parametrize("name", sorted(path.name for path in seeds_path().glob("0*")))
def test_an_untouched_report_comes_out_as_it_went_in(name: str) -> None:
    report = read_path(seeds_path() / name)
    assert DraftReport(report).report() == report
    assert DraftReport(REPORT).report() == REPORT


def test_fields_are_corrected_and_vouched_for(draft: DraftReport) -> None:
    item = called(draft, "신규 계약 3건")
    assert [each.title for each in draft.doubtful()] == ["신규 계약 3건"]
    draft.set_field(item, "title", "  신규  계약 5건 ")
    draft.set_field(item, "target", 5.0)
    draft.set_field(item, "unit", "건")
    draft.set_field(item, "owner", "송유진")
    draft.set_field(item, "due", TODAY)
    read = draft.report().objectives[0].key_results[1]
    assert (read.title, read.owner, read.due) == ("신규 계약 5건", "송유진", TODAY)
    assert read.metric == ReadMetric(target=5.0, unit="건")
    assert read.confidence == 1.0


def test_a_metric_that_goes_down_is_a_decrease_and_one_without_figures_is_none(draft: DraftReport) -> None:
    item = called(draft, "ARR 16억 달성")
    draft.set_field(item, "target", 8.0)
    assert draft.report().objectives[0].key_results[0].metric.direction == "decrease"  # type: ignore[union-attr]
    for name in ("start", "current", "target"):
        draft.set_field(item, name, None)
    assert draft.report().objectives[0].key_results[0].metric is None


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [("title", " ", EmptyTitle), ("target", float("nan"), InvalidValue), ("agenda", "x", InvalidValue)],
)
def test_what_can_not_be_stored_is_refused(
    draft: DraftReport, field: str, value: Any, error: type[PlannerError]
) -> None:
    with pytest.raises(error):
        draft.set_field(called(draft, "ARR 16억 달성"), field, value)
    assert draft.report() == REPORT
    assert not draft.can_undo


def test_leaving_out_takes_what_is_below_along_and_taking_in_what_is_above(draft: DraftReport) -> None:
    draft.set_kept(called(draft, "매출 목표 초과 달성"), False)
    report = draft.report()
    assert [objective.title for objective in report.objectives] == [None, "초안"]
    assert report.action_items[0].key_result is None
    draft.set_kept(called(draft, "고객 사례"), True)
    taken_in = draft.report().objectives[0]
    assert [kr.title for kr in taken_in.key_results] == ["ARR 16억 달성"]
    assert [work.title for work in taken_in.key_results[0].initiatives] == ["고객 사례"]


def test_an_action_item_follows_the_key_result_that_it_serves(draft: DraftReport) -> None:
    draft.set_field(called(draft, "ARR 16억 달성"), "title", "ARR 20억 달성")
    assert draft.report().action_items[0].key_result == "ARR 20억 달성"
    draft.link(called(draft, "대시보드"), called(draft, "데이터 정비"))
    assert draft.report().action_items[1].key_result == "데이터 정비"
    draft.link(called(draft, "대시보드"), None)
    assert draft.report().action_items[1].key_result is None
    with pytest.raises(ImpossibleMove):
        draft.link(called(draft, "대시보드"), called(draft, "초안"))


def test_items_move_below_what_they_can_stand_below(draft: DraftReport) -> None:
    draft.move(called(draft, "ARR 16억 달성"), called(draft, "초안"))
    assert [kr.title for kr in draft.report().objectives[2].key_results] == ["ARR 16억 달성"]
    assert len(draft.report().objectives[2].key_results[0].initiatives) == 2
    draft.move(called(draft, "초안 쓰기"), None)
    assert [card.title for card in draft.report().action_items] == ["보고서", "대시보드", "초안 쓰기"]
    for item, parent in (("ARR 16억 달성", None), ("초안", "ARR 16억 달성"), ("매월 체크인", "초안")):
        with pytest.raises(ImpossibleMove):
            draft.move(called(draft, item), called(draft, parent) if parent else None)


def test_an_action_item_never_stands_below_itself(draft: DraftReport) -> None:
    with pytest.raises(ImpossibleMove):
        draft.move(called(draft, "보고서"), called(draft, "초안 쓰기"))


def test_what_stands_below_an_item_of_another_kind_becomes_what_fits_there(draft: DraftReport) -> None:
    draft.change_kind(called(draft, "ARR 16억 달성"), ItemKind.OBJECTIVE)
    made = draft.report().objectives[-1]
    assert (made.title, made.owner) == ("ARR 16억 달성", "윤재석")
    assert [kr.title for kr in made.key_results] == ["연말 프로모션", "고객 사례"]
    assert made.key_results[0].progress == 0.5
    draft.undo()
    draft.change_kind(called(draft, "매출 목표 초과 달성"), ItemKind.KEY_RESULT)
    report = draft.report()
    assert [objective.title for objective in report.objectives] == [None, "초안"]
    works = report.objectives[0].key_results[-1].initiatives
    assert [work.title for work in works] == ["ARR 16억 달성", "신규 계약 3건", "연말 프로모션", "고객 사례"]


def test_an_initiative_that_becomes_an_action_item_serves_its_key_result(draft: DraftReport) -> None:
    draft.change_kind(called(draft, "고객 사례"), ItemKind.ACTION_ITEM)
    card = draft.report().action_items[-1]
    assert (card.title, card.key_result) == ("고객 사례", "ARR 16억 달성")
    draft.change_kind(called(draft, "고객 사례"), ItemKind.INITIATIVE)
    assert draft.report().objectives[0].key_results[0].initiatives[-1].title == "고객 사례"


def test_lines_become_items_where_they_belong(draft: DraftReport) -> None:
    lines = [(15, "- **KR4:** NPS 40 달성 @송유진"), (16, "   "), (17, "| 2) | 이탈률 3% (12/20까지) |")]
    near = called(draft, "ARR 16억 달성")
    draft.add(reads_of(ItemKind.KEY_RESULT, lines, TODAY), near)
    added = draft.report().objectives[0].key_results[2:]
    assert [(kr.title, kr.line, kr.owner) for kr in added] == [
        ("NPS 40 달성", 15, "송유진"),
        ("2)", 17, None),
    ]
    draft.undo()
    draft.add(reads_of(ItemKind.INITIATIVE, lines[:1], TODAY), None)
    assert draft.report().objectives[1].key_results[0].initiatives[0].line == 15


def test_a_key_result_without_any_objective_gets_one_that_is_not_stated() -> None:
    draft = DraftReport(replace(REPORT, objectives=(), action_items=()))
    assert not draft.can_add(ItemKind.INITIATIVE)
    with pytest.raises(ImpossibleMove):
        draft.add([ReadInitiative("일", 1)], None)
    draft.add([ReadKeyResult("결과", 5)], None)
    (objective,) = draft.report().objectives
    assert objective.title is None
    assert key_results(draft.report()) == ["결과"]
    draft.undo()
    assert draft.report().objectives == ()


@pytest.mark.parametrize("line", [0, 21])
def test_a_line_that_the_text_does_not_have_is_refused(draft: DraftReport, line: int) -> None:
    with pytest.raises(InvalidValue):
        draft.add([ReadDecision("x", line)], None)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("## 목표 1: 매출 성장", "매출 성장"),
        ("- [ ] ~~회의록~~ 정리", "회의록 정리"),
        ("> * KR1. `Launch` the [beta](https://x.test/a)", "Launch the beta"),
        ("| | **개선** | 30% |", "개선"),
        ("12) 고객 인터뷰", "고객 인터뷰"),
        ("KR1:", "KR1:"),
        ("한국어 문장 그대로", "한국어 문장 그대로"),
    ],
)
def test_the_words_of_a_line_stand_without_its_marks(line: str, words: str) -> None:
    assert words_of(line) == words


# --- whatever is done in whatever order

_TEXTS = st.sampled_from(["", " ", "새 제목", "ARR 16억 달성", "a\u202eb", "값 5억"])
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["field", "kind", "move", "link", "keep", "confirm", "add", "undo", "redo"]),
        st.integers(0, 30),
        st.integers(0, 30),
        st.sampled_from(list(ItemKind)),
        _TEXTS,
        st.booleans(),
    ),
    max_size=30,
)
_VALUES = {
    "title": "",
    "owner": "",
    "due": TODAY,
    "start": 3.0,
    "current": -1e20,
    "target": 2.0,
    "unit": "원",
}


def apply(draft: DraftReport, step: tuple[Any, ...]) -> None:
    """Do one thing to a draft; what it refuses must leave it as it was."""
    what, first, second, kind, text, flag = step
    ids = sorted(draft.state.items)
    item, other = (ids[number % len(ids)] for number in (first, second))
    names = sorted(_VALUES)
    field = names[second % len(names)]
    value = _VALUES[field] or text
    before = draft.state
    try:
        match what:
            case "field":
                draft.set_field(item, field, None if flag else value)
            case "kind":
                draft.change_kind(item, kind)
            case "move":
                draft.move(item, None if flag else other)
            case "link":
                draft.link(item, None if flag else other)
            case "keep":
                draft.set_kept(item, flag)
            case "confirm":
                draft.confirm(item)
            case "add":
                draft.add(reads_of(kind, [(second + 1, text)], TODAY), None if flag else item)
            case "undo":
                draft.undo()
            case "redo":
                draft.redo()
    except PlannerError:
        assert draft.state is before


def lines_of(report: DocumentReport) -> list[int]:
    """The line of everything in a report."""
    found: list[Any] = [*report.objectives, *report.action_items, *report.decisions, *report.kpis]
    lines = []
    while found:
        part = found.pop()
        lines.append(part.line)
        for name in ("key_results", "initiatives", "children"):
            found.extend(getattr(part, name, ()))
    return lines


@given(steps=_STEPS)
def test_lines_and_undo_hold_after_any_corrections(steps: list[Any]) -> None:
    draft = DraftReport(REPORT)
    for step in steps:
        apply(draft, step)
    report = draft.report()
    assert all(1 <= line <= draft.line_count for line in lines_of(report))
    assert report.text == REPORT.text
    parents = {item.id: item.parent for item in draft.state.items.values()}
    listed = [each for ids in draft.state.children.values() for each in ids]
    assert sorted(listed) == sorted(parents)
    assert all(each in draft.state.children[parents[each]] for each in parents)
    while draft.can_redo:
        draft.redo()
    report = draft.report()
    while draft.can_undo:
        draft.undo()
    assert draft.report() == REPORT
    while draft.can_redo:
        draft.redo()
    assert draft.report() == report


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_STEPS)
def test_whatever_was_corrected_can_be_kept(
    steps: list[Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    draft = DraftReport(REPORT)
    for step in steps:
        apply(draft, step)
    report = draft.report()
    directory: Path = tmp_path_factory.mktemp("kept")
    store = open_workspace(directory)
    try:
        build_services(store.begin, clock).importing.keep(report)
        kept = store.load()
    finally:
        store.close()
    kinds: tuple[type[Entity], ...] = (Objective, KeyResult, Initiative, ActionItem, Decision, Kpi)
    assert sum(kept.count(kind) for kind in kinds) == len(lines_of(report))
    assert kept.count(Document) == 1
