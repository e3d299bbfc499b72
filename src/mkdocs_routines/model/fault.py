"""Fault records: what often goes differently in an exercise, what to try then, and how it looks."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from mkdocs_routines.model.figure import BodyPosition, Elevation, View
from mkdocs_routines.model.limbs import Degrees
from mkdocs_routines.model.values import Record, Text


class FaultPose(BodyPosition):
    """A fault as a position of the body: the few angles in which it differs from a position of the drawing."""

    NOT_HERE: ClassVar[Mapping[str, str]] = {
        "caption": "the words of the fault stand below it",
        "arrow": "a fault is drawn without one",
        "works": "the working side is that of the drawing",
    }
    """Keys that somebody may look for, and what stands in their place."""

    at: Annotated[int, Field(ge=1, le=3)] | None = None
    """The position of the drawing that it differs from, beside which it is shown; left out, the last one."""
    view: View | None = None
    """From where both are seen, when not as the drawing is."""
    turned: Degrees | None = None
    """How many degrees the viewer of both walks on from there towards the front, when not as in the drawing."""
    seen_from_above: Elevation | None = None
    """How many degrees from above both are seen, when not as the drawing is."""
    muscles: Literal["none"] | None = None
    """`none` where shaded muscles would hide the fault."""


class Fault(Record):
    fault: Text
    """What often goes differently from the plan."""
    fix: Text
    """What to try then."""
    pose: FaultPose | None = None
    """How it looks. It is drawn beside the position that it differs from."""
