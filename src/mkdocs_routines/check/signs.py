"""Signs to get help: each is shown, rests on something, and is no milder than what it rests on."""

import re
from collections import defaultdict
from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_be_known
from mkdocs_routines.domain import addresses, signs
from mkdocs_routines.domain.dosed_items import programmes
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.pages import Page
from mkdocs_routines.load.problem import Problem

MOST_ON_A_PAGE = 4
"""Own signs of a page. With more of them nobody reads the core signs above."""
MOST_IN_FULL = 10
"""Own signs of a page that shows them in full, as what it is about: `<!-- signs: here-in-full -->`."""
MOST_CORE_CHARS = 400
_WAY_TO_HELP = re.compile(
    r"\b(?:ambulance|at once|call|doctor|emergency|go to|hospital|now|today|tonight|urgent(?:ly)?)\b", re.IGNORECASE
)


def routines_name_the_stop_rule(content: UncheckedContent) -> Iterator[Problem]:
    if safety := content.library.safety:
        rule = safety.record.rule.id
        for programme in programmes(content.library):
            if (named := programme.record.stop_rule) != rule:
                message = f"stop_rule: must be {rule!r}, the rule of {safety.path}; it is {named!r}"
                yield programme.problem(("stop_rule",), message)


def pages_that_signs_name_exist(content: UncheckedContent) -> Iterator[Problem]:
    safety, library = content.library.safety, content.library
    if safety is None or library.vocabulary is None:
        return
    made = {addresses.exercise_page(id_) for id_ in library.ids["exercise"]}
    made |= {addresses.routine_page(id_) for id_ in library.ids["routine"]}
    made |= {addresses.plan_page(id_) for id_ in library.ids["plan"]}
    known = {*made, *(page.uri for page in content.pages)}
    yield from must_be_known(safety, ("rule", "page"), safety.record.rule.page, known, "page")
    for id_, sign in safety.record.signs.items():
        for index, page in enumerate(sign.pages):
            yield from must_be_known(safety, ("signs", id_, "pages", index), page, known, "page")


def pages_have_few_signs_of_their_own(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.safety is None:
        return
    places = defaultdict(list)
    for id_, sign in content.library.safety.record.signs.items():
        for index, page in enumerate(sign.pages):
            places[page].append(("signs", id_, "pages", index))
    in_full = {page.uri for page in content.pages if ("signs", "here-in-full") in _directives(page)}
    for page, found in places.items():
        most = MOST_IN_FULL if page in in_full else MOST_ON_A_PAGE
        for place in found[most:]:
            message = f"{page} must have {most} signs of its own at most; here are {len(found)}"
            yield content.library.safety.problem(place, message)


def _directives(page: Page) -> set[tuple[str, str]]:
    return {(directive.kind, directive.id) for directive in page.directives}


def core_signs_have_room(content: UncheckedContent) -> Iterator[Problem]:
    """What goes with every exercise stays short enough to be read, and to stand on one sheet with it."""
    if safety := content.library.safety:
        for urgency in safety.record.urgencies:
            core = [(id_, sign) for id_, sign in signs.core_signs(safety.record).items() if sign.urgency == urgency]
            if (length := sum(len(sign.short or "") for _, sign in core)) > MOST_CORE_CHARS:
                message = f"core signs for {urgency} must have {MOST_CORE_CHARS} characters at most; they have {length}"
                yield safety.problem(("signs", core[-1][0], "short"), message)


def signs_and_cards_belong_together(content: UncheckedContent) -> Iterator[Problem]:
    """Every sign stands in a card, and every card holds a sign."""
    safety = content.library.safety
    if safety is None:
        return
    cards = {(card.who, card.urgency) for card in safety.record.cards}
    for id_, sign in safety.record.signs.items():
        if (sign.who[0], sign.urgency) not in cards:
            message = f"must have a card for {sign.who[0]} and {sign.urgency}, so that it is shown"
            yield safety.problem(("signs", id_), message)
    for index, card in enumerate(safety.record.cards):
        if not signs.signs_of_card(safety.record, card):
            message = f"must have a sign for {card.who} and {card.urgency}, or be left out"
            yield safety.problem(("cards", index), message)


def signs_leave_their_sources_to_the_list(content: UncheckedContent) -> Iterator[Problem]:
    """No citation stands in a sentence, which also goes to files that show none."""
    if safety := content.library.safety:
        for id_, sign in safety.record.signs.items():
            for field in ("sentence", "why", "short"):
                if markdown_text.citations(getattr(sign, field) or ""):
                    yield safety.problem(("signs", id_, field), f"{field}: a source must stand under sources")


def what_is_folded_changes_nothing_about_how_soon(content: UncheckedContent) -> Iterator[Problem]:
    """Whom to go to, and how fast, stands in the sentence of a sign, which is seen without a tap."""
    if safety := content.library.safety:
        for id_, sign in safety.record.signs.items():
            if way := _WAY_TO_HELP.search(sign.why or ""):
                message = f"why: must not say how soon, because it is folded; move {way[0]!r} to sentence"
                yield safety.problem(("signs", id_, "why"), message)


def our_own_cautions_soften_nothing(content: UncheckedContent) -> Iterator[Problem]:
    """Nothing that can wait in a child rests on us alone."""
    if safety := content.library.safety:
        for id_, sign in safety.record.signs.items():
            if sign.ours and sign.urgency == "book" and "children" in sign.who:
                message = "must have a source: in a child, nothing can wait because we think so"
                yield safety.problem(("signs", id_, "ours"), message)


def pages_that_show_their_signs_have_some(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.safety is None:
        return
    for page in content.pages:
        for directive in page.directives:
            here = directive.kind == "signs" and directive.id in ("here", "here-in-full")
            if here and not signs.signs_of_page(content.library.safety.record, page.uri):
                path = content.library.safety.path
                yield Problem(page.path, directive.line, f"must be among the pages of a sign in {path}: {page.uri}")


def pages_with_cards_show_every_audience(content: UncheckedContent) -> Iterator[Problem]:
    """Nobody is shown the signs of one audience on a page that lacks those of another, or the sources of all."""
    if content.library.safety is None:
        return
    audiences = dict.fromkeys([*(card.who for card in content.library.safety.record.cards), "why"])
    for page in content.pages:
        lines = {
            directive.id: directive.line
            for directive in page.directives
            if directive.kind == "signs" and directive.id in audiences
        }
        for audience in audiences if lines else ():
            if audience not in lines:
                missing = f"<!-- signs: {audience} -->"
                message = f"must show the signs of everybody and their sources; these are missing: {missing}"
                yield Problem(page.path, min(lines.values()), message)


RULES = (
    routines_name_the_stop_rule,
    pages_that_signs_name_exist,
    pages_have_few_signs_of_their_own,
    core_signs_have_room,
    signs_and_cards_belong_together,
    signs_leave_their_sources_to_the_list,
    our_own_cautions_soften_nothing,
    what_is_folded_changes_nothing_about_how_soon,
    pages_that_show_their_signs_have_some,
    pages_with_cards_show_every_audience,
)
