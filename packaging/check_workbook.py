"""Recalculates exported workbooks with LibreOffice and holds every stored value against the result.

    python packaging/check_workbook.py FILE.xlsx [FILE.xlsx …]

Prints what differs and exits 1 where something does; needs `soffice` (Debian: libreoffice-calc).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import load_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.workbook import Workbook

# Far below a cent, far above what adding floats up loses.
_TOLERANCE = 1e-6

# Without the first, LibreOffice trusts the values of files it takes for Excel's; without the second it
# writes numbers inside sentences as at the place where the check runs.
_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
</oor:items>
"""


def main(paths: list[str]) -> int:
    """Check each file; 0 where every one is in order."""
    if not paths or shutil.which("soffice") is None:
        print(
            __doc__ if not paths else "soffice is missing: apt-get install libreoffice-calc", file=sys.stderr
        )
        return 2
    found = [line for path in paths for line in differences(Path(path))]
    print("\n".join(found) if found else f"{len(paths)} workbook(s): every formula equals its stored value.")
    return 1 if found else 0


def differences(path: Path) -> list[str]:
    """What recalculation changes in a workbook, and each error it shows; a sentence a cell."""
    with tempfile.TemporaryDirectory() as folder:
        recalculated = recalculated_copy(path, Path(folder))
        live = load_workbook(path)
        stored = load_workbook(path, data_only=True)
        again = load_workbook(recalculated, data_only=True)
        return [f"{path.name}: {line}" for line in compared(live, stored, again)]


def compared(live: Workbook, stored: Workbook, again: Workbook) -> Iterator[str]:
    """What parts the stored values of a workbook's formulas from those of a recalculated one, and errors."""
    formulas = 0
    for sheet in live.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            was, now = (book[sheet.title][cell.coordinate].value for book in (stored, again))
            formulas += cell.data_type == "f"
            if isinstance(now, str) and now.startswith("#") and cell.data_type != "s":
                yield f"{sheet.title}!{cell.coordinate} shows {now}"
            elif cell.data_type == "f" and not _equal(was, now):
                yield f"{sheet.title}!{cell.coordinate} {cell.value} stores {was!r}, computes {now!r}"
    if not formulas:
        yield "holds no formula"


def _equal(was: object, now: object) -> bool:
    if isinstance(was, int | float) and isinstance(now, int | float):
        return abs(was - now) <= _TOLERANCE
    return _words(was) == _words(now)


def _words(value: object) -> object:
    """A text with one kind of no-break space: programs differ in what they put between thousands."""
    return value.replace("\u00a0", "\u202f") if isinstance(value, str) else value or ""


def recalculated_copy(path: Path, folder: Path) -> Path:
    """Let LibreOffice recalculate a workbook; the copy it writes inside `folder`."""
    profile, target = folder / "profile", folder / "recalculated"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", str(target), str(path)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return target / path.with_suffix(".xlsx").name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
