"""Figures to move as Markdown: states to print, controls for the script, and what the model leaves out."""

import json

from mkdocs_routines.domain.mechanics import CALCULATIONS
from mkdocs_routines.domain.mechanics.reading import constants_of, sentence
from mkdocs_routines.draw.chart.text import escaped
from mkdocs_routines.draw.mechanics import model_svg
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.pages.render.environment import render_template


def model_block(id_: str, content: Content, at: str, anchor: str) -> str:
    """The figure as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    return model_markdown(id_, content.library, at, anchor)


def model_markdown(id_: str, library: Library, at: str, anchor: str) -> str:
    """The same from the records alone."""
    record = library.models[id_].record
    constants = constants_of(id_, library)
    states = [record.state(preset) for preset in record.presets]
    frames = [
        (
            preset.title,
            sentence(record, state, CALCULATIONS[id_].read(state, constants)),
            model_svg(id_, state, constants, record.picture),
        )
        for preset, state in zip(record.presets, states, strict=True)
    ]
    return render_template(
        "model.md.jinja",
        library,
        at,
        id=id_,
        anchor=anchor,
        model=record,
        frames=frames,
        states=["_".join(f"{value:g}" for value in state.values()) for state in states],
        constants=escaped(json.dumps(constants)),
        sentences=escaped(json.dumps(record.sentences)),
        claim=library.claims[record.claim],
    )
