"""Drawing files of all exercises, their licence, and the style sheet of the drawings in pages."""

import json
from collections.abc import Iterable
from functools import partial

from mkdocs_routines.domain import addresses, credit, drawn_files
from mkdocs_routines.domain.faults import posed_faults
from mkdocs_routines.draw import anatomy, figure, raster
from mkdocs_routines.draw.asset_cache import Recipe
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Exercise
from mkdocs_routines.model.identity import Identity

STYLE_SHEET = "assets/css/parts/figures.css"


def movement_files(library: Library) -> dict[str, str]:
    """Path below the site of the movement of each exercise, for the live body, and of their licence → text."""
    exercises = {id_: entry.record for id_, entry in library.exercises.items()}
    figure.pose_ahead((each.figure, figure.shaded_muscles(each, each.figure)) for each in exercises.values())
    movements = {drawn_files.movement(id_): movement_file(exercise) for id_, exercise in exercises.items()}
    return {drawn_files.LIVE_LICENCE: licence(library.identity), **movements}


def text_files(library: Library) -> dict[str, str]:
    """Path below the site → SVG, CSS or text. A one-sided exercise is drawn for both sides, and each posed fault."""
    draw_ahead(entry.record for entry in library.exercises.values())
    contents = {STYLE_SHEET: figure.page_css(), addresses.DRAWING_LICENCE: licence(library.identity)}
    line = credit.drawing_credit(library.identity)
    for id_, entry in library.exercises.items():
        exercise, drawn = entry.record, entry.record.figure
        contents[addresses.drawing_svg(id_)] = figure.standalone_svg(exercise, drawn, line)
        contents[addresses.drawing_svg(id_, "paper")] = figure.print_svg(exercise, drawn, line)
        contents[addresses.drawing_svg(id_, "thumb")] = figure.thumbnail_svg(exercise, drawn, line)
        for number, _, _ in posed_faults(exercise):
            contents[addresses.drawing_svg(id_, number)] = figure.fault_svg(exercise, number, line)
        if drawn.works != "both":
            mirrored = figure.standalone_svg(exercise, drawn, line, mirrored=True)
            contents[addresses.drawing_svg(id_, "mirrored")] = mirrored
    return contents


def movement_file(exercise: Exercise) -> str:
    """JSON with the name of an exercise, the sentences of its positions for either side, and its movement."""
    drawn = exercise.figure
    captions = [pose.caption for pose in drawn.poses]
    words = {"name": exercise.name, "captions": captions, "captions_mirrored": list(map(figure.swap_sides, captions))}
    inside = {"inside": [exercise.muscles.primary, exercise.muscles.secondary]}
    movement = json.loads(figure.pose_file(drawn, figure.shaded_muscles(exercise, drawn)))
    return json.dumps({**words, **inside, **movement}, ensure_ascii=False, separators=(",", ":")) + "\n"


def draw_ahead(exercises: Iterable[Exercise]) -> None:
    """Draw every body of these exercises and of their faults that no earlier build has kept, on all cores."""
    figure.draw_ahead(
        job for exercise in exercises for job in (*figure.jobs(exercise, exercise.figure), *figure.fault_jobs(exercise))
    )


def licence(identity: Identity) -> str:
    """Credit and licence of the drawings, and the licences of the models of body and bones behind them, whole."""
    changed = "Changed: smoothed, posed, completed and drawn as pictures."
    of_bones = f"{credit.anatomy_credit(identity)}.\n{anatomy.notice()}\n{changed}\n"
    return (
        f"{credit.drawing_credit(identity)}.\n{identity.licence.address}\n\n{figure.mesh_licence()}\n\n"
        f"Anatomical pictures, and what lies within the body that can be turned: {of_bones}\n{anatomy.licence()}"
    )


def live_body_recipes(library: Library) -> dict[str, Recipe]:
    """Path below the site of the live body, and of what is within it → its recipe."""
    labels = {id_: term.label for id_, term in library.vocabulary.record.muscles.items()}
    body, licence = credit.drawing_credit(library.identity), library.identity.licence.address
    inside = (labels, credit.anatomy_credit(library.identity), licence)
    return {
        drawn_files.LIVE_BODY: Recipe(figure.body_file_name(body, licence), partial(figure.body_file, body, licence)),
        drawn_files.LIVE_INSIDE: Recipe(anatomy.inside_file_name(*inside), partial(anatomy.inside_file, *inside)),
    }


def png_recipes(library: Library) -> dict[str, Recipe]:
    """Path of each PNG below the site → its recipe."""
    recipes: dict[str, Recipe] = {}
    line = credit.drawing_credit(library.identity)
    for id_, entry in library.exercises.items():
        svg = figure.standalone_svg(entry.record, entry.record.figure, line, dark=False)
        recipes[addresses.drawing_png(id_)] = Recipe(raster.DRAWING_MAKER + svg, partial(raster.drawing_png, svg))
    return recipes
