"""The entry point knows every command that the command line declares."""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path

from app.commands.arguments import parser
from app.main import COMMANDS, main


def test_each_command_is_known_before_the_parser_is_loaded():
    # A word that the entry point does not know would be taken for a book and open the window.
    declared = next(action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    assert set(COMMANDS) == set(declared.choices)


def test_the_version_said_is_the_project_s(capsys):
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.split() == ["Équilibre", project["version"]]
