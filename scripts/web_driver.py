"""Browsers by WebDriver, as their makers provide for it, and the built site on a server that hears what goes wrong.

WebKitWebDriver comes with WebKitGTK (Debian: webkit2gtk-driver), geckodriver with Firefox on the machines of GitHub.
"""

import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeAlias

from selenium import webdriver  # type: ignore[import-not-found]  # installed for this alone
from selenium.common import exceptions  # type: ignore[import-not-found]  # as above
from selenium.webdriver.common.by import By  # type: ignore[import-not-found]  # as above
from selenium.webdriver.support.ui import WebDriverWait  # type: ignore[import-not-found]  # as above

Driver: TypeAlias = Any
"""A browser that is driven: `selenium.webdriver.Remote`."""
PATIENCE = 20
"""Seconds until something must be there."""
GONE = (exceptions.StaleElementReferenceException, exceptions.ElementClickInterceptedException)
"""What a page answers that is on its way to the next."""
MINI_BROWSERS = ("lib/*/webkit2gtk-4.*/MiniBrowser", "libexec/webkit2gtk-4.*/MiniBrowser")
"""Where systems keep the browser of WebKitGTK for tests, below /usr."""
HEARD = "/heard.js"
LISTEN = """
  window.heard = [];
  const hear = (kind, what) => window.heard.push(`${kind}: ${what}`);
  addEventListener("error", ({ message, target }) => hear("error", message || target.src || target.href), true);
  addEventListener("unhandledrejection", ({ reason }) => hear("rejection", reason));
  addEventListener("securitypolicyviolation", (refused) => hear(refused.violatedDirective, refused.blockedURI));
  for (const kind of ["error", "warn"]) console[kind] = (...words) => hear(kind, words.join(" "));
"""
NAMED = """
  const [name] = arguments;
  const words = (part) => (part.getAttribute("aria-label") || part.innerText || "").trim().replace(/\\s+/g, " ");
  const parts = document.querySelectorAll("button, a, summary, [role=switch]");
  return [...parts].find((part) => words(part) === name && part.checkVisibility() && !part.closest("[inert]"));
"""


class Handler(SimpleHTTPRequestHandler):
    """A server of the built site, whose pages note what goes wrong in them before anything else runs."""

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if self.path == HEARD:
            self.answer("text/javascript", LISTEN)
        elif file.suffix == ".html" and file.exists():
            tag = f'<script src="{HEARD}"></script>'
            self.answer(
                "text/html; charset=utf-8", re.sub(r"<head[^>]*>", rf"\g<0>{tag}", file.read_text("utf-8"), count=1)
            )
        else:
            super().do_GET()

    def answer(self, kind: str, text: str) -> None:
        content = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def webkit() -> Driver | None:
    found = [str(path) for pattern in MINI_BROWSERS for path in Path("/usr").glob(pattern)]
    if not (driver := shutil.which("WebKitWebDriver")) or not found:
        return None
    options = webdriver.WebKitGTKOptions()
    options.binary_location = found[0]
    options.add_argument("--automation")
    return webdriver.WebKitGTK(options=options, service=webdriver.WebKitGTKService(driver))


def firefox() -> Driver | None:
    driver = shutil.which("geckodriver", path=f"{os.environ.get('GECKOWEBDRIVER', '')}:{os.environ['PATH']}")
    if not driver:
        return None
    options = webdriver.FirefoxOptions()
    options.binary_location = shutil.which("firefox") or shutil.which("firefox-esr") or ""
    return webdriver.Firefox(options=options, service=webdriver.FirefoxService(driver))


BROWSERS: Mapping[str, Callable[[], Driver | None]] = {"WebKit": webkit, "Firefox": firefox}


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the built site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def until(driver: Driver, there: Callable[[Driver], Any], what: str) -> Any:
    """What is there, as soon as something is; TimeoutException naming it where nothing comes."""
    return WebDriverWait(driver, PATIENCE, ignored_exceptions=GONE).until(there, what)


def part(driver: Driver, css: str) -> Any:
    """The first part of the page that a selector fits and that is seen."""

    def seen(driver: Driver) -> Any:
        return next((each for each in driver.find_elements(By.CSS_SELECTOR, css) if each.is_displayed()), None)

    return until(driver, seen, css)


def press(driver: Driver, name: str) -> None:
    """A button, link or switch is pressed by its name."""

    def pressed(driver: Driver) -> bool:
        if found := driver.execute_script(NAMED, name):
            driver.execute_script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", found)
            found.click()
        return bool(found)

    until(driver, pressed, name)
