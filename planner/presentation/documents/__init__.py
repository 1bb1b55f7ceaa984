"""Documents: what was read, corrected before it is kept, and what became of it."""
