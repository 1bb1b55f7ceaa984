"""The inspector beside tree and board: every field of the selected item, edited in place."""
