"""The folders of the checkout, and programs started in them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build"
VENV = ROOT / ".venv"

Word = str | Path


class Failure(Exception):  # noqa: N818 - it is the sentence the developer reads, not a programming error
    """The job cannot be done; the text says what happened and how to go on."""


def say(text: str) -> None:
    """Print a line of progress at once, also into a pipe."""
    print(text, flush=True)


def venv_python() -> Path:
    """Where the interpreter of `.venv` is, whether it exists or not."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def venv_tool(name: str) -> Path:
    """Where a command installed in `.venv` is."""
    return venv_python().with_name(f"{name}.exe" if sys.platform == "win32" else name)


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this process's environment, `.venv` first on PATH and UTF-8 everywhere, with `extra` on top."""
    own = dict(os.environ)
    own["PATH"] = os.pathsep.join([str(venv_python().parent), own.get("PATH", "")])
    own["PYTHONUTF8"] = "1"
    own.pop("PYTHONHOME", None)
    return own | dict(extra or {})


def stream(command: Sequence[Word], extra: Mapping[str, str] | None = None) -> int:
    """Run a program in the checkout, its output straight to ours; return its exit code."""
    return subprocess.run(_words(command), cwd=ROOT, env=environment(extra), check=False).returncode


def must(command: Sequence[Word], extra: Mapping[str, str] | None = None) -> None:
    """Run a program like `stream`; raise Failure unless it exits with 0."""
    code = stream(command, extra)
    if code:
        raise Failure(f"`{_shown(command)}` failed with exit code {code}; its own message is above.")


def quiet(command: Sequence[Word], doing: str, extra: Mapping[str, str] | None = None) -> str:
    """Run a program without showing its output, return it; raise Failure with its end if it fails."""
    try:
        done = subprocess.run(
            _words(command),
            cwd=ROOT,
            env=environment(extra),
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise Failure(f"{doing} failed: {error}.") from error
    if done.returncode:
        end = "\n".join(done.stdout.strip().splitlines()[-20:])
        raise Failure(f"{doing} failed (exit code {done.returncode}):\n{end}")
    return done.stdout


def relative(path: Path) -> str:
    """Return the path as a developer in the checkout would type it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def _words(command: Sequence[Word]) -> list[str]:
    return [str(word) for word in command]


def _shown(command: Sequence[Word]) -> str:
    return " ".join(relative(word) if isinstance(word, Path) else word for word in command)
