"""A plan that was shared, as the patient opens it: everything is in the link, and nothing of it leaves the browser."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import AXE
from tests.browser.views import view
from tests.support import built, link_vectors

PLAN = "#v1.1;d=mo.we.fr;w=6;bridge=3x10+2s,n:Slowly_please;sl-rdl=3x8-10/ea,r60;wall-sit=3x30s"
OWN = (
    "#v1.1;of=three-exercise-core;bridge=2x8-12,r30,rir3;chair-sq=2x8-12,r30,l:bodyweight,rir3;"
    "side-lift=2x8-12/ea,r30,l:bodyweight,rir3"
)
ROUTINES = len([*(built.ROOT / "data/routines").glob("*.yml")])
LATER = {"glute-bridge": {"key_cue": "Push both heels down."}, "wall-sit": {"name": "Wall squat"}}
OPEN_ALL = """async (fragments) => {
  const { contents } = await import(new URL("../unbundled/js/shared_plan/contents.js", document.baseURI));
  const plan = document.createElement("div");  // outside the page, or drawing the drawings takes a minute
  const wrong = [];
  for (const fragment of fragments) {
    plan.replaceChildren(...(await contents(fragment)));
    const made = plan.querySelectorAll("script, iframe, object, embed, base, meta, style, [onerror], [onload], img");
    if (made.length || !plan.textContent) wrong.push(fragment);
  }
  return wrong;
}"""


@contextmanager
def reader(browser: Browser, width: int = 390, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """A patient with a phone, and what scripts failed at."""
    with view(browser, width, **options) as page:
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        yield page, faults


def changed(path: str, change: Callable[[Any], None]) -> tuple[str, Callable[[Route], None]]:
    """Another answer for a file below the site."""

    def answer(route: Route) -> None:
        document = route.fetch().json()
        change(document)
        route.fulfill(json=document)

    return f"**/{path}", answer


def test_beside_a_position_stands_nothing_of_its_neighbours(browser: Browser, address: str) -> None:
    with reader(browser, 1280) as (page, faults):
        page.goto(f"{address}r/#v1;bandwalk=2x10st/way")
        second = page.locator(".plan__position").nth(1)
        second.scroll_into_view_if_needed()
        page.wait_for_load_state("networkidle")
        wide, high, ratio = second.evaluate(
            "e => [e.clientWidth, e.clientHeight, e.viewBox.baseVal.width / e.viewBox.baseVal.height]"
        )
        beside = int((wide - high * ratio) / 2) - 1
        assert beside > 5
        picture = Image.open(BytesIO(second.screenshot())).convert("RGB")
        drawn = picture.getcolors(picture.width * picture.height)
        empty = picture.crop((0, 4, beside, picture.height - 4)).getcolors(picture.height * beside)
        assert len(drawn or []) > 50
        assert len(empty or []) == 1
        assert faults == []


def test_a_link_opens_as_a_plan_to_do(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser, permissions=["clipboard-read", "clipboard-write"]) as (page, faults):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(f"{request.url} {request.headers} {request.post_data}"))
        page.goto(f"{address}r/{PLAN};nope=3x3")
        plan = page.locator("#plan")
        expect(plan.get_by_role("note")).to_contain_text("No exercise is called “nope”")
        expect(plan.locator(".plan__facts")).to_contain_text("Monday, Wednesday and Friday")
        expect(plan.locator(".plan__facts")).to_contain_text("6 weeks")
        cards = plan.locator(".plan__exercise")
        expect(cards).to_have_count(3)
        expect(cards.nth(0)).to_contain_text("3 sets of 10, with a 2-second hold at the top")
        expect(cards.nth(0)).to_contain_text("Note Slowly please")
        expect(cards.nth(1)).to_contain_text("3 sets of 8 to 10, each side")
        expect(cards.nth(1)).to_contain_text("Rest: 60 s between sets")
        expect(cards.nth(1)).to_contain_text("Push the hip of the standing leg straight back.")
        for name in ("Glute bridge", "Single-leg Romanian deadlift", "Wall sit"):
            expect(plan.get_by_role("img", name=f"{name}, drawn in")).to_be_visible()
            expect(plan.locator(".rule--not-for").get_by_role("link", name=name).first).to_be_visible()
        box = plan.get_by_role("img", name="Glute bridge, drawn in").bounding_box()
        assert box
        assert box["height"] > box["width"] / 2 > 145  # the positions stand one below the other
        for rule in ("Stop and get help", "The pain rule"):
            expect(page.locator(".rule__title", has_text=rule)).to_be_visible()
        start = plan.get_by_role("link", name="Start", exact=True)
        expect(start).to_have_attribute("href", f"{address}play/{PLAN};nope=3x3")
        expect(plan.get_by_role("link", name="Change it")).to_have_attribute("href", f"{address}build/{PLAN};nope=3x3")
        tall = start.bounding_box()
        assert tall
        assert tall["height"] >= 64
        assert tall["y"] + tall["height"] < 844
        plan.get_by_role("link", name="The pain rule").press("Enter")
        expect(page.locator(".rule__title", has_text="The pain rule")).to_be_in_viewport()
        assert unquote(page.url) == f"{address}r/{PLAN};nope=3x3"  # the address goes on holding the plan
        plan.get_by_role("button", name="Copy as text").click()
        expect(plan.get_by_text("Copied.")).to_be_visible()
        text = page.evaluate("navigator.clipboard.readText()")
        assert "1. Glute bridge: 3 sets of 10, with a 2-second hold at the top\n   Slowly please\n" in text
        assert "The pain rule" in text
        assert f"{address}r/#v1.1;" in text
        plan.get_by_text("Add it to my calendar").click()
        with page.expect_download() as download:
            plan.get_by_role("button", name="Create the calendar file").click()
        download.value.save_as(tmp_path / "plan.ics")
        assert "RRULE:FREQ=WEEKLY;COUNT=18;BYDAY=MO,WE,FR\n" in (tmp_path / "plan.ics").read_text("utf-8")
        page.evaluate(
            "window.print = () => { window.printed = document.querySelectorAll('.handout--alone li').length }"
        )
        plan.get_by_role("button", name="Print on one sheet").click()
        page.wait_for_function("() => window.printed >= 3")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert faults == []
    assert {said for said in asked if not said.startswith(address) or "bridge=" in said or "Slowly" in said} == set()


def test_a_routine_as_it_is_keeps_its_warm_up_and_notes(browser: Browser, address: str) -> None:
    with reader(browser) as (page, faults):
        page.goto(f"{address}r/{OWN}")
        plan = page.locator("#plan")
        expect(plan.get_by_role("heading", name="Three-exercise core")).to_be_visible()
        expect(plan.get_by_role("heading", name="Warm-up")).to_be_visible()
        expect(plan.get_by_role("heading", name="For whom")).to_be_visible()
        expect(plan.get_by_text("This link was made with edition 1 of our exercises.")).to_be_visible()
        page.goto(f"{address}r/{OWN.replace('2x8-12', '1x5')}")
        expect(plan.get_by_role("heading", name="Where it comes from")).to_be_visible()
        expect(plan.get_by_role("link", name="Three-exercise core")).to_have_attribute(
            "href", f"{address}routines/three-exercise-core/"
        )
    assert faults == []


def test_words_that_changed_are_shown_as_they_were_and_the_change_is_offered(browser: Browser, address: str) -> None:
    def later(links: Any) -> None:
        links["edition"] = 2
        for each in links["exercises"]:
            each["since"] = 2 if each["id"] in LATER else 1

    def today(document: Any) -> None:
        document["exercise"].update(LATER.get(document["exercise"]["id"], {}))

    with reader(browser) as (page, faults):
        page.route(*changed("assets/plan.json", later))
        page.route(*changed("api/v1/exercises/*.json", today))
        page.goto(f"{address}r/{PLAN}")
        plan = page.locator("#plan")
        notice = plan.locator(".plan__changed")
        expect(notice).to_contain_text("the wording of 2 exercises has changed. You see the original.")
        expect(plan.locator(".plan__cue").first).to_have_text("Push the floor away with your heels.")
        expect(plan.locator(".plan__name").nth(2)).to_have_text("Wall sit")
        notice.get_by_text("See what changed").click()
        for words in ("Push the floor away with your heels.", "Push both heels down.", "Wall squat"):
            expect(notice.get_by_text(words)).to_be_visible()
        expect(notice.get_by_text("Steps, today")).to_have_count(0)  # what is the same is not repeated
        turn = notice.get_by_role("button")
        turn.press("Enter")
        expect(plan.locator(".plan__cue").first).to_have_text("Push both heels down.")
        expect(notice.get_by_role("status")).to_have_text("You are now seeing today’s wording.")
        expect(turn).to_be_focused()
        turn.press("Enter")
        expect(plan.locator(".plan__cue").first).to_have_text("Push the floor away with your heels.")
        assert faults == []
        page.route("**/api/v1/editions/*.json", lambda route: route.abort())
        page.reload()
        expect(notice).to_contain_text("The earlier wording of 2 exercises could not be loaded, so you see today’s.")


def test_a_link_without_a_plan_explains_and_leads_on(browser: Browser, address: str) -> None:
    with reader(browser) as (page, faults):
        page.goto(f"{address}r/")
        plan = page.locator("#plan")
        expect(plan.locator(".routine-list a")).to_have_count(ROUTINES)
        expect(plan.get_by_role("note")).to_have_count(0)
        page.goto(f"{address}r/#v1.1;nope=3x3")
        expect(plan.get_by_role("note")).to_contain_text("This link could not be read.")
        expect(plan.locator(".routine-list a")).to_have_count(ROUTINES)
        assert faults == []
        page.route("**/api/v1/exercises/*.json", lambda route: route.abort())
        page.goto("about:blank")
        page.goto(f"{address}r/{PLAN}")
        expect(plan.get_by_role("alert")).to_contain_text("could not be loaded")
        page.unroute("**/api/v1/exercises/*.json")
        plan.get_by_role("button", name="Try again").click()
        expect(plan.locator(".plan__exercise")).to_have_count(3)


def test_without_scripts_it_explains_and_leads_to_ready_routines(browser: Browser, address: str) -> None:
    with view(browser, 390, java_script_enabled=False) as page:
        page.goto(f"{address}r/{PLAN}")
        expect(page.locator(".without-script")).to_contain_text("JavaScript is off in your browser")
        expect(page.locator(".without-script a")).to_have_attribute("href", "../routines/")
        expect(page.locator(".rule--stop, .rule--pain")).to_have_count(2)


def test_hostile_links_fail_at_nothing_and_add_nothing(
    browser: Browser, address: str, vectors: link_vectors.Vectors
) -> None:
    by_hand = (link_vectors.given_text(each["given"]) for each in link_vectors.READ)
    markup = ("<img_src=x_onerror=alert(1)>", "%3Cscript%3Ealert(1)", "%00%ff")
    in_notes = (f"v1;bridge=3x10,n:{text}" for text in markup)
    hostile = [f"#{text}" for text in (*by_hand, *in_notes, *vectors.hostile)]
    assert len(hostile) > 500
    with reader(browser) as (page, faults):
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        for first in ("#%", "#%E0%A4%A", '#"]', "#\\", "#constructor", "#<img src=x onerror=alert(1)>"):
            page.goto("about:blank")
            page.goto(f"{address}r/{first}")
            expect(page.locator(".routine-list a")).to_have_count(ROUTINES)
        page.goto(f"{address}r/#v1;bridge=3x10")
        expect(page.locator(".plan__exercise")).to_have_count(1)
        assert json.dumps(page.evaluate(OPEN_ALL, hostile)) == "[]"
    assert faults == []


def test_axe_finds_no_barrier(browser: Browser, address: str) -> None:
    for width in (390, 1280):
        with reader(browser, width) as (page, _):
            page.goto(f"{address}r/{PLAN};nope=1x1")
            expect(page.locator(".plan__exercise")).to_have_count(3)
            page.get_by_text("Add it to my calendar").click()
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                results = AXE.run(page)
                assert results.violations_count == 0, f"{width} {scheme} {results.generate_report()}"
