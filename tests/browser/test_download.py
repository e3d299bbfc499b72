"""The site as one file: unpacked, and opened from a disk."""

import hashlib
import posixpath
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, expect

from mkdocs_routines.__main__ import main
from mkdocs_routines.files import download
from tests.browser.views import ROUTINE, view
from tests.support import tree
from tests.support.built import no

LINK = re.compile(r'\s(?:href|src)="([^":#?]+)(?:[#?][^"]*)?"')


@pytest.fixture(scope="module")
def archive(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("archive") / "site.zip"
    assert main(["download", "--site", str(site), "--to", str(place)]) == 0
    return place


def test_every_link_of_the_archive_leads_to_a_file_of_it(archive: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        names = set(packed.namelist())
        assert f"{tree.OURS.slug}/handouts/runners-a4.pdf" in names
        assert f"{tree.OURS.slug}/sw.js" not in names
        assert "search, the timer, the log, the builder" in packed.read(packed.namelist()[0]).decode()
        wrong = []
        for name in names:
            if name.endswith(".html"):
                text = packed.read(name).decode()
                assert 'type="module"' not in text
                for link in LINK.findall(text):
                    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(link)))
                    wrong += [f"{name}: {link}"] if target not in names else []
    no(wrong)


def test_the_same_site_gives_the_same_archive(site: Path, archive: Path, tmp_path: Path) -> None:
    download.write_archive(site, tmp_path / "again.zip", tree.OURS)
    both = [hashlib.sha256(place.read_bytes()).hexdigest() for place in (archive, tmp_path / "again.zip")]
    assert both[0] == both[1]


def test_without_a_site_there_is_nothing_to_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["download", "--site", str(tmp_path), "--to", str(tmp_path / "site.zip")]) == 1
    assert "must be a built site" in capsys.readouterr().err


def test_it_opens_from_a_disk(browser: Browser, archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(tmp_path)
    home = (tmp_path / tree.OURS.slug).as_uri()
    with view(browser) as page:
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.goto(f"{home}/index.html")
        page.locator(".md-tabs").get_by_role("link", name="Exercises and routines").click()
        page.locator("article").get_by_role("link", name="routines", exact=True).click()
        page.locator("article").get_by_role("link", name="Hip-to-Knee Bulletproofing", exact=True).click()
        expect(page).to_have_url(f"{home}/{ROUTINE}index.html")
        expect(page.locator(".doses tbody tr")).to_have_count(6)
        expect(page.locator(".depth")).to_be_hidden()  # no script would answer it
        drawing = page.locator(".doses img").first
        drawing.scroll_into_view_if_needed()
        page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=drawing.element_handle())
        assert page.evaluate("[...document.fonts].some(({ status }) => status === 'loaded')")
        page.get_by_role("link", name="Start a session").first.click()
        expect(page.get_by_text("JavaScript is off in your browser")).to_be_visible()
        expect(page.locator(".rule--stop")).to_be_visible()
        page.goto(f"{home}/r/core/index.html", wait_until="commit")
        page.wait_for_url(f"{home}/routines/three-exercise-core/index.html")
    assert faults == []
