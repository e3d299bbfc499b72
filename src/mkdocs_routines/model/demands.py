"""Demands of the features: the keys and the files that each of them needs, and that may be left out without it.

A field that stands here has an empty default in its record. Whatever is missing is a problem of the file where it
should be, and the JSON Schemas require the same.
"""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from mkdocs_routines.model.dose import Dose
from mkdocs_routines.model.exercise import Exercise
from mkdocs_routines.model.features import Feature, Features
from mkdocs_routines.model.routine import Routine
from mkdocs_routines.model.safety import Safety
from mkdocs_routines.model.vocabulary import Vocabulary

_TAXONOMIES = ("aims", "muscles", "equipment")
DEMANDS: Mapping[type[BaseModel], Mapping[Feature, tuple[str, ...]]] = {
    Dose: {"figures": ("sides",)},
    Exercise: {
        "evidence": ("evidence", "sources"),
        "figures": ("muscles", "figure"),
        "handouts": ("key_cue", "cues"),
        "formats": ("start", "key_cue", "cues", "feel"),
        "api": (
            *(
                "code",
                "pillar",
                "aims",
                "level",
                "position",
                "start",
                "key_cue",
                "cues",
                "feel",
                "too_hard",
                "too_easy",
            ),
            *("faults", "movements"),
        ),
        "tools": ("code",),
    },
    Routine: {
        "evidence": ("sources",),
        "safety": ("for_whom", "pain_rule", "stop_rule"),
        "cert": ("for_whom", "sessions_per_week", "weeks", "warm_up", "cert"),
        "handouts": ("for_whom", "sessions_per_week", "weeks", "warm_up"),
        "formats": ("for_whom", "levels", "sessions_per_week", "weeks", "warm_up", "progression", "regression"),
    },
    Safety: {"safety": ("rule", "urgencies", "occasions", "mark", "cards", "signs")},
    Vocabulary: {
        "evidence": ("indexes", "topics"),
        "figures": ("muscles",),
        "safety": ("pain_rules",),
        "cert": ("cert",),
        "api": ("indexes", "pillars", *_TAXONOMIES, "knee_bend", "positions", "movements"),
    },
}
FILES: Mapping[str, tuple[Feature, ...]] = {
    "vocabulary": tuple(DEMANDS[Vocabulary]),
    "safety": tuple(DEMANDS[Safety]),
}
"""Record of which there is one → the features that need its file."""


def demanded(shape: type[BaseModel], features: Features) -> Mapping[str, Feature]:
    """The keys of a shape that these features need, each with the first of them, in the order of the shape."""
    by_key: dict[str, Feature] = {}
    for feature, keys in DEMANDS.get(shape, {}).items():
        for key in keys if feature in features else ():
            by_key.setdefault(key, feature)
    return {key: by_key[key] for key in shape.model_fields if key in by_key}


def files_demanded(features: Features) -> Iterator[str]:
    """The records of which there is one that these features need."""
    return (name for name, needing in FILES.items() if features.intersection(needing))
