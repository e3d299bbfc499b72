"""Kinds of the pages of the real site, and the page that lists all of them with their budgets."""

from typing import get_args

import pytest

from mkdocs_routines.model.page import PageKind
from tests.support.built import Page, no, words

KINDS = {
    "": "door",
    "about/pages/": "about",
    "aims/hip-mobility/": "reader",
    "aims/": "reader",
    "build/": "app",
    "claims/painful-exercise/": "evidence",
    "do/front-stairs/": "door",
    "equipment/": "reader",
    "exercises/": "reader",
    "exercises/squat/": "reader",
    "muscles/gluteus-medius/": "reader",
    "routines/": "reader",
    "routines/runners/": "reader",
    "routines/runners/cert/": "paper",
    "sources/": "evidence",
    "understand/conditions/kneecap-pain/": "reader",
}
"""Address of a page of every template → its kind."""


@pytest.fixture(scope="module")
def ours(pages: list[Page]) -> dict[str, Page]:
    return {page.folder(): page for page in pages if page.path != "404.html"}


def test_every_page_names_its_kind_once(ours: dict[str, Page]) -> None:
    kinds = {
        folder: [article.get("data-kind") for article in page.all("article") if article.get("data-kind")]
        for folder, page in ours.items()
    }
    no((folder, found) for folder, found in kinds.items() if len(found) != 1 or found[0] not in get_args(PageKind))
    assert {folder: kinds[folder] for folder in KINDS} == {folder: [kind] for folder, kind in KINDS.items()}


def test_every_page_is_listed_with_its_words_and_none_is_over_its_budget(ours: dict[str, Page]) -> None:
    listed = ours["about/pages/"]
    rows = [[words(cell) for cell in row.iter("td")] for row in listed.all("tr")]
    assert len([row for row in rows if row]) == len(ours)
    within = f"{len(ours)} pages. Every page keeps within the budget of its kind."
    assert within in [words(paragraph) for paragraph in listed.all("p")]
    [start] = [row for row in rows if row and row[0] == "Three exercises to start with"]
    assert all(cell.rstrip("%").isdigit() for cell in start[1:])
