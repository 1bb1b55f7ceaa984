"""Finds texts that a person sees but that Qt's translation tools do not, in the code's syntax tree."""

import ast
import re
from collections.abc import Iterator

APPLICATIONS = {"QCoreApplication", "QGuiApplication", "QApplication"}
# fmt: off
SINKS = {
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle",
    "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setLabelText",
    "setInformativeText", "setDetailedText", "setTabText", "setItemText", "setHeaderLabels",
    "setNameFilter", "setPrefix", "setSuffix", "setSpecialValueText", "addAction", "addMenu", "addItem",
    "addItems", "insertItem", "addTab", "addRow", "addButton", "showMessage", "showText", "drawText",
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QMenu", "QDockWidget", "QProgressDialog", "warning", "information", "question", "critical",
    "about", "getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory", "getText",
}
# fmt: on
# The name of the program is the same in every language.
UNTRANSLATED = {"OKR Planner"}


def problems(source: str, name: str) -> list[str]:
    """Return "file:line: what is wrong" for each finding in one module."""
    tree = ast.parse(source)
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    found = [
        f"{name}:{node.lineno}: translate must be called where it stands, an alias is not extracted"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and _is_translate(node) and id(node) not in called
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found += [f"{name}:{node.lineno}: {text}" for text in _call_problems(node)]
        elif isinstance(node, ast.JoinedStr):
            found += [f"{name}:{line}: a text within an f-string is not extracted" for line in _hidden(node)]
    return sorted(found)


def _hidden(joined: ast.JoinedStr) -> Iterator[int]:
    """Yield the lines of translations within an f-string, into which the tools don't look."""
    for node in ast.walk(joined):
        if isinstance(node, ast.Call) and (_called_name(node) == "tr" or _is_translate(node.func)):
            yield node.lineno


def _is_translate(function: ast.expr) -> bool:
    """Tell Qt's translate from a painter's."""
    return (
        isinstance(function, ast.Attribute)
        and function.attr == "translate"
        and isinstance(function.value, ast.Name)
        and function.value.id in APPLICATIONS
    )


def _call_problems(call: ast.Call) -> Iterator[str]:
    name = _called_name(call)
    if name == "tr":
        yield from _tr_problems(call)
    elif _is_translate(call.func) or name in ("QT_TRANSLATE_NOOP", "translatable"):
        yield from _translate_problems(call)
    elif name == "QT_TR_NOOP":
        yield "QT_TR_NOOP loses its context outside of methods, use QT_TRANSLATE_NOOP"
    elif name in SINKS and not _is_logging(call):
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
            for text in _bare_texts(argument):
                yield f"{name} shows {text!r}, which is not translated"


def _is_logging(call: ast.Call) -> bool:
    """Tell `_log.warning` from `QMessageBox.warning`."""
    function = call.func
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and (function.value.id.endswith(("log", "logger", "logging")))
    )


def _called_name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _tr_problems(call: ast.Call) -> Iterator[str]:
    if not call.args or not _is_text(call.args[0]):
        yield "tr takes a literal; format the result"
        return
    counted = len(call.args) == 3 or any(keyword.arg == "n" for keyword in call.keywords)
    if ("%n" in ast.literal_eval(call.args[0])) != counted:
        yield 'a plural is written self.tr("%n card(s)", "", count)'


def _translate_problems(call: ast.Call) -> Iterator[str]:
    if len(call.args) < 2 or not _is_text(call.args[0]) or not _is_extracted(call.args[1]):
        yield "translate takes two literals; format the result"
    elif _is_text(call.args[1]) and "%n" in ast.literal_eval(call.args[1]):
        yield "a plural in translate is not extracted as one, use self.tr"


def _is_extracted(node: ast.expr) -> bool:
    """Accept a literal, or a name by which we call texts that were marked where they are written."""
    match node:
        case ast.Call(func=ast.Name(id="str"), args=[inner]):
            return _is_extracted(inner)
        case ast.Subscript(value=ast.Name(id=table)):
            return table.isupper()
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name == "template" or name.endswith("_source")
    return _is_text(node)


def _bare_texts(node: ast.expr) -> Iterator[str]:
    """Yield literals with letters that an expression passes on as they are; other calls are opaque."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and node.value not in UNTRANSLATED and _has_word(node.value):
            yield node.value
    elif isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "join"):
            yield from _bare_texts(node.func.value)
    elif not isinstance(node, ast.Lambda | ast.Subscript | ast.Compare | ast.Attribute):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from _bare_texts(child)


def _has_word(text: str) -> bool:
    without_places = re.sub(r"\{[^}]*\}|%\w|<[^>]*>|&\w+;", "", text)
    return re.search(r"[^\W\d_]", without_places) is not None
