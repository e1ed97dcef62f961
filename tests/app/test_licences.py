"""Every component's licence is found where its package keeps it, and goes with the frozen program."""

from __future__ import annotations

import json

import pytest

from app import licences
from app.licences import gathered, written


def package(folder, name: str, metadata: str, **files: str) -> None:
    """An installed distribution with these files in its metadata."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{metadata}", "utf-8")
    for file, text in files.items():
        (info / file).write_text(text, "utf-8")
    (info / "RECORD").write_text("".join(f"{info.name}/{file},,\n" for file in files), "utf-8")


@pytest.fixture
def installed(tmp_path):
    package(
        tmp_path,
        "asks",
        "Classifier: License :: OSI Approved :: MIT License\n"
        "Requires-Dist: given>=1\nRequires-Dist: elsewhere; sys_platform == 'other'\n"
        'Requires-Dist: extra_one; extra == "more"\n',
        LICENSE="do as you like",
        NOTICE="made by many",
        code_py="nothing",
    )
    package(tmp_path, "given", "License-Expression: BSD-3-Clause\n", COPYING="keep this notice")
    package(tmp_path, "extra_one", "License: MIT\n", LICENSE="not shipped")
    return tmp_path


def test_what_is_required_is_named_with_all_its_texts(installed):
    found = gathered(["asks"], [str(installed)], "3.13.2", "of Python")
    assert [(one.name, one.version, one.kind) for one in found[1:]] == [
        ("Python", "3.13.2", "PSF-2.0"),
        ("asks", "1.0", "MIT License"),
        ("given", "1.0", "BSD-3-Clause"),
    ]
    assert found[2].text == "do as you like\n\nmade by many"
    assert found[3].text == "keep this notice"


def test_the_frozen_program_reads_what_was_gathered(installed, tmp_path, monkeypatch):
    found = gathered(["asks"], [str(installed)], "3.13.2", "of Python")
    (tmp_path / "licences.json").write_text(written(found), "utf-8")
    monkeypatch.setattr(licences, "RESOURCES", tmp_path)
    assert licences.licences() == found
    assert json.loads(written(found))[1]["text"] == "of Python"


def test_everything_that_runs_here_has_a_licence_to_show():
    found = {one.name.lower(): one for one in licences.licences()}
    assert {"équilibre", "python", "pyside6_essentials", "numpy", "matplotlib", "sqlalchemy"} <= found.keys()
    assert all(one.text for name, one in found.items() if name != "python")
    assert "Bitstream" in found["matplotlib"].text, "Matplotlib's fonts have a licence of their own"
