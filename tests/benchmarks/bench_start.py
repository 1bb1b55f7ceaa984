"""From the start of the process to the painted window, and its memory, against a bare Qt window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.bench_plan import fill
from tests.benchmarks.row import Row, row

ROUNDS = 7
MEGABYTE = 1024 * 1024
# Both say when the first paint was over, and what memory they hold when nothing is left to do.
BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, tell)
        return False

def tell():
    painted = time.time()
    import os, psutil
    print(painted, psutil.Process().memory_info().rss, flush=True)
    os._exit(0)

app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
filter = Painted()
window.installEventFilter(filter)
window.show()
app.exec()
"""
OURS = """
import sys, time
import planner.composition as composition
from planner.__main__ import main

prepare = composition._prepare

def tell(store, is_new):
    painted = time.time()
    import os, psutil, threading
    prepare(store, is_new)
    for thread in threading.enumerate():
        if thread.name == "preparing":
            thread.join()
    print(painted, psutil.Process().memory_info().rss, flush=True)
    os._exit(0)

composition._prepare = tell
main(sys.argv[1:])
"""


def started(code: str, *arguments: str) -> tuple[float, float]:
    """The seconds until the window was painted, and the megabytes it holds."""
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, env=os.environ
    )
    painted, memory = done.stdout.split()
    return float(painted) - begun, float(memory) / MEGABYTE


def rows() -> list[Row]:
    """The rows of starting: an empty workspace, and one with 1,000 items."""
    with TemporaryDirectory() as empty, TemporaryDirectory() as small:
        fill(Path(small), 1_000)
        calls = {
            "bare": (BARE,),
            "empty": (OURS, "--data", empty, "--no-seeds"),
            "small": (OURS, "--data", small, "--no-seeds"),
        }
        for call in calls.values():
            started(*call)  # the first start of each reads from a cold disk
        samples: dict[str, list[tuple[float, float]]] = {name: [] for name in calls}
        for _ in range(ROUNDS):
            for name, call in calls.items():
                samples[name].append(started(*call))
    seconds = {name: median(time for time, _ in found) for name, found in samples.items()}
    memory = {name: median(held for _, held in found) for name, found in samples.items()}
    return [
        row("process start → window painted", seconds["empty"], seconds["bare"], 1.3, 2.0),
        row("process start → tree painted with 1k items", seconds["small"], seconds["bare"], 1.5, 2.4),
        row("memory with 1k items", memory["small"], memory["bare"], 1.5, 2, "MB"),
    ]
