"""An exported file lands whole or leaves what was there."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from app.exporting.landing import land
from models.message import UserError


def test_a_new_file_is_written(tmp_path):
    land(b"neuf", tmp_path / "export.xlsx")
    assert (tmp_path / "export.xlsx").read_bytes() == b"neuf"
    assert [path.name for path in tmp_path.iterdir()] == ["export.xlsx"]


def test_an_older_file_is_replaced(tmp_path):
    target = tmp_path / "export.xlsx"
    target.write_bytes(b"ancien")
    land(b"neuf", target)
    assert target.read_bytes() == b"neuf"


def test_a_folder_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(UserError, match=r"There is no folder “.*absent”"):
        land(b"neuf", tmp_path / "absent" / "export.xlsx")
    assert not any(tmp_path.iterdir())


def test_a_file_where_a_folder_belongs_is_no_folder(tmp_path):
    (tmp_path / "fichier").write_bytes(b"")
    with pytest.raises(UserError, match="There is no folder"):
        land(b"neuf", tmp_path / "fichier" / "export.xlsx")


def test_a_place_that_cannot_be_replaced_is_named_and_nothing_is_left_over(tmp_path):
    (tmp_path / "export.xlsx").mkdir()
    with pytest.raises(UserError, match=r"export\.xlsx” cannot be replaced: close the program"):
        land(b"neuf", tmp_path / "export.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["export.xlsx"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(errno.EACCES, "cannot be written to: choose another one"), (errno.ENOSPC, "could not be written in")],
)
def test_a_folder_that_takes_no_file_is_named(tmp_path, monkeypatch, code, sentence):
    target = tmp_path / "export.xlsx"
    target.write_bytes(b"ancien")

    def refuse(*_arguments, **_options):
        raise OSError(code, "refused")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refuse)
        with pytest.raises(UserError, match=sentence):
            land(b"neuf", target)
    assert target.read_bytes() == b"ancien"
