"""What the browser tests share: Chromium, one running station per module, and people who are signed in to it."""

import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from counter import Counter
from kiosk import KioskPage
from station import Hand, Station

expect.set_options(timeout=8_000)


def pytest_addoption(parser):
    parser.addoption("--screens", default=None, help="a folder that keeps the screenshots")


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium")
    assert path, "Debian's chromium is missing: .ci/install test"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def new_station(tmp_path_factory):
    """Makes stations for tests that need one of their own: empty, in another language, or to be stopped."""
    made = []

    def make(language="en", country="RO"):
        made.append(Station(tmp_path_factory.mktemp("station"), language, country))
        return made[-1]

    yield make
    for station in made:
        station.end()


@pytest.fixture(scope="module")
def station(tmp_path_factory):
    """A shop with its first administrator and one ready ticket, shared by the tests of a module."""
    station = Station(tmp_path_factory.mktemp("station"))
    station.hand = Hand(station).set_up()
    yield station
    station.end()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.has_failed = getattr(item, "has_failed", False) or report.failed
    return report


@pytest.fixture
def open_page(chromium, request, tmp_path):
    """Opens pages in contexts of their own; what a page's script trips over fails the test."""
    contexts, troubles = [], []

    def open(width=1366, height=768, locale="en-GB", **options):
        context = chromium.new_context(viewport={"width": width, "height": height}, locale=locale, accept_downloads=True, **options)
        context.set_default_timeout(8_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        # A refused request is the business of the test that provokes it; a broken rule of the page's own policy is not.
        page.on("console", lambda message: troubles.append(message.text) if "Content Security Policy" in message.text else None)
        return page

    yield open
    for number, context in enumerate(contexts):
        if request.node.has_failed:
            for page in context.pages:
                page.screenshot(path=tmp_path / f"failed-{number}.png", full_page=True)
                print(f"the page at the failure: {tmp_path / f'failed-{number}.png'}")
        context.close()
    assert not troubles, troubles


@pytest.fixture
def counter(station, open_page):
    """The counter page with the administrator signed in."""
    return Counter(open_page(), station).come_in(station.hand.badge, station.hand.pin)


@pytest.fixture
def kiosk(station, open_page):
    return KioskPage(open_page(1080, 1920), station).open()
