"""Front matter: what the lines between two rules at the top say, also where YAML refuses them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml
from frontmatter.default_handlers import YAMLHandler

from planner.domain.report import ReadWarning

_FIELD = re.compile(r"(?P<name>[^\s:#\-][^:]{0,60}?)\s*:(?:\s+(?P<value>.*))?$")
_ENTRY = re.compile(r"\s*-\s+(?P<value>.*)$")
# Larger blocks, and aliases that could multiply, are read line by line.
_LONGEST = 400
_LARGEST = 32_768
_ALIAS = re.compile(r"(?m)(?:^|[\s\[{,:-])[&*][\w-]+")


@dataclass(slots=True)
class FrontMatter:
    """Fields by lower-case name with their lines; `end` is the index of the first line after the block."""

    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    end: int = 0
    warnings: list[ReadWarning] = field(default_factory=list)


def read_front_matter(lines: list[str]) -> FrontMatter:
    """Return the front matter of a document; empty when it has none."""
    if not lines or lines[0].rstrip() != "---":
        return FrontMatter()
    end = next(
        (at for at in range(1, min(len(lines), _LONGEST)) if lines[at].rstrip() in ("---", "...")), None
    )
    if end is None or not any(_FIELD.match(text) for text in lines[1:end]):
        return FrontMatter()
    found = _by_line(lines, end)
    _by_yaml(lines[1:end], found)
    return found


def _by_line(lines: list[str], end: int) -> FrontMatter:
    """Read "name: value" and list entries, line by line as far as they go."""
    found = FrontMatter(end=end + 1)
    name = ""
    for at in range(1, end):
        match = _FIELD.match(lines[at])
        entry = _ENTRY.match(lines[at]) if match is None else None
        if match is not None:
            name = match["name"].strip().casefold()
            found.fields[name] = (match["value"] or "").strip().strip("\"'")
            found.lines[name] = at + 1
        elif entry is not None and name:
            found.fields[name] = f"{found.fields[name]}\n{entry['value'].strip()}".strip()
    return found


def _by_yaml(lines: list[str], found: FrontMatter) -> None:
    """Take YAML's reading where it accepts the block, else keep ours and say where it stopped."""
    text = "\n".join(lines)
    if len(text) > _LARGEST or _ALIAS.search(text):
        return
    try:
        values = YAMLHandler().load(text)
    except yaml.MarkedYAMLError as error:
        _warn(found, _stop(error, len(lines)))
        return
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):
        _warn(found, 0)
        return
    if isinstance(values, dict):
        _keep_plain(values, found)


def _stop(error: yaml.MarkedYAMLError, count: int) -> int:
    """Return the index of the line that YAML refuses; what is never closed is refused where it opens."""
    mark = error.problem_mark
    if (mark is None or mark.line >= count - 1) and error.context_mark is not None:
        mark = error.context_mark
    return min(mark.line, count - 1) if mark else 0


def _warn(found: FrontMatter, line: int) -> None:
    """Say on which line YAML stopped; the opening rule is line 1."""
    message = "The front matter is not valid YAML from this line on; it was read line by line instead."
    found.warnings.append(ReadWarning(line + 2, message))


def _keep_plain(values: dict[object, object], found: FrontMatter) -> None:
    """Keep scalar values as YAML reads them: quotes and comments gone."""
    for name, value in values.items():
        folded = str(name).strip().casefold()
        if folded in found.fields and value is not None and not isinstance(value, dict | list):
            found.fields[folded] = str(value)
