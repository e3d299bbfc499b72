"""Safety on every surface: what is written of an exercise or a routine holds its rules and whom it is not for.

This looks at what is about to be published and not at how it was made, so that no template and no export can leave it
out. A file about an exercise or a routine that is in no list of `surfaces.py` is refused as well.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping

from mkdocs_routines.check.safety import parts
from mkdocs_routines.check.safety.parts import Part
from mkdocs_routines.check.safety.surfaces import NO_LISTS, OTHERS, SURFACES, TOOLS, Kind, of_json, of_markdown
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_text import Directive
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model import Vocabulary

_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")


def of_files(content: Content, written: Mapping[str, object]) -> Iterator[Problem]:
    """What is missing in these files: the path of each, and its text."""
    expected = set()
    needed_by: Mapping[Kind, Mapping[str, tuple[Part, ...]]] = {
        "exercises": _parts(content, "exercises"),
        "routines": _parts(content, "routines"),
    }
    for surface in SURFACES:
        for id_, needed in needed_by[surface.kind].items():
            path = surface.path.format(id=id_)
            expected.add(path)
            text = written.get(path)
            if isinstance(text, str):
                yield from _missing(path, 1, needed, surface.pieces(text, id_))
            else:
                yield Problem(path, 1, "must be written; it is among the SURFACES of safety")
    known = {*content.library.exercises, *content.library.routines}
    for path, text in written.items():
        if path in expected:
            continue
        if isinstance(text, str) and path.endswith(".md") and not path.startswith(NO_LISTS):
            yield from _leads_to_help(content, path, 1, text)
        elif not path.startswith(OTHERS) and known & {name.partition(".")[0] for name in path.split("/")}:
            yield Problem(path, 1, "must be among the SURFACES of safety, and hold the safety of its record")


def of_handouts(content: Content, written: Mapping[str, str]) -> Iterator[Problem]:
    """What is missing on these handouts: the id of each routine, and everything that is written on its handout."""
    for id_, entry in content.library.routines.items():
        needed = parts.handout(id_, content.library, _vocabulary(content))
        yield from _missing(f"{entry.path} as a handout", 1, needed, of_json(written.get(id_, "{}"), id_))


def of_page(content: Content, path: str, shown: Iterable[tuple[Directive, str]]) -> Iterator[Problem]:
    """What is missing on a hand-written page: each directive on it and its record as Markdown."""
    rules = set()
    for directive, text in shown:
        rules |= {directive.id} if directive.kind == "rule" else set()
        pieces = of_markdown(text, directive.id)
        if directive.kind == "routine":
            needed = parts.routine(directive.id, content.library, _vocabulary(content))
            yield from _missing(path, directive.line, needed, pieces)
        elif directive.kind == "exercise":
            needed = parts.card(directive.id, content.library, _vocabulary(content))
            yield from _missing(path, directive.line, needed, pieces)
            yield from _leads_to_help(content, path, directive.line, text)
    if path.removeprefix(f"{content.docs}/") in TOOLS:
        words = _vocabulary(content)
        for id_ in {*words.pain_rules, *words.stop_rules} - rules:
            yield Problem(path, 1, f"must show every rule for safety; this is missing: <!-- rule: {id_} -->")


def of_linked_data(content: Content, uri: str, linked: str) -> Iterator[Problem]:
    """What is missing in the linked data of the page at `uri`, a path below `docs/`."""
    folder, _, id_ = uri.removesuffix(".md").partition("/")
    if folder == "exercises" and id_ in content.library.exercises:
        needed = parts.exercise(id_, content.library, _vocabulary(content))
    elif folder == "routines" and id_ in content.library.routines:
        needed = parts.routine(id_, content.library, _vocabulary(content))
    else:
        return
    yield from _missing(f"{uri} as JSON-LD", 1, needed, of_json(linked or "{}", id_))


def _parts(content: Content, kind: Kind) -> Mapping[str, tuple[Part, ...]]:
    """Each record of this kind, and what goes with it."""
    library, words = content.library, _vocabulary(content)
    if kind == "exercises":
        return {id_: parts.exercise(id_, library, words) for id_ in library.exercises}
    return {id_: parts.routine(id_, library, words) for id_ in library.routines}


def _missing(path: str, line: int, needed: Iterable[Part], pieces: tuple[str, ...]) -> Iterator[Problem]:
    """A problem for each part of which a text is missing. Capital letters are no difference."""
    lower = [piece.casefold() for piece in pieces]
    every = "\n".join(lower)
    for part in needed:
        for text, words in zip(part.texts, part.lower, strict=True):
            if words not in every or (part.everywhere and not all(words in piece for piece in lower)):
                yield Problem(path, line, f"must hold {part.name}; this is missing: {text}")
                break


def _leads_to_help(content: Content, path: str, line: int, text: str) -> Iterator[Problem]:
    """A problem when a list or a small card has no link to the signs to stop."""
    links = {(html.unescape(label), target.rpartition("/")[2]) for label, target in _LINK.findall(text)}
    for rule in _vocabulary(content).stop_rules.values():
        if rule.page and (rule.label, rule.page.rpartition("/")[2]) not in links:
            yield Problem(path, line, f"must lead to the signs to stop: [{rule.label}]({rule.page})")


def _vocabulary(content: Content) -> Vocabulary:
    return content.library.vocabulary.record
