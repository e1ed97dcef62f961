"""The parts of the Windows build judged without building: lock, signatures, the setup program."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

import dev_system
import windows_python
from dev_lock import BUILD_LOCK
from dev_shell import PACKAGING, Failure
from dev_windows import Setup, nsis_words

SCRIPT = (PACKAGING / "installer.nsi").read_text("utf-8")
LOCK = """\
both==1.0 \\
    --hash=sha256:aa
here==2.0 ; sys_platform == 'linux' \\
    --hash=sha256:bb
there==3.0 ; sys_platform == 'win32' \\
    --hash=sha256:cc
old==4.0 ; python_full_version < '3.12' \\
    --hash=sha256:dd
new==4.1 ; python_full_version >= '3.12' \\
    --hash=sha256:ee
built==5.0 ; platform_machine == 'x86_64' or platform_machine == 'AMD64' \\
    --hash=sha256:ff
"""


def test_windows_gets_its_own_packages_and_no_conditions():
    kept = windows_python.for_windows(LOCK)
    assert re.findall(r"^(\w+)==", kept, re.MULTILINE) == ["both", "there", "new", "built"]
    assert ";" not in kept
    assert kept.count("--hash") == 4


def test_the_lock_gives_windows_what_pyinstaller_needs_there():
    kept = windows_python.for_windows(BUILD_LOCK.read_text("utf-8"))
    assert {"pefile", "pywin32-ctypes", "pyinstaller", "altgraph"} <= set(
        re.findall(r"^([\w-]+)==", kept, re.MULTILINE)
    )
    assert "macholib" not in kept


def test_a_condition_nobody_can_judge_is_said():
    with pytest.raises(Failure, match="platform_release"):
        windows_python.for_windows("a==1 ; platform_release == '5' \\\n    --hash=sha256:aa")


SIGNED = """\
Current message digest    : AA01
Calculated message digest : {digest}

Signer's certificate:
\t------------------
\tSigner #0:
\t\tSubject: /C=US/ST=Oregon/L=Beaverton/O={signer}/CN=Somebody
\t\tIssuer : /C=US/O=Microsoft Corporation/CN=Somebody else
"""


@pytest.mark.parametrize(
    ("digest", "signer", "well"),
    [
        ("AA01", "Python Software Foundation", True),
        ("AA01", "Microsoft Corporation", True),
        ("AA02", "Python Software Foundation", False),
        ("AA01", "Someone", False),
    ],
)
def test_a_file_is_python_s_when_digest_and_signer_say_so(digest, signer, well):
    assert windows_python.well_signed(SIGNED.format(digest=digest, signer=signer)) is well


def test_every_signature_of_a_file_counts():
    first = SIGNED.format(digest="AA01", signer="Microsoft Corporation")
    assert windows_python.well_signed(first + first)
    assert not windows_python.well_signed(first + SIGNED.format(digest="AA01", signer="Someone"))
    assert not windows_python.well_signed(
        first + SIGNED.format(digest="AA02", signer="Microsoft Corporation")
    )


def test_a_file_without_a_signature_is_refused():
    assert not windows_python.well_signed("No signature found")


def test_the_script_is_given_all_that_it_asks_for():
    setup = Setup("1.2.0", PACKAGING / "frozen", Path("out.exe"))
    given = {match[1] for word in nsis_words(setup, "sign") if (match := re.match(r"-D(\w+)=", str(word)))}
    macros = re.findall(r"^!macro \w+ (.+)$", SCRIPT, re.MULTILINE)
    own = {"LANG_ENGLISH", "LANG_FRENCH", *re.findall(r"!define (\w+)", SCRIPT), *" ".join(macros).split()}
    words = {name for name in re.findall(r"\$\{(\w+)\}", SCRIPT) if name.isupper()}
    assert words - own == given
    assert "-DNUMBERS=1.2.0.0" in nsis_words(setup, None)


def test_without_a_command_to_sign_nothing_is_signed():
    setup = Setup("1.2.0", PACKAGING / "frozen", Path("out.exe"))
    assert not [word for word in nsis_words(setup, None) if "SIGN" in str(word)]
    assert "-DSIGN=my-sign" in nsis_words(setup, "my-sign")


def test_a_setup_without_administrator_rights_touches_only_the_user():
    assert "RequestExecutionLevel user" in SCRIPT
    assert "Target amd64-unicode" in SCRIPT
    assert not re.search(r"HKLM|HKCR|SetShellVarContext all", SCRIPT)


def test_every_sentence_of_the_setup_is_in_both_languages():
    english = set(re.findall(r"LangString (\w+) \$\{LANG_ENGLISH\}", SCRIPT))
    assert english == set(re.findall(r"LangString (\w+) \$\{LANG_FRENCH\}", SCRIPT)) != set()


def test_a_tool_that_is_missing_is_named_with_the_line_to_type(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(Failure, match="nsis-of-nowhere"):
        dev_system.ensure_tools({"no-such-program": "nsis-of-nowhere"})
