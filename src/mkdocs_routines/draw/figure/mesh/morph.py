"""Morphs: the base mesh shaped into one person by the targets of MakeHuman."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.finer import with_middles
from mkdocs_routines.draw.figure.mesh.source import Source
from mkdocs_routines.model.person import Build

AGES = {"baby": 1.0, "child": 10.0, "young": 25.0, "old": 90.0}
"""Target → the age in years at which it is taken whole, as in MakeHuman's `macro.json` and its age slider."""


def morphed(source: Source, build: Build) -> Floats:
    """Vertices of shape (n, 3) in decimetres: the base mesh and every target by its share."""
    vertices = source.coarse.vertices.copy()
    for name, share in (*_macro_targets(build), *build.targets.items()):
        moved, offsets = source.target(name)
        vertices[moved] += offsets * share
    return with_middles(vertices, source.middles)


def _macro_targets(build: Build) -> Iterator[tuple[str, float]]:
    """Targets that MakeHuman combines from sex, age, muscle and weight, with their shares."""
    for sex, sex_share in _present({"female": 1 - build.male, "male": build.male}):
        for age, age_share in _present(_age_shares(build.age)):
            for ancestry, ancestry_share in _present(build.ancestry):
                yield f"macrodetails/{ancestry}-{sex}-{age}", sex_share * age_share * ancestry_share
            for muscle, muscle_share in _present(_three(build.muscle, "muscle")):
                for weight, weight_share in _present(_three(build.weight, "weight")):
                    share = sex_share * age_share * muscle_share * weight_share
                    yield f"macrodetails/universal-{sex}-{age}-{muscle}-{weight}", share


def _age_shares(years: float) -> dict[str, float]:
    """Share of each target of age: two neighbours share a year between them."""
    names, at = list(AGES), np.array(list(AGES.values()))
    return {name: float(np.interp(years, at, np.eye(len(names))[index])) for index, name in enumerate(names)}


def _three(amount: float, name: str) -> dict[str, float]:
    """Shares of the targets of least, average and most, for an amount from 0 to 1."""
    least, most = max(0.0, 1 - 2 * amount), max(0.0, 2 * amount - 1)
    return {f"min{name}": least, f"average{name}": 1 - least - most, f"max{name}": most}


def _present(shares: Mapping[Any, float]) -> Iterator[tuple[str, float]]:
    return ((name, share) for name, share in shares.items() if share > 1e-6)
