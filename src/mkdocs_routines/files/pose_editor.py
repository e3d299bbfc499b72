"""Files of the pose editor: constants that its scripts share with Python, and the people and figures to begin with.

They are made for a site that has the page. Types of the constants stand in `figure_constants.d.ts`.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from math import atan2, degrees
from typing import Any, get_args

from mkdocs_routines.check.figures import LIES, SEEN
from mkdocs_routines.domain import drawn_files
from mkdocs_routines.domain.faults import posed_faults
from mkdocs_routines.draw import figure
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.figure import Anchor, At, BodyPosition, Figure, Lying, Part, Side, View
from mkdocs_routines.model.limbs import MIGRATE, Arm, Foot, Hand, Leg, Rest, Surface
from mkdocs_routines.model.prop import FITTED, OTHER_SIZE, SIZES, WORN, Prop
from mkdocs_routines.model.values import Record

PAGE = "contribute/pose.md"
CONSTANTS_PATH = "assets/js/pose_editor/figure_constants.js"
_HEAD = "// Constants that the pose editor shares with Python, generated from it (files/pose_editor.py). Do not edit.\n"
POINT_UNITS = 2000
"""Whole numbers to a body height in the points of the people: 0.8 mm each."""


def pose_editor_files(content: Content) -> dict[str, str]:
    """Path below the site → text; none where no page needs them."""
    if not any(page.uri == PAGE for page in content.pages):
        return {}
    return {**constants_file(), drawn_files.POSES: json.dumps(pose_data(content.library), separators=(",", ":"))}


def constants_file() -> dict[str, str]:
    """The path of the module below the site, and its text."""
    lines = (f"export const {name} = {json.dumps(value)};\n" for name, value in constants().items())
    return {CONSTANTS_PATH: _HEAD + "".join(lines)}


def constants() -> Mapping[str, object]:
    """Name → value, of all that the figure needs in Python and on the page."""
    limits = figure.limits()
    return {
        **limits,
        "POINT_UNITS": POINT_UNITS,
        "LIES": LIES,
        "SEEN": SEEN,
        "MIGRATE": MIGRATE,
        "VIEWS": get_args(View),
        "AZIMUTH": {view: _azimuth(view) for view in get_args(View)},
        "LYING": get_args(Lying),
        "ANCHORS": get_args(Anchor),
        "WORKS": get_args(Side),
        "PARTS": get_args(Part),
        "HANDS": get_args(Hand),
        "SURFACES": get_args(Surface),
        "RESTS": get_args(Rest),
        "KINDS": get_args(Prop.model_fields["kind"].annotation),
        "WORN": WORN,
        "FITTED": FITTED,
        "SIZES": SIZES,
        "OTHER_SIZE": OTHER_SIZE,
        "BOUNDS": dict(_bounds()),
        "MEANINGS": dict(_meanings()),
    }


def _azimuth(view: View) -> int:
    right, _, ahead = figure.viewed_from(view)
    return round(degrees(atan2(right, ahead)))


_RECORDS: Mapping[str, type[Record]] = {
    "figure": Figure,
    "pose": BodyPosition,
    "leg": Leg,
    "arm": Arm,
    "foot": Foot,
    "anchor_at": At,
    "prop": Prop,
}


def _fields() -> Iterator[tuple[str, dict[str, Any]]]:
    """Record and key → its part of the JSON Schema."""
    for name, record in _RECORDS.items():
        for key, field in record.model_json_schema()["properties"].items():
            yield f"{name}.{key}", field


def _bounds() -> Iterator[tuple[str, tuple[float, float]]]:
    """Record and key → the least and the most that a number may be."""
    for name, field in _fields():
        for form in (field, *field.get("anyOf", ())):
            if form.get("type") == "number":
                yield name, (form["minimum"], form["maximum"])


def _meanings() -> Iterator[tuple[str, str]]:
    """Record and key of a number → what more of it is, as the record says."""
    bounded = dict(_bounds())
    for name, field in _fields():
        if name in bounded and "description" in field:
            yield name, " ".join(field["description"].split())


def pose_data(library: Library) -> dict[str, object]:
    """The people as mannequins, and each figure as somebody wrote it."""
    return {
        "people": {
            name: {
                "label": person.drawn.label,
                "body": {key: round(value, 6) for key, value in asdict(person.body).items()},
                "shapes": [
                    [shape.segment, shape.look, [round(float(value) * POINT_UNITS) for value in shape.points.ravel()]]
                    for shape in figure.mannequin(person)
                ],
            }
            for name, person in figure.people().items()
        },
        "exercises": {
            id_: {
                "name": entry.record.name,
                "figure": _written(entry.record.figure),
                "faults": [
                    {"fault": fault.fault, "fix": fault.fix, "pose": _written(pose)}
                    for _, fault, pose in posed_faults(entry.record)
                ],
            }
            for id_, entry in library.offered.items()
        },
    }


def _written(record: Record) -> Any:
    """What somebody wrote, without defaults."""
    return record.model_dump(mode="json", exclude_unset=True)
