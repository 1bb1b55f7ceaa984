"""The Markdown outline of copying and pasting: what is written is read again, and any text is read safely."""

from datetime import date
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.entities import Direction, Initiative, KeyResult, Measure, Objective
from planner.domain.fields import clean_line
from planner.domain.outline import (
    LONGEST_TITLE,
    MOST_ITEMS,
    OutlineItem,
    count,
    planning_fields,
    read_outline,
    write_outline,
)

FIGURES = st.floats(-1e6, 1e6).map(lambda value: round(value, 2) + 0.0)
METRICS = st.fixed_dictionaries(
    {
        "start": FIGURES,
        "current": FIGURES | st.none(),
        "target": FIGURES,
        "unit": st.sampled_from(["", "억", "%"]),
    }
)
OTHERS = st.fixed_dictionaries(
    {},
    optional={
        "progress": st.integers(0, 100).map(lambda percent: percent / 100),
        "owner": st.sampled_from(["윤재석", "Kim Min-su", "오수현"]),
        "due": st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    },
)
FIELDS = OTHERS | st.tuples(METRICS, OTHERS).map(
    lambda pair: {**pair[0], **{name: value for name, value in pair[1].items() if name != "progress"}}
)
TITLES = st.text(min_size=1, max_size=30).map(clean_line).filter(
    lambda title: title and not title.startswith(("[ ]", "[x]", "[X]"))
) | st.sampled_from(
    ["참여율 [50%]", "끝 ~2024-01-01", "보고 @윤재석", "상자 []", "[12 → 13 → 16억]", "# 제목", "1. 첫째"]
)
ITEMS = st.recursive(
    st.lists(st.builds(OutlineItem, TITLES, FIELDS), max_size=3),
    lambda below: st.lists(st.builds(OutlineItem, TITLES, FIELDS, below), max_size=3),
    max_leaves=12,
)


def without_mark(items: list[OutlineItem]) -> list[OutlineItem]:
    """The items without the sign that a metric was read."""
    return [
        OutlineItem(
            item.title,
            {name: value for name, value in item.fields.items() if name != "metric"},
            without_mark(item.children),
        )
        for item in items
    ]


@given(items=ITEMS)
def test_what_is_written_is_read_again(items: list[OutlineItem]) -> None:
    assert without_mark(read_outline(write_outline(items))) == items


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("- a\n  - b\n    - c\n- d", [("a", [("b", ["c"])]), "d"]),
        ("* a\n\t* b\n* c", [("a", ["b"]), "c"]),
        ("1. a\n2) b", ["a", "b"]),
        (
            "# Goals\n## First\n- a\n- b\n## Second\n- c",
            [("Goals", [("First", ["a", "b"]), ("Second", ["c"])])],
        ),
        ("- [ ] open\n- [x] done", ["open", "done"]),
        ("plain\n  below", [("plain", ["below"])]),
        ("    - deep first\n  - shallower", ["deep first", "shallower"]),
        ("\n\n  \n", []),
        ("- \u202eabc\u202c", ["abc"]),
    ],
)
def test_layouts_that_people_paste(text: str, titles: list[object]) -> None:
    def told(items: list[OutlineItem]) -> list[object]:
        return [(item.title, told(item.children)) if item.children else item.title for item in items]

    assert told(read_outline(text)) == titles


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("- ARR [12 → 13.2 → 16억] @윤재석", {"start": 12, "current": 13.2, "target": 16, "unit": "억"}),
        ("- 방문 [0 → – → 1,800건]", {"start": 0, "current": None, "target": 1800, "unit": "건"}),
        ("- 보고 ~2024-12-31", {"due": date(2024, 12, 31)}),
        ("- 베타 [40%]", {"progress": 0.4}),
        ("- 불가능 ~2024-02-30", {}),
        ("- 초과 [140%]", {}),
    ],
)
def test_annotations(line: str, fields: dict[str, object]) -> None:
    (item,) = read_outline(line)
    assert {name: item.fields.get(name) for name in fields} == fields
    assert not fields or "[" not in item.title


def test_a_huge_text_is_cut_and_read_in_time() -> None:
    lines = "\n".join("\t" * (n % 500) + "x" * 5_000 for n in range(20_000))
    start = perf_counter()
    items = read_outline(lines)
    assert perf_counter() - start < 5
    assert count(items) <= MOST_ITEMS
    assert all(len(item.title) <= LONGEST_TITLE for item in items)


@given(text=st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    for item in read_outline(text):
        assert item.title == clean_line(item.title)
        assert item.title


def test_fields_go_only_where_a_kind_has_them() -> None:
    (item,) = read_outline("- 이탈률 [5 → 4 → 2%] @송유진")
    assert planning_fields(item, Objective.kind) == {"owner": "송유진"}
    assert planning_fields(item, Initiative.kind) == {"owner": "송유진"}
    assert planning_fields(item, KeyResult.kind) == {
        "owner": "송유진",
        "measure": Measure.METRIC,
        "direction": Direction.DECREASE,
        "start": 5.0,
        "current": 4.0,
        "target": 2.0,
        "unit": "%",
    }


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"progress": 1 / 3}, "- 결과 [33.3%]"),
        ({"progress": 0.125}, "- 결과 [12.5%]"),
        ({"progress": 0.29}, "- 결과 [29%]"),
        ({"start": 0.0, "current": 100 / 3, "target": 99.95, "unit": "%"}, "- 결과 [0 → 33.3 → 99.95%]"),
    ],
)
def test_shares_have_one_decimal_unless_they_are_exact(fields: dict[str, object], line: str) -> None:
    written = write_outline([OutlineItem("결과", fields)])
    assert written == line + "\n"
    (item,) = read_outline(written)
    assert item.title == "결과"
    assert write_outline([item]) == written
