"""What a heading or label says about the lines under it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from planner.documents.reading.inline import without_pictures
from planner.documents.reading.labels import read_label
from planner.documents.reading.memo import remembered
from planner.documents.reading.periods import find_period, find_span, find_year, without_period
from planner.documents.reading.words import key
from planner.documents.reading.words.sections import (
    ASKING_STARTS,
    EXAMPLE_STARTS,
    EXAMPLE_WORDS,
    EXPLAINING_ENDS,
    EXPLAINING_STARTS,
    TEACHING_VERBS,
    TEACHING_WORDS,
    Section,
    by_key,
    generic_keys,
    placeholder_keys,
)

_NUMBERING = re.compile(
    r"\s*(?:(?:\d{1,2}(?:[.-]\d{1,2}){0,2}[.)]?|[IVX]{1,4}[.)]|[A-Z][.)]|[①-⑳]|[가나다라마바사아][.)])\s+|\[\d{1,2}\]\s*)+"
)
_BRACKETS = re.compile(
    r"[\[【<〈《「『(（]\s*([^\[\]【】<>()（）]{1,60}?)\s*[\]】>〉》」』)）]\s*[:：]?\s*(.*)"
)
_GLOSS = re.compile(r"\s*[(（][^()（）]*[)）]\s*")
_OPENERS = frozenset("[【<〈《「『(（")
_PART = re.compile(r"\s+[-–—|]\s+|\s*[:：]\s*")
_OF_MEETING = re.compile(
    r"\s(?:of|from|de|der|des|du|da|van|aus|vom)\s(?:\S+\s)?(?:meeting|sync|reunión|réunion|reunião|Sitzung|Besprechung|vergadering)$",
    re.IGNORECASE,
)
_PART_HINT = re.compile(r"[-–—|:：(（]|\s/")
_LAST_NUMBER = re.compile(r"\s#?\d{1,3}\s*$")
_OKR = re.compile(
    r"(?:OKRs?(?:['’]s)?|Objectives? (?:and|&) Key Results?|목표(?:와|및| 및) 핵심 ?결과)$", re.IGNORECASE
)
_OKR_HINT = re.compile(r"OKR|result|결과", re.IGNORECASE)
_NAME_WORDS = 5
_PREPOSITIONS = frozenset(
    ("on", "into", "of", "for", "about", "with", "to", "the", "an", "as", "from", "using", "and")
)
_ABOUT_OKRS = re.compile(
    r"OKR|\bKRs?\b|objective|key result|goal|목표|핵심 ?결과|ziel|objetivo|objectif|цел", re.IGNORECASE
)
_FOR_EXAMPLE = re.compile(
    r"for example|for instance|예를 들|例えば|例如|"
    r"zum Beispiel|par exemple|por ejemplo|por exemplo",
    re.IGNORECASE,
)
_STATUS_WORDS = re.compile(
    r"(?:진행|현황|목록|정리|공유|상황|status|list|overview|update|draft|초안)\s*$", re.IGNORECASE
)
_AGENDA = re.compile(
    r"(?:안건|의제|Agenda(?: item)?|Topic|議題|议题|TOP|Punkt|Point|Punto|Agendapunt)"
    r"\s*#?\d{1,2}\s*[:：.)-]\s*(?P<title>.+)",
    re.IGNORECASE,
)
_LIST = re.compile(r"[(（](?P<names>[^()（）]+)[)）]\s*$")
_TEAM_NOISE = re.compile(
    r"\bOKRs?\b|\bKPIs?\b|현황|공유|정리|진행 ?상황|업데이트|\bstatus\b|\bupdates?\b|[\[\]【】]",
    re.IGNORECASE,
)
_TEAM_WORD = re.compile(
    r"팀|파트|스쿼드|본부|부문|그룹|squad|team|chapter|tribe|dept|department|部|チーム|组|组$", re.IGNORECASE
)
_SLOT_OPENERS = frozenset("[<{(（")
_SLOT = re.compile(r"\[[^\[\]]{2,80}\]|<[^<>]{2,80}>|\{{1,2}[^{}]{1,80}\}{1,2}|[(（][^()（）]{1,40}[)）]")
LONGEST_LABEL = 70
_SENTENCE = 25
_LETTER = re.compile(r"[^\W_]")
_LONGEST_TEAM = 30


@remembered
def section_of(words: str) -> Section | None:
    """Return what a heading or label announces, or None when it says nothing known."""
    if not words or len(words) > LONGEST_LABEL * 2 or (len(words) > _SENTENCE and words[-1] in ".!,;。"):
        return None
    bare = unnumbered(words).rstrip(":：").strip()
    if not bare:
        return None
    if _may_be_known(bare):
        for part in _parts(bare):
            section = by_key().get(key(part))
            if section is not None:
                return _unless_numbered(section, part, bare)
    return Section.OKR if names_okrs(bare) else None


@remembered
def heading_section(words: str) -> Section | None:
    """Return what a heading announces; unlike a label it may tell by a sentence that it explains."""
    bare = unnumbered(words)
    if (is_example(bare) or explains(bare)) and read_label(words, loose=True) is None:
        return Section.EXPLANATION
    return section_of(words)


@cache
def _openings() -> frozenset[str]:
    """Return the first two letters of every known word's key."""
    return frozenset(word[:2] for word in by_key())


def _may_be_known(bare: str) -> bool:
    """Say whether a look-up is worth its while: most lines begin like no known word."""
    return bare[:1] in _OPENERS or bare[-1:] in ")）" or key(bare[:6])[:2] in _openings()


def unnumbered(words: str) -> str:
    """Return a heading without call-out signs and the number in front."""
    words = without_pictures(words)
    match = _NUMBERING.match(words)
    return words[match.end() :] if match else words


def _parts(bare: str) -> Iterator[str]:
    """Yield the readings of a heading: whole, without its gloss, what stands in brackets, before a dash."""
    yield bare
    if bare[0] in _OPENERS:
        bracketed = _BRACKETS.fullmatch(bare)
        if bracketed:
            yield bracketed[1]
    if bare[-1] in ")）":
        yield _GLOSS.sub(" ", bare)
        gloss = _BRACKETS.search(bare)
        if gloss and not gloss[2]:
            yield gloss[1]
    held = _OF_MEETING.search(bare)
    if held is not None:
        yield bare[: held.start()]
    if len(bare) <= LONGEST_LABEL and _PART_HINT.search(bare):
        yield _GLOSS.sub(" ", _PART.split(bare, maxsplit=1)[0])


def _unless_numbered(section: Section, part: str, bare: str) -> Section | None:
    """Take "Action item 3" for a thing of that name, not for the head of a list."""
    return None if _LAST_NUMBER.search(bare) and section is not Section.OKR and part == bare else section


def label_tail(words: str) -> str:
    """Return what follows a label's own words: "[다음 주 할 일] ⛳ 190개 목표" says more than the label."""
    bracketed = _BRACKETS.fullmatch(words)
    if bracketed and by_key().get(key(bracketed[1])):
        return without_pictures(bracketed[2])
    head, mark, tail = words.partition(":")
    return tail.strip() if mark and by_key().get(key(head)) else ""


def names_okrs(bare: str) -> bool:
    """Say whether a heading names a set of OKRs: "[5-6월] 인텔리픽 OKR", "FY21-Q1 OKRs", "2022OKR"."""
    if not _OKR_HINT.search(bare):
        return False
    bare = _STATUS_WORDS.sub("", _GLOSS.sub(" ", bare).strip().rstrip(":：")).strip(" -–—")
    match = _OKR.search(bare)
    if match is None or len(bare) > LONGEST_LABEL:
        return False
    before = without_period(bare[: match.start()]).split()
    return len(before) <= _NAME_WORDS and not (before and before[-1].casefold() in _PREPOSITIONS)


def explains(words: str) -> bool:
    """Say whether a heading tells about OKRs, or shows examples of them, instead of stating them."""
    lower = words.casefold().strip()
    if lower.startswith(EXPLAINING_STARTS) or lower.endswith(EXPLAINING_ENDS):
        return True
    if not _ABOUT_OKRS.search(words) or agenda_title(words) is not None:
        return False
    teaches = EXAMPLE_WORDS.search(words) or TEACHING_WORDS.search(words) or TEACHING_VERBS.match(words)
    return bool(teaches) or lower.startswith(ASKING_STARTS)


def leads_to_example(words: str) -> bool:
    """Say whether a line announces an example: "For example, a good one reads:"."""
    return words.endswith((":", "：")) and bool(EXAMPLE_WORDS.search(words) or _FOR_EXAMPLE.search(words))


def is_example(words: str) -> bool:
    """Say whether a line only gives an example."""
    return words[:_SENTENCE].casefold().startswith(EXAMPLE_STARTS)


def is_placeholder(words: str) -> bool:
    """Say whether a line stands where an item will once be."""
    word = key(words[:_SENTENCE])
    if not word or is_slot(words):
        return True
    if len(words) > _SENTENCE:
        return False
    bare = word.rstrip("0123456789")
    return word in placeholder_keys() or (bare != word and bare in generic_keys())


def is_slot(words: str) -> bool:
    """Say whether a line only holds slots to fill: "[Action] - [Owner]", "<Key result>", "{{name}}"."""
    if words[:1] not in _SLOT_OPENERS or "[[" in words or len(words) > LONGEST_LABEL * 2:
        return False
    rest = _SLOT.sub("", words)
    return rest != words and not key(rest)


def has_period(words: str) -> bool:
    """Say whether a heading names a quarter, half, span of months or just a year."""
    if len(words) > LONGEST_LABEL * 2:
        return False
    return any(find(words) is not None for find in (find_period, find_year, find_span))


@remembered
def agenda_title(words: str) -> str | None:
    """Return the title of an agenda item: "안건 2: Q4 OKR 확정"."""
    match = _AGENDA.match(words)
    return match["title"].strip() if match else None


@remembered
def listed_names(heading: str) -> str:
    """Return the names that a heading lists in parentheses at its end."""
    listed = _LIST.search(heading)
    return listed["names"] if listed else ""


def team_of(heading: str, listed: str) -> str | None:
    """Return the team that a heading names, by the short name when one is `listed` above it."""
    bare = unnumbered(heading)
    for name in re.split(r"[/,·]", listed):
        if name.strip() and bare.startswith(name.strip()):
            return name.strip()
    own = _LIST.search(bare)
    if own and _TEAM_WORD.search(bare) and "/" not in own["names"]:
        return own["names"].strip()
    name = _TEAM_NOISE.sub(" ", without_period(bare))
    name = re.sub(r"\s+", " ", name).strip(" -–—:")
    if " - " in name and _TEAM_WORD.search(name.split(" - ")[0]):
        name = name.split(" - ")[-1].strip()
    return name or None


@remembered
def looks_like_team(heading: str) -> bool:
    """Say whether a heading names a team by its kind: "개발팀", "Data squad"."""
    if len(heading) > _LONGEST_TEAM or _ABOUT_OKRS.search(heading):
        return False
    return bool(_TEAM_WORD.search(heading)) and agenda_title(heading) is None
