"""Archives are read within limits, in memory, and nothing in them points out of them."""

from __future__ import annotations

import os
import unicodedata
import zlib
from pathlib import Path

import pytest

from planner.documents.errors import (
    ArchiveBomb,
    DamagedArchive,
    DocumentError,
    EmptyArchive,
    LockedArchive,
    MissingDocument,
    NestedArchive,
    OversizedArchive,
    TooManyDocuments,
    UnreadableFile,
    UnsafeMember,
)
from planner.documents.reading import find_documents, read_document, read_documents
from planner.documents.sources import limits
from tests.documents.sources.archives import PLAN, by_hand, with_symlink, zipped


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Where an archive is put."""
    return tmp_path / "export.zip"


def read(path: Path, data: bytes) -> tuple[list[str], list[DocumentError]]:
    """The titles of objectives in an archive's documents, and why others were not read."""
    path.write_bytes(data)
    titles: list[str] = []
    failures: list[DocumentError] = []
    for document in find_documents([path]):
        try:
            titles += [objective.title or "" for objective in read_document(document).objectives]
        except DocumentError as error:
            failures.append(error)
    return titles, failures


def test_each_part_is_a_document_of_its_own(archive: Path) -> None:
    archive.write_bytes(
        zipped({"b.md": PLAN, "sub/a.txt": PLAN, "c.png": b"\x89PNG", "d.html": "<p>O1: x</p>"})
    )
    assert [report.path for report in read_documents(archive)] == [
        f"{archive}/b.md", f"{archive}/sub/a.txt", f"{archive}/d.html",
    ]  # fmt: skip
    assert [document.name for document in find_documents([archive])] == ["b.md", "a.txt", "d.html"]


def test_a_path_into_an_archive_is_that_document(archive: Path) -> None:
    archive.write_bytes(zipped({"b.md": PLAN, "sub/a.txt": PLAN}))
    (document,) = find_documents([archive / "sub" / "a.txt"])
    assert document.path == f"{archive}/sub/a.txt"
    with pytest.raises(MissingDocument):
        find_documents([archive / "gone.md"])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_korean_names_are_mended(archive: Path, encoding: str, form: str) -> None:
    name = "팀/분기 목표.md" if encoding == "cp949" else unicodedata.normalize(form, "팀/분기 목표.md")
    archive.write_bytes(by_hand([name.encode(encoding)], PLAN.encode()))
    (document,) = find_documents([archive])
    assert document.path == f"{archive}/팀/분기 목표.md"
    assert document.name == "분기 목표.md"


def test_a_name_in_utf8_says_so(archive: Path) -> None:
    archive.write_bytes(by_hand(["목표.md".encode()], PLAN.encode(), flags=0x800))
    assert [document.name for document in find_documents([archive])] == ["목표.md"]


def test_archives_in_archives_share_their_folders(archive: Path) -> None:
    inner = zipped({"a.md": PLAN})
    titles, failures = read(archive, zipped({"part-1.zip": inner, "part-2.zip": zipped({"b.md": PLAN})}))
    assert titles == ["신규 고객 확대"] * 2
    assert failures == []


def test_archives_nested_too_deeply_are_told(archive: Path) -> None:
    data = zipped({"a.md": PLAN})
    for _ in range(limits.DEEPEST_ARCHIVE):
        data = zipped({"deeper.zip": data, "b.md": PLAN})
    titles, (failure,) = read(archive, data)
    assert len(titles) == limits.DEEPEST_ARCHIVE
    assert isinstance(failure, NestedArchive)
    assert str(failure).startswith(f"{archive}/deeper.zip/deeper.zip/deeper.zip is an archive")


@pytest.mark.parametrize(
    "name", ["../evil.md", "/etc/evil.md", "a/../../evil.md", "..\\evil.md", "C:\\evil.md"]
)
def test_names_that_leave_the_archive_are_refused(archive: Path, name: str) -> None:
    titles, (failure,) = read(archive, by_hand([name.encode(), b"good.md"], PLAN.encode()))
    assert isinstance(failure, UnsafeMember)
    assert titles == ["신규 고객 확대"]
    assert not (archive.parent.parent / "evil.md").exists()


def test_links_are_refused(archive: Path) -> None:
    titles, (failure,) = read(archive, with_symlink("link.md", "/etc/passwd"))
    assert isinstance(failure, UnsafeMember)
    assert titles == ["신규 고객 확대"]


def test_names_hide_nothing(archive: Path) -> None:
    names = ["notes\u202edm.exe.md", "\u200bb.md", ".\u200b./c.md"]
    archive.write_bytes(by_hand([name.encode() for name in names], PLAN.encode(), flags=0x800))
    notes, plain, outside = find_documents([archive])
    assert (notes.name, plain.name) == ("notesdm.exe.md", "b.md")
    with pytest.raises(UnsafeMember):
        outside.load()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_no_archive(archive: Path) -> None:
    os.mkfifo(archive)
    with pytest.raises(UnreadableFile, match="it is not a file"):
        find_documents([archive])


def test_locked_members_are_one_sentence(archive: Path) -> None:
    titles, (failure,) = read(archive, by_hand([b"a.md", b"b.md"], b"secret bytes", flags=1))
    assert isinstance(failure, LockedArchive)
    assert str(failure).startswith(f"{archive} holds documents that are locked")
    assert titles == []


def test_members_of_one_name_are_both_read(archive: Path) -> None:
    archive.write_bytes(by_hand([b"a.md", b"a.md"], PLAN.encode()))
    assert [document.path for document in find_documents([archive])] == [
        f"{archive}/a.md",
        f"{archive}/a (2).md",
    ]


def test_a_member_that_grows_without_end_is_refused(archive: Path) -> None:
    packed = zipped({"zeros.md": bytes(300 * 1024 * 1024), "good.md": PLAN})
    assert len(packed) < 500_000
    titles, (failure,) = read(archive, packed)
    assert isinstance(failure, ArchiveBomb)
    assert titles == ["신규 고객 확대"]


def test_a_member_that_lies_about_its_size_is_refused(archive: Path) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(bytes(50 * 1024 * 1024)) + packer.flush()
    _, (failure,) = read(archive, by_hand([b"small.md"], packed, method=8, claimed=10))
    assert isinstance(failure, ArchiveBomb | DamagedArchive)


def test_nested_bombs_are_refused(archive: Path) -> None:
    bomb = zipped({"zeros.md": bytes(20 * 1024 * 1024)})
    layer = zipped({f"{n}.zip": bomb for n in range(16)})
    titles, failures = read(archive, zipped({**{f"{n}.zip": layer for n in range(16)}, "good.md": PLAN}))
    assert titles == ["신규 고객 확대"]
    assert {type(failure) for failure in failures} == {ArchiveBomb}


def test_all_that_is_unpacked_together_is_limited(archive: Path) -> None:
    noise = bytes((n * 7919) % 251 for n in range(1_000_000))
    files: dict[str, str | bytes] = {f"{n}.md": noise for n in range(140)}
    with pytest.raises(OversizedArchive, match=r"more than 128 MB of documents"):
        read(archive, zipped(files))


def test_a_hundred_thousand_members_are_refused(archive: Path) -> None:
    archive.write_bytes(by_hand([f"{n}.md".encode() for n in range(100_000)], b""))
    with pytest.raises(TooManyDocuments, match=r"export\.zip holds more than 20000 files"):
        find_documents([archive])


def test_an_absurd_directory_is_not_even_listed(archive: Path) -> None:
    archive.write_bytes(by_hand([f"{n}{'x' * 900}".encode() for n in range(10_000)], b""))
    with pytest.raises(TooManyDocuments):
        find_documents([archive])


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 nothing", b"# no archive\n", b"PK\x05\x06" + b"\xff" * 18]
)
def test_what_is_no_archive_is_one_sentence(archive: Path, data: bytes) -> None:
    archive.write_bytes(data)
    with pytest.raises(DamagedArchive, match=r"export\.zip is damaged"):
        find_documents([archive])


def test_damaged_members_are_told_and_the_others_read(archive: Path) -> None:
    data = bytearray(zipped({"a.md": PLAN * 50, "b.md": PLAN}))
    data[40:60] = bytes(20)
    titles, (failure,) = read(archive, bytes(data))
    assert isinstance(failure, DamagedArchive)
    assert titles == ["신규 고객 확대"]


def test_an_archive_without_documents_says_so(archive: Path) -> None:
    archive.write_bytes(zipped({"a.png": b"x", ".hidden.md": PLAN, "__MACOSX/._a.md": PLAN}))
    with pytest.raises(EmptyArchive):
        find_documents([archive])


def test_nothing_is_written_to_disk(archive: Path) -> None:
    archive.write_bytes(zipped({"a.md": PLAN, "p.zip": zipped({"b.md": PLAN})}))
    assert len(list(read_documents(archive))) == 2
    assert list(archive.parent.iterdir()) == [archive]
