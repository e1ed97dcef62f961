"""Imports what Matplotlib starts with, and lets go of the source it made Python read.

pyparsing, which Matplotlib reads font patterns with, asks for its own line of code once; Python then keeps
the whole file as strings, and PySide6 has done the same with `enum`. Let go here, most of that megabyte
holds the rest of Matplotlib instead.
"""

from __future__ import annotations

import linecache

import matplotlib as mpl  # noqa: F401 - brings pyparsing

linecache.clearcache()
