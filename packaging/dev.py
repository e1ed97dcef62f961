"""Every job of a developer in one script that needs nothing but Python: `python3 packaging/dev.py --help`."""

import sys

if sys.version_info < (3, 11):
    sys.exit("Équilibre needs Python 3.11 or later; this is %d.%d." % sys.version_info[:2])

import argparse
import io

import dev_bench
import dev_freeze
import dev_lock
import dev_run
import dev_setup
import dev_shell
import dev_test
import dev_translations
import dev_windows


def main(arguments: list[str] | None = None) -> int:
    """Run the command named on the command line and return its exit code."""
    # A Windows console may not have every letter; an odd character is better than a crash.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    chosen, extra = _parser().parse_known_args(arguments)
    if extra and chosen.command != "test":
        _parser().error(f"unknown arguments: {' '.join(extra)}")
    try:
        return _run(chosen, extra)
    except dev_shell.Failure as failure:
        print(f"dev.py: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _run(chosen: argparse.Namespace, extra: list[str]) -> int:
    match chosen.command:
        case "setup":
            dev_setup.ready()
            dev_shell.say("Ready. `python3 packaging/dev.py run` opens the window.")
        case "run":
            dev_run.run()
        case "test":
            return dev_test.test(extra)
        case "bench":
            return dev_bench.bench(chosen.runs)
        case "screens":
            dev_run.screens(chosen.only, chosen.scale, publish=chosen.publish)
        case "lock":
            dev_lock.lock(upgrade=chosen.upgrade)
        case "translations":
            dev_translations.update()
        case "freeze":
            dev_freeze.freeze()
        case "windows":
            dev_windows.windows()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="Set up, run, test and measure Équilibre.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("setup", help="make .venv from the lock; does nothing where it already matches")
    commands.add_parser("run", help="open the window on the sample book, or show it as files")
    commands.add_parser("test", help="all that CI does; arguments are handed on to pytest")
    bench = commands.add_parser("bench", help="processor time and memory beside their bounds")
    bench.add_argument("--runs", type=int, default=5, help="counted runs of each program (default 5)")
    screens = commands.add_parser("screens", help="a picture of every page and dialog in build/screens/")
    screens.add_argument("--only", default="", help="only the scenes whose name contains this")
    screens.add_argument("--publish", action="store_true", help="bring the pictures of the README up to date")
    screens.add_argument("--scale", type=float, default=1, help="as scaled by the system: 1.25, 1.5, 2")
    lock = commands.add_parser("lock", help="write the two locks anew from their sources")
    lock.add_argument("--upgrade", action="store_true", help="take the newest versions allowed")
    commands.add_parser("translations", help="collect the sentences to translate and compile the catalogue")
    commands.add_parser("freeze", help="the program with its own Python, for this machine, in build/freeze/")
    commands.add_parser("windows", help="the setup program for Windows, built and tried here under Wine")
    return parser


if __name__ == "__main__":
    sys.exit(main())
