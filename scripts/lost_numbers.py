"""Numbers of one built site that another no longer has, each with the source of its sentence.

    .venv/bin/python -m scripts.lost_numbers BASE HEAD

BASE and HEAD are folders that `mkdocs build --site-dir` wrote at two commits. A number belongs to each source that its
sentence cites, or its paragraph does where the sentence cites none; on the page of a source, and in its entry in a
list, to that one. Otherwise it belongs to its page, unless the whole sentence stands on another one by now. "0.5" and
"0.50" differ, and so do "40" and "40%": a rounding is a loss. "Twelve" is 12.

Two lists are printed: numbers that their source or page has nowhere any more, and those that it has only before
another word, such as 12 people for 12 weeks. Each loss is to be put back or to be explained. Ends with 1 if the first
list has any.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.cited_sentences import Sentence, site_sentences

_UNITS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IN_WORDS = {
    **{word: number for number, word in enumerate((*_UNITS, *_TEENS), 2)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
}
"""Without "one", which is a pronoun more often than a number."""
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<digits>(?:(?<![\w–-])[-−])?\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(?P<unit>%))?"
    rf"|\b(?P<tens>{'|'.join(_TENS)})-(?P<ones>one|{'|'.join(_UNITS)})\b"
    rf"|\b(?P<word>{'|'.join(_IN_WORDS)})\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"[^A-Za-z0-9]*([A-Za-z]*)")


@dataclass(frozen=True)
class Number:
    origin: str
    """Key of its source; the address of its page where the sentence cites none."""
    value: str
    next_word: str
    sentence: Sentence


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 2 or not all((Path(folder) / "index.html").is_file() for folder in arguments):
        sys.stderr.write("usage: python -m scripts.lost_numbers BASE HEAD, two folders of built sites\n")
        return 2
    base, head = map(site_numbers, map(Path, arguments))
    gone, reworded = lost_numbers(base, head)
    for heading, losses in (("gone", gone), ("before another word", reworded)):
        sys.stdout.write(f"{len(losses)} numbers {heading}\n")
        for loss in losses:
            sys.stdout.write(f"{loss.origin}: {loss.value} {loss.next_word}".rstrip() + "\n")
            sys.stdout.write(f"    /{loss.sentence.page}: {loss.sentence.text}\n")
    return 1 if gone else 0


def lost_numbers(base: Sequence[Number], head: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    """Numbers of `base` that their origin no longer has in `head`, and those that it has only before another word."""
    kept = {number.sentence.text for number in head}
    base = [number for number in base if number.sentence.sources or number.sentence.text not in kept]
    values = {(number.origin, number.value) for number in head}
    phrases = {(number.origin, number.value, number.next_word) for number in head}
    first = {(number.origin, number.value, number.next_word): number for number in reversed(base)}
    lost = [first[key] for key in sorted(first) if key not in phrases]
    gone = [number for number in lost if (number.origin, number.value) not in values]
    return gone, [number for number in lost if number not in gone]


def site_numbers(site: Path) -> list[Number]:
    """Every number in the pages of a built site."""
    return [number for sentence in site_sentences(site) for number in numbers(sentence)]


def numbers(sentence: Sentence) -> Iterator[Number]:
    """The numbers of a sentence, once for each of its sources."""
    for match in _NUMBER.finditer(sentence.text):
        if match["digits"]:
            value = match["digits"].replace("−", "-") + (match["unit"] or "")
        elif match["tens"]:
            value = str(_IN_WORDS[match["tens"].lower()] + (_IN_WORDS.get(match["ones"].lower()) or 1))
        else:
            value = str(_IN_WORDS[match["word"].lower()])
        following = _NEXT.match(sentence.text, match.end())
        next_word = following[1].lower() if following else ""
        for origin in sentence.sources or (f"/{sentence.page}",):
            yield Number(origin, value, next_word, sentence)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
