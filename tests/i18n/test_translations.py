"""The translations are complete, say what the code says now, and are built."""

import shutil
import string
from pathlib import Path

import pytest

from tests.i18n.update import LANGUAGES, extract, is_finished, messages, release, ts_path

HOW = "run: python tests/i18n/update.py, and translate what it lists"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    unfinished = [
        f"{context}: {source}"
        for (context, source, _comment), message in messages(ts_path(language)).items()
        if not is_finished(message)
    ]
    assert not unfinished, HOW


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_says_nothing_else_than_the_files(language: str, tmp_path: Path) -> None:
    committed = ts_path(language)
    fresh = tmp_path / committed.name
    shutil.copy(committed, fresh)
    extract(language, fresh)
    assert set(messages(fresh)) == set(messages(committed)), HOW


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_built_file_holds_what_the_source_file_says(language: str, tmp_path: Path) -> None:
    committed = ts_path(language)
    built = tmp_path / "built.qm"
    release(committed, built)
    assert built.read_bytes() == committed.with_suffix(".qm").read_bytes(), HOW


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_places_for_values(language: str) -> None:
    wrong = []
    for (context, source, _comment), message in messages(ts_path(language)).items():
        translation = message.find("translation")
        forms = [] if translation is None else list(translation.iter("numerusform")) or [translation]
        wrong += [f"{context}: {source}" for form in forms if _places(form.text or "") != _places(source)]
    assert not wrong


def _places(text: str) -> tuple[set[str], bool]:
    """Return the names in braces, and whether the number of a plural stands in the text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}, "%n" in text
