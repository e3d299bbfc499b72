"""Draft: a record that is proposed before it is whole. This is the one list of what it may lack until then."""

from collections.abc import Mapping
from typing import Any

from mkdocs_routines.model.claim import Claim
from mkdocs_routines.model.exercise import Exercise
from mkdocs_routines.model.routine import Routine

_NOT_DRAWN = "Nobody has drawn it yet: somebody stands here."
_NOT_RATED = "Nobody has rated it yet."

MAY_LACK: Mapping[type[object], Mapping[str, Any]] = {
    Exercise: {
        "figure": {
            "view": "front",
            "anchor": "feet",
            "holds": True,
            "poses": (
                {"caption": _NOT_DRAWN, "left_foot": {"out": 0.08}, "right_foot": {"out": 0.08}},
                {"caption": _NOT_DRAWN},
            ),
        }
    },
    Routine: {},
    Claim: {
        "rating": {"start": "mechanisms", "down": ({"domain": "indirectness", "levels": 1, "why": _NOT_RATED},)},
        "verdict": "unknown",
    },
}
"""Shape of a record that may be a draft → each key that a draft may lack, with what its page shows there until then."""
