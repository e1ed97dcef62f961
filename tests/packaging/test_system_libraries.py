"""`setup` knows every system library Qt is linked against, and says how to get those that are missing."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

import dev_system
from dev_shell import Failure

QT = Path(str(importlib.metadata.distribution("PySide6-Essentials").locate_file("PySide6/Qt")))
OF_EVERY_SYSTEM = re.compile(r"lib(c|m|dl|rt|pthread|gcc_s|stdc\+\+)\.so|lib(Qt6|icu)")


def linked_against(*files: str) -> set[str]:
    """The libraries named in some of Qt's files (none on Windows), as the string table of ELF spells them."""
    found = [QT / file for file in files if (QT / file).is_file()]
    names = {
        name for file in found for name in re.findall(rb"\0(lib[^\0/ ]+?\.so\.\d+)(?=\0)", file.read_bytes())
    }
    return {name.decode() for name in names if not OF_EVERY_SYSTEM.match(name.decode())}


def test_what_qt_needs_to_draw_is_looked_for():
    libraries = [f"lib/libQt6{part}.so.6" for part in ("Core", "Gui", "Widgets", "DBus", "Svg")]
    assert linked_against(*libraries, "plugins/platforms/libqoffscreen.so") <= dev_system.DRAWING.keys()


def test_what_qt_needs_to_show_a_window_is_looked_for():
    needed = linked_against("lib/libQt6XcbQpa.so.6", "plugins/platforms/libqxcb.so")
    assert needed <= dev_system.DRAWING.keys() | dev_system.SHOWING.keys()


@pytest.fixture
def debian_user(monkeypatch):
    """Somebody who is not root, on a Debian whose every library is there."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev_system, "DRAWING", {})
    monkeypatch.setattr(dev_system, "SHOWING", {})


@pytest.mark.usefixtures("debian_user")
def test_where_nothing_can_be_drawn_the_apt_get_line_is_the_answer(monkeypatch):
    monkeypatch.setattr(dev_system, "DRAWING", {"libnowhere.so.7": "libnowhere7"})
    monkeypatch.setattr(dev_system, "SHOWING", {"libnever.so.1": "libnever1"})
    with pytest.raises(
        Failure, match="sudo apt-get install -y --no-install-recommends libnowhere7 libnever1"
    ):
        dev_system.ensure(venv=False)


@pytest.mark.usefixtures("debian_user")
def test_where_only_a_screen_is_out_of_reach_the_rest_goes_on(monkeypatch, capsys):
    monkeypatch.setattr(dev_system, "SHOWING", {"libnever.so.1": "libnever1"})
    dev_system.ensure(venv=False)
    assert "sudo apt-get install -y --no-install-recommends libnever1" in capsys.readouterr().out


@pytest.mark.usefixtures("debian_user")
def test_where_nothing_is_missing_nothing_is_said(capsys):
    dev_system.ensure(venv=False)
    assert capsys.readouterr().out == ""
