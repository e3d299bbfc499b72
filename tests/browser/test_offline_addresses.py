"""Addresses of kept pages, as people and programs write them."""

from playwright.sync_api import Browser

from tests.browser.test_offline import KEPT, keep, reader, until

OTHER_WAYS = {
    "get-help": "get-help/",
    "get-help/index.html": "get-help/",
    "get-help?view=clinician#children": "get-help/?view=clinician#children",
    "r#v1;bridge=3x10": "r/#v1;bridge=3x10",
    "exercises/glute-bridge": "exercises/glute-bridge/",
    "no-such-page": "offline/",
}
"""Address without its last slash, or by the name of its file → where the page stands."""


def test_a_page_that_is_kept_is_found_without_its_last_slash(browser: Browser, address: str) -> None:
    with reader(browser) as (context, page, faults):
        keep(page, address)
        for opened in ("exercises/glute-bridge/", "r/"):  # and kept for that
            page.goto(address + opened)
            until(page, f"({KEPT})().then((kept) => kept.includes('{address}{opened}'))")
        context.set_offline(True)
        for way, place in OTHER_WAYS.items():
            page.goto("about:blank")
            page.goto(address + way)
            assert page.url == address + place
        assert faults == []
