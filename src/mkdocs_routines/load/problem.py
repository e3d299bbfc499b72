"""Problem: a mistake in one file, with its line and what must be there instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake in one file, printed as `path:line: message`.

    `path` is relative to the project's folder, with `/`; `line` counts from 1; `message` says what must be.
    """

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be, by its spelling; none where no word is near."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The tail of a message, `; did you mean 'x'?`, for the known word nearest to `word`; empty where none is near."""
    guess = nearest(word, known)
    return f"; did you mean {guess!r}?" if guess else ""
