"""One style sheet of many: writers have a file for each thing, and readers' browsers have one to ask for."""

from collections.abc import Iterator, Mapping, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files


def join(sheets: Mapping[str, Sequence[str]], files: Files, config: MkDocsConfig) -> None:
    """Put each of `sheets` in the place of the files that it is made of."""
    for sheet, names in sheets.items():
        parts = [_part(name, sheet, files) for name in names]
        files.append(File.generated(config, sheet, content="".join(_texts(parts))))
        for part in parts:
            files.remove(part)


def _part(name: str, sheet: str, files: Files) -> File:
    if not (file := files.get_file_from_path(name)):
        raise PluginError(f"routines: {sheet} is joined from {name}, which must be a file of the site or its theme")
    return file


def _texts(parts: Sequence[File]) -> Iterator[str]:
    for part in parts:
        yield f"/* {part.src_uri.rpartition('/')[2]} */\n{part.content_string.rstrip()}\n\n"
