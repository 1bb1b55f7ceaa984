"""One page for each kind of item."""
