"""Brings resources/i18n up to date with the code: python tests/i18n/update.py

Extracts the texts of the program into the .ts files (what no code says any more is dropped), fills English
plurals written as "%n card(s)", builds the .qm files, and lists what is still to translate.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
LAYERS = ("domain", "documents", "services", "store", "presentation", "ui")
SOURCES = tuple(ROOT / "planner" / layer for layer in LAYERS)
LANGUAGES = {"ko": (), "en": ("-pluralonly",)}


def ts_path(language: str, folder: Path = FOLDER) -> Path:
    return folder / f"okr_planner_{language}.ts"


def run_tool(name: str, *arguments: str | Path) -> str:
    """Run one of Qt's translation tools from this environment; a failure shows what the tool said."""
    tool = Path(sys.executable).parent / name
    command = [str(tool), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def extract(language: str, ts: Path) -> str:
    files = sorted(path for folder in SOURCES for path in folder.rglob("*.py"))
    alias = ("-tr-function-alias", "QT_TRANSLATE_NOOP+=translatable")
    options = (
        *alias,
        "-locations",
        "none",
        "-no-obsolete",
        "-source-language",
        "en",
        "-target-language",
        language,
    )
    return run_tool("pyside6-lupdate", *files, *LANGUAGES[language], *options, "-ts", ts)


def release(ts: Path, qm: Path) -> str:
    return run_tool("pyside6-lrelease", "-silent", ts, "-qm", qm)


def messages(ts: Path) -> dict[tuple[str, str, str], ET.Element]:
    """Return the messages of a .ts file by context, source text and comment."""
    found = {}
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            found[key] = message
    return found


def is_finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return False
    texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
    return all(text and text.strip() for text in texts)


def fill_english_plurals(ts: Path) -> None:
    """Write the forms of "%n card(s)" as "%n card" and "%n cards"; irregular ones are left to a person."""
    tree = ET.parse(ts)
    for message in tree.getroot().iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        if translation is None or is_finished(message) or "(s)" not in source:
            continue
        del translation.attrib["type"]
        for form, ending in zip(translation.iter("numerusform"), ("", "s"), strict=True):
            form.text = source.replace("(s)", ending)
    text = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def main() -> None:
    for language in LANGUAGES:
        ts = ts_path(language)
        sys.stdout.write(extract(language, ts))
        if language == "en":
            fill_english_plurals(ts)
            extract(language, ts)
        release(ts, ts.with_suffix(".qm"))
        for (context, source, _comment), message in messages(ts).items():
            if not is_finished(message):
                sys.stdout.write(f"{language}: to translate in {context}: {source}\n")


if __name__ == "__main__":
    main()
