"""Words of the site: `{{ site.name }}` in a hand-written page or a style sheet is the name of the site."""

import re
from collections.abc import Iterator

from mkdocs_routines.load.problem import did_you_mean
from mkdocs_routines.model.identity import Identity

WORDS = ("author", "credit", "licence", "name")
"""What may stand after `site.`; each is one line."""
_WORD = re.compile(r"\{\{ site\.(" + "|".join(WORDS) + r") \}\}")
_LIKE_ONE = re.compile(r"\{\{-?\s*site\b[^{}\n]*\}\}")


def with_site_words(text: str, identity: Identity) -> str:
    """A text with the words of the site in their place. What is no such word stays, and is a problem."""
    if "{{" not in text:
        return text
    words = {"author": identity.author, "licence": identity.licence.name, "name": identity.name}
    credit = identity.credit
    if first := identity.original:
        credit = credit.replace(first.address, f"[{first.address}]({first.address})")
    return _WORD.sub(lambda match: {**words, "credit": credit}[match[1]], text)


def unknown_words(text: str) -> Iterator[tuple[int, str]]:
    """The line of each pair of braces that is no word of the site, and what must be."""
    for match in _LIKE_ONE.finditer(text):
        known = [f"{{{{ site.{word} }}}}" for word in WORDS]
        message = f"{match[0]!r} must be one of {', '.join(known)}{did_you_mean(match[0], known)}"
        yield text.count("\n", 0, match.start()) + 1, message
