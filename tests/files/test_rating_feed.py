"""The feed of changes of ratings, whole."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from mkdocs_routines.files import atom, rating_feed
from mkdocs_routines.model.claim import RatingChange
from tests.support import tree

FEED = Path(__file__).with_name("rating_changes.atom")
SITE = tree.sound(tree.BASE)


def feed(changes: tuple[dict[str, str], ...]) -> str:
    entry = SITE.library.claims["both"]
    record = entry.record.model_copy(update={"changed": tuple(map(RatingChange.model_validate, changes))})
    library = replace(SITE.library, claims={"both": replace(entry, record=record)})
    [(path, text)] = rating_feed.feed_files(library, "https://example.org/site/").items()
    assert path == "claims/changes.atom"
    return text


def test_each_change_is_an_entry_the_newest_first_and_markup_in_it_stays_text() -> None:
    first = {"on": "2026-11-23", "from": "high", "why": "Fewer people & <b>less</b> sure."}
    second = {"on": "2026-11-28", "from": "very-low", "why": "A new trial."}
    text = feed((first, second))
    assert text == FEED.read_text("utf-8")
    ElementTree.fromstring(text)


def test_a_feed_without_a_change_has_no_entry_and_a_date_all_the_same() -> None:
    root = ElementTree.fromstring(feed(()))
    assert root.findall(f"{{{atom.ATOM}}}entry") == []
    assert root.findtext(f"{{{atom.ATOM}}}updated") == "1970-01-01T00:00:00Z"
