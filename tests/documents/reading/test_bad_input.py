"""What can't be read ends in one sentence that names the file and the line; all else is read."""

from pathlib import Path

import pytest

from planner.documents.errors import (
    BinaryDocument,
    DocumentError,
    EmptyDocument,
    MissingDocument,
    OversizedDocument,
    UndecodableText,
    UnreadableFile,
)
from planner.documents.reading import find_documents, read_bytes, read_path
from planner.documents.sources import files

TEXT = "# 3분기 OKR\n\nO1: 신규 고객 확대\n- KR1: 계약 30건\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp949"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp949", "crlf", "cr"],
)
def test_encodings_and_line_ends_read_the_same(data: bytes) -> None:
    report = read_bytes(data, "note.md")
    assert [(o.line, o.title) for o in report.objectives] == [(3, "신규 고객 확대")]
    assert report.objectives[0].key_results[0].line == 4
    assert "\r" not in report.text


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (b"", EmptyDocument, "is empty"),
        (b" \n\t\n\xef\xbb\xbf", EmptyDocument, "is empty"),
        (b"\xef\xbb\xbf\n", EmptyDocument, "is empty"),
        (b"\x89PNG\r\n\x1a\nxx", BinaryDocument, "a picture"),
        (b"PK\x03\x04rest", BinaryDocument, "a zip archive"),
        (b"%PDF-1.7", BinaryDocument, "a PDF"),
        (b"a\nb\x00c\x00\x00d", BinaryDocument, "line 2"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f" * 9, BinaryDocument, "control characters"),
        (b"good\nfine\nbad \xff\xfe here", UndecodableText, "line 3"),
        ("한글\n".encode() + b"\xc3\x28\n", UndecodableText, "line 2"),
        ("한글 문서\n둘째 줄\n".encode("cp949") + b"\xff\n", UndecodableText, "line 3"),
        ("one\ntwo\n".encode("utf-16") + b"\x00\xd8", UndecodableText, "line 3"),
        ("caf\xe9 cr\xe8me\n".encode("latin-1"), UndecodableText, "line 1"),
    ],
)
def test_refusals_are_sentences_with_file_and_line(
    data: bytes, kind: type[DocumentError], words: str
) -> None:
    with pytest.raises(kind) as refusal:
        read_bytes(data, "notes/odd.md")
    sentence = str(refusal.value)
    assert "notes/odd.md" in sentence
    assert words in sentence
    assert sentence.endswith(".")


def test_files_that_are_not_there_or_no_files(tmp_path: Path) -> None:
    with pytest.raises(MissingDocument, match=r"gone\.md doesn't exist"):
        read_path(tmp_path / "gone.md")
    with pytest.raises(MissingDocument):
        find_documents([tmp_path / "gone"])
    with pytest.raises(UnreadableFile, match="not a file"):
        read_path(tmp_path)


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "closed.md"
    path.write_text("x")

    def refuse(_: Path, mode: str) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFile, match=r"closed\.md can't be read \(Permission denied\)"):
        read_path(path)


def test_a_file_beyond_any_document_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    path = tmp_path / "huge.md"
    path.write_text("x" * 11)
    with pytest.raises(OversizedDocument, match=r"huge\.md"):
        read_path(path)


def test_a_folder_gives_its_documents_in_order(tmp_path: Path) -> None:
    for name in ("b.md", "a.TXT", "c.markdown", "d.png"):
        (tmp_path / name).write_text("x")
    (tmp_path / "sub.md").mkdir()
    named = tmp_path / "d.png"
    assert [path.name for path in find_documents([named, tmp_path, named])] == [
        "d.png",
        "a.TXT",
        "b.md",
        "c.markdown",
    ]


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("title: x\ntags:\n  - [a] b\n  - c", 4),
        ("title: x\n\tbad: tab\nb: c", 3),
        ('title: x\nquote: "open\nb: c', 3),
        ("title: x\ndate: 2023-99-99", 2),
        ("title: x\na: " + "[" * 4000, 3),
    ],
)
def test_front_matter_that_yaml_refuses_is_read_line_by_line(front: str, line: int) -> None:
    report = read_bytes(f"---\n{front}\n---\n\nO1: Grow\n- KR1: 3 more\n".encode(), "n.md")
    assert report.title == "x"
    assert [w.line for w in report.warnings] == [line]
    assert "YAML" in report.warnings[0].message
    assert report.objectives[0].title == "Grow"


def test_front_matter_with_aliases_that_multiply_is_not_expanded() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"b{i}: &b{i} [{','.join(['*a'] * 9)}]\n" for i in range(9)
    )
    report = read_bytes(f"---\ntitle: x\n{bomb}---\n# y\n".encode(), "n.md")
    assert report.title == "y"


def test_front_matter_gives_title_and_date() -> None:
    report = read_bytes(b"---\ntitle: 'Server work'\ncreated: 2026-08-09\ncycle: Q3\n---\ntext\n", "n.md")
    assert (report.title, str(report.date)) == ("Server work", "2026-08-09")
    assert report.cycle is not None
    assert report.cycle.name == "2026 Q3"


def test_an_opened_fence_or_comment_hides_nothing_else() -> None:
    report = read_bytes(b"O1: a\n- KR1: b\n```\n- KR2: shown\n```\n- KR3: c\n```\n- KR4: d\n", "n.md")
    assert [kr.title for kr in report.objectives[0].key_results] == ["b", "c", "d"]


def test_a_line_beyond_any_title_is_cut_and_said() -> None:
    report = read_bytes(f"O1: a\n- KR1: {'long ' * 2000}\n".encode(), "n.md")
    assert [w.line for w in report.warnings] == [2]
    assert len(report.objectives[0].key_results[0].title) <= 4000
