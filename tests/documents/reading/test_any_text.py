"""Whatever stands in a file, reading it ends: in a report whose lines exist, or in a sentence."""

import time
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.errors import DocumentError
from planner.documents.reading import read_bytes
from planner.documents.writing.report_json import documents_json
from planner.domain.report import DocumentReport, ReadActionItem

PIECES = st.sampled_from(
    [
        *(
            "O1: ",
            "KR1) ",
            "**KR2** ",
            "# ",
            "### Key results\n",
            "- ",
            "  - ",
            "\t* ",
            "1. ",
            "> ",
            "|",
            "[ ] ",
            "[x] ",
        ),
        *(
            "| a | KR |\n|--|--|\n",
            "```\n",
            "---\n",
            "`ETA 5/19`",
            "(10/20까지)",
            "목표: ",
            "담당: 김민수",
            "~~",
            "**",
        ),
        *(
            "[x](http://a/b?token=1)",
            "_",
            "<details>",
            "<br>",
            "\n",
            "\n\n",
            "## 액션 아이템\n",
            "결정 사항\n",
            "🟢",
            "KR1",
        ),
        *(
            "0.5",
            "12억",
            "100%",
            "Q4 2024",
            "from 1 to 2",
            "@kim",
            "=> Done",
            "e73097a5-e4e7-44eb-baa5-c504bd0a250c",
        ),
        *("\u202e", "\x00", "\ufeff", "(", ")", "[", "]", "{'number': None}", "OKR", "(PM : a, b : c)", "a"),
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))


def lines_of(items: Iterable[ReadActionItem]) -> list[int]:
    return [line for item in items for line in (item.line, *lines_of(item.children))]


def all_lines(report: DocumentReport) -> list[int]:
    lines = [
        *lines_of(report.action_items),
        *(d.line for d in report.decisions),
        *(k.line for k in report.kpis),
    ]
    lines += [w.line for w in report.warnings]
    for o in report.objectives:
        lines.append(o.line)
        for kr in o.key_results:
            lines += [kr.line, *(i.line for i in kr.initiatives)]
    return lines


def check(data: bytes) -> None:
    try:
        report = read_bytes(data, "any.md")
    except DocumentError as refusal:
        assert "any.md" in str(refusal)
        return
    count = report.text.count("\n") + 1
    assert all(1 <= line <= count for line in all_lines(report))
    assert all(kr.title for o in report.objectives for kr in o.key_results)
    documents_json([report])


@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    check(data)


@given(TEXTS)
def test_reading_what_was_kept_says_the_same(text: str) -> None:
    try:
        first = read_bytes(text.encode("utf-8", "replace"), "any.md")
        again = read_bytes(first.text.encode(), "any.md")
    except DocumentError:
        return
    assert again == first


def patterns(size: int) -> dict[str, str]:
    return {
        "nested quotes": ">" * size,
        "open brackets": "[" * size,
        "broken links": "[a](b " * (size // 6),
        "one long line": "a" * size,
        "a wide table": "|a" * (size // 6) + "|\n" + "|-" * (size // 6) + "|\n" + "|b" * (size // 6) + "|\n",
        "rows without end": "|a\n" * (size // 3),
        "fences": "```\n" * (size // 4),
        "the same again": "O1: abc\n- KR1: def\n" * (size // 19),
        "nearly the same": "".join(f"## KR{at}: the same words {at}\n" for at in range(size // 30)),
        "loose rows": "|KR|내용|인풋|\n|-|-|-|\n|KR1|a|(1) b|\n" + "||| (2) c|\n" * (size // 12),
        "emphasis": ("*a " * 900 + "\n") * (size // 2700),
        "tags": ("<a " * 900 + "\n") * (size // 2700),
        "nested items": "".join(" " * at + "- a\n" for at in range(int((2 * size) ** 0.5))),
    }


@pytest.mark.parametrize("name", patterns(100))
def test_time_grows_with_length(name: str) -> None:
    def seconds(size: int) -> float:
        data = patterns(size)[name].encode()
        start = time.perf_counter()
        check(data)
        return time.perf_counter() - start

    small = min(seconds(30_000) for _ in range(2))
    large = seconds(240_000)
    assert large < 8 * small * 3 + 0.5, f"{name}: {small:.3f} s for 30 kB, {large:.3f} s for 240 kB"
