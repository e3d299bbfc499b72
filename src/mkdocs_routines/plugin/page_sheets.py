"""Links of a built page to its style sheets: that of the site, and that of its group, where it has one."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import PluginError

from mkdocs_routines.load.theme import LATE, PAGES, SCRIPTS
from mkdocs_routines.plugin import custom_properties, style_sheets
from mkdocs_routines.plugin.sheet_groups import SHARE, Needs, group, split

FOLDER = f"{style_sheets.FOLDER}groups/"
_LINK = re.compile(rf'<link rel="stylesheet" href="([^"]*){re.escape(style_sheets.SHEET)}">')
_OWN = re.compile(rf'<link rel="stylesheet" href="[^"]*{re.escape(style_sheets.FOLDER)}({PAGES}/[^"]+)">')
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
    variables: frozenset[str]
    """Custom properties that its drawings use."""
    scripts: frozenset[str]


def is_styled(text: str) -> bool:
    """Whether a page links the sheet of the site."""
    return bool(_LINK.search(text))


def styled(tags: str, scripts: frozenset[str]) -> Styled:
    """What a page with these tags and scripts has."""
    classes = _words(_CLASSES.findall(tags))
    variables = frozenset(custom_properties.USED.findall(tags))
    return Styled(classes, frozenset(_ELEMENTS.findall(tags)), frozenset(_OWN.findall(tags)), variables, scripts)


def groups(site: Path, pages: Mapping[Path, Styled]) -> Mapping[str, Styled]:
    """What pages of each group have."""
    of_group: dict[str, list[Styled]] = {}
    for page, has in pages.items():
        of_group.setdefault(_group(site, page), []).append(has)
    parts = {name: zip(*(vars(page).values() for page in of_group[name]), strict=True) for name in of_group}
    return {name: Styled(*map(_union, parts[name])) for name in parts}


def write(
    site: Path, groups: Mapping[str, Styled], always: frozenset[str], loads: Mapping[str, Sequence[str]]
) -> Sequence[str]:
    """Write the sheets of groups of pages into the site. Returns the groups that have one.

    What many pages need is left in the sheet of the site. `always`: scripts of every page; `loads`: files of each.
    """
    if not groups:
        return ()
    words = {file: _made(site / SCRIPTS / file) for file in frozenset[str]().union(*loads.values())}
    made = {script: _union(words[file] for file in files) for script, files in loads.items()}
    late = frozenset(f"{LATE}/{path.name}" for path in (site / style_sheets.FOLDER / LATE).glob("*.css"))
    needs = {
        name: Needs(
            classes=has.classes,
            elements=has.elements,
            variables=has.variables | _variables(site, has.own_sheets | late),
            made=_union(made[script] for script in has.scripts - always),
        )
        for name, has in groups.items()
    }
    sheet, everywhere = site / style_sheets.SHEET, _union(made[script] for script in always)
    uses = {name: _user(need.made | everywhere, need.variables) for name, need in needs.items()}
    try:
        whole, extra = split(sheet.read_text("utf-8"), needs, everywhere)
        whole, extra = custom_properties.spread(whole, extra, uses, SHARE)
    except ValueError as error:
        raise PluginError(f"routines: {style_sheets.SHEET}: {error}") from None
    sheet.write_text(whole, encoding="utf-8")
    (site / FOLDER).mkdir()
    for name, text in extra.items():
        (site / FOLDER / f"{name}.css").write_text(text, encoding="utf-8")
    return sorted(extra)


def linked(site: Path, page: Path, text: str, own: Collection[str]) -> str:
    """The text of a page with a link to the sheet of its group, where that has its `own`."""
    if (name := _group(site, page)) not in own:
        return text
    return _LINK.sub(rf'\g<0><link rel="stylesheet" href="\g<1>{FOLDER}{name}.css">', text, count=1)


def _group(site: Path, page: Path) -> str:
    return group(page.parent.relative_to(site).as_posix())


def _user(words: frozenset[str], variables: frozenset[str]) -> Callable[[str], bool]:
    """Whether pages use a custom property, beside what sheets do. A script may end a name that it begins."""
    begun = tuple(word for word in words if word.startswith("--") and word.endswith("-"))
    return lambda name: name in variables or name in words or name.startswith(begun)


def _variables(site: Path, own_sheets: Iterable[str]) -> frozenset[str]:
    """The custom properties that sheets of single pages use."""
    sheets = [(site / style_sheets.FOLDER / path).read_text("utf-8") for path in own_sheets]
    return frozenset(name for sheet in sheets for name in custom_properties.USED.findall(sheet))


def _made(script: Path) -> frozenset[str]:
    return _words(_MADE.findall(script.read_text("utf-8")))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in text.split())


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)
