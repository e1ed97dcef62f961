"""The program's icon for Windows, drawn from the SVG: `app_icon.py SVG ICO`, run by `.venv`'s Python."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels: those of Windows' lists and task bar at 100 to 200 %."""


def drawn(svg: Path, size: int) -> bytes:
    """One size of the icon as PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def packed(pictures: dict[int, bytes]) -> bytes:
    """PNG pictures by their size in pixels, as one ICO file."""
    place = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in pictures.items():
        # A byte holds the size; 0 says 256.
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + b"".join(pictures.values())


def main(arguments: list[str]) -> int:
    """Write the ICO file."""
    svg, ico = map(Path, arguments)
    # Fonts and pictures need an application.
    app = QGuiApplication(sys.argv[:1])
    ico.write_bytes(packed({size: drawn(svg, size) for size in SIZES}))
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
