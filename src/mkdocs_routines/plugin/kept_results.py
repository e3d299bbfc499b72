"""Results that one build keeps for the next: of functions that see the content, and nothing else that may change.

While a function runs, what it asks of the content is noted. Its result holds as long as all of that stays, with what
else it was given, the programs and the day. So a new sentence on one page leaves alone what is made of records.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, cast

from mkdocs_routines.check.rules import Rule
from mkdocs_routines.draw.file_cache import FileCache
from mkdocs_routines.load.build_day import calendar_day
from mkdocs_routines.load.content import SiteContent, UncheckedContent
from mkdocs_routines.load.pages import Page
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.plugin.digests import digest_of, drawn_from, programs

FORM = 1
"""Another number for another form of what is kept."""
_OF_TEXT = frozenset({"text", "directives", "shown", "cited", "heading"})
"""What a page has of its text. A sentence changes the first alone, most of the time."""
_C = TypeVar("_C", bound=SiteContent[Any, Any])
_R = TypeVar("_R")


@dataclass(frozen=True)
class _SeenPage:
    """A page, as far as a function asks for it."""

    page: Page
    asked: set[str]

    def __getattr__(self, name: str) -> Any:
        if name in _OF_TEXT:
            self.asked.add(name)
        return getattr(self.page, name)


@dataclass(frozen=True, eq=False)  # a cache of functions takes two for the same only where one function asks twice
class _SeenContent:
    """The content, as far as a function asks for it."""

    content: SiteContent[Any, Any]
    asked: set[str]

    def __getattr__(self, name: str) -> Any:
        made = getattr(type(self.content), name, None)
        if isinstance(made, property) and made.fget:
            return made.fget(self)
        self.asked.add(name)
        return self.seen_pages if name == "pages" else getattr(self.content, name)

    @cached_property
    def seen_pages(self) -> tuple[_SeenPage, ...]:
        return tuple(_SeenPage(page, self.asked) for page in self.content.pages)


@dataclass(frozen=True)
class Kept:
    """The results that are kept in one file, by the names of what they are."""

    before: Mapping[str, Any] = field(default_factory=dict)
    digests: "Digests" = field(default_factory=lambda: Digests())
    now: dict[str, Any] = field(default_factory=dict)

    def result(self, name: str, function: Callable[[_C], _R], content: _C, *given: object) -> _R:
        """What `function` makes of the content: as JSON has it, or the same from an earlier build.

        `given`: whatever else it makes it of.
        """
        if name in self.now:
            raise ValueError(f"two results cannot be kept as {name!r}")
        key, kept = digest_of(self.digests.base, given), self.before.get(name)
        if (
            kept
            and kept["given"] == key
            and all(self.digests.of(content, part) == of for part, of in kept["asked"].items())
        ):
            self.now[name] = kept
            return cast("_R", kept["result"])
        asked: set[str] = set()
        result = function(cast("_C", _SeenContent(content, asked)))
        self.now[name] = {
            "given": key,
            "asked": {part: self.digests.of(content, part) for part in sorted(asked)},
            "result": result,
        }
        return result

    def problems(
        self, name: str, rule: Callable[[_C], Iterable[Problem]], content: _C, *given: object
    ) -> tuple[Problem, ...]:
        """The breaches of a rule. It is kept that there are none; what there are, each build finds again."""
        found: list[Problem] = []
        self.result(name, lambda seen: found.extend(rule(seen)), content, *given)
        if found:
            del self.now[name]
        return tuple(found)

    def breaches(self, rule: Rule, content: UncheckedContent) -> tuple[Problem, ...]:
        return self.problems(f"{rule.__module__}.{rule.__qualname__}", rule, content)


@dataclass(frozen=True)
class Digests:
    """Digests of what results come from, each taken once in a build."""

    base: str = field(default_factory=lambda: digest_of(FORM, programs(), drawn_from(), calendar_day()))
    """Of the programs, of what drawings are of, and of the day."""
    known: dict[tuple[str, int], tuple[object, str]] = field(default_factory=dict)
    """Name and identity of a part → the part itself, so that no other takes its identity, and its digest."""

    def of(self, content: SiteContent[Any, Any], part: str) -> str:
        value = content.pages if part in _OF_TEXT else getattr(content, part)
        return self._once(part, value, lambda: _shown(part, value))

    def of_value(self, value: object) -> str:
        """The digest of something that many results are given."""
        return self._once("", value, lambda: value)

    def _once(self, part: str, value: object, shown: Callable[[], object]) -> str:
        if (part, id(value)) not in self.known:
            self.known[part, id(value)] = value, digest_of(shown())
        return self.known[part, id(value)][1]


@dataclass(frozen=True)
class KeptResults:
    """The files of results of one build."""

    files: FileCache
    digests: Digests = field(default_factory=Digests)

    @contextmanager
    def of(self, name: str) -> Iterator[Kept]:
        """The results in the file of this name. Those that are asked for are kept, and no others."""
        kept = self.open(name)
        yield kept
        self.close(name, kept)

    def open(self, name: str) -> Kept:
        return Kept(_read(self.files.read(f"{name}.json")), self.digests)

    def close(self, name: str, kept: Kept, *, others_too: bool = False) -> None:
        """Keep the results that were asked for. `others_too`: and those that no one asked for, which may still hold."""
        now = {**kept.before, **kept.now} if others_too else kept.now
        if now != kept.before:
            text = json.dumps(now, ensure_ascii=False)
            self.files.write(f"{name}.json", text.encode(errors="surrogatepass"))


def _shown(part: str, value: Any) -> object:
    if part in _OF_TEXT:
        return tuple(getattr(page, part) for page in value)
    if part == "pages":
        return tuple((page.path, page.uri, page.head, page.read, page.mentions) for page in value)
    return value


def _read(content: bytes | None) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", json.loads(content)) if content else {}
