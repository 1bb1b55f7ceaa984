"""The built wheel, installed where nothing else of ours is, and run from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from planner import __version__
from tests.support.command import ROOT, SEEDS, digests


class Installed:
    """An environment that holds the wheel, with the libraries of this one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._bin = folder / "env" / ("Scripts" if os.name == "nt" else "bin")

    def path(self, program: str) -> Path:
        """Where a program of the environment lies."""
        return self._bin / (f"{program}.exe" if os.name == "nt" else program)

    def run(self, program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment from a folder that has nothing of ours."""
        env = {
            name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "QT_QPA_PLATFORM")
        }
        return subprocess.run(
            [str(self.path(program)), *map(str, arguments)],
            cwd=self.folder, env=env, capture_output=True, encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip

    def path_of(self, expression: str) -> Path:
        """What `planner.resources` says there."""
        code = f"from planner import resources; print(resources.{expression})"
        return Path(self.run("python", "-c", code).stdout.strip())


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an environment of its own."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [*pip, "wheel", str(ROOT), "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    subprocess.run(build, check=True, timeout=300, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "env", with_pip=False)
    made = Installed(folder)
    subprocess.run(
        [*pip, "--python", str(made.path("python")), "install", "--no-deps", str(wheel)],
        check=True, timeout=300, capture_output=True,
    )  # fmt: skip
    site = Path(made.run("python", "-c", "import site; print(site.getsitepackages()[0])").stdout.strip())
    # A path named in such a file is searched last, and what is named in files there is not followed.
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return made


def test_the_command_tells_its_version(installed: Installed) -> None:
    done = installed.run("okr-planner", "--version")
    assert (done.returncode, done.stdout) == (0, f"okr-planner {__version__}\n")


def test_everything_that_is_not_code_came_along(installed: Installed) -> None:
    resources = installed.path_of("resource_path()")
    seeds = installed.path_of("seeds_path()")
    assert installed.folder in resources.parents
    assert digests(resources) == digests(ROOT / "resources")
    assert digests(seeds) == digests(SEEDS)
    assert list(resources.glob("i18n/*.qm"))


def test_the_migrations_came_along(installed: Installed) -> None:
    done = installed.run("python", "-c", "import planner.store.migrations as m; print(list(m.__path__)[0])")
    there = Path(done.stdout.strip())
    assert installed.folder in there.parents
    names = {path.name for path in (ROOT / "planner" / "store" / "migrations").rglob("*.py")}
    assert {path.name for path in there.rglob("*.py")} == names


def test_an_installed_document_is_read(installed: Installed) -> None:
    seed = installed.path_of("seeds_path()") / "004_e80a5d158cdb41cd.txt"
    done = installed.run("okr-planner", "import", "--dry-run", seed)
    assert (done.returncode, done.stderr) == (0, "")
    assert "ARR 16억 달성" in done.stdout


def test_pictures_are_drawn_and_nothing_is_missed(installed: Installed) -> None:
    data, out = installed.folder / "data", installed.folder / "pictures"
    installed.run("okr-planner", "--data", data, "import", installed.path_of("seeds_path()"))
    done = installed.run(
        "okr-planner", "--data", data, "snapshot", "--out", out, "--view", "plan", "--theme", "light"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in out.iterdir()) == ["plan-light-en.png", "plan-light-ko.png"]
    assert not (data / "logs").exists()
