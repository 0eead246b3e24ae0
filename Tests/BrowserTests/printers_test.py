"""The pages of printers and of waiting papers: a printer that is away, and what people do about it."""

import subprocess

from playwright.sync_api import expect
from station import program

copier = {"maker": "Canon", "model": "iR-2425", "type": "copier"}
maria = {"name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "ro"}


def add_printer_that_is_away(station):
    """No print server of this machine has that queue."""
    subprocess.run([program, "printer", "add", "Labels", "--queue", "ghiseu-nothing", "--medium", "label50x30", "--system",
                    "cups:127.0.0.1:9", "--config", str(station.configuration)], check=True, capture_output=True)


def test_a_paper_that_waits_goes_to_another_printer(station, counter):
    add_printer_that_is_away(station)
    page, main = counter.page, counter.main
    counter.open("/printers")
    roles = main.locator("section").filter(has_text="Who prints what")
    roles.get_by_label("Printer", exact=True).first.select_option(label="Labels")
    expect(main.locator(".printers li").first).to_contain_text("ghiseu-nothing")

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
    printer = main.locator("li.paper").filter(has_text="Sheets on screen")
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
