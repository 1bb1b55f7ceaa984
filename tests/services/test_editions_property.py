"""Documents change, people edit, both are undone: nothing doubles, and nothing that a person did is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from planner.documents.reading import read_bytes
from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, ColumnRole, Document, Initiative, KeyResult, Objective, Person
from planner.domain.report import DocumentReport
from planner.services.edition_said import said_by
from tests.services.edition_content import UNORDERED, content
from tests.support.kept import Kept, titles

# Each wording keeps its mark, whatever is reworded around it, so that a double can be seen.
OBJECTIVES = [
    "연간 매출 목표 초과 달성 (A1)",
    "제품 안정성과 확장성 확보 (A2)",
    "조직 역량을 한 단계 강화 (A3)",
]
KEY_RESULTS = [
    "유료 고객 재구매 늘리기 (B1)",
    "엔터프라이즈 신규 계약 체결 (B2)",
    "서비스 업타임 개선 작업 완료 (B3)",
    "E2E 암호화 베타 출시 (B4)",
    "시니어 개발자 채용 (B5)",
    "전 직원 보안 교육 수료 (B6)",
    "고객 문의 첫 응답 단축 (B7)",
    "모바일 앱 리뉴얼 공개 (B8)",
]
CARDS = [
    "2024년 성과 보고서 초안 (C1)",
    "OKR 대시보드 만들기 (C2)",
    "암호화 베타 고객 모집 (C3)",
    "송년회 장소 예약 (C4)",
    "채용 공고 올리기 (C5)",
    "파트너사 계약서 검토 (C6)",
]
TOLD_BY_MARK = (Objective.kind, KeyResult.kind, ActionItem.kind)
OWNERS = ["김민수", "박지현", "정우성"]
MARKS = [words[-3:-1] for words in (*OBJECTIVES, *KEY_RESULTS, *CARDS)]
# Shrinking would take minutes: each example makes and opens workspaces on disk.
LIFELIKE = settings(
    max_examples=20,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
TAILS = ["", " 다시", " 꼭", " 빠르게"]


@dataclass(frozen=True)
class Page:
    """A document to be written: key results under objectives, and cards with owner and box."""

    day: date
    tree: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    cards: tuple[tuple[str, str, bool], ...]

    def text(self) -> str:
        lines = ["# 주간 점검", "", f"**일시**: {self.day.isoformat()} 10:00", ""]
        for at, (objective, below) in enumerate(self.tree, 1):
            lines += [f"**Objective {at}**: {objective}"]
            lines += [f"- KR{n}: {words} (진행률 {share}%)" for n, (words, share) in enumerate(below, 1)]
            lines += [""]
        lines += ["### 액션 아이템"]
        lines += [f"- [{'x' if done else ' '}] {who}: {words}" for words, who, done in self.cards]
        return "\n".join(lines) + "\n"


pages = st.builds(
    lambda objectives, homes, shares, cards, owners, done: Page(
        date(2024, 10, 7),
        tuple(
            (words, tuple((kr, share) for kr, home, share in zip(KEY_RESULTS, homes, shares, strict=True)
                          if home == at))
            for at, words in enumerate(objectives)
        ),
        tuple(zip(cards, owners, done, strict=False)),
    ),
    st.lists(st.sampled_from(OBJECTIVES), min_size=1, max_size=3, unique=True),
    st.lists(st.integers(0, 4), min_size=len(KEY_RESULTS), max_size=len(KEY_RESULTS)),
    st.lists(st.integers(0, 10).map(lambda n: n * 10), min_size=len(KEY_RESULTS), max_size=len(KEY_RESULTS)),
    st.lists(st.sampled_from(CARDS), max_size=5, unique=True),
    st.lists(st.sampled_from(OWNERS), min_size=6, max_size=6),
    st.lists(st.booleans(), min_size=6, max_size=6),
)  # fmt: skip


def reworded(words: str, tail: str) -> str:
    """The words with another ending before their mark."""
    head, mark = words.rsplit(" (", 1)
    for known in TAILS[1:]:
        head = head.removesuffix(known)
    return f"{head}{tail} ({mark}"


@st.composite
def mutations(draw: st.DrawFn, page: Page) -> Page:
    """The page after somebody worked on it for a week."""
    kind = draw(st.sampled_from(["reorder", "reword", "insert", "delete", "progress", "cards"]))
    tree = [[words, list(below)] for words, below in page.tree]
    at = draw(st.integers(0, len(tree) - 1))
    below: Any = tree[at][1]
    present = {words[-3:-1] for _, each in page.tree for words, _ in each}
    if kind == "reorder":
        tree = draw(st.permutations(tree))
        tree[0][1] = draw(st.permutations(tree[0][1]))
    elif kind == "reword":
        tail = draw(st.sampled_from(TAILS))
        tree[at] = [reworded(tree[at][0], tail), [(reworded(words, tail), share) for words, share in below]]
    elif kind == "insert":
        fresh = [words for words in KEY_RESULTS if words[-3:-1] not in present]
        below += [(words, 20) for words in draw(st.lists(st.sampled_from(fresh), max_size=2, unique=True))] \
            if fresh else []  # fmt: skip
    elif kind == "delete" and below:
        below.pop(draw(st.integers(0, len(below) - 1)))
    elif kind == "progress":
        below[:] = [(words, draw(st.sampled_from([0, 35, 70, 100]))) for words, _ in below]
    cards = page.cards
    if kind == "cards":
        kept = draw(st.lists(st.sampled_from(CARDS), max_size=5, unique=True))
        cards = tuple((w, draw(st.sampled_from(OWNERS)), draw(st.booleans())) for w in kept)
    return replace(page, tree=tuple((w, tuple(b)) for w, b in tree), cards=cards)


def read(page: Page, path: str) -> DocumentReport:
    return read_bytes(page.text().encode(), path)


def told_by(report: DocumentReport) -> set[str]:
    """The marks of all that a report says."""
    words = [said.words for said in said_by(report, date(2024, 10, 7)) if said.kind in TOLD_BY_MARK]
    return {each[-3:-1] for each in words}


def content_of(kept: Kept) -> dict[str, list[Any]]:
    """What is held; what came back may stand at another place among its siblings, as `take_back` says."""
    return content(kept.workspace, (*UNORDERED, ActionItem, Objective, KeyResult))


@dataclass
class Life:
    """A workspace, what people did in it, and how all of it is undone."""

    kept: Kept
    done: list[tuple[Changes, dict[Any, Any]]] = field(default_factory=list)
    by_hand: dict[Any, Any] = field(default_factory=dict)

    def record(self, changes: Changes, former: dict[Any, Any]) -> None:
        if changes:
            self.done.append((changes, former))

    def keep(self, page: Page, path: str) -> None:
        report = read(page, path)
        self.record(self.kept.services.importing.keep(report), dict(self.by_hand))
        before = self.kept.everything()
        assert not self.kept.services.importing.keep(report)
        assert self.kept.everything() == before
        self.check()

    def edit(self, draw: st.DrawFn) -> None:
        workspace = self.kept.workspace
        entities = [*workspace.all(Objective), *workspace.all(KeyResult), *workspace.all(ActionItem)]
        if not entities:
            return
        entity = draw(st.sampled_from(entities))
        former = dict(self.by_hand)
        changes = self.change(entity, draw(st.sampled_from(["title", "owner", "figure"])))
        self.record(changes, former)
        self.check()

    def change(self, entity: Objective | KeyResult | ActionItem, what: str) -> Changes:
        services = self.kept.services
        if what == "owner":
            changes = services.editing.edit(entity.ref, owner="송유진")
            (person,) = (each for each in self.kept.all(Person) if each.name == "송유진")
            self.by_hand[entity.ref, "owner_id"] = person.id
        elif what == "figure" and isinstance(entity, KeyResult):
            changes = services.progress.set_progress(entity.ref, 0.55)
            self.by_hand[entity.ref, "progress"] = 0.55
        elif what == "figure" and isinstance(entity, ActionItem):
            doing = self.kept.column(ColumnRole.DOING)
            changes = services.board.move_cards([entity.id], doing.id)
            self.by_hand[entity.ref, "column_id"] = doing.id
        else:
            title = f"손으로 고침 ({entity.title[-3:-1]})"
            changes = services.editing.edit(entity.ref, title=title)
            self.by_hand[entity.ref, "title"] = title
        return changes

    def undo(self) -> None:
        if self.done:
            changes, former = self.done.pop()
            self.kept.services.history.apply(changes.inverse())
            undone, self.by_hand = self.by_hand, former
            self.check()
            self.kept.services.history.apply(changes)
            self.by_hand = undone
            self.check()
            self.kept.services.history.apply(changes.inverse())
            self.by_hand = former

    def check(self) -> None:
        workspace = self.kept.workspace
        marks = Counter(each[-3:-1] for each in self.titles())
        assert all(count == 1 for mark, count in marks.items() if mark in MARKS), marks
        for (ref, name), value in self.by_hand.items():
            held = workspace.find(ref)
            assert held is not None, f"{ref} was lost"
            assert getattr(held, name) == value, f"{name} of {held} was {value!r}"

    def titles(self) -> list[str]:
        workspace = self.kept.workspace
        kinds = (Objective, KeyResult, Initiative, ActionItem)
        return [title for cls in kinds for title in titles(workspace.all(cls))]


@LIFELIKE
@given(st.data(), pages)
def test_nothing_doubles_and_nothing_by_hand_is_lost(data: st.DataObject, page: Page) -> None:
    with TemporaryDirectory() as folder:
        life = Life(Kept(Path(folder) / "data"))
        try:
            live(life, data, page)
        finally:
            life.kept.close()


def live(life: Life, data: st.DataObject, page: Page) -> None:
    """Some weeks: the document is changed, or its next edition comes; people edit and undo."""
    path, week = "점검.md", 0
    life.keep(page, path)
    for step in data.draw(st.lists(st.sampled_from(["change", "next", "edit", "edit", "undo"]), max_size=7)):
        if step == "edit":
            life.edit(data.draw)
        elif step == "undo":
            life.undo()
        else:
            page = data.draw(mutations(page))
            if step == "next":
                week += 1
                page, path = replace(page, day=page.day + timedelta(days=7)), f"점검 {week}.md"
            life.keep(page, path)
            assert told_by(read(page, path)) <= {title[-3:-1] for title in life.titles()}


@LIFELIKE
@given(st.data(), pages, st.integers(0, 3), st.booleans())
def test_taking_back_restores_what_was_there(
    data: st.DataObject, page: Page, weeks: int, same_file: bool
) -> None:
    with TemporaryDirectory() as folder:
        life = Life(Kept(Path(folder) / "data"))
        try:
            history: list[Any] = []
            for week in range(weeks + 1):
                before = content_of(life.kept)
                life.keep(page, "점검.md" if same_file else f"점검 {week}.md")
                if content_of(life.kept) != before:
                    history.append(before)
                page = data.draw(mutations(page))
                page = page if same_file else replace(page, day=page.day + timedelta(days=7))
            for document in reversed(life.kept.all(Document)):
                life.kept.services.importing.take_back(document.id)
                assert content_of(life.kept) == history.pop()
        finally:
            life.kept.close()
