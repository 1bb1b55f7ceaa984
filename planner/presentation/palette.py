"""The colours of the program, by role, for light and dark.

Every colour that is painted comes from here: a painter asks `current_theme()` each time it paints and so
follows a change of theme by itself. Each text role has a contrast of at least 4.5 on each of
`GROUND_ROLES`, and `outline` at least 3 on ground, surface and raised; a test holds that.
"""

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours. Shared by all painters, so treat the QColor objects as constants."""

    name: str
    dark: bool
    ground: QColor  # behind everything: window, board, space between cards
    surface: QColor  # what holds data: tree, cards, inputs
    raised: QColor  # what floats above: menus, tool tips, pop-ups
    hover: QColor  # a row or control under the pointer
    selection: QColor  # a selected row, selected text
    chip: QColor  # the ground of a chip on a card or row
    text: QColor
    muted: QColor  # secondary text
    faint: QColor  # disabled text and controls only: contrast is low on purpose
    hairline: QColor  # lines that part, never the only sign of anything
    outline: QColor  # the edge of a control, seen at contrast 3
    track: QColor  # the groove of a slider
    accent: QColor
    on_accent: QColor  # text on a ground of accent
    on_track: QColor
    at_risk: QColor
    off_track: QColor
    done: QColor

    def colour(self, role: str) -> QColor:
        """Return the colour of a role named at run time; raises KeyError for a name that is no role."""
        if role not in ROLES:
            raise KeyError(role)
        colour: QColor = getattr(self, role)
        return colour


ROLES = frozenset(field.name for field in fields(Theme) if field.type is QColor)
GROUND_ROLES = ("ground", "surface", "raised", "hover", "selection", "chip")
TEXT_ROLES = ("text", "muted", "accent", "on_track", "at_risk", "off_track", "done")

LIGHT = Theme(
    name="light",
    dark=False,
    ground=QColor("#F7F7F8"),
    surface=QColor("#FFFFFF"),
    raised=QColor("#FFFFFF"),
    hover=QColor("#F0F0F3"),
    selection=QColor("#EBECFD"),
    chip=QColor("#F1F2F4"),
    text=QColor("#1B1C1F"),
    muted=QColor("#5C606B"),
    faint=QColor("#A6A9B2"),
    hairline=QColor("#E3E4E8"),
    outline=QColor("#808591"),
    track=QColor("#D3D6DD"),
    accent=QColor("#4450D8"),
    on_accent=QColor("#FFFFFF"),
    on_track=QColor("#0F7B45"),
    at_risk=QColor("#9A5B00"),
    off_track=QColor("#BE2B34"),
    done=QColor("#2467B8"),
)

DARK = Theme(
    name="dark",
    dark=True,
    ground=QColor("#17181B"),
    surface=QColor("#1F2125"),
    raised=QColor("#282B30"),
    hover=QColor("#272A2F"),
    selection=QColor("#2C3050"),
    chip=QColor("#2B2E34"),
    text=QColor("#ECEDEF"),
    muted=QColor("#A3A8B3"),
    faint=QColor("#666B76"),
    hairline=QColor("#33363D"),
    outline=QColor("#757B88"),
    track=QColor("#454A54"),
    accent=QColor("#98A1FF"),
    on_accent=QColor("#17181B"),
    on_track=QColor("#5CCB8F"),
    at_risk=QColor("#F0B45A"),
    off_track=QColor("#FF8A8A"),
    done=QColor("#7FB6F5"),
)

_current = LIGHT


def current_theme() -> Theme:
    """Return the theme that painters use now."""
    return _current


def set_current_theme(theme: Theme) -> None:
    """Make `theme` the one that painters use; only the theme controller of the windows calls this."""
    global _current
    _current = theme
