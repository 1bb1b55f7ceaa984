"""The board without widgets: what a card shows, which cards a column shows, and what moving one does."""
