"""A book opened for one command: for reading beside its holder, or for writing alone."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.book import Book, ReadOnlyBookError
from app.database import REVISIONS, revision_of
from app.wording import french

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def reading(path: Path) -> Iterator[Book]:
    """Open a book without taking its lock, but for bringing an older one up to date first."""
    if revision_of(path) != REVISIONS[-1]:
        Book.open(path).close()
    book = Book.open(path, read_only=True)
    try:
        yield book
    finally:
        book.close()


@contextmanager
def writing(path: Path) -> Iterator[Book]:
    """Open a book for changes; raise ReadOnlyBookError where somebody holds it or it cannot be written."""
    book = Book.open(path)
    try:
        if book.read_only:
            raise ReadOnlyBookError(book.holder)
        yield book
    finally:
        book.close()
        if book.backups.failure is not None:
            print(french(book.backups.failure), file=sys.stderr)
