"""The About box names the program, its version, and the licence of each thing it is made of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.version import VERSION
from views.about import AboutDialog


@pytest.fixture
def about(qtbot):
    made = AboutDialog(None)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(dialog: AboutDialog) -> list[str]:
    return [dialog.components.item(row).text() for row in range(dialog.components.count())]


def test_the_program_comes_first_with_its_own_licence(about):
    assert rows(about)[0] == f"Équilibre {VERSION}"
    assert about.text.toPlainText().startswith("MIT License")


def test_the_licence_of_qt_is_read_where_it_is_chosen(about):
    row = next(row for row, name in enumerate(rows(about)) if name.startswith("PySide6"))
    about.components.setCurrentRow(row)
    assert about.kind.text().endswith("LGPL-3.0-only")
    text = about.text.toPlainText()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


def test_the_arrow_keys_read_one_licence_after_the_other(about, qtbot):
    about.components.setFocus()
    qtbot.keyClick(about.components, Qt.Key.Key_Down)
    assert rows(about)[1].startswith("Python 3.")
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in about.text.toPlainText()


def test_it_closes(about, qtbot):
    button = about.buttons.findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not about.isVisible()
