"""Guarantee documents, lives, repair entries and statements, made with the keyboard alone."""

from datetime import date

import paper
import pytest
from counter import Counter
from playwright.sync_api import expect
from station import Hand, new_id
from warehouse import Warehouse

buyer = {"name": "Ștefan Țăranu", "kind": "consumer", "phone": "0722 123 450", "language": "ro"}
register = {"maker": "Datecs", "model": "DP-25X", "type": "cash register"}


def sell(hand, serial, **more):
    today = date.today().isoformat()
    return hand.post("/api/units/sales", id=new_id(), newProduct=register, newCustomer=buyer, serial=serial,
                     document="F 2077", contractDay=today, deliveryDay=today, **more)["unit"]


def owed(counter):
    """The text of the paper that was just sent to the printer."""
    link = counter.page.locator(".message.good a")
    expect(link).to_be_focused()
    answer = counter.page.request.get(counter.station.staff + link.get_attribute("href"))
    assert answer.ok, answer.status
    return paper.text(answer.body())


def write_facts(counter, years="10"):
    keys, main = counter.page.keyboard, counter.main
    expect(main.get_by_label("Producer, full name")).to_be_focused()
    main.get_by_label("Producer, full name").fill("Datecs Ltd.")
    keys.press("Tab")
    keys.type("4 Datecs Street, Sofia")
    main.get_by_label("Average duration of use, in years").fill(years)
    keys.press("Enter")


@pytest.fixture
def shop(new_station, open_page):
    """A station with somebody at its counter."""
    def open(country="RO", language="en"):
        station = new_station(language, country)
        station.hand = Hand(station).set_up(language=language)
        return Counter(open_page(1280, 800), station).come_in(station.hand.badge, station.hand.pin)
    return open


def test_a_units_page_gives_its_guarantee_document_and_its_life(shop):
    counter = shop()
    page, keys, main = counter.page, counter.page.keyboard, counter.main
    unit = sell(counter.station.hand, "DX-1")
    counter.open(f"/unit?id={unit}")
    panel = main.locator(".unit-papers")
    expect(panel).to_contain_text("The document cannot be given yet.")
    keys.press("Alt+3")
    write_facts(counter, "")
    # What the country's law asks for is asked for at its field.
    years = main.get_by_label("Average duration of use, in years")
    expect(years).to_be_focused()
    expect(panel.locator(".wrong")).to_contain_text("average duration of use")
    keys.type("10\n")
    compare = main.get_by_label("Serial on the device, to compare")
    expect(compare).to_be_focused()
    keys.type("DX-2\n")
    expect(panel.locator(".wrong")).to_contain_text("DX-2")
    compare.fill("DX-1")
    keys.press("Enter")
    text = owed(counter)
    assert "Certificat de garanție" in text and "DX-1" in text and "10 ani" in text
    expect(panel).to_contain_text("The document was given")
    keys.press("Escape")
    keys.press("Alt+3")
    expect(panel.get_by_role("heading", name="Copy of the guarantee document")).to_be_visible()
    keys.press("Enter")
    assert "COPIE" in owed(counter)
    keys.press("Escape")
    keys.press("Alt+4")
    keys.press("Enter")
    assert "Ștefan Țăranu" in owed(counter)
    main.get_by_label("For a customer: names nobody").check()
    bare = page.request.get(counter.station.staff + panel.get_by_role("link", name="Its life as PDF").get_attribute("href"))
    assert "Ștefan" not in paper.text(bare.body())


def test_a_closed_batch_of_sales_prints_its_documents(shop, open_page):
    counter = shop()
    hand = counter.station.hand
    main, keys = counter.main, counter.page.keyboard
    sell(hand, "OLD-1")
    customer = hand.get("/api/customers?q=0722123450")["customers"][0]["id"]
    product = hand.get("/api/products?q=datecs")["products"][0]["id"]
    batch = hand.post("/api/registry/batches", id=new_id(), customer=customer, document="F 3001",
                      documentDay=date.today().isoformat())["batch"]["id"]
    hand.post(f"/api/registry/batches/{batch}/product", id=new_id(), product=product)
    for serial in ("DX-11", "DX-12"):
        hand.post(f"/api/registry/batches/{batch}/scans", id=new_id(), codes=[serial])
    hand.post(f"/api/registry/batches/{batch}/close", id=new_id())
    counter.open(f"/registry#sheet-{batch}")
    expect(main.get_by_role("button", name="Print the guarantee documents")).to_be_visible()
    keys.press("F2")
    expect(main.get_by_role("button", name="What the document says")).to_be_focused()
    expect(main.locator(".batch-documents")).to_contain_text("2 × Datecs DP-25X")
    keys.press("Enter")
    write_facts(counter)
    expect(main.locator(".batch-documents")).to_contain_text("2 documents sent to the printer.")
    keys.press("F2")
    expect(main.locator(".batch-documents")).to_contain_text("2 were given before.")
    # The warehouse registers and does not print.
    clerk = Warehouse.of(open_page(1280, 800), counter.station).open(f"/registry#sheet-{batch}")
    expect(clerk.main.get_by_text("DX-11")).to_be_visible()
    expect(clerk.main.locator(".batch-documents")).to_have_count(0)


def test_a_hungarian_guarantee_repair_goes_out_with_its_entry(shop):
    counter = shop("HU")
    page, keys, hand = counter.page, counter.page.keyboard, counter.station.hand
    unit = sell(hand, "DX-21", price=289990)
    taken = hand.take_in("DX-21", basis="commercialGuarantee", remedyInformationGiven=True)
    ticket = taken["ticket"]["id"]
    post = lambda name, **body: hand.post(f"/api/tickets/{ticket}/{name}", id=new_id(), **body)
    hand.move(ticket, "DIAGNOSING")
    post("coverage", basis="guarantee")
    hand.move(ticket, "IN_REPAIR", "TESTING")
    post("tests", checklist="nyomtat")
    hand.move(ticket, "READY_OK", outcome="REPAIRED_WARRANTY")
    hand.act("cancel")
    receipt = next(entry["id"] for entry in hand.get(f"/api/papers?ticket={ticket}")["papers"] if entry["kind"] == "intakeReceipt")
    address = next(text for text in paper.codes(hand.get(f"/api/papers/{receipt}.pdf")) if "/t#" in text)
    counter.open("/").expect_idle()
    keys.press("F4")
    counter.wedge(address)
    expect(page.locator(".half").nth(0)).to_contain_text("scanned")
    counter.wedge(hand.ticket(ticket)["unitCode"])
    expect(counter.field("Collected by")).to_be_focused()
    counter.field("Cause of the defect").fill("Leégett a tápegység.")
    keys.press("Enter")
    counter.expect_finished()
    expect(page.locator(".finished .papers")).to_contain_text("Repair entry")
    entry = page.locator(".finished .papers a").filter(has_text="Repair entry").get_attribute("href")
    assert "Leégett a tápegység." in paper.text(page.request.get(counter.station.staff + entry).body())
    # At the ticket it is printed again, and with what was found out later.
    counter.open(f"/tickets#{ticket}")
    expect(counter.main.get_by_role("button", name="Repair entry")).to_be_visible()
    keys.press("F4")
    counter.main.get_by_label("Cause of the defect").fill("Túlfeszültség.")
    counter.main.get_by_label("Way of repair").fill("Tápegység kicserélve.")
    keys.press("Enter")
    expect(counter.main.locator(".paper").filter(has_text="Repair entry")).to_have_count(2)
    # The customer's statement, from the same page.
    keys.press("F6")
    expect(counter.main.get_by_label("From the day")).to_be_focused()
    expect(counter.main).to_contain_text("1 repair · 1 unit")
    csv = counter.main.get_by_role("link", name="CSV").get_attribute("href")
    table = page.request.get(counter.station.staff + csv).body().decode("utf-8-sig")
    assert table.startswith("Device;Serial;Stays;Days;"), table
    assert "DX-21" in table and unit
    keys.press("Enter")
    assert "Situația lucrărilor de service" in owed(counter)
