"""Order of style sheets: a page looks the same whether the sheet of the site or that of its group is read first.

Components that stand in the one or the other by what pages need may not lean on their order.
"""

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.views import PAGES, view
from tests.support.built import no

VIEWS: tuple[tuple[int, Literal["print", "screen"]], ...] = ((390, "screen"), (1280, "screen"), (1280, "print"))
LOOK = """() => {
  const left = /^(-|perspective|transform-origin)|(inline|block)-/; // their names say it once more, or follow the size
  const names = [...getComputedStyle(document.body)].filter((name) => !left.test(name));
  return [...document.querySelectorAll("body *:not(svg *)")].map((element) => {
    const style = getComputedStyle(element);
    const values = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return [`${element.localName}.${element.className}`, values];
  });
}"""
TURN_ROUND = """async () => {
  const first = document.querySelector('link[rel=stylesheet][href$="css/site.css"]');
  const again = first.cloneNode();
  const read = new Promise((done) => again.addEventListener("load", done));
  [...document.querySelectorAll("link[rel=stylesheet]")].at(-1).after(again);
  await read;
  first.remove();
}"""


def looks(page: Page) -> list[tuple[str, list[str]]]:
    """Each element on a phone, at a desk and on paper, with its computed style."""
    found = []
    for width, medium in VIEWS:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(media=medium)
        found += [(f"{width} {medium} {name}", style) for name, style in page.evaluate(LOOK)]
    return found


@pytest.mark.parametrize("path", PAGES)
def test_sheets_may_come_in_any_order(browser: Browser, address: str, path: str) -> None:
    with view(browser) as page:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        before = looks(page)
        page.evaluate(TURN_ROUND)
        after = looks(page)
    assert len(before) == len(after) > 300
    no(
        f"{name}: {was}, now {is_now}"
        for (name, style), (_, turned) in zip(before, after, strict=True)
        for was, is_now in zip(style, turned, strict=True)
        if was != is_now
    )
