"""Qt palettes made from the roles of a theme, for the Fusion style."""

from PySide6.QtGui import QColor, QPalette

from planner.presentation.palette import Theme


def build_palette(theme: Theme) -> QPalette:
    """Return a palette that resolves every role, so that nothing of the system's shows through."""
    palette = QPalette()
    for role, colour in _colours(theme).items():
        palette.setColor(QPalette.ColorGroup.All, role, colour)
    disabled = QPalette.ColorGroup.Disabled
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.HighlightedText,
        QPalette.ColorRole.PlaceholderText,
    ):
        palette.setColor(disabled, role, theme.faint)
    palette.setColor(disabled, QPalette.ColorRole.Accent, theme.faint)
    palette.setColor(disabled, QPalette.ColorRole.Highlight, theme.hover)
    palette.setColor(disabled, QPalette.ColorRole.Base, theme.ground)
    return palette


def _colours(theme: Theme) -> dict[QPalette.ColorRole, QColor]:
    """Return which of our roles stands for which of Qt's.

    The bevel roles (Light to Shadow) become hairlines: Fusion derives its edges from them. A selection is a
    soft tint under unchanged text, since status colours must stay legible on a selected row.
    """
    role = QPalette.ColorRole
    return {
        role.Window: theme.ground,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.ground,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.off_track,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.surface,
        role.Midlight: theme.hover,
        role.Mid: theme.hairline,
        role.Dark: theme.outline,
        role.Shadow: theme.hairline,
    }
