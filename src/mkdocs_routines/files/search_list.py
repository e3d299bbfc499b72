"""Word list of the search for scripts: a JavaScript module, generated at each build.

The search of the site, the list of exercises and the builder read it. Its types stand in
`assets/js/widgets/search_list.d.ts`, so that scripts are checked without a build.
"""

import json
from collections.abc import Mapping

from mkdocs_routines.domain.search_words import exercise_words
from mkdocs_routines.load.records import Library

PATH = "assets/js/widgets/search_list.js"
HEAD = "// Words of the search, generated from the data (files/search_list.py). Do not edit.\n"


def search_list(library: Library) -> Mapping[str, str]:
    """The path of the module below the site, and its text."""
    listed = library.search_words.record if library.search_words else None
    exercises = {
        id_: {"names": list(words.names), "traits": list(words.traits)}
        for id_, words in exercise_words(library).items()
    }
    constants = {
        "IGNORED": list(listed.ignored) if listed else [],
        "SAME": [list(group) for group in listed.same] if listed else [],
        "EXERCISES": exercises,
    }
    lines = (
        f"export const {name} = {json.dumps(value, separators=(',', ':'))};\n" for name, value in constants.items()
    )
    return {PATH: HEAD + "".join(lines)}
