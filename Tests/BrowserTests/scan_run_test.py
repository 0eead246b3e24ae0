"""A clerk with a pile of serials, no mouse, and a cable that somebody trips over."""

import pytest
from cable import Cable
from playwright.sync_api import expect
from station import new_id
from warehouse import Warehouse

datecs = {"maker": "Datecs", "model": "DP-25X", "type": "cash register", "gtin": "4006381333931"}
maria = {"name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "ro"}


@pytest.fixture
def cable():
    laid = []

    def lay(station):
        laid.append(Cable(station.staff_port))
        return laid[-1]

    yield lay
    for each in laid:
        each.end()


def open_sold(clerk):
    """A batch of sold serials with its product, and one serial that was sold before."""
    hand = clerk.station.hand
    hand.post("/api/units/sales", id=new_id(), newProduct=datecs, serial="DX-SOLD", newCustomer=maria, document="F-1",
              contractDay="2026-01-05", deliveryDay="2026-01-05")
    product = hand.get("/api/products?q=datecs")["products"][0]["id"]
    batch = hand.post("/api/registry/batches", id=new_id(), newCustomer={**maria, "name": "Ion Pop", "phone": "0733123456"},
                      document="F-300", documentDay="2026-01-05")["batch"]["id"]
    hand.post(f"/api/registry/batches/{batch}/product", id=new_id(), product=product)
    expect(clerk.main.locator(".batches button")).to_contain_text("F-300")
    clerk.press("Alt+3").expect_batch()
    return batch


def serials_of(station, batch):
    return [line["serial"] for line in station.hand.get(f"/api/registry/batches/{batch}/serials")["serials"]]


def test_sixty_serials_typed_as_a_scanner_and_by_hand(new_station, open_page):
    station = new_station()
    page = open_page(1280, 800)
    clerk = Warehouse.of(page, station)
    batch = open_sold(clerk)
    box = page.locator("#scan-box")
    expect(box).to_be_focused()
    page.evaluate("""() => {
      window.left = 0;
      document.getElementById("scan-box").addEventListener("blur", () => { window.left += 1; });
    }""")
    # Faster than the station answers: all are kept, and taken in their order.
    good = [f"DX-{number:04}" for number in range(45)]
    for serial in good:
        clerk.wedge(serial)
    clerk.expect_count(45)
    for wrong in ("DX-0007", "DX-SOLD", "4006381333931", "https://example.com/x"):
        clerk.wedge(wrong).expect_told("bad", wrong).expect_count(45)
    expect(box).to_be_focused()
    # By hand: slower, with a slip of the finger mended before Enter.
    for number in range(45, 60):
        page.keyboard.type(f"DX-{number:04}X", delay=15)
        page.keyboard.press("Backspace")
        page.keyboard.press("Enter")
        expect(box).to_be_focused()
        good.append(f"DX-{number:04}")
    clerk.expect_count(60)
    expect(clerk.main.locator(".run-last li")).to_have_count(5)
    expect(clerk.main.locator(".run-last li").first).to_contain_text(good[-1])
    # Nobody has this number: it goes into the tray for later.
    clerk.wedge("DX-SOLD").expect_told("bad").press("F3")
    expect(clerk.main.locator(".run-tray li")).to_have_count(1)
    clerk.press("F8").expect_count(59).press("F8").expect_count(58)
    clerk.wedge("DX-LAST").expect_count(59)
    assert page.evaluate("window.left") == 0, "the focus left the box"
    assert serials_of(station, batch) == [*good[:58], "DX-LAST"]
    expect(clerk.main.locator(".run-count .bad")).to_contain_text("5 scans refused")


def test_what_is_scanned_while_the_cable_is_out_is_told_and_taken_once(new_station, open_page, cable):
    station = new_station()
    page = open_page(1280, 800)
    wire = cable(station)
    hand_address, station.staff = station.staff, wire.address
    try:
        clerk = Warehouse.of(page, station)
    finally:
        station.staff = hand_address
    batch = open_sold(clerk)
    station.scanner.scan("KX-0")
    clerk.wedge("KX-1").expect_count(2)
    wire.pull()
    # What is typed here is kept here; what the station's scanner reads is kept there.
    for number in range(2, 5):
        clerk.wedge(f"KX-{number}")
    clerk.expect_told("needsYou", "Kept; it is sent when the station answers")
    expect(clerk.main.locator(".run-count .warn")).to_contain_text("3 scans")
    for number in range(5, 8):
        station.scanner.scan(f"KX-{number}")
    expect(page.locator("#outage")).to_contain_text("comes here in its order", timeout=20_000)
    clerk.expect_count(2)
    wire.plug_in()
    expect(page.locator("#outage")).to_be_hidden(timeout=30_000)
    expect(clerk.main.locator(".run-number")).to_have_text("8", timeout=30_000)
    expect(clerk.main.locator(".run-count .warn")).to_have_count(0)
    taken = serials_of(station, batch)
    assert sorted(taken) == [f"KX-{number}" for number in range(8)]
    for kept in (["KX-2", "KX-3", "KX-4"], ["KX-5", "KX-6", "KX-7"]):
        assert [serial for serial in taken if serial in kept] == kept
    page.reload()
    clerk.expect_batch().expect_count(8)
    station.scanner.scan("KX-8")
    clerk.expect_count(9)


def test_an_ended_batch_is_found_again_and_taken_back(new_station, open_page):
    station = new_station()
    clerk = Warehouse.of(open_page(1280, 800), station)
    batch = open_sold(clerk)
    clerk.wedge("TX-1").wedge("TX-2").expect_count(2).press("F10")
    expect(clerk.main.locator("form .big")).to_contain_text("2 serials")
    clerk.press("Enter")
    rows = clerk.main.locator(".batch-sheet tbody tr")
    expect(rows).to_have_count(2)
    clerk.press("Escape")
    expect(clerk.main.get_by_label("Document, supplier or customer")).to_be_focused()
    clerk.type("nobody")
    expect(clerk.main).to_contain_text("No batch fits.")
    for _ in "nobody":
        clerk.press("Backspace")
    clerk.type("ion p")
    expect(rows).to_have_count(1)
    clerk.press("ArrowDown")
    expect(clerk.main.get_by_role("link", name="F-300")).to_be_focused()
    clerk.press("Enter")
    expect(clerk.main.get_by_role("button", name="Take the batch back")).to_be_visible()
    # Enter by habit keeps it.
    clerk.press("F6")
    expect(clerk.main.get_by_role("button", name="Cancel")).to_be_focused()
    clerk.press("Enter")
    expect(rows).to_have_count(2)
    clerk.press("F6").press("Tab").press("Enter")
    expect(clerk.main.locator(".notice")).to_contain_text("no longer in the registry")
    assert station.hand.get("/api/scan?text=TX-1")["found"] == "unknownSerial"
    assert serials_of(station, batch) == []
    clerk.press("Escape").press("Escape")
    expect(clerk.main.get_by_role("heading", level=1)).to_have_text("Registry")


def test_the_bar_is_walked_by_keys(new_station, open_page):
    station = new_station("hu")
    page = open_page(1280, 800)
    clerk = Warehouse.of(page, station, "hu")
    links = page.locator("#bar nav a")
    links.first.focus()
    clerk.press("ArrowRight")
    expect(links.nth(1)).to_be_focused()
    clerk.press("End")
    expect(links.last).to_be_focused()
    clerk.press("ArrowRight")
    expect(links.first).to_be_focused()
