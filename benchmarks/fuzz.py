"""Fuzzing of the readers: whatever is in data, a page, the bibliography, the log or a link has an answer.

`make fuzz` (`SECONDS=300`, `SEED=`) gives each reader its share of the time, with texts from tests/support/fuzzing.py.
It prints how many texts each was given, and the smallest that one could not answer. That becomes a case of a test.
"""

import argparse
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.support.fuzzing import TARGETS

AT_ONCE = 50
LONGEST = 30
"""Seconds. An answer that takes longer is a hang; a busy machine makes it slow, and not that slow."""


def fuzz(texts: st.SearchStrategy[Any], holds: Callable[[Any], None], seconds: float, chance: random.Random) -> int:
    """How many texts were answered in the time. Raises what one of them raised, after Hypothesis has made it small."""
    end, count = time.monotonic() + seconds, 0

    def answered(text: Any) -> None:
        nonlocal count
        signal.alarm(LONGEST)
        holds(text)
        signal.alarm(0)
        count += 1

    limits = settings(max_examples=AT_ONCE, database=None, deadline=None, suppress_health_check=[*HealthCheck])
    while time.monotonic() < end:
        seed(chance.randrange(1 << 32))(limits(given(texts)(answered)))()
    return count


def hangs(*_: object) -> None:
    raise TimeoutError(f"no answer within {LONGEST} s")


def main() -> int:
    parser = argparse.ArgumentParser(description="Fuzzing of the readers")
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))
    parser.add_argument("--only", choices=[*TARGETS], default=None)
    wanted = parser.parse_args()
    targets = {wanted.only: TARGETS[wanted.only]} if wanted.only else TARGETS
    print(f"seed {wanted.seed}, {wanted.seconds:g} s", flush=True)
    signal.signal(signal.SIGALRM, hangs)
    failed = 0
    for name, (texts, holds) in targets.items():
        try:
            count = fuzz(texts, holds, wanted.seconds / len(targets), random.Random(f"{wanted.seed} {name}"))
        except Exception:
            failed += 1
            print(f"{name}: not answered\n{traceback.format_exc()}", flush=True)
        else:
            print(f"{name}: {count} answered", flush=True)
    print(f"seed {wanted.seed}: {failed} of {len(targets)} readers did not answer")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
