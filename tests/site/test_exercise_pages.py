"""The pages of exercises, aims, muscles and equipment as readers find them, against the data they are made from."""

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import yaml

from tests.support.built import ROOT, Page, no, words

EXERCISES: dict[str, dict[str, Any]] = {
    path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / "data/exercises").glob("*.yml")
}
assert EXERCISES
VOCABULARY: dict[str, Any] = yaml.safe_load((ROOT / "data/vocabulary.yml").read_text("utf-8"))
WORDS = [(kind, word) for kind in ("aims", "muscles", "equipment") for word in VOCABULARY[kind]]


@pytest.fixture(scope="session")
def by_folder(pages: list[Page]) -> dict[str, Page]:
    return {page.folder(): page for page in pages}


def cards(page: Page) -> list[str]:
    """The exercises that a page shows as cards."""
    return [
        next(card.iter("a")).get("href", "").strip("/").split("/")[-1] for card in page.all("li", css_class="entry")
    ]


def used(kind: str, exercise: dict[str, Any]) -> set[str]:
    if kind == "muscles":
        return {*exercise["muscles"]["primary"], *exercise["muscles"].get("secondary", ())}
    return set(exercise.get(kind, ()))


def with_class(element: Element, name: str) -> list[Element]:
    return [part for part in element.iter() if name in part.get("class", "").split()]


def test_the_index_shows_each_exercise_once(by_folder: dict[str, Page]) -> None:
    assert sorted(cards(by_folder["exercises/"])) == sorted(EXERCISES)


@pytest.mark.parametrize(("kind", "word"), WORDS)
def test_the_page_of_a_word_shows_the_exercises_that_have_it(by_folder: dict[str, Page], kind: str, word: str) -> None:
    page = by_folder[f"{kind}/{word}/"]
    assert [words(heading) for heading in page.all("h1")] == [VOCABULARY[kind][word]["label"] + "¶"]
    assert sorted(cards(page)) == sorted(id_ for id_, exercise in EXERCISES.items() if word in used(kind, exercise))


@pytest.mark.parametrize("kind", ["aims", "muscles", "equipment"])
def test_the_words_are_edited_in_the_vocabulary_and_lead_to_help(by_folder: dict[str, Page], kind: str) -> None:
    for folder, page in by_folder.items():
        if folder.startswith(f"{kind}/"):
            edits = {link.get("href", "") for link in page.all("a") if "/edit/" in link.get("href", "")}
            assert [edit.rpartition("/data/")[2] for edit in edits] == ["vocabulary.yml"], folder
            [signs] = page.all("div", css_class="rule--stop")
            assert [link.get("href", "").rstrip("/").rpartition("/")[2] for link in signs.iter("a")] == ["get-help"]


def test_a_card_says_everything_that_the_form_asks_for(by_folder: dict[str, Page]) -> None:
    page = by_folder["exercises/"]
    for card, id_ in zip(page.all("li", css_class="entry"), cards(page), strict=True):
        exercise, shown = EXERCISES[id_], words(card).lower()
        wanted = [exercise["name"], exercise["summary"], exercise["level"], *exercise.get("other_names", ())]
        wanted.append(VOCABULARY["positions"][exercise["position"]]["label"])
        wanted += [VOCABULARY["equipment"][word]["label"] for word in exercise.get("equipment", ())] or ["no equipment"]
        wanted += [VOCABULARY["aims"][aim]["label"] for aim in exercise["aims"]]
        wanted.append("knee bend under load: ")
        no((id_, text) for text in wanted if " ".join(text.split()).lower() not in shown)


def test_each_exercise_stands_on_the_ladders_of_its_page_once(by_folder: dict[str, Page]) -> None:
    found = 0
    for id_, exercise in EXERCISES.items():
        for ladder in by_folder[f"exercises/{id_}/"].all("ol", css_class="rungs"):
            found += 1
            steps = list(ladder.findall("li"))
            [here] = (step for step in steps if step.get("aria-current") == "step")
            assert words(with_class(here, "rung__name")[0]).endswith(exercise["name"])
            numbers = [{words(each) for each in with_class(step, "rung__number")} for step in steps]
            assert numbers == [{f"Step {number} of {len(steps)}:"} for number in range(len(steps), 0, -1)]
    assert found > len(EXERCISES) / 2


def test_a_step_up_leads_back_down(by_folder: dict[str, Page]) -> None:
    def linked(id_: str, css_class: str) -> set[str]:
        [box] = by_folder[f"exercises/{id_}/"].all("div", css_class=css_class)
        return {link.get("href", "").strip("./") for link in box.iter("a")}

    assert all(id_ in linked(easier, "ladder__up") for id_ in EXERCISES for easier in linked(id_, "ladder__down"))
    assert all(id_ in linked(harder, "ladder__down") for id_ in EXERCISES for harder in linked(id_, "ladder__up"))


def test_each_comparison_of_the_load_on_the_kneecap_is_cited_or_called_unchecked(by_folder: dict[str, Page]) -> None:
    compared = 0
    for id_, exercise in EXERCISES.items():
        [fact] = by_folder[f"exercises/{id_}/"].all("div", css_class="facts__wide")
        for comparison in exercise.get("kneecap_comparisons", ()):
            compared += 1
            lines = [line for line in fact.iter("p") if f": {comparison['direction']}, in one study" in words(line)]
            assert lines, id_
            unchecked = comparison.get("second_hand", False)
            assert any(unchecked == ("not checked against the paper" in words(line)) for line in lines), id_
            cited = [link for line in lines for link in line.iter("a") if link.get("class") == "footnote-ref"]
            assert bool(cited) or "source" not in comparison, id_
        assert "times body weight" not in words(fact), id_
    assert compared > 5


def test_a_sore_kneecap_is_given_reasons_or_told_what_was_looked_for(by_folder: dict[str, Page]) -> None:
    reasoned = 0
    for id_ in EXERCISES:
        folds = by_folder[f"exercises/{id_}/"].all("details", css_class="foldout")
        [fold] = (fold for fold in folds if words(fold).startswith("If your kneecap hurts"))
        if "We looked for two things" in words(fold):
            continue
        reasoned += 1
        reasons = ("less in one study", "from our drawings", "our reasoning, not a study", "stop earlier")
        lines = [words(line) for line in fold.iter("li")]
        assert lines, id_
        no((id_, line) for line in lines if not any(reason in line for reason in reasons))
    assert reasoned >= 22


def test_the_map_of_the_site_leads_to_the_three_indexes(site: Path, by_folder: dict[str, Page]) -> None:
    tools = {"build/", "log/", "offline/", "play/", "r/"}
    for page in by_folder.values():
        if page.path != "404.html" and page.folder() not in tools:
            [sitemap] = page.all("details", css_class="sitemap")
            shown = {words(link) for link in sitemap.iter("a")}
            assert {f"Exercises by {kind}" for kind in ("aim", "muscle", "equipment")} <= shown, page.path
