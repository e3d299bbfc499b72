"""Picture of a muscle of the trunk, which the anatomical plates do not reach: painted on a person who stands."""

import html

from mkdocs_routines.draw import figure
from mkdocs_routines.model import Figure

_VIEWS = {"erector-spinae": ("back", 0), "abdominals": ("front", -28)}
"""Muscle of the vocabulary → from where it is seen, and how far the viewer walks on from there, in degrees."""
_PERSON = "man"


def muscle_picture(muscle: str, label: str, id_: str, credit: str) -> str:
    """The picture as inline SVG, coloured by the style sheet of the drawings; nothing for a muscle of no view.

    `credit`: the line that goes with it.
    """
    if muscle not in _VIEWS:
        return ""
    view, turned = _VIEWS[muscle]
    place = {"anchor": "pelvis", "anchor_at": {"up": 0.53}}
    poses = ({"caption": "Stand."}, {"caption": "Stand still."})
    shown = Figure.model_validate(
        {"person": _PERSON, "view": view, "turned": turned, "seen_from_above": 0, **place, "poses": poses}
    )
    drawn = figure.kept_drawing(shown, 0, (muscle,))
    left, top, right, _ = drawn.box
    box = f"{left - 24:.0f} {top - 24:.0f} {right - left + 48:.0f} 560"
    title = html.escape(f"{label}, on a person who stands")
    return (
        f'<svg class="muscle-picture figure figure--{_PERSON}" viewBox="{box}" role="img" aria-labelledby="{id_}">'
        f'<title id="{id_}">{title}</title><metadata>{html.escape(credit)}</metadata>'
        f"{figure.path_elements(drawn.shapes)}</svg>"
    )
