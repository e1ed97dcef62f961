"""The French catalogue: sentences collected from the source, and the compiled file the program reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import dev_setup
from dev_shell import ROOT, Word, quiet, relative, say, venv_tool

if TYPE_CHECKING:
    from pathlib import Path

CATALOGUE = ROOT / "resources" / "i18n" / "equilibre_fr.ts"
COMPILED = CATALOGUE.with_suffix(".qm")

_SPACE = r"(?: |&#xa0;|&#x202f;|\u00a0|\u202f)*"
_SPELLING = (
    (re.compile(r"(?<=\w)&apos;(?=[\w«{])"), "\u2019"),
    (re.compile(f"«{_SPACE}(?=.)"), "«&#x202f;"),
    (re.compile(f"(?<=.){_SPACE}»"), "&#x202f;»"),
    (re.compile(r"(?<=[\w)}»%€])(?: |&#xa0;|\u00a0|\u202f)(?=[;!?%€](?:\W|$))"), "&#x202f;"),
    (re.compile(r"(?<=\S)(?: |&#x202f;|\u00a0|\u202f)(?=:(?:\s|$))"), "&#xa0;"),
)
"""What French printing asks for, in the catalogue's way of writing: ’, and spaces that no line breaks at."""


def update() -> None:
    """Bring both committed files up to date with the source and say what is still to be translated."""
    dev_setup.ready()
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    collect(CATALOGUE)
    compile_into(CATALOGUE, COMPILED)
    left = CATALOGUE.read_text("utf-8").count('type="unfinished"')
    say(f"{relative(CATALOGUE)}: {left} sentences left to translate" if left else "Everything is translated")


def sources() -> list[Path]:
    """Every module whose sentences are translated, in a fixed order."""
    return sorted(path for folder in ("app", "models", "views") for path in (ROOT / folder).rglob("*.py"))


def collect(catalogue: Path) -> None:
    """Add the source's sentences to a catalogue, drop those that are gone, keep the translations."""
    # Without places in the files, a moved line changes nothing in the catalogue.
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", "fr"]
    command: list[Word] = [venv_tool("pyside6-lupdate"), *options, *sources(), "-ts", catalogue]
    quiet(command, "Collecting the sentences")
    catalogue.write_text(_spelt(catalogue.read_text("utf-8")), "utf-8", newline="\n")


def spelt(french: str) -> str:
    """A translation, as the catalogue writes it, with French apostrophes and spaces."""
    for found, instead in _SPELLING:
        french = found.sub(instead, french)
    return french


def _spelt(catalogue: str) -> str:
    translation = re.compile("(?<=<translation>).+?(?=</translation>)", re.DOTALL)
    return translation.sub(lambda found: spelt(found[0]), catalogue)


def compile_into(catalogue: Path, compiled: Path) -> None:
    """Write the form of a catalogue that Qt and the commands load."""
    quiet([venv_tool("pyside6-lrelease"), catalogue, "-qm", compiled], "Compiling the catalogue")
