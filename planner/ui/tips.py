"""Tool tips with words of documents: Qt would take some of them for HTML and obey it."""

from html import escape


def plain_tip(text: str) -> str:
    """A tool tip that shows the text to the letter, over several lines where it is long."""
    return f"<qt>{escape(text)}</qt>" if text else ""
