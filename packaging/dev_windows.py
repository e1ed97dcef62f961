"""The setup program for Windows, built on Linux under Wine, then tried there; the log is kept."""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import dev_setup
import dev_system
import version_info
import windows_python
import windows_trial
from dev_freeze import PROGRAMS, SPEC, make_parts, megabytes, version
from dev_shell import BUILD, PACKAGING, Failure, Word, quiet, relative, say
from wine import Log, Wine

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS = BUILD / "windows"
FROZEN = WINDOWS / "dist" / "Equilibre"
SETUP_BOUND, INSTALLED_BOUND = 45.0, 130.0
"""Millions of bytes."""

TOOLS = {"wine": "wine", "makensis": "nsis", "osslsigncode": "osslsigncode"}
"""Program → Debian package. Debian's `wine` is the program itself and depends on `wine64`."""

SIGN = "EQUILIBRE_SIGN"
"""Names the command that signs: it is called with one more word, the file, and signs it in place."""


@dataclass(frozen=True)
class Setup:
    """A setup program to make: its version, what it installs, where it goes, whether it is packed tight."""

    version: str
    folder: Path
    out: Path
    small: bool = True


def windows() -> None:
    """Build build/windows/Equilibre-setup-VERSION.exe with SHA256SUMS, try it; raise Failure at a fault."""
    if not sys.platform.startswith("linux"):
        raise Failure(
            "the setup program is built on Linux, with Wine; `dev.py freeze` freezes on this system."
        )
    dev_setup.ready()
    dev_system.ensure_tools(TOOLS)
    started = time.monotonic()
    log = Log(WINDOWS / "log.txt")
    python = _freeze(Wine(WINDOWS / "building", log), log)
    setup = WINDOWS / f"Equilibre-setup-{version()}.exe"
    log.step("Packing the setup program")
    pack(Setup(version(), FROZEN, setup))
    _sum(setup)
    _judge(log, setup)
    earlier = _earlier()
    windows_trial.Trial(Wine(WINDOWS / "trial", log), log, setup, earlier, FROZEN, python).run()
    log.step(f"Built and tried in {time.monotonic() - started:.0f} s: {relative(setup)}")


def pack(setup: Setup) -> None:
    """Make a setup program with NSIS."""
    quiet(["makensis", *nsis_words(setup, os.environ.get(SIGN))], "makensis")


def nsis_words(setup: Setup, sign: str | None) -> list[Word]:
    """What makensis is told."""
    defined: dict[str, object] = {
        "VERSION": setup.version,
        "NUMBERS": ".".join(map(str, version_info.numbers(setup.version))),
        "FOLDER": setup.folder,
        "ICON": WINDOWS / "made" / "equilibre.ico",
        "OUT": setup.out,
        "KILOBYTES": round(megabytes(setup.folder) * 1e6 / 1024),
    }
    if sign:
        defined["SIGN"] = sign
    words: list[Word] = ["-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    words += [f"-D{name}={value}" for name, value in defined.items()]
    # An earlier version is only for the trial: packing it tight would take a minute.
    return (
        [*words, PACKAGING / "installer.nsi"]
        if setup.small
        else [*words, "-DQUICK", PACKAGING / "installer.nsi"]
    )


def _freeze(wine: Wine, log: Log) -> Path:
    """Freeze the program for Windows; return the Python for Windows that did it."""
    log.step("Making a Windows under Wine")
    wine.make_anew()
    log.step("Fetching Python for Windows and the packages")
    folder = WINDOWS / "python"
    python = windows_python.make(folder)
    made = WINDOWS / "made"
    nsis = "NSIS (the setup program)=Zlib=/usr/share/doc/nsis/copyright"
    packages = windows_python.packages(folder)
    make_parts(made, packages, windows_python.VERSION, folder / "LICENSE.txt", [nsis])
    log.step("Freezing (a few minutes)")
    shutil.rmtree(FROZEN, ignore_errors=True)
    words: list[Word] = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    words += [
        "--distpath",
        wine.path(FROZEN.parent),
        "--workpath",
        wine.path(WINDOWS / "work"),
        wine.path(SPEC),
    ]
    wine.must(words, {"EQUILIBRE_MADE": wine.path(made)})
    for name in PROGRAMS:
        _sign(FROZEN / f"{name}.exe")
    return python


def _sign(file: Path) -> None:
    if command := os.environ.get(SIGN):
        say(f"Signing {file.name}")
        if subprocess.run([*shlex.split(command), file], check=False).returncode:
            raise Failure(f"`{command}` did not sign {file.name}.")


def _sum(setup: Path) -> None:
    digest = hashlib.sha256(setup.read_bytes()).hexdigest()
    (setup.parent / "SHA256SUMS").write_text(f"{digest}  {setup.name}\n", "utf-8")


def _judge(log: Log, setup: Path) -> None:
    size, installed = setup.stat().st_size / 1e6, megabytes(FROZEN)
    log.step(f"  setup program {size:.1f} MB, at most {SETUP_BOUND:g}")
    log.step(f"  installed {installed:.1f} MB, at most {INSTALLED_BOUND:g}")
    if size > SETUP_BOUND or installed > INSTALLED_BOUND:
        raise Failure("the setup program or what it installs is too large.")


def _earlier() -> Path:
    """A setup program of an earlier version, with a file that the present one does not have any more."""
    folder, out = WINDOWS / "earlier" / "Equilibre", WINDOWS / "earlier.exe"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(FROZEN, folder, copy_function=os.link)
    (folder / "_internal" / windows_trial.GONE).write_text("of the earlier version\n", "utf-8")
    pack(Setup(windows_trial.EARLIER, folder, out, small=False))
    return out
