"""The sentence that a directive `<!-- rests on: id -->` ties to its claim, and that a reader sees nothing of it."""

import pytest

from mkdocs_routines.load.rests_on import RestsOn, ties, without_ties

TIE = "<!-- rests on: both -->"


@pytest.mark.parametrize(
    ("above", "sentence"),
    [
        ("It rains. Both may\nhelp [@key].", "Both may help."),
        ("- It rains.\n- Both may help.", "Both may help."),
        ("> Both may help.", "Both may help."),
        ("/// html | p.lead\nBoth may help.\n///\n", "Both may help."),
        ("It rains.\n\n    Both may help.", ""),
        ("# Both help", ""),
        ("", ""),
    ],
)
def test_the_sentence_above_rests_on_the_claim(above: str, sentence: str) -> None:
    text = f"{above}\n{TIE}\nIt always rains."
    assert [*ties(text)] == [RestsOn("both", text.count("\n"), sentence)]


def test_two_claims_may_stand_below_one_sentence() -> None:
    tied = [(tie.id, tie.sentence) for tie in ties(f"Both may help.\n{TIE}\n<!-- rests on: one -->")]
    assert tied == [("both", "Both may help."), ("one", "Both may help.")]


def test_a_reader_sees_nothing_of_it() -> None:
    assert without_ties(f"Both may help.\n  {TIE}\nIt rains.") == "Both may help.\nIt rains."
