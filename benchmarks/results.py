"""Results of a run of the benchmark, and the file that keeps them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

_Of = TypeVar("_Of")
FILE = Path(__file__).parent / "measured.json"


@dataclass(frozen=True)
class Machine:
    cores: int
    processor: str
    memory_gb: float


@dataclass(frozen=True)
class Build:
    """Medians of the builds of one site."""

    site: str
    asked: int
    """Pages that were asked for; of our own product, exercises."""
    cold: bool
    """Whether neither the site nor what builds keep was there; else one sentence had changed."""
    seconds: float
    cpu: float
    """Seconds of all its processes on a core: what counts on a machine that has other work."""
    peak_mb: float
    pages: int
    """HTML files."""
    yardstick: float | None = None
    """Seconds of processor time for another site, built just before and after: their mean."""


@dataclass(frozen=True)
class View:
    """What a phone of 390 × 844 fetches of a page with nothing kept, and of the next page. Brotli."""

    page: str
    kb: float
    requests: int
    by_kind: Mapping[str, float]
    """Kind of file → kB."""
    next_kb: float
    drawn: float = 0
    """kB of its HTML that are drawings."""


@dataclass(frozen=True)
class Score:
    """Lighthouse on its mobile profile: medians."""

    page: str
    performance: int
    accessibility: int
    best_practices: int
    seo: int
    lcp: float
    """Seconds until the largest element is painted."""
    tbt: float
    """Milliseconds for which scripts keep a finger waiting."""
    cls: float
    """How far things move while the page loads."""


@dataclass(frozen=True)
class Answer:
    """From a finger or a key until the page shows what it did."""

    tool: str
    deed: str
    milliseconds: float
    """In steps of 8; 0 for less than 16."""


@dataclass(frozen=True)
class Edit:
    """From saving one changed sentence until the server has it: the median."""

    site: str
    asked: int
    seconds: float


@dataclass(frozen=True)
class Run:
    day: str
    machine: Machine
    rounds: int
    versions: Mapping[str, str]
    builds: tuple[Build, ...] = ()
    views: tuple[View, ...] = ()
    scores: tuple[Score, ...] = ()
    edits: tuple[Edit, ...] = ()
    answers: tuple[Answer, ...] = ()
    kept_kb: float | None = None
    """What the first visit fetches besides, to be there without a network."""


_RUN = TypeAdapter(Run)


def read(file: Path = FILE) -> Run:
    return _RUN.validate_json(file.read_bytes())


def write(run: Run, file: Path = FILE) -> None:
    file.write_bytes(_RUN.dump_json(run, indent=1) + b"\n")


def renewed(old: Sequence[_Of], new: Sequence[_Of], name: Callable[[_Of], str]) -> tuple[_Of, ...]:
    """New results in the places of old ones with the same name. What was not measured again stays."""
    kept: dict[str, list[_Of]] = defaultdict(list)
    measured: dict[str, list[_Of]] = defaultdict(list)
    for each in old:
        kept[name(each)].append(each)
    for each in new:
        measured[name(each)].append(each)
    return tuple(chain.from_iterable(measured.get(place) or kept[place] for place in dict.fromkeys([*kept, *measured])))
