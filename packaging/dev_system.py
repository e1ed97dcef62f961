"""What the system must bring along for Qt and for a virtual environment, found and installed on Debian."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import sys
from pathlib import Path

from dev_shell import Failure, quiet, say

DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libzstd.so.1": "libzstd1",
    "libz.so.1": "zlib1g",
}
"""Library → Debian package, for what Qt's core, widgets and off-screen plugin are linked against."""

SHOWING = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""The same for the X11 plugin that a window on a screen needs."""

FONT = "fonts-dejavu-core"

_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def ensure(*, venv: bool) -> None:
    """Install what is missing as root on Debian, else say how; raise Failure if nothing runs without it."""
    if not sys.platform.startswith("linux"):
        return
    needed = _missing(DRAWING) + _font() + (_venv_package() if venv else [])
    wanted = _missing(SHOWING)
    if not needed + wanted:
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        install(needed + wanted)
    elif needed:
        raise Failure(f"the system lacks {' '.join(needed)}. {_advice(needed + wanted)}")
    else:
        say(f"No window can be shown on a screen yet: {_advice(wanted)}")


def ensure_tools(tools: dict[str, str]) -> None:
    """Have these programs (program → Debian package): installed as root on Debian, else raise Failure."""
    missing = sorted({package for program, package in tools.items() if not shutil.which(program)})
    if missing and shutil.which("apt-get") and os.geteuid() == 0:
        install(missing)
    elif missing:
        raise Failure(f"the system lacks {' '.join(missing)}. {_advice(missing)}")


def install(packages: list[str]) -> None:
    """Install Debian packages with apt-get, as root."""
    say(f"Installing Debian packages: {' '.join(packages)}")
    quiet_apt = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        quiet(["apt-get", "update"], "`apt-get update`", quiet_apt)
    except Failure as failure:
        # Lists fetched earlier may be good enough; the installation tells.
        say(f"  {failure}")
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    quiet(command, f"`{' '.join(command)}`", quiet_apt)


def _advice(packages: list[str]) -> str:
    names = " ".join(packages)
    if shutil.which("apt-get"):
        return f"Install it with:\n  sudo apt-get install -y --no-install-recommends {names}"
    return f"Debian's packages for it are {names}; install what your system calls them."


def _missing(libraries: dict[str, str]) -> list[str]:
    return sorted({package for library, package in libraries.items() if not _loads(library)})


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _font() -> list[str]:
    for folder in map(Path, _FONT_FOLDERS):
        fonts = folder.expanduser().rglob("*.[to]tf")
        if next(fonts, None):
            return []
    return [FONT]


def _venv_package() -> list[str]:
    # Debian takes ensurepip out of its Python; without it `venv` leaves a broken folder behind.
    if importlib.util.find_spec("ensurepip"):
        return []
    return [f"python3.{sys.version_info.minor}-venv"]
