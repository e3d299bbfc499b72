"""Asset of the live body: mesh, rig, shapes of hands and paintings of muscles of all people, in one file.

`live_body/asset.js` reads it. Everything in it is what the drawings are made of, under the licence of the drawings.
"""

import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.flesh import hands
from mkdocs_routines.draw.figure.live.body_mesh import LOOKS, BodyMesh, body_mesh
from mkdocs_routines.draw.figure.live.hand_shapes import bent_fingers
from mkdocs_routines.draw.figure.live.packing import backward_steps, packed, plain_stream, stream
from mkdocs_routines.draw.figure.live.paint import paint
from mkdocs_routines.draw.figure.live.rig import bones, heads, segments
from mkdocs_routines.draw.figure.mesh import content_cache
from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.baked import Person, people
from mkdocs_routines.draw.figure.svg.palette import DARK, LIGHT, Scheme, tones

TRIANGLES = 7400
UNITS = 8192
"""Whole numbers to a body height."""
COARSE = 8
"""So many of them are one in the places on the base mesh."""
HAIR, TURN_UNITS, WEIGHT = 0.5, 127, 32
"""Decimetres from the hairline up to which hair is told, and whole numbers to 1 in it and in a weight."""
BASE_HEIGHT, BASE_FLOOR = 16.6, 8.2
"""Of the base mesh, in decimetres: about its height, and how far its origin is above the floor."""
BONES_OF_A_VERTEX = 4
_CODE = ("geometry/*", "kinematics/*", "mesh/*", "flesh/*", "render/*", "svg/palette.py", "live/*")
Whole = NDArray[np.int64]


def body_file_name(credit: str, licence: str) -> str:
    """The name of all that the asset depends on: the code that makes it, the people, and whom it credits."""
    return content_cache.name_of(_CODE, "body", credit, licence)


def body_file(credit: str, licence: str) -> bytes:
    """The asset, made now unless an earlier build has kept it. `credit`: its line; `licence`: an address."""
    return content_cache.kept(body_file_name(credit, licence), lambda: _made(credit, licence))


def _made(credit: str, licence: str) -> bytes:
    cast = list(people().values())
    mesh = body_mesh(cast, TRIANGLES)
    return packed(
        json.dumps({"credit": credit, "licence": licence, **_header(cast, mesh)}, separators=(",", ":")), _streams(mesh)
    )


def _header(cast: Sequence[Person], mesh: BodyMesh) -> dict[str, object]:
    names = [bone.name for bone in bones()]
    order = [segment.name for segment in segments()]

    def number(name: str, within: list[str]) -> int:
        return within.index(name) if name else -1

    return {
        "vertices": len(mesh.look),
        "triangles": len(mesh.triangles),
        "units": UNITS,
        "coarse": COARSE,
        "base": [BASE_HEIGHT, BASE_FLOOR],
        "looks": list(LOOKS),
        "people": [person.name for person in cast],
        "labels": [person.drawn.label for person in cast],
        "segments": [[segment.name, number(segment.parent, order)] for segment in segments()],
        "bones": [
            [
                bone.name,
                number(bone.parent, names),
                bone.kind,
                number(bone.first, order),
                number(bone.second, order),
                bone.share,
                int(bone.swings),
            ]
            for bone in bones()
        ],
        "heads": [np.round(heads(person) * UNITS).astype(int).ravel().tolist() for person in cast],
        "hands": [bent_fingers(cast[0], shape) for shape in HAND_SHAPES],
        "paint": paint(),
        "colours": {"light": _colours(cast, "light"), "dark": _colours(cast, "dark")},
    }


def _colours(cast: Sequence[Person], scheme: Scheme) -> dict[str, object]:
    """Role → colour for everybody, and those of each person."""
    palette = {**LIGHT, **DARK} if scheme == "dark" else LIGHT
    return {"all": dict(palette), "people": [dict(tones(person.name, scheme)) for person in cast]}


def _streams(mesh: BodyMesh) -> list[bytes]:
    """In the order in which the page reads them."""
    shapes = np.round(mesh.shapes * UNITS).astype(np.int64)
    base = (mesh.canonical + np.array([0.0, BASE_FLOOR, 0.0])) / BASE_HEIGHT
    moved_by, weight = _largest(mesh.weights)
    hair = np.clip(mesh.hair / HAIR, -1, 1) * TURN_UNITS
    return [
        stream(shapes[0], "int16"),
        *(stream(shape - shapes[0], "int16") for shape in shapes[1:]),
        stream(np.round((base * UNITS - shapes[0]) / COARSE).astype(np.int64), "int16"),
        stream(np.round(hair.T).astype(np.int64), "int8"),
        stream(mesh.look[:, None].astype(np.int64), "uint8"),
        plain_stream(moved_by, "uint8"),
        plain_stream(weight, "uint8"),
        plain_stream(backward_steps(mesh.triangles)[:, None], "uint16"),
    ]


def _largest(weights: Floats) -> tuple[Whole, Whole]:
    """The bones that move a vertex most, in the order of the rig, and their weights, which add up to `WEIGHT`."""
    bone = np.sort(np.argsort(-weights, axis=1, kind="stable")[:, :BONES_OF_A_VERTEX], axis=1)
    share = np.take_along_axis(weights, bone, axis=1)
    whole = np.round(share / share.sum(axis=1, keepdims=True) * WEIGHT).astype(np.int64)
    most = whole.argmax(axis=1)
    whole[np.arange(len(whole)), most] += WEIGHT - whole.sum(axis=1)
    idle = whole == 0
    bone[idle] = 0
    order = np.argsort(idle, axis=1, kind="stable")
    return np.take_along_axis(bone, order, axis=1), np.take_along_axis(whole, order, axis=1)


HAND_SHAPES = (
    hands.FLAT,
    hands.RELAXED,
    hands.GRIP,
    hands.CUPPED,
    hands.DRAPED,
    hands.ON_HIP,
    hands.TIPS,
    hands.SPREAD,
    hands.ON_EDGE,
)
"""Shapes of a hand by their number in the files."""
