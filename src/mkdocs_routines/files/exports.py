"""Files beside the pages: the bibliography, schemas, the API, CERT reports, routines in every format, and drawings."""

from collections.abc import Callable, Mapping

from mkdocs_routines.draw import exercise_drawings, task_pictures
from mkdocs_routines.files import (
    api,
    cert_csv,
    chart_files,
    formats,
    glossary_list,
    js_constants,
    pose_editor,
    rating_feed,
    schemas,
    search_list,
    tool_lists,
)
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.features import WHOLE, Feature


def exported_files(content: Content, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Path below the site → text, for those of its features. `references`: key of each source → its reference."""
    library, home = content.library, site_url
    written: dict[Feature, Callable[[], Mapping[str, str]]] = {
        "evidence": lambda: {
            "references.bib": content.bibliography.text,
            **rating_feed.feed_files(library, home),
            **chart_files.chart_files(content, references, home),
        },
        "api": lambda: {**schemas.schema_files(home), **api.api_files(content, references, home)},
        "tools": lambda: {
            **js_constants.constants_file(library.identity),
            **search_list.search_list(library),
            **glossary_list.glossary_file(library),
        },
        "cert": lambda: cert_csv.cert_files(content, references, home),
        "formats": lambda: formats.routine_files(content, references, home),
        "figures": lambda: exercise_drawings.text_files(library),
    }
    files: dict[str, str] = {}
    for feature, write in written.items():
        if feature in library.features:
            files |= write()
    if "tools" in library.features:
        files |= tool_lists.tool_lists(files)
    if library.features >= WHOLE:
        files |= task_pictures.task_files(library)
        files |= exercise_drawings.movement_files(library)
        files |= pose_editor.pose_editor_files(content)
    return files
