"""The windows: Qt widgets, and nothing that could be tested without one."""
