"""Sheets of all muscles on the people of the drawings, to be held beside an anatomy book.

    .venv/bin/python -m scripts.muscle_sheet FOLDER [--muscle ID]... [--person ID]... [--paper]

A sheet shows one person from the front, half from the front, from the side, half from behind and from behind: one with
the muscles that lie beneath the skin, another with those that lie deeper. `--muscle` makes one of each that it names.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import resvg_py

from mkdocs_routines.draw.figure.drawing.body import BodyDrawing
from mkdocs_routines.draw.figure.drawing.kept import Job, draw_ahead, kept_drawing
from mkdocs_routines.draw.figure.drawing.picture import Panel
from mkdocs_routines.draw.figure.drawing.view_box import view_box_of
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.draw.figure.mesh.muscles import muscles
from mkdocs_routines.draw.figure.svg.elements import panel_elements
from mkdocs_routines.draw.figure.svg.style import standalone_css
from mkdocs_routines.model.figure import Figure, Pose, View
from mkdocs_routines.model.limbs import Arm, Foot

_VIEWS: tuple[tuple[View, float], ...] = (("front", 0), ("three-quarter", 0), ("side", 0), ("side", -45), ("back", 0))
"""View and turn of each drawing on a sheet."""
_DEEP = ("gluteus-minimus", "deep-hip-rotators", "hip-flexors")
"""Muscles of which little is seen where those above them are shown."""
_SCALE = 0.9
"""Pixels for each picture unit."""


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    surface = tuple(muscle for muscle in muscles() if muscle not in _DEEP)
    one_each: dict[str, tuple[str, ...]] = {muscle: (muscle,) for muscle in options.muscle}
    groups = one_each or {"surface": surface, "deep": _DEEP}
    sheets: dict[str, list[Job]] = {
        f"{person}-{name}": [(_standing(person, view, turned), 0, group, "full") for view, turned in _VIEWS]
        for person in options.person or people()
        for name, group in groups.items()
    }
    draw_ahead(job for jobs in sheets.values() for job in jobs)
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, jobs in sheets.items():
        svg = _side_by_side([kept_drawing(*job) for job in jobs], jobs[0][0].person, ink=options.paper)
        (options.folder / f"{name}.png").write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=svg, background="#fffdfa")))
    return 0


def _standing(person: str, view: View, turned: float) -> Figure:
    """A person who stands with the arms a little off the body."""
    arm = Arm(shoulder_abduction=40, elbow_flexion=15)
    pose = Pose(caption="Stand.", left_foot=Foot(out=0.09), right_foot=Foot(out=0.09), left_arm=arm, right_arm=arm)
    return Figure(person=person, view=view, turned=turned, seen_from_above=0, anchor="feet", poses=(pose, pose))


def _side_by_side(drawings: Sequence[BodyDrawing], person: str, *, ink: bool) -> str:
    x, height, bodies = 0.0, 0.0, ""
    for drawing in drawings:
        box = view_box_of([drawing.box], ())
        size = f'width="{box.width}" height="{box.height}"'
        frame = f'x="{x}" {size} viewBox="{box.left} {box.top} {box.width} {box.height}"'
        bodies += f"<svg {frame}>{panel_elements(Panel((), drawing, ()), box)}</svg>"
        x, height = x + box.width, max(height, box.height)
    size = f'width="{x * _SCALE:.0f}" height="{height * _SCALE:.0f}" viewBox="0 0 {x} {height}"'
    css = standalone_css(bodies, person, dark=False, ink=ink)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><style>{css}</style>{bodies}</svg>'


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts.muscle_sheet", description="Draw all muscles on all people.")
    parser.add_argument("folder", type=Path, help="where the sheets go")
    parser.add_argument("--muscle", action="append", default=[], choices=list(muscles()), metavar="ID")
    parser.add_argument("--person", action="append", default=[], choices=list(people()), metavar="ID")
    parser.add_argument("--paper", action="store_true", help="in ink on white")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
