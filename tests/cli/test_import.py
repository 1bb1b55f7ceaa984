"""`import`: what was read goes to stdout, what there is to say to stderr, and what failed changes nothing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.support.command import SEEDS, digests, run

MINUTES = SEEDS / "004_e80a5d158cdb41cd.txt"
LINES = "# Weekly\n\n- [ ] 김민수: write the report (10/20까지)\n"


def test_a_dry_run_prints_json_and_opens_no_workspace(tmp_path: Path, isolated_home: Path) -> None:
    result = run("--data", tmp_path / "data", "import", "--dry-run", "--format", "json", MINUTES)
    (document,) = json.loads(result.out)["documents"]
    assert (result.status, result.err) == (0, "")
    assert document["path"] == str(MINUTES)
    assert [each["title"] for each in document["objectives"]] == [
        "연간 매출 목표 초과 달성", "제품 안정성 및 확장성 확보", "조직 역량 강화",
    ]  # fmt: skip
    assert not (tmp_path / "data").exists()
    assert not list(isolated_home.rglob("*.db"))


def test_text_tells_each_item_with_its_line() -> None:
    result = run("import", "--dry-run", MINUTES)
    assert result.status == 0
    assert "  Cycle: 2024 Q4, 2024-10-01 to 2024-12-31\n" in result.out
    assert "   37    ARR 16억 달성  [12 → 16억, now 12억]\n" in result.out
    assert "   28  [ ] 2024년 성과 보고서 초안  [김민수 · by 2024-10-20]\n" in result.out


def test_what_was_kept_is_there_afterwards_and_kept_once(tmp_path: Path) -> None:
    first = run("--data", tmp_path, "import", MINUTES)
    assert (first.status, first.sentences) == (0, [f"{MINUTES} was kept."])
    exported = run("--data", tmp_path, "export", "--format", "json").out
    second = run("--data", tmp_path, "import", MINUTES)
    assert second.sentences == [f"{MINUTES} was kept before; nothing was changed."]
    assert run("--data", tmp_path, "export", "--format", "json").out == exported
    assert len(json.loads(exported)["documents"]) == 1


def test_a_folder_is_read_in_order_of_name(tmp_path: Path) -> None:
    result = run("import", "--dry-run", "--format", "json", SEEDS)
    paths = [document["path"] for document in json.loads(result.out)["documents"]]
    assert paths == sorted(str(path) for path in SEEDS.glob("*.txt"))


def test_each_bad_document_is_a_sentence_and_the_good_ones_are_kept(tmp_path: Path) -> None:
    good, empty = tmp_path / "good.md", tmp_path / "empty.md"
    good.write_text(LINES, encoding="utf-8")
    empty.write_bytes(b"")
    missing = tmp_path / "missing.md"
    result = run("--data", tmp_path / "data", "import", "--format", "json", missing, good, empty)
    assert result.status == 1
    assert [document["path"] for document in json.loads(result.out)["documents"]] == [str(good)]
    assert result.sentences == [
        f"{missing} doesn't exist; check the name and the folder. Nothing was read.",
        f"{empty} is empty; choose a document with text in it.",
        f"{good} was kept.",
    ]
    kept = json.loads(run("--data", tmp_path / "data", "export", "--format", "json").out)
    assert [document["path"] for document in kept["documents"]] == [str(good)]


def bad(name: str, folder: Path) -> Path:
    """A document, or the place where one should be, that can't be read."""
    path = folder / name
    if name == "folder without documents":
        path.mkdir()
    elif name == "utf-16 cut in the middle.md":
        path.write_bytes(LINES.encode("utf-16")[:-1])
    elif name != "missing.md":
        path.write_bytes(BAD[name])
    return path


HUGE = "- 그냥 한 줄\n".encode() * 4_200_000
BAD = {
    "empty.md": b"",
    "only spaces.md": b" \n\t\n  ",
    "picture.md": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "zeros.md": b"# Title\n\x00\x00\x00\n",
    "latin.md": "# Été\n\n- Objective: réussir\n".encode("latin-1"),
    "broken utf-8.md": b"# Title\n\nLine \xff\xfe\xfd of nothing\n",
    "garbage.md": b"line one\n" + bytes((n * 89 + 7) % 256 for n in range(5000)),
}
SAID = {
    "missing.md": "doesn't exist",
    "folder without documents": "holds no document",
    "empty.md": "is empty",
    "only spaces.md": "is empty",
    "picture.md": "line 1 holds a picture",
    "zeros.md": "line 2 holds",
    "latin.md": "line 1 holds",
    "broken utf-8.md": "line 3 holds",
    "garbage.md": "line ",
    "utf-16 cut in the middle.md": "line 3 holds",
}


@pytest.mark.parametrize("name", SAID)
def test_what_cannot_be_read_is_one_sentence_and_changes_nothing(name: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    run("--data", data, "import", MINUTES)
    before = digests(data)
    path = bad(name, tmp_path)
    result = run("--data", data, "import", "--format", "json", path)
    assert result.status == 1
    assert json.loads(result.out) == {"documents": []}
    (sentence,) = result.sentences
    assert sentence.startswith(str(path))
    assert SAID[name] in sentence
    assert digests(data) == before


def test_a_huge_document_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "huge.md"
    path.write_bytes(HUGE)
    assert path.stat().st_size > 64 * 1024 * 1024
    result = run("--data", tmp_path / "data", "import", path)
    (sentence,) = result.sentences
    assert (result.status, result.out) == (1, "")
    assert sentence.startswith(f"{path} has ")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read_alike(encoding: str, tmp_path: Path) -> None:
    expected = json.loads(run("import", "--dry-run", "--format", "json", MINUTES).out)["documents"][0]
    path = tmp_path / "minutes.txt"
    path.write_bytes(MINUTES.read_text(encoding="utf-8").encode(encoding))
    result = run("import", "--dry-run", "--format", "json", path)
    assert (result.status, result.err) == (0, "")
    assert json.loads(result.out)["documents"][0] == {**expected, "path": str(path)}


def test_front_matter_that_is_no_yaml_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "odd.md"
    path.write_text("---\ntags:\n  - [half: {open\n---\n\n" + LINES, encoding="utf-8")
    result = run("import", "--dry-run", "--format", "json", path)
    (document,) = json.loads(result.out)["documents"]
    assert result.status == 0
    assert [item["title"] for item in document["action_items"]] == ["write the report"]


def test_a_name_that_is_no_text_is_read_and_told_as_it_can_be(tmp_path: Path) -> None:
    path = Path(str(tmp_path) + "/bad\udcff.md")
    shutil.copy(MINUTES, path)
    result = run("import", "--dry-run", "--format", "json", path)
    assert result.status == 0
    assert json.loads(result.out)["documents"][0]["path"] == str(path)


def test_a_document_about_something_else_is_said_to_be_so_and_is_not_kept(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all,\nthe office moves to the second floor next week.\n", encoding="utf-8")
    result = run("--data", tmp_path / "data", "import", letter)
    assert result.status == 0
    assert result.sentences == [f"{letter} says nothing of OKRs, action items or decisions; it was not kept."]
    exported = run("--data", tmp_path / "data", "export", "--format", "json")
    assert json.loads(exported.out)["documents"] == []


def test_the_folder_of_the_workspace_may_stand_after_the_command(tmp_path: Path) -> None:
    assert run("import", "--data", tmp_path / "data", MINUTES).status == 0
    after = run("export", "--format", "json", "--data", tmp_path / "data").out
    assert after == run("--data", tmp_path / "data", "export", "--format", "json").out
    assert len(json.loads(after)["documents"]) == 1
