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
    """Yield name and length of each function: the lines of its body, docstring left out."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            yield node.name, (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


SAMPLE = '''
def f(
    a,
):
    """Says.

    More.
    """
    b = a
    return b

def g():
    """Says."""
'''


def test_lengths_are_counted_without_docstring_and_signature() -> None:
    assert list(lengths(SAMPLE)) == [("f", 2), ("g", 0)]


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
