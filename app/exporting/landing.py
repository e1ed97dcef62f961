"""Writing an exported file whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from models.message import UserError, translate

if TYPE_CHECKING:
    from pathlib import Path

_NOT_ALLOWED = frozenset((errno.EACCES, errno.EPERM, errno.EROFS))


def land(content: bytes, path: Path) -> None:
    """Put `content` at `path` in one step; raise UserError where that cannot be, leaving what was there."""
    folder = path.resolve().parent
    if not folder.is_dir():
        raise UserError(
            translate("Core", "There is no folder “{folder}”: create it, or choose another place.").format(
                folder=str(folder)
            )
        )
    # A rename is one step only inside a folder, so the file waits beside its place.
    waiting = folder / f".{path.stem[:40]}-{os.getpid()}.part"
    try:
        _write(waiting, content)
        _replace(waiting, path)
    finally:
        with suppress(OSError):
            waiting.unlink()


def _write(waiting: Path, content: bytes) -> None:
    try:
        with waiting.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _refusal(error, waiting.parent) from error


def _replace(waiting: Path, path: Path) -> None:
    try:
        waiting.replace(path)
    except OSError as error:
        raise UserError(
            translate(
                "Core", "“{file}” cannot be replaced: close the program that has it open, then try again."
            ).format(file=str(path))
        ) from error


def _refusal(error: OSError, folder: Path) -> UserError:
    if error.errno in _NOT_ALLOWED:
        message = translate(
            "Core",
            "The folder “{folder}” cannot be written to: choose another one, or ask for the right to write.",
        )
    else:
        message = translate("Core", "The file could not be written in “{folder}”: {reason}.")
    return UserError(message.format(folder=str(folder), reason=error.strerror or str(error)))
