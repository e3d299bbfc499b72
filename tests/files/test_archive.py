"""The archive of the data: everything that is published, the same bytes each time, with licence and citation."""

import io
import json
import zipfile
from dataclasses import replace
from hashlib import sha256

import pytest
import yaml

from mkdocs_routines.domain import vancouver
from mkdocs_routines.files import api
from mkdocs_routines.files.api.archive import archive_files
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.identity import Licence, Original
from tests.support import tree
from tests.support.api_files import URL

PATH = "api/v1/hip-to-knee-data.zip"


def published(content: Content) -> dict[str, str]:
    return api.api_files(content, vancouver.references(content.bibliography), URL)


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return published(tree.content(tree.BASE))


@pytest.fixture(scope="module")
def packed(written: dict[str, str]) -> zipfile.ZipFile:
    content = archive_files({**written, "routines/two.txt": "no data"}, tree.OURS, URL)[PATH]
    assert isinstance(content, bytes)
    return zipfile.ZipFile(io.BytesIO(content))


def test_it_holds_every_file_and_a_word_on_them(packed: zipfile.ZipFile, written: dict[str, str]) -> None:
    contents = {name: packed.read(name).decode() for name in packed.namelist()}
    read_me = contents.pop("hip-to-knee-data/README.txt")
    assert contents == {f"hip-to-knee-data/{path.removeprefix('api/v1/')}": text for path, text in written.items()}
    index = json.loads(written["api/v1/index.json"])
    assert all(text in read_me for text in (index["credit"], index["advice"], index["documentation"]))


def test_it_is_the_same_each_time_and_its_hash_stands_beside_it(written: dict[str, str]) -> None:
    first, again = (archive_files(written, tree.OURS, URL) for _ in range(2))
    assert first == again
    content = first[PATH]
    assert isinstance(content, bytes)
    assert first[f"{PATH}.sha256"] == f"{sha256(content).hexdigest()}  hip-to-knee-data.zip\n"


def test_no_entry_has_the_time_or_the_rights_of_a_machine(packed: zipfile.ZipFile) -> None:
    entries = packed.infolist()
    assert {(each.date_time, each.external_attr >> 16, each.create_system) for each in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0o644, 3)
    }
    assert packed.namelist()[1:] == sorted(packed.namelist()[1:])


def test_the_citation_has_what_its_form_requires(written: dict[str, str]) -> None:
    """Citation File Format 1.2.0: `authors`, `cff-version`, `message` and `title`."""
    assert yaml.safe_load(written["api/v1/CITATION.cff"]) == {
        "cff-version": "1.2.0",
        "message": "Please cite Hip to Knee with these fields. For a finding, cite the study behind it.",
        "type": "dataset",
        "title": "Hip to Knee: exercises, routines and what studies found, as data",
        "abstract": "General information, not personal medical advice.",
        "authors": [{"name": "The Hip to Knee contributors"}],
        "version": "2026.01.31",
        "date-released": "2026-01-31",
        "url": "https://example.org/hip/data/",
        "license": "CC-BY-4.0",
    }


def test_another_site_has_its_own_name_licence_and_origin() -> None:
    content = tree.content(tree.BASE)
    identity = content.library.identity.model_copy(
        update={
            "name": "Riverside",
            "author": "The Clinic",
            "licence": Licence(name="CC BY-SA 4.0", address="https://creativecommons.org/licenses/by-sa/4.0/"),
            "original": Original(name="First", author="Anna", address="https://first.example/"),
        }
    )
    written = published(replace(content, library=replace(content.library, identity=identity)))
    citation, licence = yaml.safe_load(written["api/v1/CITATION.cff"]), written["api/v1/LICENSE.txt"]
    assert citation["license-url"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert "CC BY-SA 4.0:\nhttps://creativecommons.org/licenses/by-sa/4.0/" in licence
    assert "changed from First, by Anna" in licence
    assert json.loads(written["api/v1/index.json"])["archive"] == f"{URL}api/v1/riverside-data.zip"
    assert list(archive_files(written, identity, URL)) == [
        "api/v1/riverside-data.zip",
        "api/v1/riverside-data.zip.sha256",
    ]
    assert not [path for path, text in written.items() if "Hip to Knee" in text]
