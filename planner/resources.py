"""Where the files that are not code lie: icons, fonts, translations and the seed documents.

In a checkout (and so in an editable install) they lie beside the package; a wheel carries them inside it,
under `planner/_data`. Standard library only, so that the command line finds the seeds without Qt. Found from
this file's own place: `importlib.resources` costs a tenth of a bare window's start, and Qt can't read what is
not a file anyway.
"""

from functools import cache
from pathlib import Path


@cache
def _root() -> Path:
    """Return the folder that holds `resources` and `seeds`."""
    package = Path(__file__).parent
    bundled = package / "_data"
    return bundled if bundled.is_dir() else package.parent


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, e.g. `resource_path("icons", "plan.svg")`.

    The path is not checked: what opens it says best what is missing.
    """
    return _root().joinpath("resources", *parts)


def seeds_path() -> Path:
    """Return the folder of the seed documents that a first run reads."""
    return _root() / "seeds"
