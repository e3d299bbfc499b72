"""The discussion of giscus.app, switched on: nothing is asked of it before the reader clicks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.views import view
from tests.support.served import serve

REFUSED = {
    "require-trusted-types-for: HTMLScriptElement src",
    "script-src-elem: https://giscus.app/client.js",
}
"""What the policy of a page without a discussion refuses; this one has its own, or the script would not run."""


RUN = "document.documentElement.dataset.giscus = 'runs'"


@pytest.fixture
def discussed(riverside: Path) -> Iterator[str]:
    """Where a site answers whose owner has filled in the four words of giscus."""
    with serve(riverside) as server:
        yield server.address
        assert {violation.partition(" in ")[0] for violation in server.unexpected()} == REFUSED


def test_the_discussion_loads_on_a_click_and_never_before(browser: Browser, discussed: str) -> None:
    asked = []
    with view(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.route("https://giscus.app/**", lambda route: route.fulfill(content_type="text/javascript", body=RUN))
        page.goto(discussed + "understand/anatomy/", wait_until="networkidle")
        page.locator(".discuss > summary").click()
        button = page.get_by_role("button", name="Load the discussion")
        button.scroll_into_view_if_needed()
        assert [url for url in asked if not url.startswith(discussed)] == []
        with page.expect_request("https://giscus.app/client.js"):
            button.click()
        script = page.locator("script[src='https://giscus.app/client.js']")
        assert script.get_attribute("data-repo") == "a/b"
        expect(page.locator("html")).to_have_attribute("data-giscus", "runs")
