"""Parts of the inspector's pages that show more than a single value."""
