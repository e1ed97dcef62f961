"""What goes into the frozen program and what stays out: lists and rules, read by the spec and by tests."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

QT_MODULES = frozenset({"QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtWidgets"})
"""The parts of PySide6 that the program may import."""

_QT_LIBRARIES = QT_MODULES | {"QtDBus", "QtXcbQpa"}
"""Qt's libraries with these names; the last two are linked to by the others on Linux."""

_PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qico", "qjpeg", "qsvg"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platforms": ("qwindows", "qoffscreen", "qxcb"),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": ("cupsprintersupport",),
    "styles": ("qmodernwindowsstyle",),
}
"""Qt's plugins by their folder; PNG needs none."""

_LANGUAGES = ("fr", "en")
_MADE_FOR_TESTS = {"tests", "testing"}
_DRAWN_BY_SOFTWARE = ("opengl32sw", "d3dcompiler")
"""What draws scenes in three dimensions where the graphics card cannot."""

BACKENDS = ["Agg", "QtAgg", "pdf"]
"""What Matplotlib draws on: pictures, the window, the board's PDF."""

_FONTS = {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "LastResortHE-Regular.ttf"}
"""Matplotlib's fonts: the text of charts and what stands for unknown signs; nothing writes formulas."""

EXCLUDED = [
    *("_tkinter", "tkinter", "turtle", "idlelib", "lib2to3", "ensurepip", "pydoc_data", "test"),
    *("IPython", "pytest", "setuptools", "pkg_resources", "_distutils_hack", "mypy", "ruff"),
    # The program asks nothing of any network nor for time zones, and Python hashes without OpenSSL.
    *("ssl", "_ssl", "_hashlib", "tzdata"),
    # On Windows' own services this call can wait for seconds; Wine has none. Python does without it.
    "_wmi",
    *("alembic.testing", "sqlalchemy.testing", "numpy.f2py", "numpy.distutils", "matplotlib.tests"),
    *(
        "PIL.AvifImagePlugin",
        "PIL._imagingft",
        "PIL._avif",
        "PIL._webp",
        "PIL._imagingcms",
        "PIL.ImageQt",
        "PIL._imagingtk",
    ),
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    # What draws the pictures of every page.
    *("views.gallery", "views.page_scenes"),
]
"""Modules that no part of the program needs, though something names them."""

RESOURCES_LEFT_OUT = ("pictures", "i18n/equilibre_fr.ts")
"""What of resources/ is for the README and for translators."""


def keeps(target: str) -> bool:
    """Whether a file that would be collected under this name goes into the program."""
    path = PurePosixPath(target.replace("\\", "/"))
    if "PySide6" in path.parts or path.name.removeprefix("lib").startswith("Qt6"):
        return _keeps_of_qt(path)
    if "mpl-data" in path.parts:
        return _keeps_of_matplotlib(path)
    return not (_MADE_FOR_TESTS & set(path.parts) or path.name.startswith(_DRAWN_BY_SOFTWARE))


def kept(collected: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """PyInstaller's list (name in the program, file, kind) without what stays out."""
    return [entry for entry in collected if keeps(entry[0])]


def without_matplotlibs_hook(scripts: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The start-up scripts without the one that gives Matplotlib a new cache at each start."""
    return [entry for entry in scripts if entry[0] != "pyi_rth_mplconfig"]


def resources(folder: Path) -> list[tuple[str, str]]:
    """Each file of resources/ that the program reads, with the folder it goes to."""
    return _files(folder, [path for path in folder.rglob("*") if path.is_file()], RESOURCES_LEFT_OUT)


def migrations(folder: Path) -> list[tuple[str, str]]:
    """The scripts of app/migrations, which Alembic reads as files, with the folder they go to."""
    scripts = [*folder.rglob("*.py"), *folder.rglob("*.mako")]
    return [(source, f"app/{target}") for source, target in _files(folder, scripts, ())]


def _files(folder: Path, paths: Iterable[Path], left_out: Sequence[str]) -> list[tuple[str, str]]:
    found = []
    for path in sorted(paths):
        inner = path.relative_to(folder).as_posix()
        if not inner.startswith(tuple(left_out)) or not left_out:
            found.append((str(path), (PurePosixPath(folder.name) / inner).parent.as_posix()))
    return found


def _keeps_of_qt(path: PurePosixPath) -> bool:
    if "plugins" in path.parts:
        return path.name.removeprefix("lib").partition(".")[0] in _PLUGINS.get(path.parent.name, ())
    if "translations" in path.parts:
        return path.stem in {f"qtbase_{language}" for language in _LANGUAGES}
    if "qml" in path.parts or path.name.startswith(_DRAWN_BY_SOFTWARE):
        return False
    name = path.name.removeprefix("lib")
    if name.startswith("Qt6"):
        return f"Qt{name.partition('.')[0].removeprefix('Qt6')}" in _QT_LIBRARIES
    if name.startswith("Qt") and path.parent.name == "PySide6":
        return name.partition(".")[0] in QT_MODULES
    return not name.startswith("pyside6qml")


def _keeps_of_matplotlib(path: PurePosixPath) -> bool:
    if "fonts" in path.parts:
        return path.name in _FONTS
    return not {"sample_data", "plot_directive", "images"} & set(path.parts)
