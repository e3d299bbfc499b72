"""Story of a plan in browsers that the tests do not use: WebKit, as on every iPhone, and Firefox.

Selenium is installed for this alone, in an environment of its own: `make browsers`. On a machine without a screen,
`xvfb-run make browsers`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from selenium.common.exceptions import TimeoutException  # type: ignore[import-not-found]  # installed for this alone
from selenium.webdriver.common.by import By  # type: ignore[import-not-found]  # as above
from selenium.webdriver.common.keys import Keys  # type: ignore[import-not-found]  # as above

from scripts.web_driver import BROWSERS, NAMED, Driver, part, press, served, until

PHONE = (400, 844)
"""A window has this size, or the least that its browser allows."""
CHOSEN = ("Glute bridge", "Clamshell")
KINDS = (
    *(
        "",
        "do/",
        "do/function-check/",
        "exercises/",
        "exercises/clamshell/",
        "routines/runners/",
        "plans/kneecap-pain/",
    ),
    *(
        "understand/anatomy/",
        "understand/mechanisms/kinetic-chain/",
        "understand/conditions/kneecap-pain/",
        "get-help/",
    ),
    *(
        "muscles/gluteus-medius/",
        "claims/",
        "evidence/charts/",
        "sources/",
        "build/",
        "play/",
        "log/",
        "contribute/pose/",
    ),
)
"""Addresses: a page of every kind."""


def all_there(driver: Driver, css: str) -> None:
    until(
        driver,
        lambda driver: len(driver.find_elements(By.CSS_SELECTOR, css)) == len(CHOSEN),
        f"{css} for each exercise",
    )


def a_plan_is_built(driver: Driver, address: str) -> str:
    """The part of its link behind the `#`."""
    driver.get(address + "build/")
    press(driver, "Add")
    for name in CHOSEN:
        field = part(driver, "input[type=search]")
        field.clear()
        field.send_keys(name)
        press(driver, f"Add {name}")
    all_there(driver, ".item")
    press(driver, "Done")
    press(driver, "Share")
    link: str = part(driver, ".share__link").get_property("value")
    return link.partition("#")[2]


def it_is_done_and_kept(driver: Driver, address: str, plan: str) -> None:
    driver.get(f"{address}r/#{plan}")
    all_there(driver, ".plan__exercise")
    press(driver, "Start")
    press(driver, "Start")
    part(driver, ".stage")
    until(driver, skipped_to_the_end, "end of the session")
    press(driver, "Save and see what to do next")
    press(driver, "Open the log")
    part(driver, ".sessions tbody tr")


def skipped_to_the_end(driver: Driver) -> bool:
    if found := driver.execute_script(NAMED, "Skip exercise"):
        found.click()
    return bool(driver.find_elements(By.CSS_SELECTOR, ".player__check"))


def it_is_found(driver: Driver, address: str) -> Iterator[str]:
    driver.get(address)
    press(driver, "Search")
    part(driver, "dialog input").send_keys("wall sit")
    if "Wall sit" not in (first := part(driver, "dialog a").text):
        yield f"a search for the wall sit finds {first!r} first"


def the_menu_goes_by_keys(driver: Driver, address: str) -> Iterator[str]:
    driver.get(f"{address}understand/anatomy/")
    press(driver, "Menu")
    within = "return document.activeElement.closest('.md-sidebar--primary') !== null"
    until(driver, lambda driver: driver.execute_script(within), "the menu takes the focus")
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    if driver.execute_script(within):
        yield "Escape does not close the menu"


def a_body_turns(driver: Driver, address: str) -> None:
    driver.get(f"{address}exercises/clamshell/")
    press(driver, "Turn it")
    part(driver, ".drawing canvas")


def every_kind_stands(driver: Driver, address: str) -> Iterator[str]:
    for path in KINDS:
        driver.get(address + path)
        until(driver, lambda driver: driver.execute_script("return document.readyState") == "complete", path)
        wide, window = driver.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
        if wide > window:
            yield f"{path} is {wide} px wide in a window of {window}"
        yield from (f"{path} {heard}" for heard in driver.execute_script("return window.heard"))


def faults(driver: Driver, address: str) -> Iterator[str]:
    """What is not as it must be, from the plan to the last page."""
    driver.set_window_size(*PHONE)
    plan = a_plan_is_built(driver, address)
    it_is_done_and_kept(driver, address, plan)
    for tell in (it_is_found, the_menu_goes_by_keys, a_body_turns, every_kind_stands):
        yield from tell(driver, address) or ()
        yield from (f"{tell.__name__}: {heard}" for heard in driver.execute_script("return window.heard"))


def main(site: Path) -> int:
    found = {name: driver for name, start in BROWSERS.items() if (driver := start())}
    if not found:
        sys.exit("no driver of a browser: install webkit2gtk-driver, or Firefox and geckodriver")
    failed = False
    with served(site) as address:
        for name, driver in found.items():
            try:
                wrong = [*faults(driver, address)]
            except TimeoutException as error:
                wrong = [f"there is no {error.msg}"]
            finally:
                driver.quit()
            sys.stdout.write(
                "\n  ".join([f"{name} {driver.capabilities['browserVersion']}:", *(wrong or ["the story holds"])])
                + "\n"
            )
            failed |= bool(wrong)
    return failed


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
