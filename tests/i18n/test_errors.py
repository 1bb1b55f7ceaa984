"""Every sentence that an error shows to people is among the texts to translate."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

import planner
from planner.documents.errors import UnreadableFile
from planner.documents.sources.decoding import decode
from planner.domain.errors import NameTaken, PlannerError
from planner.presentation.words import error_sentence
from planner.ui.i18n import apply_language
from tests.i18n.update import messages, ts_path


def _import_all() -> None:
    """Import what may hold an error; Alembic alone can import its environment."""
    for found in pkgutil.walk_packages(planner.__path__, "planner."):
        if ".migrations" not in found.name and not found.name.endswith("__main__"):
            importlib.import_module(found.name)


def _below(cls: type[PlannerError]) -> Iterator[type[PlannerError]]:
    for below in cls.__subclasses__():
        yield below
        yield from _below(below)


def test_the_sentence_of_every_error_is_translated() -> None:
    _import_all()
    sentences = {source for context, source, _ in messages(ts_path("ko")) if context == "Errors"}
    said = {cls.__name__: cls.template for cls in _below(PlannerError) if not cls.__subclasses__()}
    assert len(said) > 20
    assert {name: text for name, text in said.items() if text not in sentences} == {}


def test_what_a_sentence_tells_is_in_its_language_too(qapp: QApplication) -> None:
    with pytest.raises(PlannerError) as refused:
        decode(b"\x89PNG\r\n", "logo.md")
    apply_language(qapp, "ko")
    assert error_sentence(refused.value) == (
        "텍스트 문서가 아닙니다(logo.md, 1번째 줄: 그림 파일). "
        "Markdown이나 일반 텍스트로 저장한 뒤 다시 시도하세요."
    )
    taken = NameTaken(kind="team", name="영업")
    assert error_sentence(taken) == "이미 있는 팀 이름입니다: “영업”. 이전 이름을 유지했습니다."


def test_a_reason_of_the_system_stays_as_the_system_gave_it(qapp: QApplication) -> None:
    apply_language(qapp, "ko")
    assert "(Permission denied)" in error_sentence(UnreadableFile(name="q4.md", reason="Permission denied"))
