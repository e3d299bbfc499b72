"""Measures of figures that an earlier check has taken, kept by content."""

import json
from collections.abc import Mapping
from functools import lru_cache

from mkdocs_routines.draw.figure.feasibility import measures as taken
from mkdocs_routines.draw.figure.kept.settling import CODE, moved
from mkdocs_routines.draw.figure.mesh import content_cache
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.movement import Measure


@lru_cache(maxsize=2048)
def measures(figure: Figure) -> Mapping[Measure, float]:
    """What `feasibility.measures` finds of a figure, found now unless an earlier check has kept it."""
    name = content_cache.name_of((*CODE, "feasibility/*"), "measures", moved(figure))
    kept: Mapping[Measure, float] = json.loads(
        content_cache.kept(name, lambda: json.dumps(taken.measures(figure)).encode())
    )
    return kept
