"""Documents that nobody wrote to be read: each a shape that a careless reader takes far too long for."""

from __future__ import annotations

from collections.abc import Callable

Shape = Callable[[int], str]


def lines(line: str, head: str = "") -> Shape:
    """A document of one line again and again; `{n}` in it counts."""
    return lambda size: (
        head + "".join(line.format(n=n) for n in range(size // max(len(line.encode()), 1)))
        if "{n}" in line
        else head + line * (size // max(len(line.encode()), 1))
    )


def long_line(piece: str, head: str = "", tail: str = "") -> Shape:
    """A document of one line that repeats a piece."""
    return lambda size: head + piece * (size // len(piece.encode())) + tail


def full_lines(piece: str, head: str = "", tail: str = "") -> Shape:
    """A document of lines as long as any that is read to its end, each a piece again and again."""
    width = 3_900 // len(piece)
    return lambda size: (
        head + (piece * width + tail + "\n") * (size // (len(piece.encode()) * width + len(tail) + 1))
    )


def deep(size: int) -> str:
    """Items, each farther in than the one above."""
    return "".join(" " * at + "- a\n" for at in range(int((2 * size) ** 0.5)))


def deep_again(size: int) -> str:
    """Items a hundred deep, out and in again."""
    return "".join(" " * (at % 100) + f"- KR{at}: a\n" for at in range(size // 60))


def wide_table(size: int) -> str:
    """A table with thousands of columns."""
    columns = min(size // 12, 10_000)
    rows = max(size // (columns * 2) - 3, 1)
    return "|목표" * columns + "|\n" + "|-" * columns + "|\n" + ("|b" * columns + "|\n") * rows


def relations(size: int) -> str:
    """Databases that name each other's pages, as copies of a template do."""
    page = "e73097a5-e4e7-44eb-baa5-{n:012d}"
    one = f"|KR|Name|Input|URL|\n|-|-|-|-|\n|KR1|a{{n}}|{page}|https://x.so/{page}|\n\n"
    two = f"|Input|Related|URL|\n|-|-|-|\n|b{{n}}|{page}|https://x.so/{page}|\n\n"
    return "".join((one + two).format(n=n) for n in range(size // 250))


HEAD = "# 2024 Q4 OKR\n\n"
SHAPES: dict[str, Shape] = {
    "nested items": deep,
    "items a hundred deep": deep_again,
    "bullets in one line": long_line("- "),
    "quotes in one line": long_line("> "),
    "quote marks": long_line(">"),
    "quoted lines": lines(">\n"),
    "hashes in one line": long_line("#"),
    "empty headings": lines("#\n"),
    "empty headings of all levels": lines("#\n##\n###\n####\n#####\n######\n"),
    "headings of quarters": lines("## {n} OKR 2024\n- a b{n}\n"),
    "headings that list names": lines("## 팀 {n} (a{n}/b{n})\nO1: c\n- KR1: d{n}\n"),
    "one long line": long_line("가나 다라 "),
    "one long item": long_line("word ", "O1: a\n- KR1: "),
    "one long link": long_line("[a](b ", "- "),
    "one long row": long_line("|a", "|KR|\n|-|\n"),
    "open brackets": long_line("["),
    "closing brackets": long_line("]"),
    "open parentheses": long_line("(", "- KR1: "),
    "emphasis in one line": long_line("*_"),
    "long runs of emphasis": lines("*" * 900 + "a" + "_" * 900 + "\n"),
    "emphasis that never ends": full_lines("*a "),
    "underscores": full_lines("_a "),
    "tildes": full_lines("~a "),
    "code marks": full_lines("`a "),
    "badges": full_lines("`done` ", "- "),
    "tags": full_lines("<a "),
    "tags that never end": full_lines("<a b='"),
    "entities": full_lines("&amp;"),
    "half links": full_lines("[a]("),
    "links in links": full_lines("[[a](b)](c)"),
    "references": full_lines("[a][b"),
    "pictures": full_lines("🟢"),
    "keycaps": full_lines("1\ufe0f\u20e3"),
    "bidi controls": lines("- KR1: \u202eabc\u202d \u2066def\u2069\n"),
    "bidi controls alone": long_line("\u202e\u2066", "a"),
    "combining marks": long_line("a" + "\u0301" * 20),
    "mentions": full_lines("@ab "),
    "mentions in work": lambda size: "## 액션 아이템\n" + full_lines("@ab ")(size).replace("\n@", "\n- @"),
    "parentheses at the end": full_lines("(현재 3) ", "## KR\n"),
    "fields": full_lines("; 담당: a", "O1: x\n"),
    "roles": full_lines("(PM : a) ", "O1: x\n"),
    "colons": full_lines("a: ", "## 액션 아이템\n"),
    "dashes": full_lines("a - "),
    "arrows": full_lines("=> a "),
    "figures": full_lines("1,000 ", "O1: x\n"),
    "digits in one line": long_line("7", "O1: x\n- KR1: "),
    "digits": full_lines("7", "O1: x\n"),
    "dates": full_lines("10/20 ", "## 액션 아이템\n"),
    "dots between digits": full_lines("1.", "O1: x\n"),
    "figures from and to": full_lines("1에서 2 ", "O1: x\n"),
    "spaces": full_lines("a  ", "O1: x\n"),
    "spaces in one line": long_line(" ", "a", "b"),
    "tabs": lines("\t" * 500 + "- a\n"),
    "deep numbers": lines("1.1.1.1.1.1.1.1.1 a\n"),
    "a number in one line": long_line("1."),
    "numbered items": lines("1. (2) [3] KR4: a{n}\n"),
    "numbers of key results": full_lines("KR1.", "O1: x\n"),
    "rows without end": lines("|a\n"),
    "rows that run on": lines("|a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n"),
    "separators": lines("|-|\n"),
    "a wide table": wide_table,
    "dashes and pipes": long_line("-|"),
    "many tables": lines("|KR|목표|\n|-|-|\n|KR1|a{n}|\n\n"),
    "relations": relations,
    "loose rows": lines("||| (2) c{n}|\n", "|KR|내용|인풋|\n|-|-|-|\n|KR1|a|(1) b|\n"),
    "scores": lines("|KR{n}|0.5|\n", "O1: a\n- KR1: b\n\n|KR|Score|\n|-|-|\n"),
    "figures in columns": lines("|현황|1|2|\n", "|KPI|a|b|\n|-|-|-|\n|목표|1|2|\n"),
    "fences": lines("```\n"),
    "fences of two kinds": lines("```\n~~~\n"),
    "a fence that never ends": lambda size: "```\n" + lines("- KR1: a\n")(size),
    "comments": lines("<!--\n"),
    "details": lines("<details>\n"),
    "html tables": lines("<table><tr><td>\n"),
    "drawn tables": lines("+--+\n|a |\n"),
    "drawn lines": lines("+--+--+\n"),
    "simple tables": lines("=== ===\na   b\n"),
    "underlines": lines("abc\n===\n"),
    "rules": lines("---\n"),
    "the same objective": lines("O1: abc\n- KR1: def\n"),
    "nearly the same objective": lines("O1: abc {n}\n- KR1: def {n}\n    - ghi {n}\n"),
    "nearly the same key result": lines("## KR{n}: the same words {n}\n"),
    "one objective, many key results": lines("- KR{n}: 고객 {n}명\n", "O1: x\n"),
    "one key result, much work": lines("    - 일 {n}\n", "O1: x\n- KR1: y\n"),
    "one key result, many notes": lines("note {n}\n", "O1: x\n- KR1: y\n\n"),
    "key results told twice": lambda size: (
        "O1: x\n" + lines("- KR{n}: abc {n} def\n")(size // 2) + "\n## Status\n" * 2
        + "| KR | 진행률 |\n|--|--|\n" + lines("| abc {n} def | 50% |\n")(size // 2)
    ),
    "key results that a space parts": lines("- KR{n} abc {n}\n", "O1: x\n"),
    "paragraphs of key results": lines("KR{n} abc {n}\n\n", "O1: x\n"),
    "groups that tell again": lambda size: (
        lines("O{n}: a{n}\n- KR{n}: b\n")(size // 2) + lines("# Status {n}\n- KR0.{n}: 40%\n")(size // 2)
    ),
    "implied objectives": lines("\n> 목표 {n}\n\n- 결과 {n}\n", HEAD),
    "attendees": lines("- 사람{n} (PM)\n", "## 참석자\n"),
    "attendees in one line": long_line("김민수, ", "참석자: "),
    "decisions": lines("- 결정 {n}하기로 결정\n", "## 결정 사항\n"),
    "cards": lines("- [ ] 김민수: 일 {n} (10/20까지)\n", "## 액션 아이템\n"),
    "parts of cards": lines("  - [ ] 일 {n}\n", "## 액션 아이템\n- a\n"),
    "properties": lines("참석자: a{n}\n"),
    "next meetings": lines("다음 회의: x{n}\n"),
    "examples": lines("For example:\n- O1: a\n"),
    "credentials": lines("https://u:p@h/{n}?X-Amz-Signature=a&token=b\n"),
    "a long address": long_line("a?b=", "https://h/"),
    "addresses in one line": long_line("http://a "),
    "line ends": lines("\u2028\x0b\x85"),
    "front matter that multiplies": lambda size: (
        "---\na: &a [x,x]\n" + "".join(f"b{n}: &b{n} [*a,*a]\n" for n in range(300)) + "---\n"
        + lines("O1: a\n")(size)
    ),
    "front matter a hundred deep": lambda size: (
        "---\na: " + "[" * 100 + "]" * 100 + "\n---\n" + lines("a\n")(size)
    ),
    "front matter far too deep": lambda size: "---\na: " + "{a: " * 4_000 + "\n---\n" + lines("a\n")(size),
    "front matter that never ends": lines("a: b\n", "---\n"),
    "a front matter list": lambda size: "---\na:\n" + "- b\n" * 390 + "---\n" + lines("a\n")(size),
}  # fmt: skip


def plain(size: int) -> str:
    """Minutes as people write them, to compare with."""
    words = "지난주에 이어 이번 주에도 전환율과 응답 속도를 점검했고, 다음 주까지 개선안을 정리해 공유한다."
    part = f"## 주간 회의\n\n{words}\n{words}\n\n- {words}\n- 담당자와 일정은 다음 회의에서 다시 정한다\n\n"
    return part * (size // len(part.encode()) + 1)
