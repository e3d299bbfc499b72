"""Links from the first use of a word of the field, on a page for readers, to its meaning in the glossary.

The link needs no script. With one (assets/js/site/terms.js), its meaning opens beside the word.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
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


def words_to_link(html: str, kind: str | None, at: str, content: Content) -> list[tuple[int, int, str]]:
    """Start and end of each word in the content of the page `at` that leads to its meaning, and its id, in order.

    Nothing on a page for others than readers, and on that of the glossary (`at` is a path below `docs/`).
    """
    target = glossary_page(content)
    if kind not in KINDS or target is None or at == target or not content.library.glossary:
        return []
    return [*_first_uses(html, content.library.glossary.record)]


def linked(html: str, words: Iterable[tuple[int, int, str]], at: str, content: Content) -> str:
    """The content of the page `at`, in which these words lead to their meaning."""
    home = posixpath.relpath(f"/{addresses.address(glossary_page(content) or '')}", "/" + addresses.address(at))
    pieces, last = [], 0
    for start, end, id_ in words:
        pieces.append(f'{html[last:start]}<a class="term" href="{home}/#term-{id_}">{html[start:end]}</a>')
        last = end
    return "".join((*pieces, html[last:]))


def _first_uses(html: str, glossary: Glossary) -> Iterator[tuple[int, int, str]]:
    """The first use of each word in a sentence."""
    pattern, ids = _pattern(glossary)
    left = set(ids.values())
    elements: list[tuple[str, Place]] = []
    end = 0
    for tag in _TAG.finditer(html):
        if elements and elements[-1][1] == "prose" and left:
            for match in pattern.finditer(html[end : tag.start()]):
                if (id_ := ids[match[0].casefold()]) in left:
                    left.remove(id_)
                    yield end + match.start(), end + match.end(), id_
        end = tag.end()
        name = (tag["name"] or "").lower()
        if tag["closes"]:
            while elements and elements.pop()[0] != name:
                pass
        elif name and name not in _VOID and not tag["empty"]:
            elements.append((name, _place(name, tag["attributes"], elements[-1][1] if elements else "around")))


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
