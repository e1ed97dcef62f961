"""The frozen program for the machine this runs on, and what every frozen program is made from."""

from __future__ import annotations

import platform
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import dev_setup
import version_info
from dev_lock import BUILD_LOCK
from dev_shell import BUILD, PACKAGING, ROOT, Failure, Word, must, quiet, relative, say, venv_python

if TYPE_CHECKING:
    from collections.abc import Sequence

FREEZE = BUILD / "freeze"
FROZEN = FREEZE / "Equilibre"
SPEC = PACKAGING / "frozen" / "equilibre.spec"
PROGRAMS = {"Equilibre": "Équilibre", "equilibre-cli": "Équilibre (ligne de commande)"}
"""Each program of the folder with the description that Windows shows."""


def freeze() -> None:
    """Freeze the program for this machine into build/freeze/Equilibre and let it test itself."""
    dev_setup.ready()
    python = _environment()
    made = FREEZE / "made"
    make_parts(made, _packages(python), platform.python_version(), None, [])
    say("Freezing")
    words: list[Word] = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    words += ["--distpath", FREEZE, "--workpath", FREEZE / "work", SPEC]
    quiet(words, "PyInstaller", {"EQUILIBRE_MADE": str(made)})
    smoke_test()
    say(f"{relative(FROZEN)}: {megabytes(FROZEN):.0f} MB")


def program(name: str) -> Path:
    """Where a program of the frozen folder is."""
    return FROZEN / (f"{name}.exe" if sys.platform == "win32" else name)


def smoke_test() -> None:
    """Raise Failure unless the frozen program passes its own test and shows its window with a chart."""
    shutil.rmtree(FREEZE / "data", ignore_errors=True)
    own = {"EQUILIBRE_DATA": str(FREEZE / "data"), "QT_QPA_PLATFORM": "offscreen"}
    must([program("equilibre-cli"), "self-test"], own)
    book = FREEZE / "sample.equilibre"
    book.unlink(missing_ok=True)
    must([program("equilibre-cli"), "new", book, "--sample"], own)
    must([program("Equilibre"), book], own | {"EQUILIBRE_EXIT_AFTER": "chart"})
    refuse_crashes(FREEZE / "data")
    if not (FREEZE / "data" / "cache" / "matplotlib").is_dir():
        raise Failure("the frozen program keeps no cache of fonts in the user's own folder.")


def refuse_crashes(data: Path) -> None:
    """Raise Failure where the window reported a crash: it stays open, and ends well, all the same."""
    for report in (data / "logs").glob("crash-*.log"):
        raise Failure(f"the window reported a crash:\n{report.read_text('utf-8')}")


def make_parts(
    made: Path, packages: Path, python_version: str, python_licence: Path | None, extra: Sequence[str]
) -> None:
    """Write what the spec asks for into `made`: the icon, the licences, the version information."""
    made.mkdir(parents=True, exist_ok=True)
    off_screen = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    icon = ROOT / "resources" / "icons" / "equilibre.svg"
    must([venv_python(), PACKAGING / "app_icon.py", icon, made / "equilibre.ico"], off_screen)
    gather: list[Word] = [venv_python(), PACKAGING / "frozen_licences.py", packages, python_version]
    must([*gather, python_licence or "", made / "licences.json", *extra], {"PYTHONPATH": str(ROOT)})
    for name, description in PROGRAMS.items():
        resource = version_info.resource(name, version(), description)
        (made / f"{name}.version.txt").write_text(resource, "utf-8")


def version() -> str:
    """The version of the program."""
    found = re.search(r'VERSION = "(.+)"', (ROOT / "app" / "version.py").read_text("utf-8"))
    if found is None:
        raise Failure("app/version.py does not say the version.")
    return found[1]


def megabytes(folder: Path) -> float:
    """What the files of a folder hold, in millions of bytes."""
    return (
        sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
        / 1e6
    )


def _environment() -> Path:
    """A virtual environment with what is frozen and PyInstaller, and none of the tools of `.venv`."""
    folder = FREEZE / "venv"
    python = folder / venv_python().relative_to(venv_python().parent.parent)
    stamp, wanted = folder / "equilibre-lock", BUILD_LOCK.read_bytes()
    if python.exists() and stamp.is_file() and stamp.read_bytes() == wanted:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    say(f"Making {relative(folder)}")
    quiet([sys.executable, "-m", "venv", folder], "Making the virtual environment")
    pip: list[Word] = [python, "-m", "pip", "install", "--quiet", "--no-input", "--require-hashes"]
    quiet([*pip, "-r", BUILD_LOCK], "Installing the locked packages")
    stamp.write_bytes(wanted)
    return python


def _packages(python: Path) -> Path:

    said = quiet([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], "Asking Python")
    return Path(said.strip())
