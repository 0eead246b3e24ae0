"""A device that comes back for the third time: the sheet counts, and what the receipt told is what the ticket shows."""

import re
from datetime import date, timedelta

import paper
import pytest
from counter import Counter
from playwright.sync_api import expect
from station import Hand, new_id

serial = "DP-7700-G3"
fault = "Drawer does not open"


@pytest.fixture(scope="module")
def desk(station):
    """Somebody with every right at the counter, and a unit with two repairs of one fault under guarantee."""
    person = station.hand.add_person("Ioana Marin", ["counter", "technician", "manager"], "739164")
    hand = Hand(station).sign_in(person["badge"], "739164")
    delivered = (date.today() - timedelta(days=100)).isoformat()
    sold = hand.post(
        "/api/units/sales", id=new_id(), newProduct={"maker": "Datecs", "model": "DP-25X", "type": "cash register"},
        serial=serial, newCustomer={"name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "en"},
        document="F 2207", contractDay=delivered, deliveryDay=delivered)
    for _ in range(2):
        ticket = repair(hand)
        hand.post(f"/api/tickets/{ticket}/fault", id=new_id(), name="drawer lock")
    hand.unit, hand.person = sold["unit"], person
    return hand


def repair(hand):
    """One stay under guarantee, from the intake to the hand-over."""
    ticket = hand.take_in(serial, basis="legalGuarantee", fault=fault, remedyInformationGiven=True)["ticket"]["id"]
    hand.move(ticket, "DIAGNOSING")
    hand.post(f"/api/tickets/{ticket}/coverage", id=new_id(), basis="guarantee")
    hand.move(ticket, "IN_REPAIR", "TESTING")
    hand.post(f"/api/tickets/{ticket}/tests", id=new_id(), checklist="opens")
    hand.move(ticket, "READY_OK", outcome="REPAIRED_WARRANTY")
    receipt = receipt_of(hand, ticket)
    address = next(text for text in paper.codes(receipt) if "/t#" in text)
    hand.act("cancel")
    hand.act("handOut")
    hand.scan(address)
    hand.scan(hand.ticket(ticket)["unitCode"])
    view = hand.act("handOver", id=new_id(), details={
        "collector": "Maria Ionescu", "identitySeen": False, "accessoriesReturned": [], "paid": False, "debtAllowed": False})
    assert view["finished"], view["message"]
    hand.act("cancel")
    return ticket


def receipt_of(hand, ticket):
    papers = hand.get(f"/api/papers?ticket={ticket}")["papers"]
    entry = next(entry["id"] for entry in papers if entry["kind"] == "intakeReceipt")
    return hand.get(f"/api/papers/{entry}.pdf")


def test_the_third_repair_is_counted_and_told_as_it_is_shown(station, desk, open_page):
    page = open_page()
    counter = Counter(page, station).come_in(desk.person["badge"], "739164")
    counter.scan(serial)
    expect(counter.main.locator(".repeats")).to_contain_text("2 repairs of the same fault so far")
    expect(counter.main.locator(".clock")).to_have_count(3)
    expect(counter.main.locator(".clock").first).to_contain_text("Legal guarantee of conformity")
    expect(counter.main.locator(".verdict")).to_have_class(re.compile("good"))
    reasons = counter.main.locator(".why .reasons")
    expect(reasons).to_be_hidden()
    page.keyboard.press("Alt+0")
    expect(reasons).to_be_visible()

    page.keyboard.press("F2")
    expect(counter.field("Reported fault")).to_be_focused()
    page.keyboard.type("It does not open again")
    counter.field("The same fault as before?").fill("drawer lock")
    basis = counter.field("Basis of the claim")
    expect(basis).to_have_value("legalGuarantee")
    legal = page.locator("output", has_text="Legal deadline")
    expect(legal).to_be_visible()
    page.get_by_label("Promised day").fill((date.today() + timedelta(days=16)).isoformat())
    expect(counter.main).to_contain_text("The promised day is later than the legal deadline")
    page.get_by_label("Promised day").fill((date.today() + timedelta(days=15)).isoformat())
    expect(counter.main).not_to_contain_text("The promised day is later than the legal deadline")
    page.locator("[data-field='intake.remedyInformationGiven']").check()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Take it in")).to_be_focused()
    page.keyboard.press("Enter")
    number = counter.expect_finished()

    ticket = desk.get(f"/api/tickets?q={number}")["tickets"][0]["id"]
    file = desk.get(f"/api/tickets/{ticket}")
    assert file["told"]["differences"] == []
    assert file["told"]["verdict"] == file["sheet"]["verdict"]
    # The receipt of a consumer in Romania is Romanian, whatever the page and the customer speak.
    radu = station.hand.add_person("Radu Ilie", ["counter"], "618273", language="ro")
    told = Hand(station).sign_in(radu["badge"], "618273").get(f"/api/tickets/{ticket}")["told"]["verdict"]
    printed = " ".join(paper.text(receipt_of(desk, ticket)).split())
    assert "A treia reparație a aceluiași defect." in printed
    for clock in told["clocks"]:
        if clock["status"] != "NOT_APPLICABLE":
            assert clock["title"] in printed, clock
    for deadline in told["deadlines"]:
        assert not deadline["isRunning"] or deadline["text"] in printed.replace("\u00a0", " "), deadline

    counter.open(f"/tickets#{ticket}")
    expect(counter.main.locator(".repeats")).to_contain_text("Third repair of the same fault")
    expect(counter.main.locator(".told")).to_contain_text("the same today")


def test_a_persons_word_stands_beside_the_rules_until_it_is_withdrawn(station, desk, open_page):
    page = open_page()
    counter = Counter(page, station).come_in(desk.person["badge"], "739164")
    counter.scan(serial)
    title = counter.main.locator(".verdict h2")
    expect(title).to_contain_text("Covered")
    page.get_by_role("button", name="Decide otherwise on the guarantee").press("Enter")
    counter.field("About what").select_option("legal")
    counter.field("Decision").select_option("REVIEW")
    counter.field("Decision").press("Enter")
    expect(counter.main.locator(".wrong").filter(has_text="reason")).to_be_visible()
    counter.field("Reason").fill("seal looks opened")
    page.keyboard.press("Enter")
    expect(counter.main.locator(".override")).to_contain_text("seal looks opened")
    expect(title).to_contain_text("Covered")
    page.get_by_role("button", name="Withdraw the decision").press("Enter")
    counter.field("Reason").fill("the seal is ours")
    page.keyboard.press("Enter")
    expect(counter.main.locator(".override")).to_have_count(0)


def test_the_manager_sees_deadlines_and_the_model_that_comes_back(station, desk, open_page):
    page = open_page()
    counter = Counter(page, station).come_in(desk.person["badge"], "739164", "/tickets")
    summary = counter.main.locator("summary").filter(has_text="Faults that come back")
    summary.press("Enter")
    row = counter.main.locator("tr").filter(has_text="Datecs DP-25X").filter(has_text="drawer lock")
    expect(row).to_be_visible()
    counter.main.locator("summary").filter(has_text="Legal deadlines due").press("Enter")
    expect(counter.main).to_contain_text("No legal deadline on an open ticket.")
