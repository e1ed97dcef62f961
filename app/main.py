"""The entry point: the window, or one of the commands."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (
    "new",
    "template",
    "import",
    "call",
    "keep",
    "close",
    "rent",
    "rent-roll",
    "balance",
    "break-even",
    "simulate",
    "export",
    "check",
    "backup",
    "restore",
    "self-test",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run `equilibre` with these arguments and return the exit code: 0 done, 1 refused, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if len(arguments) > 1 or (arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-"))):
        from app.commands.run import run

        return run(arguments)
    # Start-up makes what stays: looking for garbage in it is in vain. The window turns this back on.
    gc.disable()
    # Python can hash by itself, as it does where it is frozen: OpenSSL would stay in memory for nothing else.
    sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]  # what is None there is not found
    # What needs no Qt first: PySide6 slows the import of what comes after it.
    import app.book
    import app.reports.dashboard  # noqa: F401
    import views.unhooked  # noqa: F401
    from views.window_start import start

    return start(arguments[0] if arguments else None)
