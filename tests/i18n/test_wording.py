"""The words of the interface: one Korean word for each thing, particles and numbers that fit any value."""

import re
from collections.abc import Iterator

import pytest

from tests.i18n.update import messages, ts_path

# What things are called.
TERMS = {
    r"key results?\b": "핵심 결과",
    r"objectives?\b": "목표",
    r"initiatives?\b": "이니셔티브",
    r"action items?\b": "액션 아이템",
    r"cards?\b": "카드",
    r"check-ins?\b": "체크인",
    r"cycles?\b": "주기",
    r"teams?\b": "팀",
    r"owner\b": "담당자",
    r"(due|overdue)\b": "기한",
    r"weight\b": "가중치",
    r"confidence\b": "신뢰도",
    r"drafts?\b": "초안",
    r"columns?\b": "열",
    r"board\b": "보드",
    r"workspace\b": "워크스페이스",
    r"undo\b": "되돌리기",
    r"redo\b": "다시 실행",
}
# Names of the program and of formats, keys and signs stay as they are.
LATIN = re.compile(
    r"OKR Planner|OKRs?|KR|KPI|WIP|MB|UTF-8|UTF-16|CP949|Markdown|JSON|Ctrl\+|Enter|Esc|Tab|--data|backups"
    r"|PDF|zip|Office|\.?\*?\.(md|markdown|txt|html?|csv|tsv|zip|json)|[A-Z]\b|%n|\{\w*\}"
)
# A particle whose form depends on the sound before it, right after a value that can be anything.
PARTICLE = re.compile(
    r"\{(\w*)\}[”’]?(을\(를\)|이\(가\)|은\(는\)|와\(과\)|\(으\)로|이라|[을를이가은는와과로](?![가-힣])|으로)"
)
PERCENTAGES = {"pace", "figure"}
# What a single thing can't be said with.
PLURAL_WORDS = re.compile(r"\b(are|have|were|them|those)\b|\w\(s\)|\b(?:card|item|document|key result)s\b")


def _korean() -> Iterator[tuple[str, str, str]]:
    """Each text with its context and its Korean."""
    for (context, source, _), message in messages(ts_path("ko")).items():
        translation = message.find("translation")
        assert translation is not None
        yield context, source, translation.findtext("numerusform") or translation.text or ""


@pytest.mark.parametrize("pattern", TERMS)
def test_a_thing_has_one_name(pattern: str) -> None:
    word = TERMS[pattern]
    named = [
        (context, source, said)
        for context, source, said in _korean()
        if re.search(rf"(?<![\w{{]){pattern}(?!\}})", source, re.IGNORECASE) and context != "Formats"
    ]
    assert named
    assert [each for each in named if word not in each[2]] == []


def test_no_english_is_left_in_a_korean_text() -> None:
    left = {
        said
        for context, _, said in _korean()
        if context != "Formats" and re.search("[A-Za-z]", LATIN.sub("", said))
    }
    assert left == set()


def test_particles_fit_any_value() -> None:
    wrong = [
        said
        for _, _, said in _korean()
        for found in PARTICLE.finditer(said)
        # A percentage always ends in the sound of "퍼센트".
        if not (found[1] in PERCENTAGES and found[2] == "가")
    ]
    assert wrong == []


def test_signs_that_mean_something_are_kept() -> None:
    signs = ("…", "“", "”", "&", "(Ctrl+", "÷")
    wrong = [
        said for _, source, said in _korean() for sign in signs if source.count(sign) != said.count(sign)
    ]
    assert wrong == []


def test_a_sentence_is_a_sentence_in_korean_too() -> None:
    wrong = [
        said
        for _, source, said in _korean()
        if source.endswith(".") and source.count(" ") > 2 and not said.endswith(".")
    ]
    assert wrong == []


def test_one_thing_is_not_spoken_of_as_many() -> None:
    single = [next(message.iter("numerusform")).text or "" for message in messages(ts_path("en")).values()]
    assert single
    assert [said for said in single if PLURAL_WORDS.search(said)] == []
