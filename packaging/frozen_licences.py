"""Write the licences of a frozen program: `frozen_licences.py FOLDER VERSION LICENCE OUT [EXTRA…]`."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

from app.licences import Licence, gathered, python_text, written
from app.paths import RESOURCES

BESIDE = ("pyinstaller",)
"""Its start program is shipped; what it needs itself is not."""

_ONLY_TO_BUILD = {"altgraph", "pefile", "pywin32-ctypes", "pyinstaller-hooks-contrib", "setuptools", "tzdata"}


def gather(folder: Path, python_version: str, python_licence: str) -> list[Licence]:
    """What the packages in `folder` are licensed under; raise SystemExit where one has no text."""
    project = tomllib.loads((RESOURCES.parent / "pyproject.toml").read_text("utf-8"))["project"]
    names = [re.split(r"[^\w.-]", line)[0] for line in project["dependencies"]]
    found = gathered([*names, *BESIDE], [str(folder)], python_version, python_licence)
    found = [licence for licence in found if _plain(licence.name) not in _ONLY_TO_BUILD]
    for licence in found:
        if not licence.text.strip():
            sys.exit(f"{licence.name} {licence.version} came without the text of its licence.")
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main(arguments: list[str]) -> int:
    """Write the file, with one entry more for each EXTRA, `NAME=KIND=FILE`.

    LICENCE is the file with Python's; empty for that of the Python that runs this.
    """
    folder, version, licence, out, *extra = arguments
    text = Path(licence).read_text("utf-8", errors="replace") if licence else python_text()
    found = gather(Path(folder), version, text)
    for line in extra:
        name, kind, file = line.split("=", 2)
        found.append(Licence(name, "", kind, Path(file).read_text("utf-8", errors="replace")))
    Path(out).write_text(written(found), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
