"""The lock: every package with its hashes for Linux and Windows, and no address of an index."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from dev_setup import LOCK
from dev_shell import PACKAGING, ROOT, Word, quiet, relative, say

_SOURCE = PACKAGING / "requirements.in"
_BUILD_SOURCE = PACKAGING / "build-requirements.in"
BUILD_LOCK = PACKAGING / "build-requirements.lock"
"""What the frozen program is made of and with: what pyproject.toml asks for, and PyInstaller."""


def lock(*, upgrade: bool) -> None:
    """Write both locks from their sources, keeping the versions in them unless `upgrade`."""
    with tempfile.TemporaryDirectory(prefix="equilibre-lock-") as folder:
        command = _command(_uv(Path(folder)), upgrade=upgrade)
        for target, sources in (
            (LOCK, [_SOURCE]),
            # The frozen program is made of the very versions that were tested.
            (BUILD_LOCK, ["--constraint", LOCK, ROOT / "pyproject.toml", _BUILD_SOURCE]),
        ):
            say(f"Resolving for {relative(target)}")
            quiet([*command, "--output-file", target, *sources], "Resolving the packages")
            say(f"Wrote {relative(target)}")


def _command(uv: Path, *, upgrade: bool) -> list[Word]:
    command: list[Word] = [uv, "pip", "compile", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"]
    command += ["--no-header", "--no-annotate", "--quiet"]
    return [*command, "--upgrade"] if upgrade else command


def _uv(folder: Path) -> Path:
    """Install uv where it leaves no trace, for it is needed only here."""
    say("Fetching uv for this one job")
    quiet([sys.executable, "-m", "venv", folder], "Making a virtual environment")
    binaries = folder / ("Scripts" if sys.platform == "win32" else "bin")
    quiet([binaries / "python", "-m", "pip", "install", "--quiet", "uv"], "Installing uv")
    return binaries / "uv"
