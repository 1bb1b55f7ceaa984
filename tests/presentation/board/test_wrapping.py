from hypothesis import given
from hypothesis import strategies as st

from planner.presentation.board.wrapping import Advances, break_lines


def test_lines_break_between_words_also_in_korean() -> None:
    assert break_lines("온라인 강의를 중심으로", 6, len, 3) == ["온라인", "강의를", "중심으로"]
    assert break_lines("온라인 강의를 중심으로", 8, len, 3) == ["온라인 강의를", "중심으로"]


def test_a_word_wider_than_the_line_is_cut_where_it_must_be() -> None:
    assert break_lines("abcdefgh ij", 3, len, 9) == ["abc", "def", "gh", "ij"]
    assert break_lines("가나", 0.5, len, 9) == ["가", "나"]


def test_the_last_line_holds_the_rest() -> None:
    assert break_lines("a b c d e", 1, len, 3) == ["a", "b", "c d e"]
    assert break_lines("", 5, len, 3) == [""]


@given(st.text("ab 가", max_size=40), st.integers(1, 12), st.integers(1, 4))
def test_no_character_is_lost_and_only_the_last_line_is_too_wide(text: str, width: int, most: int) -> None:
    title = " ".join(text.split())
    lines = break_lines(title, width, len, most)
    assert len(lines) <= most
    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert all(len(line) <= width for line in lines[: most - 1])


def test_a_character_is_measured_once_and_among_others() -> None:
    asked: list[str] = []

    def measure(text: str) -> float:
        asked.append(text)
        # A font in which a space among Hangul is wider than one alone.
        return len(text) * 10 + (5 if "가 가" in text else 0)

    advances = Advances(measure)
    assert advances.width("a b a") == 60
    assert advances.width("a") == 10
    assert sorted(asked) == sorted(["가가", "가a가", "가 가", "가b가"])
