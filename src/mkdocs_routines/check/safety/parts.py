"""What goes with an exercise or a routine wherever it is shown."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Vocabulary
from mkdocs_routines.model.vocabulary import Rule


@dataclass(frozen=True)
class Part:
    """Texts that go with a record. `everywhere`: each piece of a surface holds them, and not only one of the pieces."""

    name: str
    texts: tuple[str, ...]
    everywhere: bool = True

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The texts without capital letters."""
        return tuple(text.casefold() for text in self.texts)


def exercise(id_: str, library: Library, words: Vocabulary) -> tuple[Part, ...]:
    cautions = library.exercises[id_].record.cautions
    said = tuple(uncited(text) for caution in cautions for text in (caution.who, caution.advice))
    return (*_rules((*words.pain_rules.values(),), (*words.stop_rules.values(),)), Part("whom it is not for", said))


def card(id_: str, library: Library, words: Vocabulary) -> tuple[Part, ...]:
    """What goes with an exercise on a small card. It links to the signs to stop and to what somebody does instead."""
    pain, _ = _rules((*words.pain_rules.values(),), ())
    return pain, Part("whom it is not for", tuple(uncited(each.who) for each in library.exercises[id_].record.cautions))


def routine(id_: str, library: Library, words: Vocabulary) -> tuple[Part, ...]:
    """What goes with a routine. What somebody does instead may stand on the page of the exercise alone."""
    record = library.routines[id_].record
    ids = dict.fromkeys(each for item in record.items for each in (item.exercise, *item.alternatives))
    who = (uncited(caution.who) for each in ids for caution in library.exercises[each].record.cautions)
    return (
        *_rules((words.pain_rules[record.pain_rule],), (words.stop_rules[record.stop_rule],)),
        Part("for whom it is", (uncited(record.for_whom),)),
        Part("whom its exercises are not for", tuple(who), everywhere=False),
    )


def handout(id_: str, library: Library, words: Vocabulary) -> tuple[Part, ...]:
    """What goes with a routine on one sheet of paper, which has room for few words."""
    record = library.routines[id_].record
    found = [Part("for whom it is", (uncited(record.for_whom_short or record.for_whom),))]
    for name, rule in (
        ("the pain rule", words.pain_rules[record.pain_rule]),
        ("the signs to stop", words.stop_rules[record.stop_rule]),
    ):
        points = (rule.short or rule).points
        found.append(Part(name, tuple(piece for point in points for piece in uncited(point).split(": ", 1))))
    return tuple(found)


@lru_cache(maxsize=64)  # they are the same for every exercise, and for most routines
def _rules(pain: tuple[Rule, ...], stop: tuple[Rule, ...]) -> tuple[Part, Part]:
    return (
        Part("the pain rule", tuple(uncited(point) for rule in pain for point in rule.points)),
        Part("the signs to stop", tuple(uncited(point) for rule in stop for point in rule.points)),
    )
