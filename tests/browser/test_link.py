"""Links to plans in a real browser: it writes what Python writes, and reads what Node reads."""

from playwright.sync_api import Browser

from tests.support.link_strategies import LINKS
from tests.support.link_vectors import Vectors, as_json, by_hand, expected, read_all

ANSWER = """async ({links, plans, fragments}) => {
  const {readLink, writeLink} = await import(new URL("assets/js/plan/link.js", document.baseURI));
  const {linkNames} = await import(new URL("assets/js/plan/names.js", document.baseURI));
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
