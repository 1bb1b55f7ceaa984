"""Keeps a workspace on disk: SQLAlchemy and SQLite live here and nowhere else."""
