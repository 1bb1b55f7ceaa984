"""What is written as a page and read again is the same, whatever the titles are."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from planner.documents.reading import read_path
from planner.documents.reading.assembly import read_text
from planner.documents.reading.cleaning import normalise, without_credentials
from planner.documents.reading.pages.numbers import (
    digits,
    measured,
    percent,
    read_digits,
    read_measured,
    read_percent,
)
from planner.documents.reading.pages.signs import (
    COLON,
    LAST_BRACKET,
    LISTED,
    escaped,
    quoted,
    unescaped,
    unquoted,
)
from planner.domain.fields import clean_line, clean_text
from planner.services.bundle import Services, build_services
from planner.services.export_cycles import cycle_reports
from planner.store.open import open_workspace
from tests.support.command import SEEDS
from tests.support.made_up import MadeUp, notes, units, words
from tests.support.pages import (
    Pick,
    all_documents,
    assert_changes_nothing,
    assert_comes_back,
    read_page,
    stored,
    workspace_of,
)
from tests.support.workspaces import clock, fill

SEED_FILES = sorted(SEEDS.iterdir())


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_quarter_made_by_hand_comes_back(language: str, tmp_path: Path) -> None:
    made = workspace_of(tmp_path / "made", fill)
    assert_comes_back(made, tmp_path / "again", language="ko" if language == "ko" else "en")


@pytest.mark.parametrize("pick", [cycle_reports, all_documents])
@pytest.mark.parametrize("seed", SEED_FILES, ids=lambda path: path.stem)
def test_a_seed_comes_back(seed: Path, pick: Pick, tmp_path: Path) -> None:
    kept = workspace_of(tmp_path / "kept", lambda services: services.importing.keep(read_path(seed)))
    assert_changes_nothing(tmp_path / "kept", assert_comes_back(kept, tmp_path / "again", pick))


def test_all_cycles_come_back_from_one_page(tmp_path: Path) -> None:
    def keep(services: Services) -> None:
        for seed in SEED_FILES:
            services.importing.keep(read_path(seed))

    page = assert_comes_back(workspace_of(tmp_path / "kept", keep), tmp_path / "again")
    assert page.count("<!-- okr-planner 1 ") == 3
    assert_changes_nothing(tmp_path / "kept", page)


def test_a_page_that_says_more_is_not_passed_over(tmp_path: Path) -> None:
    kept = workspace_of(tmp_path / "kept", lambda services: services.importing.keep(read_path(SEED_FILES[2])))
    page = assert_comes_back(kept, tmp_path / "again").replace("- KR1.1: ARR 16억", "- KR1.1: ARR 17억")
    store = open_workspace(tmp_path / "kept")
    changes = build_services(store.begin, clock, read_text).importing.keep(read_page(page))
    store.close()
    assert changes


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_workspace_comes_back(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        made = stored(Path(folder) / "made", MadeUp(data.draw).fill)
        assert_changes_nothing(Path(folder) / "made", assert_comes_back(made, Path(folder) / "again"))


@settings(max_examples=500, deadline=None)
@given(words, st.sampled_from(["", COLON, LAST_BRACKET, LISTED]))
@example("https://a.kr/?token=abc", "")
def test_words_survive_a_line_of_a_page(text: str, also: str) -> None:
    line = f"- {escaped(clean_line(text), also)}"
    assert without_credentials(normalise(line)) == line
    assert "\n" not in line
    assert " — " not in f"{line} "
    assert " / " not in f" {line[2:]} "
    assert unescaped(line[2:]) == clean_line(text)


@settings(max_examples=500, deadline=None)
@given(notes)
def test_notes_survive_a_quotation(text: str) -> None:
    lines = quoted(clean_text(text))
    assert without_credentials(normalise("\n".join(lines))).split("\n") == lines
    assert "\n".join(map(unquoted, lines)) == clean_text(text)


@settings(max_examples=500, deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False), units)
def test_numbers_keep_every_digit(number: float, unit: str) -> None:
    assert read_digits(digits(number)) == number
    assert read_percent(percent(number / 100 if abs(number) > 1 else number)) == (
        number / 100 if abs(number) > 1 else number
    )
    assert read_measured(measured(number, unit)) == (number, unit)
