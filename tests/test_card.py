"""Link cards: what stands on them, that all of it fits, and that they are made once."""

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from xml.etree import ElementTree

import pytest
import resvg_py
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from mkdocs_routines.draw import asset_cache, card
from mkdocs_routines.draw.card import kinds, parts, raster
from mkdocs_routines.draw.card.setting import Box, fit
from mkdocs_routines.draw.card.typeface import WEIGHTS, Typeface, Weight
from mkdocs_routines.load import records
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library

ROOT = Path(__file__).parent.parent
FONT = ROOT / "overrides/assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"
LIBRARY: Library = records.load(ROOT)[0]
SITE, WORDS = "Hip to Knee", "What your hip has to do with your knee."
PAPER = tuple(bytes.fromhex(parts.PAPER.removeprefix("#")))
HOSTILE = (
    *(ROOT / "tests/hostile_texts.txt").read_text(encoding="utf-8").splitlines(),
    *("W" * 80, "a b " * 20, "&lt;&#0;]]>--", "\ue000\u200b", "Ἱπποκράτης 膝 🦵 ᾳ", "x"),
)
MACHINE = """
import sys
from hashlib import sha256
from pathlib import Path
from mkdocs_routines.draw import card
from mkdocs_routines.load.records import load
face = card.typeface(Path(sys.argv[1]), Path(sys.argv[2]))
library, _ = load(Path(sys.argv[3]))
made = card.pictures(card.cards(library, face, "Hip to Knee", "Words."), face)
shown = ["cards/site.png", "cards/exercises/squat.png", "cards/routines/runners.png"]
print(sha256(face.file.read_bytes()).hexdigest())
print(sha256(repr(sorted(depends_on for depends_on, _ in made.values())).encode()).hexdigest())
print(*(sha256(made[path][1]()).hexdigest() for path in shown))
"""


@cache
def face() -> Typeface:
    return card.typeface(FONT, Path(mkdtemp()))


@cache
def cards() -> dict[str, card.Card]:
    return card.cards(LIBRARY, face(), SITE, WORDS)


def lines(svg: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each line of text on a card, and its attributes."""
    for element in ElementTree.fromstring(svg).iterfind("{*}text"):
        yield element.text or "", dict(element.attrib)


def picture(svg: str) -> Image.Image:
    return Image.open(io.BytesIO(raster.png(svg, face().file))).convert("RGB")


def margins_are_empty(shown: Image.Image, right: int = parts.RIGHT + 2) -> bool:
    """Whether nothing reaches into the ground around the words and drawings."""
    top, end = parts.TOP - 20, parts.HEIGHT - 30
    around = ((20, 0, 1200, top), (20, end, 1200, 630), (20, 0, parts.LEFT - 10, 630), (right, 0, 1200, 630))
    return all(shown.crop(edge).getcolors() == [(_area(edge), PAPER)] for edge in around)


def _area(box: tuple[int, int, int, int]) -> int:
    left, top, right, bottom = box
    return (right - left) * (bottom - top)


@given(
    st.text(max_size=800),
    st.sampled_from(WEIGHTS),
    st.integers(200, 1072),
    st.integers(90, 450),
    st.sampled_from([(84, 46), (44, 26), (64, 30)]),
)
def test_words_fit_into_their_box_and_all_of_them_are_there(
    words: str, weight: Weight, width: int, height: int, sizes: tuple[int, int]
) -> None:
    block = fit(face(), words, weight, Box(width, height), sizes=sizes)
    assert "".join(block.lines).replace(" ", "") == "".join(words.split())
    assert block.height <= height
    assert max(face().width(line, weight) for line in block.lines) * block.size <= width
    assert block.size <= sizes[0]


def test_words_are_set_as_large_as_they_can_be_and_lines_are_even() -> None:
    block = fit(face(), "Single-leg Romanian deadlift with a reach", "700", Box(700, 170), sizes=(84, 46))
    assert block.lines == ("Single-leg Romanian", "deadlift with a reach")
    widest = max(face().width(line, "700") for line in block.lines)
    assert widest * block.size <= 700 < widest * (block.size + 2)


def test_a_word_is_set_smaller_before_it_is_broken() -> None:
    def lines_of(width: int) -> tuple[str, ...]:
        return fit(face(), "Osteoarthritis", "700", Box(width, 300), sizes=(84, 46)).lines

    assert lines_of(400) == ("Osteoarthritis",)
    assert lines_of(200) == ("Osteoart", "hritis")


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize(
    "line", ["AVATAR To Ty. W, LT", "90/90 hip rotation", "“flexors” – 12 × 3°, no. 1lI0O", "mmm fi ffl ij"]
)
def test_a_line_is_drawn_no_wider_than_it_was_measured(line: str, weight: Weight) -> None:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="100" font-family="{face().family}">'
        f'<text x="20" y="70" font-size="50" font-weight="{weight}">{line}</text></svg>'
    )
    ink = Image.open(io.BytesIO(bytes(raster.png(svg, face().file)))).getbbox()
    assert ink
    measured = face().width(line, weight) * 50
    assert 0.9 * measured < ink[2] - 20 < 1.01 * measured


def test_bold_is_drawn_bold() -> None:
    def width(weight: str) -> int:
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100" font-family="{face().family}">'
            f'<text y="70" font-size="50" font-weight="{weight}">Lateral band walk</text></svg>'
        )
        box = Image.open(io.BytesIO(raster.png(svg, face().file))).getbbox()
        assert box
        return box[2]

    assert width("700") > width("400") + 10


def test_there_is_a_card_for_each_exercise_routine_and_claim_and_one_for_the_site() -> None:
    kinds_of = {"exercises": LIBRARY.exercises, "routines": LIBRARY.routines, "claims": LIBRARY.claims}
    wanted = {f"cards/{kind}/{id_}.png" for kind, entries in kinds_of.items() for id_ in entries}
    assert set(cards()) == wanted | {card.HOME}


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("exercises/squat.md", "cards/exercises/squat.png"),
        ("routines/runners.md", "cards/routines/runners.png"),
        ("routines/runners/cert.md", "cards/routines/runners.png"),
        ("claims/landing-softly.md", "cards/claims/landing-softly.png"),
        ("exercises/index.md", card.HOME),
        ("exercises/runners.md", card.HOME),
        ("squat.md", card.HOME),
        ("index.md", card.HOME),
    ],
)
def test_a_page_has_the_card_of_what_it_is_about(uri: str, path: str) -> None:
    assert card.path_of(uri, LIBRARY) == path


def test_the_whole_statement_of_a_claim_is_on_its_card_with_our_rating() -> None:
    for id_, entry in LIBRARY.claims.items():
        shown = [words for words, _ in lines(cards()[f"cards/claims/{id_}.png"].svg)]
        assert shown[0] == "Claim"
        assert " ".join(shown[1:-3]) == uncited(entry.record.plain)
        assert shown[-3] == f"Our rating: {entry.record.certainty.replace('-', ' ')} certainty"
        assert shown[-2] == SITE


@pytest.mark.parametrize(("certainty", "steps"), [("very-low", 1), ("low", 2), ("moderate", 3), ("high", 4)])
def test_the_bars_on_a_card_count_the_certainty(certainty: str, steps: int) -> None:
    record = LIBRARY.claims["landing-softly"].record.model_copy(update={"certainty": certainty})
    bars = re.findall(r'width="12" height="(\d+)"', kinds.claim(face(), SITE, record))
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
    svg = kinds.routine(face(), SITE, few, LIBRARY)
    assert svg.count("<svg ") == 1 + drawings
    takes = next(words for words, _ in lines(svg) if "exercise" in words)
    assert takes.startswith(f"{count} exercise{'s' if count > 1 else ''}, about ")
    assert takes.endswith(" minutes")


def test_an_exercise_that_comes_twice_is_drawn_once() -> None:
    record = LIBRARY.routines["runners"].record
    twice = record.model_copy(update={"items": (record.items[0], record.items[0], record.items[1])})
    assert kinds.routine(face(), SITE, twice, LIBRARY).count("<svg ") == 3


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
    assert cards()[card.HOME].alt == f"{SITE}. {WORDS}"


def test_a_card_has_the_colours_of_the_site() -> None:
    css = (ROOT / "src/mkdocs_routines/assets/css/defaults/tokens.css").read_text("utf-8").partition("@media")[0]
    tokens = dict(re.findall(r"--([\w-]+): (#\w+);", css))
    ours = {name: value for name, value in vars(parts).items() if re.fullmatch("#[0-9a-f]{6}", str(value))}
    logo = (ROOT / "overrides/assets/logo.svg").read_text("utf-8")
    assert len(ours) == 9
    assert ours.pop("BONE") in logo
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
    made = card.cards(library, face(), SITE, WORDS)
    for path in ("cards/exercises/squat.png", "cards/routines/runners.png", "cards/claims/landing-softly.png"):
        assert margins_are_empty(picture(made[path].svg), right=1198), path


def test_a_card_is_the_same_each_time(tmp_path: Path) -> None:
    said = []
    for seed in ("1", "2"):
        command = [sys.executable, "-c", MACHINE, str(FONT), str(tmp_path / seed), str(ROOT)]
        environment = {"PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": seed}
        said.append(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
    assert said[0] == said[1]
    assert len(said[0].split()) == 5


def test_the_typeface_is_unpacked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = card.typeface(FONT, tmp_path)
    monkeypatch.setitem(sys.modules, "fontTools.ttLib", None)  # to load it again would fail
    assert card.typeface(FONT, tmp_path) == first
    assert first.family == "Atkinson Hyperlegible Next"


def test_a_picture_is_made_once_and_anew_when_it_changes(tmp_path: Path) -> None:
    made: list[str] = []

    def maker(name: str) -> asset_cache.Negative:
        def make() -> bytes:
            made.append(name)
            return name.encode()

        return name, make

    for depends_on in ("one", "one", "two"):
        pictures = asset_cache.develop({"a.png": maker(depends_on)}, tmp_path / "cache")
        assert pictures["a.png"].finished().read_text() == depends_on
    assert made == ["one", "two"]


def test_a_picture_that_cannot_be_made_stops_the_build(tmp_path: Path) -> None:
    def fails() -> bytes:
        raise ValueError("no picture")

    picture = asset_cache.develop({"a.png": ("a", fails)}, tmp_path)["a.png"]
    with pytest.raises(ValueError, match="no picture"):
        picture.finished()
    assert not picture.place.exists()


def test_resvg_would_draw_nothing_without_the_typeface() -> None:
    """So that no card can be set in whatever typeface the computer has."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><text y="60">Words</text></svg>'
    drawn = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))))
    assert drawn.getbbox() is None
