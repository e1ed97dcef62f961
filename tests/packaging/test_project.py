"""The project's own files agree with each other and keep clear of two traps of Python's import."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from app.version import VERSION

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_version_is_the_same_everywhere():
    assert PROJECT["version"] == VERSION
    assert re.search(
        rf"^## \[{re.escape(VERSION)}\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )


@pytest.mark.parametrize("folder", ["packaging", "tests"])
def test_a_folder_that_is_no_package_has_no_init_file(folder):
    # packaging/__init__.py would hide the library of that name, which matplotlib needs.
    assert not list((ROOT / folder).rglob("__init__.py"))


@pytest.mark.parametrize("folder", ["app", "models", "views"])
def test_a_package_has_an_empty_init_file_in_every_folder(folder):
    for inner in (ROOT / folder).rglob("*.py"):
        if "migrations" not in inner.parts:
            assert inner.with_name("__init__.py").read_text("utf-8") == ""


def test_both_commands_start_the_same_program():
    assert PROJECT["scripts"]["equilibre"] == PROJECT["gui-scripts"]["equilibre-gui"] == "app.main:main"
