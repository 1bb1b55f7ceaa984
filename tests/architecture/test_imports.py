"""Who may import whom: the contracts of pyproject.toml, and what they can't express."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "planner"

# Each library, and the only folders of the package whose files may name it.
HOMES = {
    "PySide6": {"presentation", "ui"},
    "PySide6.QtWidgets": {"ui"},
    "PySide6.QtSvg": {"ui"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "sqlite3": {"store"},
    "frontmatter": {"documents"},
}


def test_the_contracts_between_layers_are_kept() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_each_library_is_named_only_where_it_is_at_home() -> None:
    strays = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in PACKAGE.rglob("*.py")
        for module in imported(path.read_text(encoding="utf-8"))
        for library, homes in HOMES.items()
        if (module == library or module.startswith(f"{library}.")) and folder_of(path) not in homes
    ]
    assert strays == []


def test_imports_are_found_in_each_form() -> None:
    code = "import a.b\nfrom c import d\ndef f():\n    from e.f import g as h\n    import i as j\n"
    assert set(imported(code)) == {"a.b", "c", "c.d", "e.f", "e.f.g", "i"}


def imported(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def folder_of(path: Path) -> str:
    """Return the first folder below the package, "" for modules directly in it."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""
