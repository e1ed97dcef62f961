"""Reads the command line, runs one command, and turns refusals into a sentence and an exit code."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from app.commands.arguments import parser
from app.wording import french
from models.message import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.commands.answer import Answer

REFUSED = 1


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns 0 done, 1 refused by the data, 2 wrong usage."""
    _speak_utf8()
    try:
        options = parser().parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        answer: Answer = import_module(f"app.commands.{options.module}").run(options)
    except UserError as refusal:
        print(french(refusal.message), file=sys.stderr)  # noqa: T201 - this is the command line
        return REFUSED
    print(json.dumps(answer.json, ensure_ascii=False, indent=2) if options.json else answer.text)  # noqa: T201
    if answer.refusal:
        print(answer.refusal, file=sys.stderr)  # noqa: T201
    return answer.code


def _speak_utf8() -> None:
    """A Windows console may be set to an alphabet without é or −."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
