"""The virtual environment, made from the lock and made again when the lock or the project changes."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time

import dev_system
from dev_shell import PACKAGING, ROOT, VENV, Failure, Word, quiet, relative, say, venv_python

LOCK = PACKAGING / "requirements.lock"
_STAMP = VENV / "equilibre-setup"


def ready() -> None:
    """Make `.venv` match the lock; costs nothing where it does. Raise Failure where it cannot."""
    working = _works()
    dev_system.ensure(venv=not working)
    if working and _stamped() == [str(ROOT), fingerprint()]:
        return
    started = time.monotonic()
    if not working:
        say(f"Making {relative(VENV)} with Python {sys.version_info.major}.{sys.version_info.minor}")
        if VENV.is_symlink():
            # What it leads to belongs to another checkout, and would be emptied.
            VENV.unlink()
        quiet([sys.executable, "-m", "venv", "--clear", VENV], "Making the virtual environment")
    _install()
    _STAMP.write_text(f"{ROOT}\n{fingerprint()}\n", "utf-8")
    say(f"Set up in {time.monotonic() - started:.0f} s")


def fingerprint() -> str:
    """Return what the environment is made from, the lock and the project file, as one hash."""
    return hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()


def _stamped() -> list[str]:
    """What was noted at the last set-up: the folder and the fingerprint."""
    return _STAMP.read_text("utf-8").splitlines() if _STAMP.is_file() else []


def _works() -> bool:
    """Whether `.venv` has a Python that is new enough and still starts, with pip, and was not moved."""
    # The commands installed in it name the folder they were installed in.
    if _stamped()[:1] not in ([], [str(ROOT)]):
        return False
    check = "import sys, importlib.util as u; sys.exit(sys.version_info < (3, 11) or not u.find_spec('pip'))"
    try:
        done = subprocess.run([venv_python(), "-c", check], check=False, capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


def _install() -> None:
    pip: list[Word] = [
        venv_python(),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-input",
        "--disable-pip-version-check",
    ]
    say(f"Installing what {relative(LOCK)} names (a few minutes the first time)")
    try:
        quiet([*pip, "--require-hashes", "-r", LOCK], "Installing the locked packages")
    except Failure as failure:
        raise Failure(f"{failure}\nIs this machine connected? Run the same command again to go on.") from None
    say("Installing the project itself, as it is in this folder")
    quiet([*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT], "Installing the project")
