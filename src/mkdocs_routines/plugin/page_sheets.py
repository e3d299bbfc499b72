"""Links of a built page to its style sheets: that of the site, and that of its group, where it has one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mkdocs.exceptions import PluginError

from mkdocs_routines.load.theme import PAGES
from mkdocs_routines.plugin import style_sheets
from mkdocs_routines.plugin.sheet_groups import Needs, group, split

FOLDER = f"{style_sheets.FOLDER}groups/"
_LINK = re.compile(rf'<link rel="stylesheet" href="([^"]*){re.escape(style_sheets.SHEET)}">')
_OWN = re.compile(rf'<link rel="stylesheet" href="[^"]*{re.escape(style_sheets.FOLDER)}({PAGES}/[^"]+)">')
_USED = re.compile(r"var\(\s*(--[\w-]+)")
_CLASSES = re.compile(r'\sclass="([^"]*)"')
_MADE = re.compile(r"""["'`}] ?([\w-]+(?: [\w-]+)*) ?(?=["'`]|\$\{)""")
"""Text of a script that may be a list of classes, whole or up to what is put in."""


def link(site: Path, pages: Mapping[Path, str], scripts: Mapping[Path, Sequence[frozenset[str]]]) -> Mapping[Path, str]:
    """The pages, each with a link to the sheet of its group, which is written into the site.

    What many pages need is left in the sheet of the site. `pages`: the text of each page; `scripts`: the files that
    each of its scripts loads, as paths below the site.
    """
    linked = {page: text for page, text in pages.items() if _LINK.search(text)}
    if not linked:
        return pages
    made = {file: _made(site / file) for of_page in scripts.values() for files in of_page for file in files}
    always = frozenset.intersection(*(frozenset(scripts[page]) for page in linked))
    of_group: dict[str, list[Path]] = {}
    for page in linked:
        of_group.setdefault(group(page.parent.relative_to(site).as_posix()), []).append(page)
    needs = {
        name: Needs(
            classes=_words(found for page in group_pages for found in _CLASSES.findall(linked[page])),
            variables=_union(_variables(site, linked[page]) for page in group_pages),
            made=_union(made[file] for page in group_pages for files in {*scripts[page]} - always for file in files),
        )
        for name, group_pages in of_group.items()
    }
    sheet = site / style_sheets.SHEET
    try:
        whole, extra = split(sheet.read_text("utf-8"), needs, _union(made[file] for files in always for file in files))
    except ValueError as error:
        raise PluginError(f"routines: {style_sheets.SHEET}: {error}") from None
    sheet.write_text(whole, encoding="utf-8")
    (site / FOLDER).mkdir()
    beside: dict[Path, str] = {}
    for name, text in extra.items():
        (site / FOLDER / f"{name}.css").write_text(text, encoding="utf-8")
        sheet_of_group = rf'\g<0><link rel="stylesheet" href="\g<1>{FOLDER}{name}.css">'
        beside |= {page: _LINK.sub(sheet_of_group, linked[page], count=1) for page in of_group[name]}
    return {**pages, **beside}


def _variables(site: Path, page: str) -> frozenset[str]:
    """The custom properties that the sheets of a page's own use."""
    sheets = [(site / style_sheets.FOLDER / path).read_text("utf-8") for path in _OWN.findall(page)]
    return frozenset(name for sheet in sheets for name in _USED.findall(sheet))


def _made(script: Path) -> frozenset[str]:
    return _words(_MADE.findall(script.read_text("utf-8")))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in text.split())


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)
