"""An import in a worker thread, and the window that reads and edits meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

from planner.domain.entities import Person, Team
from planner.store.open import SqlStore


def test_reading_goes_on_while_another_thread_writes(store: SqlStore) -> None:
    written, read = Event(), Event()

    def write() -> None:
        with store.begin() as work:
            work.add(Person(name="Kim"))
            work.find(Person)
            written.set()
            assert read.wait(30)
            work.commit()

    with ThreadPoolExecutor() as pool:
        writing = pool.submit(write)
        assert written.wait(30)
        assert store.load().all(Person) == []
        assert store.is_new
        read.set()
        writing.result()
    assert [person.name for person in store.load().all(Person)] == ["Kim"]


def test_threads_that_write_wait_for_each_other(store: SqlStore) -> None:
    start = Barrier(4)

    def write(thread: int) -> None:
        start.wait(30)
        for number in range(10):
            with store.begin() as work:
                before = len(work.find(Team))
                work.add(Team(name=f"team {thread}/{number}"))
                assert len(work.find(Team)) == before + 1
                work.commit()

    with ThreadPoolExecutor() as pool:
        for done in [pool.submit(write, thread) for thread in range(4)]:
            done.result()
    teams = store.load().all(Team)
    assert sorted(team.id for team in teams) == list(range(1, 41))
