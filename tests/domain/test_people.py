from planner.domain.people import all_single_names, single_names


def test_names_that_were_written_together_are_told_apart() -> None:
    assert single_names("성은, 다혜,상언") == ("성은", "다혜", "상언")
    assert single_names(" 김민수 / 오수현 / 김민수 ") == ("김민수", "오수현")
    assert single_names("Kim, ") == ("Kim",)
    assert single_names("Anna Lee") == ("Anna Lee",)
    assert single_names("") == ()


def test_all_names_are_listed_once() -> None:
    assert all_single_names(["성은, 다혜", "다혜", "가온/성은"]) == ["가온", "다혜", "성은"]
