"""The file: what it is recognised by, how it refuses, and that migrations make the tables declared."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import models.tables.budget
import models.tables.closing
import models.tables.journal
import models.tables.lease
import models.tables.ledger
import models.tables.scenario
import models.tables.template  # noqa: F401 - each module adds its tables to the metadata
from app.book import Book
from app.database import APPLICATION_ID, REVISIONS, create_file, engine_of, revision_of, upgrade
from app.migrations.run import alembic_config, downgrade, migrate
from models.message import UserError
from models.tables.base import Base
from tests import factories

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    return tmp_path / "b.equilibre"


def test_migrations_make_the_tables_declared(path: Path) -> None:
    create_file(path)
    upgrade(path)
    engine = engine_of(path, read_only=True)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        scripts = ScriptDirectory.from_config(alembic_config(connection))
        assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == REVISIONS
    engine.dispose()


def test_migrations_go_down_and_up_again(path: Path) -> None:
    create_file(path)
    upgrade(path)
    engine = engine_of(path, read_only=False)
    with engine.begin() as connection:
        downgrade(connection, "base")
        migrate(connection, "head")
    engine.dispose()
    assert revision_of(path) == REVISIONS[-1]


def test_the_file_is_set_up_as_a_book(path: Path) -> None:
    book = Book.create(path, factories.building())
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        tables = database.execute("PRAGMA table_list").fetchall()
    book.close()
    own = [row for row in tables if not row[1].startswith("sqlite_")]
    assert len(own) > 15
    assert all(row[5] == 1 for row in own), "every table is STRICT"


def test_every_constraint_has_a_name(path: Path) -> None:
    create_file(path)
    upgrade(path)
    with closing(sqlite3.connect(path)) as database:
        for (sql,) in database.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%CHECK%'"
        ):
            assert sql.count("CHECK (") == sql.count("CONSTRAINT ck_")


def test_what_is_no_book_is_refused(path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        Book.open(path)
    path.write_text("not a database")
    with pytest.raises(UserError, match="is not an Équilibre book"):
        Book.open(path)
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE t (x)")
    with pytest.raises(UserError, match="is not an Équilibre book"):
        Book.open(path)


def test_a_newer_book_is_refused_and_left_alone(path: Path) -> None:
    Book.create(path, factories.building()).close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(UserError, match="newer version"):
        Book.open(path)
    assert path.read_bytes() == before


def test_creating_over_a_file_is_refused(path: Path) -> None:
    path.write_text("precious")
    with pytest.raises(UserError, match="already exists"):
        Book.create(path, factories.building())
    assert path.read_text() == "precious"


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written to"):
        Book.create(tmp_path / "nowhere" / "b.equilibre", factories.building())


def test_a_file_without_the_right_to_write_opens_for_reading(path: Path) -> None:
    Book.create(path, factories.building()).close()
    path.chmod(stat.S_IRUSR)
    book = Book.open(path, read_only=True)
    assert book.read_only
    assert book.data.building.name == "Le Périscope"
    book.close()
