"""The pages of printers and of waiting papers: a printer that is away, and what people do about it."""

import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from counter import Counter
from playwright.sync_api import expect
from screens_test import languages, locales, overflowing
from station import Hand, program

copier = {"maker": "Canon", "model": "iR-2425", "type": "copier"}
maria = {"name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "ro"}


def add_printer_that_is_away(station):
    """Nobody listens at that port."""
    subprocess.run([program, "printer", "add", "Labels", "--direct", "127.0.0.1:7", "--profile", "label203-zpl", "--medium",
                    "label50x30", "--config", str(station.configuration), "--data", str(station.data)],
                   check=True, capture_output=True)


def test_a_paper_that_waits_goes_to_another_printer(station, counter):
    add_printer_that_is_away(station)
    page, main = counter.page, counter.main
    counter.open("/printers")
    roles = main.locator("section").filter(has_text="Who prints what")
    roles.get_by_label("Printer", exact=True).first.select_option(label="Labels")
    expect(main.locator(".printers li").first).to_contain_text("127.0.0.1:7")

    station.hand.take_in("PR-0001", copier, maria)
    station.hand.act("cancel")
    page.keyboard.press("Alt+p")
    paper = main.locator("li.paper").filter(has_text="Unit label")
    expect(paper).to_contain_text("The printer does not answer")
    expect(page.get_by_role("link", name="1 paper waits")).to_be_visible()
    paper.get_by_role("button", name="Another printer").click()
    form = paper.locator("form").filter(has_text="Print at")
    expect(form.get_by_label("Print at")).to_be_focused()
    form.get_by_label("Print at").select_option("tray#tray")
    form.get_by_role("button", name="Move").click()
    expect(main).to_contain_text("No paper is waiting.")
    expect(main.locator(".tray a").filter(has_text="Unit label")).to_have_count(1)
    report = main.locator("section").filter(has_text="Papers per day")
    report.get_by_role("button", name="Show").click()
    expect(report.locator("tbody tr").filter(has_text="Unit label")).to_contain_text("tray")


def test_a_printer_is_added_tried_and_removed(station, counter):
    page, main = counter.page, counter.main
    counter.open("/printers")
    form = main.locator("form").filter(has_text="What it prints on")
    form.get_by_label("Name", exact=True).fill("Sheets on screen")
    form.get_by_label("What it prints on").select_option(label="A4 sheets")
    form.get_by_label("Where it is").select_option(label="into the paper tray")
    form.get_by_role("button", name="Add").click()
    # The choices of the roles name it too.
    printer = main.locator("li.paper").filter(has=page.locator("strong", has_text="Sheets on screen"))
    expect(printer).to_have_count(1)
    printer.get_by_role("button", name="Test page").click()
    expect(main).to_contain_text("The test page is on its way.")
    counter.open("/papers")
    expect(main.locator(".tray a").filter(has_text="Test page")).to_have_count(1)
    counter.open("/printers")
    form.get_by_label("Name", exact=True).fill("sheets on SCREEN")
    form.get_by_label("Where it is").select_option(label="into the paper tray")
    form.get_by_role("button", name="Add").click()
    expect(form.locator(".wrong")).to_contain_text("exists already")
    printer.get_by_role("button", name="Remove").click()
    expect(printer).to_have_count(0)


def test_a_printer_on_its_own_port_has_its_language_and_is_shifted(station, counter):
    page, main = counter.page, counter.main
    counter.open("/printers")
    form = main.locator("form").filter(has_text="What it prints on")
    profile = form.get_by_label("The printer's language")
    form.get_by_label("Name", exact=True).fill("Labels, store room")
    form.get_by_label("What it prints on").select_option(label="Labels 50 × 30 mm")
    expect(profile).to_have_value("pdf")
    form.get_by_label("Where it is").select_option(label="at another address…")
    form.get_by_label("Address", exact=True).fill("direct:127.0.0.1:9")
    # No pages go to a port, so only the languages of label printers are left, and there is no queue to name.
    expect(profile.locator("option[value=pdf]")).to_have_count(0)
    expect(profile.locator("option[value=receipt80-escpos]")).to_have_count(0)
    expect(form.get_by_label("Name of the new queue")).to_be_hidden()
    profile.select_option("label203-zpl")
    form.get_by_role("button", name="Add").click()
    printer = main.locator("li.paper").filter(has=page.locator("code", has_text="direct:127.0.0.1:9"))
    expect(printer).to_contain_text("label203-zpl")

    printer.get_by_role("button", name="Shift").click()
    right = printer.get_by_label("To the right, mm")
    expect(right).to_be_focused()
    expect(printer).to_contain_text("begins 1 mm from the left edge")
    expect(printer).to_contain_text("begins 6 mm from the upper edge")
    right.fill("0.5")
    printer.get_by_label("Down, mm").fill("-1.25")
    printer.get_by_role("button", name="Keep").click()
    expect(printer.locator(".chip")).to_have_text("→ 0.5 mm · ↓ -1.25 mm")
    printer.get_by_role("button", name="Shift").click()
    expect(right).to_have_value("0.5")
    # What nobody means does not even leave the page.
    right.fill("31")
    printer.get_by_role("button", name="Keep").click()
    expect(printer.locator(".chip")).to_have_text("→ 0.5 mm · ↓ -1.25 mm")
    page.reload()
    expect(printer.locator(".chip")).to_have_text("→ 0.5 mm · ↓ -1.25 mm")
    printer.get_by_role("button", name="Remove").click()
    expect(printer).to_have_count(0)


def test_the_printer_of_the_configuration_is_tried(station, counter):
    counter.open("/printers")
    roles = counter.main.locator("section").filter(has_text="Who prints what")
    roles.locator("li.paper").last.get_by_role("button", name="Test page").click()
    expect(roles).to_contain_text("The test page is on its way.")
    counter.open("/papers")
    expect(counter.main.locator(".tray a").filter(has_text="Test page").first).to_be_visible()


def test_each_template_is_seen_as_a_printer_prints_it(station, counter):
    page, main = counter.page, counter.main
    counter.open("/printers")
    card = main.locator("section").filter(has_text="What papers look like")
    paper, kind = card.get_by_label("Paper", exact=True), card.get_by_label("Kind of printer")
    sheet = card.locator(".dots-sheet")

    def choose(template, printer):
        paper.select_option(template)
        kind.select_option(printer)
        expect(sheet.locator("img")).to_have_attribute("src", re.compile(f"template={template}.*profile={printer}"))
        expect(sheet.locator("img")).to_have_js_property("complete", True)
        return sheet.locator("img").evaluate("(image) => [image.naturalWidth, image.naturalHeight]")

    # 50 × 30 mm at 8 dots and at 11.811 dots to the millimetre: one dot of the printer is one of the picture.
    assert choose("unitLabel-label50x30", "label203-zpl") == [400, 240]
    expect(card).to_contain_text("203 dpi")
    expect(card).to_contain_text("No faults in the four languages")
    assert choose("unitLabel-label50x30", "label300-zpl") == [591, 354]
    expect(card).to_contain_text("300 dpi")

    # Bars and QR code, each with the light that it needs about it.
    zones = sheet.locator(".zone")
    expect(zones).to_have_count(2)
    inside = sheet.evaluate("""(sheet) => [...sheet.querySelectorAll(".zone")].every((zone) => {
      const [a, b] = [zone.getBoundingClientRect(), sheet.getBoundingClientRect()];
      return a.left >= b.left - 2 && a.right <= b.right + 2 && a.top >= b.top - 2 && a.bottom <= b.bottom + 2;
    })""")
    assert inside
    card.get_by_label("light margins").uncheck()
    expect(zones.first).to_be_hidden()

    before = sheet.locator("img").get_attribute("src")
    card.get_by_label("Language", exact=True).select_option("hu")
    expect(sheet.locator("img")).not_to_have_attribute("src", before)

    # A large label on a receipt printer: why it cannot be is told instead of a picture.
    paper.select_option("unitLabel-label100x50")
    kind.select_option("receipt58-escpos")
    expect(sheet).to_have_count(0)
    expect(card.locator(".faults li").first).to_contain_text("wider than the 384 dots")


@pytest.mark.parametrize("language", languages)
def test_the_page_of_printers_fits_its_screen_in_every_language(new_station, open_page, language, request):
    station = new_station(language)
    add_printer_that_is_away(station)
    station.hand = Hand(station).set_up()
    page = open_page(1280, 800, locales[language])
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin, "/printers")
    expect(counter.main.locator(".dots-sheet img")).to_be_visible()
    opener = counter.main.locator("li.paper:has(code) .row button").nth(1)
    opener.click()
    expect(counter.main.locator("li.paper:has(code) form")).to_be_visible()
    if folder := request.config.getoption("--screens"):
        page.screenshot(path=f"{folder}/printers-{language}.png", full_page=True)
    problems = page.evaluate(overflowing)
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        problems.append("too wide")
    if language == "en":
        found = Axe().run(page).response["violations"]
        problems += [f"axe {each['id']}: {each['nodes'][0]['target']}" for each in found]
    assert problems == []
