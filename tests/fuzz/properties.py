"""What holds for every input: a refusal in a sentence, or a report that is safe to show and to keep."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from planner.documents.errors import DocumentError
from planner.documents.reading import read_bytes
from planner.documents.writing.report_json import documents_json
from planner.domain.report import DocumentReport

_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_SECRET = re.compile(r"://[^/@\s?#]*@|[?&#;](?:x-amz-|[a-z_-]*token=|sig=|signature=)", re.IGNORECASE)
_HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
# What a person sees in one line; notes may have several.
_ONE_LINE = frozenset(
    ("title", "name", "text", "owner", "team", "location", "agenda", "role", "unit", "key_result")
)


def check(data: bytes, name: str) -> bool:
    """Read an input and hold what came of it to all that must be true; return whether it was read."""
    try:
        report = read_bytes(data, name)
    except DocumentError as refusal:
        assert name in str(refusal)
        assert str(refusal).endswith(".")
        return False
    check_text(report)
    told = documents_json([report])
    json.dumps(told, ensure_ascii=False, allow_nan=False).encode()
    count = report.text.count("\n") + 1
    for field, value in parts(told):
        if field == "line":
            assert isinstance(value, int)
            assert 1 <= value <= count, f"line {value} of {count}"
        elif field == "confidence":
            assert isinstance(value, float | int)
            assert 0 <= value <= 1
        elif isinstance(value, str) and field != "path":
            check_words(field, value)
    return True


def check_text(report: DocumentReport) -> None:
    """Hold the stored words to what may be stored."""
    assert not _HIDDEN.search(report.text.replace("\t", " "))
    for url in _URL.findall(report.text):
        assert not _SECRET.search(url), url


def check_words(field: str, words: str) -> None:
    """Hold words of the report to what may be shown."""
    assert not _HIDDEN.search(words), f"{field}: {words!a}"
    assert field not in _ONE_LINE or "\n" not in words, f"{field}: {words!a}"
    for url in _URL.findall(words):
        assert not _SECRET.search(url), url


def parts(told: object, field: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value of a report with the name of its field."""
    if isinstance(told, dict):
        for name, value in told.items():
            yield from parts(value, name)
    elif isinstance(told, list):
        for value in told:
            yield from parts(value, field)
    else:
        yield field, told
