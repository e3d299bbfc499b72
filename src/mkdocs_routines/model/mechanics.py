"""Mechanics model record: a figure that readers move, with its controls, its words and what it leaves out."""

import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from mkdocs_routines.model.chart import Number
from mkdocs_routines.model.values import FewWords, Id, Key, Label, Listed, Record, Text

Name = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=30)]
"""Name of a control, a constant or an outcome: small letters and single hyphens."""

HOLE = "{}"
"""Where a phrase about a control has its value."""
PRESETS = 3
"""How many states are printed, and shown without a script."""
HOLES = re.compile(r"\{([a-z-]*)\}")
"""Names in braces, or none, where a value comes in."""


class Control(Record):
    """What a reader moves, from the lowest value to the highest."""

    label: Label
    """What it moves: "Knee bend"."""
    unit: Label
    """What stands behind a number: "°", "% of body weight"."""
    low: Number
    """The lowest value."""
    high: Number
    """The highest value."""
    step: Number
    """From one value to the next."""
    start: Number
    """The value at first, and after a reset."""
    above: FewWords
    """A value above 0 in words, with `{}` for the number: "{} in"."""
    below: FewWords | None = None
    """The same for a value below 0. Left out where none is."""
    zero: FewWords
    """The value 0 in words: "pelvis level"."""
    steps: tuple[FewWords, ...] = ()
    """A phrase for each value from the lowest to the highest, where no number shall be shown."""

    @model_validator(mode="after")
    def _runs_upwards(self) -> "Control":
        if not self.low < self.high:
            raise ValueError("high: must be above low")
        if self.step <= 0:
            raise ValueError("step: must be above 0")
        if self.steps and len(self.steps) != len(self.values):
            message = f"must have a phrase for each of {len(self.values)} values; it has {len(self.steps)}"
            raise ValueError(f"steps: {message}")
        if (self.below is None) == (self.low < 0):
            raise ValueError("below: must be there where low is below 0, and only there")
        for name, phrase in (("above", self.above), ("below", self.below)):
            if phrase is not None and not self.steps and phrase.count(HOLE) != 1:
                raise ValueError(f"{name}: must have {HOLE} once, for the number")
        if self.start not in self.values:
            raise ValueError(f"start: must be one of its values, from low to high by steps; it is {self.start:g}")
        return self

    @property
    def values(self) -> tuple[float, ...]:
        """Every value that it can have."""
        count = int((self.high - self.low) / self.step + 1e-9) + 1
        return tuple(round(self.low + index * self.step, 4) for index in range(count))


class Constant(Record):
    """A number of the calculation."""

    value: Number
    """The number."""
    unit: Label
    """Its unit: "cm", "body heights"."""
    source: Text
    """Whose number it is, with its citation, or how we came to it."""


class Preset(Record):
    """A state that is printed, shown without a script, and offered as a button."""

    title: Label
    """What it is: "Thigh turned in"."""
    state: dict[Name, Number]
    """Control → its value, for those that are not at their start."""


class MechanicsModel(Record):
    """A figure to move. The file name is its id, and chooses the calculation and the picture."""

    title: Label
    """What it shows, as a topic: it asserts nothing."""
    question: Text
    """What the reader is asked to find by moving it."""
    picture: Text
    """What the picture shows, for those who cannot see it. It has no citation."""
    controls: dict[Name, Control]
    """What can be moved, in order."""
    constants_from: Id | None = None
    """Another model, whose constants hold here as well."""
    constants: dict[Name, Constant] = Field(default={})
    """The numbers of the calculation."""
    sentences: dict[Name, Text]
    """Outcome → the sentence about it. A name in braces is a control or a result: "{line} inside"."""
    presets: Annotated[tuple[Preset, ...], Field(min_length=PRESETS, max_length=PRESETS)]
    """Three states."""
    beside: Text | None = None
    """What was measured, or found by others, that belongs beside it."""
    leaves_out: Listed[Text]
    """What it leaves out."""
    rests_on: Literal["calculation", "idea"]
    """Whether it shows a calculation, or an idea without a number."""
    claim: Id
    """The claim it belongs to, whose rating stands below it."""
    muscle: Id | None = None
    """The muscle on whose page it stands."""
    sources: tuple[Key, ...] = ()
    """The sources behind it, by their keys in `references.bib`."""

    @model_validator(mode="after")
    def _has_states_that_can_be_set(self) -> "MechanicsModel":
        if not self.controls:
            raise ValueError("controls: must have one at least")
        for name, text in (("picture", self.picture), *(("sentences", text) for text in self.sentences.values())):
            if "[@" in text:
                raise ValueError(f"{name}: must have no citation, as it is read out; {text!r} has one")
        for preset in self.presets:
            for name, value in preset.state.items():
                if name not in self.controls:
                    raise ValueError(f"presets: must set controls of the model; {name!r} is none")
                if value not in self.controls[name].values:
                    raise ValueError(f"presets: must set {name} to one of its values; {value:g} is none")
        if len({tuple(self.state(preset).items()) for preset in self.presets}) < PRESETS:
            raise ValueError("presets: must differ from one another")
        return self

    def state(self, preset: Preset) -> dict[str, float]:
        """Every control with its value in a preset."""
        return {name: preset.state.get(name, control.start) for name, control in self.controls.items()}

    @property
    def holes(self) -> dict[str, frozenset[str]]:
        """Outcome → the names in braces in its sentence."""
        return {outcome: frozenset(HOLES.findall(text)) for outcome, text in self.sentences.items()}
