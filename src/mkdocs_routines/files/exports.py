"""Files beside the pages: the bibliography, schemas, the API, CERT reports, routines in every format, and drawings."""

from collections.abc import Callable, Mapping

from mkdocs_routines.draw import exercise_drawings, task_pictures
from mkdocs_routines.files import (
    api,
    cert_csv,
    chart_files,
    formats,
    js_constants,
    pose_editor,
    rating_feed,
    schemas,
    search_list,
    tool_lists,
)
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.features import WHOLE, Feature

Write = Callable[[Content], Mapping[str, str]]
"""Content → the path of each file below the site and its text."""


def plainly(_: str, write: Write, content: Content) -> Mapping[str, str]:
    return write(content)


def exported_files(
    content: Content,
    references: Mapping[str, str],
    site_url: str,
    written: Callable[[str, Write, Content], Mapping[str, str]] = plainly,
) -> dict[str, str]:
    """Path below the site → text, for those of its features. `references`: key of each source → its reference.

    `written` gives what each function of a name writes.
    """
    features, home = content.library.features, site_url
    of_features: dict[Feature, Mapping[str, Write]] = {
        "evidence": {
            "bibliography": lambda content: {"references.bib": content.bibliography.text},
            "ratings": lambda content: rating_feed.feed_files(content.library, home),
            "charts": lambda content: chart_files.chart_files(content, references, home),
        },
        "api": {
            "schemas": lambda _: schemas.schema_files(home),
            "api": lambda content: api.api_files(content, references, home),
        },
        "tools": {
            "constants": lambda content: js_constants.constants_file(content.library.identity),
            "search": lambda content: search_list.search_list(content.library),
            "glossary": lambda content: tool_lists.glossary_file(content.library),
        },
        "cert": {"cert": lambda content: cert_csv.cert_files(content, references, home)},
        "formats": {"formats": lambda content: formats.routine_files(content, references, home)},
        "figures": {"drawings": lambda content: exercise_drawings.text_files(content.library)},
    }
    files: dict[str, str] = {}
    for feature, writers in of_features.items():
        for name, write in writers.items() if feature in features else ():
            files |= written(name, write, content)
    if "tools" in features:
        files |= tool_lists.tool_lists(files)
    if features >= WHOLE:
        files |= written("tasks", lambda content: task_pictures.task_files(content.library), content)
        files |= written("movements", lambda content: exercise_drawings.movement_files(content.library), content)
        files |= written("pose editor", pose_editor.pose_editor_files, content)
    return files
