"""Bytes to text: UTF-8, UTF-16 and CP949 are told apart, everything else is refused with its line."""

from __future__ import annotations

import codecs
import re

from planner.documents.errors import BinaryDocument, EmptyDocument, UndecodableText
from planner.domain.texts import translatable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"\x89PNG", translatable("Errors", "a picture")),
    (b"\xff\xd8\xff", translatable("Errors", "a picture")),
    (b"GIF8", translatable("Errors", "a picture")),
    (b"PK\x03\x04", translatable("Errors", "a zip archive")),
    (b"%PDF", translatable("Errors", "a PDF")),
    (b"\x1f\x8b", translatable("Errors", "compressed data")),
    (b"\x7fELF", translatable("Errors", "a program")),
    (b"MZ\x90", translatable("Errors", "a program")),
    (b"\xd0\xcf\x11\xe0", translatable("Errors", "an old Office file")),
    (b"SQLite format 3", translatable("Errors", "a database")),
)
_SAMPLE = 65_536
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ORDINARY = re.compile("[\\s\x20-\x7e가-힣ぁ-ヿ\u00a0-\u017f\u0400-\u04ff\u2010-\u2027一-鿿]")
_EVIDENT = 0.9
_HANGUL = re.compile("[가-힣ㄱ-ㆎ]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")


def decode(data: bytes, name: str) -> str:
    """Return the text of `data`; raises a `DocumentError` that names `name` and the line."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise BinaryDocument(name=name, line=1, what=what)
    text = _decoded(data, name)
    if not text.strip("\ufeff \t\r\n\x00"):
        raise EmptyDocument(name=name)
    _refuse_controls(text, name)
    return text


def _decoded(data: bytes, name: str) -> str:
    """Decode by byte order mark, by the place of zero bytes, or by what the bytes allow."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, name)
    if b"\x00" in data[:_SAMPLE]:
        return _strict(data, _utf16_order(data, name), name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _korean(data, error.start, name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    """Decode as told or say which line has the first bad byte."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        good = data[: error.start].decode(encoding, "replace")
        raise UndecodableText(name=name, line=good.count("\n") + 1) from None


def _utf16_order(data: bytes, name: str) -> str:
    """Tell UTF-16 without a mark by the order that gives ordinary letters; other zero bytes mean no text."""
    sample = data[: _SAMPLE & ~1]
    orders = ("utf-16-le", "utf-16-be") if len(data) % 2 == 0 else ()
    shares = {order: _ordinary_share(sample.decode(order, "replace")) for order in orders}
    best = max(shares, key=lambda order: shares[order], default="")
    if best and shares[best] >= _EVIDENT:
        return best
    line = data[: data.index(b"\x00")].count(b"\n") + 1
    raise BinaryDocument(name=name, line=line, what=translatable("Errors", "a zero byte"))


def _ordinary_share(text: str) -> float:
    """Return the share of a document's usual signs; Latin in the wrong order looks like ideographs."""
    ordinary = _ORDINARY.findall(text)
    misread = sum(1 for sign in ordinary if sign >= "一" and sign <= "鿿" and not ord(sign) & 0xFF)
    return (len(ordinary) - misread) / max(len(text), 1)


def _korean(data: bytes, utf8_stop: int, name: str) -> str:
    """Decode as CP949 when that gives Hangul, else refuse at the first bad byte."""
    stop = utf8_stop
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError as error:
        if _mostly_hangul(data[: error.start].decode("cp949")):
            stop = max(stop, error.start)
    else:
        if _mostly_hangul(text):
            return text
    raise UndecodableText(name=name, line=data[:stop].count(b"\n") + 1)


def _mostly_hangul(text: str) -> bool:
    """Say whether what isn't ASCII is Korean for the most part: random bytes decode to rare ideographs."""
    sample = "".join(_NOT_ASCII.findall(text[: 1 << 20]))
    return bool(sample) and len(_HANGUL.findall(sample)) >= 0.6 * len(sample)


def _refuse_controls(text: str, name: str) -> None:
    """Refuse text that is thick with control characters, as data read by accident is."""
    found = _CONTROLS.findall(text[:_SAMPLE])
    if len(found) > 8 and len(found) * 50 > min(len(text), _SAMPLE):
        first = _CONTROLS.search(text)
        line = text[: first.start()].count("\n") + 1 if first else 1
        raise BinaryDocument(name=name, line=line, what=translatable("Errors", "control characters"))
