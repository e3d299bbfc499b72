"""Six-week plans that are followed in a browser whose clock stands still until it is told to go on."""

import re

from playwright.sync_api import Page, expect

from mkdocs_routines.model import SixWeekPlan
from tests.browser.sessions import press, rate
from tests.support import tree
from tests.support.built import ROOT

DAY = 24 * 3_600_000
"""Milliseconds."""
PLANS: dict[str, SixWeekPlan] = {id_: entry.record for id_, entry in tree.content(ROOT).library.six_week_plans.items()}
KNEECAP = "kneecap-pain"
THIS_MORNING = "How much did it hurt this morning"
HEADING = ".this-week__heading"


def start(page: Page, address: str, id_: str) -> None:
    """A plan begins today, on its page."""
    page.goto(f"{address}plans/{id_}/")
    key = page.get_by_role("button", name="Start week 1 today")
    if PLANS[id_].first:
        expect(key).to_be_disabled()
        page.get_by_label("I have done what stands under “First”.").check()
    key.click()
    in_week(page, 1)


def in_week(page: Page, week: int) -> None:
    expect(page.locator(HEADING)).to_contain_text(re.compile(rf"^Week {week} of 6"))


def days(page: Page, count: int) -> None:
    """So many days pass."""
    page.clock.fast_forward(count * DAY)


def sessions(page: Page, plan: SixWeekPlan, week: int) -> None:
    """As many sessions as the week has at least, each done without the timer."""
    amount = plan.weeks[week - 1].sessions_per_week
    for count in range(amount.low if amount else 0):
        expect(page.locator(".this-week__done")).to_contain_text(f"{count} of ")
        press(page, "I did one without the timer")
        expect(page.locator(".this-week__done")).to_contain_text(f"{count + 1} of ")


def answer(page: Page, morning: str | None, held: str | None, suggested: str) -> None:
    """The check of the week is answered, and this is suggested."""
    page.reload()
    form = page.locator(".week-form")
    if held:
        form.get_by_label(held, exact=True).check(force=True)
    if morning:
        rate(form, THIS_MORNING, morning)
    press(page, "See our suggestion")
    expect(form.locator(".answer__heading")).to_have_text(suggested)
    expect(form.locator(".answer__heading")).to_be_focused()
