"""A plan that is followed loses nothing: two tabs, a stop, another plan, no network, no storage, no scripts."""

from datetime import timedelta

from playwright.sync_api import Browser, expect

from tests.browser.log import TUESDAY, put
from tests.browser.sessions import DURING, NOTHING_KEPT, errors, press, rate, reader, tab
from tests.browser.six_weeks import KNEECAP, PLANS, THIS_MORNING, answer, days, in_week, start


def test_two_tabs_take_one_step_and_not_two(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        first, second = tab(context, TUESDAY), tab(context, TUESDAY)
        start(first, address, KNEECAP)
        second.goto(address + "log/")
        in_week(second, 1)
        days(first, 7)  # for the whole context
        for page in (first, second):
            answer(page, "1", "Yes", "Do week 1 again")
        press(first, "Go on to week 2")
        in_week(first, 2)
        in_week(second, 2)
        press(first, "Undo")
        in_week(first, 1)
        in_week(second, 1)
        assert errors(first) == errors(second) == []


def test_a_step_that_another_tab_took_meanwhile_stands(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        start(page, address, KNEECAP)
        days(page, 7)
        answer(page, "1", "Yes", "Do week 1 again")
        page.evaluate("BroadcastChannel.prototype.postMessage = () => {}")
        other = tab(context, TUESDAY + timedelta(days=7))
        other.goto(address + "about/")
        [kept] = other.evaluate(
            """() => new Promise((done) => {
              const asked = indexedDB.open("hip-to-knee-log");
              asked.onsuccess = () => {
                const all = asked.result.transaction("sessions").objectStore("sessions").getAll();
                all.onsuccess = () => (asked.result.close(), done(all.result));
              };
            })"""
        )
        put(other, {**kept, "ended": "2026-12-01T08:00:00+00:00"})
        press(page, "Go on to week 2")
        expect(page.locator(".six-weeks__status")).to_contain_text("This was changed in another tab meanwhile.")
        expect(page.get_by_role("button", name="Start week 1 today")).to_be_visible()


def test_an_answer_to_one_question_takes_none_from_another(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        start(page, address, KNEECAP)
        days(page, 7)
        page.goto(address + "log/")
        press(page, "I did one without the timer")
        expect(page.locator(".question")).to_have_count(1)
        form = page.locator(".week-form")
        form.get_by_label("Not yet", exact=True).check(force=True)
        rate(form, THIS_MORNING, "2")
        form.get_by_label("I had one of the signs to stop").check()
        rate(page.locator(".question"), DURING, "1")
        page.locator(".question").get_by_role("button", name="Save").click()
        expect(page.locator(".sessions tbody tr")).to_contain_text("Keep to your plan")
        expect(form.get_by_label("Not yet", exact=True)).to_be_checked()
        expect(form.get_by_role("group", name=THIS_MORNING).get_by_label("2", exact=True)).to_be_checked()
        expect(form.get_by_label("I had one of the signs to stop")).to_be_checked()


def test_following_stops_and_is_taken_up_again(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        start(page, address, KNEECAP)
        page.goto(address + "log/")
        press(page, "Stop following this plan")
        expect(page.locator(".six-weeks")).to_have_count(0)
        expect(page.get_by_role("button", name="Undo")).to_be_focused()
        press(page, "Undo")
        in_week(page, 1)
        press(page, "Stop following this plan")
        expect(page.locator(".plan-weeks caption")).to_contain_text("stopped on 24 Nov")
        page.goto(f"{address}plans/{KNEECAP}/")
        expect(page.get_by_role("button", name="Start week 1 today")).to_be_visible()


def test_a_second_plan_ends_the_first_when_that_is_meant(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        start(page, address, KNEECAP)
        page.goto(f"{address}plans/iliotibial-band/")
        note = page.locator(".six-weeks-start .notice")
        expect(note).to_contain_text("You are following “Six weeks for kneecap pain”.")
        press(page, "Start week 1 today")
        in_week(page, 1)
        press(page, "Undo")
        expect(page.locator(".six-weeks__status")).to_have_text("Undone.")
        page.goto(f"{address}plans/{KNEECAP}/")
        in_week(page, 1)


def test_offline_the_week_is_there(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        start(page, address, KNEECAP)
        context.route("**/api/v1/plans/*", lambda route: route.abort())
        page.goto(address + "log/")
        in_week(page, 1)
        expect(page.locator(".six-weeks")).to_contain_text("The text of this plan could not be loaded.")
        link = page.locator(".six-weeks").get_by_role("link", name="Do a session")
        assert (link.get_attribute("href") or "").startswith(f"{address}play/#v")


def test_where_nothing_can_be_kept_it_says_so(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({NOTHING_KEPT})()")
        page = tab(context, TUESDAY)
        page.goto(f"{address}plans/{KNEECAP}/")
        expect(page.locator(".six-weeks-start")).to_contain_text("You can follow the plan on paper.")


def test_without_scripts_the_page_tells_all_of_it(browser: Browser, address: str) -> None:
    with reader(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}plans/{KNEECAP}/")
        expect(page.get_by_text(PLANS[KNEECAP].weeks[0].focus).first).to_be_visible()
        expect(page.locator(".plan-page__follow")).to_be_empty()
