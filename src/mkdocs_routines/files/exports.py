"""Files beside the pages: the bibliography, schemas, the API, CERT reports, routines in every format, and drawings."""

from collections.abc import Mapping

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
)
from mkdocs_routines.load.content import Content


def exported_files(content: Content, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Path below the site → text, for each of them. `references`: key of each source → its reference as text."""
    return {
        "references.bib": content.bibliography.text,
        **schemas.schema_files(site_url),
        **js_constants.constants_file(),
        **pose_editor.pose_editor_files(content),
        **search_list.search_list(content.library),
        **glossary_list.glossary_file(content.library),
        **api.api_files(content, references, site_url),
        **rating_feed.feed_files(content.library, site_url),
        **cert_csv.cert_files(content, references, site_url),
        **chart_files.chart_files(content, references, site_url),
        **task_pictures.task_files(content.library),
        **formats.routine_files(content, references, site_url),
        **exercise_drawings.text_files(content.library),
    }
