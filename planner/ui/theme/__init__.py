"""The one place for colours, sizes and fonts of the windows.

Paint from `current_theme()` each time; build layouts from the constants of `metrics`.
"""

from planner.presentation.palette import DARK, LIGHT, Theme, current_theme
from planner.ui.theme.controller import ThemeController, ThemeMode, apply_theme, theme_controller

__all__ = [
    "DARK",
    "LIGHT",
    "Theme",
    "ThemeController",
    "ThemeMode",
    "apply_theme",
    "current_theme",
    "theme_controller",
]
