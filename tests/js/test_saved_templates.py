"""Templates on a device: how they are named, renamed, removed, and taken elsewhere as links. In Node, with no page."""

from typing import Any

import pytest

from tests.support.builder import refusals
from tests.support.twin import one

MODULE = "builder/saved_templates.js"
HOME = "https://example.org/build/"
BRIDGE, SQUAT, HOP = "v1k1;bridge=3x10", "v2n1;t=Stairs;squat=2x8", "v1;hop=1x5"
KEPT = [{"name": "Stairs", "fragment": SQUAT}, {"name": "First week", "fragment": BRIDGE}]


def test_a_new_template_comes_first_and_no_two_have_one_name() -> None:
    added = one(MODULE, "withTemplate", KEPT, {"name": " Stairs\u200b ", "fragment": HOP})
    assert added == [{"name": "Stairs (2)", "fragment": HOP}, *KEPT]
    third = one(MODULE, "withTemplate", added, {"name": "Stairs", "fragment": f"{HOP};d=mo"})
    assert third[0]["name"] == "Stairs (3)"
    assert one(MODULE, "withTemplate", [], {"name": " ", "fragment": HOP})[0]["name"] == "Template"


def test_the_same_plan_is_kept_once_under_its_last_name() -> None:
    again = one(MODULE, "withTemplate", KEPT, {"name": "Week 1", "fragment": BRIDGE})
    assert again == [{"name": "Week 1", "fragment": BRIDGE}, KEPT[0]]


def test_a_template_is_renamed_and_removed() -> None:
    assert one(MODULE, "renamed", KEPT, SQUAT, " On  stairs ")[0] == {"name": "On stairs", "fragment": SQUAT}
    assert one(MODULE, "renamed", KEPT, SQUAT, "Stairs") == KEPT
    calls: list[tuple[str, list[Any]]] = [("renamed", [KEPT, SQUAT, " "]), ("renamed", [KEPT, SQUAT, "First week"])]
    assert refusals(MODULE, calls) == ["A template needs a name.", "Another template has this name."]
    assert one(MODULE, "withoutTemplate", KEPT, SQUAT) == [KEPT[1]]


def test_all_of_them_go_elsewhere_as_text_and_back() -> None:
    text = one(MODULE, "templatesAsText", KEPT, HOME)
    assert text == f"Stairs\n{HOME}#{SQUAT}\n\nFirst week\n{HOME}#{BRIDGE}\n"
    assert one(MODULE, "templatesFromText", text) == KEPT


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"{HOME}#{BRIDGE}", [("", BRIDGE)]),
        (f"Hips: {HOME}#{BRIDGE}", [("Hips", BRIDGE)]),
        (f"Hips\r\n\r\n{HOME}#{BRIDGE}\r\n{HOME}#{HOP}", [("Hips", BRIDGE), ("", HOP)]),
        (f"https://example.org/r/#{BRIDGE} and more words", [("", BRIDGE)]),
        ("Hips\nhttps://example.org/build/#how-this-works\nno link at all", []),
        ("", []),
        ("x" * 200 + f"\n{HOME}#{HOP}", [("x" * 80, HOP)]),
    ],
)
def test_links_are_read_from_what_is_pasted(text: str, read: list[tuple[str, str]]) -> None:
    given = one(MODULE, "templatesFromText", text)
    assert [(template["name"], template["fragment"]) for template in given] == read


def test_a_browser_that_keeps_nothing_has_none() -> None:
    assert one(MODULE, "loadTemplates") == []
    assert one(MODULE, "storeTemplates", KEPT) is False
