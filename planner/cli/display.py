"""Finds out whether a window can be shown before Qt tries: Qt ends the process when it can't."""

from __future__ import annotations

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

WITHOUT_WINDOW = "without a window, the commands import, export and snapshot work."


def missing_for_window() -> str | None:
    """A sentence on what a window lacks here, None when it can be shown.

    Only X11 and Wayland can be missing; another platform, also one named by QT_QPA_PLATFORM, is Qt's affair.
    """
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if not sys.platform.startswith(("linux", "freebsd")) or chosen not in ("", "xcb", "wayland"):
        return None
    troubles = [_x11_trouble()] if chosen != "wayland" else []
    troubles += [_wayland_trouble()] if chosen != "xcb" else []
    if None in troubles:
        return None
    library = next((trouble for trouble in troubles if trouble), None)
    if library is None:
        return f"There is no display for a window (DISPLAY and WAYLAND_DISPLAY have none); {WITHOUT_WINDOW}"
    return missing_library(library)


def missing_library(library: str) -> str:
    """The sentence on a library that the system lacks."""
    return (
        f"The system library {library} is missing, which a window needs; install its package "
        f"(the README lists them for Debian and Ubuntu); {WITHOUT_WINDOW}"
    )


def missing_for_qt(error: ImportError) -> str:
    """The sentence on what Qt lacked as it was loaded; any other ImportError is a fault and raised again."""
    if "cannot open shared object file" not in str(error):
        raise error
    return missing_library(_library_of(error))


def _library_of(error: OSError | ImportError) -> str:
    """The name of the library in "libEGL.so.1: cannot open shared object file: …"."""
    return str(error).split(":")[0]


def _x11_trouble() -> str | None:
    """The library that X11 lacks, empty when there is no X server, None when all is well."""
    if not os.environ.get("DISPLAY"):
        return ""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
        _load_plugin("libqxcb.so")
    except OSError as error:
        return _library_of(error)
    return None if _answers(xcb) else ""


def _answers(xcb: ctypes.CDLL) -> bool:
    """Whether the X server that DISPLAY names lets us in."""
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)


def _wayland_trouble() -> str | None:
    """The library that Wayland lacks, empty when there is no compositor, None when all is well."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name or not Path(os.environ.get("XDG_RUNTIME_DIR", ""), name).is_socket():
        return ""
    try:
        _load_plugin("libqwayland.so")
    except OSError as error:
        return _library_of(error)
    return None


def _load_plugin(name: str) -> None:
    """Load a platform plugin of Qt, as Qt will do; OSError names the library that it lacks."""
    spec = find_spec("PySide6")
    for place in spec.submodule_search_locations or () if spec else ():
        plugin = Path(place, "Qt", "plugins", "platforms", name)
        if plugin.exists():  # PySide6 of a Linux distribution keeps them elsewhere
            ctypes.CDLL(str(plugin))
