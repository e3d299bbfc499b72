"""The log with sessions of several weeks in it."""

from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.sessions import (
    SESSION,
    log_file,
    read_in,
)

HOUR, MORNING = "How much did it hurt an hour later", "How much did it hurt the next morning"
TUESDAY = datetime.fromisoformat("2026-11-24T08:00:00+00:00")
WEEKS = [
    {
        **SESSION,
        "id": f"s{number}",
        "began": f"2026-{month:02}-{day:02}T17:00:00+00:00",
        "ended": f"2026-{month:02}-{day:02}T17:30:00+00:00",
        "pain": {"during": during, "hour": max(0, during - 1), "morning": max(0, during - 2)},
    }
    for number, (month, day, during) in enumerate(
        [(9, 28, 6), (10, 19, 5), (10, 22, 4), (10, 26, 4), (10, 29, 3), (11, 2, 2), (11, 5, 3), (11, 16, 1)]
    )
]
ROWS = ".sessions tbody tr"


def opened(page: Page, address: str, folder: Path, *sessions: dict[str, Any]) -> None:
    """The log, with these sessions in it."""
    page.goto(address + "log/")
    read_in(page, log_file(folder, *sessions))
    expect(page.locator(ROWS)).to_have_count(len(sessions))


def put(page: Page, *raws: dict[str, Any], version: int = 1) -> None:
    """Records go into the database as they are, as an older or a newer page may have left them there."""
    page.evaluate(
        """([raws, version]) => new Promise((done) => {
          const asked = indexedDB.open("hip-to-knee-log", version);
          asked.onsuccess = () => {
            const change = asked.result.transaction("sessions", "readwrite");
            for (const raw of raws) change.objectStore("sessions").put(raw);
            change.oncomplete = () => (asked.result.close(), done());
          };
        })""",
        [list(raws), version],
    )
