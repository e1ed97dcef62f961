"""The developer's jobs: what is remembered, what is refused, how a bound is judged."""

from __future__ import annotations

import subprocess
import sys

import pytest

import dev_bench
import dev_setup
from dev_shell import PACKAGING, ROOT, Failure, must, quiet


def test_another_lock_is_another_environment(tmp_path, monkeypatch):
    before = dev_setup.fingerprint()
    changed = tmp_path / "requirements.lock"
    changed.write_bytes(dev_setup.LOCK.read_bytes() + b"# more\n")
    monkeypatch.setattr(dev_setup, "LOCK", changed)
    assert dev_setup.fingerprint() != before


def test_a_program_that_fails_is_quoted():
    failing = "import sys; print('the disk is full'); sys.exit(3)"
    with pytest.raises(Failure, match=r"Copying failed \(exit code 3\):\nthe disk is full"):
        quiet([sys.executable, "-c", failing], "Copying")
    with pytest.raises(Failure, match="exit code 3"):
        must([sys.executable, "-c", failing])


def test_a_program_that_is_not_there_is_a_sentence():
    with pytest.raises(Failure, match="Copying failed"):
        quiet([ROOT / "no-such-program"], "Copying")


def test_the_run_without_qt_cannot_import_it():
    attempt = "import no_qt, PySide6"
    done = subprocess.run(
        [sys.executable, "-c", attempt], cwd=PACKAGING, check=False, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "this run is without Qt" in done.stderr


@pytest.mark.parametrize(("ours", "kept"), [(20.0, True), (20.2, False)])
def test_a_bound_is_a_ratio_to_the_empty_window(ours, kept, capsys):
    bound = dev_bench.Bound("window", "empty window", most=10, wanted=8)
    assert dev_bench.judge(bound, {"window": ours, "empty window": 2.0}) is kept
    assert f"{ours / 2:.2f} x empty window, at most 10 (8 wanted)" in capsys.readouterr().out


def test_every_bound_compares_programs_that_are_measured():
    measured = {program.name: program.quantity for program in dev_bench.programs()}
    assert all(
        measured[bound.program] is measured[bound.reference or bound.program] for bound in dev_bench.BOUNDS
    )


@pytest.mark.parametrize(("ours", "kept"), [(600.0, True), (600.1, False)])
def test_a_bound_without_a_reference_is_an_amount(ours, kept, capsys):
    assert dev_bench.judge(dev_bench.Bound("risk", None, most=600), {"risk": ours}) is kept
    assert f"risk: {ours:.2f}, at most 600" in capsys.readouterr().out
