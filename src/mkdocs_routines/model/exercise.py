"""Exercise record: one movement, its instructions, its evidence, its cautions and its drawing."""

from typing import Literal

from pydantic import model_validator

from mkdocs_routines.model.caution import AdviceFor, Caution
from mkdocs_routines.model.fault import Fault
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.values import LEFT_OUT, Code, Day, Id, Key, Label, Level, Listed, Record, Text


class Muscles(Record):
    primary: Listed[Id]
    """The muscles that do most of the work, from `vocabulary.yml`."""
    secondary: Listed[Id] = ()
    """The muscles that help, from `vocabulary.yml`."""


class Retired(Record):
    """Why an exercise is no longer offered. Its page and its links stay."""

    day: Day
    """Since when."""
    why: Text
    """Why, in plain words."""
    instead: Id | None = None
    """The exercise to do in its place."""


class KneecapComparison(Record):
    """A comparison, within one study, of the force on the kneecap joint in this exercise and in something else.

    It is written at one of two exercises and read from both. Values are left out: models differ between studies, so a
    value of one cannot stand beside that of another.
    """

    direction: Literal["more", "less", "alike"]
    """The force in this exercise, set against that in the other task."""
    than: Listed[Id] = ()
    """The exercises of this site that the other task stands for; or else `version`."""
    version: Label | None = None
    """The same exercise done in another way, in words: "a longer step"."""
    people: Label | None = None
    """Who was measured: "16 people without knee pain". Comes with `source`."""
    note: Text | None = None
    """What the study did otherwise than this exercise, or the range of bend that it holds for."""
    source: Key | None = None
    """The study, by its key in `references.bib`. Left out where it cannot be cited yet."""
    second_hand: bool = False
    """Whether it is known only from what others write of the study. Pages then say that it was not checked."""

    @model_validator(mode="after")
    def _has_one_other_task(self) -> "KneecapComparison":
        if bool(self.than) == (self.version is not None):
            raise ValueError("must have exactly one of than and version")
        if self.source is None and not self.second_hand:
            raise ValueError("must have source, or else 'second_hand: true'")
        if self.people is not None and self.source is None:
            raise ValueError("people: must come with source, because a number needs one")
        return self


class Exercise(Record):
    """One movement. The file name is its id and its address."""

    name: Label
    """The usual name, written like a sentence: "Glute bridge"."""
    code: Code = ""
    """Its short name in links, such as "bridge". No other exercise has it as its code or id, and it never changes."""
    other_names: Listed[Label] = ()
    """Names people also search for."""
    summary: Text
    """One sentence in plain words: what it is and what it is for."""
    pillar: Id = ""
    """Which pillar it belongs to, from `vocabulary.yml`."""
    aims: Listed[Id] = ()
    """What it is done for, from `vocabulary.yml`. Easier and harder neighbours share an aim with it."""
    level: Level = LEFT_OUT
    """How hard it is for somebody who is not used to exercise."""
    position: Id = ""
    """The position of the body, from `vocabulary.yml`."""
    muscles: Muscles = LEFT_OUT
    equipment: Listed[Id] = ()
    """What is needed, from `vocabulary.yml`. Leave the key out when nothing is."""
    substitute: Text | None = None
    """What a household has that does the same as the equipment."""
    start: Text = ""
    """The starting position."""
    steps: Listed[Text]
    """What to do, in order, one action each."""
    key_cue: Text = ""
    """The one cue to remember."""
    cues: Listed[Text] = ()
    """Short reminders while moving."""
    feel: Text = ""
    """Where the work or the stretch should be felt."""
    too_hard: Text = ""
    """How to know that it is too hard today, and what to do."""
    too_easy: Text = ""
    """How to know that it has become too easy, and what to do."""
    faults: Listed[Fault] = ()
    """Common faults, each with its fix. At least one has a pose, which is drawn."""
    easier: Listed[Id] = ()
    """Exercises to step down to. It is enough that one of the two neighbours names the other."""
    harder: Listed[Id] = ()
    """Exercises to step up to. It is enough that one of the two neighbours names the other."""
    kneecap_comparisons: Listed[KneecapComparison] = ()
    """How the force on the kneecap joint compares with that in another task, where a study set them side by side."""
    movements: Listed[Id] = ()
    """What the body does in it, from `vocabulary.yml`. With position and equipment they bring the general cautions."""
    advice_for: Listed[AdviceFor] = ()
    """Advice in place of that of general cautions, where this exercise needs other words."""
    cautions: Listed[Caution] = ()
    """Who else should leave it out or adapt it, for a reason that only this exercise has."""
    evidence: Listed[Text] = ()
    """What studies found about this exercise, or that it was not studied."""
    sources: Listed[Key] = ()
    """The sources behind the description, by their keys in `references.bib`."""
    figure: Figure = LEFT_OUT
    """Its drawing, from joint angles."""
    draft: bool = False
    """Whether it is proposed and not published: shown while somebody edits, and in no built site."""
    retired: Retired | None = None
    """Given when it is no longer offered. No routine and no other exercise names it then."""

    @model_validator(mode="after")
    def _equipment_has_a_substitute(self) -> "Exercise":
        if self.equipment and self.substitute is None:
            raise ValueError("equipment: must come with substitute, what a household has that does the same")
        if self.substitute is not None and not self.equipment:
            raise ValueError("substitute: must come with equipment, or be left out")
        return self
