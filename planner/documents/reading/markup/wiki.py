"""Signs of wikis and chats as Markdown: wiki links, "owner:: x", ":red_circle:", "h2. x", "== x =="."""

from __future__ import annotations

import re

HINT = re.compile(
    r"\[\[|\w:: |:[a-z][a-z_]{2,30}:|^h[1-6]\. |^={1,6} [^=\n]{1,200} ={1,6}[ \t]*$|'''", re.MULTILINE
)
_LINK = re.compile(r"(?<!!)\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\]")
_FIELD = re.compile(r"(?<=\w):: ")
_TEXTILE = re.compile(r"h([1-6])\. +(?=\S)")
_WIKI = re.compile(r"(={1,6}) ([^=]{1,200}?) \1[ \t]*$")
_CODE = re.compile(r":(?P<name>[a-z][a-z_]{2,30}):")
_PICTURES = {
    **dict.fromkeys(("white_check_mark", "heavy_check_mark", "ballot_box_with_check"), "✅"),
    **dict.fromkeys(("x", "no_entry", "negative_squared_cross_mark"), "❌"),
    **dict.fromkeys(("green_circle", "large_green_circle", "green_heart"), "🟢"),
    **dict.fromkeys(("yellow_circle", "large_yellow_circle", "yellow_heart"), "🟡"),
    **dict.fromkeys(("orange_circle", "large_orange_circle"), "🟠"),
    **dict.fromkeys(("red_circle", "large_red_circle"), "🔴"),
    **dict.fromkeys(("hourglass", "hourglass_flowing_sand"), "⏳"),
    "warning": "⚠️",
    "construction": "🚧",
}
# Pictures that say nothing: they stand before a title.
_SILENT = frozenset(
    ("dart", "rocket", "star", "sparkles", "bulb", "memo", "trophy", "fire", "tada", "pushpin")
)


def without_wiki_signs(lines: list[str], first: int) -> list[str]:
    """Return the lines from index `first` on with the signs of wikis as Markdown."""
    return [*lines[:first], *(_line(text) for text in lines[first:])]


def _line(text: str) -> str:
    """Return one line in Markdown."""
    if "[[" in text:
        text = _LINK.sub(r"\1", text)
    if ":" in text and not text.lstrip().startswith(".."):
        text = _CODE.sub(_picture, _FIELD.sub(": ", text))
    if "'''" in text:
        text = text.replace("'''", "**")
    if text.startswith("h"):
        text = _TEXTILE.sub(lambda match: "#" * int(match[1]) + " ", text, count=1)
    if text.startswith("="):
        text = _WIKI.sub(lambda match: "#" * len(match[1]) + " " + match[2], text, count=1)
    return text


def _picture(match: re.Match[str]) -> str:
    """Return the picture that a code names; codes that are unknown stay."""
    return _PICTURES.get(match["name"], "" if match["name"] in _SILENT else match.group())
