"""The lock pins everything the project asks for, by hash, and says nothing about where it comes from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
FILES = ("requirements.lock", "build-requirements.lock")
LOCK, BUILD_LOCK = ((ROOT / "packaging" / name).read_text("utf-8") for name in FILES)
ENTRY = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?P<marker>\s*;[^\\]*)?\s*\\$", re.MULTILINE)
LOCKED = {canonicalize_name(entry["name"]): entry["version"] for entry in ENTRY.finditer(LOCK)}


def requirements(name: str) -> list[Requirement]:
    lines = (ROOT / "packaging" / name).read_text("utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", [*FILES, "windows-python.lock"])
def test_every_line_is_a_pinned_package_or_one_of_its_hashes(name):
    for block in re.split(r"\n(?=\S)", (ROOT / "packaging" / name).read_text("utf-8").strip()):
        first, *hashes = [line.rstrip(" \\") for line in block.splitlines()]
        assert re.fullmatch(r"[\w.-]+==[^\s;]+( ; .+)?", first)
        assert hashes
        assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}", line) for line in hashes)


@pytest.mark.parametrize("name", [*FILES, "requirements.in", "build-requirements.in", "windows-python.lock"])
def test_no_address_of_an_index_is_recorded(name):
    text = (ROOT / "packaging" / name).read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted-host", text)


def test_no_lock_that_records_addresses_is_in_the_project():
    names = {path.name for path in ROOT.iterdir()} | {path.name for path in (ROOT / "packaging").iterdir()}
    assert not names & {"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock"}


def test_what_is_asked_for_is_what_is_locked():
    for asked in requirements("requirements.in"):
        assert asked.specifier.contains(LOCKED[canonicalize_name(asked.name)]), asked


def test_the_lock_serves_the_project_as_it_declares_itself():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    needs = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    for need in map(Requirement, needs):
        assert need.specifier.contains(LOCKED[canonicalize_name(need.name)]), need


def test_qt_and_numpy_are_the_versions_that_windows_is_tried_with():
    assert LOCKED[canonicalize_name("PySide6-Essentials")] == "6.9.3"
    assert LOCKED[canonicalize_name("numpy")] == "2.1.3"
    assert canonicalize_name("PySide6") not in LOCKED


def test_windows_gets_what_only_windows_needs():
    # pytest and others print colours through colorama there, and pip refuses what has no hash.
    assert re.search(r"^colorama==.* ; sys_platform == 'win32'", LOCK, re.MULTILINE)


def test_the_frozen_program_is_made_of_the_versions_that_were_tested():
    frozen = {canonicalize_name(entry["name"]): entry["version"] for entry in ENTRY.finditer(BUILD_LOCK)}
    assert {"pyinstaller", "pyside6-essentials"} <= frozen.keys()
    assert all(LOCKED[name] == version for name, version in frozen.items() if name in LOCKED)
