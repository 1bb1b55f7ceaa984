"""A workspace that may not be written: refused for work in one sentence, still read for exports."""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from planner.domain.entities import Person
from planner.domain.errors import FailingDisk, ReadOnlyWorkspace
from planner.store.open import open_read_only, open_workspace

pytestmark = pytest.mark.skipif(os.name != "posix", reason="other systems know no such permissions")

NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A workspace in a place that every user can reach, which pytest's own folders are not."""
    with TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        data = place / "data"
        with closing(open_workspace(data)) as store, store.begin() as work:
            work.add(Person(name="Kim"))
            work.commit()
        yield data
        data.chmod(0o755)


def said_to_another_user(action: Callable[[], object]) -> str:
    """What `action` answers, or the error it raises, when a user without privileges does it."""
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=_answer, args=(action, theirs))
    child.start()
    theirs.close()
    answer: str = ours.recv()
    child.join()
    return answer


def _answer(action: Callable[[], object], answer: Connection) -> None:
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        answer.send(str(action()))
    except Exception as error:  # noqa: BLE001 - the test looks at whatever it is
        answer.send(f"{type(error).__name__}: {error}")


def names_read(folder: Path) -> list[str]:
    with closing(open_read_only(folder)) as store:
        return [person.name for person in store.load().all(Person)]


def protect(folder: Path, file_mode: int, folder_mode: int) -> None:
    (folder / "okr-planner.db").chmod(file_mode)
    folder.chmod(folder_mode)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode"), [(0o444, 0o555), (0o444, 0o777), (0o666, 0o555), (0, 0o755)]
)
def test_a_workspace_that_can_not_be_written_is_refused(
    folder: Path, file_mode: int, folder_mode: int
) -> None:
    before = (folder / "okr-planner.db").read_bytes()
    protect(folder, file_mode, folder_mode)
    said = said_to_another_user(lambda: open_workspace(folder))
    folder.chmod(0o755)
    assert said == str(f"ReadOnlyWorkspace: {ReadOnlyWorkspace(path=folder / 'okr-planner.db')}")
    assert (folder / "okr-planner.db").read_bytes() == before


@pytest.mark.parametrize(
    ("file_mode", "folder_mode"), [(0o444, 0o555), (0o444, 0o777), (0o666, 0o555), (0o644, 0o755)]
)
def test_it_can_still_be_read(folder: Path, file_mode: int, folder_mode: int) -> None:
    protect(folder, file_mode, folder_mode)
    assert said_to_another_user(lambda: names_read(folder)) == "['Kim']"


def test_a_change_to_a_workspace_open_for_reading_is_refused(folder: Path) -> None:
    protect(folder, 0o444, 0o555)

    def change() -> None:
        with closing(open_read_only(folder)) as store, store.begin() as work:
            work.add(Person(name="Lee"))

    assert said_to_another_user(change).startswith("ReadOnlyWorkspace: ")


def test_a_folder_that_can_not_be_made_is_told(folder: Path) -> None:
    folder.chmod(0o555)
    said = said_to_another_user(lambda: open_workspace(folder / "new" / "data"))
    assert said.startswith("ReadOnlyWorkspace: ")
    assert str(folder / "new" / "data") in said
    assert not (folder / "new").exists()


def test_a_disk_that_fails_is_told(folder: Path) -> None:
    """A file that the system does not let grow fails a write as a broken disk does."""
    import resource

    def write_much() -> None:
        with closing(open_workspace(folder)) as store:
            resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
            with store.begin() as work:
                for number in range(20_000):
                    work.add(Person(name=f"person {number}"))
                work.commit()

    folder.chmod(0o777)
    (folder / "okr-planner.db").chmod(0o666)
    assert said_to_another_user(write_much) == f"FailingDisk: {FailingDisk(path=folder / 'okr-planner.db')}"
    assert names_read(folder) == ["Kim"]
