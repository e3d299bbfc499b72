"""Links to plans in a real browser: the modules of the site answer as the reader in Python does."""

from playwright.sync_api import Browser

from tests.support.link_vectors import Vectors, answers, asked, every

ANSWER = """async ({names, plans, fragments}) => {
  const {parse, write} = await import(new URL("assets/js/link.js", document.baseURI));
  const {knownFrom} = await import(new URL("assets/js/plan.js", document.baseURI));
  const known = knownFrom(names);
  const before = document.documentElement.outerHTML;
  const found = {links: plans.map((plan) => write(plan, known)), parsed: fragments.map((text) => parse(text, known))};
  return {...found, same: document.documentElement.outerHTML === before};
}"""


def test_the_browser_answers_the_same(browser: Browser, address: str, vectors: Vectors) -> None:
    plans, fragments = every(vectors)
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(address)
        found = page.evaluate(ANSWER, asked(plans, fragments))
    expected = answers(plans, fragments)
    assert found["same"]
    assert found["links"] == expected["links"]
    for text, theirs, ours in zip(fragments, found["parsed"], expected["parsed"], strict=True):
        assert theirs == ours, text[:200]
    assert not faults
