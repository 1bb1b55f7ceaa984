import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.domain.wording_diff import Mark, Piece, compare, likeness, paired, side

KEPT, REMOVED, ADDED = Mark.KEPT, Mark.REMOVED, Mark.ADDED


def told(former: str, latter: str) -> str:
    """A comparison as text: [-removed-]{+added+}."""
    shapes = {KEPT: "{}", REMOVED: "[-{}-]", ADDED: "{{+{}+}}"}
    return "".join(shapes[piece.mark].format(piece.text) for piece in compare(former, latter))


@pytest.mark.parametrize(
    ("former", "latter", "expected"),
    [
        ("같은 문구", "같은 문구", "같은 문구"),
        ("ARR 16억 달성", "ARR 18억 달성", "ARR[- 16-]{+ 18+}억 달성"),
        ("고객을 확보한다", "고객이 확보한다", "고객[-을-]{+이+} 확보한다"),
        ("매출 성장", "매입 성장", "[-매출-]{+매입+} 성장"),
        ("시장의 1위 기업", "시장의 확고한 1위 기업", "시장의{+ 확고한+} 1위 기업"),
        ("신규 고객사 3곳", "고객사 3곳", "[-신규 -]고객사 3곳"),
        ("Ship the beta", "Ship the stable beta", "Ship the{+ stable+} beta"),
        ("NPS 45.5점", "NPS 50점", "NPS[- 45.5-]{+ 50+}점"),
        ("", "새 문구", "{+새 문구+}"),
        ("옛 문구", "", "[-옛 문구-]"),
    ],
)
def test_what_changed_is_told_word_by_word(former: str, latter: str, expected: str) -> None:
    assert told(former, latter) == expected


WORDS = st.text(alphabet="가나다고객을이의 ab1.%\n", max_size=40)


@given(WORDS, WORDS)
@example(" ", "\n")
@example("가 ", "가\n")
def test_each_side_is_its_wording_to_the_letter(former: str, latter: str) -> None:
    pieces = compare(former, latter)
    assert "".join(piece.text for piece in side(pieces, ADDED)) == former
    assert "".join(piece.text for piece in side(pieces, REMOVED)) == latter
    assert all(piece.text for piece in pieces)


@given(WORDS)
def test_a_wording_is_like_itself(text: str) -> None:
    assert compare(text, text) == ([Piece(KEPT, text)] if text else [])
    assert likeness(text, text) == 1.0


def test_likeness_sees_through_spacing_and_case() -> None:
    assert likeness("Co-Marketing 진행", "co-marketing진행") == 1.0
    assert likeness("ARR 16억 달성", "송년회 예약") < 0.3


def test_items_are_paired_by_likeness_and_then_by_order() -> None:
    former = ["30개 고객사 확보", "인터뷰 50명", "사라진 목표"]
    latter = ["인터뷰 60명", "30개 이상의 고객사 확보", "새 매출 지표"]
    assert paired(former, latter, str) == [
        ("인터뷰 50명", "인터뷰 60명"),
        ("30개 고객사 확보", "30개 이상의 고객사 확보"),
        (None, "새 매출 지표"),
        ("사라진 목표", None),
    ]


def test_equal_wordings_are_paired_in_their_order() -> None:
    former, latter = [("같다", 1), ("같다", 2)], [("같다", 3), ("같다", 4)]
    assert paired(former, latter, lambda item: item[0]) == [
        (("같다", 1), ("같다", 3)),
        (("같다", 2), ("같다", 4)),
    ]


def test_a_dropped_item_stays_where_it_stood() -> None:
    assert paired(["가나다라", "마바사아", "자차카타"], ["가나다라", "자차카타"], str) == [
        ("가나다라", "가나다라"),
        ("마바사아", None),
        ("자차카타", "자차카타"),
    ]
