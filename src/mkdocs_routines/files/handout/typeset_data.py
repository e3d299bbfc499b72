"""Data that a handout is typeset from: every text on it, as JSON."""

import json
from dataclasses import asdict

from mkdocs_routines.draw import figure
from mkdocs_routines.files.handout.content import Handout, routine_handout
from mkdocs_routines.files.handout.imprint import Imprint, footer, help_address, help_url, typed_address
from mkdocs_routines.load.records import Library


def handout_data(library: Library, imprint: Imprint) -> dict[str, str]:
    """Routine → everything that is written on its handout."""
    return {id_: _data(routine_handout(id_, library), library, imprint, id_) for id_ in library.routines}


def _data(handout: Handout, library: Library, imprint: Imprint, id_: str) -> str:
    drawn = handout.exercises if "figures" in library.features else ()
    exercises = {item.exercise: library.exercises[item.exercise].record for item in drawn}
    data = {
        **asdict(handout),
        "drawn": {
            id_: {
                "alt": f"{figure.title(exercise, exercise.figure)}. {figure.description(exercise.figure)}",
                "poses": len(exercise.figure.poses),
            }
            for id_, exercise in exercises.items()
        },
        "site": imprint.site,
        "date": {"year": imprint.day.year, "month": imprint.day.month, "day": imprint.day.day},
        "foot": footer(imprint),
        "link": imprint.links.get(id_, ""),
        "address": imprint.addresses.get(id_, ""),
        "shown": typed_address(imprint.addresses.get(id_, "")),
        "help": help_address(imprint, handout),
        "help_url": help_url(imprint, handout),
    }
    return json.dumps(data, ensure_ascii=False)
