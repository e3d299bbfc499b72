"""What a clinician comes for: a plan that is handed over within nine clicks, and a template that is one click away."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.builder import builder, item, plan, said
from tests.browser.sessions import reader
from tests.browser.views import view

CHOSEN = ("glute bridge", "clamshell", "wall sit", "calf raise", "step-up")
TITLE, GOAL = "Stronger hips for stairs", "Stairs without holding on"
FIELDS = "t=Stronger_hips_for_stairs;g=Stairs_without_holding_on;x=2-3;"
CLICKS = 9


class Clicks:
    """A hand that counts what it presses."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, target: Locator) -> None:
        self.count += 1
        target.click()


@contextmanager
def counted(browser: Browser, width: int) -> Iterator[tuple[Page, Clicks]]:
    """A browser that keeps what pages store, and a hand."""
    with reader(browser, width, permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.add_init_script("window.print = () => { window.printed = true }")
        yield page, Clicks()


def to_the_builder(page: Page, click: Clicks, width: int) -> None:
    """From the home page, through the menu."""
    if width < 1220:
        click(page.get_by_role("button", name="Menu", exact=True))
        click(page.get_by_role("button", name="For clinicians").first)
        click(page.locator(".md-sidebar--primary").get_by_role("link", name="Build a routine"))
    else:
        click(page.locator(".md-tabs").get_by_role("link", name="For clinicians"))
        click(page.get_by_role("article").get_by_role("link", name="Build a plan"))


@pytest.mark.parametrize("width", [390, 1280])
def test_nine_clicks_lead_from_the_menu_to_paper_and_to_a_link(browser: Browser, address: str, width: int) -> None:
    with counted(browser, width) as (page, click):
        page.goto(address)
        to_the_builder(page, click, width)
        expect(page.get_by_role("heading", name="Your plan")).to_be_visible()
        if width < 1220:
            click(page.get_by_role("button", name="Add", exact=True))
        click(page.get_by_role("searchbox", name="Search exercises"))
        for name in CHOSEN:
            page.keyboard.type(name)
            page.keyboard.press("Enter")
            page.wait_for_function("() => getSelection().toString() !== ''")  # the next words replace these
        if width < 1220:
            page.keyboard.press("Escape")
        expect(page.locator(".item__name a")).to_have_text([name.capitalize() for name in CHOSEN])

        click(page.get_by_role("textbox", name="Times a week of the plan"))
        page.keyboard.type("2-3")
        for text, tabs in (("6", 3), (TITLE, 2), (GOAL, 1)):
            for _ in range(tabs):
                page.keyboard.press("Tab")
            page.keyboard.type(text)
        page.keyboard.press("Enter")
        expect(page.get_by_text("2 to 3 times a week, for 6 weeks.", exact=True)).to_be_visible()
        click(page.get_by_role("button", name="Print or save as PDF"))
        page.wait_for_function("() => window.printed")
        click(page.get_by_role("button", name="Copy link"))
        link = page.evaluate("navigator.clipboard.readText()")
        assert click.count <= CLICKS
        assert re.search(rf"/r/#v2\w1;w=6;{FIELDS}bridge=", link), link

        page.emulate_media(media="print")
        head = page.locator(".handout__head")
        expect(head.locator(".handout__title")).to_have_text(TITLE)
        expect(head.locator(".handout__often")).to_contain_text("2–3 times a week, for 6 weeks.")
        expect(head.locator(".handout__goal")).to_have_text(f"Goal: {GOAL}")


def test_title_and_goal_go_wherever_the_plan_goes(browser: Browser, address: str) -> None:
    fragment = f"v2;w=6;{FIELDS}bridge=3x10;clam=2x8/ea"
    with builder(browser, address, f"#{fragment}") as page:
        page.get_by_text("Read the text for the record").click()
        text = page.get_by_label("Text for the record")
        expect(text).to_contain_text(f"{TITLE}\n")
        expect(text).to_contain_text(f"Goal: {GOAL}\nHow often: 2 to 3 times a week, for 6 weeks")
        page.get_by_text("Calendar", exact=True).click()
        with page.expect_download() as download:
            page.get_by_role("button", name="Create the calendar file").click()
        assert f"SUMMARY:{TITLE}" in download.value.path().read_text()
        draft = page.get_by_role("link", name="E-mail draft").get_attribute("href") or ""
        assert "subject=Stronger%20hips%20for%20stairs" in draft
    with view(browser, 390) as page:
        page.goto(f"{address}r/#{fragment}")
        expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
        expect(page.locator(".plan__facts")).to_contain_text(GOAL)
        page.get_by_role("link", name="Start", exact=True).click()
        expect(page.get_by_role("heading", name=TITLE)).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_saved_template_is_one_click_the_next_day(browser: Browser, address: str, width: int) -> None:
    with counted(browser, width) as (page, click):
        page.goto(f"{address}build/#v2;{FIELDS}bridge=3x10;clam=2x8/ea")
        page.get_by_role("button", name="Save as my template").click()
        expect(page.get_by_text(f"Saved as “{TITLE}”.")).to_be_visible()
        page.goto("about:blank")

        page.goto(f"{address}build/")
        click(page.get_by_role("button", name=f"Begin with {TITLE}"))
        assert click.count == 1
        expect(page.locator(".item__name")).to_contain_text(["Glute bridge", "Clamshell"])
        assert plan(page) == f"{FIELDS}bridge=3x10;clam=2x8/ea"


def test_templates_are_renamed_removed_put_back_and_taken_along(browser: Browser, address: str) -> None:
    with counted(browser, 1280) as (page, _):
        page.goto(f"{address}build/#v1;bridge=3x10")
        page.get_by_role("button", name="Save as my template").click()
        page.get_by_role("button", name="Start again").click()
        mine = page.locator(".mine")
        mine.get_by_text("Rename or remove").click()
        name = mine.get_by_label("Name of Exercise plan")
        name.fill("First week")
        name.press("Enter")
        expect(mine.get_by_role("button", name="Begin with First week")).to_be_visible()
        mine.get_by_text("Rename or remove").click()
        mine.get_by_role("button", name="Remove").click()
        expect(mine.get_by_text("“First week” was removed.")).to_be_visible()
        expect(mine.get_by_text("None yet.")).to_be_visible()
        mine.get_by_role("button", name="Put it back").click()
        mine.get_by_text("Move templates to another device").click()
        with page.expect_download() as download:
            mine.get_by_role("button", name="Save all as links").click()
        text = download.value.path().read_text("utf-8")
    assert re.fullmatch(rf"First week\n{re.escape(address)}build/#v1\w1?;bridge=3x10\n", text)

    with counted(browser, 390) as (page, _):
        page.goto(f"{address}build/")
        page.get_by_text("Move templates to another device").click()
        pasted = page.get_by_label("Links of templates")
        add = page.get_by_role("button", name="Add them")
        pasted.fill("no link at all")
        add.click()
        expect(page.get_by_text("There is no link to a plan in this text.")).to_be_visible()
        pasted.fill(text)
        add.click()
        expect(page.get_by_text("1 template was added.")).to_be_visible()
        page.get_by_role("button", name="Begin with First week").click()
        expect(page).to_have_url(re.compile(r"#v\w*;bridge=3x10$"))


def test_a_browser_that_keeps_nothing_says_so_and_what_it_cannot_read_stays(browser: Browser, address: str) -> None:
    refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })"
    with view(browser) as page:
        page.add_init_script(refuse)
        page.goto(f"{address}build/#v1;bridge=3x10")
        page.get_by_role("button", name="Save as my template").click()
        expect(page.get_by_text("This browser keeps nothing for us")).to_be_visible()
    with view(browser) as page:
        page.goto(f"{address}build/#v1;bridge=3x10")
        page.evaluate("localStorage['hip-to-knee:templates'] = 'half a list'")
        page.get_by_role("button", name="Save as my template").click()
        expect(page.get_by_text("Saved as “Exercise plan”.")).to_be_visible()
        assert page.evaluate("localStorage['hip-to-knee:templates-unreadable']") == "half a list"


def test_what_a_plan_leaves_open_is_said_and_one_press_leads_to_the_field(browser: Browser, address: str) -> None:
    with builder(browser, address, "#v1;bridge=3x10") as page:
        open_points = page.locator(".open-points")
        expect(open_points).to_contain_text("The plan does not say how often or for how many weeks.")
        open_points.get_by_role("button", name="Set it").click()
        times = page.get_by_role("textbox", name="Times a week of the plan")
        expect(times).to_be_focused()
        times.fill("2 to 9 or so")
        times.press("Enter")
        expect(page.get_by_text("Times a week must be a number such as 3, or 2-3.")).to_be_visible()
        page.get_by_role("combobox", name="How often").select_option("Every other day")
        expect(open_points).to_contain_text("The plan does not say for how many weeks.")
        open_points.get_by_role("button", name="Set it").click()
        page.keyboard.type("4")
        page.keyboard.press("Enter")
        expect(open_points.get_by_role("status")).to_have_text("Every other day, for 4 weeks.")
        expect(open_points.get_by_role("button")).to_be_hidden()
        page.get_by_role("combobox", name="How often").select_option("On named days")
        page.get_by_label("Monday").check(force=True)
        expect(open_points).to_contain_text("On Monday, for 4 weeks.")
        page.get_by_role("combobox", name="How often").select_option("Times a week")
        expect(times).to_have_value("1")
        page.keyboard.press("Control+z")
        expect(page.get_by_label("Monday")).to_be_checked()
    with builder(browser, address, "?routine=kneecap") as page:
        expect(page.locator(".open-points")).to_contain_text("2 to 3 times a week, for 6 to 12 weeks.")


def test_the_picker_is_one_line_for_each_exercise_and_its_cautions_a_press_away(browser: Browser, address: str) -> None:
    with builder(browser, address, width=390) as page:
        page.get_by_role("button", name="Add", exact=True).click()
        row = page.locator(".found", has=page.get_by_role("button", name="Add Calf raise"))
        assert row.evaluate("row => row.getBoundingClientRect().height") <= 60
        cautions = row.get_by_text("Not for:")
        expect(cautions).to_be_hidden()
        about = row.get_by_role("button", name="About Calf raise, and whom it is not for")
        about.press("Enter")
        expect(cautions).to_be_visible()
        expect(about).to_have_attribute("aria-expanded", "true")
        page.get_by_role("searchbox", name="Search exercises").fill("unicycle")
        page.keyboard.press("Enter")
        expect(page.locator(".item")).to_have_count(0)
        page.get_by_role("searchbox", name="Search exercises").fill("calf")
        page.keyboard.press("Enter")
        expect(said(page)).to_contain_text("Calf raise added")
        page.get_by_role("button", name="Done").click()
        expect(item(page, "Calf raise")).to_be_visible()


def test_a_week_of_six_is_adapted_from_the_start_and_from_the_templates(browser: Browser, address: str) -> None:
    title = "Six weeks for kneecap pain"
    with builder(browser, address) as page:
        choice = page.locator(".six-weeks-choice", has=page.get_by_role("button", name=f"Adapt {title}"))
        choice.get_by_role("button", name=f"Adapt {title}").click()
        expect(page.get_by_label("Title of the plan")).to_have_value(f"{title}: week 1")
        expect(page.locator(".open-points")).to_contain_text("times a week, for 1 week.")
        page.keyboard.press("Control+z")
        choice.get_by_text("A later week").click()
        choice.get_by_role("button", name="Week 4").click()
        expect(page.get_by_label("Title of the plan")).to_have_value(f"{title}: week 4")
        first = page.locator(".six-weeks-choice__first", has_text="Only start when a clinician has examined your knee")
        page.get_by_role("button", name="Start again").click()
        expect(first).to_be_visible()

        page.goto(f"{address}clinicians/templates/")
        page.get_by_role("link", name=re.compile(rf"^In the builder ?: {title}$")).click()
        expect(page.get_by_label("Title of the plan")).to_have_value(f"{title}: week 1")
    for wrong, sentence in (
        ("plan=nosuch", "There is no six-week plan with that name."),
        ("plan=kneecap-pain&week=7", "That week has no session."),
    ):
        with builder(browser, address, f"?{wrong}") as page:
            expect(page.get_by_text(sentence)).to_be_visible()
