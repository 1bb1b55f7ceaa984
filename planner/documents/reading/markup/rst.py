"""reStructuredText as Markdown: underlined headings of any sign, fields, directives, roles."""

from __future__ import annotations

import re

_SIGNS = re.escape("=-`:.'\"~^_*+#<>")
_ADORNMENT = re.compile(rf"([{_SIGNS}])\1{{2,}}\s*$")
_DIRECTIVE = re.compile(r"(?P<indent>\s*)\.\.\s+(?P<name>[\w-]+)::\s*(?P<rest>.*)$")
_COMMENT = re.compile(r"(?P<indent>\s*)\.\.(?:\s+.*)?$")
_FIELD = re.compile(r"(?P<indent>\s*):(?P<name>[^\s:`][^:`]{0,40}):(?:\s+(?P<value>.*))?$")
_AUTO_NUMBER = re.compile(r"(?P<indent>\s*)#\.\s+")
_ROLE = re.compile(r":[a-zA-Z][\w:+.-]{0,30}:`([^`<]{1,300}?)(?:\s*<[^`>]{1,300}>)?`")
_LINK = re.compile(r"`([^`<>]{1,300}?)\s*<[^`<>]{1,1000}>`__?")
_REFERENCE = re.compile(r"`([^`]{1,300})`__?(?!\w)")
# Directives whose words are part of the text; of all others nothing is read.
_SPEAKING = frozenset(
    (
        *("note", "warning", "tip", "important", "hint", "caution", "attention", "danger", "seealso"),
        *("admonition", "topic", "sidebar", "rubric", "container", "details", "dropdown", "epigraph"),
    )
)
_HEADED = frozenset(("rubric", "topic", "admonition", "dropdown", "details"))


def looks_like_rst(lines: list[str], name: str) -> bool:
    """Say whether a text is reStructuredText: by its file's name, or by its directives."""
    if name.lower().endswith((".rst", ".rest")):
        return True
    directives = sum(bool(_DIRECTIVE.match(text)) for text in lines[:2_000] if ".. " in text)
    return directives > 0 and not any(text.startswith(("# ", "## ", "### ")) for text in lines[:2_000])


def plain_rst(lines: list[str], first: int, taken: set[int]) -> list[str]:
    """Return the lines with headings, fields and lists in Markdown, as many as before; `taken` stay."""
    made = list(lines)
    levels: dict[tuple[str, bool], int] = {}
    at = first
    while at < len(lines):
        if at in taken:
            at += 1
            continue
        end = _silenced(lines, made, at) or _heading(lines, made, at, levels)
        if end is None:
            made[at] = _line(made[at])
            end = at + 1
        at = end
    return made


def _silenced(lines: list[str], made: list[str], at: int) -> int | None:
    """Blank a directive or comment that says nothing; return the index after what was read."""
    directive = _DIRECTIVE.match(lines[at])
    if directive is not None and directive["name"].lower() in _SPEAKING:
        rest = directive["rest"] if directive["name"].lower() not in _HEADED else f"**{directive['rest']}**"
        made[at] = directive["indent"] + (rest if directive["rest"] else "")
        return at + 1
    silent = directive or _COMMENT.match(lines[at])
    if silent is None:
        return _literal(lines, made, at)
    return _blank(lines, made, at, len(silent["indent"]))


def _literal(lines: list[str], made: list[str], at: int) -> int | None:
    """Blank the literal block that a line ending with two colons leads to."""
    text = lines[at].rstrip()
    if not text.endswith("::") or at + 1 >= len(lines) or lines[at + 1].strip():
        return None
    depth = len(text) - len(text.lstrip())
    end = _blank(lines, made, at, depth)
    made[at] = _line(text[:-1])
    return end


def _blank(lines: list[str], made: list[str], at: int, depth: int) -> int:
    """Blank a line and what is indented below it; return the index after."""
    made[at] = ""
    at += 1
    while at < len(lines) and (not lines[at].strip() or len(lines[at]) - len(lines[at].lstrip()) > depth):
        made[at] = ""
        at += 1
    return at


def _heading(lines: list[str], made: list[str], at: int, levels: dict[tuple[str, bool], int]) -> int | None:
    """Write an underlined title, with or without a line above it, as a heading of its level."""
    over = _ADORNMENT.fullmatch(lines[at]) is not None
    title_at = at + 1 if over else at
    if title_at + 1 >= len(lines) or not lines[title_at].strip():
        return None
    title, under = lines[title_at], lines[title_at + 1]
    match = _ADORNMENT.fullmatch(under)
    if match is None or _ADORNMENT.fullmatch(title) or (not over and title[0] in " \t"):
        return None
    if (over and lines[at].strip()[0] != match[1]) or len(under.strip()) * 2 < len(title.strip()):
        return None
    level = levels.setdefault((match[1], over), len(levels) + 1)
    made[at] = made[title_at + 1] = ""
    made[title_at] = f"{'#' * min(level, 6)} {_line(title.strip())}"
    return title_at + 2


def _line(text: str) -> str:
    """Return one line without roles and link targets, its field or number in Markdown."""
    if "`" in text:
        text = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", _ROLE.sub(r"\1", text)))
    field = _FIELD.match(text) if ":" in text[:60] else None
    if field is not None:
        return f"{field['indent']}{field['name']}: {field['value'] or ''}"
    return _AUTO_NUMBER.sub(r"\g<indent>1. ", text, count=1) if "#." in text[:40] else text
