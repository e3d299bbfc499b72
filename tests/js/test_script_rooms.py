"""Scripts stand in rooms, and import goes one way between them: from the pages down to the plan."""

import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path, PurePosixPath

from tests.support import scripts
from tests.support.built import ROOT

BELOW: dict[str, set[str]] = {
    "plan": set(),
    "widgets": {"plan"},
    "live_body": {"plan", "widgets"},
    "beliefs": {"plan", "widgets"},
    "models": {"widgets"},
    "site": {"plan", "widgets", "live_body", "models"},
    "session": {"plan", "widgets"},
    "function_check": {"plan", "widgets", "session"},
    "offline": {"widgets"},
    "six_weeks": {"plan", "widgets", "session"},
    "plan_page": {"plan", "widgets", "session", "six_weeks"},
    "player": {"plan", "widgets", "session", "six_weeks", "live_body"},
    "log": {"plan", "widgets", "session", "six_weeks"},
    "builder": {"plan", "widgets", "live_body"},
    "shared_plan": {"plan", "widgets", "live_body"},
    "pose_editor": {"plan", "widgets", "live_body"},
}
"""Room → the rooms below it. No page imports from another one."""
OF_A_PAGE = (
    "beliefs",
    "builder",
    "function_check",
    "log",
    "offline",
    "plan_page",
    "player",
    "pose_editor",
    "shared_plan",
)
IMPORT = re.compile(r'(?:from |import\()"(\.[^"]+)"|(?:^|;)import "(\.[^"]+)"', re.MULTILINE)
JS = scripts.assets() / "js"
MODULES = {path.relative_to(JS).as_posix(): path for path in JS.rglob("*.js")}
assert len(MODULES) > 80


def imports(name: str) -> Iterator[str]:
    """The modules of ours that one names, in code or in a type."""
    for match in IMPORT.finditer(MODULES[name].read_text("utf-8")):
        path = (MODULES[name].parent / (match[1] or match[2])).resolve()
        if path.is_relative_to(JS.resolve()):
            yield path.relative_to(JS.resolve()).as_posix()


def room(name: str) -> str:
    return name.partition("/")[0]


def test_each_script_stands_in_a_room() -> None:
    assert {room(name) for name in MODULES} == {*BELOW}
    assert {name for name in MODULES if name.endswith("/main.js")} == {f"{name}/main.js" for name in OF_A_PAGE}
    assert [name for name in MODULES if not re.fullmatch(r"[a-z_]+/[a-z_]+\.js", name)] == []


def test_imports_go_down_the_rooms() -> None:
    pairs = {(name, other) for name in MODULES for other in imports(name)}
    assert len(pairs) > len(MODULES)
    assert {other for _, other in pairs} <= {*MODULES}
    assert not [pair for pair in pairs if room(pair[1]) not in {room(pair[0]), *BELOW[room(pair[0])]}]


def test_no_module_runs_in_a_circle() -> None:
    code = {name: re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL) for name, path in MODULES.items()}
    runs = {
        name: {(PurePosixPath(name).parent / match[1]).as_posix() for match in IMPORT.finditer(code[name]) if match[1]}
        for name in MODULES
    }
    TopologicalSorter(runs).prepare()


def test_the_plugin_needs_no_script_of_the_site_around_it() -> None:
    own = ROOT / "src/mkdocs_routines/assets/js"
    names = {path.relative_to(own).as_posix() for path in own.rglob("*.js")}
    assert len(names) > 8
    assert {other for name in names for other in imports(name)} <= {
        *names,
        "plan/constants.js",
        "plan/slug.js",
        "widgets/search_list.js",
    }


def test_no_script_is_long() -> None:
    assert [name for name, path in MODULES.items() if len(Path(path).read_text("utf-8").splitlines()) > 200] == []
