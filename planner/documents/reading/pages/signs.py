"""Words inside of a page: what Markdown or the page's own form would take for a sign is escaped.

Signs are escaped as Markdown does it, with a backslash or as an entity, so that every reader of Markdown
shows the words as they are. Notes are Markdown themselves and stay so; only what no editor shows is encoded.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape

from planner.documents.reading.cleaning import without_credentials

# What cleaning a document would drop, and what would reorder the line around it.
_HIDDEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb"
)
_SPECIAL = (
    r"(?P<mark>[\\`*\[]|(?<!\w)_|_(?!\w)|(?<![\d\s])~|~(?![\d\s])|<(?=[A-Za-z/!?])|&(?=#?\w+;)"
    r"|^[#>+-]|#$|(?<!\S)/|/(?!\S))"
    r"|(?P<number>^\d{1,9}[.)])"
    rf"|(?P<coded>(?<!\S)—|—(?!\S)|[^\S ]|^[ ]|[ ]$|(?<=[ ])[ ]|[{_HIDDEN}])"
)
# Signs that mean something in some places only.
COMMA, COLON, BRACKETS, LAST_BRACKET = ",", r":(?=[ ]|$)", "[()]", r"\)$"
LISTED = f"{COMMA}|{BRACKETS}"
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|&#(\d{1,7});|&(\w{1,32};)")
_UNSEEN = re.compile(rf"[{_HIDDEN}]|[^\S\n]+(?=\n|$)|&(?=#\d{{1,7}};)")
_CODE = re.compile(r"&#(\d{1,7});")
_ADDRESS = re.compile(r":(?=//)")
_LARGEST = 0x10FFFF


def escaped(words: str, also: str = "") -> str:
    """Words as a page writes them within a line; what the pattern `also` finds gets a backslash too."""
    text = _special(also).sub(_escape, words)
    return _ADDRESS.sub(r"\\:", text) if without_credentials(words) != words else text


def unescaped(text: str) -> str:
    """The words that a page wrote as `text`."""
    return _ESCAPE.sub(_unescape, text) if "\\" in text or "&" in text else text


def quoted(notes: str) -> list[str]:
    """Notes of many lines as a page writes them, each behind the mark of a quotation."""
    text = _UNSEEN.sub(lambda match: "".join(map(_code, match[0])), notes)
    if without_credentials(text) != text:
        text = _ADDRESS.sub(_code(":"), text)
    return [f"> {line}" if line else ">" for line in text.split("\n")]


def unquoted(line: str) -> str:
    """A line of notes without the mark of the quotation."""
    return _CODE.sub(lambda match: _sign(match[1]), line[1:].removeprefix(" "))


@cache
def _special(also: str) -> re.Pattern[str]:
    """The pattern of what is escaped."""
    return re.compile(f"{_SPECIAL}|{also}" if also else _SPECIAL)


def _escape(match: re.Match[str]) -> str:
    """One special sign in a form that means nothing."""
    if match["coded"]:
        return _code(match["coded"])
    return f"{match[0][:-1]}\\{match[0][-1]}"


def _unescape(match: re.Match[str]) -> str:
    """The sign behind an escape."""
    if match[1]:
        return match[1]
    return _sign(match[2]) if match[2] else unescape(match[0])


def _code(sign: str) -> str:
    """A sign by its number."""
    return f"&#{ord(sign)};"


def _sign(number: str) -> str:
    """The sign of a number; a number that has none stays as it was written."""
    code = int(number)
    valid = 0 < code <= _LARGEST and not 0xD800 <= code <= 0xDFFF
    return chr(code) if valid else f"&#{number};"
