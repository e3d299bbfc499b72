"""Links to plans in a real browser: it writes what Python writes, and reads what Node reads."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.views import NOT_FOUND, view
from tests.support.link_strategies import LINKS
from tests.support.link_vectors import Vectors, as_json, by_hand, expected, read_all

ANSWER = """async ({links, plans, fragments}) => {
  const {readLink, writeLink} = await import(new URL("unbundled/js/plan/link.js", document.baseURI));
  const {linkNames} = await import(new URL("unbundled/js/plan/names.js", document.baseURI));
  const names = linkNames(links);
  const before = document.documentElement.outerHTML;
  const written = plans.map((plan) => writeLink(plan, names));
  const readings = fragments.map((text) => readLink(text, names));
  return {links: written, readings, same: document.documentElement.outerHTML === before};
}"""


def test_the_browser_answers_the_same(browser: Browser, address: str, vectors: Vectors) -> None:
    plans, links, readings = expected(vectors)
    given, wanted = by_hand()
    fragments = [*links, *given, *vectors.hostile]
    question = {"links": LINKS, "plans": [as_json(plan) for plan in plans], "fragments": fragments}
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(address)
        found = page.evaluate(ANSWER, question)
    assert found["same"]
    assert found["links"] == links
    for text, theirs, ours in zip(
        fragments, found["readings"], [*readings, *wanted, *read_all(vectors.hostile)], strict=True
    ):
        assert theirs == ours, text[:200]
    assert not faults


def answer_as_a_host_does(page: Page, address: str, site: Path, missing: str) -> None:
    """Hosts answer an address that does not exist with 404.html."""
    answer = (site / "404.html").read_text(encoding="utf-8").replace('"/hip-to-knee/', f'"{address}')
    page.route(missing, lambda route: route.fulfill(status=404, body=answer, content_type="text/html"))


@pytest.mark.parametrize("start", ["r/%23v1.1;bridge=3x10", "r/%23v1.1;bridge=3x10?fbclid=a.b"])
def test_a_link_whose_hash_a_mail_program_encoded_opens_its_plan(
    browser: Browser, address: str, site: Path, start: str
) -> None:
    with view(browser, 390, NOT_FOUND) as page:
        answer_as_a_host_does(page, address, site, "**/r/%23*")
        page.goto(address + start)
        expect(page.locator(".plan__exercise")).to_have_count(1)
        assert page.url.startswith(f"{address}r/")
        assert "#v1.1;bridge=3x10" in page.url


def test_an_encoded_hash_leads_to_no_other_host(browser: Browser, address: str, site: Path) -> None:
    with view(browser, 390, NOT_FOUND) as page:
        answer_as_a_host_does(page, address, site, "**/elsewhere.example/*")
        page.goto(f"{address}/elsewhere.example/%23v1")
        page.wait_for_url("**/elsewhere.example/#v1")
        assert page.url == f"{address}/elsewhere.example/#v1"
