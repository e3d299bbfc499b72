"""Hashes in the published data, done again from the files alone, and what they tell apart."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.support import tree
from tests.support.api_files import URL, files, read

BRIDGE = "data/exercises/bridge.yml"
FILES = {"exercise": "exercises", "routine": "routines", "plan": "plans", "claim": "claims"}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files(tree.make(tmp_path_factory.mktemp("six"), {"six_weeks": True}))


def canonical(value: Any) -> bytes:
    """RFC 8785. JSON with a fraction that is a whole number, such as 484.0, is that number in ECMAScript."""
    value = json.loads(json.dumps(value), parse_float=lambda digits: json.loads(digits.removesuffix(".0")))
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def record_hash(record: dict[str, Any]) -> str:
    hashed = {name: value for name, value in record.items() if name not in ("hash", "modified")}
    return f"sha256:{sha256(canonical(hashed)).hexdigest()}"


def hashes(root: Path) -> dict[tuple[str, str], str]:
    return {(each["kind"], each["id"]): each["hash"] for each in read(files(root))["api/v1/records.json"]["records"]}


def test_each_record_is_listed_with_the_hash_that_its_file_gives(written: dict[str, str]) -> None:
    documents = read(written)
    listed = documents["api/v1/records.json"]["records"]
    assert [each["kind"] for each in listed] == ["exercise"] * 2 + ["routine", "plan", "claim"] + ["source"] * 2
    for each in listed:
        document = documents[each["file"].removeprefix(URL)]
        if each["kind"] == "source":
            [item] = (item for item in document if item["id"] == each["id"])
            assert each["hash"] == f"sha256:{sha256(canonical(item)).hexdigest()}"
            continue
        [record] = (
            one
            for one in documents[f"api/v1/{FILES[each['kind']]}.json"][FILES[each["kind"]]]
            if one["id"] == each["id"]
        )
        assert each["hash"] == record["hash"] == record_hash(record)
        assert record in (document.get(each["kind"]), *document.get("claims", ()))


def test_the_index_has_the_hash_and_the_size_of_each_file_and_the_hash_of_all(written: dict[str, str]) -> None:
    index = read(written)["api/v1/index.json"]
    lines = []
    for file in index["files"]:
        path = file["url"].removeprefix(URL)
        content = written[path].encode()
        assert (file["sha256"], file["bytes"]) == (sha256(content).hexdigest(), len(content)), path
        lines.append(f"{file['sha256']}  {path}\n")
    printed = "".join(sorted(lines, key=lambda line: line.partition("  ")[2]))
    assert index["hash"] == f"sha256:{sha256(printed.encode()).hexdigest()}"


def test_another_word_is_another_hash_of_the_records_that_have_it(tmp_path: Path) -> None:
    before = hashes(tree.BASE)
    changed = tree.make(
        tmp_path, {"replace": {BRIDGE: {"from": "summary: Lift your hips.", "to": "summary: Raise your hips."}}}
    )
    assert {each for each, found in hashes(changed).items() if found != before[each]} == {("exercise", "bridge")}


def test_a_new_sign_to_stop_is_another_hash_of_every_record_that_shows_it(tmp_path: Path) -> None:
    before = hashes(tree.BASE)
    safety = (tree.BASE / "data/safety.yml").read_text("utf-8")
    summary = next(line for line in safety.splitlines() if line.startswith("  summary:"))
    edit = {"from": summary, "to": f"{summary} Today."}
    changed = hashes(tree.make(tmp_path, {"replace": {"data/safety.yml": edit}}))
    assert {kind for (kind, id_), found in changed.items() if found != before[kind, id_]} == {"exercise", "routine"}
