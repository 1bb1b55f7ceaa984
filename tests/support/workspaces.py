"""Real workspaces for tests: a store on disk, its services and a session over them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from planner.documents.reading.assembly import read_text
from planner.domain.changes import Changes
from planner.domain.entities import ColumnRole, Cycle, Measure, Ref
from planner.presentation.session import Session
from planner.services.bundle import Services, build_services
from planner.store.open import SqlStore, open_workspace

NOW = datetime(2024, 11, 15, 3, 0, tzinfo=UTC)
LONG_TITLE = (
    "온라인(+내배단) 강의를 중심으로 한 프로덕트 간 위계 정리와 그를 통한 낙수 효과 초석 다지기, "
    "그리고 다음 챕터를 위한 투자"
)


def clock() -> datetime:
    """The moment at which tests live: noon in Seoul, in the middle of 2024 Q4."""
    return NOW


def session_on(store: SqlStore) -> Session:
    """A session over an open store."""
    return Session(store.load(), build_services(store.begin, clock, read_text), clock)


def open_session(directory: Path) -> Session:
    """A session over the workspace in a folder; closing is left to the end of the test."""
    return session_on(open_workspace(directory))


def filled_session(directory: Path) -> Session:
    """A session over a new workspace in a folder, with what `fill` puts into it."""
    store = open_workspace(directory)
    fill(build_services(store.begin, clock))
    return session_on(store)


def only(changes: Changes, kind: str) -> Ref:
    """The one added entity of a kind."""
    (ref,) = (ref for ref in changes.added() if ref.kind == kind)
    return ref


def fill(services: Services) -> None:
    """A quarter with two teams, every measure, cards in every column and a very long title."""
    plan, board = services.planning, services.board
    cycle = only(plan.add_cycle("2024 Q4", date(2024, 10, 1), date(2024, 12, 31)), Cycle.kind)
    sales = only(plan.add(cycle, "연간 매출 목표 초과 달성", owner="윤재석", team="영업"), "objective")
    arr = only(
        plan.add(
            sales,
            "ARR 16억 달성",
            owner="윤재석",
            measure=Measure.METRIC,
            start=12.0,
            current=13.2,
            target=16.0,
            unit="억",
        ),
        "key_result",
    )
    only(plan.add(arr, "연말 프로모션 캠페인", owner="송유진", progress=0.6), "initiative")
    plan.add(arr, "고객 사례 콘텐츠", owner="송유진", due=date(2024, 11, 20))
    plan.add(sales, "엔터프라이즈 신규 계약 3건", measure=Measure.METRIC, current=1.0, target=3.0, unit="건")
    product = only(plan.add(cycle, LONG_TITLE, owner="박지현", team="제품"), "objective")
    plan.add(
        product, "서비스 업타임 99.9% 유지", measure=Measure.MAINTAIN, target=99.9, current=99.95, unit="%"
    )
    plan.add(product, "E2E 암호화 기능 베타 출시", owner="정우성", progress=0.4)
    roll_up = only(plan.add(product, "품질 기반 다지기", measure=Measure.ROLL_UP), "key_result")
    plan.add(roll_up, "테스트 자동화", progress=0.5)
    plan.add(roll_up, "모니터링", progress=0.1)
    # A new workspace has one column for each role, in this order.
    columns = dict(zip(ColumnRole, range(1, 5), strict=True))
    board.add_card(columns[ColumnRole.TODO], "성과 보고서 초안", owner="김민수", due=date(2024, 11, 1))
    board.add_card(columns[ColumnRole.TODO], "OKR 대시보드 생성", owner="오수현", due=date(2024, 12, 1))
    board.add_card(columns[ColumnRole.DOING], "AI 로드맵", owner="박지현", key_result_id=arr.id)
    board.add_card(columns[ColumnRole.DONE], "송년회 예약", owner="오수현")
    board.add_card(columns[ColumnRole.BACKLOG], LONG_TITLE, labels=("전략", "2025"))
