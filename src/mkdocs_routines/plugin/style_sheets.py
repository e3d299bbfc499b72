"""Style sheets joined by cascade layer: writers have one file for each component, readers' browsers one request.

A folder below `assets/css/` is a layer: `defaults` (colours and sizes), `base` (elements, typography), `chrome` (around
the content), `parts` (components). Files of the plugin and of the site stand in the same folders. What stands in
`pages/<page>/` is joined to one sheet for that page alone, and what stands in `late` stays a sheet of its own, which a
script asks for. Within a layer the order of files carries no meaning.

The rules of a theme stand in no layer, and would win over every rule in one. So ours stand in layers only where the
theme's sheets are joined with them (`theme_style_sheets`), and are joined plain on any other site.
"""

import posixpath
import re
from collections.abc import Mapping, Sequence
from fnmatch import fnmatch
from itertools import groupby
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from mkdocs_routines.files import own_colours
from mkdocs_routines.load.site_words import with_site_words
from mkdocs_routines.load.theme import JOINED, LATE, LAYERS, PAGES, STYLES
from mkdocs_routines.model.identity import Identity

FOLDER = f"{STYLES}/"
SHEET = FOLDER + "site.css"
TOKENS = FOLDER + "defaults/tokens.css"
"""Published by itself as well: redirect pages need the colours and nothing else."""
KEPT_WHOLE = ("/*! purgecss start ignore */", "/*! purgecss end ignore */")
"""Comments around our own rules: those of the theme may be thinned out (`bundling`)."""
_ORDER = f"@layer {', '.join(LAYERS)};\n"
_URL = re.compile(r"""url\((["']?)(?!data:|#|/|\w+:)([^"')]+)\1\)""")
_CHARSET = re.compile(r'@charset "[^"]*";\s*|/\*# sourceMappingURL=.*?\*/\s*')


def join(theme: str, identity: Identity, files: Files, config: MkDocsConfig) -> Mapping[str, str]:
    """Put the joined sheets in the place of their parts, and have every page link the one of the site.

    The words and the colours of `identity` are in them. `theme`: the glob of the theme's sheets, or nothing.
    Returns the address of a page's own sheet, by `src_uri`.
    """
    if not (sheets := _matching(FOLDER + "*/*.css", files)):
        return {}
    by_folder = {folder: list(group) for folder, group in groupby(sheets, key=_folder)}
    of_theme = _of_theme(theme, files) if theme else []
    if colours := own_colours.style_sheet(identity):
        own_sheet = File.generated(config, FOLDER + "chrome/own-colours.css", content=colours)
        by_folder["chrome"] = [*by_folder.get("chrome", ()), own_sheet]
    layers = {LAYERS[0]: of_theme, **{layer: by_folder.get(layer, []) for layer in JOINED}}
    files.append(File.generated(config, SHEET, content=_joined(layers, SHEET, identity, bool(theme))))
    config.extra_css.insert(0, SHEET)
    own = {}
    for folder, parts in by_folder.items():
        if folder.startswith(PAGES + "/"):
            address = f"{FOLDER}{folder}.css"
            files.append(
                File.generated(config, address, content=_joined({PAGES: parts}, address, identity, bool(theme)))
            )
            own[folder.removeprefix(PAGES + "/") + ".md"] = address
    for file in (*sheets, *of_theme):
        if file.src_uri != TOKENS:
            files.remove(file)
    for late in by_folder.get(LATE, ()):
        content = _joined({"parts": [late]}, late.src_uri, identity, bool(theme))
        files.append(File.generated(config, late.src_uri, content=content))
    return own


def _matching(glob: str, files: Files) -> list[File]:
    """The files, a block before its variants: `rule` before `rule--compact`."""
    return sorted(
        (file for file in files if fnmatch(file.src_uri, glob)), key=lambda file: posixpath.splitext(file.src_uri)
    )


def _folder(sheet: File) -> str:
    return posixpath.dirname(sheet.src_uri).removeprefix(FOLDER)


def _of_theme(glob: str, files: Files) -> list[File]:
    if sheets := _matching(glob, files):
        return sheets
    raise PluginError(f"routines: theme_style_sheets is {glob}, which must match style sheets of the theme")


def _joined(layers: Mapping[str, Sequence[File]], address: str, identity: Identity, layered: bool) -> str:
    texts = [
        (layer, PurePosixPath(sheet.src_uri).stem, with_site_words(_rebased(sheet, address), identity))
        for layer, sheets in layers.items()
        for sheet in sheets
    ]
    if not layered:
        return "\n".join(text for _, _, text in texts)
    blocks = [(layer, f"@layer {layer} {{{_name(layer, name)}\n{text}}}\n") for layer, name, text in texts]
    ours = "".join(block for layer, block in blocks if layer != LAYERS[0])
    theirs = "".join(block for layer, block in blocks if layer == LAYERS[0])
    return f"{_ORDER}{theirs}{KEPT_WHOLE[0]}\n{ours}{KEPT_WHOLE[1]}\n"


def _name(layer: str, sheet: str) -> str:
    """The comment by which a component is found in the joined sheet (`sheet_groups`)."""
    return f" /*! {sheet} */" if layer == "parts" else ""


def _rebased(sheet: File, address: str) -> str:
    """The text of a sheet, in which files have the addresses that they have from the joined one."""

    def url(match: re.Match[str]) -> str:
        path = posixpath.join(posixpath.dirname(sheet.src_uri), match[2])
        return f'url("{posixpath.relpath(path, posixpath.dirname(address))}")'

    return _URL.sub(url, _CHARSET.sub("", sheet.content_string)).rstrip() + "\n"
