"""Data folder → `UncheckedLibrary`, with a problem for each file or field that is not of its shape."""

from dataclasses import replace
from pathlib import Path

from mkdocs_routines.load.data_file import entries, entry_or_empty, optional_entry
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.load.strays import FILES, strays
from mkdocs_routines.model import (
    Aliases,
    Beliefs,
    Cautions,
    ChangeLog,
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
from mkdocs_routines.model.features import ALL, EVIDENCE, WHOLE, Features


def read_library(root: Path, data: str = "data", features: Features = ALL) -> tuple[UncheckedLibrary, list[Problem]]:
    """The records below `root/data`, and a problem for each that is not sound, sorted by file and line.

    `features`: those that the site has, which decide what a record may leave out.

    Never raises for what a file holds; only for a folder that the file system refuses to list.
    """
    problems: list[Problem] = []
    folder = root / data
    exercises, exercise_ids = entries(root, folder / "exercises", Exercise, problems, features)
    routines, routine_ids = entries(root, folder / "routines", Routine, problems, features)
    plans, plan_ids = entries(root, folder / "plans", SixWeekPlan, problems, features, of=WHOLE)
    claims, claim_ids = entries(root, folder / "claims", Claim, problems, features, of=EVIDENCE)
    sources, source_ids = entries(root, folder / "sources", Source, problems, features, of=EVIDENCE)
    charts, chart_ids = entries(root, folder / "charts", Chart, problems, features, of=EVIDENCE)
    models, model_ids = entries(root, folder / "models", MechanicsModel, problems)
    plates, plate_ids = entries(root, folder / "plates", Plate, problems)
    tasks, task_ids = entries(root, folder / "tasks", Task, problems)
    histories, _ = entries(root, folder / "editions", ExerciseHistory, problems)
    cautions = optional_entry(root, folder / "cautions.yml", Cautions, problems)
    library = UncheckedLibrary(
        features=features,
        vocabulary=entry_or_empty(root, folder / "vocabulary.yml", Vocabulary, problems, features),
        safety=entry_or_empty(root, folder / "safety.yml", Safety, problems, features),
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
        beliefs=optional_entry(root, folder / "beliefs.yml", Beliefs, problems),
        cautions=cautions,
        change_log=optional_entry(root, folder / "change-log.yml", ChangeLog, problems),
        complaints=optional_entry(root, folder / "complaints.yml", Complaints, problems),
        exemptions=optional_entry(root, folder / "exemptions.yml", Exemptions, problems),
        glossary=optional_entry(root, folder / "glossary.yml", Glossary, problems),
        post=optional_entry(root, folder / "post.yml", Post, problems),
        redirects=optional_entry(root, folder / "redirects.yml", Redirects, problems),
        retractions=optional_entry(root, folder / "retractions.yml", Retractions, problems),
        reviewers=optional_entry(root, folder / "reviewers.yml", Reviewers, problems),
        aliases=optional_entry(root, folder / "aliases.yml", Aliases, problems),
        editions=optional_entry(root, folder / "editions.yml", Editions, problems),
        published=optional_entry(root, folder / "published.yml", Published, problems),
        checked_sources=optional_entry(root, folder / "checked-sources.yml", CheckedSources, problems),
        wording=optional_entry(root, folder / "wording.yml", Wording, problems),
        search_words=optional_entry(root, folder / "search-words.yml", SearchWords, problems),
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
