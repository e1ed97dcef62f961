"""What this computer knows of its drives and folders, for telling where a book lies."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.place import Place, Surroundings, place_in

if TYPE_CHECKING:
    from collections.abc import Collection

_REMOTE = 4
"""Windows' own number for a drive on the network."""


def place_of(path: Path) -> Place | None:
    """Where a file of this computer lies, if in a synchronised or network folder."""
    windows = sys.platform == "win32"
    whole = path.resolve()
    around = Surroundings(
        windows=windows,
        environment=os.environ,
        network_drives=_network_drives(whole.drive),
        mounts={} if windows else mounts(_mount_table()),
        names_in=_marks_in,
    )
    return place_in(str(whole), around)


def mounts(table: str) -> dict[str, str]:
    """The kind of file system at each mount point, from the text of /proc/mounts."""
    found = {}
    for line in table.splitlines():
        parts = line.split(" ")
        if len(parts) > 2:
            point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), parts[1])
            found[point] = parts[2]
    return found


def _marks_in(folder: str) -> Collection[str]:
    """The hidden names in a folder; a book's own folder and those above it are few."""
    try:
        return [entry.name for entry in os.scandir(folder) if entry.name.startswith(".")]
    except OSError:
        return ()


def _mount_table() -> str:
    try:
        return Path("/proc/mounts").read_text("utf-8", "replace")
    except OSError:
        return ""


if sys.platform == "win32":

    def _network_drives(drive: str) -> Collection[str]:
        import ctypes

        kind = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")
        return (drive.upper(),) if kind == _REMOTE else ()

else:

    def _network_drives(_drive: str) -> Collection[str]:
        return ()
