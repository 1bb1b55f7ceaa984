"""Runs the fuzzer for a while and keeps what failed, as small as it can be made."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.fuzz.grammar import document
from tests.fuzz.properties import check

_TRIES = 400


@dataclass(slots=True)
class Failure:
    """An input that breaks a property, by the seed that makes it."""

    seed: str
    name: str
    data: bytes
    reason: str


@dataclass(slots=True)
class Outcome:
    """What a run came to."""

    tried: int = 0
    read: int = 0
    characters: int = 0
    slowest: float = 0.0
    """Microseconds a byte, of inputs of a kilobyte or more."""
    slowest_seed: str = ""
    failures: list[Failure] = field(default_factory=list)


def run(seconds: float, seed: str, tell: Callable[[Outcome], None] = lambda _: None) -> Outcome:
    """Try inputs for so many seconds; the same seed tries the same inputs in the same order."""
    outcome = Outcome()
    stop = time.monotonic() + seconds
    next_told = time.monotonic() + 60
    while time.monotonic() < stop:
        try_one(f"{seed}-{outcome.tried}", outcome)
        if time.monotonic() >= next_told:
            tell(outcome)
            next_told += 60
    return outcome


def try_one(seed: str, outcome: Outcome) -> None:
    """Make the input of a seed and check it."""
    data, name = document(Random(seed))
    outcome.tried += 1
    outcome.characters += len(data)
    start = time.process_time()
    reason = broken(data, name)
    cost = (time.process_time() - start) * 1e6 / max(len(data), 1_000)
    if cost > outcome.slowest:
        outcome.slowest, outcome.slowest_seed = cost, seed
    if reason is None:
        outcome.read += 1
    elif reason:
        data = smaller(data, name, reason)
        outcome.failures.append(Failure(seed, name, data, broken(data, name) or reason))


def broken(data: bytes, name: str) -> str | None:
    """Return why an input breaks a property: None when it was read, "" when it was refused in a sentence."""
    try:
        return None if check(data, name) else ""
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {last.name}: {error}"


def smaller(data: bytes, name: str, reason: str) -> bytes:
    """Leave out lines, then bytes, as long as the same thing breaks."""
    kind = reason.split(":")[0]
    tries = _TRIES
    for separator in (b"\n", b""):
        parts = data.split(separator) if separator else [data[at : at + 1] for at in range(len(data))]
        size = len(parts) // 2
        while size and tries:
            at = 0
            while at < len(parts) and tries:
                tries -= 1
                rest = parts[:at] + parts[at + size :]
                if (broken(separator.join(rest), name) or "").startswith(kind):
                    parts = rest
                else:
                    at += size
            size //= 2
        data = separator.join(parts)
    return data
