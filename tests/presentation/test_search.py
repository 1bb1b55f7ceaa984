from pathlib import Path

import pytest

from planner.domain.entities import KeyResult, Objective
from planner.presentation.search import SearchIndex
from planner.presentation.session import Session
from tests.support.workspaces import filled_session


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Session:
    return filled_session(tmp_path)


def titles(index: SearchIndex, query: str) -> list[str]:
    return [hit.title for hit in index.find(query)]


@pytest.mark.parametrize("query", ["업타임", "업", "99.9", "유지 업타임", "  서비스  "])
def test_words_syllables_and_figures_find_a_key_result(session: Session, query: str) -> None:
    assert titles(SearchIndex(session), query) == ["서비스 업타임 99.9% 유지"]


def test_case_and_composition_do_not_matter(session: Session) -> None:
    decomposed = "\u1109\u1165\u1107\u1175\u1109\u1173"  # 서비스, as macOS writes file names
    assert titles(SearchIndex(session), decomposed) == ["서비스 업타임 99.9% 유지"]
    assert titles(SearchIndex(session), "arr") == ["ARR 16억 달성"]


def test_notes_are_searched_too(session: Session) -> None:
    objective = session.workspace.all(Objective)[0]
    index = SearchIndex(session)
    assert titles(index, "연간 계약") == []
    session.do("Edit notes", lambda: session.services.editing.edit(objective.ref, notes="연간 계약 위주로"))
    assert titles(index, "연간 계약") == [objective.title]


def test_what_was_renamed_or_deleted_is_found_by_its_old_name_no_more(session: Session) -> None:
    index = SearchIndex(session)
    key_result = next(kr for kr in session.workspace.all(KeyResult) if kr.title.startswith("ARR"))
    assert titles(index, "ARR")
    session.do("Rename", lambda: session.services.editing.edit(key_result.ref, title="MRR 2억"))
    assert titles(index, "ARR") == []
    assert titles(index, "MRR") == ["MRR 2억"]
    session.do("Delete", lambda: session.services.removal.delete([key_result.ref]))
    assert titles(index, "MRR") == []
    session.undo_stack.undo()
    assert titles(index, "MRR") == ["MRR 2억"]


def test_titles_that_start_with_the_query_come_first(session: Session) -> None:
    found = titles(SearchIndex(session), "고객")
    assert found[0] == "고객 사례 콘텐츠"


def test_no_words_find_nothing(session: Session) -> None:
    assert SearchIndex(session).find("   ") == []
