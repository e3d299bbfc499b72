"""Words of the search: forms of one word, slips of one letter, and what a typed word stands for in some texts."""

from pathlib import Path

import pytest
import yaml

from tests.support.twin import one, values

CASES = yaml.safe_load((Path(__file__).parent / "search" / "words.yml").read_text("utf-8"))
WORDS = "widgets/search_words.js"
FITS = (Path(__file__).parents[1] / "support" / "search_fits.mjs").as_uri()
TEXTS = ["Kneeling on one knee", "Kneel down", "Gluteus maximus", "Quadriceps and hamstrings", "Step-up on a stair"]


def stems(text: str) -> list[str]:
    return values(WORDS, [("stem", [word]) for word in one(WORDS, "wordsOf", text)])


@pytest.mark.parametrize("forms", CASES["together"], ids=" ".join)
def test_forms_of_a_word_share_a_stem(forms: list[str]) -> None:
    assert len({tuple(stems(form)) for form in forms}) == 1


@pytest.mark.parametrize("pair", CASES["apart"], ids=" ".join)
def test_other_words_do_not(pair: list[str]) -> None:
    assert stems(pair[0]) != stems(pair[1])


@pytest.mark.parametrize("pair", [*CASES["slips"], *CASES["no_slips"]], ids=" ".join)
def test_a_slip_is_one_letter(pair: list[str]) -> None:
    assert one(WORDS, "oneSlipAway", *pair) == (pair in CASES["slips"])


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        ("knee", [0]),  # a whole word: "kneeling" begins so, and is another one
        ("kneel", [0, 1]),
        ("kne", [0, 1]),  # no text has this word: longer ones do
        ("glutes", [2]),  # they mean the same
        ("bum", [2]),
        ("quads", [3]),
        ("hamstrigns", [3]),
        ("quadricpes", [3]),
        ("buttok", []),  # no text has "buttock" to be near
        ("step up", [4]),
        ("stepping", [4]),
        ("stairstep", [4]),  # run together: two words of the texts
        ("stepladder", []),
        ("the stairs", [4]),  # "the" names nothing
        ("knee stairs", []),  # every word that names something
        ("", [0, 1, 2, 3, 4]),
        ("xyz", []),
    ],
)
def test_a_text_fits_that_has_every_word(typed: str, fit: list[int]) -> None:
    assert one(FITS, "fits", TEXTS, typed) == fit
