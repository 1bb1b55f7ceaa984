from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from planner.domain.entities import (
    ActionItem,
    Attendee,
    CheckIn,
    ColumnRole,
    Cycle,
    Decision,
    Direction,
    Document,
    Initiative,
    KeyResult,
    Kpi,
    Measure,
    Meeting,
    Objective,
    Person,
    Rhythm,
    Stage,
    Status,
    Team,
)
from planner.domain.report import (
    DocumentReport,
    ReadActionItem,
    ReadAttendee,
    ReadCycle,
    ReadDecision,
    ReadHistory,
    ReadInitiative,
    ReadKeyResult,
    ReadKpi,
    ReadMetric,
    ReadObjective,
    ReadRhythm,
)
from tests.support.kept import Kept, titles


def _kept(target: float, unit: str) -> ReadMetric:
    return ReadMetric(target=target, unit=unit, direction="maintain")


REPORT = DocumentReport(
    path="minutes/Q4.md",
    title="Q4 목표",
    kind="meeting",
    text="아무것도 말하지 않는 글\n",
    date=date(2024, 10, 7),
    location="회의실 A",
    attendees=(
        ReadAttendee("김민수", "CEO"),
        ReadAttendee("윤재석", "영업팀장"),
        ReadAttendee("김민수", "CEO"),
    ),
    cycle=ReadCycle("2024 Q4", date(2024, 10, 1), date(2024, 12, 31)),
    check_ins=ReadRhythm("month", "first Monday"),
    next_meeting=datetime(2024, 11, 4, 10),  # noqa: DTZ001 - minutes tell the time on the wall
    objectives=(
        ReadObjective("매출을 선점한다", 9, stage="draft", key_results=(ReadKeyResult("ARR 15억", 10),)),
        ReadObjective(
            "매출 시장을 선점한다",
            3,
            team="영업",
            owner="윤재석",
            key_results=(
                ReadKeyResult(
                    "ARR 16억 달성",
                    4,
                    owner="윤재석",
                    team="영업 1팀",
                    metric=ReadMetric(12, 13, 16, "억"),
                    progress=0.25,
                    status="at-risk",
                    history=(ReadHistory("W39", 0.1), ReadHistory("W40", 0.25)),
                    notes="메모",
                    confidence=0.4,
                ),
                ReadKeyResult("업타임 99.9% 이상 유지", 5, metric=_kept(99.9, "%")),
                ReadKeyResult("응답 3초 미만 유지", 6, metric=_kept(3, "초")),
                ReadKeyResult(
                    "품질",
                    7,
                    progress=0.3,
                    initiatives=(ReadInitiative("자동화", 8, "박지현", 0.6), ReadInitiative("관측", 8)),
                ),
            ),
        ),
    ),
    action_items=(
        ReadActionItem(
            "보고서 초안", 12, "김민수", date(2024, 10, 20), key_result="ARR 16억 달성!",
            children=(ReadActionItem("자료 수집", 13, done=True, due=date(2024, 10, 18)),),
        ),
        ReadActionItem("언젠가", 14, column="backlog"),
    ),
    decisions=(ReadDecision("목표를 초과 달성한다", 15, "안건 1"),),
    kpis=(ReadKpi("MQL", 16, 1200, 466, "건"),),
)  # fmt: skip


@pytest.fixture
def imported(kept: Kept) -> Kept:
    kept.services.importing.keep(REPORT)
    return kept


def key_result(kept: Kept, title: str) -> KeyResult:
    return next(entity for entity in kept.all(KeyResult) if entity.title == title)


def test_the_document_is_kept_with_its_words(imported: Kept) -> None:
    (document,) = imported.all(Document)
    assert (document.path, document.title, document.nature) == ("minutes/Q4.md", "Q4 목표", "meeting")
    assert (document.text, document.on, document.read_at) == (REPORT.text, date(2024, 10, 7), imported.now)


def test_the_cycle_is_that_of_the_document(imported: Kept) -> None:
    (cycle,) = imported.all(Cycle)
    assert (cycle.name, cycle.start, cycle.end) == ("2024 Q4", date(2024, 10, 1), date(2024, 12, 31))
    assert (cycle.rhythm, cycle.rhythm_rule) == (Rhythm.MONTH, "first Monday")


def test_a_document_without_a_cycle_is_about_the_quarter_of_its_day(kept: Kept) -> None:
    kept.services.importing.keep(replace(REPORT, cycle=None, check_ins=None, date=date(2023, 5, 19)))
    (cycle,) = kept.all(Cycle)
    assert (cycle.name, cycle.start, cycle.end) == ("2023 Q2", date(2023, 4, 1), date(2023, 6, 30))
    kept.services.importing.keep(replace(REPORT, cycle=None, date=None, text="anders"))
    assert [cycle.name for cycle in kept.all(Cycle)] == ["2023 Q2", "2024 Q4"]


def test_objectives_keep_their_order_and_a_draft_finds_its_approved_wording(imported: Kept) -> None:
    draft, approved = imported.all(Objective)
    assert (draft.title, draft.stage, draft.draft_of_id) == ("매출을 선점한다", Stage.DRAFT, approved.id)
    assert (approved.stage, approved.line) == (Stage.APPROVED, 3)
    assert imported.workspace.name_of(Team, approved.team_id) == "영업"
    assert imported.workspace.name_of(Person, approved.owner_id) == "윤재석"


def test_a_key_result_keeps_every_fact(imported: Kept) -> None:
    stored = key_result(imported, "ARR 16억 달성")
    assert (stored.measure, stored.start, stored.current, stored.target) == (Measure.METRIC, 12.0, 13.0, 16.0)
    assert (stored.unit, stored.status, stored.progress) == ("억", Status.AT_RISK, 0.25)
    assert (stored.notes, stored.line, stored.certainty) == ("메모", 4, 0.4)
    assert imported.workspace.name_of(Team, stored.team_id) == "영업 1팀"


def test_a_maintained_bound_knows_its_side(imported: Kept) -> None:
    uptime, answer = (
        key_result(imported, "업타임 99.9% 이상 유지"),
        key_result(imported, "응답 3초 미만 유지"),
    )
    assert (uptime.measure, uptime.direction, uptime.inclusive) == (
        Measure.MAINTAIN,
        Direction.INCREASE,
        True,
    )
    assert (answer.measure, answer.direction, answer.inclusive) == (
        Measure.MAINTAIN,
        Direction.DECREASE,
        False,
    )


def test_a_progress_that_is_the_mean_of_the_initiatives_rolls_up(imported: Kept) -> None:
    stored = key_result(imported, "품질")
    assert stored.measure is Measure.ROLL_UP
    assert [(made.title, made.progress) for made in imported.all(Initiative)] == [
        ("자동화", 0.6),
        ("관측", None),
    ]


def test_a_day_has_one_check_in_for_value_and_progress(imported: Kept) -> None:
    arr = key_result(imported, "ARR 16억 달성")
    history = imported.workspace.children(CheckIn, "key_result_id", arr.id)
    assert [(past.on, past.period, past.value, past.progress) for past in history] == [
        (date(2024, 9, 29), "W39", None, 0.1),
        (date(2024, 10, 6), "W40", None, 0.25),
        (date(2024, 10, 7), "", 13.0, 0.25),
    ]
    quality = key_result(imported, "품질")
    (only,) = imported.workspace.children(CheckIn, "key_result_id", quality.id)
    assert (only.on, only.progress, only.value) == (date(2024, 10, 7), 0.3, None)


def test_cards_keep_owner_due_key_result_and_checklist(imported: Kept) -> None:
    workspace = imported.workspace
    report, line, someday = sorted(imported.all(ActionItem), key=lambda card: card.line or 0)
    assert workspace.name_of(Person, report.owner_id) == "김민수"
    assert (report.due, report.column_id) == (date(2024, 10, 20), imported.column(ColumnRole.TODO).id)
    assert report.key_result_id == key_result(imported, "ARR 16억 달성").id
    assert (line.parent_id, line.key_result_id) == (report.id, report.key_result_id)
    assert line.column_id == imported.column(ColumnRole.DONE).id
    assert line.done_at == datetime(2024, 10, 18, tzinfo=UTC)
    assert someday.column_id == imported.column(ColumnRole.BACKLOG).id


def test_the_meeting_is_kept_with_those_who_came_and_what_was_decided(imported: Kept) -> None:
    (meeting,) = imported.all(Meeting)
    assert (meeting.title, meeting.on, meeting.location) == ("Q4 목표", date(2024, 10, 7), "회의실 A")
    assert meeting.next_at == REPORT.next_meeting
    people = {person.id: person.name for person in imported.all(Person)}
    came = [(people[attendee.person_id], attendee.role) for attendee in imported.all(Attendee)]
    assert came == [("김민수", "CEO"), ("윤재석", "영업팀장")]
    (decision,) = imported.all(Decision)
    assert (decision.text, decision.agenda, decision.meeting_id) == (
        "목표를 초과 달성한다",
        "안건 1",
        meeting.id,
    )


def test_kpis_are_kept(imported: Kept) -> None:
    (kpi,) = imported.all(Kpi)
    assert (kpi.name, kpi.target, kpi.current, kpi.unit, kpi.line) == ("MQL", 1200.0, 466.0, "건", 16)


def test_the_same_document_is_kept_once(imported: Kept) -> None:
    before = imported.everything()
    assert not imported.services.importing.keep(replace(REPORT, path="elsewhere.md"))
    assert imported.everything() == before


def test_an_import_is_taken_back_whole_and_can_be_made_again(kept: Kept) -> None:
    empty = kept.everything()
    changes = kept.services.importing.keep(REPORT)
    full = kept.everything()
    kept.services.history.apply(changes.inverse())
    assert kept.everything() == empty
    kept.services.history.apply(changes)
    assert kept.everything() == full


def test_another_document_that_says_the_same_shares_all(imported: Kept) -> None:
    imported.services.importing.keep(replace(REPORT, text="next week", path="next.md"))
    assert (imported.workspace.count(Cycle), imported.workspace.count(Team)) == (1, 2)
    assert titles(imported.all(Person)) == ["김민수", "박지현", "윤재석"]
    assert len(imported.all(Objective)) == 2


def test_a_document_of_nothing_is_kept_as_read(kept: Kept) -> None:
    kept.services.importing.keep(DocumentReport("a.txt", "a", "other", "hello"))
    assert kept.workspace.count(Document) == 1
    assert kept.workspace.count(Cycle) == 0
