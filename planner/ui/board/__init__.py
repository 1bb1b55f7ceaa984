"""The board: columns of cards, painted, dragged and worked by keys."""
