"""The feed of changes, whole in both of its forms, and by the rules of each."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from mkdocs_routines.files.atom import ATOM
from tests.support import tree
from tests.support.api_files import files

GOLDEN = Path(__file__).parent / "feed"
NAMES = ("feed.atom", "feed.json")
CHANGED = {
    "released": True,
    "write": {
        "data/change-log.yml": """\
changes:
  - day: 2026-01-02
    what: "Two exercises: Bridge 2 × 8–12 → 2 × 10–12"
    why: Fewer & <b>easier</b> ones were asked for [@nascimento2018hipknee].
    page: routines/two/
  - day: 2026-01-05
    what: The page on sleep is new.
""",
        "data/retractions.yml": """\
origin: By hand.
retracted:
  - {source: gone1999study, kind: expression-of-concern, day: 2001-01-01, notice: 10.5555/gone, reason: Data lost.}
""",
    },
    "replace": {
        "data/claims/both.yml": {
            "from": "last_checked:",
            "to": "changed:\n  - {on: 2026-01-30, from: moderate, why: A trial disagrees.}\nlast_checked:",
        }
    },
}
DAY = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    root = tree.make(tmp_path_factory.mktemp("changed"), CHANGED)
    return {name: files(root)[f"api/v1/{name}"] for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_every_change_of_which_a_record_says_when_is_in_the_feed(name: str, written: dict[str, str]) -> None:
    assert written[name] == (GOLDEN / name).read_text(encoding="utf-8")


def test_the_feed_has_what_atom_requires(written: dict[str, str]) -> None:
    """RFC 4287, sections 4.1.1 and 4.1.2."""
    feed = ElementTree.fromstring(written["feed.atom"])
    assert feed.tag == f"{{{ATOM}}}feed"
    entries = feed.findall(f"{{{ATOM}}}entry")
    assert len(entries) == 6
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{{{ATOM}}}{name}")) == 1
        assert DAY.fullmatch(str(element.findtext(f"{{{ATOM}}}updated")))
        assert len(element.findall(f"{{{ATOM}}}link[@rel='alternate']")) == 1
    assert feed.findtext(f"{{{ATOM}}}author/{{{ATOM}}}name")
    [itself] = feed.findall(f"{{{ATOM}}}link[@rel='self']")
    assert itself.get("href") == feed.findtext(f"{{{ATOM}}}id")
    ids = [entry.findtext(f"{{{ATOM}}}id") for entry in entries]
    assert len({*ids}) == len(ids)
    days = [str(entry.findtext(f"{{{ATOM}}}updated")) for entry in entries]
    assert days == sorted(days, reverse=True)


def test_the_feed_has_what_json_feed_requires(written: dict[str, str]) -> None:
    """Version 1.1: https://www.jsonfeed.org/version/1.1/."""
    feed: dict[str, Any] = json.loads(written["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str)
    assert [type(item["id"]) for item in feed["items"]] == [str] * 6
    for item in feed["items"]:
        assert item["content_text"]
        assert DAY.fullmatch(item["date_published"])
        assert re.fullmatch(r"https://example\.org/hip/.*", item["url"])


def test_both_forms_have_the_same_entries(written: dict[str, str]) -> None:
    feed = ElementTree.fromstring(written["feed.atom"])
    ids = [entry.findtext(f"{{{ATOM}}}id") for entry in feed.findall(f"{{{ATOM}}}entry")]
    assert ids == [item["id"] for item in json.loads(written["feed.json"])["items"]]


def test_a_site_of_which_nothing_is_dated_has_a_feed_without_entries() -> None:
    found = files(tree.BASE)
    assert json.loads(found["api/v1/feed.json"])["items"] == []
    assert "<updated>1970-01-01T00:00:00Z</updated>" in found["api/v1/feed.atom"]
