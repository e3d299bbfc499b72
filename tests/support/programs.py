"""Programs of ours, each in a process of its own that has their modules from the start.

To read them takes longer than most of what tests have them do. One process reads them once, and the programs are forks
of it: nothing that one of them does is known to the next.
"""

import atexit
import os
import runpy
import subprocess
import sys
import traceback
from collections.abc import Mapping
from functools import cache
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from pathlib import Path
from tempfile import TemporaryDirectory

MODULES = ["mkdocs.__main__", "mkdocs.commands.build", "mkdocs_bibtex.plugin", "mkdocs_routines.plugin"]
LONG = 300
"""Seconds after which a program is taken for one that never ends."""


def run(
    module: str, *words: str, cwd: Path | None = None, environment: Mapping[str, str] = os.environ
) -> subprocess.CompletedProcess[str]:
    """The end of `python -m module words` in the folder `cwd`, with just this environment, and what it wrote."""
    with TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        program = _context().Process(target=_program, args=(module, words, cwd, dict(environment), out, err))
        program.start()
        program.join(LONG)
        if program.exitcode is None:
            program.kill()
            raise subprocess.TimeoutExpired([module, *words], LONG)
        status = program.exitcode
        program.close()
        return subprocess.CompletedProcess([module, *words], status, out.read_text("utf-8"), err.read_text("utf-8"))


@cache
def _context() -> ForkServerContext:
    context = get_context("forkserver")
    context.set_forkserver_preload(MODULES)
    return context


def _program(
    module: str, words: tuple[str, ...], cwd: Path | None, environment: Mapping[str, str], out: Path, err: Path
) -> None:
    """The program, from the first line of its module to what it has to do at its end."""
    for stream, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), stream)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd or Path.cwd())
    sys.argv = [module, *words]
    status: object = 0
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as end:
        status = end.code
    except BaseException:
        traceback.print_exc()
        status = 1
    if isinstance(status, str):
        sys.stderr.write(f"{status}\n")
    atexit._run_exitfuncs()  # a fork leaves them to the process that it is one of
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status if isinstance(status, int) else int(status is not None))
