"""Sources: files, folders, archives and the clipboard in, text that the reader reads out.

Every format is turned into lines of Markdown, and those lines are what is stored and shown: so each item that
is read has a line to stand on, whatever it came from. Nothing is written to disk and nothing is fetched.
"""
