"""Index of the published files, for those who find the folder first: `index.json`."""

from collections.abc import Mapping

from mkdocs_routines.domain import content_day, phrases
from mkdocs_routines.domain.addresses import api_file
from mkdocs_routines.files.api import hashes
from mkdocs_routines.files.api.archive import archive_path
from mkdocs_routines.files.api.data_package import PROFILE
from mkdocs_routines.files.api.header import ADVICE, FOLDER, RATINGS, credit_fields, documentation_url, schema_url
from mkdocs_routines.files.api.shape import PublishedFile, PublishedIndex
from mkdocs_routines.files.json_text import record_json
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.load.records import Library

TITLES = {
    "aliases.json": "Names and addresses that were published, and what has become of them",
    "charts.csv": "Every number in a chart as a row of a table, with its source",
    "claims.json": "Every claim, how sure it is, and the studies for it and against it",
    "datapackage.json": "The tables with the types of their columns, and the other files, as a Data Package",
    "exercises.csv": "Every exercise as a row of a table",
    "exercises.json": "Every exercise: how it is done, its neighbours, its evidence and its safety",
    "feed.atom": "What readers would notice of each change, with its day, as a feed in Atom",
    "feed.json": "The same as JSON Feed",
    "links.json": "The names that a link to a plan may use",
    "plans.json": "Every six-week plan: each week with its doses, its check and its safety",
    "records.json": "Every record, with its hash and the day of its last change: what is new since your last visit",
    "references.json": "Every source, as CSL-JSON",
    "routines.csv": "Every exercise of every routine, with its dose, as a row of a table",
    "routines.json": "Every routine: its doses, its rules, its report by CERT and its safety",
    "safety.json": "Every text on safety once, and which of them go with each record",
    "vocabulary.json": "What the ids in the other files stand for, and the rules for safety",
    "week-links.json": "Every six-week plan with the links of its weeks",
    "CITATION.cff": "How to cite the data: name, version and day",
    "LICENSE.txt": "The licence, and the line that gives credit",
}
"""The files that hold everything of a kind → what each holds."""
CSL = "https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json"
FORMS = {
    "CITATION.cff": ("CFF", "https://citation-file-format.github.io/"),
    "datapackage.json": ("Data Package", "https://datapackage.org/standard/data-package/"),
    "feed.atom": ("Atom", "https://www.rfc-editor.org/rfc/rfc4287"),
    "feed.json": ("JSON Feed", "https://www.jsonfeed.org/version/1.1/"),
    "references.json": ("CSL-JSON", CSL),
}
"""Files whose form is that of others → its name, and what describes it."""
_TITLES_OF_ONE = {
    "editions": "What the exercise {} has told its readers, edition by edition",
    "exercises": "The exercise {}",
    "plans": "The six-week plan {}",
    "routines": "The routine {}",
}
_SCHEMAS_OF_OTHERS = {"datapackage.json": PROFILE, "references.json": CSL}
_OTHER_TYPES = {
    "CITATION.cff": "application/yaml",
    "LICENSE.txt": "text/plain",
    "feed.atom": "application/atom+xml",
    "feed.json": "application/feed+json",
}
_MEDIA_TYPES = {"json": "application/json", "csv": "text/csv"}


def index_json(library: Library, files: Mapping[str, str], site_url: str) -> str:
    """The index of these files: path below the site → text. Schemas come last."""
    names = [path.removeprefix(f"{FOLDER}/") for path in files]
    ordered = sorted(names, key=lambda name: (name.endswith(".schema.json"), "/" in name, name))
    digest = hashes.digest_of_all(files)
    document = PublishedIndex(
        **credit_fields(library.identity, site_url, "index"),
        ratings=RATINGS,
        advice=ADVICE,
        documentation=documentation_url(site_url),
        content_version=content_day.content_version(library, digest),
        date=content_day.content_day(library),
        hash=f"sha256:{digest}",
        lang=phrases.LANGUAGE,
        archive=absolute_url(site_url, archive_path(library.identity)),
        files=tuple(_file(name, files[api_file(name)], site_url) for name in ordered),
    )
    return record_json(document)


def _file(name: str, text: str, site_url: str) -> PublishedFile:
    suffix = name.rpartition(".")[2]
    if name.endswith(".schema.json"):
        title, media_type, schema = (
            f"The shape of {_schema_subject(name)}, as JSON Schema",
            "application/schema+json",
            None,
        )
    elif "/" in name:
        folder, _, id_ = name.removesuffix(".json").partition("/")
        title, media_type = _TITLES_OF_ONE[folder].format(id_), _MEDIA_TYPES[suffix]
        schema = schema_url(site_url, folder.removesuffix("s"))
    elif name in _OTHER_TYPES:
        title, media_type, schema = TITLES[name], _OTHER_TYPES[name], None
    else:
        title, media_type = TITLES[name], _MEDIA_TYPES[suffix]
        schema = _SCHEMAS_OF_OTHERS.get(name) or schema_url(site_url, name.removesuffix(".json"))
    return PublishedFile(
        url=absolute_url(site_url, api_file(name)),
        title=title,
        media_type=media_type,
        described_by=schema,
        sha256=hashes.file_digest(text),
        bytes=len(text.encode()),
    )


def _schema_subject(schema: str) -> str:
    name = schema.removesuffix(".schema.json")
    if name.endswith(".csv"):
        return f"a row of {name}"
    return f"the file of one {name}" if f"{name}s" in _TITLES_OF_ONE else f"{name}.json"
