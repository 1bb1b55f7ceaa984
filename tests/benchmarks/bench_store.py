"""The store and the reader: loading, keeping, reading, each against the least that can be done."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from planner.documents.reading import read_bytes
from planner.domain.report import (
    DocumentReport,
    ReadActionItem,
    ReadCycle,
    ReadInitiative,
    ReadKeyResult,
    ReadMetric,
    ReadObjective,
)
from planner.resources import seeds_path
from planner.services.bundle import build_services
from planner.store.open import open_workspace
from planner.store.version import FILE_NAME
from tests.benchmarks.bench_plan import fill, read_all, timed
from tests.benchmarks.row import Row, row

NOW = datetime(2024, 11, 15, 3, tzinfo=UTC)
# What any reader of such documents has to look for in each line.
SCAN = [
    re.compile(pattern)
    for pattern in (
        r"^#{1,6}\s+(.*)",
        r"^\s*[-*+]\s+(?:\[[ xX]\]\s+)?(.*)",
        r"\d{1,2}[./]\s?\d{1,2}|\d{4}-\d{2}-\d{2}",
        r"\d+(?:\.\d+)?\s*(?:%|억|만|건|명|개)",
    )
]
PART = """\
## 안건 {n}: 제품 안정성 {n}차 점검

**박지현**: 지난 분기에 이어 {n}번째로 점검합니다. 전환율은 {p}%이고 응답 속도가 문제예요.

**Objective {n}**: 제품 {n}의 안정성 및 확장성 확보
- KR1: 서비스 {n} 업타임 99.9% 유지
- KR2: 엔터프라이즈 {n} 신규 계약 {p}건 (현재 1건)
    - 연말 프로모션 캠페인 {n}
- KR3: 응답 속도 {p}% 개선

### 결정 사항
- {n}차 점검 결과를 전사에 공유한다

### 액션 아이템
- [ ] 김민수: 성과 보고서 {n} 초안 (10/20까지)
- [x] 오수현: 대시보드 {n} 생성 (10/10까지)

"""


def loading(folder: Path, items: int, excellent: float) -> Row:
    """Everything in memory, against reading every column."""

    def load() -> None:
        store = open_workspace(folder)
        store.load()
        store.close()

    figure = median(timed(load) for _ in range(5))
    floor = median(timed(lambda: read_all(folder)) for _ in range(5))
    return row(f"open {items // 1000}k items → in memory", figure, floor, excellent, 5)


def large_report(objectives: int) -> DocumentReport:
    """A document with so many objectives, five key results each, and cards."""
    metric = ReadMetric(0.0, 20.0, 100.0, "건")
    plan = tuple(
        ReadObjective(f"목표 {n}", n, team=f"팀 {n % 5}", owner=f"사람 {n % 20}", key_results=tuple(
            ReadKeyResult(f"핵심 결과 {n}-{m}", n, owner=f"사람 {m}", metric=metric, initiatives=(
                ReadInitiative(f"인풋 {n}-{m}", n, progress=0.5),
            ))
            for m in range(5)
        ))
        for n in range(1, objectives + 1)
    )  # fmt: skip
    cards = tuple(
        ReadActionItem(
            f"할 일 {n}", n, owner=f"사람 {n % 20}", due=date(2024, 11, 1), key_result=f"핵심 결과 {n}-1"
        )
        for n in range(1, objectives + 1)
    )
    cycle = ReadCycle("2024 Q4", date(2024, 10, 1), date(2024, 12, 31))
    return DocumentReport(
        "large.md",
        "Large",
        "okr",
        "words",
        date(2024, 10, 7),
        cycle=cycle,
        objectives=plan,
        action_items=cards,
    )


def storing(report: DocumentReport) -> Row:
    """Keeping a report, against inserting the same rows into an empty file of the same schema."""
    figures, floors = [], []
    for _ in range(5):
        with TemporaryDirectory() as ours, TemporaryDirectory() as plain:
            store = open_workspace(Path(ours))
            store.warm_up()
            keep = build_services(store.begin, lambda: NOW).importing.keep
            figures.append(timed(lambda keep=keep: keep(report)))  # type: ignore[misc]
            store.close()
            open_workspace(Path(plain)).close()
            floors.append(plain_inserts(Path(ours) / FILE_NAME, Path(plain) / FILE_NAME))
    return row("storing what was read", median(figures), median(floors), 2, 5)


def plain_inserts(source: Path, target: Path) -> float:
    """The time of inserting all rows of one file into another by sqlite3 alone, fully durable."""
    with (
        closing(sqlite3.connect(source)) as read,
        closing(sqlite3.connect(target, isolation_level=None)) as write,
    ):
        names = [name for (name,) in read.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: read.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
        for name in names:
            write.execute(f'DELETE FROM "{name}"')
        write.execute("PRAGMA synchronous = FULL")

        def insert() -> None:
            write.execute("BEGIN IMMEDIATE")
            for name, found in rows.items():
                if found:
                    write.executemany(
                        f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(found[0]))})', found
                    )
            write.execute("COMMIT")

        return timed(insert)


def repeated(make: Callable[[int], str], head: str = "") -> str:
    """A document of 1 MB: parts, each by its number, after a head."""
    parts, size, n = [head], 0, 0
    while size < 1_000_000:
        n += 1
        parts.append(make(n))
        size += len(parts[-1].encode())
    return "".join(parts)


def corpora() -> dict[str, str]:
    """Documents of 1 MB: from words that say nothing of us to lines that all do."""
    seeds = [path.read_text(encoding="utf-8") for path in sorted(seeds_path().iterdir())]
    words = [word for text in seeds for word in text.split() if word.isalpha()]
    random = Random(1)
    return {
        "prose": repeated(lambda n: " ".join(random.choices(words, k=15)) + ".\n" + "\n" * (n % 4 == 0)),
        "seeds repeated": repeated(lambda n: seeds[n % len(seeds)] + "\n\n"),
        "minutes": repeated(
            lambda n: PART.format(n=n, p=n % 90 + 5), "# 2024 Q4 OKR\n\n**일시**: 2024-10-07 (월) 10:00\n\n"
        ),
        "key results": repeated(
            lambda n: f"- KR{n}: 신규 고객 {n * 7 % 991}건에서 {n * 13 % 1999}건으로 확대 {n}\n", "O1: 성장\n"
        ),
    }


def reading(name: str, text: str) -> Row:
    """A document of 1 MB, against four patterns on each of its lines."""
    data = text.encode()

    def scan() -> int:
        lines = data.decode().splitlines()
        return sum(1 for line in lines for pattern in SCAN if pattern.search(line))

    figure = median(timed(lambda: read_bytes(data, "large.md")) for _ in range(3))
    return row(f"reading 1 MB: {name}", figure, median(timed(scan) for _ in range(5)), 10, 30)


def reading_more() -> Row:
    """Ten times the document, against ten times the time."""
    text = corpora()["minutes"]
    one, ten = text.encode(), (text * 10).encode()
    floor = 10 * median(timed(lambda: read_bytes(one, "large.md")) for _ in range(3))
    return row("reading 10 MB / 10 × 1 MB", timed(lambda: read_bytes(ten, "large.md")), floor, 1.2, 2)


def rows() -> list[Row]:
    """The rows of store and reader."""
    with TemporaryDirectory() as small, TemporaryDirectory() as large:
        fill(Path(small), 10_000)
        fill(Path(large), 100_000)
        found = [loading(Path(small), 10_000, 3), loading(Path(large), 100_000, 2.5)]
    texts = [reading(name, text) for name, text in corpora().items()]
    return [*found, storing(large_report(800)), *texts, reading_more()]
