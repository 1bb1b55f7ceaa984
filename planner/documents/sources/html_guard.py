"""Makes a page harmless to parse: what would multiply in memory or time is renamed, dropped or refused.

HTML's rules make a parser open unclosed formatting elements again in every paragraph that follows, so three
thousand of them become nine million nodes. An element without a meaning of its own is never opened again:
here each formatting element becomes one, `<b>` for instance `<x-b>`, before the page is parsed.
"""

from __future__ import annotations

import re
from html import unescape

from planner.documents.errors import DeepPage, OversizedDocument

MAX_CHARACTERS = 8 * 1024 * 1024
# Looking for an open paragraph costs the parser a step for each open element, at each tag.
MOST_STEPS = 400_000_000
_MILLION = 1024 * 1024
_DATA = re.compile(r"data:[\w/+.;=-]{1,100},[A-Za-z0-9+/=%_-]{64,}")
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{1,1000})</title", re.IGNORECASE)
# What holds no words for a reader, and whose inside follows rules of its own.
_UNREAD = "script|style|svg|math|noscript|template|textarea|title|iframe|noembed|noframes|xmp"
_OPENED = re.compile(rf"<(?P<name>!--|(?:{_UNREAD})(?=[\s/>]))", re.IGNORECASE)
_CLOSING = {
    "!--": re.compile("-->"),
    **{name: re.compile(rf"</{name}[^<>]{{0,100}}>", re.IGNORECASE) for name in _UNREAD.split("|")},
}
_BOGUS = re.compile(r"<(?:[?!]|/(?![a-zA-Z]))[^>]{0,300}>")
_VALUE = re.compile(r"""=\s*(?:"[^"]{0,300}"|'[^']{0,300}')""")
_RENAMED = re.compile(
    r"<(/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u|svg|math|plaintext)(?=[\s/>])",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})")
# Elements that are always empty, or that the next of their kind ends.
_FLAT = re.compile(
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[dt]|t[drh]|thead|tbody|tfoot|"
    "option|optgroup|rp|rt|html|head|body",
    re.IGNORECASE,
)


def harmless(page: str, name: str) -> str:
    """Return a page that can be parsed in time and memory that follow its length.

    Raises `OversizedDocument` or `DeepPage`.
    """
    page = _without_unread(_DATA.sub("", page))
    if len(page) > MAX_CHARACTERS:
        size = -(-len(page) // _MILLION)
        raise OversizedDocument(name=name, size=size, limit=MAX_CHARACTERS // _MILLION)
    page = _VALUE.sub(lambda match: match[0].replace("<", "&lt;"), _BOGUS.sub("", page))
    page = _RENAMED.sub(r"<\1x-\2", page)
    if _steps(page) > MOST_STEPS:
        raise DeepPage(name=name)
    return page


def title_of(page: str) -> str:
    """Return the title that a page gives itself."""
    found = _TITLE.search(page)
    return unescape(found[1]) if found is not None else ""


def _without_unread(page: str) -> str:
    """Drop comments, scripts and the like; one that is never closed stays, and the parser drops it."""
    pieces: list[str] = []
    at = 0
    unclosed: set[str] = set()
    for opened in _OPENED.finditer(page):
        kind = opened["name"].lower()
        if opened.start() < at or kind in unclosed:
            continue
        end = _CLOSING[kind].search(page, opened.end())
        if end is None:
            unclosed.add(kind)
            continue
        pieces.append(page[at : opened.start()])
        at = end.end()
    pieces.append(page[at:])
    return "".join(pieces)


def _steps(page: str) -> int:
    """Return how many steps over open elements the parser may take."""
    depth = steps = 0
    for closing, name in _TAG.findall(page):
        if _FLAT.fullmatch(name):
            steps += depth
        elif not closing:
            depth += 1
            steps += depth
        elif depth:
            depth -= 1
    return steps
