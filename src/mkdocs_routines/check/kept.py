"""Kept data: what was published answers and keeps its meaning, and each source is as it was checked.

The rules that end in `_are_kept` find what the data folder does not keep yet. They may wait until a release.
"""

from collections.abc import Iterator, Sequence

from mkdocs_routines.domain import addresses, kept, new_edition
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem, did_you_mean

ADD = "run make edition, which adds what is new"


def published_addresses_answer(content: UncheckedContent) -> Iterator[Problem]:
    """No address that was published is without a page, unless it leads on to one."""
    library = content.library
    if library.published is None or library.vocabulary is None or "redirects" in library.unreadable:
        return
    pages = addresses.page_addresses(content) | addresses.of_broken_records(content)
    answering = pages | addresses.redirect_targets(library).keys()
    for index, address in enumerate(library.published.record.pages):
        if address not in answering:
            message = (
                f"{address} was published: bring its page back, or let data/redirects.yml say where it is now"
                f"{did_you_mean(address, pages)}"
            )
            yield library.published.problem(("pages", index), message)


def published_short_addresses_mean_one_routine(content: UncheckedContent) -> Iterator[Problem]:
    """No short address that was published is gone, or leads to another routine."""
    if content.library.published is None or not content.library.whole or "redirects" in content.library.unreadable:
        return
    targets = addresses.redirect_targets(content.library)
    for short, page in content.library.published.record.short.items():
        now = targets.get(short)
        if now is None:
            message = f"{short} was published: let data/redirects.yml say where it leads now, as '{short}: {page}'"
        elif now.partition("#")[0] not in (page, targets.get(page)):
            message = f"{short} must go on leading to {page}; it now leads to {now}"
        else:
            continue
        yield content.library.published.problem(("short", short), message)


def published_ids_stay(content: UncheckedContent) -> Iterator[Problem]:
    """No id of a claim or of the vocabulary that programs may hold disappears."""
    if content.library.published is None or content.library.vocabulary is None:
        return
    now = kept.published_now(content).ids
    for kind, ids in content.library.published.record.ids.items():
        for index, id_ in enumerate(ids):
            if id_ not in now.get(kind, ()):
                message = f"{kind}: {id_!r} was published, and an id is never renamed: bring it back"
                yield content.library.published.problem(("ids", kind, index), message)


def sources_that_could_not_be_confirmed_are_left_out(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.checked_sources is None:
        return
    checked = content.library.checked_sources.record
    for key, source in content.bibliography.sources.items():
        doi = source.fields.get("doi")
        if key in checked.not_citable:
            message = f"{key!r} must be left out: it was looked for, and could not be confirmed"
        elif doi and doi == checked.unconfirmed_dois.get(key):
            message = f"{key!r} must go without this doi: {doi} was not found to be that of the source"
        else:
            continue
        yield Problem(content.bibliography.path, source.line, message)


def addresses_and_ids_are_kept(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.published is None:
        return
    before, now = content.library.published.record, kept.published_now(content)
    new = [address for address in (*now.pages, *now.short) if address not in {*before.pages, *before.short}]
    for kind in kept.WORDS:
        new += [id_ for id_ in now.ids.get(kind, ()) if id_ not in before.ids.get(kind, ())]
    if new:
        yield content.library.published.problem((), f"must have {_few(new)}; {ADD}")


def exercises_and_routines_are_kept(content: UncheckedContent) -> Iterator[Problem]:
    """No exercise, code or name of a routine is in no edition."""
    if content.library.editions and (new := new_edition.unkept_names(content.library)):
        yield content.library.editions.problem((), f"must have {_few(new)}; {ADD}")


def checked_sources_are_kept(content: UncheckedContent) -> Iterator[Problem]:
    """No source is without its title, year and DOI as they were checked, and none has others."""
    if content.library.checked_sources is None:
        return
    checked = content.library.checked_sources.record.sources
    now = kept.checked_now(content.bibliography)
    if new := sorted(now.keys() - checked.keys()):
        yield content.library.checked_sources.problem((), f"must have {_few(new)}; {ADD}")
    for key in sorted(now.keys() & checked.keys()):
        for field in ("title", "year", "doi"):
            today, before = getattr(now[key], field), getattr(checked[key], field)
            if today != before:
                message = (
                    f"{key!r}: its {field} was checked as {before!r}, and is {today!r}; mend it,"
                    f" or run make edition CHECKED={key} when the study itself has it so"
                )
                yield Problem(content.bibliography.path, content.bibliography.sources[key].line, message)


def _few(names: Sequence[str], most: int = 4) -> str:
    """The first of many names, and how many more there are."""
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
