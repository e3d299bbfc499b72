"""Texts that would act, hide or break something if they were taken for more than texts: one a line of the file."""

from pathlib import Path

PAYLOADS = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
assert PAYLOADS
