"""Every sentence that an error shows to people is among the texts to translate."""

import importlib
import pkgutil
from collections.abc import Iterator

import planner
from planner.domain.errors import PlannerError
from tests.i18n.update import messages, ts_path


def _import_all() -> None:
    """Import what may hold an error; Alembic alone can import its environment."""
    for found in pkgutil.walk_packages(planner.__path__, "planner."):
        if ".migrations" not in found.name and not found.name.endswith("__main__"):
            importlib.import_module(found.name)


def _below(cls: type[PlannerError]) -> Iterator[type[PlannerError]]:
    for below in cls.__subclasses__():
        yield below
        yield from _below(below)


def test_the_sentence_of_every_error_is_translated() -> None:
    _import_all()
    sentences = {source for context, source, _ in messages(ts_path("ko")) if context == "Errors"}
    said = {cls.__name__: cls.template for cls in _below(PlannerError) if not cls.__subclasses__()}
    assert len(said) > 20
    assert {name: text for name, text in said.items() if text not in sentences} == {}
