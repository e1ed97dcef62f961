"""What Windows shows as the details of a program: the version resource, written as PyInstaller reads it."""

from __future__ import annotations

import re

PUBLISHER = "Équilibre"
_RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1),
  kids=[
    StringFileInfo([StringTable("040C04B0", [
{strings}
    ])]),
    VarFileInfo([VarStruct("Translation", [0x040C, 1200])]),
  ],
)
"""


def numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers that Windows compares: `0.2.0` and `0.2.0rc1` give (0, 2, 0, 0)."""
    found = [int(number) for number in re.findall(r"\d+", version.partition("rc")[0])[:4]]
    first, second, third, fourth = [*found, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def resource(name: str, version: str, description: str) -> str:
    """The version resource of `name`.exe."""
    strings = {
        "CompanyName": PUBLISHER,
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "Licence MIT",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Équilibre",
        "ProductVersion": version,
    }
    lines = ",\n".join(f"      StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return _RESOURCE.format(numbers=numbers(version), strings=lines)
