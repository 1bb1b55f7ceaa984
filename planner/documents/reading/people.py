"""People in text: who is named, with which role, and what only looks like a name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planner.documents.reading.words import key
from planner.documents.reading.words.names import EVERYONE, ROLE_ENDINGS, SURNAMES
from planner.domain.report import ReadAttendee

_KOREAN_NAME = re.compile(r"[가-힣]{3}")
_LATIN_NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}")
_AND = re.compile(r"\s*(?:,|、|，|;|&|\+| and | und | et | y | и |·)\s*")
_PEOPLE = re.compile(r",\s*(?![^()]*\))|[、，;·]|\s+/\s+")
_WITH_ROLE = re.compile(r"(?P<name>[^()（）]+?)\s*[(（](?P<role>[^()（）]+)[)）]\s*")
_WITH_TITLE = re.compile(
    r"(?P<name>[가-힣]{3})\s(?P<role>[가-힣A-Z]{0,8}(?:팀장|팀원|리더|대표|매니저|본부장|실장|이사|부장|과장|차장|대리|사원|책임|선임|PM|PO))"
)
_HONORIFIC = re.compile(r"(?<=[가-힣]{2})님$")
# Three syllables, an honorific.
_LONGEST_NAME = 4
_NOBODY = frozenset({"", "-", "없음", "none", "na", "tbd", "미정", "미지정"})
EVERYONE_KEYS = frozenset(key(word) for word in EVERYONE)


class People:
    """Who is known to take part in a document; a person told once by full name is known by given name too."""

    def __init__(self) -> None:
        self._keys: set[str] = set()

    def learn(self, name: str) -> None:
        """Remember a name: a Korean full name by its given name too, one in Latin letters by its first."""
        for one in _AND.split(name):
            word = key(one)
            if word:
                self._keys.add(word)
                if _KOREAN_NAME.fullmatch(one):
                    self._keys.add(word[1:])
                elif is_latin_name(one):
                    self._keys.add(key(one.split()[0]))

    def knows(self, name: str) -> bool:
        """Say whether a name was told before."""
        return key(name) in self._keys

    def looks_like_people(self, words: str) -> bool:
        """Say whether words before a colon name who is to act: known names, names by their shape, roles."""
        words = words.strip()
        return 0 < len(words) <= 40 and all(self._is_person(part) for part in _AND.split(words))

    def _is_person(self, words: str) -> bool:
        """Say whether one word group names a person or role."""
        words = words.strip().lstrip("@")
        if not words or len(words.split()) > 3:
            return False
        return self.knows(words) or looks_like_name(words) or is_role(words) or key(words) in EVERYONE_KEYS


def looks_like_name(words: str) -> bool:
    """Say whether a word has the shape of a Korean full name."""
    if words[:1] not in SURNAMES or len(words) > _LONGEST_NAME:
        return False
    return bool(_KOREAN_NAME.fullmatch(_HONORIFIC.sub("", words)))


def is_latin_name(words: str) -> bool:
    """Say whether words have the shape of a name in Latin letters: one to three capitalised words."""
    return bool(_LATIN_NAME.fullmatch(words.strip()))


def is_role(words: str) -> bool:
    """Say whether words name a role or team."""
    return (
        words.endswith(ROLE_ENDINGS)
        or words.startswith(("VP ", "Head of "))
        or (words.isupper() and 2 <= len(words) <= 4 and words[0] in "CVP")
    )


def clean_name(text: str) -> str | None:
    """Return a name without "@" and code marks; None when the words say that nobody is meant."""
    name = ", ".join(part.strip().strip("`").lstrip("@").strip() for part in text.split(",") if part.strip())
    return None if key(name) in _NOBODY or name.strip() in _NOBODY else name


def read_attendees(texts: Iterable[str]) -> list[ReadAttendee]:
    """Read "김민수 (CEO), 박지현 (CTO)" and lists with one person a line."""
    return [attendee for text in texts for part in _PEOPLE.split(text) for attendee in _attendee(part)]


def _attendee(text: str) -> list[ReadAttendee]:
    """Read one person with or without a role."""
    text = text.strip().strip("-* ").lstrip("@")
    match = _WITH_ROLE.fullmatch(text) or _WITH_TITLE.fullmatch(text)
    name, role = (match["name"], match["role"].strip()) if match else (text, None)
    name = name.strip().lstrip("@")
    if not name or len(name) > 60 or key(name) in _NOBODY:
        return []
    return [ReadAttendee(name, role)]
