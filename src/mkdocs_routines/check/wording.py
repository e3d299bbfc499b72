"""Wording of pages and records: a phrase that was edited out does not come back, and the spelling is British."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.wording import Phrase, Wording

Slips = Callable[[str], Iterator[tuple[int, str]]]
"""Text → the index of each slip in it, and what is written instead."""
_TARGET = re.compile(r"\]\([^)]*\)|\[@[^\]]*\]|<[^>]*>|https?://\S+")
"""Addresses, citations and tags in Markdown, which hold words that are not ours to spell."""


def phrases_that_were_edited_out_stay_out_of_pages(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.wording:
        yield from _problems_of_pages(content, _phrases(content.library.wording.record))


def phrases_that_were_edited_out_stay_out_of_records(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.wording:
        yield from _problems_of_records(content, _phrases(content.library.wording.record))


def spelling_of_pages_is_british(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.wording:
        yield from _problems_of_pages(content, partial(misspelt, wording=content.library.wording.record))


def spelling_of_records_is_british(content: UncheckedContent) -> Iterator[Problem]:
    """In our own sentences alone: titles of sources stand in the bibliography, which is not read here."""
    if content.library.wording:
        yield from _problems_of_records(content, partial(misspelt, wording=content.library.wording.record))


def phrases_and_spellings_lead_to_other_ones(content: UncheckedContent) -> Iterator[Problem]:
    """Each stands once, and nothing that is to be written would be refused in its turn."""
    if not (entry := content.library.wording):
        return
    phrases = [(phrase.avoid, phrase.write) for phrase in entry.record.phrases]
    spellings = [(spelling.american, spelling.british) for spelling in entry.record.spellings]
    for listed, old, new, pairs in (
        ("phrases", "avoid", "write", phrases),
        ("spellings", "american", "british", spellings),
    ):
        seen: set[str] = set()
        for index, (before, after) in enumerate(pairs):
            if before.casefold() in seen:
                yield entry.problem((listed, index, old), f"{old}: {before!r} must stand once")
            seen.add(before.casefold())
            refused = (phrase.avoid for _, phrase in avoided(after, entry.record))
            american = (spelling.american for spelling in entry.record.spellings if spelling.american == after)
            if wrong := next(iter((*refused, *american)), None):
                yield entry.problem((listed, index, new), f"{new}: must be other words; {wrong!r} gives way itself")


def avoided(text: str, wording: Wording) -> Iterator[tuple[int, Phrase]]:
    """Each phrase in a text that must not come back, with the index of its first character."""
    folded = " ".join(text.casefold().split())
    for phrase in wording.phrases:
        words, pattern = _phrase(phrase.avoid)
        if words in folded:
            for found in pattern.finditer(text):
                yield found.start(), phrase


def misspelt(text: str, wording: Wording) -> Iterator[tuple[int, str]]:
    """Each American spelling in a text: the index of its first character, and what is written instead.

    A word with a capital inside a sentence is a name, and one between quotation marks is somebody else's.
    """
    own = _TARGET.sub(lambda match: " " * len(match[0]), text)
    for spelling in wording.spellings:
        if spelling.american[1:] not in own:
            continue
        for found in _spelling(spelling.american).finditer(own):
            before = own[: found.start()].rstrip(" *_")
            if found[0][0].islower() or not before or before[-1] in ".!?:|-#>\n":
                british = f"{spelling.british!r} for {spelling.american!r}"
                yield found.start(), f"{found[0]!r} must be spelt as in Britain, with {british}"


@lru_cache(maxsize=1024)  # each is sought in every text of the site
def _phrase(avoid: str) -> tuple[str, re.Pattern[str]]:
    """The words of a phrase, without which a text need not be searched, and its pattern."""
    words = avoid.split()
    pattern = r"\s+".join(map(re.escape, words))
    return " ".join(words).casefold(), re.compile(rf"(?<![\w\"“]){pattern}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1024)  # as above
def _spelling(american: str) -> re.Pattern[str]:
    first, rest = american[0], re.escape(american[1:])
    return re.compile(rf"(?<![\w\"“‘/.@#-])[{first}{first.upper()}]{rest}\w*")


def _phrases(wording: Wording) -> Slips:
    return lambda text: ((at, _message(phrase)) for at, phrase in avoided(text, wording))


def _problems_of_pages(content: UncheckedContent, slips: Slips) -> Iterator[Problem]:
    for page in content.pages:
        prose = markdown_text.prose_of(page.text)
        for start, message in slips(prose):
            yield Problem(page.path, prose.count("\n", 0, start) + 1, message)


def _problems_of_records(content: UncheckedContent, slips: Slips) -> Iterator[Problem]:
    for entry in content.library.entries():
        for place, text in entry.texts:
            for _, message in slips(text):
                yield entry.problem(place, message)


def _message(phrase: Phrase) -> str:
    return f"{phrase.avoid!r} must give way to plainer words: {phrase.write}"
