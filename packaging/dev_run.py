"""The sample book in the window or, without a screen, as figures, a workbook and pictures."""

from __future__ import annotations

import json
import os
import shutil
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING

import dev_setup
from dev_shell import BUILD, PACKAGING, ROOT, must, relative, say, venv_python

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SAMPLE = BUILD / "sample.equilibre"
SCREENS = BUILD / "screens"
PICTURES = ROOT / "resources" / "pictures"
SHOWN = ("dashboard", "leases")
"""The scenes that README shows."""

LAPTOPS = {1: (1366, 768), 1.25: (1366, 768), 1.5: (1920, 1080), 2: (2560, 1440)}
"""Width and height in pixels of a screen that is used at such a scaling."""

OWN_DATA = {"EQUILIBRE_DATA": str(BUILD / "data")}
"""Backups and settings of these runs stay out of the developer's own."""

OFFSCREEN = {**OWN_DATA, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def run() -> None:
    """Set up, then open the window on the sample book, or show what it holds where there is no screen."""
    dev_setup.ready()
    book = _kept_sample()
    if has_screen():
        say(f"Opening {relative(book)}")
        must([*app(), book], OWN_DATA)
    else:
        _show_without_screen(book)


def screens(only: str, scale: float, *, publish: bool) -> None:
    """Draw the pages and dialogs of the window on a fresh sample book into build/screens/."""
    dev_setup.ready()
    book = new_sample(BUILD / "screens.equilibre")
    draw([book, "--into", SCREENS, "--only", only, "--scale", str(scale)], scaled(scale))
    if publish:
        PICTURES.mkdir(parents=True, exist_ok=True)
        for name in SHOWN:
            shutil.copy(SCREENS / f"{name}-light.png", PICTURES / f"{name}.png")
        say(f"Copied {', '.join(SHOWN)} to {relative(PICTURES)}")


def app() -> list[str | Path]:
    """Return the words that start the program from the checkout."""
    return [venv_python(), "-m", "app"]


def new_sample(book: Path) -> Path:
    """Write the sample book at `book`, in place of an earlier one."""
    book.parent.mkdir(parents=True, exist_ok=True)
    book.unlink(missing_ok=True)
    must([*app(), "new", book, "--sample"], OWN_DATA)
    return book


def draw(arguments: list[str | Path], screen: Mapping[str, str] = MappingProxyType({})) -> None:
    """Draw pictures off screen (dev_screens.py explains the arguments)."""
    must([venv_python(), PACKAGING / "dev_screens.py", *arguments], {**OFFSCREEN, **screen})


def scaled(scale: float) -> dict[str, str]:
    """A treasurer's screen at a scaling: Qt's for off screen is given its size by a file of its own."""
    width, height = LAPTOPS.get(scale, LAPTOPS[1])
    screen = {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    BUILD.mkdir(exist_ok=True)
    file = BUILD / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    # Relative, for a colon in a path would end it.
    platform = f"offscreen:configfile={file.relative_to(ROOT).as_posix()}"
    return {"QT_QPA_PLATFORM": platform, "QT_SCALE_FACTOR": str(scale)}


def has_screen() -> bool:
    """Whether a window can be shown; asked on Linux only, where nothing else guarantees it."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _kept_sample() -> Path:
    """The sample book of earlier runs, with what was tried in it, or a new one."""
    if SAMPLE.is_file():
        say(f"The sample book of last time: {relative(SAMPLE)} (delete it to start afresh)")
        return SAMPLE
    say(f"Writing the sample book: {relative(SAMPLE)}")
    return new_sample(SAMPLE)


def _show_without_screen(book: Path) -> None:
    say("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window opens.")
    say("The property balance of the sample in 2017:\n")
    must([*app(), "balance", book, "--period", "2017", "--by", "quarter"], OWN_DATA)
    workbook = BUILD / "sicoval-2017-Q4.xlsx"
    must([*app(), "export", book, "sicoval", "--period", "2017-Q4", "-o", workbook], OWN_DATA)
    picture = BUILD / "dashboard.png"
    draw([book, "--dashboard", picture])
    say("\nWritten:")
    for path, what in ((book, "the book"), (workbook, "the Sicoval workbook"), (picture, "the dashboard")):
        say(f"  {relative(path)}  {what}")
