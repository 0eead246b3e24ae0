"""One whole visit across both pages: from the first start of a shop to a unit handed out."""

import re

import paper
import pictures
import pytest
from counter import Counter
from kiosk import KioskPage
from playwright.sync_api import expect
from station import Hand

pins = {"Ana Pop": "482915", "Ioana Marin": "739164", "Ion Vasile": "618273"}


def test_a_visit_from_the_first_start_to_the_hand_over(new_station, open_page):
    station = new_station()
    page = open_page()
    counter = Counter(page, station).open()
    ana = set_up(counter)
    ioana, ion = add_people(counter)
    switch(counter, ioana)
    take_in(counter)
    label, receipt = from_tray(counter, "label"), from_tray(counter, "receipt")
    unit = paper.unit_code(label)
    address = next(code for code in paper.codes(receipt) if "/t#" in code)
    claim = "".join(paper.claim_code(receipt).groups())

    customer = KioskPage(open_page(1080, 1920), station)
    phone = KioskPage(open_page(360, 740), station)
    expect_at_kiosk(customer, phone, address, claim, "We have received it")
    repair(counter, ion, unit)
    expect_at_kiosk(customer, phone, address, claim, "Ready")
    switch(counter, ioana)
    hand_over(counter, address, unit, another_label(station, ana))
    slip = from_tray(counter, "slip")
    assert "Maria Ionescu" in paper.text(slip)
    expect_at_kiosk(customer, phone, address, claim, "handed back")


def set_up(counter):
    page = counter.page
    page.get_by_label("One-time code").fill("WRONG123")
    page.get_by_label("Name of the person").fill("Ana Pop")
    page.get_by_label("PIN (6 digits)").fill(pins["Ana Pop"])
    page.get_by_label("PIN again").fill(pins["Ana Pop"])
    page.get_by_role("button", name="Make the administrator").click()
    expect(page.locator("#door .wrong")).not_to_be_empty()
    page.get_by_label("One-time code").fill(counter.station.set_up_code)
    page.keyboard.press("Enter")
    badge = page.locator(".badge-sheet code").inner_text()
    expect(page.locator(".badge-sheet img")).to_have_js_property("complete", True)
    page.keyboard.press("Enter")
    expect(page.locator("input[name=badge]")).to_be_focused()
    counter.wedge(badge).type_pin(pins["Ana Pop"]).expect_idle()
    return badge


def add_people(counter):
    page = counter.page
    page.keyboard.press("Alt+s")
    badges = []
    for name, role in (("Ioana Marin", None), ("Ion Vasile", "Technician")):
        form = page.locator("form").filter(has=page.get_by_role("heading", name="Add a person"))
        form.get_by_label("Name of the person").fill(name)
        form.get_by_label("PIN (6 digits)").fill(pins[name])
        if role:
            form.get_by_label("Counter", exact=True).uncheck()
            form.get_by_label(role).check()
        form.get_by_role("button", name="Add a person").click()
        sheet = page.locator(".new-badge")
        expect(sheet).to_contain_text(name)
        badges.append(sheet.locator("code").inner_text())
    page.keyboard.press("Alt+c")
    counter.expect_idle()
    return list(zip(badges, list(pins.values())[1:]))


def switch(counter, person):
    badge, pin = person
    counter.scan(badge).type_pin(pin)
    expect(counter.page.locator("#door")).to_be_hidden()


def take_in(counter):
    page = counter.page
    counter.scan("SN-4471-AB9")
    expect(counter.main).to_contain_text("SN-4471-AB9")
    page.keyboard.press("F2")
    search = page.get_by_label("Which product is it?")
    expect(search).to_be_focused()
    page.keyboard.type("Datecs DP-25X\n")
    page.get_by_label("What it is").fill("cash register")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Find the customer: telephone or name")).to_be_focused()
    page.keyboard.type("0722 123 456\n")
    counter.field("Name").fill("Maria Ionescu")
    page.keyboard.press("Enter")
    expect(counter.field("Reported fault")).to_be_focused()
    page.keyboard.type("Does not print, beeps three times")
    accessories = counter.field("Accessories")
    accessories.fill("2 cable")
    accessories.press("Enter")
    accessories.fill("power supply")
    accessories.press("Enter")
    page.get_by_role("button", name="scratches").click()
    page.locator(".details input[type=file]").nth(1).set_input_files(
        [{"name": "front.png", "mimeType": "image/png", "buffer": pictures.photo()}])
    expect(page.locator(".photo .chip.good")).to_be_visible()
    page.get_by_role("button", name="In 3 days").click()
    page.get_by_label(re.compile("^Price limit")).fill("350")
    page.get_by_label("signed by the customer").check()
    page.keyboard.press("Enter")
    confirm = page.get_by_role("button", name="Take it in")
    expect(confirm).to_be_focused()
    expect(counter.main).to_contain_text("2 × cable, power supply")
    page.keyboard.press("Enter")
    number = counter.expect_finished()
    assert re.fullmatch(r"A\d\d-\d{6}", number), number
    expect(page.locator(".finished .papers li")).to_have_count(2)
    expect(page.locator(".finished .papers .chip.good")).to_have_count(2, timeout=15_000)


def from_tray(counter, kind):
    """The paper as it lies in the tray of the papers page."""
    page = counter.page
    page.keyboard.press("Alt+p")
    link = page.locator(".tray a").filter(has_text=kind).first
    expect(link).to_be_visible()
    answer = page.request.get(counter.station.staff + link.get_attribute("href"))
    assert answer.ok, answer.status
    page.keyboard.press("Alt+c")
    expect(page.locator("#main > *").first).to_be_visible()
    return answer.body()


def repair(counter, technician, unit):
    """The technician scans the stage, then the unit; what a stage asks for is filled in where it is refused."""
    page, station = counter.page, counter.station
    switch(counter, technician)
    move(counter, "DIAGNOSING", unit, "Diagnosis")
    counter.scan(station.stage_code("IN_REPAIR")).scan(unit)
    expect(page.locator(".message.bad")).to_be_visible()
