"""Other ways to write tables and headings than Markdown's, rewritten so that one reader serves all."""

from __future__ import annotations

from planner.documents.reading.markup.rewriting import Lines, renumber, to_markdown

__all__ = ["Lines", "renumber", "to_markdown"]
