"""The script that fetches retractions, run against a server here, and the job that runs it.

The answers below `crossref/` have the shape that Crossref gives.
"""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import yaml

from tests.support.crossref_server import BEFORE, ROOT, WORKS, crossref_at_home, listed, run

AFTER = """\
# yaml-language-server: $schema=https://example.org/schemas/retractions.json
origin: >-
  Ours: by hand.
retracted:
  - source: "again2020"
    kind: expression-of-concern
    day: 2021-09-01
    notice: "10.5555/concern.notice"
  - source: "concern2020"
    kind: expression-of-concern
    day: 2021-09-01
    notice: "10.5555/concern.notice"
  - source: "old1999"
    kind: removal
    day: 1999-12-31
    notice: "10.5555/old"
    reason: "It was: no \\"study\\"."
  - source: "wakefield1998ileal"
    kind: retraction
    day: 2010-02-06
    notice: "10.1016/s0140-6736(10)60175-4"
"""


def test_the_script_adds_what_crossref_has_and_keeps_what_stands(root: Path) -> None:
    with crossref_at_home(WORKS) as (address, asked):
        done = run(root, address, CROSSREF_MAILTO="a+b@example.org")
        assert (done.returncode, done.stderr) == (0, "")
        assert listed(root) == AFTER
        again = run(root, address)
    assert done.stdout.splitlines() == [
        "5 sources have a DOI to ask about; 2 have none or an unusual one",
        "not known to Crossref: unknown2020 (10.5555/unknown)",
        "added: again2020: expression-of-concern of 2021-09-01, https://doi.org/10.5555/concern.notice",
        "added: concern2020: expression-of-concern of 2021-09-01, https://doi.org/10.5555/concern.notice",
        "added: wakefield1998ileal: retraction of 2010-02-06, https://doi.org/10.1016/s0140-6736(10)60175-4",
        "retractions.yml: written",
    ]
    assert again.stdout.splitlines()[-1] == "retractions.yml: nothing to change"
    assert listed(root) == AFTER
    first, second = (parse_qs(urlsplit(path).query) for path in asked)
    assert urlsplit(asked[0]).path == "/works"
    assert first == {
        "filter": [
            "doi:10.1016/s0140-6736(97)11096-0,doi:10.5555/concern,doi:10.5555/sound,doi:10.5555/unknown",
        ],
        "select": ["DOI,updated-by"],
        "rows": ["20"],
        "mailto": ["a+b@example.org"],
    }
    assert "mailto" not in second


def test_the_script_leaves_a_list_alone_that_need_not_change(root: Path) -> None:
    with crossref_at_home((200, {}, b'{"message": {"items": [{"DOI": "10.5555/sound"}]}}')) as (address, _):
        done = run(root, address)
    assert done.returncode == 0
    assert listed(root) == BEFORE


def test_the_script_asks_for_twenty_at_a_time(root: Path) -> None:
    many = "".join(
        f"@misc{{a{n},\n title = {{A}},\n year = {{2000}},\n doi = {{10.5555/{n}}},\n}}\n" for n in range(25)
    )
    (root / "references.bib").write_text(many, encoding="utf-8")
    with crossref_at_home(WORKS) as (address, asked):
        assert run(root, address).returncode == 0
    assert [path.count("doi:10.5555") for path in asked] == [20, 5]
    assert listed(root) == BEFORE  # what was not asked for is not listed


def test_the_script_names_what_it_passed_over_and_what_it_kept(root: Path) -> None:
    (root / "data/retractions.yml").write_text(BEFORE.replace("old1999", "sound2020"), encoding="utf-8")
    answer = b'{"message": {"items": [{"DOI": "10.5555/sound", "updated-by": [{"type": "retraction"}]}]}}'
    with crossref_at_home((200, {}, answer)) as (address, _):
        done = run(root, address)
    assert "passed over: 10.5555/sound: its retraction must have a day" in done.stdout.splitlines()
    assert "kept, though Crossref has no such notice: sound2020: removal" in done.stdout.splitlines()


def test_the_script_asks_again_when_crossref_is_busy(root: Path) -> None:
    with crossref_at_home((429, {"Retry-After": "0"}, b""), (503, {"Retry-After": "0"}, b""), WORKS) as (
        address,
        asked,
    ):
        assert run(root, address).returncode == 0
    assert len(asked) == 3
    assert listed(root) == AFTER


def test_the_job_runs_monthly_with_pinned_actions_and_no_right_it_need_not_have() -> None:
    text = (ROOT / ".github/workflows/retractions.yml").read_text(encoding="utf-8")
    workflow: dict[Any, Any] = yaml.safe_load(text)
    assert set(workflow[True]) == {"schedule", "workflow_dispatch"}  # YAML 1.1 reads `on` as true; it blocks no change
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == {
        "compare": {"contents": "read"},
        "propose": {"contents": "write", "pull-requests": "write"},
    }
    actions = set(re.findall(r"uses: (\S+)", text))
    assert actions <= set(re.findall(r"uses: (\S+)", (ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8")))
    assert "python" not in workflow["jobs"]["propose"]["steps"][-1]["run"]  # what may write runs none of our code
    assert not re.search(
        r"\$\{\{", "".join(step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"])
    )
