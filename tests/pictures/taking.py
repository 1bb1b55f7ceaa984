"""Takes the pictures that are compared: python -m tests.pictures.taking renews the committed ones."""

import subprocess
import sys
from pathlib import Path

from planner.resources import seeds_path

REFERENCE = Path(__file__).parent / "reference"
SIZE = "1366x768"


def run(*arguments: str) -> None:
    """Run the program as a person does on the command line."""
    subprocess.run([sys.executable, "-m", "planner", *arguments], check=True, capture_output=True)


def take(folder: Path, data: Path) -> list[Path]:
    """Import the seed documents into `data` and draw plan and board, both themes, both languages."""
    run("--data", str(data), "import", str(seeds_path()))
    run("--data", str(data), "snapshot", "--out", str(folder), "--size", SIZE)
    return sorted(folder.glob("*.png"))


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as scratch:
        sys.stdout.writelines(f"{path}\n" for path in take(REFERENCE, Path(scratch)))
