"""Exercises and routines can be used by everybody, in light and dark: every eighth, and with `--audit` each of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE
from tests.browser.views import SCHEMES, view

DATA = Path(__file__).parents[2] / "data"
RECORDS = [f"{kind}/{path.stem}/" for kind in ("exercises", "routines") for path in sorted((DATA / kind).glob("*.yml"))]
assert len(RECORDS) > 30


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", RECORDS if metafunc.config.getoption("audit") else RECORDS[::8])


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    with view(browser, 390) as page:
        yield page


def test_axe_finds_no_barrier_in_light_and_dark(phone: Page, address: str, path: str) -> None:
    phone.goto(address + path)
    for scheme, colours in SCHEMES:
        phone.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        expect(phone.locator("body")).to_have_attribute("data-md-color-scheme", colours)
        results = AXE.run(phone)
        assert len(results.response["passes"]) > 20
        assert results.violations_count == 0, scheme + results.generate_report()
