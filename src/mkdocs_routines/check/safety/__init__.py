"""Safety gate: whatever is published of an exercise or a routine holds its rules and whom it is not for.

It looks at finished output and not at how that was made, so no template and no export can leave anything out. A file
about an exercise or a routine that is in no list of `surfaces.py` is refused as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_routines.check.safety import statements, unfolded
from mkdocs_routines.check.safety.statements import Origin, Statement
from mkdocs_routines.check.safety.surfaces import NO_LISTS, OTHERS, SURFACES, TOOLS, Kind, of_json, of_markdown
from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_text import Directive, uncited
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import Vocabulary

_LINK = re.compile(r"\[[^\]]*\]\(([^)]*)\)")


def of_files(content: Content, written: Mapping[str, object]) -> Iterator[Problem]:
    """A problem for each gap in the safety of the files of a site that has any. `written`: path of each → its text."""
    if "safety" not in content.library.features:
        return
    expected = set()
    missing: list[Problem] = []
    library = content.library
    required_by: Mapping[Kind, Mapping[str, tuple[Statement, ...]]] = {
        "exercises": {id_: statements.of_exercise(id_, library) for id_ in library.exercises},
        "routines": {id_: statements.of_routine(id_, library) for id_ in library.routines},
        "plans": {id_: statements.of_plan(id_, library) for id_ in library.six_week_plans},
        "handouts": {id_: statements.of_handout(id_, library) for id_ in library.routines},
    }
    for surface in (each for each in SURFACES if each.of <= library.features):
        for id_, required in required_by[surface.kind].items():
            path = surface.path(id_)
            expected.add(path)
            text = written.get(path)
            if isinstance(text, str):
                missing += _missing(path, required, surface.pieces(text, id_))
            else:
                yield _record(content, surface.kind, id_).problem(
                    (), f"{path} must be written; it is among the SURFACES of safety"
                )
    yield from missing
    yield from (problem for problem in unfolded.folded_away(content, written) if problem not in missing)
    complaints = {
        addresses.complaint_page(id_): statements.of_complaint(complaint, content.library)
        for id_, _, complaint in (content.library.complaints.record.all() if content.library.complaints else ())
    }
    ids: dict[str, Entry[Any]] = {**library.exercises, **library.six_week_plans, **library.routines}
    for path, text in written.items():
        if path in expected:
            continue
        if isinstance(text, str) and path.endswith(".md") and not path.startswith(NO_LISTS):
            for place, message in _ways_to_help_missing(content, text):
                yield content.library.safety.problem(place, f"{path} {message}")
            required = complaints.get(path, (statements.core_signs(content.library),))
            yield from _missing(path, required, of_markdown(text, path))
        elif not path.startswith(OTHERS):
            for id_ in sorted(ids.keys() & {name.partition(".")[0] for name in path.split("/")}):
                message = f"{path} must be among the SURFACES of safety, and hold the safety of its record"
                yield ids[id_].problem((), message)


def of_handouts(content: Content, written: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for each gap in the safety of the handouts. `written`: id of each routine → its handout, as JSON."""
    for id_ in content.library.routines if "safety" in content.library.features else ():
        required = statements.of_handout(id_, content.library)
        yield from _missing(f"the handout of {id_!r}", required, of_json(written.get(id_, "{}"), id_))


def of_page(content: Content, path: str, shown: Iterable[tuple[Directive, str]]) -> Iterator[Problem]:
    """A problem for each gap in the safety of a hand-written page. `shown`: each directive, its record as Markdown."""
    if "safety" not in content.library.features:
        return
    library, page = content.library, path.removeprefix(f"{content.docs}/")
    rendered = list(shown)
    blocks = [(directive, of_markdown(text, directive.id)) for directive, text in rendered]
    records = [directive for directive, _ in blocks if directive.kind in ("exercise", "routine")]
    for directive, pieces in blocks:
        if directive.kind == "routine":
            required = statements.of_routine_card(directive.id, library)
            yield from _missing_on_page(path, directive.line, required, pieces)
        elif directive.kind == "exercise":
            yield from _missing_on_page(path, directive.line, statements.of_card(directive.id, library), pieces)
    cards = [directive for directive, _ in blocks if directive.kind == "card"]
    together = ("\n".join(piece for _, pieces in blocks for piece in pieces),)
    if cards and not records:
        yield from _missing_on_page(path, cards[0].line, (statements.core_signs(library),), together)
    if page in TOOLS or records:
        line = records[0].line if records else 1
        yield from _missing_on_page(path, line, _rules_on_page(records, content), together)
        for _, message in _ways_to_help_missing(content, "\n".join(text for _, text in rendered)):
            yield Problem(path, line, message)
    yield from _pain_rule_twice(content, path, blocks)


def _rules_on_page(records: Iterable[Directive], content: Content) -> Iterator[Statement]:
    """The rules of all that a page shows: those of its routines, or every rule where it shows any exercise."""
    library = content.library
    if asked := {directive.id: directive.kind for directive in records}:
        routines = {id_ for id_, kind in asked.items() if kind == "routine"}
        yield statements.pain_rules(library, {library.routines[id_].record.pain_rule for id_ in routines})
    if not asked or "exercise" in asked.values():
        yield statements.pain_rules(library, library.vocabulary.record.pain_rules)
    yield statements.core_signs(library)


def _pain_rule_twice(
    content: Content, path: str, blocks: Iterable[tuple[Directive, tuple[str, ...]]]
) -> Iterator[Problem]:
    """A problem where a page shows a pain rule for the second time."""
    for id_, rule in _vocabulary(content).pain_rules.items():
        point = uncited(rule.points[0]).casefold()
        lines = [directive.line for directive, pieces in blocks if point in "\n".join(pieces).casefold()]
        for line in lines[1:]:
            yield Problem(path, line, f"must show the pain rule {id_!r} once; it stands at line {lines[0]} already")


def of_linked_data(content: Content, uri: str, linked: str) -> Iterator[Problem]:
    """A problem for each gap in the safety of the JSON-LD of the page at `uri`, a path below `docs/`."""
    if not {"api", "safety"} <= content.library.features:
        return
    folder, id_ = addresses.page_record(uri)
    if folder == addresses.EXERCISES and id_ in content.library.exercises:
        required = statements.of_exercise(id_, content.library)
    elif folder == addresses.ROUTINES and id_ in content.library.routines:
        required = statements.of_routine(id_, content.library)
    elif folder == addresses.PLANS and id_ in content.library.six_week_plans:
        required = statements.of_plan(id_, content.library)
    else:
        return
    yield from _missing(f"the JSON-LD of {uri}", required, of_json(linked or "{}", id_))


def _missing(surface: str, required: Iterable[Statement], pieces: tuple[str, ...]) -> Iterator[Problem]:
    """A problem for each statement that the pieces of a surface lack, where the first missing text was written."""
    for statement, origin in _gaps(required, pieces):
        message = f"{surface} must hold {statement.name}; this is missing: {origin.text}"
        yield Problem(origin.path, origin.line, message)


def _missing_on_page(path: str, line: int, required: Iterable[Statement], pieces: tuple[str, ...]) -> Iterator[Problem]:
    """A problem for each statement that a hand-written page lacks, where the page asks for the record."""
    for statement, origin in _gaps(required, pieces):
        source = f"{origin.text} ({origin.path}:{origin.line})"
        yield Problem(path, line, f"must hold {statement.name}; this is missing: {source}")


def _gaps(required: Iterable[Statement], pieces: tuple[str, ...]) -> Iterator[tuple[Statement, Origin]]:
    """Each statement that the pieces of a surface lack, with the first text that is missing."""
    folded = [piece.casefold() for piece in pieces]
    joined = "\n".join(folded)
    for statement in required:
        for origin, text in zip(statement.origins, statement.folded, strict=True):
            if text not in joined or (statement.everywhere and not all(text in piece for piece in folded)):
                yield statement, origin
                break


def _ways_to_help_missing(content: Content, text: str) -> Iterator[tuple[Place, str]]:
    """The place of the page with every sign in the data, and a message, when a list has no link to that page."""
    rule = content.library.safety.record.rule
    if rule.page.rpartition("/")[2] not in {target.rpartition("/")[2] for target in _LINK.findall(text)}:
        yield ("rule", "page"), f"must lead to the signs to stop: [{rule.label}]({rule.page})"


def _record(content: Content, kind: Kind, id_: str) -> Entry[Any]:
    if kind == "plans":
        return content.library.six_week_plans[id_]
    return content.library.exercises[id_] if kind == "exercises" else content.library.routines[id_]


def _vocabulary(content: Content) -> Vocabulary:
    return content.library.vocabulary.record
