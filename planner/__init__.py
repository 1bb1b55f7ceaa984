"""OKR Planner: a team's objectives and key results, kept on one laptop."""

__version__ = "0.1.0"
