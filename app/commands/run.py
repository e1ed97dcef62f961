"""Reads the command line, runs one command, and turns refusals into a sentence and an exit code."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from app.commands.arguments import parser
from app.commands.issues import refused
from app.wording import french
from models.message import RefusedError, UserError

if TYPE_CHECKING:
    from argparse import Namespace
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
        answer = _answer(options)
    except UserError as refusal:
        print(french(refusal.message), file=sys.stderr)
        return REFUSED
    text = json.dumps(answer.json, ensure_ascii=False, indent=2) if options.json else answer.text
    if text:
        print(text)
    if answer.refusal:
        print(answer.refusal, file=sys.stderr)
    return answer.code


def _answer(options: Namespace) -> Answer:
    command = import_module(f"app.commands.{options.module}")
    try:
        answer: Answer = command.run(options)
    except RefusedError as refusal:
        return refused(refusal)
    return answer


def _speak_utf8() -> None:
    """A Windows console may be set to an alphabet without é or −."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
