"""Makes text safe to keep and show: composed Hangul, plain line ends, no controls, no credentials."""

from __future__ import annotations

import re
import unicodedata

# Controls but tab and newline, bidi overrides and isolates, zero-width marks but the joiner of emoji.
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
# What Python takes for a line end and editors don't: it would shift every line number after it.
_FALSE_LINE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_QUERY = re.compile(r"[?#][^\s<>\"')\]|]*")
_USER_INFO = re.compile(r"(?<=://)[^/@\s?#]*@")
_SECRET_KEY = re.compile(
    r"[?&#;](?:x-amz-|x-goog-|x-oss-|(?:aws)?accesskeyid=|signature=|sig=|policy=|key-pair-id=|"
    r"(?:[a-z_-]*token|api_?key|secret|password|passwd|pwd|auth|jwt|credential)=)",
    re.IGNORECASE,
)


def normalise(text: str) -> str:
    """Return `text` in NFC with plain line ends and without controls; the number of lines stays."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _HIDDEN.sub("", _FALSE_LINE_ENDS.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def without_credentials(text: str) -> str:
    """Cut the query of every signed URL and the user name of any URL; other links stay as they are."""
    return _URL.sub(_safe_url, text) if "://" in text else text


def _safe_url(match: re.Match[str]) -> str:
    """Return the URL without what would let a stranger in."""
    url = match.group()
    if "@" in url:
        url = _USER_INFO.sub("", url, count=1)
    return _QUERY.sub("", url) if _SECRET_KEY.search(url) else url
