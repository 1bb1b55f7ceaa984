"""Small functions and files, since a reader holds only so much at once."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "planner").rglob("*.py"))

MEDIAN_LINES = 6
P90_LINES = 30
LONGEST_FUNCTION = 60
LONGEST_FILE = 500


def lengths(code: str) -> Iterator[tuple[str, int]]:
    """Yield name and length of each function: its lines from `def` to its end."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


SAMPLE = '''
@cache
def outer(
    a,
):
    """Says."""

    def inner():
        return a

    return inner
'''


def test_lengths_are_counted_from_def_to_end() -> None:
    assert list(lengths(SAMPLE)) == [("outer", 9), ("inner", 2)]


def test_functions_are_short() -> None:
    found = [
        (f"{path.relative_to(ROOT)}:{name}", count)
        for path in FILES
        for name, count in lengths(path.read_text(encoding="utf-8"))
    ]
    counts = [count for _, count in found]
    assert [name for name, count in found if count > LONGEST_FUNCTION] == []
    assert statistics.median(counts) <= MEDIAN_LINES
    assert statistics.quantiles(counts, n=10)[-1] <= P90_LINES


def test_files_are_short() -> None:
    long = {
        path.name: count for path in FILES if (count := path.read_text("utf-8").count("\n")) > LONGEST_FILE
    }
    assert long == {}
