"""`import` takes pages, tables, archives and folders; what it refuses changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.documents.sources.archives import PLAN, by_hand, with_symlink, zipped
from tests.support.command import digests, run

PAGE = "<h1>2024 Q4 OKR</h1><h2>O1: Grow</h2><ul><li>KR1: 30 contracts</li></ul>"
TABLE = "Objective,Key result,Owner\nGrow,30 contracts,Kim\n"


def titles(out: str) -> dict[str, list[str]]:
    """The objectives of each document, by path."""
    return {
        document["path"]: [objective["title"] for objective in document["objectives"]]
        for document in json.loads(out)["documents"]
    }


def test_every_kind_of_document_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "c.zip").write_bytes(zipped({"d.md": PLAN, "e/f.html": PAGE}))
    result = run("import", "--dry-run", "--format", "json", tmp_path)
    assert (result.status, result.err) == (0, "")
    assert titles(result.out) == {
        f"{tmp_path}/a.html": ["Grow"],
        f"{tmp_path}/b.csv": ["Grow"],
        f"{tmp_path}/c.zip/d.md": ["신규 고객 확대"],
        f"{tmp_path}/c.zip/e/f.html": ["Grow"],
    }


def test_parts_of_an_archive_are_kept_as_documents_of_their_own_and_once(tmp_path: Path) -> None:
    archive, data = tmp_path / "export.zip", tmp_path / "data"
    archive.write_bytes(zipped({"a.md": PLAN, "b.html": PAGE}))
    result = run("--data", data, "import", archive)
    assert (result.status, result.sentences) == (
        0,
        [f"{archive}/a.md was kept.", f"{archive}/b.html was kept."],
    )
    exported = run("--data", data, "export", "--format", "json").out
    assert set(titles(exported)) == {f"{archive}/a.md", f"{archive}/b.html"}
    run("--data", data, "import", archive)
    assert run("--data", data, "export", "--format", "json").out == exported


def test_good_parts_are_kept_and_bad_ones_told(tmp_path: Path) -> None:
    archive = tmp_path / "export.zip"
    archive.write_bytes(by_hand([b"../evil.md", b"good.md"], PLAN.encode()))
    result = run("--data", tmp_path / "data", "import", archive)
    assert result.status == 1
    refused, kept = result.sentences
    assert refused.startswith(f"{archive}/../evil.md points to a place outside of its archive")
    assert kept == f"{archive}/good.md was kept."
    assert not list(tmp_path.rglob("evil.md"))


REFUSED = {
    "damaged.zip": (b"PK\x03\x04 no more", "is damaged"),
    "empty.zip": (zipped({"a.png": b"x"}), "holds no document"),
    "bomb.zip": (zipped({"zeros.md": bytes(50_000_000)}), "unpacks to far more"),
    "many.zip": (by_hand([b"%d.md" % n for n in range(100_000)], b""), "holds more than"),
    "locked.zip": (by_hand([b"a.md"], b"secret", flags=1), "locked with a password"),
    "outside.zip": (by_hand([b"/etc/passwd.md"], PLAN.encode()), "outside of its archive"),
    "link.zip": (
        with_symlink("link.md", "/etc/passwd").replace(b"plan.md", b"plan.no"),
        "outside of its archive",
    ),
    "deep.html": (b"<div>" * 200_000 + b"x", "too deeply"),
    "scripts.html": (b"<script>alert(1)</script>", "is empty"),
    "commas.csv": (b",,,\n,,,\n", "is empty"),
    "long.csv": (b"a,b\n" * 100_002, "more than 100000 rows"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_one_sentence_and_changes_nothing(name: str, tmp_path: Path) -> None:
    data, path = tmp_path / "data", tmp_path / name
    good = tmp_path / "good.md"
    good.write_text(PLAN, encoding="utf-8")
    run("--data", data, "import", good)
    before = digests(data)
    content, words = REFUSED[name]
    path.write_bytes(content)
    result = run("--data", data, "import", "--format", "json", path)
    assert result.status == 1
    assert json.loads(result.out) == {"documents": []}
    (sentence,) = result.sentences
    assert sentence.startswith(str(path))
    assert words in sentence
    assert digests(data) == before
