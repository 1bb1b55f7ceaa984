"""Inputs for the reader: documents as people write them, spoiled; shapes that hurt; plain bytes."""

from __future__ import annotations

import json
from functools import cache
from random import Random

from hypothesis import strategies as st

from planner.resources import seeds_path
from tests.documents.reading.hostile import SHAPES

# What a line begins with, what it says, and what is hung on it.
STARTS = (
    *("", "- ", "  - ", "    * ", "\t+ ", "1. ", "2) ", "① ", "> ", ">> ", "| ", "- [ ] ", "- [x] ", "☐ "),
    *(
        "# ",
        "## ",
        "### ",
        "###### ",
        "**",
        "__",
        "`",
        "~~",
        "<b>",
        "<br>",
        "<details><summary>",
        "💡 ",
        "1️⃣ ",
    ),
)
LABELS = (
    *(
        "O1: ",
        "O2) ",
        "**Objective 3**: ",
        "Objective: ",
        "목표: ",
        "목표 2. ",
        "Ziel 1: ",
        "目標1：",
        "Цель 1: ",
    ),
    *("KR1: ", "KR 1.2 ", "**KR3** ", "[KR4] "),
    *("Key Result 5: ", "핵심 결과 1: ", "关键结果1：", "Input2: "),
    *("담당: ", "Owner: ", "일시: ", "참석자: ", "다음 회의: ", "결정: ", "현재: ", "진행률: ", "Status: "),
)
WORDS = (
    *(
        "신규 고객 10명",
        "업타임 99.9% 유지",
        "2.1%에서 3.0%로",
        "from 2.1% to 3.0%",
        "매출 16억",
        "1.8만건 이상",
    ),
    *(
        "Reach $3M",
        "0 → 1,200",
        "bugs < 5",
        "액션 아이템",
        "결정 사항",
        "다음 주 할 일",
        "Key Results",
        "Backlog",
    ),
    *(
        "2024 Q4 OKR",
        "FY24-Q1",
        "5-6월",
        "2/3분기",
        "H1 2025",
        "Oct 3, 2024",
        "2024-10-07 (월) 10:00",
        "For example:",
    ),
    *(
        "https://a.b/c?X-Amz-Signature=s3cr3t&x=1",
        "http://user:pa55@host/x",
        "[그림](b(c)d)",
        "![p](x)",
        "@kim",
    ),
    *("\u202eevil\u202c", "a\x00b", "e\u0301", "\ufeff", "\u2028", "\x85"),
    *("𝟙", "٣", "ﬀ", "İ", "ſ", "\ud83d"),
    *(
        "e73097a5-e4e7-44eb-baa5-c504bd0a250c",
        "{'number': 0.5, 'function': 'average'}",
        "&amp;lt;",
        "\\*",
        "</s>",
    ),
)
TAILS = (
    *(
        "",
        " (10/20까지)",
        " ~10/20",
        " `ETA 5/19 (금)`",
        " [`on-track`]",
        " (김민수)",
        " @lee",
        " (현재 3)",
        " (0.7)",
    ),
    *(
        " 70%",
        " (7/10)",
        " — On track",
        " => Done",
        " (→ 다음)",
        " (PM : 성은, 개발 : 강욱) 5/24",
        " 🟢",
        " ✅",
        "**",
        "`",
    ),
    *(
        " |",
        " | KR | 목표 |",
        "\n|--|--|--|",
        ":",
        "：",
        "\n===",
        "\n---",
        "\n```",
        "\n~~~",
        "\n<!--",
        "\n\n",
        "\r\n",
        "\r",
    ),
)
ALL = (*STARTS, *LABELS, *WORDS, *TAILS)


@cache
def documents() -> tuple[str, ...]:
    """The seed documents."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(seeds_path().iterdir()))


def line(random: Random) -> str:
    """Make a line of the pieces that the reader knows."""
    words = " ".join(random.choice(WORDS) for _ in range(random.randint(0, 3)))
    label = random.choice(LABELS) if random.random() < 0.5 else ""
    return random.choice(STARTS) + label + words + random.choice(TAILS)


def composed(random: Random) -> str:
    """Make a document of such lines, with front matter at times."""
    front = "---\ntitle: x\ndate: 2024-10-07\n---\n" if random.random() < 0.2 else ""
    return front + "\n".join(line(random) for _ in range(random.randint(1, 60)))


def mutated(random: Random) -> str:
    """Spoil a part of a seed document: move, leave out, repeat, cut and mix its lines."""
    lines = random.choice(documents()).split("\n")
    start = random.randrange(len(lines))
    lines = lines[start : start + random.randint(3, 120)]
    for _ in range(random.randint(1, 12)):
        _spoil(lines, random)
    return "\n".join(lines)


def _spoil(lines: list[str], random: Random) -> None:
    """Change one thing."""
    at = random.randrange(len(lines))
    text = lines[at]
    cut = random.randint(0, len(text))
    match random.randrange(7):
        case 0:
            lines.insert(at, line(random))
        case 1:
            lines[at] = "  " * random.randint(0, 4) + text
        case 2:
            lines[at] = text[:cut] + random.choice(ALL) + text[cut:]
        case 3:
            lines[at] = text[:cut] + text[cut + random.randint(1, 6) :]
        case 4:
            lines[at] = text * random.randint(2, 5)
        case 5:
            other = random.randrange(len(lines))
            lines[at], lines[other] = lines[other], text
        case _:
            lines[at : at + random.randint(1, 3)] = [
                chr(random.choice((random.randrange(256), 0xAC00))) + text
            ]


def hostile(random: Random) -> str:
    """Take a shape that hurts careless readers, small, at times two of them."""
    shapes = random.choices(sorted(SHAPES), k=random.randint(1, 2))
    return "\n".join(SHAPES[name](random.randint(50, 3_000)) for name in shapes)


def page(random: Random) -> str:
    """Put lines between tags, as web pages and exports of wikis do."""
    tags = ("p", "li", "ul", "td", "tr", "table", "h2", "script", "style", "details", "a href='x'", "b")
    return "".join(f"<{random.choice(tags)}>{line(random)}" for _ in range(random.randint(1, 40)))


def values(random: Random) -> str:
    """Write lines as rows of values."""
    rows = ([line(random) for _ in range(random.randint(1, 5))] for _ in range(random.randint(1, 20)))
    return "\n".join(",".join(json.dumps(cell) for cell in row) for row in rows)


NAMES = ("any.md", "any.txt", "any.html", "any.csv", "any.rst", "any")


def document(random: Random) -> tuple[bytes, str]:
    """Make an input of any kind and a name for it."""
    make = random.choice((composed, composed, mutated, mutated, mutated, hostile, page, values))
    name = random.choice(NAMES) if random.random() < 0.6 else "any.md"
    encoding = "utf-8" if random.random() < 0.9 else random.choice(("utf-16", "cp949", "utf-16-be", "utf-32"))
    data = make(random).encode(encoding, "replace")
    if random.random() < 0.1:
        at = random.randrange(len(data) + 1)
        data = data[:at] + random.randbytes(random.randint(1, 8)) + data[at:]
    return data, name


DOCUMENTS = st.randoms(use_true_random=False).map(document)
BYTES = st.tuples(st.binary(max_size=400), st.sampled_from(NAMES))
