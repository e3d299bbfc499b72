"""Links of a built page to its style sheets: that of the site, and that of its group, where it has one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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
_ELEMENTS = re.compile(r"<([a-z][\w-]*)")
_MADE = re.compile(r"""["'`}] ?([\w-]+(?: [\w-]+)*) ?(?=["'`]|\$\{)""")
"""Text of a script that may be a list of classes, whole or up to what is put in."""


@dataclass(frozen=True)
class Styled:
    """What tells the rules that a page needs."""

    classes: frozenset[str]
    """Those of its elements."""
    elements: frozenset[str]
    """Their names."""
    own_sheets: frozenset[str]
    """Those of this page alone, as paths below the folder of style sheets."""


def is_styled(text: str) -> bool:
    """Whether a page links the sheet of the site."""
    return bool(_LINK.search(text))


def styled(tags: str) -> Styled:
    """What a page with these tags has."""
    return Styled(_words(_CLASSES.findall(tags)), frozenset(_ELEMENTS.findall(tags)), frozenset(_OWN.findall(tags)))


def write(
    site: Path, pages: Mapping[Path, Styled], scripts: Mapping[Path, Sequence[frozenset[str]]]
) -> frozenset[Path]:
    """Write the sheets of groups of pages into the site. Returns the pages whose group has one.

    What many pages need is left in the sheet of the site. `scripts`: the files that each script of a page loads, as
    paths below the site.
    """
    if not pages:
        return frozenset()
    made = {file: _made(site / file) for file in _union(files for page in pages for files in scripts[page])}
    always = frozenset.intersection(*(frozenset(scripts[page]) for page in pages))
    of_group: dict[str, list[Path]] = {}
    for page in pages:
        of_group.setdefault(_group(site, page), []).append(page)
    needs = {
        name: Needs(
            classes=_union(pages[page].classes for page in group_pages),
            elements=_union(pages[page].elements for page in group_pages),
            variables=_variables(site, _union(pages[page].own_sheets for page in group_pages)),
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
    for name, text in extra.items():
        (site / FOLDER / f"{name}.css").write_text(text, encoding="utf-8")
    return frozenset(page for name in extra for page in of_group[name])


def linked(site: Path, page: Path, text: str) -> str:
    """The text of a page with a link to the sheet of its group."""
    beside = rf'\g<0><link rel="stylesheet" href="\g<1>{FOLDER}{_group(site, page)}.css">'
    return _LINK.sub(beside, text, count=1)


def _group(site: Path, page: Path) -> str:
    return group(page.parent.relative_to(site).as_posix())


def _variables(site: Path, own_sheets: Iterable[str]) -> frozenset[str]:
    """The custom properties that sheets of single pages use."""
    sheets = [(site / style_sheets.FOLDER / path).read_text("utf-8") for path in own_sheets]
    return frozenset(name for sheet in sheets for name in _USED.findall(sheet))


def _made(script: Path) -> frozenset[str]:
    return _words(_MADE.findall(script.read_text("utf-8")))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in text.split())


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)
