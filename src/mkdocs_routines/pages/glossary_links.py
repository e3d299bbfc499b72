"""Links from the first use of a word of the field, on a page for readers, to its meaning in the glossary.

The link needs no script. With one (assets/js/site/terms.js), its meaning opens beside the word.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.glossary import Glossary

KINDS = frozenset({"door", "reader"})
Place = Literal["around", "prose", "closed"]
"""Around the sentences of a page, in one of them, or where no word may be linked."""
_TAG = re.compile(r"<!--.*?-->|<(?P<closes>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>[^<>]*?)(?P<empty>/?)>", re.DOTALL)
_CLASS = re.compile(r'class="([^"]*)"')
_PROSE = frozenset({"p", "li", "dd", "td"})
_CLOSED = frozenset(
    (
        *("a", "abbr", "button", "caption", "code", "dt", "em", "figcaption", "figure", "label", "nav", "pre"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "script", "style", "sub", "summary", "sup", "svg", "th"),
    )
)
"""Elements whose text is a name, a control or another link."""
_CLOSED_CLASSES = frozenset(
    (
        *("admonition-title", "belief__heard", "facts", "footnote", "glossary", "ladder", "signs", "rule"),
        *("safety-line", "care-when", "cards", "doses", "handout", "sign-cards", "stop", "visually-hidden"),
    )
)
"""Classes of elements that a reader must take in at a glance, signs to get help above all."""
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col"})


def glossary_page(content: Content) -> str | None:
    """The hand-written page with the glossary, as a path below `docs/`; none where nothing is explained."""
    if not content.library.glossary:
        return None
    return next((page.uri for page in content.pages if ("data", "glossary") in page.shown), None)


def linked(html: str, kind: str | None, at: str, content: Content) -> str:
    """The content of the page `at` (a path below `docs/`), in which words of the glossary lead to their meaning."""
    target = glossary_page(content)
    if kind not in KINDS or target is None or at == target or not content.library.glossary:
        return html
    home = posixpath.relpath("/" + addresses.address(target), "/" + addresses.address(at))
    return "".join(_with_links(html, content.library.glossary.record, f"{home}/#term-"))


def _with_links(html: str, glossary: Glossary, href: str) -> Iterator[str]:
    """The pieces of the page, in which the first use of each word is a link."""
    pattern, ids = _pattern(glossary)
    left = set(ids.values())
    elements: list[tuple[str, Place]] = []
    end = 0

    def link(match: re.Match[str]) -> str:
        id_ = ids[match[0].casefold()]
        if id_ not in left:
            return match[0]
        left.remove(id_)
        return f'<a class="term" href="{href}{id_}">{match[0]}</a>'

    for tag in _TAG.finditer(html):
        text = html[end : tag.start()]
        yield pattern.sub(link, text) if left and elements and elements[-1][1] == "prose" else text
        yield tag[0]
        end = tag.end()
        name = (tag["name"] or "").lower()
        if tag["closes"]:
            while elements and elements.pop()[0] != name:
                pass
        elif name and name not in _VOID and not tag["empty"]:
            elements.append((name, _place(name, tag["attributes"], elements[-1][1] if elements else "around")))
    yield html[end:]


def _place(name: str, attributes: str, above: Place) -> Place:
    """The place of what stands directly in an element, from that of the element around it."""
    classes = _CLASS.search(attributes)
    if above == "closed" or name in _CLOSED or (classes and _CLOSED_CLASSES.intersection(classes[1].split())):
        return "closed"
    return "prose" if name in _PROSE else above


@lru_cache(maxsize=4)  # one in a build, and one in each test
def _pattern_of(forms: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    longest_first = sorted((form for form, _ in forms), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def _pattern(glossary: Glossary) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Pattern of every form that is marked, and the id of the word by each form in small letters."""
    marked = ((id_, term) for id_, term in glossary.terms.items() if not term.listed_only)
    ids = {form.casefold(): id_ for id_, term in marked for form in term.forms}
    return _pattern_of(tuple(ids.items())), ids
