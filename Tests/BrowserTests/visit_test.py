"""One whole visit across both pages: from the first start of a shop to a unit handed out."""

import re

import paper
import pictures
from counter import Counter
from kiosk import KioskPage
from playwright.sync_api import expect
from station import Hand, new_id

pins = {"Ana Pop": "482915", "Ioana Marin": "739164", "Ion Vasile": "618273"}


def test_a_visit_from_the_first_start_to_the_hand_over(new_station, open_page):
    station = new_station()
    page = open_page()
    counter = Counter(page, station).open()
    ana = set_up(counter)
    ioana, ion = add_people(counter)
    switch(counter, ioana)
    promised = take_in(counter)
    label, receipt = from_tray(counter, "Unit label"), from_tray(counter, "Intake receipt")
    unit = paper.unit_code(label)
    address = next(code for code in paper.codes(receipt) if "/t#" in code)
    claim = "".join(paper.claim_code(receipt).groups())

    customer = KioskPage(open_page(1080, 1920), station)
    phone = KioskPage(open_page(360, 740), station)
    see = lambda *words: expect_at_kiosk(customer, phone, address, claim, *words, promised)
    see("Received", "Next it will be diagnosed.")
    repair(counter, ion, unit)
    see("Ready for pick-up", "You can pick it up.")
    switch(counter, ioana)
    hand_over(counter, address, unit, another_label(station, ana))
    assert "Maria Ionescu" in paper.text(from_tray(counter, "Release slip"))
    see("Handed back", "The device has been handed back.")


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
    for image in page.locator(".badge-sheet img").all():
        expect(image).not_to_have_js_property("naturalWidth", 0)
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
    search = counter.find("Which product is it?")
    expect(search).to_be_focused()
    page.keyboard.type("Datecs DP-25X\n")
    page.get_by_label("What it is").fill("cash register")
    page.keyboard.press("Enter")
    expect(counter.find("Find the customer")).to_be_focused()
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
    # The file is given back to the browser: what is shown is what the station keeps.
    expect(page.locator(".photo img")).to_have_attribute("src", re.compile("^/api/photos/"))
    expect(page.locator(".photo img")).not_to_have_js_property("naturalWidth", 0)
    page.get_by_role("button", name="In 3 days").click()
    promised = page.locator("output").first.inner_text().split(", ")[1]
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
    expect(page.locator(".finished .papers .chip.good")).to_have_count(2)
    return promised


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
    page = counter.page
    switch(counter, technician)
    move(counter, "DIAGNOSING", unit, "Being diagnosed")
    arm(counter, "IN_REPAIR", unit)
    expect(page.locator(".message.bad")).to_be_visible()
    page.get_by_role("button", name="Who bears the cost").click()
    page.get_by_label("Decision").select_option("paid")
    page.keyboard.press("Enter")
    expect(page.locator(".action-form form")).to_have_count(0)
    # The price limit that the customer signed at the intake is the approval.
    move(counter, "IN_REPAIR", unit, "In repair")
    move(counter, "TESTING", unit, "Testing")
    page.get_by_role("button", name="Tests passed").click()
    page.get_by_label("What was tested").fill("Prints, feeds, closes the day")
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator(".action-form form")).to_have_count(0)
    move(counter, "READY_OK", unit, "Ready for pick-up")


def arm(counter, stage, unit):
    counter.scan(counter.station.stage_code(stage))
    expect(counter.page.locator(".armed")).to_be_visible()
    counter.scan(unit)


def move(counter, stage, unit, title):
    arm(counter, stage, unit)
    expect(counter.page.locator(".ticket .stage")).to_contain_text(title)
    expect(counter.page.locator(".armed")).to_have_count(0)


def another_label(station, badge):
    """The label of another customer's unit that is in the shop at the same time."""
    hand = Hand(station).sign_in(badge, pins["Ana Pop"])
    finished = hand.take_in(
        "SN-OTHER", {"maker": "Zebra", "model": "GK420d", "type": "label printer"},
        {"name": "Petre Dinu", "kind": "consumer", "phone": "0733222111", "language": "ro"})
    return hand.ticket(finished["ticket"]["id"])["unitCode"]


def hand_over(counter, address, unit, other):
    page = counter.page
    page.keyboard.press("Escape")
    counter.expect_idle()
    page.keyboard.press("F4")
    counter.wedge(address)
    halves = page.locator(".half")
    expect(halves.nth(0)).to_have_class("half good")
    counter.wedge(other)
    expect(halves.nth(1)).to_contain_text("does NOT match")
    expect(page.locator(".message.bad")).to_contain_text("The label belongs to another ticket. Do not hand it over.")
    counter.wedge(unit)
    expect(counter.field("Collected by")).to_be_focused()
    expect(counter.field("Collected by")).to_have_value("Maria Ionescu")
    page.keyboard.press("Enter")
    expect(counter.main).to_contain_text("Tick every accessory, or say why one is missing.")
    counter.field("2 × cable").check()
    counter.field("power supply").check()
    page.get_by_role("button", name="Hand it over").click()
    counter.expect_finished()
    expect(page.locator(".finished .papers .chip.good")).to_have_count(1)


def expect_at_kiosk(customer, phone, address, claim, stage, following, promised):
    """The kiosk by its keys and the telephone by the receipt's code tell the same, and nothing that is withheld."""
    customer.open().begin().type(claim)
    phone.page.goto("about:blank")
    phone.page.goto(address)
    for page in (customer, phone):
        page.expect("status")
        words = page.words
        assert stage in words and following in words, words
        assert "Datecs DP-25X" in words and "…AB9" in words and "M. I." in words, words
        assert (promised in words) == (stage != "Ready for pick-up" and stage != "Handed back"), words
        for withheld in ("Maria", "Ionescu", "0722", "SN-4471", "beeps", "scratches", "350", "Ioana", "Ion Vasile", "A26-"):
            assert withheld not in words, words
    assert "#" not in phone.page.url


def test_a_returning_customer_is_taken_in_without_a_mouse(station, counter):
    """Design, "Who it serves": within 12 key presses; what is told by the customer is typed besides."""
    hand = station.hand
    hand.take_in("SN-KNOWN", {"maker": "Datecs", "model": "DP-05", "type": "cash register"},
                 {"name": "Vasile Pop", "kind": "consumer", "phone": "0744555666", "language": "ro"})
    ticket = hand.get("/api/tickets")["tickets"][0]["id"]
    hand.move(ticket, "READY_NOT", outcome="CUSTOMER_WITHDREW")
    code = hand.ticket(ticket)["unitCode"]
    hand.act("cancel")
    hand.post(f"/api/tickets/{ticket}/notice", id=new_id(), how="telephone")
    close(hand, ticket, code)

    page = counter.page
    counter.wedge("SN-KNOWN")
    expect(page.locator(".unit")).to_contain_text("Datecs DP-05")
    counter.press("F2")
    expect(counter.field("Reported fault")).to_be_focused()
    page.keyboard.type("Does not start")
    counter.press("Enter")
    expect(page.get_by_role("button", name="Take it in")).to_be_focused()
    counter.press("Enter")
    counter.expect_finished()
    counter.press("Enter").expect_idle()
    assert counter.presses <= 12
    told = hand.get("/api/tickets")["tickets"][0]
    assert told["customer"] == "Vasile Pop" and told["fault"] == "Does not start"


def close(hand, ticket, code):
    """Hands a ready ticket out against the receipt in the tray."""
    papers = hand.get(f"/api/papers?ticket={ticket}")["papers"]
    receipt = next(entry["id"] for entry in papers if entry["kind"] == "intakeReceipt")
    address = next(text for text in paper.codes(hand.get(f"/api/papers/{receipt}.pdf")) if "/t#" in text)
    hand.act("handOut")
    hand.scan(address)
    hand.scan(code)
    done = hand.act("handOver", id=new_id(), details={
        "collector": "Vasile Pop", "identitySeen": False, "accessoriesReturned": [], "paid": False, "debtAllowed": False})
    assert done["finished"]["kind"] == "handover", done
    hand.act("cancel")
