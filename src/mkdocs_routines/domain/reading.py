"""Reading of a page: how much stands before its fold-outs, how much of it reports studies, and what its kind may have.

Records that a page shows are left out, as directives and rendered alike: they have a page of their own. A sentence
reports a study when it cites one or holds a word of `_STUDY`. It speaks to its reader when it says "you" or begins with
an instruction. Both are counted by words alone, and were held against a count by hand on five pages.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_routines.model.page import PageKind

FEWEST_SENTENCES = 12
"""A share of fewer sentences says nothing."""

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FOLD = re.compile(r"^(?:\?\?\?\+?|===) .*\n(?:(?: {4}.*|[ \t]*)\n)*", re.MULTILINE)
_EVIDENCE = re.compile(r"^## (?:How do we know\?|Our ratings|What we do not know)", re.MULTILINE)
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_MARKUP = re.compile(r"<!--.*?-->|<[^>\n]*>|^///.*$|^#+ .*$|^\|.*$|\{:? ?[.#][^}]*\}", re.MULTILINE)
_BLOCK = re.compile(r"(?P<fence>/{3,}) html \| (?P<element>\w+)(?P<classes>[.\w-]*)")
_LEFT_OUT = frozenset(("details", "dl", "figure", "section"))
"""Elements of pages from data that are folded, looked up, or not read in sentences."""
_LEFT_OUT_CLASSES = frozenset(("cards", "entry", "rule", "take"))
"""Classes of records with a page of their own, of rules for safety that every page has, and of controls."""
_TARGET = re.compile(r"\]\([^)]*\)")
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+(?=[A-Z\"*\[-])|\n\s*\n|\n(?:[-*]|\d+[.]) ")
_CITATION = re.compile(r"\[@[^\]]*\]")
_STUDY = re.compile(
    r"\[@|\b(?:study|studies|trials?|reviews?|meta-analys[ie]s|confidence|cohorts?|randomi[sz]ed)\b"
    r"|\bin \d[\d,]* (?:people|adults|women|men|runners)\b|\d ?%",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_INSTRUCTION = re.compile(
    r"\W*(?:add|ask|avoid|begin|bend|book|build|call|check|choose|cut|do|eat|expect|follow|get|give|go|hold|keep|land|lean"
    r"|leave|let|lift|look|mix|move|notice|open|pick|practise|press|put|rate|read|rest|run|see|sit|skip|squat|stand|start"
    r"|stay|stop|strengthen|stretch|swap|take|tap|tell|think|train|treat|try|turn|use|walk|warm|write)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Budget:
    """Bounds of what a page of one kind holds before its fold-outs."""

    words: int
    """The most words: about 150 fill the screen of a phone."""
    studies: float = 1
    """The largest share of its sentences that may report a study."""
    to_you: float = 0
    """The smallest share that has to speak to the reader."""


BUDGETS: Mapping[PageKind, Budget] = {
    "door": Budget(words=450),
    "reader": Budget(words=900, studies=0.1, to_you=0.2),
}
"""Kinds that have a budget. Evidence takes as long as it takes; tools, sheets and pages on the site hold no advice."""
_FOLDED = {"exercises": "to “evidence”", "routines": "to “notes”"}
"""Folder of pages from data → the key of their records that stands behind a fold-out."""


@dataclass(frozen=True)
class Reading:
    """Counts of what a page holds before its fold-outs."""

    words: int
    sentences: int
    studies: int
    """Sentences that report a study."""
    to_you: int
    """Sentences that speak to the reader."""


def before_fold_outs(text: str) -> str:
    """A page without its front matter, its fold-outs and tabs, and whatever follows its first heading on evidence."""
    return _EVIDENCE.split(_FOLD.sub("", _FRONT_MATTER.sub("", text) + "\n"), maxsplit=1)[0]


def read(text: str) -> Reading:
    """The counts of a page in Markdown."""
    outside = "\n".join(_without_blocks(_FORM.sub("", before_fold_outs(text))))
    prose = _TARGET.sub("]", _MARKUP.sub("", outside))
    sentences = [sentence for sentence in _SENTENCE_END.split(prose) if len(sentence.split()) > 2]
    return Reading(
        words=len(re.findall(r"\w+", _CITATION.sub("", prose))),
        sentences=len(sentences),
        studies=sum(1 for sentence in sentences if _STUDY.search(sentence)),
        to_you=sum(1 for sentence in sentences if _YOU.search(sentence) or _INSTRUCTION.match(sentence)),
    )


def excesses(reading: Reading, kind: PageKind) -> Iterator[str]:
    """What must be less, or more, on a page of this kind that is written by hand, as it is printed."""
    yield from _too_much(reading, kind, "below “How do we know?”")
    budget = BUDGETS.get(kind)
    if budget and reading.sentences >= FEWEST_SENTENCES and reading.to_you < reading.sentences * budget.to_you:
        yield (
            f"must say “you” or give an instruction in one sentence of five before its fold-outs; "
            f"{reading.to_you} of {reading.sentences} do"
        )


def excesses_of_record(reading: Reading, kind: PageKind, uri: str) -> Iterator[str]:
    """What must be less on the page of a record, at `uri` below `docs/`. Who it speaks to is up to its template."""
    return _too_much(reading, kind, _FOLDED.get(uri.partition("/")[0], "to where the page folds them"))


def _too_much(reading: Reading, kind: PageKind, behind: str) -> Iterator[str]:
    budget = BUDGETS.get(kind)
    if budget is None:
        return
    if reading.words > budget.words:
        yield f"must have {budget.words} words at most before its fold-outs; it has {reading.words}"
    most = int(reading.sentences * budget.studies)
    if reading.studies > most and reading.sentences >= FEWEST_SENTENCES:
        yield (
            f"must report studies in {most} of its {reading.sentences} sentences at most before its fold-outs; "
            f"{reading.studies} do. Move some {behind}"
        )


def _without_blocks(text: str) -> Iterator[str]:
    """The lines of a page from data that stand in no block which is left out."""
    fence = ""
    """Slashes that end the block that is left out."""
    for line in text.splitlines():
        block = _BLOCK.match(line)
        if fence:
            fence = "" if line == fence else fence
        elif block and (block["element"] in _LEFT_OUT or _LEFT_OUT_CLASSES & {*block["classes"].split(".")}):
            fence = block["fence"]
        else:
            yield line
