"""Folders are looked through with their folders; what is hidden or a link is passed over."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from planner.documents.errors import EmptyFolder, TooManyDocuments
from planner.documents.reading import find_documents, read_documents
from planner.documents.sources import folder
from planner.documents.sources.limits import Budget
from tests.documents.sources.archives import PLAN, zipped


def names(path: Path) -> list[str]:
    """The documents of a folder, from it on."""
    return [document.path.removeprefix(f"{path}/") for document in find_documents([path])]


def test_documents_of_all_kinds_in_all_folders(tmp_path: Path) -> None:
    for name in ("b.md", "a.html", "sub/c.csv", "sub/deep/d.txt", ".git/e.md", "sub/.f.md", "g.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "h.zip").write_bytes(zipped({"i.md": PLAN}))
    assert names(tmp_path) == ["a.html", "b.md", "h.zip/i.md", "sub/c.csv", "sub/deep/d.txt"]


def test_links_are_passed_over(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_text(PLAN)
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "b.md").write_text(PLAN)
    (inside / "link.md").symlink_to(outside / "a.md")
    (inside / "loop").symlink_to(inside)
    assert names(inside) == ["b.md"]


def test_names_that_a_mac_took_apart_are_in_order(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "가.md")).write_text(PLAN, encoding="utf-8")
    (tmp_path / "나.md").write_text(PLAN, encoding="utf-8")
    assert [unicodedata.normalize("NFC", name) for name in names(tmp_path)] == ["가.md", "나.md"]


def test_a_bad_archive_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(PLAN, encoding="utf-8")
    (tmp_path / "b.zip").write_bytes(b"no archive")
    assert names(tmp_path) == ["a.md", "b.zip"]


def test_a_folder_of_thousands_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "Budget", lambda name: Budget(name, documents=3))
    for n in range(4):
        (tmp_path / f"{n}.md").write_text(PLAN)
    with pytest.raises(TooManyDocuments):
        find_documents([tmp_path])


def test_a_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    with pytest.raises(EmptyFolder):
        find_documents([tmp_path])


def test_an_unpacked_export_is_read_as_an_export(tmp_path: Path) -> None:
    page = "d" * 32
    (tmp_path / f"Plan {page}.md").write_text(f"# Plan\n\n[목표](Plan/DB%20{page}.csv)\n", encoding="utf-8")
    (tmp_path / "Plan").mkdir()
    table = "핵심 결과,Objective,담당자\n계약 30건,매출 확대,김민수\n"
    (tmp_path / "Plan" / f"DB {page}.csv").write_text(table, encoding="utf-8")
    (report,) = read_documents(tmp_path)
    assert [(o.title, o.key_results[0].owner) for o in report.objectives] == [("매출 확대", "김민수")]
