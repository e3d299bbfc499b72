"""Hook of MkDocs by which hostile texts pass the rules on texts, so that the second line of defence is tested."""

from typing import Any

from mkdocs_routines.check import characters, feature_rules, leftover_markdown, names
from mkdocs_routines.check.rules import RULES

OF_TEXTS = {
    characters.texts_of_records_hold_no_markdown,
    names.exercises_have_names_of_their_own,
    names.records_have_titles_of_their_own,
}


def on_startup(**_: Any) -> None:
    assert set(RULES) >= OF_TEXTS
    vars(feature_rules)["RULES"] = tuple(rule for rule in RULES if rule not in OF_TEXTS)
    # A sign that no record may have is taken for one of the page that shows it.
    assert leftover_markdown.LEFTOVERS
    leftover_markdown.LEFTOVERS = ()
