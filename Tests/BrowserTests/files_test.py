"""Files of serials: a list in and out again, by keyboard and by dry run."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from screens_test import overflowing
from warehouse import Warehouse

languages = ["ro", "en", "hu", "pl"]
heading = "Serial number;Maker;Model;Supplier;Document;Day of purchase"


def rows(count, first=0):
    return [f"00{first + number:08};Datecs;DP-25X;Tech Data;F-77;2026-01-05" for number in range(count)]


def a_file(name, lines):
    return {"name": name, "mimeType": "text/csv", "buffer": "\r\n".join([heading, *lines, ""]).encode()}


def choose(clerk, file):
    clerk.press("Alt+1")
    with clerk.page.expect_file_chooser() as chooser:
        clerk.press("F2")
    chooser.value.set_files([file])
    expect(clerk.main.locator(".file-table")).to_be_visible()


def check(clerk):
    clerk.press("F4")
    expect(clerk.main.locator(".chip.good")).to_be_visible()


def open_files(page, station, language="en"):
    # Playwright begins to catch file choosers when somebody listens, and not in step with the keys.
    page.on("filechooser", lambda chooser: None)
    clerk = Warehouse.of(page, station, language).press("F10")
    page.wait_for_url("**/registry/files")
    expect(clerk.main.locator("h1")).to_be_visible()
    return clerk


def test_a_list_is_tried_taken_in_and_taken_back(new_station, open_page):
    station = new_station()
    clerk = open_files(open_page(1280, 800), station)
    choose(clerk, a_file("list.csv", rows(40) + ["77;Datecs;DP-25X;Tech Data;F-77;31.02.2026"]))
    check(clerk)
    expect(clerk.main.locator(".chip.good")).to_have_text("40 good rows")
    expect(clerk.main.locator("tr.wrong")).to_have_count(1)
    expect(clerk.main.get_by_role("button", name="Take all rows in")).to_be_disabled()
    clerk.main.get_by_role("button", name="Take only the good rows in").press("Enter")
    taken = clerk.main.locator(".paper")
    expect(taken).to_contain_text("40 serials")
    assert station.hand.get("/api/scan?text=0000000000")["found"] == "unit"
    choose(clerk, a_file("list again.csv", rows(40) + ["77;Datecs;DP-25X;Tech Data;F-77;31.02.2026"]))
    expect(clerk.main.locator(".message.bad")).to_contain_text("taken in already")
    clerk.press("Escape")
    saved = station.hand.get("/api/registry/export?direction=bought&form=csv").decode()
    assert saved.count("F-77") == 40 and "0000000039" in saved
    taken.get_by_role("button", name="Take the file back").press("Enter")
    clerk.press("Enter")
    expect(taken.locator(".chip")).to_contain_text("taken back")
    assert station.hand.get("/api/scan?text=0000000000")["found"] == "unknownSerial"


def test_columns_are_corrected_once_and_remembered(new_station, open_page):
    station = new_station()
    clerk = open_files(open_page(1280, 800), station)
    strange = {"name": "b.csv", "mimeType": "text/csv", "buffer": b"Alpha;Beta;Gamma\r\nZX-1;Datecs;DP-25X\r\n"}
    choose(clerk, strange)
    for index, field in enumerate(("serial", "maker", "model")):
        clerk.main.locator(".file-table select").nth(index).select_option(field)
    clerk.main.locator("summary").press("Enter")
    clerk.find("Find the supplier").press_sequentially("Tech Data")
    clerk.press("Enter")
    clerk.field("Number of the document (invoice, delivery note)").fill("F-9")
    clerk.field("Day of the document").fill("2026-01-05")
    check(clerk)
    clerk.main.get_by_role("button", name="Take all rows in").press("Enter")
    expect(clerk.main.locator(".paper")).to_contain_text("1 serial")
    choose(clerk, {**strange, "buffer": strange["buffer"].replace(b"ZX-1", b"ZX-2")})
    expect(clerk.main.locator(".file-table select").first).to_have_value("serial")


@pytest.mark.parametrize("name, content", [("empty.csv", b""), ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
                                           ("noise.csv", bytes(range(256)) * 9)])
def test_a_file_that_is_none_is_refused_in_words(station, open_page, name, content):
    clerk = open_files(open_page(1280, 800), station)
    with clerk.page.expect_file_chooser() as chooser:
        clerk.press("F2")
    chooser.value.set_files([{"name": name, "mimeType": "text/csv", "buffer": content}])
    expect(clerk.main.locator(".wrong")).not_to_be_empty()


@pytest.mark.parametrize("language", languages)
def test_the_files_page_fits_its_screen_in_every_language(new_station, open_page, language, request):
    station = new_station(language)
    page = open_page(1280, 800)
    clerk = open_files(page, station, language)
    folder = request.config.getoption("--screens")
    problems = []

    def look(name):
        if folder:
            page.screenshot(path=f"{folder}/files-{name}-{language}.png", full_page=True)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            problems.append(f"{name}: too wide")
        problems.extend(f"{name}: {text}" for text in page.evaluate(overflowing))
        if language == "en":
            found = Axe().run(page).response["violations"]
            problems.extend(f"{name}: axe {each['id']}: {each['nodes'][0]['target']}" for each in found)

    look("home")
    choose(clerk, a_file("lista.csv", rows(12) + ["77;Datecs;DP-25X;Tech Data;F-77;31.02.2026"]))
    look("columns")
    clerk.main.locator("summary").press("Enter")
    look("terms")
    check(clerk)
    look("report")
    clerk.main.locator(".button:not(.primary):not(:has(kbd))").filter(visible=True).first.press("Enter")
    expect(clerk.main.locator(".paper")).to_be_visible()
    look("taken")
    assert not problems, "\n".join(problems)
