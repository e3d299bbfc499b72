"""Asset of the inside of the live body: bones, the bend of the knee, and muscles, for everybody in one file.

`live_body/inside_asset.js` reads it. All of it is made from the model behind the anatomical pictures, and goes under
their credit.
"""

import json
from collections.abc import Mapping

import numpy as np

from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.credit import ANATOMY_MODEL
from mkdocs_routines.draw.anatomy import baked
from mkdocs_routines.draw.anatomy.baked import Anatomy, anatomy
from mkdocs_routines.draw.anatomy.live.bone_mesh import BoneMesh, bone_mesh
from mkdocs_routines.draw.anatomy.live.knee import BENDS, knee_samples
from mkdocs_routines.draw.anatomy.live.muscle_lines import CUT_OFF, UNITS, muscles
from mkdocs_routines.draw.anatomy.live.rest_frames import rest_frames
from mkdocs_routines.draw.anatomy.pose import PELVIS_HEIGHT
from mkdocs_routines.draw.anatomy.scene import CLOTH, DECIMETRES, LOOSE_OVER
from mkdocs_routines.draw.anatomy.source import BODIES
from mkdocs_routines.draw.figure.live.packing import backward_steps, packed, plain_stream, stream
from mkdocs_routines.draw.figure.mesh import content_cache
from mkdocs_routines.draw.figure.mesh.baked import people

FINE = 4000
"""Whole numbers to a metre in the vertices of bones: a quarter of a millimetre."""
_CODE = (
    *("geometry/*", "kinematics/*", "mesh/*", "flesh/*", "live/*"),
    *(
        f"../anatomy/{name}"
        for name in ("live/*", "paths.py", "pose.py", "scene.py", "source.py", "subdivide.py", "tissues.*")
    ),
)


def inside_file_name(labels: Mapping[str, str], credit: str, licence: str) -> str:
    """The name of all that the asset depends on. `labels`: the name of each muscle in words."""
    around = (credit, licence, addresses.address(addresses.DRAWINGS_PAGE))
    return content_cache.name_of(_CODE, "inside", *around, repr(labels), baked.fingerprint())


def inside_file(labels: Mapping[str, str], credit: str, licence: str) -> bytes:
    """The asset, made now unless an earlier build has kept it. `credit`: its line; `licence`: an address."""
    return content_cache.kept(inside_file_name(labels, credit, licence), lambda: _made(labels, credit, licence))


def _made(labels: Mapping[str, str], credit: str, licence: str) -> bytes:
    mesh = bone_mesh(anatomy())
    around = {"credit": credit, "source": ANATOMY_MODEL, "licence": licence}
    header = json.dumps({**around, **_header(anatomy(), mesh, labels)}, separators=(",", ":"), ensure_ascii=False)
    return packed(header, _streams(mesh))


def _header(leg: Anatomy, mesh: BoneMesh, labels: Mapping[str, str]) -> dict[str, object]:
    def place(body: str) -> list[float]:
        return [round(float(value), 5) for value in leg.bodies[body].place]

    return {
        "about": addresses.address(addresses.DRAWINGS_PAGE),
        "vertices": len(mesh.vertices),
        "triangles": len(mesh.triangles),
        "fine": FINE,
        "units": UNITS,
        "bodies": [list(row) for row in mesh.bodies],
        "places": [place(body) for body in BODIES],
        "pelvis": PELVIS_HEIGHT,
        "rest": [rest_frames(person) for person in people().values()],
        "bends": [BENDS.start, BENDS.step],
        "knee": knee_samples(leg),
        "muscles": muscles(leg),
        "cut": CUT_OFF,
        "cloth": [LOOSE_OVER, DECIMETRES, *(number for name in ("shirt", "shorts") for number in CLOTH[name])],
        "labels": dict(labels),
    }


def _streams(mesh: BoneMesh) -> list[bytes]:
    """In the order in which the page reads them."""
    return [
        stream(np.round(mesh.vertices * FINE).astype(np.int64), "int16"),
        plain_stream(backward_steps(mesh.triangles)[:, None], "uint16"),
    ]
