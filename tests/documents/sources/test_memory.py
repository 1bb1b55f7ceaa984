"""What is made to fill memory is read, or refused, in little of it; measured in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.documents.sources.archives import PLAN, by_hand, zipped
from tests.support.command import run_code

pytest.importorskip("resource", reason="memory is measured where the system tells it")

CODE = """
import resource, sys
from pathlib import Path
from planner.documents.errors import DocumentError
from planner.documents.reading import find_documents, read_document
import planner.documents.sources.notion, selectolax.lexbor, planner.documents.sources.csv_table
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
read = []
try:
    for document in find_documents([Path(sys.argv[1])]):
        try:
            read.append(read_document(document).kind)
        except DocumentError as error:
            read.append(type(error).__name__)
except DocumentError as error:
    read.append(type(error).__name__)
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(grown // (1024 if sys.platform != "darwin" else 1024 * 1024), *sorted(set(read)))
"""
MEGABYTE = 1024 * 1024


def gigabyte(path: Path) -> None:
    """A gigabyte of zeros in a megabyte."""
    with (
        ZipFile(path, "w", ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("zeros.md", "w") as member,
    ):
        for _ in range(1024):
            member.write(bytes(MEGABYTE))


def nested(path: Path) -> None:
    """Archives in archives, each layer sixteen times the one below."""
    data = zipped({"zeros.md": bytes(30 * MEGABYTE)})
    for _ in range(3):
        data = zipped({f"{n}.zip": data for n in range(16)})
    path.write_bytes(data)


def members(path: Path) -> None:
    """A hundred thousand empty members."""
    path.write_bytes(by_hand([f"{n}.md".encode() for n in range(100_000)], b""))


def formatting(path: Path) -> None:
    """Elements that HTML's rules open again in each paragraph that follows."""
    page = "".join(f"<p><b id={n}>word" for n in range(50_000))
    path.write_bytes(zipped({"page.html": page, "plan.md": PLAN}))


def spans(path: Path) -> None:
    """A table that claims to fill millions of cells."""
    cells = "<td rowspan=65000 colspan=1000>word word word"
    path.write_bytes(zipped({"page.html": f"<table><tr>{cells * 200}{'<tr><td>y' * 100_000}</table>"}))


def commas(path: Path) -> None:
    """A row of millions of cells above many short ones."""
    path.with_suffix(".csv").write_text("," * 4_000_000 + "x\n" + "a,b\n" * 90_000)


@pytest.mark.parametrize(
    ("build", "outcome", "most"),
    [
        (gigabyte, ["ArchiveBomb"], 60),
        (nested, ["TooManyDocuments"], 120),
        (members, ["TooManyDocuments"], 150),
        (formatting, ["DeepPage", "okr"], 60),
        (spans, ["other"], 200),
        (commas, ["other"], 300),
    ],
)
def test_memory_stays_bounded(
    build: Callable[[Path], None], outcome: list[str], most: int, tmp_path: Path
) -> None:
    path = tmp_path / "odd.zip"
    build(path)
    (path,) = tmp_path.iterdir()
    result = run_code(CODE, path)
    assert result.err == ""
    grown, *read = result.out.split()
    assert read == outcome
    assert int(grown) < most, "megabytes"
