"""Marks of Markdown inside a line: what a person sees of it, without the signs that style it."""

from __future__ import annotations

import re
from html import unescape

from planner.documents.reading.cleaning import without_credentials
from planner.documents.reading.memo import remembered

# No title is longer; beyond it a line is cut, so that no pattern meets ten megabytes.
LONGEST = 4_000
# Parentheses occur in addresses, so one level of them belongs to a link.
_TARGET = r"\((?:[^()\s]|\([^()]{0,300}\)|\s(?=[^()]{0,300}\))){0,900}\)"
_TEXT = r"\[((?:[^\[\]]|\[[^\[\]]{0,300}\]){0,600})\]"
_IMAGE = re.compile("!" + _TEXT + _TARGET)
_LINK = re.compile(_TEXT + _TARGET)
_REFERENCE = re.compile(r"\[([^\[\]]{1,300})\]\[[^\[\]]{0,60}\]")
# "([link](…))" only points somewhere; "(per [plan](…))" says something.
_BARE_LINK = re.compile(r"\s*\(\s*" + _TEXT + _TARGET + r"\s*\)")
# Tags of HTML and of exports ("<page url=…>"); "<Objective>" is a slot of a template and stays.
_NAMES = (
    "a|abbr|address|article|aside|b|big|blockquote|body|br|button|callout|caption|center|cite|code|col|colgroup|"
    "column|columns|database|dd|del|details|dfn|div|dl|dt|em|empty-block|figcaption|figure|font|footer|form|"
    "h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|object|ol|p|page|"
    "picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|synced_block|"
    "table|tbody|td|tfoot|th|thead|toggle|tr|tt|u|ul|unknown|var|video|wbr"
)
_TAG = re.compile(
    rf"</?(?:(?:{_NAMES}|{_NAMES.upper()})(?=[\s/>])[^<>]{{0,300}}|[a-z][\w:-]*(?:\s[^<>]{{0,300}})?=[^<>]{{0,300}}|"
    r"/[a-zA-Z][^<>]{0,60}|[a-z][\w:]*[-_][\w-]*\s*/?|[a-zA-Z][\w:-]*\s*/)>"
)
_ADDRESS = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_RUNS = re.compile(r"(?=[*_~`])(?:\*{2,}|(?<![\w_])_{2,}(?=\S)|(?<=\S)_{2,}(?![\w_])|~{2,}|`+)")
_STARS = re.compile(r"\*{2,}")
_SINGLE = re.compile(
    r"(?<![\w*\\])\*(?=\S)([^*]{1,600}?)(?<![\s\\])\*(?![\w*])|(?<![\w_\\])_(?=\S)([^_]{1,600}?)(?<![\s\\])_(?![\w_])"
)
_TILDE = re.compile(r"(?<![\w~])~(?=[^\s\d~])([^~]{1,600})(?<=\S)~(?![\w~])")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MENTION = re.compile(r"(?:\[참고\]\s*)?(?<!\S)@mention\b")
_MARKS = re.compile(r"[*_`~\[\]<\\&@]")
_STRUCK = re.compile(
    r"\s*(?:~~.+~~|~(?=[^\s~]).+[^\s~]~|~\[.+\)~|\[~~.+~~\]\(\S+\)|<(?:s|del|strike)>.+</(?:s|del|strike)>)[\s.]*",
    re.IGNORECASE,
)

PICTURES = (
    "\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u25a0-\u25ff\u2190-\u21ff\ufe0f\u200d\u20e3"
)
_DIGIT_KEYCAP = re.compile("([0-9])\ufe0f?\u20e3\\s*")
_LEADING = re.compile(f"(?:[{PICTURES}]+\\s*)+")
_TRAILING = re.compile("(?:\\s*[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\ufe0f\u200d]+)+\\s*$")
_TRAILING_BOX = re.compile(r"\s*[-*]?\s*\[[ xX]?\]\s*$")


@remembered
def plain(raw: str) -> str:
    """Return a line as a reader sees it: link texts, no emphasis, no pictures, single spaces."""
    text = raw[:LONGEST]
    if not _MARKS.search(text):
        shown = " ".join(text.split())
        return raw if shown == raw else shown  # most lines are shown as written: one text serves for both
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub("", _BARE_LINK.sub("", text)))
    if "][" in text:
        text = _REFERENCE.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", _ADDRESS.sub(r"\1", _BREAK.sub(" ", text)))
    if "~" in text:
        text = _TILDE.sub(r"\1", text)
    text = _without_runs(text)
    if "*" in text or "_" in text:
        text = _SINGLE.sub(lambda match: match[1] or match[2], text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    if "@mention" in text:
        text = _MENTION.sub("", text)
    if "&" in text:
        text = unescape(text)
    shown = " ".join(text.split())
    return without_credentials(shown) if "://" in shown else shown  # marks may have hidden an address


def _without_runs(text: str) -> str:
    """Drop runs of marks: "**", "__", "~~" and code marks; most lines hold marks of one kind."""
    stars, ticks = "**" in text, "`" in text
    if "__" in text or "~~" in text or (stars and ticks):
        return _RUNS.sub("", text)
    return _STARS.sub("", text) if stars else text.replace("`", "")


def without_links(raw: str) -> str:
    """Return a line as a reader sees it, but for its links."""
    return plain(_LINK.sub("", raw[:LONGEST]))


def is_struck(raw: str) -> bool:
    """Say whether the whole line is struck through."""
    return ("~" in raw and len(raw) <= LONGEST and bool(_STRUCK.fullmatch(raw))) or raw.startswith(
        ("<s>", "<del>")
    )


def is_picture(sign: str) -> bool:
    """Say whether a sign may be a picture: an arrow, a shape, an emoji."""
    return "\u2190" <= sign <= "\u2bff" or sign >= "\U0001f000" or sign == "\ufe0f"


@remembered
def without_pictures(text: str) -> str:
    """Drop call-out signs before and after the words: "💡 KR1", "Ship it ⭐"."""
    if not text:
        return text
    if not (is_picture(text[0]) or is_picture(text[-1]) or "\u20e3" in text[:3]):
        return text if text[-1] != "]" else _TRAILING_BOX.sub("", text)
    text = _DIGIT_KEYCAP.sub(r"\1. ", text)
    text = _TRAILING_BOX.sub("", text) if text.endswith("]") else text
    leading = _LEADING.match(text)
    return _TRAILING.sub("", text[leading.end() :] if leading else text).strip()
