"""How the command behaves among other programs: encodings, pipes, imports, faults."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import ROOT, SEEDS, run, run_code, surroundings

MINUTES = SEEDS / "004_e80a5d158cdb41cd.txt"
IMPORTED = """
import sys
from planner.__main__ import main
status = main(sys.argv[1:])
unwanted = ("PySide6", "shiboken6", "alembic")
print([name for name in sys.modules if name.split(".")[0] in unwanted], file=sys.stderr)
sys.exit(status)
"""


@pytest.mark.parametrize("language", ["C", "POSIX", "ko_KR.CP949"])
def test_words_are_utf_8_whatever_the_locale(language: str) -> None:
    env = {"LC_ALL": language, "LANG": language, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result = run("import", "--dry-run", "--format", "json", MINUTES, env=env)
    assert result.status == 0
    assert json.loads(result.out)["documents"][0]["title"] == "Q4 목표 및 연말 계획"
    assert "목표" in result.out


def test_a_reader_that_went_away_is_no_trouble(tmp_path: Path) -> None:
    run("--data", tmp_path, "import", MINUTES)
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "planner", "--data", str(tmp_path), "export", "--format", "json"]
    done = subprocess.run(
        command, cwd=ROOT, env=surroundings(), stdout=writer, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize(
    "arguments",
    [("import", "--dry-run", str(MINUTES)), ("import", str(MINUTES)), ("export", "--format", "json")],
)
def test_neither_qt_nor_alembic_is_imported(arguments: tuple[str, ...], tmp_path: Path) -> None:
    run("--data", tmp_path, "import", SEEDS / "000_ce5108172942ea5a.txt")
    result = run_code(IMPORTED, "--data", tmp_path, *arguments)
    assert result.status == 0
    assert result.sentences[-1] == "[]"


def test_a_fault_of_ours_is_a_sentence_with_the_place_of_the_log(tmp_path: Path) -> None:
    code = """
import sys
import planner.cli.import_documents as command
def fail(path):
    raise ZeroDivisionError("by nothing")
command.read_document = fail
from planner.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
    result = run_code(code, "--data", tmp_path / "data", "import", "--format", "json", MINUTES)
    log = tmp_path / "data" / "logs" / "okr-planner.log"
    (sentence,) = result.sentences
    assert (result.status, result.out) == (1, "")
    assert sentence.endswith(f"what happened is in {log}.")
    assert "ZeroDivisionError: by nothing" in log.read_text(encoding="utf-8")


def test_the_workspace_lies_where_the_platform_keeps_data(isolated_home: Path) -> None:
    run("import", MINUTES)
    assert (isolated_home / ".local" / "share" / "okr-planner" / "okr-planner.db").is_file()
