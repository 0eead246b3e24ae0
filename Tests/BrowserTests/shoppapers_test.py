"""Papers that somebody asks for: sheets, addresses and the day's close from the page of papers, a quote from a ticket."""

import pytest
from counter import Counter
from playwright.sync_api import expect
from station import Hand, new_id


@pytest.fixture(scope="module")
def desk(station):
    """Somebody with every right at the counter, a customer with an address, and a ticket whose cost is the customer's."""
    person = station.hand.add_person("Ioana Marin", ["counter", "technician", "manager"], "739164")
    hand = Hand(station).sign_in(person["badge"], "739164")
    customer = hand.post(
        "/api/customers", id=new_id(), name="Maria Ionescu", kind="consumer", phone="0722123456", language="en",
        address="Strada Școlii 1\n500001 Brașov")["customer"]["id"]
    view = hand.take_in(
        "SP-1", product={"maker": "Datecs", "model": "DP-25X", "type": "cash register"}, customer=customer,
        basis="legalGuarantee", remedyInformationGiven=True, remedy="repair",
        accessories=[{"name": "charger", "count": 1}])
    hand.ticket_id, hand.person = view["ticket"]["id"], person
    hand.post(f"/api/tickets/{hand.ticket_id}/coverage", id=new_id(), basis="paid", reason="traces of liquid")
    return hand



def test_sheets_addresses_and_the_days_close_are_printed_from_the_page_of_papers(station, desk, open_page):
    page = open_page()
    counter = Counter(page, station).come_in(desk.person["badge"], "739164", "/papers")
    for name in ["Stage sheet", "Command sheet", "Scanner calibration sheet", "Day close"]:
        page.get_by_role("button", name=name).click()
        expect(counter.main).to_contain_text("It is on its way to the printer.")
    counter.find("Add a customer").fill("Ionescu")
    expect(page.get_by_role("option", name="Maria Ionescu")).to_contain_text("Strada Școlii 1, 500001 Brașov")
    page.keyboard.press("Enter")
    counter.field("On what").select_option("sheet")
    counter.field("First free label (1–24)").fill("25")
    page.get_by_role("button", name="Print the addresses").click()
    expect(counter.main).to_contain_text("first label of the sheet")
    counter.field("First free label (1–24)").fill("5")
    page.get_by_role("button", name="Print the addresses").click()
    for title in ["Stage sheet", "Command sheet", "Scanner calibration sheet", "Day-close slip", "Sheet of addresses"]:
        expect(counter.main.locator(".tray")).to_contain_text(title)


def test_a_quote_and_a_refusal_are_given_from_the_ticket(station, desk, open_page):
    page = open_page()
    counter = Counter(page, station).come_in(desk.person["badge"], "739164", f"/tickets#{desk.ticket_id}")
    page.get_by_role("button", name="Write a quote").click()
    page.keyboard.type("power supply burnt")
    counter.field("Repair suggested").fill("new power supply")
    counter.field("Price with taxes (or at most)").fill("250")
    page.get_by_role("button", name="Keep the draft").click()
    page.get_by_role("button", name="Give to the customer (print)").click()
    expect(counter.main.locator(".quotes")).to_contain_text("holds through")
    page.get_by_role("button", name="The customer accepts").click()
    expect(counter.main.locator(".quotes")).to_contain_text("Accepted")

    page.get_by_role("button", name="Print the refusal").click()
    page.get_by_label("Legal guarantee of conformity").check()
    page.get_by_role("button", name="Print the refusal").last.click()
    expect(counter.main).to_contain_text("Refusal statement")
    page.get_by_role("button", name="Labels for the accessories").click()
    expect(counter.main).to_contain_text("Accessory label")
