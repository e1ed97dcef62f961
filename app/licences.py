"""The licences of all that the program is made of: read from what is installed, or, frozen, from one file."""

from __future__ import annotations

import json
import platform
import re
import sys
import sysconfig
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from app.paths import RESOURCES
from app.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FILE = "licences.json"
"""Among the resources of the frozen program."""

OF_QT = ("pyside6-essentials", "shiboken6")
_ABOUT_QT = """\
Qt and its bindings for Python are used unchanged, as shared libraries in files of their own, under the
GNU Lesser General Public License, version 3, which rests on the GNU General Public License; both follow.
You may replace these files by your own build of the same version. The notices of what Qt itself contains
are in its documentation, under “Licenses Used in Qt”.
"""
_TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE)(?!Ref)", re.IGNORECASE)
_LONGEST_NAME = 60
_CODE = (".py", ".pyc", ".pyi")


@dataclass(frozen=True)
class Licence:
    """One component: its name and version, the licence's name, and all its texts."""

    name: str
    version: str
    kind: str
    text: str


def licences() -> list[Licence]:
    """Équilibre itself first, then Python, then the libraries by name."""
    kept = RESOURCES / FILE
    if kept.is_file():
        return [Licence(**fields) for fields in json.loads(kept.read_text("utf-8"))]
    return gathered(required("equilibre"), sys.path, platform.python_version(), python_text())


def gathered(
    names: Iterable[str], folders: Sequence[str], python_version: str, python_licence: str
) -> list[Licence]:
    """The licences of the named distributions in these folders and of all they require there."""
    own = (RESOURCES.parent / "LICENSE").read_text("utf-8")
    python = Licence("Python", python_version, "PSF-2.0", python_licence)
    found = {distribution.name.lower(): distribution for distribution in _closure(names, folders)}
    return [
        Licence("Équilibre", VERSION, "MIT", own),
        python,
        *(_licence(found[name]) for name in sorted(found)),
    ]


def written(found: Iterable[Licence]) -> str:
    """The content of the frozen program's file."""
    return json.dumps([asdict(licence) for licence in found], ensure_ascii=False, indent=1)


def required(name: str) -> list[str]:
    """What an installed distribution asks for without any extra; empty where it is not installed."""
    try:
        return _names(metadata.requires(name) or [])
    except metadata.PackageNotFoundError:
        return []


def python_text() -> str:
    """The licence that came with this Python; empty where its package left it out."""
    folders = (sysconfig.get_path("stdlib"), sys.base_prefix, sys.prefix)
    for file in (Path(folder) / name for folder in folders for name in ("LICENSE.txt", "LICENSE")):
        if file.is_file():
            return file.read_text("utf-8", errors="replace")
    return ""


def _names(requirements: Iterable[str]) -> list[str]:
    wanted = (line for line in requirements if not re.search(r";.*\bextra\b", line))
    return [match[0] for line in wanted if (match := re.match(r"[\w.-]+", line))]


def _closure(names: Iterable[str], folders: Sequence[str]) -> Iterator[metadata.Distribution]:
    """Each once. What is required but not there belongs to another system."""
    open_, seen = list(names), set[str]()
    while open_:
        name = re.sub(r"[-_.]+", "-", open_.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        for distribution in metadata.distributions(name=name, path=list(folders)):
            yield distribution
            open_ += _names(distribution.requires or [])
            break


def _licence(distribution: metadata.Distribution) -> Licence:
    name = distribution.name
    if re.sub(r"[-_.]+", "-", name).lower() in OF_QT:
        texts = [_ABOUT_QT, *(_resource(file) for file in ("LGPL-3.txt", "GPL-3.txt"))]
        return Licence(name, distribution.version, "LGPL-3.0-only", "\n\n".join(texts))
    return Licence(name, distribution.version, _kind(distribution), "\n\n".join(_texts(distribution)))


def _texts(distribution: metadata.Distribution) -> Iterator[str]:
    for path in sorted(distribution.files or [], key=str):
        if _TEXT.match(path.name) and path.suffix not in _CODE:
            file = Path(str(path.locate()))
            if file.is_file():
                yield file.read_text("utf-8", errors="replace").strip()


def _kind(distribution: metadata.Distribution) -> str:
    facts = distribution.metadata
    if stated := facts["License-Expression"]:
        return str(stated)
    for classifier in facts.get_all("Classifier") or []:
        if classifier.startswith("License ::"):
            return str(classifier).rpartition(" :: ")[2]
    first = str(facts["License"] or "").strip().partition("\n")[0]
    # What is longer is the text itself.
    return first if len(first) <= _LONGEST_NAME else ""


def _resource(file: str) -> str:
    return (RESOURCES / "licences" / file).read_text("utf-8")
