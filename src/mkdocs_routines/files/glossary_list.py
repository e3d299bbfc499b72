"""Meanings of the glossary for scripts, as JSON: a page fetches them when a reader first asks for one."""

from collections.abc import Mapping

from mkdocs_routines.files.json_text import json_text
from mkdocs_routines.load.records import Library

PATH = "assets/glossary.json"


def glossary_file(library: Library) -> Mapping[str, str]:
    """The path of the file below the site, and its text: the id of each word → its meaning."""
    if not library.glossary:
        return {}
    return {PATH: json_text({id_: term.means for id_, term in library.glossary.record.terms.items()})}
