"""Sentences with places, and the errors that carry them."""

from __future__ import annotations

from models.message import Issue, RefusedError, UserError, translate


def test_a_sentence_fills_its_places_and_stays_as_it_was() -> None:
    sentence = translate("Core", "{space} is let to {tenant}.")
    filled = sentence.format(space="B01").format(tenant="Taparel")
    assert str(filled) == "B01 is let to Taparel."
    assert filled.text == sentence.text == "{space} is let to {tenant}."
    assert sentence.values == {}


def test_a_refusal_reads_as_its_sentence() -> None:
    message = translate("Core", "No lease {code}.").format(code="L9")
    refusal = UserError(message)
    assert str(refusal) == "No lease L9."
    assert refusal.message is message


def test_refused_data_carries_its_issues() -> None:
    issue = Issue("Baux C4", "error", translate("Core", "A date is expected."))
    refusal = RefusedError(translate("Core", "Nothing was imported."), (issue,))
    assert str(refusal) == "Nothing was imported."
    assert refusal.issues == (issue,)
