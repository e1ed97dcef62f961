"""Tries the setup program as a user's computer would see it: install, use, upgrade, uninstall."""

from __future__ import annotations

import hashlib
import re
import zipfile
from typing import TYPE_CHECKING

from dev_freeze import refuse_crashes
from dev_run import OWN_DATA, app
from dev_shell import BUILD, Failure, Word, must

if TYPE_CHECKING:
    from pathlib import Path

    from wine import Log, Wine

EARLIER = "0.0.1"
"""The version that is installed first."""

GONE = "of-the-earlier-version.txt"
"""A file that only the earlier version has."""

_UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Equilibre"
_CLASSES = r"HKCU\Software\Classes"
_PERIOD = "2016"
_REFUSED = 2


class Trial:
    """One new Windows, one user, one earlier version and this one."""

    def __init__(self, wine: Wine, log: Log, setup: Path, earlier: Path, frozen: Path, python: Path) -> None:
        self._wine = wine
        self._log = log
        self._setup = setup
        self._earlier = earlier
        self._frozen = frozen
        self._python = python

    def run(self) -> None:
        """Go all the way; raise Failure at the first thing that is not as it should be."""
        self._log.step("A new Windows for the trial")
        self._wine.make_anew()
        self._install_earlier()
        self._use_earlier()
        kept = self._kept()
        self._upgrade(kept)
        self._check_registry()
        self._check_programs()
        self._compare_workbooks()
        self._open_by_double_click()
        self._refuse_while_it_runs()
        self._keep_what_is_held()
        self._uninstall()

    @property
    def _folder(self) -> Path:
        return self._wine.local / "Programs" / "Equilibre"

    @property
    def _data(self) -> Path:
        return self._wine.local / "Equilibre"

    @property
    def _book(self) -> Path:
        return self._wine.user / "Mes livres" / "périscope.equilibre"

    def _install(self, setup: Path, version: str) -> None:
        self._wine.must([setup, "/S"])
        self._wine.settle()
        found = self._registry(_UNINSTALL, "DisplayVersion")
        self._hold(found == version, f"Windows lists version {version} as installed (found {found})")

    def _install_earlier(self) -> None:
        self._log.step(f"Installing {EARLIER} silently")
        self._install(self._earlier, EARLIER)
        self._hold(
            (self._folder / "_internal" / GONE).is_file(), "the earlier version lies in the user's folder"
        )

    def _use_earlier(self) -> None:
        self._log.step("Using it: a book, a window, settings, a backup")
        self._book.parent.mkdir(parents=True)
        self._cli("new", self._wine.path(self._book), "--sample")
        self._cli("keep", self._wine.path(self._book), "--to", "2017-12")
        self._cli("backup", self._wine.path(self._book))
        self._window("figures")
        self._hold((self._data / "settings.ini").is_file(), "settings are in the user's own folder")
        self._hold(any((self._data / "backups").rglob("*.equilibre")), "a backup is in the user's own folder")

    def _upgrade(self, kept: dict[str, str]) -> None:
        self._log.step("Installing this version over it")
        self._install(self._setup, self._setup.stem.rpartition("-")[2])
        self._hold(
            not (self._folder / "_internal" / GONE).exists(), "what only the earlier version had is gone"
        )
        self._hold(self._kept() == kept, "the book, the settings and the backups are as they were")
        self._hold(
            _tree(self._folder) - {"Uninstall.exe"} == _tree(self._frozen),
            "all files are there, and no other",
        )

    def _check_registry(self) -> None:
        kind = self._registry(rf"{_CLASSES}\.equilibre", "")
        command = self._registry(rf"{_CLASSES}\{kind}\shell\open\command", "")
        program = self._wine.path(self._folder / "Equilibre.exe")
        self._hold(command == f'"{program}" "%1"', f"a double-click on a book starts {command}")
        icon = self._registry(rf"{_CLASSES}\{kind}\DefaultIcon", "")
        self._hold(icon == f"{program},0", f"a book shows the icon {icon}")

    def _check_programs(self) -> None:
        said = self._cli("self-test")
        self._hold("Installation" in said, f"self-test: {said.strip()}")
        code, _ = self._wine.run(
            [self._folder / "Equilibre.exe", "balance", "no-such-book", "--period", "2016"]
        )
        self._hold(code == 1, "the program with the window refuses without a console, exit code 1")

    def _compare_workbooks(self) -> None:
        theirs, ours = self._book.with_name("windows.xlsx"), BUILD / "windows" / "linux.xlsx"
        words = ("sicoval", "--period", _PERIOD, "-o")
        self._cli("export", self._wine.path(self._book), *words, self._wine.path(theirs))
        must([*app(), "export", self._book, *words, ours], OWN_DATA)
        members = _members(theirs)
        self._hold(members == _members(ours), f"the workbook's {len(members)} members hold what Linux's hold")
        theirs.unlink()

    def _open_by_double_click(self) -> None:
        self._window("chart")
        recent = (self._data / "settings.ini").read_text("utf-8")
        self._hold("riscope.equilibre" in recent, "the window opened the book and drew its chart")
        cache = self._data / "cache" / "matplotlib"
        self._hold(any(cache.glob("fontlist*")), "the cache of fonts is in the user's own folder")

    def _refuse_while_it_runs(self) -> None:
        before = _tree(self._folder)
        words: list[Word] = [self._folder / "Equilibre.exe", self._wine.path(self._book)]
        lock = self._book.with_name(f".~lock.{self._book.name}#")
        with self._wine.running(words, lock):
            code, _ = self._wine.run([self._setup, "/S"])
        self._hold(code == _REFUSED, "the setup program refuses while the program runs")
        self._hold(_tree(self._folder) == before, "and leaves it as it was")
        lock.unlink(missing_ok=True)

    def _keep_what_is_held(self) -> None:
        before = _tree(self._folder)
        # What an interrupted upgrade left, held by another program, is in the way of the next one.
        held, sign = self._folder / "old" / "_internal" / "held.txt", self._wine.user / "holding.txt"
        held.parent.mkdir(parents=True)
        held.write_text("held", "utf-8")
        script = f"import time; held = open({self._wine.path(held)!r}); open({self._wine.path(sign)!r}, 'w')"
        with self._wine.running([self._python, "-c", f"{script}; time.sleep(3600)"], sign):
            code, _ = self._wine.run([self._setup, "/S"])
            left = _tree(self._folder) - {held.relative_to(self._folder).as_posix()}
            self._hold(code == _REFUSED, "the setup program refuses while a file is held open")
            self._hold(left == before, "and the version that was there is whole")
        sign.unlink()
        self._install(self._setup, self._setup.stem.rpartition("-")[2])
        self._hold(_tree(self._folder) == before, "once it is free, the setup program goes through")

    def _uninstall(self) -> None:
        self._log.step("Uninstalling")
        book, backups = _digest(self._book), self._backups()
        self._wine.must([self._folder / "Uninstall.exe", "/S"])
        self._wine.settle()
        self._hold(not self._folder.exists(), "the program is gone")
        self._hold(_digest(self._book) == book, "the book is as it was")
        left = {path.split("/")[0] for path in _tree(self._data)}
        self._hold(left == {"backups"}, f"of the user's own folder the backups are left ({', '.join(left)})")
        self._hold(backups == self._backups() != {}, f"all {len(backups)} files of backups are as they were")
        for key in (_UNINSTALL, rf"{_CLASSES}\.equilibre", rf"{_CLASSES}\Equilibre.Book"):
            code, _ = self._wine.run(["reg", "query", key])
            self._hold(code != 0, f"{key} is gone")
        menu = self._wine.user / "AppData" / "Roaming" / "Microsoft" / "Windows" / "Start Menu"
        self._hold(not list(menu.rglob("*quilibre*.lnk")), "the start menu is as it was")

    def _window(self, sight: str) -> None:
        words: list[Word] = [self._folder / "Equilibre.exe", self._wine.path(self._book)]
        self._wine.must(words, {"EQUILIBRE_EXIT_AFTER": sight})
        self._wine.settle()
        refuse_crashes(self._data)

    def _cli(self, *words: str) -> str:
        return self._wine.must([self._folder / "equilibre-cli.exe", *words])

    def _registry(self, key: str, value: str) -> str:
        said = self._wine.must(["reg", "query", key, *(["/v", value] if value else ["/ve"])])
        match = re.search(r"REG_\w+\s+(.*)", said)
        return match[1].strip() if match else ""

    def _backups(self) -> dict[str, str]:
        files = (path for path in (self._data / "backups").rglob("*") if path.is_file())
        return {str(path): _digest(path) for path in files}

    def _kept(self) -> dict[str, str]:
        files = [self._book, *(path for path in self._data.rglob("*") if path.is_file())]
        return {str(path): _digest(path) for path in files}

    def _hold(self, holds: bool, what: str) -> None:
        if not holds:
            raise Failure(f"this does not hold: {what}. The log has all that was run.")
        self._log.step(f"  ok  {what}")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _members(workbook: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(workbook) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
