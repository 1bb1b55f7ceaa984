"""`import`: reads documents, keeps what they say unless it is a dry run, and prints what was read."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from planner.cli.edition_lines import change_lines, summary
from planner.cli.output import put, tell
from planner.documents.errors import DocumentError
from planner.documents.reading import find_documents, read_document
from planner.documents.writing.json_text import reports_to_json
from planner.documents.writing.outline import outline
from planner.domain.edition import Edition
from planner.domain.report import DocumentReport
from planner.paths import data_folder

NOTHING_NEW = Edition(None, ())


def run(arguments: Namespace) -> int:
    """Read, keep and print; what could be read is kept even where another document failed."""
    failures: list[DocumentError] = []
    reports = list(read_all(arguments.paths, failures))
    editions: list[Edition] = []
    if reports and not arguments.dry_run:
        editions = list(keep_all(reports, data_folder(arguments.data)))
    if arguments.format == "json":
        put(reports_to_json(reports))
    else:
        changes = [change_lines(edition) for edition in editions] or [""] * len(reports)
        put("\n".join(outline(report) + below for report, below in zip(reports, changes, strict=True)))
    return 1 if failures else 0


def read_all(paths: Iterable[Path], failures: list[DocumentError]) -> Iterator[DocumentReport]:
    """What the documents say; each that can't be read becomes a sentence and a failure."""
    for path in paths:
        try:
            found = find_documents([path])
        except DocumentError as error:
            failures.append(error)
            tell(str(error))
            continue
        for document in found:
            try:
                yield read_document(document)
            except DocumentError as error:
                failures.append(error)
                tell(str(error))


def keep_all(reports: Iterable[DocumentReport], directory: Path) -> Iterator[Edition]:
    """Store the reports, each in a transaction of its own, and say what became of it."""
    from planner.composition import open_services  # a dry run needs no store

    with open_services(directory) as services:
        for report in reports:
            if report.is_empty:
                tell(f"{report.path} says nothing of OKRs, action items or decisions; it was not kept.")
                yield NOTHING_NEW
                continue
            edition = services.importing.preview(report)
            kept = services.importing.keep(report)
            tell(
                summary(report.path, edition)
                if kept
                else f"{report.path} was kept before; nothing was changed."
            )
            yield edition
