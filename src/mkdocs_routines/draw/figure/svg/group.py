"""Group picture as inline SVG, coloured by the page's style sheet."""

from collections.abc import Sequence

from mkdocs_routines.draw.figure.drawing.group import Member, group_of
from mkdocs_routines.draw.figure.drawing.picture import shaded_muscles
from mkdocs_routines.draw.figure.svg.elements import escaped, path_elements
from mkdocs_routines.model import Exercise


def group_svg(exercises: Sequence[Exercise], id_: str) -> str:
    """The last position of each exercise in one picture. `id_` is unique in the page: its ids begin with it."""
    group = group_of(tuple((exercise.figure, shaded_muscles(exercise, exercise.figure)) for exercise in exercises))
    box, size = group.view_box, f"{group.view_box.width:g} {group.view_box.height:g}"
    title = ", ".join(exercise.name for exercise in exercises)
    description = " ".join(exercise.figure.poses[-1].caption for exercise in exercises)
    return (
        f'<svg class="figure" viewBox="{box.left:g} {box.top:g} {size}" role="img" '
        f'aria-labelledby="{id_}-title {id_}-desc"><title id="{id_}-title">{escaped(title)}</title>'
        f'<desc id="{id_}-desc">{escaped(description)}</desc>{"".join(map(_member, group.members))}</svg>'
    )


def _member(member: Member) -> str:
    at = f"translate({member.right:.0f} {member.down:.0f})"
    return f'<g class="figure--{member.person}" transform="{at}">{path_elements(member.shapes)}</g>'
