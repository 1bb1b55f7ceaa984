"""A short run of the fuzzer, the same inputs each time, and a longer look of Hypothesis at its grammar."""

import pytest
from hypothesis import given

from planner.documents.reading import read_bytes
from planner.domain.report import DocumentReport
from tests.fuzz import properties
from tests.fuzz.grammar import BYTES, DOCUMENTS
from tests.fuzz.properties import check
from tests.fuzz.running import broken, run, smaller


def test_ten_seconds_of_inputs() -> None:
    outcome = run(10, "every day")
    assert outcome.tried > 100
    assert outcome.read > outcome.tried / 2
    assert not outcome.failures, "\n".join(
        f"{one.seed} ({one.name}): {one.reason}\n  {one.data!r}" for one in outcome.failures
    )


@given(DOCUMENTS)
def test_documents(made: tuple[bytes, str]) -> None:
    check(*made)


@given(BYTES)
def test_bytes(made: tuple[bytes, str]) -> None:
    check(*made)


def test_a_failure_is_told_and_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(data: bytes, name: str) -> DocumentReport:
        if b"KR1" in data:
            raise ZeroDivisionError(name)
        return read_bytes(data, name)

    monkeypatch.setattr(properties, "read_bytes", faulty)
    data = b"# a\n\n- b\n" * 40 + b"O1: x\n- KR1: y\n" + b"- c\n" * 40
    reason = broken(data, "any.md")
    assert reason == "ZeroDivisionError in faulty: any.md"
    assert smaller(data, "any.md", reason) == b"KR1"
