"""The last pass over a saved workbook: computed values beside the formulas, and nothing of now or here.

openpyxl saves a formula without its value, so a reader that does not compute (Excel's Protected View, a
preview, a script) would show nothing. It also saves the time and the system in the archive.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from defusedxml.ElementTree import fromstring

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.exporting.formula import Value

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CORE = "docProps/core.xml"
_APP = "docProps/app.xml"
_TYPES = "[Content_Types].xml"
_FIRST = (_TYPES, "_rels/.rels")

# How openpyxl writes a formula without its value.
_EMPTY_FORMULA = re.compile(
    r'<c r="(?P<cell>[A-Z]+[0-9]+)"(?P<rest>[^>]*)><f>(?P<formula>[^<]*)</f><v ?(?:/>|></v>)</c>'
)
_STAMPS = re.compile(
    r"(<dcterms:(?P<which>created|modified)\b[^>]*>)[^<]*(</dcterms:(?P=which)>)",
)
_ZERO_DAY = date(1899, 12, 30)

_APP_XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Équilibre</Application></Properties>"
)

Values = dict[str, "Value"]


class FormulaMissedError(Exception):
    """A registered formula was not found in the saved file, or the reverse: a bug, never the user's doing."""

    def __init__(self, title: str, cells: Iterable[str]) -> None:
        super().__init__(f"{title}: {', '.join(sorted(cells))}")


def finished(content: bytes, values: Mapping[str, Mapping[str, Value]], stamp: datetime) -> bytes:
    """Return the saved workbook with the value of each formula, by sheet title and cell, stored beside it.

    Every archive member gets the same date, system, attributes and compression and a fixed place; the
    document's own dates become `stamp` (UTC).
    """
    members = _members(content)
    parts = _sheet_parts(members)
    for title, part in parts.items():
        members[part] = _with_values(members[part], values.get(title, {}), title)
    members[_CORE] = _stamped(members[_CORE], stamp)
    members[_APP] = _APP_XML.encode()
    members[_TYPES] = _content_types(members[_TYPES])
    return _archive(members)


def _members(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _sheet_parts(members: Mapping[str, bytes]) -> dict[str, str]:
    """The archive member of each sheet, by the sheet's title."""
    targets = {
        relation.get("Id"): (relation.get("Target") or "").removeprefix("/xl/").removeprefix("/")
        for relation in fromstring(members["xl/_rels/workbook.xml.rels"])
    }
    sheets = fromstring(members["xl/workbook.xml"]).iter(f"{_MAIN}sheet")
    return {sheet.get("name") or "": f"xl/{targets[sheet.get(_RELATION_ID)]}" for sheet in sheets}


def _with_values(part: bytes, values: Mapping[str, Value], title: str) -> bytes:
    """Fill in the value of each formula of one sheet, whose XML is otherwise left as it is."""
    filled: set[str] = set()

    def fill(found: re.Match[str]) -> str:
        cell = found["cell"]
        if cell not in values:
            raise FormulaMissedError(title, [cell])
        filled.add(cell)
        kind, text = _stored(values[cell])
        return f'<c r="{cell}"{found["rest"]}{kind}><f>{found["formula"]}</f><v>{escape(text)}</v></c>'

    # openpyxl writes a sheet as a text file, in which Windows ends lines its own way, also inside a cell.
    text = _EMPTY_FORMULA.sub(fill, part.decode("utf-8").replace("\r\n", "\n"))
    if filled != set(values) or text.count("<f>") != len(filled):
        raise FormulaMissedError(title, set(values) - filled)
    return text.encode("utf-8")


def _stored(value: Value) -> tuple[str, str]:
    """The type attribute and the text of a formula's value."""
    if isinstance(value, bool):
        return ' t="b"', str(int(value))
    if isinstance(value, str) or value is None:
        return ' t="str"', value or ""
    if isinstance(value, date):
        return "", str((value - _ZERO_DAY).days)
    if isinstance(value, Decimal):
        return "", f"{value:f}"
    return "", repr(value)


def _stamped(core: bytes, stamp: datetime) -> bytes:
    text = _STAMPS.sub(rf"\g<1>{stamp:%Y-%m-%dT%H:%M:%SZ}\g<3>", core.decode("utf-8"))
    return text.encode("utf-8")


def _content_types(types: bytes) -> bytes:
    """Write the list of content types in one order and with one type for XML: Python's own tables vary."""
    root = fromstring(types)
    namespace = root.tag.partition("}")[0].removeprefix("{")
    known = {child.get("Extension"): child.get("ContentType") for child in root if child.get("Extension")}
    known |= {"xml": "application/xml", "rels": "application/vnd.openxmlformats-package.relationships+xml"}
    overrides = {child.get("PartName"): child.get("ContentType") for child in root if child.get("PartName")}
    lines = [
        *(f"<Default Extension={quoteattr(a)} ContentType={quoteattr(b)}/>" for a, b in _pairs(known)),
        *(f"<Override PartName={quoteattr(a)} ContentType={quoteattr(b)}/>" for a, b in _pairs(overrides)),
    ]
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Types xmlns="{namespace}">{"".join(lines)}</Types>'.encode()


def _pairs(found: Mapping[str | None, str | None]) -> Iterable[tuple[str, str]]:
    return sorted((name or "", kind or "") for name, kind in found.items())


def _archive(members: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in (*_FIRST, *sorted(set(members) - set(_FIRST))):
            archive.writestr(_info(name), members[name], ZIP_DEFLATED, 9)
    return buffer.getvalue()


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.create_system = 0
    # What zipfile itself would put for none at all, said here so that no version differs.
    info.external_attr = 0o600 << 16
    return info
