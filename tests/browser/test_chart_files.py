"""Charts: what each picture says is heard with it, and its files are kept under their names, byte for byte."""

from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.views import view
from tests.support import tree
from tests.support.built import ROOT

CHARTS = {id_: entry.record for id_, entry in tree.content(ROOT).library.charts.items()}
assert CHARTS
MOST_BYTES = {"svg": 80_000, "png": 500_000, "csv": 30_000}
AT_ONCE = 3
"""Charts of which one tab keeps all files: after ten files a browser asks first."""


def kept_file(page: Page, link: Locator) -> tuple[str, bytes]:
    """The name and the content of the file that a reader keeps, when the link is pressed on the keyboard."""
    with page.expect_download() as caught:
        link.press("Enter")
    return caught.value.suggested_filename, Path(caught.value.path()).read_bytes()


def test_each_chart_says_what_it_shows_and_comes_as_three_files(browser: Browser, address: str, site: Path) -> None:
    ids = list(CHARTS)
    for batch in (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)):
        with view(browser, 390) as page:
            page.goto(f"{address}evidence/charts/")
            for id_ in batch:
                block, chart = page.locator(f"#chart-{id_}"), CHARTS[id_]
                picture = block.get_by_role("img", name=chart.title, exact=True)
                expect(picture).to_have_accessible_description(f"What this picture says. {chart.says}")
                for ending, most in MOST_BYTES.items():
                    link = block.locator(".chart__files").get_by_role("link", name=ending.upper())
                    name, content = kept_file(page, link)
                    assert name == f"{id_}.{ending}"
                    assert content == (site / f"charts/{name}").read_bytes()
                    assert 1000 < len(content) < most, f"{name} has {len(content)} bytes"


def test_rows_lead_to_their_exercises_and_paper_has_no_downloads(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        page.goto(f"{address}evidence/charts/")
        linked = page.locator("#chart-gluteal-activity-by-exercise th a")
        assert "../../exercises/step-up/" in {link.get_attribute("href") for link in linked.all()}
        expect(page.locator("#chart-kneecap-load-by-task svg > use")).to_have_count(4)
        page.emulate_media(media="print")
        expect(page.locator(".chart__files:visible")).to_have_count(0)
        expect(page.locator(".chart__says:visible")).to_have_count(len(CHARTS))
