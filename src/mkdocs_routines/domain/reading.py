"""Reading of a page for readers: how much stands before its fold-outs, and how much of that reports studies.

A sentence reports a study when it cites one or holds a word of `_STUDY`. It speaks to its reader when it says "you" or
begins with an instruction. Both are counted by words alone, and were held against a count by hand on five pages.
"""

import re
from dataclasses import dataclass

MOST_WORDS = 900
MOST_STUDIES = 0.1
"""Share of the sentences before the fold-outs that may report a study."""
LEAST_TO_YOU = 0.2
"""Share of them that has to speak to the reader."""
FEWEST_SENTENCES = 12
"""A share of fewer sentences says nothing."""

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FOLD = re.compile(r"^(?:\?\?\?\+?|===) .*\n(?:(?: {4}.*|[ \t]*)\n)*", re.MULTILINE)
_EVIDENCE = re.compile(r"^## (?:How do we know\?|Our ratings|What we do not know)", re.MULTILINE)
_MARKUP = re.compile(r"<!--.*?-->|^///.*$|^#+ .*$|^\|.*$|\{:? ?[.#][^}]*\}", re.MULTILINE)
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
    prose = _TARGET.sub("]", _MARKUP.sub("", before_fold_outs(text)))
    sentences = [sentence for sentence in _SENTENCE_END.split(prose) if len(sentence.split()) > 2]
    return Reading(
        words=len(re.findall(r"\w+", _CITATION.sub("", prose))),
        sentences=len(sentences),
        studies=sum(1 for sentence in sentences if _STUDY.search(sentence)),
        to_you=sum(1 for sentence in sentences if _YOU.search(sentence) or _INSTRUCTION.match(sentence)),
    )
