from planner.resources import resource_path, seeds_path


def test_icons_fonts_translations_and_marks_are_found() -> None:
    for parts in (
        ("icons", "plan.svg"),
        ("icons", "app.svg"),
        ("fonts", "OKRPlannerSans-Regular.otf"),
        ("fonts", "OFL.txt"),
        ("i18n", "okr_planner_ko.qm"),
        ("style", "dark", "check.svg"),
    ):
        assert resource_path(*parts).stat().st_size > 0


def test_seed_documents_are_found() -> None:
    assert [path.name[:3] for path in sorted(seeds_path().glob("*.txt"))] == ["000", "001", "004"]


def test_shipped_fonts_stay_below_three_megabytes() -> None:
    assert sum(path.stat().st_size for path in resource_path("fonts").iterdir()) < 3_000_000
