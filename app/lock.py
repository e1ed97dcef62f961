"""The lock beside an open book: one writer at a time, and everybody can read who it is."""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.database import unwritable

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a book open for writing, since when (UTC, ISO 8601)."""

    user: str
    host: str
    since: str


class BookLock:
    """Holds the operating system's lock on `.~lock.NAME#`, which a crash releases by itself."""

    def __init__(self, book: Path) -> None:
        self.path = book.with_name(f".~lock.{book.name}#")
        self.left_by: Holder | None = None
        """Who left the lock behind when it was taken: the program was stopped without closing the book."""
        self._book = book
        self._file: int | None = None

    def acquire(self) -> Holder | None:
        """Take the lock and return None, or return who holds it; raise UserError in a read-only folder."""
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError:
            raise unwritable(self._book) from None
        if not _try_lock(descriptor):
            os.close(descriptor)
            return self.holder()
        self._file = descriptor
        self.left_by = _holder_in(os.read(descriptor, _LONGEST))
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.ftruncate(descriptor, 0)
        os.write(descriptor, json.dumps(asdict(_me())).encode())
        return None

    def holder(self) -> Holder:
        """Who wrote the lock file; unknown while it is being written."""
        try:
            return _holder_in(self.path.read_bytes()) or _UNKNOWN
        except OSError:
            return _UNKNOWN

    def release(self) -> None:
        """Give the lock back and take its file away."""
        if self._file is not None:
            # The file goes first, while nobody else can have taken it.
            if sys.platform != "win32":
                self.path.unlink(missing_ok=True)
            os.close(self._file)
            self._file = None
            if sys.platform == "win32":
                self.path.unlink(missing_ok=True)


_UNKNOWN = Holder("?", "?", "")
_LONGEST = 4096


def _holder_in(text: bytes) -> Holder | None:
    try:
        return Holder(**json.loads(text))
    except (ValueError, TypeError):
        return None


def _me() -> Holder:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = "?"
    return Holder(user, socket.gethostname(), datetime.now(UTC).isoformat(timespec="seconds"))


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        # A byte far behind the text, so that others can still read who holds it.
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
