"""What one program costs: its processor time until it ends, or its memory once it has come to rest."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dev_shell import ROOT, Failure, Word, environment

if TYPE_CHECKING:
    import resource
    from collections.abc import Iterator, Mapping, Sequence

PATIENCE = 120.0
"""Seconds after which a program that neither ends nor rests is taken for stuck."""

REST = 1.5
"""Seconds without processor time that count as rest; longer than any step of the window's start."""


def processor_seconds(command: Sequence[Word], extra: Mapping[str, str]) -> float | None:
    """Run a program to its end; return its user and system seconds, None where the system does not tell."""
    usage = _usage(command, extra)
    return None if usage is None else usage.ru_utime + usage.ru_stime


def peak_megabytes(command: Sequence[Word], extra: Mapping[str, str]) -> float | None:
    """Run a program to its end; return the most resident memory it held in MB, None off Linux."""
    usage = _usage(command, extra) if sys.platform.startswith("linux") else None
    return None if usage is None else usage.ru_maxrss / 1024


def _usage(command: Sequence[Word], extra: Mapping[str, str]) -> resource.struct_rusage | None:
    if sys.platform == "win32":
        return None
    with _started(command, extra) as process:
        guard = threading.Timer(PATIENCE, process.kill)
        guard.start()
        _, status, usage = os.wait4(process.pid, 0)
        guard.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise Failure(f"{_name(command)} ended with {process.returncode}:\n{_said(process)}")
        return usage


def idle_megabytes(command: Sequence[Word], extra: Mapping[str, str]) -> float | None:
    """Run a program until it rests, return its resident memory in MB and end it; None off Linux."""
    if not sys.platform.startswith("linux"):
        return None
    with _started(command, extra) as process:
        try:
            _wait_for_rest(process, command)
            return _resident(process.pid)
        finally:
            process.kill()
            process.wait()


def printed_number(command: Sequence[Word], extra: Mapping[str, str]) -> float:
    """Run a program that measures itself to its end and return the number it prints."""
    words = [str(word) for word in command]
    found = subprocess.run(
        words,
        cwd=ROOT,
        env=environment(extra),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    if found.returncode:
        raise Failure(f"{_name(command)} ended with {found.returncode}:\n{found.stderr}")
    return float(found.stdout)


@contextmanager
def _started(command: Sequence[Word], extra: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [str(word) for word in command],
        cwd=ROOT,
        env=environment(extra),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        yield process


def _wait_for_rest(process: subprocess.Popen[str], command: Sequence[Word]) -> None:
    deadline = time.monotonic() + PATIENCE
    spent, since = -1, time.monotonic()
    while time.monotonic() - since < REST:
        time.sleep(0.1)
        if process.poll() is not None:
            raise Failure(f"{_name(command)} ended by itself with {process.returncode}:\n{_said(process)}")
        if time.monotonic() > deadline:
            raise Failure(f"{_name(command)} did not come to rest in {PATIENCE:.0f} s.")
        now = _ticks(process.pid)
        if now > spent + 1:  # a blinking cursor costs a tick now and then
            spent, since = now, time.monotonic()


def _ticks(pid: int) -> int:
    # The name in brackets may hold spaces; user and system time are the 14th and 15th fields.
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise Failure("the system does not tell a program's memory.")


def _said(process: subprocess.Popen[str]) -> str:
    return "\n".join(process.stderr.read().strip().splitlines()[-20:]) if process.stderr else ""


def _name(command: Sequence[Word]) -> str:
    return " ".join(str(word) for word in command)
