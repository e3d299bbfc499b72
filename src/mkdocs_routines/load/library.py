"""Data folder → `UncheckedLibrary`, with a problem for each file or field that is not of its shape."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from mkdocs_routines.load import shape_errors, text_file, yaml_text
from mkdocs_routines.load.drafts import completed
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, R, UncheckedLibrary
from mkdocs_routines.load.strays import FILES, strays
from mkdocs_routines.model import (
    Aliases,
    Beliefs,
    Cautions,
    Chart,
    CheckedSources,
    Claim,
    Complaints,
    Editions,
    Exemptions,
    Exercise,
    ExerciseHistory,
    Glossary,
    MechanicsModel,
    Plate,
    Post,
    Published,
    Redirects,
    Retractions,
    Reviewers,
    Routine,
    Safety,
    SearchWords,
    SixWeekPlan,
    Source,
    Task,
    Vocabulary,
    Wording,
)
from mkdocs_routines.model.characters import RESERVED_NAMES


def read_library(root: Path, data: str = "data") -> tuple[UncheckedLibrary, list[Problem]]:
    """The records below `root/data`, and a problem for each that is not sound, sorted by file and line.

    Never raises for what a file holds; only for a folder that the file system refuses to list.
    """
    problems: list[Problem] = []
    folder = root / data
    exercises, exercise_ids = _entries(root, folder / "exercises", Exercise, problems)
    routines, routine_ids = _entries(root, folder / "routines", Routine, problems)
    plans, plan_ids = _entries(root, folder / "plans", SixWeekPlan, problems)
    claims, claim_ids = _entries(root, folder / "claims", Claim, problems)
    sources, source_ids = _entries(root, folder / "sources", Source, problems)
    charts, chart_ids = _entries(root, folder / "charts", Chart, problems)
    models, model_ids = _entries(root, folder / "models", MechanicsModel, problems)
    plates, plate_ids = _entries(root, folder / "plates", Plate, problems)
    tasks, task_ids = _entries(root, folder / "tasks", Task, problems)
    histories, _ = _entries(root, folder / "editions", ExerciseHistory, problems)
    cautions = _optional(root, folder / "cautions.yml", Cautions, problems)
    library = UncheckedLibrary(
        vocabulary=_entry(root, folder / "vocabulary.yml", Vocabulary, problems),
        safety=_entry(root, folder / "safety.yml", Safety, problems),
        exercises=exercises,
        routines=routines,
        six_week_plans=plans,
        claims=claims,
        sources=sources,
        charts=charts,
        models=models,
        plates=plates,
        tasks=tasks,
        histories=histories,
        beliefs=_optional(root, folder / "beliefs.yml", Beliefs, problems),
        cautions=cautions,
        complaints=_optional(root, folder / "complaints.yml", Complaints, problems),
        exemptions=_optional(root, folder / "exemptions.yml", Exemptions, problems),
        glossary=_optional(root, folder / "glossary.yml", Glossary, problems),
        post=_optional(root, folder / "post.yml", Post, problems),
        redirects=_optional(root, folder / "redirects.yml", Redirects, problems),
        retractions=_optional(root, folder / "retractions.yml", Retractions, problems),
        reviewers=_optional(root, folder / "reviewers.yml", Reviewers, problems),
        aliases=_optional(root, folder / "aliases.yml", Aliases, problems),
        editions=_optional(root, folder / "editions.yml", Editions, problems),
        published=_optional(root, folder / "published.yml", Published, problems),
        checked_sources=_optional(root, folder / "checked-sources.yml", CheckedSources, problems),
        wording=_optional(root, folder / "wording.yml", Wording, problems),
        search_words=_optional(root, folder / "search-words.yml", SearchWords, problems),
        ids={
            "exercise": exercise_ids,
            "routine": routine_ids,
            "plan": plan_ids,
            "claim": claim_ids,
            "source": source_ids,
            "chart": chart_ids,
            "model": model_ids,
            "plate": plate_ids,
            "task": task_ids,
            **{
                name: frozenset({name} if (folder / f"{name}.yml").exists() else ())
                for name in ("beliefs", "cautions", "complaints", "glossary", "post")
            },
        },
    )
    present = {name for name in FILES if (folder / f"{name}.yml").exists()}
    unreadable = {name for name in present if getattr(library, name.replace("-", "_")) is None}
    problems += strays(root, folder)
    return replace(library, unreadable=frozenset(unreadable)), sorted(problems)


def _optional(root: Path, path: Path, shape: type[R], problems: list[Problem]) -> Entry[R] | None:
    return _entry(root, path, shape, problems) if path.exists() or path.is_symlink() else None


def _entries(
    root: Path, folder: Path, shape: type[R], problems: list[Problem]
) -> tuple[dict[str, Entry[R]], frozenset[str]]:
    paths = () if folder.is_symlink() else sorted(folder.glob("*.yml"))
    loaded = (_entry(root, path, shape, problems) for path in paths)
    return {entry.id: entry for entry in loaded if entry}, frozenset(path.stem for path in paths)


def _entry(root: Path, path: Path, shape: type[R], problems: list[Problem]) -> Entry[R] | None:
    name = path.relative_to(root).as_posix()
    named = shape_errors.is_id(path.stem)
    if not named:
        problems.append(Problem(name, 1, "the file name must be small letters, digits and single hyphens"))
    elif path.stem in RESERVED_NAMES:
        problems.append(Problem(name, 1, f"the file must have another name; Windows keeps {path.stem!r} for a device"))
    try:
        data = root / path.relative_to(root).parts[0]
        text = text_file.read_text(path, inside=data, folder="data")
        entry, found = _read(name, path.stem, text, shape)
    except (text_file.TextFileError, yaml_text.YamlError) as error:
        problems.append(Problem(name, error.line, error.message))
        return None
    problems += found
    return entry if named else None


@lru_cache(maxsize=4096)  # for a server that builds again: most files are what they were
def _read(name: str, id_: str, text: str, shape: type[BaseModel]) -> tuple[Entry[Any] | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    return record_of(name, id_, yaml_text.parse_yaml(text), shape, problems), tuple(problems)


def record_of(
    name: str, id_: str, document: yaml_text.Document, shape: type[R], problems: list[Problem]
) -> Entry[R] | None:
    """The record in a document from the file `name`, if it has its shape; what is wrong is added to `problems`."""
    problems += [Problem(name, line, message) for line, message in document.faults]
    value, stand_ins = completed(document.value, shape)
    try:
        record = shape.model_validate(value)
    except ValidationError as error:
        problems += shape_errors.shape_problems(name, document, shape, error)
        return None
    written_by_hand = shape is not CheckedSources  # in which a source without a DOI has null
    for place in shape_errors.empty_values(document.value) if written_by_hand else ():
        named = ".".join(str(part + 1) if isinstance(part, int) else part for part in place)
        line = yaml_text.line_of(document.lines, place)
        problems.append(Problem(name, line, f"{named}: must have a value, or be left out"))
    return None if document.marred else Entry(id_, name, record, document.lines, stand_ins)
