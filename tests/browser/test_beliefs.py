"""Beliefs: a guess by keyboard or finger, the answer announced and opened, and nothing kept."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.axe import AXE
from tests.browser.views import view

BELIEFS = "questions/you-may-have-heard/"
KEPT = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie,
  databases: await indexedDB.databases(), address: location.search + location.hash })"""


def test_each_belief_is_guessed_and_answered_by_keyboard_and_nothing_is_kept(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        page.goto(address + BELIEFS)
        before = page.evaluate(KEPT)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        beliefs = page.locator(".belief")
        expect(beliefs).to_have_count(12)
        for belief in beliefs.all():
            heard = belief.locator(".belief__heard").inner_text()
            group = belief.get_by_role("group", name=heard)
            expect(group.get_by_role("button")).to_have_text(["True", "Not true", "Not sure"])
            expect(belief.locator("details")).not_to_have_attribute("open", "")
            group.get_by_role("button", name="Not true").press("Enter")
            expect(group.get_by_role("button", name="Not true")).to_be_focused()
            expect(group.get_by_role("button", name="Not true")).to_have_attribute("aria-pressed", "true")
            short = belief.locator("details strong").first.inner_text().lower()
            expect(belief.get_by_role("status")).to_have_text(
                f"You said: not true. Our answer: {short} The reasons are open below."
            )
            expect(belief.locator("details")).to_have_attribute("open", "")
            expect(belief.locator("a[href*='claims/']")).to_be_visible()
            expect(belief.locator("a.footnote-ref").first).to_be_visible()
            group.get_by_role("button", name="Not sure").press("Space")
            expect(group.locator("[aria-pressed='true']")).to_have_text("Not sure")
        assert page.evaluate(KEPT) == before
        assert not [url for url in asked if not url.startswith(address)]
        page.reload()
        expect(page.locator("[aria-pressed='true']")).to_have_count(0)
        expect(page.locator(".belief details[open]")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_guessed_beliefs_are_accessible(browser: Browser, address: str, scheme: str) -> None:
    with view(browser, 390, color_scheme=scheme) as page:
        page.goto(address + BELIEFS)
        page.locator(".belief").first.get_by_role("button", name="True", exact=True).click()
        assert AXE.run(page).violations_count == 0


def test_answers_open_without_scripts(browser: Browser, address: str) -> None:
    with view(browser, 390, java_script_enabled=False) as page:
        page.goto(address + BELIEFS)
        answer = page.locator(".belief details").first
        answer.locator("summary").press("Enter")
        expect(answer).to_contain_text("The studies, for and against")
        expect(page.locator(".belief button")).to_have_count(0)


def test_answers_are_printed(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + BELIEFS)
        page.emulate_media(media="print")
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        for answer in page.locator(".belief details").all():
            expect(answer.locator("strong").first).to_be_visible()
        expect(page.locator(".belief__guesses:visible")).to_have_count(0)


def test_links_to_a_belief_lead_to_it(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        page.goto(f"{address}{BELIEFS}#belief-pain-means-stop")
        expect(page.locator("#belief-pain-means-stop")).to_be_in_viewport()
        expect(page).to_have_url(re.compile("#belief-pain-means-stop$"))
