"""Drawing of one exercise, or of one of its faults, as a file for somebody who mends a pose."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs_routines.domain.faults import posed_faults
from mkdocs_routines.draw import figure, raster
from mkdocs_routines.model import Exercise


def refusals(exercise: Exercise, path: Path, fault: int | None, *, mirrored: bool) -> Iterator[str]:
    """What is wrong with the options of the command: where the file goes, and which of the faults is drawn."""
    if path.suffix not in (".png", ".svg"):
        yield f"--out: must end in .svg or .png; it is {path.name!r}"
    posed = [str(number) for number, _, _ in posed_faults(exercise)]
    if fault is not None and str(fault) not in posed:
        choice = " or ".join(posed) or "left out, as no fault has a pose yet"
        yield f"--fault: must be {choice}; it is {fault}"
    if fault is not None and mirrored:
        yield "--mirrored: must be left out with --fault; a fault is drawn for one side"


def figure_file(exercise: Exercise, path: Path, fault: int | None, *, mirrored: bool) -> bytes:
    """An SVG with colours for dark ground as well, or a PNG for light ground. `fault` is counted from 1."""
    is_png = path.suffix == ".png"
    if fault is None:
        svg = figure.standalone_svg(exercise, exercise.figure, mirrored=mirrored, dark=not is_png)
    else:
        svg = figure.fault_svg(exercise, fault, dark=not is_png)
    return raster.drawing_png(svg) if is_png else svg.encode()
