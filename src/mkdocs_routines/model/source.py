"""Source note: the design of a study, its population, its main finding and its limits."""

from typing import Literal

from mkdocs_routines.model.values import Label, Record, Text

Design = Literal[
    "guideline", "systematic-review", "trial", "cohort", "cross-sectional", "laboratory", "method", "opinion"
]
Stance = Literal["supports", "contradicts", "mixed", "background"]
Read = Literal["full", "abstract", "secondary"]


class Source(Record):
    """A note on one source. The file name is its key in `references.bib`."""

    short_title: Label | None = None
    """A title that a reader understands, where the title up to its subtitle is too little. The usual case has none."""
    design: Design
    """The kind of study, for filters."""
    design_words: Label
    """The design as the study describes it: "Systematic review of 14 randomised trials"."""
    population: Text
    """Who was studied."""
    n: Label | None = None
    """How many: people, trials, or both. Left out when it was not seen."""
    finding: Text
    """The main finding in our words, its numbers exact."""
    limits: Text
    """What weakens it. How it was read stands under `read`, what was not seen under `unchecked`."""
    stance: Stance
    """Where it stands towards "treat the hip to help the knee"."""
    read: Read
    """How it was read: its own text, its abstract, or only what others say of it."""
    authors_unseen: bool = False
    """Whether nobody here has seen the list of its authors, so that its entry has none. Its page says so."""
    unchecked: Text | None = None
    """What of it was not seen or not checked, beyond that. It is shown on the page of the source and nowhere else."""
