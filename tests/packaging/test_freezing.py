"""What the frozen program holds and leaves out, and the parts that are made for it."""

from __future__ import annotations

import ast
import struct
from pathlib import Path

import pytest

import app_icon
import frozen_parts
import version_info

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\platforms\\qoffscreen.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/imageformats/qsvg.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/translations/qtbase_fr.qm",
        "PySide6/Qt6PrintSupport.dll",
        "PySide6/Qt/lib/libQt6DBus.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/QtSvg.pyd",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/pyside6.abi3.dll",
        "PySide6/msvcp140.dll",
        "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
        "matplotlib/mpl-data/fonts/ttf/LastResortHE-Regular.ttf",
        "matplotlib/mpl-data/matplotlibrc",
        "numpy/random/mtrand.pyd",
        "resources/sample.xlsx",
    ],
)
def test_what_is_used_is_kept(name):
    assert frozen_parts.keeps(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/opengl32sw.dll",
        "PySide6/Qt6Quick.dll",
        "Qt6Network.dll",
        "PySide6/Qt/lib/libQt6WaylandClient.so.6",
        "PySide6/QtQml.pyd",
        "PySide6/qml/QtQuick/plugins.qmltypes",
        "PySide6/pyside6qml.abi3.dll",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/plugins/imageformats/qpdf.dll",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/translations/designer_fr.qm",
        "matplotlib/mpl-data/sample_data/goog.npz",
        "matplotlib/mpl-data/fonts/afm/phvr8a.afm",
        "matplotlib/mpl-data/fonts/ttf/DejaVuSerif.ttf",
        "matplotlib/mpl-data/fonts/ttf/DejaVuSansMono.ttf",
        "matplotlib/mpl-data/fonts/ttf/STIXGeneral.ttf",
        "numpy/tests/data.npy",
    ],
)
def test_what_is_not_used_is_left_out(name):
    assert not frozen_parts.keeps(name)


def test_the_program_imports_no_part_of_qt_that_is_left_out():
    used = {name for file in sources() for name in imported_from_qt(file)}
    assert used
    assert used <= frozen_parts.QT_MODULES


def test_no_module_of_the_program_but_its_pictures_is_left_out():
    ours = {name for name in frozen_parts.EXCLUDED if name.partition(".")[0] in ("app", "models", "views")}
    assert ours == {"views.gallery", "views.page_scenes"}


def test_matplotlib_keeps_its_cache_from_one_start_to_the_next():
    scripts = [("pyi_rth_mplconfig", "a", "PYSOURCE"), ("launch", "b", "PYSOURCE")]
    assert frozen_parts.without_matplotlibs_hook(scripts) == [("launch", "b", "PYSOURCE")]


def test_the_files_that_the_program_reads_are_collected():
    names = {f"{folder}/{Path(file).name}" for file, folder in frozen_parts.resources(ROOT / "resources")}
    assert {"resources/sample.xlsx", "resources/i18n/equilibre_fr.qm", "resources/icons/undo.svg"} <= names
    assert not {name for name in names if "pictures" in name or name.endswith(".ts")}
    scripts = frozen_parts.migrations(ROOT / "app" / "migrations")
    names = {f"{folder}/{Path(file).name}" for file, folder in scripts}
    assert {"app/migrations/env.py", "app/migrations/script.py.mako"} <= names
    versions = {path.name for path in (ROOT / "app" / "migrations" / "versions").glob("*.py")}
    assert {Path(name).name for name in names if "/versions/" in name} == versions


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("2.0.0rc1", (2, 0, 0, 0))]
)
def test_windows_compares_four_numbers(version, numbers):
    assert version_info.numbers(version) == numbers


def test_the_version_resource_is_a_python_expression_with_the_version():
    text = version_info.resource("equilibre-cli", "0.1.0", "Ligne de commande")
    assert ast.parse(text.strip(), mode="eval")
    assert "'FileVersion', '0.1.0'" in text
    assert "filevers=(0, 1, 0, 0)" in text
    assert "'OriginalFilename', 'equilibre-cli.exe'" in text


@pytest.mark.usefixtures("qapp")
def test_the_icon_holds_a_picture_of_each_size():
    svg = ROOT / "resources" / "icons" / "equilibre.svg"
    data = app_icon.packed({size: app_icon.drawn(svg, size) for size in (16, 256)})
    assert struct.unpack_from("<HHH", data) == (0, 1, 2)
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * index) for index in range(2)]
    assert [entry[0] for entry in entries] == [16, 0]
    for entry, size in zip(entries, (16, 256), strict=True):
        picture = data[entry[7] : entry[7] + entry[6]]
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack_from(">II", picture, 16) == (size, size)


def sources() -> list[Path]:
    return [file for folder in ("app", "models", "views") for file in (ROOT / folder).rglob("*.py")]


def imported_from_qt(file: Path) -> set[str]:
    """The names after `PySide6.` in what a module imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
            part = (node.module or "").partition(".")[2]
            found |= {part} if part else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {a.name.partition(".")[2] for a in node.names if a.name.startswith("PySide6.")}
    return found
