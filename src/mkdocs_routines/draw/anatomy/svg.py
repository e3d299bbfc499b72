"""SVG of the pictures of a plate, coloured by the page's style sheet."""

from collections.abc import Mapping
from html import escape

from mkdocs_routines.draw.anatomy.kept import kept_picture
from mkdocs_routines.draw.anatomy.labels import RADIUS, Label, laid_out
from mkdocs_routines.draw.anatomy.marks import mark_element
from mkdocs_routines.draw.anatomy.picture import Part, spots
from mkdocs_routines.draw.anatomy.window import WIDTH
from mkdocs_routines.model.plate import Plate, PlateView


def view_svgs(plate: Plate, id_prefix: str, credit: str) -> list[str]:
    """An SVG for each view. `credit`: the line that goes with each.

    `id_prefix` is unique in the page: the ids of each title and description begin with it.
    """
    return [_svg(plate, view, f"{id_prefix}-{number}", credit) for number, view in enumerate(plate.views, start=1)]


def bend_svgs(plate: Plate, id_prefix: str, credit: str) -> list[str]:
    """An SVG with the joint straight, and one with it bent; nothing for a plate without them."""
    if plate.bends is None:
        return []
    changes = {"views": plate.bends.views, "alt": plate.bends.alt}
    return view_svgs(plate.unnumbered.model_copy(update=changes), id_prefix, credit)


def labels_of(plate: Plate, view: PlateView) -> tuple[Label, ...]:
    """The labels of a view, for those named structures of which it shows enough."""
    picture = kept_picture(view, plate.person)
    seen = dict(spots(picture, [*_numbers(plate)]))
    places = {
        number: seen[shown[0]]
        for number, (_, parts) in enumerate(plate.numbered, start=1)
        if (shown := [part for part in parts if part in seen])
    }
    return laid_out(places, WIDTH, picture.height)


def _numbers(plate: Plate) -> Mapping[str, str]:
    """Structure → its number, as it stands in the list; with a space between them where it has several."""
    numbers: dict[str, list[str]] = {}
    for number, (_, parts) in enumerate(plate.numbered, start=1):
        for part in parts:
            numbers.setdefault(part, []).append(f"{number}")
    return {part: " ".join(those) for part, those in numbers.items()}


def _svg(plate: Plate, view: PlateView, id_: str, credit: str) -> str:
    picture = kept_picture(view, plate.person)
    title = f"{plate.title}, {view.heading.lower()}" if view.heading else plate.title
    names = ", ".join(f"{number} {name}" for number, (name, _) in enumerate(plate.numbered, start=1))
    described = f"{plate.alt} {names and f'Numbers: {names}.'}".strip()
    content = "".join(_part(part, view, _numbers(plate).get(part.name)) for part in picture.parts)
    marks = "".join(
        mark_element(step.mark, number, picture.joints, view.side)
        for number, step in enumerate(plate.steps, start=1)
        if step.mark
    )
    labels = "".join(_label(label) for label in labels_of(plate, view))
    return (
        f'<svg class="plate__picture" viewBox="0 0 {WIDTH} {picture.height}" role="img" '
        f'aria-labelledby="{id_}-title {id_}-desc">'
        f'<title id="{id_}-title">{escape(title)}</title><desc id="{id_}-desc">{escape(described)}</desc>'
        f"<metadata>{escape(credit)}</metadata>"
        f'<path class="plate__skin" d="{picture.skin}"/>{content}'
        f'<path class="plate__lines" d="{picture.lines}"/>{marks}{labels}</svg>'
    )


def _part(part: Part, view: PlateView, number: str | None) -> str:
    """A structure: its areas, its shade and light, and its fibres."""
    named = f' data-part="{number}"' if number else ""
    faint = " plate__faint" if view.lit and part.look != "bone" and part.name not in view.lit else ""
    strong = " plate__strong" if part.name in view.lit and part.look == "bone" else ""
    layers = (("plate__bright", part.bright), ("plate__dark", part.dark), ("plate__fibre", part.fibres))
    above = "".join(f'<path class="{look}" d="{path}"/>' for look, path in layers if path)
    return f'<g class="plate__{part.look}{faint}{strong}"{named}><path d="{part.path}"/>{above}</g>'


def _label(label: Label) -> str:
    (x, y), (to_x, to_y) = label.line
    at_x, at_y = label.at
    return (
        f'<g class="plate__label" data-part="{label.number}"><path d="M{x:.0f} {y:.0f}L{to_x:.0f} {to_y:.0f}"/>'
        f'<circle class="plate__spot" cx="{to_x:.0f}" cy="{to_y:.0f}" r="2.6"/>'
        f'<circle class="plate__disc" cx="{at_x:.0f}" cy="{at_y:.0f}" r="{RADIUS}"/>'
        f'<text x="{at_x:.0f}" y="{at_y + 7:.0f}">{label.number}</text></g>'
    )
