"""Lines of muscles for a page: the stations of each, resolved to points of bones and to what a path runs around."""

from collections.abc import Iterator, Mapping, Sequence

from mkdocs_routines.draw.anatomy.baked import Anatomy
from mkdocs_routines.draw.anatomy.paths import rigid
from mkdocs_routines.draw.anatomy.source import BODIES, Via
from mkdocs_routines.draw.anatomy.tissues import tissues
from mkdocs_routines.model.tissue import Line, Piece, Station

UNITS = 10_000
"""Whole numbers to a metre, and to 1 in a direction."""
TISSUES: Mapping[str, tuple[str, ...]] = {
    "gluteus-maximus": ("gluteus-maximus",),
    "gluteus-medius": ("gluteus-medius",),
    "gluteus-minimus": ("gluteus-minimus",),
    "deep-hip-rotators": ("deep-hip-rotators",),
    "tensor-fasciae-latae": ("tensor-fasciae-latae", "iliotibial-band"),
    "hip-flexors": ("hip-flexors",),
    "adductors": ("adductors",),
    "quadriceps": ("vastus-intermedius", "vastus-lateralis", "vastus-medialis", "rectus-femoris"),
    "hamstrings": ("biceps-femoris", "semitendinosus", "semimembranosus"),
    "calf": ("gastrocnemius", "soleus"),
}
"""Muscle that an exercise may name → the tissues of the plates that it is. Those of the trunk are not among them: the
model ends at the pelvis."""
CUT_OFF = {"hip-flexors": "the psoas above it"}
"""Muscle of which a part is left out, since the model has no spine → that part in words, after "the pelvis"."""
_RIM = 0.1
"""Height in the frame of the pelvis up to which there is bone, in metres."""
ALWAYS = "kneecap-tendon"
"""Tissue that holds the kneecap, whatever works."""


def muscles(anatomy: Anatomy) -> dict[str, list[object]]:
    """Muscle → its pieces, each as `live_body/inside_volumes.js` reads it."""
    groups = {**TISSUES, ALWAYS: (ALWAYS,)}
    return {
        name: [[tissues()[part].look, *_piece(piece, anatomy)] for part in parts for piece in tissues()[part].pieces]
        for name, parts in groups.items()
    }


def _piece(piece: Piece, anatomy: Anatomy) -> Iterator[object]:
    """Thickness, ends, swells, flatness, what it reaches beyond, the direction that it faces, and its lines."""
    yield [piece.thick, piece.ends, *piece.swells, piece.flat, piece.beyond]
    yield _face(piece)
    yield [[_step(via) for via in _steps(line, anatomy)] for line in piece.lines]


def _face(piece: Piece) -> list[int] | None:
    if piece.faces is None:
        return None
    body, *axis = piece.faces
    return [BODIES.index(rigid(body)), *(round(UNITS * value) for value in axis)]


def within_model(line: Line) -> Line:
    """The stations of a line without those above the pelvis."""
    return tuple(each for each in line if isinstance(each, str) or each[0] != "pelvis" or each[2] <= _RIM)


def _steps(line: Line, anatomy: Anatomy) -> Iterator[Via]:
    for station in within_model(line):
        yield from _vias(station, anatomy)


def _vias(station: Station, anatomy: Anatomy) -> Sequence[Via]:
    """The points of a station, and between two of them what the path runs around there."""
    if not isinstance(station, str):
        body, *place = station
        return [Via(rigid(body), place)]  # type: ignore[arg-type]  # three numbers are a place
    muscle, _, number = station.partition("/")
    path = anatomy.paths[muscle]
    sites = [at for at, via in enumerate(path) if not via.radius]
    if number:
        return [path[sites[int(number)]]]
    return path[sites[0] : sites[-1] + 1]


def _step(via: Via) -> list[int]:
    """Body, place, and for what a path runs around its radius and, of a cylinder, its axis."""
    axis = () if via.axis is None else via.axis
    numbers = [*via.place, *([via.radius] if via.radius else []), *axis]
    return [BODIES.index(via.body), *(round(UNITS * float(value)) for value in numbers)]
