"""Reads what nobody wrote, for as long as one likes: `python -m tests.fuzz SECONDS`."""
