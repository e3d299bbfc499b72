"""The builder: every dose that trials and clinics prescribe is tapped or typed in, and stands in the link."""

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import AXE
from tests.browser.builder import builder, item, plan, said, uncover


def more(page: Page, name: str) -> Locator:
    """The card of an exercise, with everything on its dose unfolded."""
    card = item(page, name)
    card.locator("summary", has_text="More on the dose").click()
    return card


def enter(page: Page, label: str, text: str) -> None:
    field = page.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Enter")


def press(page: Page, name: str, times: int = 1) -> None:
    for _ in range(times):
        page.get_by_role("button", name=name, exact=True).click()


def test_ranges_one_side_and_half_kilograms_are_typed(browser: Browser, address: str) -> None:
    with builder(browser, address, "#v1;sl-rdl=3x10/ea") as page:
        name = "Single-leg Romanian deadlift"
        card = more(page, name)
        enter(page, f"Sets of {name}", "2-3")
        enter(page, f"Hold, seconds of {name}", "5 to 10")
        enter(page, f"Load of {name}", "2,5 kg")
        enter(page, f"Between sides, seconds of {name}", "20")
        page.get_by_label(f"Effort of {name}", exact=True).select_option("Good reps left")
        enter(page, f"Effort, level of {name}", "1-2")
        assert plan(page) == "sl-rdl=2-3x10/ea+5-10s,rs20,2.5kg,rir1-2"
        words = "2 to 3 sets of 10, each side, with a hold of 5 to 10 seconds at the top"
        expect(card.locator(".item__dose")).to_have_text(words)
        expect(card.locator(".item__extras")).to_have_text(
            "Load: 2.5 kg · Effort: stop with 1 to 2 good repetitions left · Between sides: 20 s of rest"
        )
        page.get_by_label(f"Sides of {name}", exact=True).select_option("Left side only")
        expect(card.locator(".item__dose")).to_contain_text("left side only")
        expect(page.get_by_label(f"Between sides, seconds of {name}", exact=True)).to_be_hidden()
        page.get_by_label(f"Sides of {name}", exact=True).select_option("Taking turns")
        assert plan(page) == "sl-rdl=2-3x10/alt+5-10s,2.5kg,rir1-2"
        page.reload()
        expect(item(page, name).locator(".item__dose")).to_contain_text("10 on each side, taking turns")


def test_a_rest_goes_down_to_straight_on_and_comes_back(browser: Browser, address: str) -> None:
    with builder(browser, address, "#v1;bridge=3x10,r30") as page:
        card = more(page, "Glute bridge")
        press(page, "Less: rest, seconds of Glute bridge", 2)
        expect(card.locator(".item__extras")).to_have_text("Rest: none, go straight on")
        assert plan(page) == "bridge=3x10,r0"
        press(page, "Less: rest, seconds of Glute bridge")
        expect(card.locator(".item__extras")).to_have_text("")
        assert plan(page) == "bridge=3x10"


def test_a_set_without_a_number_and_an_hour_on_a_bicycle(browser: Browser, address: str) -> None:
    with builder(browser, address, "#v1;bridge=3x10") as page:
        card = more(page, "Glute bridge")
        dose, counts = card.locator(".item__dose"), page.get_by_label("What to count in a set of Glute bridge")
        counts.select_option("As many as possible")
        expect(dose).to_have_text("3 sets of as many as you can")
        assert plan(page) == "bridge=3xmax"
        counts.select_option("No number: effort ends it")
        expect(dose).to_have_text("3 sets, each until 2 good repetitions remain")
        expect(page.locator("option", has_text="Effort: not set").first).to_be_disabled()
        press(page, "Less: effort, level of Glute bridge", 2)
        expect(dose).to_have_text("3 sets, each until no good repetition remains")
        assert plan(page) == "bridge=3xopen,rir0"
        enter(page, "Amount of Glute bridge", "12")
        assert plan(page) == "bridge=3x12,rir0"
        counts.select_option("Minutes")
        enter(page, "Amount of Glute bridge", "75")
        enter(page, "Sets of Glute bridge", "1")
        expect(dose).to_have_text("75 minutes")
        assert plan(page) == "bridge=1x4500s,rir0"
        enter(page, "Amount of Glute bridge", "max")
        expect(card.get_by_role("alert").filter(has_text="Minutes must be a number such as 10")).to_be_visible()


def test_what_no_dose_can_be_is_said_beside_its_field(browser: Browser, address: str) -> None:
    with builder(browser, address, "#v1;sl-rdl=3x10/ea,rpe7") as page:
        name = "Single-leg Romanian deadlift"
        card = more(page, name)
        refused = {
            "Sets": ("3-2", "Sets must run upwards."),
            "Load": ("2.3 kg", "The load must be in whole or half kilograms, such as 2.5 kg."),
            "Rest, seconds": ("3601", "The rest must be 0 to 3600."),
            "Between sides, seconds": (
                "soon",
                "The rest between sides must be a number such as 10, or a range such as 8-10.",
            ),
            "Effort, level": ("7-11", "The effort must be 1 to 10."),
        }
        for field, (text, sentence) in refused.items():
            enter(page, f"{field} of {name}", text)
            expect(card.get_by_role("alert").filter(has_text=sentence)).to_be_visible()
            expect(page.get_by_label(f"{field} of {name}", exact=True)).to_have_attribute("aria-invalid", "true")
        assert plan(page) == "sl-rdl=3x10/ea,rpe7"


def test_a_superset_stays_together_and_has_the_same_sets(browser: Browser, address: str) -> None:
    with builder(browser, address, "#v1;bridge=3x10;calf=2x12;clam=2x8/ea") as page:
        more(page, "Glute bridge").get_by_label("Straight on with the next").check()
        assert plan(page) == "bridge=3x10,ss;calf=3x12;clam=2x8/ea"
        press(page, "More: sets of Calf raise")
        assert plan(page) == "bridge=4x10,ss;calf=4x12;clam=2x8/ea"
        press(page, "Move up: Calf raise")
        assert plan(page) == "calf=4x12,ss;bridge=4x10;clam=2x8/ea"
        press(page, "Remove: Glute bridge")
        assert plan(page) == "calf=4x12;clam=2x8/ea"
        press(page, "Undo")
        press(page, "Move down: Glute bridge")
        assert plan(page) == "calf=4x12;clam=2x8/ea;bridge=4x10"
        expect(more(page, "Clamshell").get_by_label("Straight on with the next")).to_be_visible()
        expect(more(page, "Glute bridge").get_by_label("Straight on with the next")).to_be_hidden()


def test_weeks_change_the_dose(browser: Browser, address: str) -> None:
    with builder(browser, address, "#v1;w=6;bridge=3x10") as page:
        card = more(page, "Glute bridge")
        press(page, "Change the dose from a week on", 2)
        press(page, "More: sets of Glute bridge, change 1")
        enter(page, "Amount of Glute bridge, change 2", "15")
        assert plan(page) == "w=6;bridge=3x10~3:4x10~5:3x15"
        expect(card.locator(".item__then")).to_have_text(["From week 3: 4 sets of 10", "From week 5: 3 sets of 15"])
        enter(page, "From week of Glute bridge, change 1", "5")
        sentence = "The week must be a number from 2 to 52, and each change later than the one before it."
        expect(card.get_by_role("alert").filter(has_text=sentence)).to_be_visible()
        press(page, "Less: from week of Glute bridge, change 1")
        press(page, "Remove: change 2 of Glute bridge")
        assert plan(page) == "w=6;bridge=3x10~2:4x10"
        press(page, "Undo")
        page.reload()
        assert plan(page) == "w=6;bridge=3x10~2:4x10~5:3x15"


def test_a_plan_of_the_clinic_keeps_its_title_and_all_it_says(browser: Browser, address: str) -> None:
    fields = "d=eod;w=6;t=Stairs%2C_first;g=Two_flights;x=3-4;re=60"
    with builder(browser, address, f"#v2.1;{fields};bridge=3x10;calf=2x12") as page:
        assert plan(page) == f"{fields};bridge=3x10;calf=2x12"
        press(page, "More: sets of Calf raise")
        assert plan(page) == f"{fields};bridge=3x10;calf=3x12"
        expect(said(page)).to_have_text("Calf raise: 3 sets of 12.")
        page.get_by_text("Read the text for the record").click()
        text = page.get_by_label("Text for the record")
        for line in ("Stairs, first\n", "Goal: Two flights\n", "How often: every other day, for 6 weeks\n"):
            expect(text).to_contain_text(line)
        expect(text).to_contain_text("Rest between exercises: 60 s\n")


def test_the_unfolded_form_has_no_barrier_and_fits_a_phone(browser: Browser, address: str) -> None:
    link = "#v2;sl-rdl=2-3x8/ea,r0,rs10,rir1-2,ss~3:3xmax/left~5:2x10/ea;calf=2-3x75s"
    with builder(browser, address, link, width=390) as page:
        more(page, "Single-leg Romanian deadlift")
        for change in (1, 2):
            page.locator("summary", has_text=f"More on change {change}").click()
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("document.scrollingElement.scrollWidth") == width
        uncover(page, 390)
        results = AXE.run(page)
        assert results.violations_count == 0, results.generate_report()
