"""A parcel to the maker and back, with a scanner and a keyboard and no mouse."""

import pytest
from counter import Counter
from playwright.sync_api import expect
from station import new_id

product = {"maker": "Zeta", "model": "Z-100", "type": "scale"}
owner = {"name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "ro"}
serials = ["Z-0001", "Z-0002", "Z-0003"]


@pytest.fixture(scope="module")
def repairs(station):
    """Three repairs whose cost is decided, so that they may go to the maker."""
    hand = station.hand
    for number, serial in enumerate(serials):
        known = product if number == 0 else hand.get("/api/products?q=zeta")["products"][0]["id"]
        person = owner if number == 0 else hand.get("/api/customers?q=0722123456")["customers"][0]["id"]
        hand.take_in(serial, known, person, fault="does not weigh")
        ticket = hand.get("/api/tickets")["tickets"][0]["id"]
        hand.move(ticket, "DIAGNOSING")
        hand.post(f"/api/tickets/{ticket}/coverage", id=new_id(), basis="goodwill")
    hand.act("cancel")
    return hand


def told(page):
    return page.locator(".parcel-told h2")


def test_a_parcel_goes_out_and_comes_back_without_a_mouse(station, repairs, open_page):
    page = open_page(1280, 800)
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin, "/consignments")
    keys = page.keyboard
    keys.press("F2")
    expect(page.get_by_role("combobox", name="Supplier or authorised service")).to_be_focused()
    keys.type("Zeta Service SRL")
    keys.press("Enter")
    expect(page.get_by_label("Address for parcels")).to_be_focused()
    keys.type("Str. Lungă 1, Brașov")
    keys.press("Enter")
    expect(page.get_by_text("The parcel is empty.").first).to_be_visible()
    page.evaluate("document.activeElement.blur()")

    # The station's own scanner and one that types both reach the page.
    station.scanner.scan(serials[0])
    expect(told(page)).to_have_text("1. Z-0001 is in the parcel.")
    counter.wedge(serials[1])
    expect(told(page)).to_have_text("2. Z-0002 is in the parcel.")
    station.scanner.scan(serials[0])
    expect(told(page)).to_contain_text("on this packing list already, line 1")

    keys.press("F4")
    station.scanner.scan(serials[0])
    expect(told(page)).to_have_text("1. Z-0001: checked.")
    station.scanner.scan(serials[2])
    expect(told(page)).to_contain_text("not on the packing list")
    keys.press("F6")
    expect(page.get_by_label("Carrier")).to_be_focused()
    keys.type("Fan Courier")
    keys.press("Enter")
    expect(told(page)).to_contain_text("lines: 2")
    keys.press("Escape")
    station.scanner.scan(serials[1])
    expect(told(page)).to_have_text("2. Z-0002: checked.")
    keys.press("F6")
    keys.press("Enter")
    expect(told(page)).to_contain_text("The parcel is sent")
    code = page.locator("h1").inner_text().replace(" ", "").replace("-", "")
    assert {ticket["stage"] for ticket in repairs.get("/api/tickets")["tickets"]} == {"EXTERNAL", "DIAGNOSING"}

    # Its code opens it from the counter, too.
    page.goto(station.staff + "/")
    expect(page.locator("#outage")).to_be_hidden()
    expect(page.get_by_text("scanner ready")).to_be_visible()
    station.scanner.scan(code)
    expect(page.locator("h1")).to_have_text(f"C1 {code[2:5]}-{code[5:8]}-{code[8:]}")

    station.scanner.scan(serials[2])
    expect(told(page)).to_contain_text("was not sent with this parcel")
    station.scanner.scan(serials[0])
    expect(told(page)).to_have_text("1. Z-0001")
    keys.press("Alt+1")
    keys.press("Enter")
    expect(told(page)).to_contain_text("the ticket is at “Testing”")
    station.scanner.scan(serials[1])
    expect(told(page)).to_have_text("2. Z-0002")
    keys.press("Alt+2")
    station.scanner.scan("Z-0099")
    expect(page.get_by_label("Serial of the new unit")).to_have_value("Z-0099")
    keys.press("Enter")
    expect(told(page)).to_contain_text("the ticket is at “Being replaced”")
    expect(page.locator(".parcel-head")).to_contain_text("Closed")
    tickets = {ticket["serial"] if "serial" in ticket else ticket["stage"]: ticket["stage"] for ticket in
               repairs.get("/api/tickets")["tickets"]}
    assert {"TESTING", "REPLACEMENT", "DIAGNOSING"} <= set(tickets.values())
