"""One table cell that tells several things: broken lines, numbers, bullets, semicolons."""

from __future__ import annotations

import re

from planner.documents.reading.inline import plain
from planner.documents.reading.labels import read_label

_BREAK = re.compile(r"<br\s*/?>|\n", re.IGNORECASE)
_MARK = re.compile(r"\s*(?:\(?\d{1,2}[.)]\s|[-*•·‣・]\s*(?=\S)(?!\*)|[①-⑳]\s*)")
_NUMBER = re.compile(r"(?:^|(?<=\s))\(?(?P<number>\d{1,2})[.)]\s+(?=\S)")
_CIRCLED = re.compile(r"[①-⑳]")
_BULLET = re.compile(r"(?:^|\s)[•‣・]\s*(?=\S)")
_LABEL = re.compile(
    r"(?:^|(?<=[\s;,]))(?=\*{0,2}KR\s?-?\d{1,2}(?:\.\d{1,2})?\*{0,2}\s*[:：.)-])", re.IGNORECASE
)
_SEMICOLON = re.compile(r"\s*[;；]\s*")
_SHORTEST = 5


def cell_parts(raw: str, *, several: bool) -> list[str]:
    """Return the things that a cell tells, without their marks; `several`: its header is a plural."""
    lines = [part.strip() for part in _BREAK.split(raw) if part.strip()]
    if len(lines) > 1:
        return _of_lines(lines, several=several)
    parts = _of_line(lines[0] if lines else "", several=several)
    return [_MARK.sub("", part, count=1).strip() for part in parts]


def _of_lines(lines: list[str], *, several: bool) -> list[str]:
    """Return the things of a broken cell: each marked line begins one, an unmarked one goes on."""
    marked = [bool(_MARK.match(line)) or read_label(plain(line), loose=False) is not None for line in lines]
    if marked[0] and sum(marked) > 1:
        parts: list[str] = []
        for line, begins in zip(lines, marked, strict=True):
            if begins:
                parts.append(_MARK.sub("", line, count=1))
            else:
                parts[-1] = f"{parts[-1]} {line}"
        return parts
    return lines if several and all(_begins(line) for line in lines) else [" ".join(lines)]


def _begins(line: str) -> bool:
    """Say whether a line can be a thing of its own: it goes on with nothing and has a few letters."""
    words = plain(line)
    return len(words) >= _SHORTEST and not words[0].islower() and words[0] not in "(（→-–=/&+"


def _of_line(line: str, *, several: bool) -> list[str]:
    """Return the things of one line by the first kind of mark that parts it."""
    for places in (_numbered(line), _places(_CIRCLED, line), _places(_BULLET, line), _places(_LABEL, line)):
        if len(places) > 1:
            ends = [*places[1:], len(line)]
            return [line[one:two].strip() for one, two in zip(places, ends, strict=True)]
    parts = [part for part in _SEMICOLON.split(line) if part]
    if len(parts) > 2 or (several and len(parts) > 1):
        return parts if all(len(part) >= _SHORTEST for part in parts) else [line]
    return [line]


def _numbered(line: str) -> list[int]:
    """Return where "1.", "2.", "3." stand, when they count up from the start of the line."""
    places: list[int] = []
    for match in _NUMBER.finditer(line):
        if int(match["number"]) == len(places) + 1:
            places.append(match.start())
    return places if places and not line[: places[0]].strip() else []


def _places(mark: re.Pattern[str], line: str) -> list[int]:
    """Return where a mark stands, when the line begins with one."""
    places = [match.start() for match in mark.finditer(line)]
    return places if places and not line[: places[0]].strip(" *") else []
