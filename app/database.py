"""The SQLite file of a book: how it is recognised, connected and brought up to date."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from models.message import UserError, translate

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Connection, Engine

APPLICATION_ID = 0x45515549
"""“EQUI” in the header of the file: what tells a book from any other SQLite database."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""Every revision of the tables, oldest first; a test holds it to the migrations."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


class NotABookError(UserError):
    """The file is no book of this program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            translate(
                "Core",
                "“{file}” is not an Équilibre book: choose a file ending in .equilibre, or create one.",
            ).format(file=path.name)
        )


class NewerBookError(UserError):
    """The book was written by a later version of the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            translate(
                "Core",
                "“{file}” was last saved by a newer version of Équilibre: install that version to open it.",
            ).format(file=path.name)
        )


class DamagedBookError(UserError):
    """The file is a book, but what it holds cannot be read any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            translate("Core", "“{file}” is damaged: restore the last sound backup.").format(file=path.name)
        )


def damaged(path: Path) -> UserError:
    """The refusal of a file that is not sound."""
    return DamagedBookError(path)


def connect(path: Path, *, read_only: bool, rebuilding: bool = False) -> sqlite3.Connection:
    """Return a connection set up as every book is (explicit BEGIN, foreign keys, FULL).

    `rebuilding` is for migrations: a table that others refer to is rebuilt without foreign keys only.
    """
    uri = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    foreign_keys = f"foreign_keys = {'OFF' if rebuilding else 'ON'}"
    for pragma in (foreign_keys, "recursive_triggers = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def engine_on(connection: sqlite3.Connection) -> Engine:
    """Return an engine on that one connection.

    SQLAlchemy is imported here: a book is opened and read without it, and that is what a start waits for.
    """
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine


def engine_of(path: Path, *, read_only: bool, rebuilding: bool = False) -> Engine:
    """Return an engine on a connection of its own."""
    return engine_on(connect(path, read_only=read_only, rebuilding=rebuilding))


def _begin(connection: Connection) -> None:
    # The driver's own BEGIN would come late and leave schema changes outside the transaction.
    connection.exec_driver_sql("BEGIN")


def create_file(path: Path) -> None:
    """Make an empty book at `path`, which must not exist; raise UserError where that cannot be."""
    if path.exists():
        raise UserError(
            translate("Core", "“{file}” already exists: choose another name.").format(file=str(path))
        )
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("PRAGMA journal_mode = DELETE")
            # Alembic would make this table itself, but not STRICT like the others.
            connection.execute("CREATE TABLE alembic_version (version_num TEXT PRIMARY KEY NOT NULL) STRICT")
    except sqlite3.OperationalError:
        path.unlink(missing_ok=True)
        raise unwritable(path) from None


def unwritable(path: Path) -> UserError:
    """The refusal to write in a folder that does not let us."""
    return UserError(
        translate(
            "Core",
            "The folder “{folder}” cannot be written to: choose another one, or ask for the right to write.",
        ).format(folder=str(path.resolve().parent))
    )


def missing(path: Path) -> UserError:
    """The refusal of a file that is not there."""
    return UserError(translate("Core", "There is no file “{file}”.").format(file=str(path)))


def disk_full() -> UserError:
    """The refusal to write where there is no room."""
    return UserError(
        translate("Core", "The disk is full: nothing was written. Free some room and try again.")
    )


def journal_of(path: Path) -> Path:
    """The file in which SQLite notes what a transaction that is not finished has to give back."""
    return path.with_name(f"{path.name}-journal")


def settle(path: Path) -> None:
    """Take back what a program that was stopped left half written, as SQLite does when it may write.

    A connection for reading only could not, and would find the book unreadable.
    """
    if not journal_of(path).exists():
        return
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        # Damaged, or not to be written to: whoever reads it next finds out.
        return


def revision_of(path: Path) -> str:
    """Return the revision of the tables in a book; raise UserError if the file is missing or no book."""
    if not path.is_file():
        raise missing(path)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except PermissionError:
        raise UserError(
            translate("Core", "“{file}” cannot be read: ask for the right to read it.").format(file=str(path))
        ) from None
    if not header.startswith(_MAGIC) or header[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise NotABookError(path)
    settle(path)
    revision = _stored_revision(path)
    if revision not in REVISIONS:
        raise NewerBookError(path)
    return revision


def _stored_revision(path: Path) -> str:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            row: Any = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError:
        row = None
    if row is None:
        # The header says that it is one of ours: it once was whole.
        raise DamagedBookError(path)
    return str(row[0])


def upgrade(path: Path, revision: str = "head") -> None:
    """Bring the tables of a book to `revision` in one transaction; the caller has made a backup."""
    from app.migrations.run import migrate

    engine = engine_of(path, read_only=False, rebuilding=True)
    try:
        with engine.begin() as connection:
            migrate(connection, revision)
    finally:
        engine.dispose()
