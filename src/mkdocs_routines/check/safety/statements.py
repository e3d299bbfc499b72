"""Safety statements that go with an exercise or a routine wherever it is shown: its rules, and whom it is not for."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Vocabulary
from mkdocs_routines.model.vocabulary import Rule


@dataclass(frozen=True)
class Statement:
    """Texts that a surface must hold, without citations.

    `everywhere`: each piece of the surface, such as each row of a table, holds all of them; otherwise one piece is
    enough for each text.
    """

    name: str
    texts: tuple[str, ...]
    everywhere: bool = True

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The texts without the difference between capital and small letters."""
        return tuple(text.casefold() for text in self.texts)


def of_exercise(id_: str, library: Library, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """All rules for safety, whom the exercise is not for, and what they do instead."""
    cautions = library.exercises[id_].record.cautions
    texts = tuple(uncited(text) for caution in cautions for text in (caution.who, caution.advice))
    rules = _rules((*vocabulary.pain_rules.values(),), (*vocabulary.stop_rules.values(),))
    return (*rules, Statement("whom it is not for", texts))


def of_card(id_: str, library: Library, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """The statements on a small card of an exercise, which links to the signs to stop and to what to do instead."""
    pain, _ = _rules((*vocabulary.pain_rules.values(),), ())
    who = tuple(uncited(caution.who) for caution in library.exercises[id_].record.cautions)
    return pain, Statement("whom it is not for", who)


def of_routine(id_: str, library: Library, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """The rules of the routine, for whom it is, and whom its exercises are not for.

    What they do instead may stand on the page of the exercise alone.
    """
    record = library.routines[id_].record
    cautions = (caution for each in record.exercises for caution in library.exercises[each].record.cautions)
    return (
        *_rules((vocabulary.pain_rules[record.pain_rule],), (vocabulary.stop_rules[record.stop_rule],)),
        Statement("for whom it is", (uncited(record.for_whom),)),
        Statement("whom its exercises are not for", tuple(uncited(each.who) for each in cautions), everywhere=False),
    )


def of_handout(id_: str, library: Library, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """The statements on the handout of a routine: one sheet of paper has room for the short form of each."""
    record = library.routines[id_].record
    statements = [Statement("for whom it is", (uncited(record.for_whom_short or record.for_whom),))]
    for name, rule in (
        ("the pain rule", vocabulary.pain_rules[record.pain_rule]),
        ("the signs to stop", vocabulary.stop_rules[record.stop_rule]),
    ):
        points = (rule.short or rule).points
        halves = tuple(half for point in points for half in uncited(point).split(": ", 1))
        statements.append(Statement(name, halves))
    return tuple(statements)


@lru_cache(maxsize=64)  # they are the same for every exercise, and for most routines
def _rules(pain: tuple[Rule, ...], stop: tuple[Rule, ...]) -> tuple[Statement, Statement]:
    return (
        Statement("the pain rule", tuple(uncited(point) for rule in pain for point in rule.points)),
        Statement("the signs to stop", tuple(uncited(point) for rule in stop for point in rule.points)),
    )
