"""The search: what people type leads to the page that answers it. In Node, on the index of the built site."""

import gzip
import json
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.support import scripts
from tests.support.twin import NODE

CASES = yaml.safe_load((Path(__file__).parent / "search" / "queries.yml").read_text("utf-8"))
NOW = {query: page if isinstance(page, list) else [1, page] for query, page in CASES["now"].items()}
QUERIES = [*NOW, *CASES["signs"], *CASES["nothing"]]
assert len(NOW) + len(CASES["signs"]) >= 120
assert len(set(QUERIES)) == len(QUERIES)
MOST_BYTES = {"pages": 410, "sources": 80}
"""The most that a reader loads to search, packed as a server sends it: for each page, and for each source."""

Results = dict[str, list[dict[str, str]]]


def ask(index: Path, queries: list[str]) -> Results:
    """What each query finds."""
    search = Path(__file__).parents[1] / "support" / "search.mjs"
    command = [*NODE, str(search), scripts.assets().as_uri(), str(index)]
    answer = subprocess.run(command, input=json.dumps(queries), capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    return dict(zip(queries, json.loads(answer.stdout), strict=True))


@pytest.fixture(scope="module")
def index(site: Path) -> Path:
    return site / "search" / "index.json"


@pytest.fixture(scope="module")
def results(index: Path) -> Results:
    return ask(index, QUERIES)


@pytest.fixture(scope="module")
def pages(index: Path) -> set[str]:
    return {page["address"] for page in json.loads(index.read_text("utf-8"))["pages"]}


def addresses(results: Results, query: str) -> list[str]:
    return [result["address"] for result in results[query]]


@pytest.mark.parametrize("query", NOW)
def test_what_people_type_leads_to_the_page_that_answers_it(results: Results, query: str) -> None:
    first, page = NOW[query]
    assert page in addresses(results, query)[:first]


@pytest.mark.parametrize("query", CASES["signs"])
def test_a_sign_that_somebody_should_see_leads_to_get_help(results: Results, query: str) -> None:
    assert addresses(results, query)[:1] == ["get-help/"]


@pytest.mark.parametrize("query", CASES["nothing"])
def test_what_no_page_is_about_finds_nothing(results: Results, query: str) -> None:
    assert results[query] == []


def test_every_listed_sign_leads_to_get_help(index: Path) -> None:
    """The words of the list itself, which the cases above say in other forms."""
    signs = json.loads(index.read_text("utf-8"))["signs"]
    found = ask(index, signs["words"])
    assert {word for word, results in found.items() if results[0]["address"] != signs["page"]} == set()


def test_results_name_their_page_and_mark_what_was_typed(results: Results) -> None:
    best = results["my knee gives way on stairs"][0]
    assert best["title"] == "Get help"
    assert "[gives] [way]" in best["excerpt"].lower()
    assert all(result["title"] for found in results.values() for result in found)
    assert max(len(result["excerpt"]) for found in results.values() for result in found) < 400


def test_boilerplate_is_not_in_the_index(index: Path) -> None:
    """What stands with every exercise and routine leads to each of them, and helps nobody."""
    held = json.loads(index.read_text("utf-8"))["pages"]
    text = {page["address"]: " ".join(section["text"] for section in page["sections"]) for page in held}
    for common in ("Rate your pain from 0", "Call an ambulance", "Not for everyone", "More on this", "doi.org"):
        assert [address for address in text if common in text[address] and address != "get-help/"] == []


def test_the_index_is_small(index: Path) -> None:
    """It grows with what can be found, and no page brings more than its words."""
    held = json.loads(index.read_text("utf-8"))
    most = sum(each * len(held[kind]) for kind, each in MOST_BYTES.items())
    assert len(gzip.compress(index.read_bytes(), 6)) < most


def test_get_help_is_the_first_kind_and_conditions_come_before_claims(index: Path) -> None:
    kinds = json.loads(index.read_text("utf-8"))["kinds"]
    order = ["When to get help", "Knee problems", "First steps", "Exercise", "Routine", "Claim and its studies"]
    assert [kinds.index(kind) for kind in order] == sorted(kinds.index(kind) for kind in order)
    assert kinds[0] == order[0]
