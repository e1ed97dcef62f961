"""Reads a scenario from a TOML file, with everything that is wrong with it."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from typing import TYPE_CHECKING

from app.importing.scenario_blocks import Blocks
from app.importing.scenario_keys import Keys
from app.importing.scenario_text import scenario_toml as scenario_toml
from models.message import Issue, RefusedError, UserError, translate
from models.scenario import Scenario
from models.scenario_rules import scenario_faults

if TYPE_CHECKING:
    from pathlib import Path

    from models.book_data import BookData

Read = tuple[Scenario | None, list[Issue]]

_LARGEST_FILE = 1_000_000
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


def load_scenario(path: Path, data: BookData) -> Scenario:
    """Read a scenario that can be worked out on this book; raise RefusedError with every issue otherwise."""
    return usable(*read_scenario(path), data)


def usable(plan: Scenario | None, issues: list[Issue], data: BookData) -> Scenario:
    """Return a scenario that was read; raise RefusedError where that failed or the book does not bear it."""
    if plan is not None:
        issues = scenario_faults(data, plan)
        if not issues:
            return plan
    raise RefusedError(translate("Core", "The scenario is refused."), tuple(issues))


def read_scenario(path: Path) -> Read:
    """Read a scenario file; None with the issues where it is none. Raise UserError where there is no file."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise UserError(translate("Core", "“{file}” is too large for a scenario.").format(file=str(path)))
        text = path.read_text("utf-8-sig")
    except OSError:
        raise UserError(
            translate("Core", "There is no file “{file}” that can be read.").format(file=str(path))
        ) from None
    except UnicodeDecodeError:
        message = translate("Core", "The file is not text in UTF-8, as a scenario is.")
        return None, [Issue(path.name, "error", message)]
    return parse_scenario(text, path.name)


def parse_scenario(text: str, file: str) -> Read:
    """Read the text of a scenario; `file` locates what is wrong with its syntax, and names a nameless one."""
    issues: list[Issue] = []
    try:
        # Decimal keeps a number as it is written; a binary fraction would not.
        values = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        return None, [_syntax_issue(str(error), text, file)]
    except (ValueError, ArithmeticError, RecursionError):
        message = translate("Core", "The file holds numbers or lists beyond all measure.")
        return None, [Issue(file, "error", message)]
    top = Keys("", values, issues)
    plan = _plan(top, issues, file)
    return (None if issues else plan), issues


def _plan(top: Keys, issues: list[Issue], file: str) -> Scenario | None:
    top.need("from", "months")
    name, start, months = top.text("name"), top.month("from"), top.whole("months")
    if start is None or months is None:
        # Blocks rest on the beginning, so what is wrong with them is told once it stands.
        return None
    blocks = Blocks(top, start, issues)
    plan = Scenario(
        name or file.removesuffix(".toml"),
        start,
        months,
        blocks.growth(),
        blocks.rents(),
        blocks.vacancies(),
        blocks.levers(),
        blocks.risk(),
    )
    top.finish()
    return plan


def _syntax_issue(error: str, text: str, file: str) -> Issue:
    place = _PLACE.search(error)
    line = int(place[1]) if place and place[1] else text.count("\n") + 1
    message = translate(
        "Core",
        "This is not TOML: each key once, = and a number or text in quotation marks are expected.",
    )
    return Issue(f"{file}:{line}", "error", message)
