"""The tree of the plan: its rows, what their cells say, and what can be done to them."""
