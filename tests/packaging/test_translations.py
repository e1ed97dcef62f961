"""The French catalogue has every sentence of the source, all translated, and is the one compiled."""

from __future__ import annotations

import re
import shutil

import pytest
from defusedxml.ElementTree import parse

from dev_translations import CATALOGUE, COMPILED, collect, compile_into, spelt

PLACE = re.compile(r"{\w+}")


def messages() -> list[tuple[str, str]]:
    nodes = parse(CATALOGUE).iter("message")
    return [(node.findtext("source", ""), node.findtext("translation", "")) for node in nodes]


def test_the_catalogue_is_what_the_source_says(tmp_path):
    fresh = tmp_path / CATALOGUE.name
    shutil.copy(CATALOGUE, fresh)
    collect(fresh)
    assert fresh.read_text("utf-8") == CATALOGUE.read_text("utf-8"), "run `dev.py translations`"


def test_every_sentence_is_translated():
    assert [source for source, french in messages() if not french] == []
    assert 'type="unfinished"' not in CATALOGUE.read_text("utf-8")


def test_a_translation_fills_in_the_same_values():
    for source, french in messages():
        assert set(PLACE.findall(french)) == set(PLACE.findall(source)), source


def test_the_program_reads_the_catalogue_as_it_is(tmp_path):
    fresh = tmp_path / COMPILED.name
    compile_into(CATALOGUE, fresh)
    assert fresh.read_bytes() == COMPILED.read_bytes(), "run `dev.py translations`"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("L&apos;appel de « {name} » : lu jusqu&apos;à {day}", "L’appel de «~{name}~»^: lu jusqu’à {day}"),
        ("Voir l&apos;«Aide»&#x202f;: ici !", "Voir l’«~Aide~»^: ici~!"),
        ("De {share} % à 1,5&#xa0;€ ; fini ?", "De {share}~% à 1,5~€~; fini~?"),
        ("À 18:02, https://example.org, l&apos;index", "À 18:02, https://example.org, l’index"),
    ],
)
def test_a_translation_is_spelt_as_french_is_printed(written, printed):
    wanted = printed.replace("~", "&#x202f;").replace("^", "&#xa0;")
    assert spelt(written) == wanted
    assert spelt(wanted) == wanted
