"""Whose backups a folder holds: a book is known by where it lies, and by its first change once it moved."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

RECORD = "book.json"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of one book's backups. `birth` tells books apart: empty while nothing was changed in it."""

    folder: Path
    book: Path
    birth: str


def home_of(backups: Path, book: Path) -> Home:
    """The folder for a book's backups under `backups`, which need not be there yet.

    It is the one that names the book's path; else that of a book with the same first change which is no
    longer where it was, since then it was moved; else a new one.
    """
    known = homes(backups)
    place = _place(book)
    for home in known:
        if _place(home.book) == place:
            return home
    birth = birth_of(book)
    for home in known:
        if birth and home.birth == birth and not home.book.exists():
            return replace(home, book=book.resolve())
    return Home(_new_folder(backups, book, place), book.resolve(), birth)


def homes(backups: Path) -> list[Home]:
    """Every book of which backups are kept under `backups`."""
    found = (_read(record) for record in sorted(backups.glob(f"*/{RECORD}")))
    return [home for home in found if home is not None]


def write_record(home: Home) -> None:
    """Write down whose backups the folder holds; raise OSError where that cannot be."""
    home = replace(home, birth=birth_of(home.book) or home.birth)
    facts = {"book": str(home.book), "birth": home.birth}
    record = home.folder / RECORD
    if _read(record) != home:
        part = record.with_name(f".{RECORD}.part")
        part.write_text(json.dumps(facts, ensure_ascii=False), "utf-8")
        part.replace(record)


def is_of(home: Home, backup: Path) -> bool:
    """Whether a backup whose name alone says little is one of this book."""
    birth = home.birth or birth_of(home.book)
    return not birth or birth_of(backup) in ("", birth)


def birth_of(book: Path) -> str:
    """What the first change ever made in a book tells it by; empty where there is none to be read."""
    if not book.is_file():
        return ""
    try:
        uri = f"{book.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            row = connection.execute("SELECT at, title FROM change ORDER BY id LIMIT 1").fetchone()
    except sqlite3.DatabaseError:
        return ""
    return _digest("\n".join(map(str, row)))[:32] if row else ""


def _read(record: Path) -> Home | None:
    try:
        facts = json.loads(record.read_text("utf-8"))
        return Home(record.parent, Path(facts["book"]), str(facts["birth"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _place(book: Path) -> str:
    return os.path.normcase(book.resolve())


def _new_folder(backups: Path, book: Path, place: str) -> Path:
    """A folder that names the book for people, and no other book's."""
    start = f"{book.stem}-{_digest(place)[:8]}"
    names = (backups / f"{start}{suffix}" for suffix in ("", *(f"-{number}" for number in range(2, 1000))))
    return next(folder for folder in names if not (folder / RECORD).exists())


def _digest(text: str) -> str:
    # Not needed before a book has been changed: imported late, as the window waits for what is imported here.
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()
