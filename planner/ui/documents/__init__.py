"""The Documents view: what was imported, and the review of what was read before it is kept."""
