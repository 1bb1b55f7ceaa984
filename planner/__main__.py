"""Starts OKR Planner: `okr-planner` or `python -m planner`."""

from __future__ import annotations

import sys

from planner.cli.run import main

if __name__ == "__main__":
    sys.exit(main())
