from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from planner.presentation.inspector.rules import rule_words
from planner.ui.i18n import apply_language


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_language(qapp, "en")


@pytest.mark.parametrize(
    ("rule", "english", "korean"),
    [
        ("first Monday", "First Monday of the month", "매월 첫째 월요일"),
        ("last Friday", "Last Friday of the month", "매월 마지막 금요일"),
        ("Tuesday, Thursday", "Every Tuesday, Thursday", "매주 화요일, 목요일"),
        ("after lunch", "after lunch", "after lunch"),
        ("", "", ""),
    ],
)
def test_a_rule_is_told_in_the_language_of_the_interface(
    qapp: QApplication, rule: str, english: str, korean: str
) -> None:
    apply_language(qapp, "en")
    assert rule_words(rule) == english
    apply_language(qapp, "ko")
    assert rule_words(rule) == korean
