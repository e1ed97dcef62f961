"""A funder's workbook as an archive of parts: its sheets, its defined names, the look of its cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile, ZipInfo

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from openpyxl.utils import column_index_from_string

from models.message import UserError, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.etree.ElementTree import Element

_LARGEST_PART, _LARGEST_WHOLE = 60_000_000, 200_000_000
_OFFICE_DOCUMENT = "/officeDocument"
_WORKSHEET = "/worksheet"
_STYLES = "/styles"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_BUILT_IN = "_xlnm."
_REFERENCE = re.compile(
    r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<bare>[^'!\[\]]+))!"
    r"\$?(?P<left>[A-Z]{1,3})\$?(?P<top>\d{1,7})(?::\$?(?P<right>[A-Z]{1,3})\$?(?P<bottom>\d{1,7}))?"
)
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NO_LETTERS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_CALCULATION = re.compile(rb"<((?:\w+:)?)calcPr\b([^>]*?)(/?)>")
_AFTER_NAMES = re.compile(rb"</((?:\w+:)?)definedNames>")
_FULL = re.compile(rb'\sfullCalcOnLoad="[^"]*"')

Members = list[tuple[ZipInfo, bytes]]


@dataclass(frozen=True, slots=True)
class Area:
    """A range of cells of a sheet, counted from 1; a single cell ends where it begins."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int

    @property
    def single(self) -> bool:
        """Whether it is one cell."""
        return (self.top, self.left) == (self.bottom, self.right)


@dataclass(frozen=True, slots=True)
class TemplateName:
    """A defined name and what it refers to; `area` is None where that is no range of cells of the file."""

    name: str
    refers_to: str
    area: Area | None


class TemplatePackage:
    """Reads a workbook's parts; raises UserError where the bytes are none that can be filled in."""

    def __init__(self, content: bytes) -> None:
        self._members = _members(content)
        self._by_name = {info.filename: part for info, part in self._members}
        types = self._parsed("[Content_Types].xml")
        self._workbook = self._targets("", _OFFICE_DOCUMENT)[0]
        kinds = {child.get("PartName"): child.get("ContentType") for child in types}
        if kinds.get(f"/{self._workbook}") != _MAIN_TYPE:
            raise not_a_workbook()

    @cached_property
    def sheets(self) -> Mapping[str, str]:
        """The part of each worksheet, by the sheet's title."""
        parts = self._relations(self._workbook, _WORKSHEET)
        found = ((sheet.get("name") or "", _relation_of(sheet)) for sheet in self._book("sheet"))
        return {title: parts[key] for title, key in found if key in parts}

    @cached_property
    def names(self) -> list[TemplateName]:
        """The names its author defined, in the file's order; Excel's own are left out."""
        return [
            TemplateName(name, (element.text or "").strip(), self._area(element.text or ""))
            for element in self._book("definedName")
            if not (name := element.get("name") or "").casefold().startswith(_BUILT_IN)
        ]

    @cached_property
    def counts_from_1904(self) -> bool:
        """Whether its days are counted as old programs for the Mac did."""
        return any(element.get("date1904") in ("1", "true") for element in self._book("workbookPr"))

    @cached_property
    def date_styles(self) -> frozenset[int]:
        """The numbers of the cell styles that show a number as a date."""
        part = next(iter(self._targets(self._workbook, _STYLES)), None)
        if part is None:
            return frozenset()
        root = self._parsed(part)
        codes = {
            int(element.get("numFmtId") or 0): element.get("formatCode") or ""
            for element in root.iter()
            if _local(element) == "numFmt"
        }
        formats = (child for element in root if _local(element) == "cellXfs" for child in element)
        return frozenset(
            number for number, xf in enumerate(formats) if _shows_date(int(xf.get("numFmtId") or 0), codes)
        )

    def part(self, name: str) -> bytes:
        """The bytes of a part."""
        return self._by_name[name]

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        """The archive with these parts instead of its own, and everything computed again when opened."""
        changed = {self._workbook: _computed_on_load(self.part(self._workbook)), **parts}
        buffer = BytesIO()
        with ZipFile(buffer, "w") as archive:
            for info, content in self._members:
                archive.writestr(_copied(info), changed.get(info.filename, content))
        return buffer.getvalue()

    def _book(self, local: str) -> Iterable[Element]:
        return (element for element in self._parsed(self._workbook).iter() if _local(element) == local)

    def _area(self, refers_to: str) -> Area | None:
        found = _REFERENCE.fullmatch(refers_to.strip())
        if found is None:
            return None
        title = found["quoted"].replace("''", "'") if found["quoted"] else found["bare"]
        named = next((name for name in self.sheets if name.casefold() == title.casefold()), None)
        if named is None:
            return None
        top, left = int(found["top"]), column_index_from_string(found["left"])
        if not found["right"]:
            return Area(named, top, left, top, left)
        return Area(named, top, left, int(found["bottom"]), column_index_from_string(found["right"]))

    def _targets(self, part: str, kind: str) -> list[str]:
        found = [*self._relations(part, kind).values()]
        if not found and kind == _OFFICE_DOCUMENT:
            raise not_a_workbook()
        return found

    def _relations(self, part: str, kind: str) -> dict[str, str]:
        """The parts of one kind that a part refers to, by the key of the relation."""
        folder, _, name = part.rpartition("/")
        relations = self._parsed(join(folder, "_rels", f"{name}.rels"))
        return {
            relation.get("Id") or "": _resolved(dirname(part), relation.get("Target") or "")
            for relation in relations
            if (relation.get("Type") or "").endswith(kind) and relation.get("TargetMode") != "External"
        }

    def _parsed(self, name: str) -> Element:
        if name not in self._by_name:
            raise not_a_workbook()
        try:
            return fromstring(self._by_name[name])
        except (ParseError, DefusedXmlException, ValueError):
            raise not_a_workbook() from None


def not_a_workbook() -> UserError:
    """The refusal of a file that is no workbook in Excel's present format."""
    text = translate(
        "Core",
        "This file is not an Excel workbook (.xlsx) that can be filled in: save it as one, without password.",
    )
    return UserError(text)


def _members(content: bytes) -> Members:
    try:
        with ZipFile(BytesIO(content)) as archive:
            infos = archive.infolist()
            sizes = [info.file_size for info in infos]
            if max(sizes, default=0) > _LARGEST_PART or sum(sizes) > _LARGEST_WHOLE:
                raise UserError(translate("Core", "This workbook is too large to be filled in."))
            return [(info, archive.read(info)) for info in infos]
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError):
        raise not_a_workbook() from None


def _copied(info: ZipInfo) -> ZipInfo:
    copy = ZipInfo(info.filename, info.date_time)
    copy.compress_type = info.compress_type
    copy.create_system, copy.external_attr = info.create_system, info.external_attr
    return copy


def _computed_on_load(workbook: bytes) -> bytes:
    """The workbook's part with the wish to be computed when it is opened; all else as it was."""
    if found := _CALCULATION.search(workbook):
        prefix, attributes, close = found.groups()
        said = _FULL.sub(b"", attributes) + b' fullCalcOnLoad="1"'
        return b"".join(
            (workbook[: found.start()], b"<", prefix, b"calcPr", said, close, b">", workbook[found.end() :])
        )
    return _AFTER_NAMES.sub(rb'</\1definedNames><\1calcPr fullCalcOnLoad="1"/>', workbook, count=1)


def _shows_date(number: int, codes: Mapping[int, str]) -> bool:
    if number in codes:
        code = _NO_LETTERS.sub("", codes[number].partition(";")[0]).casefold()
        return "general" not in code and any(letter in code for letter in "dyjam")
    return number in _DATE_FORMATS


def _relation_of(element: Element) -> str:
    return next((value for key, value in element.attrib.items() if key.endswith("}id")), "")


def _resolved(folder: str, target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else normpath(join(folder, target))


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
