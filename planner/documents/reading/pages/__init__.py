"""The form of our own pages: what writing puts down and reading takes back to the last sign.

A page is Markdown that reads as minutes do. Its title carries a mark that shows nowhere; only a page with the
mark is read by these rules, every other document by those of `planner.documents.reading`.
"""
