"""What there is, for those who find the folder first."""

from collections.abc import Iterable

from mkdocs_routines.domain.addresses import api_file
from mkdocs_routines.domain.credit import CREDIT, LICENCE
from mkdocs_routines.files.api.document import ADVICE, FOLDER, RATINGS, VERSION, described_by, json_of, whole
from mkdocs_routines.files.api.shape import PublishedFile, PublishedIndex

TITLES = {
    "claims.json": "Every claim, how sure it is, and the studies for it and against it",
    "exercises.csv": "Every exercise as a row of a table",
    "exercises.json": "Every exercise: how it is done, its neighbours, its evidence and its safety",
    "links.json": "The names that a link to a plan may use",
    "references.json": "Every source, as CSL-JSON",
    "routines.csv": "Every exercise of every routine, with its dose, as a row of a table",
    "routines.json": "Every routine: its doses, its rules, its report by CERT and its safety",
    "vocabulary.json": "What the ids in the other files stand for, and the rules for safety",
}
"""The files that hold everything of a kind."""
CSL = "https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json"
_ONE = {
    "editions": "What the exercise {} has told its readers, edition by edition",
    "exercises": "The exercise {}",
    "routines": "The routine {}",
}
_KINDS = {"json": "application/json", "csv": "text/csv"}


def index_json(paths: Iterable[str], site_url: str) -> str:
    """The index of these files. Schemas come last."""
    names = [path.removeprefix(f"{FOLDER}/") for path in paths] + ["index.schema.json"]
    ordered = sorted(dict.fromkeys(names), key=lambda name: (name.endswith(".schema.json"), "/" in name, name))
    document = PublishedIndex(
        described_by=described_by(site_url, "index"),
        version=VERSION,
        licence=LICENCE,
        credit=CREDIT,
        ratings=RATINGS,
        advice=ADVICE,
        documentation=whole(site_url, "data/"),
        files=tuple(_file(name, site_url) for name in ordered),
    )
    return json_of(document)


def _file(name: str, site_url: str) -> PublishedFile:
    kind = name.rpartition(".")[2]
    if name.endswith(".schema.json"):
        title, media_type, schema = f"The shape of {_described(name)}, as JSON Schema", "application/schema+json", None
    elif "/" in name:
        folder, _, id_ = name.removesuffix(".json").partition("/")
        title, media_type = _ONE[folder].format(id_), _KINDS[kind]
        schema = described_by(site_url, folder.removesuffix("s"))
    else:
        title, media_type = TITLES[name], _KINDS[kind]
        schema = described_by(site_url, name.removesuffix(".json")) if name != "references.json" else CSL
    return PublishedFile(url=whole(site_url, api_file(name)), title=title, media_type=media_type, described_by=schema)


def _described(schema: str) -> str:
    name = schema.removesuffix(".schema.json")
    if name.endswith(".csv"):
        return f"a row of {name}"
    return f"the file of one {name}" if f"{name}s" in _ONE else f"{name}.json"
