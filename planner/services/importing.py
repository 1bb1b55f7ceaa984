"""Keeping what a document says, seeing what that would change, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from planner.domain.changes import Changes
from planner.domain.edition import ChangeKind, Choice, Edition, EditionChange
from planner.domain.entities import ActionItem, Document, Kpi, Objective, Ref
from planner.domain.report import DocumentReport
from planner.services.edition_said import Said
from planner.services.edition_series import Kinship, Reading, kinship, reading_of
from planner.services.edition_shift import Shift
from planner.services.edition_sources import Sources
from planner.services.edition_taking_back import take_back
from planner.services.import_board import BoardImport
from planner.services.import_cycle import cycle_for
from planner.services.import_held import is_held
from planner.services.import_meeting import keep_kpis, keep_meeting
from planner.services.import_places import Places, meetings_of
from planner.services.import_plan import PlanImport
from planner.services.import_trace import Trace
from planner.services.ports import BeginWork, Clock, ReadText, UnitOfWork


class Importing:
    """Stores reports; `read` reads the stored words of a document again."""

    def __init__(self, begin: BeginWork, clock: Clock, read: ReadText) -> None:
        self._begin = begin
        self._clock = clock
        self._sources = Sources(read)

    def preview(self, report: DocumentReport) -> Edition:
        """What `keep` would change, field by field; nothing is stored."""
        with self._begin() as work:
            if _is_known(work, report):
                return Edition(_earlier_of_known(work, report))
            if report.exact and is_held(work, report):
                return Edition(None)
            document = self._add_document(work, report)
            reading, others = self._readings(work, report, document)
            if not others and not _has_items_by_hand(work):
                return Edition(None, tuple(map(_added, reading.said)))
            threads = self._sources.threads(others)
            shift = Shift(work, threads, threads.and_then(reading), {})
            shift.run()
            return Edition(_earlier(reading, others), tuple(shift.changes))

    def keep(
        self, report: DocumentReport, choices: Mapping[tuple[Ref, str], Choice] | None = None
    ) -> Changes:
        """Store all that a report says; nothing when the same words were kept before.

        A document that was read before, or an edition of the same series, updates what the earlier ones
        made: by words, likeness and place each item is found again. What a person changed since stays,
        but for fields that `choices` gives to the document. Each reading is a document of its own, so that
        every item's line is one of the words that it was read from.
        """
        with self._begin() as work:
            if _is_known(work, report) or (report.exact and is_held(work, report)):
                return Changes()
            is_first = not work.find(Document) and not _has_items(work)
            document = self._add_document(work, report)
            if is_first or not self._shift(work, report, document, choices or {}):
                self._keep_whole(work, report, document)
            return work.commit()

    def take_back(self, document_id: int) -> Changes:
        """Take one import back, its document included; raises `MissingItem`.

        What only this document told is removed, unless a person changed a field of it, moved it, checked
        it in, gave it cards or children, or made another item point at it: that stays, as made by hand, and
        so does what stands above it. What other documents tell as well goes back to what they say, field by
        field where nobody changed it since. People, teams and cycles that this import made go when
        nothing needs them any more. Items that it had removed, as the new words of a file lacked them, are
        there again, though perhaps at another place among their siblings; an item that a person had deleted
        before that is one of them.
        """
        with self._begin() as work:
            take_back(work, self._sources, work.get(Document, document_id))
            return work.commit()

    def _shift(
        self,
        work: UnitOfWork,
        report: DocumentReport,
        document: Document,
        choices: Mapping[tuple[Ref, str], Choice],
    ) -> bool:
        """Store what a report says where something may have to do with it; False where nothing does."""
        reading, others = self._readings(work, report, document)
        if not others and not _has_items_by_hand(work):
            return False
        threads = self._sources.threads(others)
        Shift(work, threads, threads.and_then(reading), choices).run()
        return True

    def _add_document(self, work: UnitOfWork, report: DocumentReport) -> Document:
        """The document of a report."""
        return work.add(
            Document(
                path=report.path,
                title=report.title,
                nature=report.kind,
                on=report.date,
                text=report.text,
                sha256=_digest(report),
                read_at=self._clock(),
            )
        )

    def _readings(
        self, work: UnitOfWork, report: DocumentReport, document: Document
    ) -> tuple[Reading, list[Reading]]:
        """A report as a reading, and the readings that have to do with it."""
        reading = reading_of(report, document.id, self._today())
        return reading, self._sources.about(work, reading)

    def _keep_whole(self, work: UnitOfWork, report: DocumentReport, document: Document) -> None:
        """Store the entities of a document that has nothing to do with what is there."""
        places = Places()
        for part in (report, *report.following):
            self._keep_part(work, part, Trace(document), places)
        places.link(work)

    def _keep_part(self, work: UnitOfWork, report: DocumentReport, trace: Trace, places: Places) -> None:
        """Store the entities of one cycle of a document."""
        today = self._today()
        plans = report.cycle or report.objectives or report.kpis
        cycle = cycle_for(work, report, trace, today) if plans else None
        key_results: dict[str, int] = {}
        if cycle is not None:
            plan = PlanImport(work, trace, cycle, report.date or today, places)
            key_results = plan.keep(report.objectives)
            keep_kpis(work, report, trace, cycle.id)
        BoardImport(work, trace, key_results, report.date, places).keep(report.action_items)
        for minutes in meetings_of(report):
            keep_meeting(work, minutes, trace)

    def _today(self) -> date:
        """The day where the person is."""
        return self._clock().astimezone().date()


def _added(said: Said) -> EditionChange:
    """What becomes of an item of a document that has nothing to do with what is there."""
    return EditionChange(ChangeKind.ADDED, None, said.kind, said.words, said.line)


def _digest(report: DocumentReport) -> str:
    """The digest of a document's words."""
    return sha256(report.text.encode()).hexdigest()


def _is_known(work: UnitOfWork, report: DocumentReport) -> bool:
    """Whether these words were kept, and the file has had no others since."""
    digest = _digest(report)
    known = work.find(Document, sha256=digest)
    if not known or report.path not in {each.path for each in known}:
        return bool(known)
    latest = max(work.find(Document, path=report.path), key=lambda document: document.id)
    return latest.sha256 == digest


def _earlier_of_known(work: UnitOfWork, report: DocumentReport) -> int:
    """The document that these words were kept as."""
    return max(document.id for document in work.find(Document, sha256=_digest(report)))


def _earlier(reading: Reading, others: list[Reading]) -> int | None:
    """The latest reading of the same file, else of the same series."""
    near = [(kinship(reading, other), other.document_id) for other in others]
    kind, document_id = max(near, default=(Kinship.OTHER, 0))
    return document_id if kind else None


def _has_items(work: UnitOfWork) -> bool:
    """Whether there is anything that a document might speak of."""
    kinds = (Objective, ActionItem, Kpi)
    return any(work.beside(kind, None, 1, up=True) for kind in kinds)


def _has_items_by_hand(work: UnitOfWork) -> bool:
    """Whether there is anything that a person made, and that a document might speak of."""
    kinds = (Objective, ActionItem, Kpi)
    return any(work.beside(kind, None, 1, up=True, document_id=None) for kind in kinds)
