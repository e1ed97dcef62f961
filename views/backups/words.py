"""The words for backups: why each was made, where it lies, how large it is, when."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.backup_rotation import Reason

if TYPE_CHECKING:
    from datetime import datetime

    from app.backup import Backup

_MB = 1_000_000


def moment(at: datetime) -> str:
    """A moment in the user's own time, as 31/12/2016 18:02."""
    local = at.astimezone()
    return f"{numbers.day(local.date())} {local:%H:%M}"


def reason(why: Reason) -> str:
    """Why a backup was made."""
    translate = QCoreApplication.translate
    return {
        Reason.CLOSE: translate("Backups", "at the close"),
        Reason.DAILY: translate("Backups", "day of use"),
        Reason.UPGRADE: translate("Backups", "before an update"),
        Reason.IMPORT: translate("Backups", "before an import"),
        Reason.RESTORE: translate("Backups", "before restoring"),
        Reason.HAND: translate("Backups", "by hand"),
        Reason.EARLIER: translate("Backups", "by an earlier version"),
    }[why]


def place(backup: Backup) -> str:
    """In which of the two folders a backup lies."""
    translate = QCoreApplication.translate
    if backup.only_second:
        return translate("Backups", "second folder")
    if backup.copy is not None:
        return translate("Backups", "both folders")
    return translate("Backups", "this computer")


def size(octets: int) -> str:
    """A file's size as 1,2 Mo, or 340 ko below one."""
    if octets < _MB:
        return numbers.decimal(Decimal(octets) / 1000, 0, QCoreApplication.translate("Backups", "kB"))
    return numbers.decimal(Decimal(octets) / _MB, 1, QCoreApplication.translate("Backups", "MB"))
