"""All that CI checks: lint, types, import contracts, the models without Qt, every test, coverage."""

from __future__ import annotations

import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import dev_setup
from dev_shell import BUILD, PACKAGING, ROOT, environment, say, venv_tool

COVERAGE = BUILD / "coverage.data"

_TESTING = {
    "QT_QPA_PLATFORM": "offscreen",
    "HYPOTHESIS_PROFILE": "ci",
    "COVERAGE_FILE": str(COVERAGE),
    # The plugin that refuses Qt lives beside this file.
    "PYTHONPATH": str(PACKAGING),
}


@dataclass(frozen=True)
class Step:
    """One check: its name, and the tool of `.venv` that makes it with its arguments."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """How a step ended."""

    step: Step
    code: int
    seconds: float
    output: str


_PYTEST = ("pytest", "-q", "--durations=5")
_TABLES = ("tests/app/test_column_types.py", "tests/app/test_database.py")
"""What tests of app/ show of models/tables: with them, all of models/ is judged in one run."""

STATIC = (
    Step("lint", ("ruff", "check", ".")),
    Step("format", ("ruff", "format", "--check", ".")),
    Step("types", ("mypy",)),
    Step("import contracts", ("lint-imports", "--no-logo", "--no-cache")),
)
_WITHOUT_QT = ("-p", "no_qt", "-p", "no:pytest-qt")
MODELS = Step(
    "models, without Qt", ("coverage", "run", "-m", *_PYTEST, *_WITHOUT_QT, "tests/models", *_TABLES)
)
APP = Step("app", (*_PYTEST, *(f"--ignore={file}" for file in _TABLES), "tests/app"))
REST = Step("everything else", (*_PYTEST, "--ignore=tests/models", "--ignore=tests/app"))
LONGEST_FIRST = (REST, APP, *STATIC, MODELS)
"""In this order two lanes end at about the same time."""
COVERED = Step(
    "every branch of models/",
    ("coverage", "report", "--fail-under=100", "--skip-covered", "--show-missing"),
)


def test(extra: list[str]) -> int:
    """Run every check (with pytest arguments, only the tests chosen); return the exit code."""
    dev_setup.ready()
    BUILD.mkdir(exist_ok=True)
    started = time.monotonic()
    outcomes = _chosen(extra) if extra else _everything()
    _summary(outcomes, time.monotonic() - started)
    return 1 if any(outcome.code for outcome in outcomes) else 0


def _chosen(extra: list[str]) -> list[Outcome]:
    say("Only the tests chosen run, so coverage is not judged.")
    return [_run(step) for step in (*STATIC, Step("chosen tests", ("pytest", *extra)))]


def _everything() -> list[Outcome]:
    # The test runs share nothing, and the smallest machine of CI has two cores.
    with ThreadPoolExecutor(2) as lanes:
        outcomes = list(lanes.map(_run, LONGEST_FIRST))
    return [*outcomes, _run(COVERED)]


def _run(step: Step) -> Outcome:
    say(f"> {step.name}")
    started = time.monotonic()
    done = subprocess.run(
        [str(venv_tool(step.words[0])), *step.words[1:]],
        cwd=ROOT,
        env=environment(_TESTING),
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    outcome = Outcome(step, done.returncode, time.monotonic() - started, done.stdout.rstrip())
    # One print, so that the lanes do not cut into each other.
    say(f"{outcome.output}\n{_line(outcome)}\n" if outcome.output else f"{_line(outcome)}\n")
    return outcome


def _summary(outcomes: list[Outcome], seconds: float) -> None:
    say("\n".join(["Summary", *map(_line, outcomes)]))
    failed = [outcome.step.name for outcome in outcomes if outcome.code]
    verdict = f"FAILED: {', '.join(failed)}" if failed else "All good"
    say(f"{verdict}, {seconds:.0f} s in all")


def _line(outcome: Outcome) -> str:
    return f"  {'FAILED' if outcome.code else 'ok':<6} {outcome.seconds:6.1f} s  {outcome.step.name}"
