"""The lock: every package with its hashes for Linux and Windows, and no address of an index."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from dev_setup import LOCK
from dev_shell import PACKAGING, Word, quiet, relative, say

_SOURCE = PACKAGING / "requirements.in"


def lock(*, upgrade: bool) -> None:
    """Write requirements.lock from requirements.in, keeping the versions in it unless `upgrade`."""
    with tempfile.TemporaryDirectory(prefix="equilibre-lock-") as folder:
        uv = _uv(Path(folder))
        say(f"Resolving {relative(_SOURCE)}")
        command: list[Word] = [
            uv,
            "pip",
            "compile",
            "--universal",
            "--python-version",
            "3.11",
            "--generate-hashes",
        ]
        command += ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate", "--quiet"]
        command += ["--upgrade"] if upgrade else []
        quiet([*command, "--output-file", LOCK, _SOURCE], "Resolving the packages")
    say(f"Wrote {relative(LOCK)}")


def _uv(folder: Path) -> Path:
    """Install uv where it leaves no trace, for it is needed only here."""
    say("Fetching uv for this one job")
    quiet([sys.executable, "-m", "venv", folder], "Making a virtual environment")
    binaries = folder / ("Scripts" if sys.platform == "win32" else "bin")
    quiet([binaries / "python", "-m", "pip", "install", "--quiet", "uv"], "Installing uv")
    return binaries / "uv"
