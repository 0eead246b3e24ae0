"""The page of alarms, by keyboard."""

from datetime import date, timedelta

from playwright.sync_api import expect
from station import new_id

copier = {"maker": "Canon", "model": "iR-2425", "type": "copier"}
maria = {"name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "ro"}


def planned(hand, serial):
    """Maria's copier, whose yearly inspection was due yesterday."""
    products = hand.get("/api/products?q=canon")["products"]
    customers = hand.get("/api/customers?q=0722123456")["customers"]
    hand.take_in(serial, products[0]["id"] if products else copier, customers[0]["id"] if customers else maria)
    hand.act("cancel")
    unit = hand.get(f"/api/scan?text={serial}")["unit"]["id"]
    anchor = (date.today() - timedelta(days=1)).replace(year=date.today().year - 1).isoformat()
    hand.post("/api/inspections/plans", id=new_id(), unit=unit, intervalMonths=12, ground="guaranteeStatement", anchor=anchor)
    return unit


def alarms_of(hand):
    return hand.get("/api/alarms")["alarms"]


def test_an_inspection_is_recorded_where_it_is_told(station, counter):
    planned(station.hand, "IR-0001")
    page = counter.page
    page.reload()
    expect(page.get_by_role("link", name="1 alarm")).to_be_visible()
    page.keyboard.press("Alt+a")
    row = counter.main.locator("table.alarms tbody tr")
    expect(row).to_contain_text("Canon iR-2425")
    page.keyboard.press("ArrowDown")
    expect(row).to_be_focused()
    page.keyboard.press("F2")
    expect(counter.field("Date")).to_be_focused()
    counter.field("No. in the device's book").fill("17")
    page.keyboard.press("Enter")
    expect(counter.main).to_contain_text("Nothing to do.")
    assert alarms_of(station.hand) == []


def test_an_alarm_is_set_aside_with_a_reason(station, counter):
    planned(station.hand, "IR-0002")
    page = counter.open("/alarms").page
    expect(counter.main.locator("table.alarms tbody tr")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("F4")
    page.keyboard.press("Enter")
    expect(counter.main.locator(".wrong")).to_contain_text("reason")
    counter.field("Reason").fill("arranged for Monday")
    page.keyboard.press("Enter")
    expect(counter.main).to_contain_text("Nothing to do.")
    counter.main.get_by_role("button", name="Set-aside ones too").click()
    expect(counter.main).to_contain_text("arranged for Monday")


def test_an_authorisation_is_recorded_and_told_before_it_ends(station, counter):
    page = counter.open("/alarms#certificates").page
    counter.field("Number").fill("RO-77")
    counter.field("Issuer").fill("Danubius Exim")
    counter.field("Valid until").fill((date.today() + timedelta(days=20)).isoformat())
    page.keyboard.press("Enter")
    expect(counter.main).to_contain_text("RO-77")
    expect(counter.main.locator(".chip.warn")).to_contain_text("due soon")
    page.keyboard.press("Alt+1")
    expect(counter.main).to_contain_text("The authorisation RO-77 ends on")


def test_a_contract_with_a_customers_units_owes_its_visits(station, counter):
    planned(station.hand, "IR-0003")
    page = counter.open("/alarms#contracts").page
    counter.field("Customer, firm or telephone").fill("ionescu")
    page.keyboard.press("Enter")
    expect(counter.field("Number of the contract")).to_be_focused()
    page.keyboard.type("C-2026/1")
    counter.main.get_by_role("checkbox", name="IR-0003").check()
    counter.main.get_by_role("button", name="Record a contract").click()
    expect(counter.main).to_contain_text("2 visits a year")
    expect(counter.main).to_contain_text("IR-0003")
