"""Names of files as people gave them: mended encodings, composed Hangul, no ids of Notion."""

from __future__ import annotations

import re
import unicodedata
from posixpath import basename, dirname, normpath
from urllib.parse import unquote

# The names of databases within pages hold a short form, "2dba-b988", which a day such as "2024-1007" is not.
_NOTION_ID = re.compile(r"[ _-]([0-9a-f]{32}|(?=[0-9-]{0,8}[a-f])[0-9a-f]{4}-[0-9a-f]{4})(?=$|[./]|_all\b)")
_ALL_ROWS = "_all"
_HANGUL = re.compile("[가-힣]")
# What nobody sees in a name, and what turns its order around.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_DRIVE = re.compile(r"[A-Za-z]:")


def member_name(name: str, *, is_utf8: bool) -> str:
    """Return a member's name in an archive; without the mark of UTF-8, `name` is its bytes read as CP437."""
    text = _UNSEEN.sub("", name if is_utf8 else _mended(name))
    return unicodedata.normalize("NFC", text).replace("\\", "/")


def _mended(name: str) -> str:
    """Read the bytes of a name again: Macs write UTF-8 without saying so, Korean Windows CP949."""
    if name.isascii():
        return name
    try:
        data = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _HANGUL.search(text):
            return text
    return name


def leaves_its_folder(name: str) -> bool:
    """Say whether a member's name points out of the archive."""
    return name.startswith("/") or bool(_DRIVE.match(name)) or ".." in name.split("/")


def is_hidden(name: str) -> bool:
    """Say whether a file, or a folder that it stands in, is no document of people."""
    return any(part.startswith(".") or part in ("__MACOSX", "node_modules") for part in name.split("/"))


def notion_id(name: str) -> str | None:
    """Return the id of the page that a file of a Notion export holds."""
    found = _NOTION_ID.search(basename(name))
    return found[1] if found else None


def title_of(name: str) -> str:
    """Return what a file is called: no folder, no ending, no id."""
    stem = _without_ending(basename(name))
    return _NOTION_ID.sub("", stem.removesuffix(_ALL_ROWS)).strip()


def _without_ending(name: str) -> str:
    """Drop the ending of a file's name."""
    stem, dot, ending = name.rpartition(".")
    return stem if dot and len(ending) <= 8 else name


def database_folder(name: str) -> str:
    """Return the folder of the pages of a database's rows, ids dropped, as `row_folder` returns it."""
    return _NOTION_ID.sub("", _without_ending(name).removesuffix(_ALL_ROWS))


def row_folder(name: str) -> str:
    """Return the folder that a page stands in, ids dropped."""
    return _NOTION_ID.sub("", dirname(name))


def link_target(link: str, name: str) -> str:
    """Return the file that a link of the file `name` leads to, "" for one that leads elsewhere."""
    path = unicodedata.normalize("NFC", unquote(link.split("#")[0].split("?")[0]))
    if "://" in path or not path:
        return ""
    return normpath(f"{dirname(name)}/{path}" if dirname(name) else path)
