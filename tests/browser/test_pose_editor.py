"""The pose editor: a drawing is begun, dragged and typed, its problems are told, and what it writes is read back."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from mkdocs_routines.load.yaml_text import parse_yaml
from mkdocs_routines.model import Figure
from tests.browser.axe import AXE
from tests.browser.sessions import reader
from tests.support import tree
from tests.support.built import ROOT

PAGE = "contribute/pose/"
EXERCISES = tree.content(ROOT).library.exercises
ASKED = ("squat", "glute-bridge", "clamshell", "monster-walk", "copenhagen-plank")


@contextmanager
def editor(browser: Browser, address: str, width: int = 1280, **options: Any) -> Iterator[Page]:
    """The page as somebody has it open for the first time. No script fails."""
    with reader(browser, viewport={"width": width, "height": 900}, **options) as context:
        page = context.new_page()
        failed: list[str] = []
        page.on("pageerror", lambda error: failed.append(str(error)))
        page.goto(address + PAGE)
        expect(page.locator(".pose-findings")).not_to_be_empty()
        yield page
        assert failed == []


def begin(page: Page, label: str) -> None:
    page.get_by_label("Begin with").select_option(label=label)
    page.get_by_role("button", name="Begin", exact=True).click()


def yaml_of(page: Page) -> str:
    return page.locator(".pose-yaml__text").inner_text()


def number(page: Page, name: str) -> Any:
    return page.get_by_role("spinbutton", name=name, exact=True)


def unfold(page: Page, title: str) -> None:
    page.locator("summary", has_text=re.compile(f"^{title}$")).click()


def test_a_drawing_of_ours_is_copied_as_it_was(browser: Browser, address: str) -> None:
    with editor(browser, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        for id_ in ASKED:
            begin(page, EXERCISES[id_].record.name)
            expect(page.locator(".pose-findings__sum")).to_contain_text("No problem found.")
            page.get_by_role("button", name="Copy", exact=True).click()
            expect(page.get_by_role("button", name="Copied")).to_be_visible()
            copied = parse_yaml(page.evaluate("navigator.clipboard.readText()")).value
            assert Figure.model_validate_json(json.dumps(copied["figure"])) == EXERCISES[id_].record.figure
            expect(page.get_by_role("button", name="Copy", exact=True)).to_be_visible()


def test_degrees_are_typed_or_stepped_and_problems_follow_at_once(browser: Browser, address: str) -> None:
    with editor(browser, address) as page:
        begin(page, EXERCISES["squat"].record.name)
        page.get_by_role("button", name="Position 2").click()
        number(page, "Trunk lean, in degrees").fill("80")
        expect(page.get_by_role("status").filter(has_text="Position 2: left hip flexion must be from")).to_be_visible()
        assert "trunk_lean: 80" in yaml_of(page)
        number(page, "Trunk lean, in degrees").press("ArrowDown")
        assert "trunk_lean: 79" in yaml_of(page)
        page.get_by_role("button", name="Undo").click()
        expect(page.locator(".pose-findings__sum")).to_contain_text("No problem found")
        unfold(page, "Left leg")
        expect(page.get_by_text("The foot stands, so these follow: hip flexion").first).to_be_visible()


def test_a_position_begun_anew_asks_for_words_and_for_a_movement(browser: Browser, address: str) -> None:
    with editor(browser, address) as page:
        begin(page, "Standing on the right leg")
        findings = page.locator(".pose-findings")
        expect(findings).to_contain_text("Position 2: caption: must say what a person does")
        page.get_by_role("button", name="Position 2").click()
        page.get_by_label("What a person does here").fill("Lift the knee: slowly.")
        expect(findings).to_contain_text("must show a movement of 8% of the picture")
        unfold(page, "Left leg")
        number(page, "Left Hip flexion, in degrees").fill("75")
        expect(findings).to_contain_text("No problem found")
        read = parse_yaml(yaml_of(page)).value["figure"]["poses"][1]
        assert read == {"caption": "Lift the knee: slowly.", "left_leg": {"hip_flexion": 75}}


def dragged(page: Page, joint: str, right: float, down: float) -> None:
    """A joint pulled by so many pixels."""
    box = page.locator(f"[data-joint={joint}] .pose-handle__dot").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + right / 2, y + down / 2)
    page.mouse.move(x + right, y + down)
    page.mouse.up()


def test_a_joint_is_dragged_to_the_pointer_and_one_undo_brings_it_back(browser: Browser, address: str) -> None:
    with editor(browser, address) as page:
        begin(page, "Standing on the right leg")
        before = yaml_of(page)
        dragged(page, "left_knee", 60, -40)
        lifted = parse_yaml(yaml_of(page)).value["figure"]["poses"][0]["left_leg"]
        assert lifted["hip_flexion"] > 30
        assert lifted["knee_flexion"] == 50
        page.get_by_role("button", name="Undo").click()
        assert yaml_of(page) == before


def test_a_thing_is_put_beside_the_body_and_taken_out(browser: Browser, address: str) -> None:
    with editor(browser, address) as page:
        unfold(page, "Things around")
        page.get_by_label("Thing to add").select_option("wall")
        page.get_by_role("button", name="Add it").click()
        page.get_by_label("Wall Fits").select_option("hands")
        assert "props: [{kind: wall, fits: hands}]" in yaml_of(page)
        page.get_by_role("button", name="Take out the wall").click()
        assert "props" not in yaml_of(page)


def test_a_fault_is_a_position_of_its_own_and_the_drawing_stays(browser: Browser, address: str) -> None:
    with editor(browser, address) as page:
        squat = EXERCISES["squat"].record
        begin(page, squat.name)
        figure = yaml_of(page)
        unfold(page, "A common mistake")
        page.get_by_label("Shown", exact=True).select_option(label=squat.faults[0].fault)
        expect(page.get_by_role("button", name="Fault", exact=True)).to_have_attribute("aria-pressed", "true")
        expect(page.get_by_label("What to try then")).to_have_value(squat.faults[0].fix)
        expect(page.locator(".pose-findings")).to_contain_text("No problem found")
        [fault] = parse_yaml(yaml_of(page)).value["faults"]
        assert fault["fault"] == squat.faults[0].fault
        number(page, "Head nod, in degrees").fill("12")
        assert parse_yaml(yaml_of(page)).value["faults"][0]["pose"] == {**fault["pose"], "head_nod": 12}
        page.get_by_label("Shown", exact=True).select_option(label="A new one")
        expect(page.locator(".pose-findings")).to_contain_text("pose: must differ from position 2")
        page.get_by_label("Shown", exact=True).select_option(label="The drawing")
        assert yaml_of(page) == figure


def test_text_that_looks_like_markup_stays_text(browser: Browser, address: str) -> None:
    with editor(browser, address) as page:
        page.get_by_label("What a person does here").fill('<img src=x onerror="document.title=1">: #')
        expect(page.locator(".pose-editor img")).to_have_count(0)
        read = parse_yaml(yaml_of(page)).value["figure"]["poses"][0]["caption"]
        assert read == '<img src=x onerror="document.title=1">: #'


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (390, "light"), (320, "dark")])
def test_axe_finds_no_barrier_and_nothing_is_wider_than_the_page(
    browser: Browser, address: str, width: int, scheme: Literal["dark", "light"]
) -> None:
    with editor(browser, address, width, color_scheme=scheme) as page:
        for fold in page.locator(".pose-fold").all():
            fold.evaluate("fold => { fold.open = true }")
        results = AXE.run(page, ".pose-editor")
        assert results.violations_count == 0, results.generate_report()
        assert page.evaluate("() => document.scrollingElement.scrollWidth") == width


def test_without_scripts_the_page_says_how_to_write_it_by_hand(browser: Browser, address: str) -> None:
    with reader(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + PAGE)
        expect(page.get_by_text("write its angles by hand")).to_be_visible()
        page.get_by_role("article").get_by_role("link", name="How to change a page").click()
        expect(page).to_have_url(re.compile("contribute/#mend-a-drawing$"))
