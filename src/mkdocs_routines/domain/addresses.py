"""Addresses: the path of every page and file that the site is built of, and the addresses that lead on to a page.

A page is named by its path below `docs/`, as MkDocs names it: `exercises/squat.md`. Its address below the site is
`exercises/squat/`. Files are named by their paths below the site. `"*"` for an id gives a pattern for all of a kind.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from mkdocs_routines.domain import drawn_files, faults
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model.features import WHOLE

Variant = Literal["", "paper", "thumb", "mirrored"]
WordKind = Literal["aims", "muscles", "equipment"]
"""Kinds of vocabulary whose words have a page each."""
WORD_KINDS: tuple[WordKind, ...] = get_args(WordKind)
EXERCISES, ROUTINES, PLANS, CLAIMS, SOURCES, COMPLAINTS = "exercises", "routines", "plans", "claims", "sources", "do"
"""Folders of the pages that are made from records, below `docs/` and below the site."""
FOLDERS = (EXERCISES, ROUTINES, PLANS, CLAIMS, SOURCES, *WORD_KINDS)
"""Folders that have a page which lists all that stands below them."""
DRAWINGS_PAGE = f"{EXERCISES}/drawings.md"
DRAWINGS, SCHEMAS, FHIR, API_FOLDER, DRAWING_LICENCE = "figures", "schemas", "fhir", "api/v1", "figures/LICENSE.txt"
"""Folders of files below the site."""
SHARED_PLANS = "r/"
"""Address of the page that opens a plan from its link; folder of the short addresses."""
SITE_CARD, RATING_CHANGES = "cards/site.png", f"{CLAIMS}/changes.atom"
"""The link card of every other page, and the feed of the changes of our ratings."""


def index_page(folder: str) -> str:
    """The page that lists every record or word of a kind: `exercises/index.md`."""
    return f"{folder}/index.md"


def exercise_page(id_: str) -> str:
    return f"{EXERCISES}/{id_}.md"


def routine_page(id_: str) -> str:
    return f"{ROUTINES}/{id_}.md"


def plan_page(id_: str) -> str:
    """The page of a six-week plan."""
    return f"{PLANS}/{id_}.md"


def cert_page(id_: str) -> str:
    """The page with the report of a routine by CERT."""
    return f"{ROUTINES}/{id_}/cert.md"


def claim_page(id_: str) -> str:
    return f"{CLAIMS}/{id_}.md"


def source_page(key: str) -> str:
    return f"{SOURCES}/{key}.md"


def complaint_page(id_: str) -> str:
    return f"{COMPLAINTS}/{id_}.md"


def word_page(kind: WordKind, id_: str) -> str:
    """The page of an aim, a muscle or a piece of equipment."""
    return f"{kind}/{id_}.md"


def page_record(page: str) -> tuple[str, str]:
    """Folder and id of the record that a page would be made from: `exercises/squat.md` → `exercises`, `squat`."""
    folder, _, id_ = page.removesuffix(".md").partition("/")
    return folder, id_


def address(page: str) -> str:
    """The address of a page below the site: `exercises/index.md` → `exercises/`; `about.md` → `about/`."""
    path = page.removesuffix(".md")
    return path.removesuffix("index") if path == "index" or path.endswith("/index") else f"{path}/"


def page_addresses(content: UncheckedContent) -> frozenset[str]:
    """The address of every page, by hand or from data: "" is home, `exercises/glute-bridge/` an exercise."""
    return frozenset(map(address, (*(page.uri for page in content.pages), *pages_from_data(content.library))))


def of_broken_records(content: UncheckedContent) -> frozenset[str]:
    """The addresses of records that have a file, sound or not, so that one mistake is reported once."""
    return frozenset(map(address, pages_of_files(content.library)))


def pages_of_files(library: UncheckedLibrary) -> Iterator[str]:
    """The path of the page of every record that has a file, sound or not."""
    one = {"exercise": exercise_page, "plan": plan_page, "claim": claim_page, "source": source_page}
    yield from (page(id_) for kind, page in one.items() for id_ in library.ids[kind])
    yield from (page(id_) for page in (routine_page, cert_page) for id_ in library.ids["routine"])


def pages_from_data(library: UncheckedLibrary) -> Iterator[str]:
    """The path of every page that is made from data."""
    yield from (index_page(EXERCISES), index_page(ROUTINES), *map(exercise_page, library.exercises))
    yield from (*map(routine_page, library.routines), *([DRAWINGS_PAGE] if library.features >= WHOLE else ()))
    yield from map(cert_page, library.routines if "cert" in library.features else ())
    plans, claims, sources = library.six_week_plans, library.claims, library.sources
    for folder, page, ids in ((PLANS, plan_page, plans), (CLAIMS, claim_page, claims), (SOURCES, source_page, sources)):
        if ids:
            yield from (index_page(folder), *map(page, ids))
    if library.complaints:
        yield from (complaint_page(id_) for id_, _, _ in library.complaints.record.all())
    if library.vocabulary and "api" in library.features:
        for kind in WORD_KINDS:
            yield from (index_page(kind), *(word_page(kind, id_) for id_ in getattr(library.vocabulary.record, kind)))


def short_address(library: UncheckedLibrary, id_: str) -> str | None:
    """The short address of a routine, if it has one: `r/bulletproofing/`."""
    return f"{SHARED_PLANS}{word}/" if (word := library.routines[id_].record.short) else None


def shortest_address(library: UncheckedLibrary, id_: str) -> str:
    """The address that people type for a routine: the short one if it has one, or that of its page."""
    return short_address(library, id_) or address(routine_page(id_))


def redirect_targets(library: UncheckedLibrary) -> Mapping[str, str]:
    """Every address that leads on, the short ones included → the address of the page, or of a place on it."""
    short = ((short_address(library, id_), address(routine_page(id_))) for id_ in library.routines)
    return {**(library.redirects.record.moved if library.redirects else {}), **{old: to for old, to in short if old}}


def files_from_data(library: UncheckedLibrary) -> Iterator[str]:
    """Path of each file beside the pages, of unreadable records too; those of `api/` and `schemas/` are left out."""
    yield from (RATING_CHANGES, *drawn_files.paths(library.ids))
    yield from (link_card(PLANS, id_) for id_ in library.ids["plan"])
    for id_ in library.ids["exercise"]:
        yield from (drawing_svg(id_, variant) for variant in get_args(Variant))
        yield from (drawing_png(id_), drawn_files.movement(id_), link_card(EXERCISES, id_))
    for id_, entry in library.exercises.items():
        yield from (drawing_svg(id_, number) for number, _, _ in faults.posed_faults(entry.record))
    for id_ in library.ids["routine"]:
        yield from (handout_pdf(id_, "a4"), handout_pdf(id_, "letter"), handout_qr_code(id_), cert_csv(id_))
        yield from (routine_file(id_, "txt"), routine_file(id_, "plan.md"), routine_file(id_, "csv"))
        yield from (routine_file(id_, "ics"), fhir_bundle(id_), link_card(ROUTINES, id_))


def drawing_svg(id_: str, variant: Variant | int = "") -> str:
    """A drawing of an exercise; `paper` is for handouts, `thumb` small, `mirrored` the other side, a number a fault."""
    ending = f"fault-{variant}" if isinstance(variant, int) else variant
    return f"{DRAWINGS}/{id_}{ending and '-'}{ending}.svg"


def drawing_png(id_: str) -> str:
    return f"{DRAWINGS}/{id_}.png"


def handout_pdf(id_: str, paper: str) -> str:
    """The handout of a routine; `paper` is `a4` or `letter`."""
    return f"handouts/{id_}-{paper}.pdf"


def handout_qr_code(id_: str) -> str:
    return f"handouts/{id_}.svg"


def cert_csv(id_: str) -> str:
    """The report of a routine by CERT, for a spreadsheet."""
    return f"{ROUTINES}/{id_}/cert.csv"


def routine_file(id_: str, ending: Literal["txt", "plan.md", "csv", "ics"]) -> str:
    """A routine to hand over: as text, as Markdown, as a table, as a calendar."""
    return f"{ROUTINES}/{id_}.{ending}"


def fhir_bundle(id_: str) -> str:
    """A routine as definitions for clinical software."""
    return f"{FHIR}/{id_}.json"


def api_file(name: str) -> str:
    """A file of the data for other programs: `exercises.json`, `exercises/squat.json`."""
    return f"{API_FOLDER}/{name}"


def api_record(folder: str, id_: str) -> str:
    """The data of one exercise, routine or six-week plan, or of the `editions` of an exercise."""
    return api_file(f"{folder}/{id_}.json")


def schema(name: str) -> str:
    """The JSON Schema of a kind of data file."""
    return f"{SCHEMAS}/{name}.json"


def link_card(folder: str, id_: str) -> str:
    """The picture that a link to the page of a record shows."""
    return f"cards/{folder}/{id_}.png"
