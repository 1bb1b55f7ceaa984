"""`python -m tests.fuzz SECONDS [SEED]`: prints how many inputs were tried and what failed; exits by it."""

from __future__ import annotations

import sys
import time

from tests.fuzz.running import Outcome, run


def put(text: str) -> None:
    """Print at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def tell(outcome: Outcome) -> None:
    """Print how far it is."""
    put(
        f"{outcome.tried:,} inputs tried, {outcome.read:,} read, {len(outcome.failures)} failures, "
        f"the others refused; {outcome.characters / 1e6:,.1f} MB, "
        f"slowest {outcome.slowest:.1f} µs a byte ({outcome.slowest_seed})"
    )


def main(arguments: list[str]) -> int:
    """Run as long as asked for, with a seed of its own each time unless one is given."""
    if not arguments or not arguments[0].replace(".", "", 1).isdecimal():
        put(str(__doc__))
        return 2
    seed = arguments[1] if len(arguments) > 1 else f"{time.time():.0f}"
    outcome = run(float(arguments[0]), seed, tell)
    tell(outcome)
    for failure in outcome.failures[:20]:
        put(f"\n{failure.seed} ({failure.name}): {failure.reason}\n  {failure.data[:2_000]!r}")
    return 1 if outcome.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
