"""Link cards: what stands on them, that nothing runs over their edge, and that they are the same each time."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest

from mkdocs_routines.domain import addresses, rating
from mkdocs_routines.draw import card
from mkdocs_routines.draw.card import elements, layouts
from mkdocs_routines.draw.figure.svg.palette import tones
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.model.claim import Downgrade, Rating
from tests.support import tree
from tests.support.cards import FONT, ROOT, face, margins_are_empty, picture
from tests.support.hostile_texts import PAYLOADS

CONTENT = tree.content(ROOT)
LIBRARY = CONTENT.library
SITE, WORDS = "Hip to Knee", "What your hip has to do with your knee."
BRAND = card.Brand(SITE, "")
HOSTILE = (
    *PAYLOADS,
    *("W" * 80, "a b " * 20, "&lt;&#0;]]>--", "\ue000\u200b", "Ἱπποκράτης 膝 🦵 ᾳ", "x"),
)
MACHINE = """
import sys
from hashlib import sha256
from pathlib import Path
from mkdocs_routines.draw import card
from mkdocs_routines.load.library import read_library
face = card.load_typeface(Path(sys.argv[1]), Path(sys.argv[2]))
library, _ = read_library(Path(sys.argv[3]))
made = card.png_recipes(card.cards(library, face, card.Brand("Hip to Knee", ""), "Words."), face)
shown = ["cards/site.png", "cards/exercises/squat.png", "cards/routines/runners.png"]
print(sha256(face.file.read_bytes()).hexdigest())
print(sha256(repr(sorted(recipe.depends_on for recipe in made.values())).encode()).hexdigest())
print(*(sha256(made[path].render()).hexdigest() for path in shown))
"""


@cache
def cards() -> dict[str, card.Card]:
    return {**card.cards(LIBRARY, face(), BRAND, WORDS), **card.page_cards(CONTENT, face(), BRAND)}


def lines(svg: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each line of text on a card, and its attributes."""
    for element in ElementTree.fromstring(svg).iterfind("{*}text"):
        yield element.text or "", dict(element.attrib)


def test_there_is_a_card_for_each_record_list_and_page_but_those_about_the_site() -> None:
    kinds_of: dict[str, Mapping[str, object]] = {
        "exercises": LIBRARY.exercises,
        "routines": LIBRARY.routines,
        "plans": LIBRARY.six_week_plans,
        "claims": LIBRARY.claims,
    }
    wanted = {f"cards/{kind}/{id_}.png" for kind, entries in kinds_of.items() for id_ in entries}
    pages = {page.uri for page in CONTENT.pages if page.head and page.head.record.kind != "about"} - {"index.md"}
    lists = {f"{kind}/index.md" for kind in (*kinds_of, "sources", "aims", "muscles", "equipment")}
    assert len(pages) > 60
    wanted |= {f"cards/pages/{uri.removesuffix('.md')}.png" for uri in (*pages, *lists)}
    assert set(cards()) == wanted | {addresses.SITE_CARD}


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("exercises/squat.md", "cards/exercises/squat.png"),
        ("routines/runners.md", "cards/routines/runners.png"),
        ("routines/runners/cert.md", "cards/routines/runners.png"),
        ("plans/meniscus.md", "cards/plans/meniscus.png"),
        ("plans/index.md", "cards/pages/plans/index.png"),
        ("claims/landing-softly.md", "cards/claims/landing-softly.png"),
        ("exercises/runners.md", "cards/pages/exercises/index.png"),
        ("muscles/hamstrings.md", "cards/pages/muscles/index.png"),
        ("do/swollen.md", "cards/pages/do/index.png"),
        ("questions/sleep.md", "cards/pages/questions/sleep.png"),
        ("about/reviewers.md", addresses.SITE_CARD),
        ("squat.md", addresses.SITE_CARD),
        ("index.md", addresses.SITE_CARD),
    ],
)
def test_a_page_has_its_own_card_or_that_of_its_folder(uri: str, path: str) -> None:
    assert card.path_of(uri, LIBRARY, cards()) == path


def test_a_site_without_cards_has_none_for_a_page() -> None:
    assert card.path_of("exercises/squat.md", LIBRARY, {}) is None


def test_a_page_has_its_kind_its_title_and_what_it_is_about() -> None:
    made = cards()["cards/pages/questions/sleep.png"]
    head = next(page.head.record for page in CONTENT.pages if page.head and page.uri == "questions/sleep.md")
    shown = " ".join(words for words, _ in lines(made.svg))
    assert shown == f"Question {head.title} {head.description} {SITE} Free, with its sources"
    assert made.alt == f"{head.title}. {head.description}"


def test_the_whole_statement_of_a_claim_is_on_its_card_with_our_rating() -> None:
    for id_, entry in LIBRARY.claims.items():
        shown = [words for words, _ in lines(cards()[f"cards/claims/{id_}.png"].svg)]
        assert shown[0] == "Claim"
        assert " ".join(shown[1:-3]) == uncited(entry.record.plain)
        assert shown[-3] == f"Our rating: {rating.certainty(entry.record.rating).replace('-', ' ')} certainty"
        assert shown[-2] == SITE


@pytest.mark.parametrize(("down", "steps"), [(3, 1), (2, 2), (1, 3), (0, 4)])
def test_the_bars_on_a_card_count_the_certainty(down: int, steps: int) -> None:
    marks = [{"domain": domain, "levels": 1, "why": "x"} for domain in get_args(Downgrade)[:down]]
    rated = Rating.model_validate({"start": "trials", **({"down": tuple(marks)} if marks else {})})
    record = LIBRARY.claims["landing-softly"].record.model_copy(update={"rating": rated})
    bars = re.findall(r'width="12" height="(\d+)"', layouts.claim_card(face(), BRAND, record))
    assert [height == "38" for height in bars] == [index < steps for index in range(4)]


def test_an_exercise_has_its_name_its_cue_its_drawing_and_a_word_on_safety() -> None:
    for id_, entry in LIBRARY.exercises.items():
        svg = cards()[f"cards/exercises/{id_}.png"].svg
        shown = " ".join(words for words, _ in lines(svg))
        end = f"{SITE} With a pain rule and signs to stop"
        assert shown == f"Exercise {entry.record.name} {uncited(entry.record.key_cue)} {end}"
        assert svg.count("<svg ") == 2
        assert "f-hip" in svg
        assert "f-knee" in svg


@pytest.mark.parametrize(("count", "drawings"), [(1, 1), (2, 2), (3, 3), (4, 4), (6, 4)])
def test_a_routine_has_up_to_four_drawings(count: int, drawings: int) -> None:
    record = LIBRARY.routines["runners"].record
    few = record.model_copy(update={"items": record.items[:count]})
    svg = layouts.routine_card(face(), BRAND, few, LIBRARY)
    assert svg.count("<svg ") == 1 + drawings
    takes = next(words for words, _ in lines(svg) if "exercise" in words)
    assert takes.startswith(f"{count} exercise{'s' if count > 1 else ''}, about ")
    assert takes.endswith(" minutes")


def test_an_exercise_that_comes_twice_is_drawn_once() -> None:
    record = LIBRARY.routines["runners"].record
    twice = record.model_copy(update={"items": (record.items[0], record.items[0], record.items[1])})
    assert layouts.routine_card(face(), BRAND, twice, LIBRARY).count("<svg ") == 3


def test_every_character_on_a_card_is_in_the_typeface() -> None:
    """What is not would be an empty box. Mend the words, or give the cards a typeface that has it."""
    known = set(face().widths["400"])
    missing = {path: {*words} - known for path, shown in cards().items() for words, _ in lines(shown.svg)}
    assert not {path: letters for path, letters in missing.items() if letters}


def test_what_a_card_shows_is_said_to_those_who_do_not_see_it() -> None:
    assert cards()["cards/routines/three-exercise-core.png"].alt == (
        "Three-exercise core: 3 exercises, about 10–12 minutes. "
        "Drawings: Glute bridge, Squat to a chair, Side-lying hip abduction."
    )
    assert cards()["cards/claims/thoracic-extension-and-the-knee.png"].alt == (
        "We do not know if opening the upper back does anything for a knee. Our rating: very low certainty."
    )
    assert cards()["cards/exercises/glute-bridge.png"].alt.startswith(
        "Glute bridge. Push the floor away with your heels."
    )
    assert cards()[addresses.SITE_CARD].alt == f"{SITE}. {WORDS}"


def test_a_card_has_the_colours_of_the_site() -> None:
    css = (ROOT / "src/mkdocs_routines/assets/css/defaults/tokens.css").read_text("utf-8").partition("@media")[0]
    tokens = dict(re.findall(r"--([\w-]+): (#\w+);", css))
    ours = {name: value for name, value in vars(elements).items() if re.fullmatch("#[0-9a-f]{6}", str(value))}
    assert len(ours) == 8
    assert ours == {name: tokens[name.lower().replace("_", "-")] for name in ours}


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_the_words_a_card_is_a_picture_and_nothing_runs_over_its_edge(words: str) -> None:
    routine = LIBRARY.routines["runners"].record.model_copy(update={"title": words})
    claim = LIBRARY.claims["landing-softly"].record.model_copy(update={"plain": (words * 80)[:800]})
    squat = LIBRARY.exercises["squat"]
    exercise = squat.record.model_copy(update={"name": words, "key_cue": (words * 80)[:800]})
    entries = {"runners": replace(LIBRARY.routines["runners"], record=routine)}
    library = replace(
        LIBRARY,
        routines=entries,
        claims={"landing-softly": replace(LIBRARY.claims["landing-softly"], record=claim)},
        exercises={**LIBRARY.exercises, "squat": replace(squat, record=exercise)},
    )
    made = card.cards(library, face(), BRAND, WORDS)
    shown = [made[f"cards/{name}.png"].svg for name in ("exercises/squat", "routines/runners", "claims/landing-softly")]
    for svg in (*shown, layouts.page_card(face(), BRAND, words[:80], words, (words * 80)[:800])):
        assert margins_are_empty(picture(svg), right=1198)


def test_a_card_is_the_same_each_time(tmp_path: Path) -> None:
    said = []
    for seed in ("1", "2"):
        command = [sys.executable, "-c", MACHINE, str(FONT), str(tmp_path / seed), str(ROOT)]
        environment = {"PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": seed}
        said.append(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
    assert said[0] == said[1]
    assert len(said[0].split()) == 5


def test_everybody_on_a_card_has_their_own_colours() -> None:
    plans = {addresses.link_card(addresses.PLANS, id_): plan.record for id_, plan in LIBRARY.six_week_plans.items()}
    people = {
        path: {LIBRARY.exercises[id_].record.figure.person for id_ in plan.pictured} for path, plan in plans.items()
    }
    path = max(people, key=lambda path: len(people[path]))
    assert len(people[path]) > 1
    shown = {colour for _, colour in picture(cards()[path].svg).getcolors(elements.WIDTH * elements.HEIGHT) or ()}
    for person in people[path]:
        assert tuple(bytes.fromhex(tones(person, "light")["skin"].removeprefix("#"))) in shown
