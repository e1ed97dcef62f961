"""Windows programs run by Wine in a folder of their own, everything they say kept in one log."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dev_shell import Failure, Word, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PATIENCE = 1800.0
"""Seconds after which a program is taken for stuck; freezing on a busy machine takes 10 minutes."""

_QUIET = {
    "WINEDEBUG": "-all",
    # No menus and file types in the desktop of whoever runs this, no questions about .NET and HTML.
    "WINEDLLOVERRIDES": "winemenubuilder.exe=d;mscoree=d;mshtml=d",
    "PYTHONUTF8": "1",
}


class Log:
    """A file that holds all that was run and said; steps are also shown."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        path.write_text("", "utf-8")

    def step(self, text: str) -> None:
        """Show and keep a line that says what is done, or how it went."""
        say(text)
        self.keep(f"== {text}")

    def keep(self, text: str) -> None:
        """Keep some text."""
        with self._path.open("a", encoding="utf-8") as file:
            file.write(text.rstrip() + "\n")


class Wine:
    """One Windows of its own: a prefix, and a home that nobody else uses."""

    def __init__(self, folder: Path, log: Log) -> None:
        self._folder = folder
        self._log = log

    @property
    def drive(self) -> Path:
        """What the programs see as `C:`."""
        return self._folder / "prefix" / "drive_c"

    @property
    def user(self) -> Path:
        """The folder of the one user."""
        users = [path for path in (self.drive / "users").iterdir() if path.name.lower() != "public"]
        return users[0]

    @property
    def local(self) -> Path:
        """The user's `%LOCALAPPDATA%`."""
        return self.user / "AppData" / "Local"

    def make_anew(self) -> None:
        """Begin with an empty Windows."""
        shutil.rmtree(self._folder, ignore_errors=True)
        (self._folder / "home").mkdir(parents=True)
        self.must(["wineboot", "--init"])
        # Of Qt's plugins only this one shows windows under Wine, which hands no variable of Qt's on.
        self.must(["reg", "add", r"HKCU\Environment", "/v", "QT_QPA_PLATFORM", "/d", "offscreen", "/f"])
        self.settle()

    def path(self, path: Path) -> str:
        """A file of this machine as Windows programs name it."""
        if path.is_relative_to(self.drive):
            return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")
        return "Z:" + str(path).replace("/", "\\")

    def run(self, command: Sequence[Word], extra: Mapping[str, str] | None = None) -> tuple[int, str]:
        """Run a program to its end; return its exit code and all it said."""
        words = [str(word) for word in command]
        self._log.keep(f"$ {' '.join(words)}")
        try:
            done = subprocess.run(
                ["wine", *words],
                env=self._environment(extra),
                # Without a pipe, Python has no standard input under Wine and stops.
                input="",
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise Failure(f"`{' '.join(words)}` did not end in {PATIENCE:.0f} s.") from None
        self._log.keep(f"{done.stdout}-> {done.returncode}")
        return done.returncode, done.stdout

    @contextmanager
    def running(self, command: Sequence[Word], sign: Path) -> Iterator[None]:
        """Have a program run meanwhile, from when it makes the file `sign`; it is ended afterwards."""
        words = [str(word) for word in command]
        self._log.keep(f"$ {' '.join(words)} &")
        name = Path(words[0]).name
        silent = subprocess.DEVNULL
        with subprocess.Popen(
            ["wine", *words],
            env=self._environment(None),
            stdin=subprocess.PIPE,
            stdout=silent,
            stderr=silent,
        ) as process:
            deadline = time.monotonic() + PATIENCE
            while not sign.exists():
                time.sleep(0.2)
                if process.poll() is not None or time.monotonic() > deadline:
                    raise Failure(f"{name} does not go on running under Wine.")
            try:
                yield
            finally:
                self.run(["taskkill", "/F", "/IM", name])
        self.settle()

    def must(self, command: Sequence[Word], extra: Mapping[str, str] | None = None) -> str:
        """Run a program and return what it said; raise Failure unless it exits with 0."""
        code, said = self.run(command, extra)
        if code:
            end = "\n".join(said.strip().splitlines()[-20:])
            raise Failure(f"`{' '.join(map(str, command))}` ended with {code} under Wine:\n{end}")
        return said

    def settle(self) -> None:
        """Wait until every program of this Windows has ended and its registry is written."""
        subprocess.run(
            [_server(), "--wait"],
            env=self._environment(None),
            check=False,
            timeout=PATIENCE,
            capture_output=True,
        )

    def _environment(self, extra: Mapping[str, str] | None) -> dict[str, str]:
        own = {
            key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "XDG_", "WINE"))
        }
        own |= {"WINEPREFIX": str(self._folder / "prefix"), "HOME": str(self._folder / "home")}
        return own | _QUIET | dict(extra or {})


def _server() -> str:
    # Debian keeps it off PATH.
    found = shutil.which("wineserver") or shutil.which("wineserver-stable")
    return found or "/usr/lib/wine/wineserver64"
