"""What is planted in a page is refused by its own policy: nothing is run, loaded or sent."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from mkdocs_routines.plugin import sealing
from tests.browser.views import view
from tests.support.served import serve

AWAY = "https://example.org/"
PLANTED = {
    "a script in the page": "<script>document.title = 'run'</script>",
    "a script of another site": f"<script src='{AWAY}a.js'></script>",
    "a handler in an attribute": "<img src='nothing.png' alt='' onerror=\"document.title = 'run'\">",
    "a picture of another site": f"<img src='{AWAY}a.png' alt=''>",
    "a style in an attribute": "<p style='color: red'>red</p>",
    "a style sheet of another site": f"<link rel='stylesheet' href='{AWAY}a.css'>",
    "a frame": f"<iframe src='{AWAY}'></iframe>",
    "another start for all links": f"<base href='{AWAY}'>",
    "an object": f"<object data='{AWAY}a.svg'></object>",
}


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """A server that nobody else asks whether its pages kept to the policy."""
    with serve(site) as server:
        yield server.address


def planting(markup: str) -> Callable[[Route], None]:
    """A handler that puts markup at the start of the content of a page."""

    def planted(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        assert text.count("<article") == 1
        route.fulfill(response=answer, body=text.replace("<article", f"{markup}<article", 1))

    return planted


@pytest.mark.parametrize("what", PLANTED)
def test_what_is_planted_is_refused(browser: Browser, address: str, what: str) -> None:
    with view(browser, console=None) as page:
        left: list[str] = []

        def away(route: Route) -> None:
            left.append(route.request.url)
            route.abort()

        page.route(f"{AWAY}**", away)
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.route(address + "do/", planting(PLANTED[what]))
        page.goto(address + "do/", wait_until="networkidle")
        refused = [text for text in said if "Content Security Policy" in text and "[Report Only]" not in text]
        assert refused, said
        assert left == []
        assert page.title() != "run"


def test_a_host_that_sends_the_policy_too_serves_the_site_and_keeps_it_offline(browser: Browser, site: Path) -> None:
    with (
        serve(site, sealing.header_policy(site)) as server,
        view(browser, service_workers="allow") as page,
    ):
        page.goto(server.address + "exercises/glute-bridge/", wait_until="networkidle")
        state = page.evaluate("navigator.serviceWorker.ready.then(({ active }) => active.scriptURL)")
        assert state == server.address + "sw.js"
        page.locator(".search-open").click()
        page.keyboard.type("squat")
        expect(page.get_by_role("option").first).to_be_visible()


SINK = """() => {
  try {
    document.querySelector("article").innerHTML = "<p>x</p>";
    return "written";
  } catch (error) {
    return error.name;
  }
}"""


def test_no_script_writes_markup_from_a_string(browser: Browser, address: str) -> None:
    with view(browser, console=None) as page:
        page.goto(address + "do/")
        assert page.evaluate(SINK) == "TypeError"


SENT = """address => {
  const form = document.createElement("form");
  form.action = address;
  document.body.append(form);
  form.submit();
}"""


def test_no_form_sends_anything_anywhere(browser: Browser, address: str) -> None:
    with view(browser, console=None) as page:
        page.goto(address + "do/")
        page.evaluate(SENT, AWAY)
        page.wait_for_timeout(300)
        assert page.evaluate("location.href") == address + "do/"
