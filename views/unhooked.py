"""Imports Qt, then gives Python its own `import` back.

PySide6 replaces `__import__` to look for its optional `__feature__` switches, which nothing here uses; every
import after that, Matplotlib's hundreds above all, would pay for the look.
"""

from __future__ import annotations

import builtins

_plain_import = builtins.__import__

import PySide6.QtWidgets  # noqa: E402, F401 - between taking the import away and giving it back

builtins.__import__ = _plain_import
