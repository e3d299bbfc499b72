"""Sourcing of a page: the sources it cites."""

from mkdocs_routines.pages import sourcing
from tests.support import tree


def test_each_page_has_the_keys_it_cites() -> None:
    site = tree.content(tree.BASE)
    found = sourcing.keys_by_page(site)
    assert found["claims/both.md"] == ("ekstrom2007core", "nascimento2018hipknee")
    assert "index.md" not in found


def test_the_page_of_a_source_cites_that_one_and_those_of_its_note() -> None:
    found = sourcing.keys_by_page(tree.content(tree.BASE))
    assert found["sources/ekstrom2007core.md"] == ("ekstrom2007core",)
