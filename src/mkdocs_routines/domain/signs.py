"""Signs to get help: the rule that goes with every exercise and routine, the signs of a page, and the cards of all."""

from collections.abc import Iterable, Iterator, Mapping

from mkdocs_routines.domain.addresses import routine_page
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Safety
from mkdocs_routines.model.safety import Card, Sign, Urgency
from mkdocs_routines.model.vocabulary import Rule, ShortRule

Signs = Mapping[str, Sign]
"""Id of each sign → the sign, in the order in which they are shown."""


def core_signs(safety: Safety) -> Signs:
    """The signs that go with every exercise and routine."""
    return {id_: sign for id_, sign in safety.signs.items() if sign.core}


def signs_of_page(safety: Safety, page: str) -> Signs:
    """The own signs of a page, a path below `docs/`."""
    return {id_: sign for id_, sign in safety.signs.items() if page in sign.pages}


def travelling_signs(safety: Safety, page: str = "") -> tuple[Signs, Signs]:
    """The core signs, and the own signs of a page that are none of them."""
    core, own = core_signs(safety), signs_of_page(safety, page)
    return core, {id_: sign for id_, sign in own.items() if id_ not in core}


def signs_of_card(safety: Safety, card: Card, among: Signs | None = None) -> dict[str, Signs]:
    """The signs of a card by what came before them: the heading of each group → its signs, of `among` or of all."""
    signs = safety.signs if among is None else among
    members = {id_: sign for id_, sign in signs.items() if (sign.who[0], sign.urgency) == (card.who, card.urgency)}
    groups = {
        words.label: {id_: sign for id_, sign in members.items() if sign.when == occasion}
        for occasion, words in safety.occasions.items()
    }
    return {label: signs for label, signs in groups.items() if signs}


def urgent_ones_are_named(cards: Iterable[tuple[Card, Mapping[str, Signs]]]) -> bool:
    """Whether each sign of an emergency or for today, on some cards, can also be shown in a few words."""
    urgent = (groups for card, groups in cards if card.urgency in ("now", "today"))
    return all(sign.short for groups in urgent for members in groups.values() for sign in members.values())


def pain_rules(library: Library) -> Mapping[str, Rule]:
    """The pain rules that stand wherever an exercise is shown, by their ids; none on a site without safety."""
    return library.vocabulary.record.pain_rules if "safety" in library.features else {}


def routine_rules(id_: str, library: Library) -> tuple[Rule, ...]:
    """The pain rule of a routine and its signs to stop; none on a site without safety."""
    routine = library.routines[id_].record
    pain = (rule for name, rule in pain_rules(library).items() if name == routine.pain_rule)
    return (*pain, *stop_rules(library, routine_page(id_)).values())


def stop_rules(library: Library, page: str = "") -> dict[str, Rule]:
    """The rule with the core signs under its id. `page`, a path below `docs/`: that whose own signs follow them.

    There is none on a site without safety.
    """
    if "safety" not in library.features:
        return {}
    return {library.safety.record.rule.id: _stop_rule(library.safety.record, own_points(library, page))}


def stop_rule_with(library: Library, ids: Iterable[str]) -> Rule:
    """The rule with the core signs, followed by the signs with these ids that are none of them."""
    safety = library.safety.record
    own = {id_: safety.signs[id_] for id_ in ids if not safety.signs[id_].core}
    return _stop_rule(safety, tuple(points_of(own, safety, "Also {lower}")))


def _stop_rule(safety: Safety, own: tuple[str, ...]) -> Rule:
    rule = safety.rule
    points = (*points_of(core_signs(safety), safety), *own, f"{rule.others}: {rule.advice}")
    # Put together of texts that were checked: together they may be longer than a text of a record may be.
    short = ShortRule.model_construct(summary=rule.brief, points=points)
    return Rule.model_construct(label=rule.label, summary=rule.summary, points=points, short=short, page=rule.page)


def own_points(library: Library, page: str) -> tuple[str, ...]:
    """The points that follow the core signs on a page, for those of its own that are none of them."""
    safety = library.safety.record
    return tuple(points_of(travelling_signs(safety, page)[1], safety, "Also {lower}"))


def sources(safety: Safety, page: str = "") -> frozenset[str]:
    """The keys of the sources that the rule of a page rests on."""
    return frozenset(key for signs in travelling_signs(safety, page) for key in _keys(signs))


def keys_shown(safety: Safety, asked: str, page: str) -> Iterator[str]:
    """The keys of the sources behind what a directive `signs` shows on a page."""
    if asked in ("here", "here-in-full"):
        yield from _keys(signs_of_page(safety, page))
    if asked == "why":
        yield from _keys(safety.signs)
    for card in safety.cards:
        if card.who == asked:
            yield from markdown_text.cited_keys(f"{card.before}\n{card.after}")


def _keys(signs: Signs) -> Iterator[str]:
    yield from (key for sign in signs.values() for key in sign.sources)


def points_of(signs: Signs, safety: Safety, heading: str = "{label}") -> Iterator[str]:
    """A point such as `Today: a hot joint; fever.` for each urgency, the most urgent first.

    `heading`: what stands before the colon, with the words of the urgency as `{label}`, or as `{lower}` in a sentence.
    """
    short: dict[Urgency, list[str]] = {urgency: [] for urgency in safety.urgencies}
    for sign in signs.values():
        short[sign.urgency].append(sign.short or sign.heading)
    for urgency, words in safety.urgencies.items():
        if short[urgency]:
            label = heading.format(label=words.label, lower=f"{words.label[:1].lower()}{words.label[1:]}")
            yield f"{label}: {'; '.join(short[urgency])}."
