"""The registry: serials from boxes into batches by either kind of scanner, without a mouse."""

import signal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from screens_test import overflowing
from station import Hand, new_id
from warehouse import Warehouse

languages = ["ro", "en", "hu", "pl"]


def test_thirty_serials_by_two_scanners_without_a_mouse(new_station, open_page):
    station = new_station()
    clerk = Warehouse.of(open_page(1280, 800), station).open_bought("F-1001").add_product("Datecs DP-25X")
    for number in range(15):
        clerk.wedge(f"DX-{100 + number}")
    clerk.expect_count(15)
    for number in range(15, 29):
        station.scanner.scan(f"DX-{100 + number}")
    clerk.expect_count(29)
    clerk.wedge("DX-107").expect_told("bad", "DX-107").expect_count(29)
    # The reason stays until the next scan.
    station.scanner.scan("4006381333931")
    clerk.expect_told("bad", "4006381333931")
    station.scanner.scan("DX-129")
    clerk.expect_told("good", "DX-129").expect_count(30)
    last = clerk.main.locator(".run-last li")
    expect(last).to_have_count(5)
    expect(last.first).to_contain_text("DX-129")
    clerk.press("F8").expect_told("good", "DX-129").expect_count(29)
    clerk.wedge(station.command_code(4)).expect_count(28)
    station.scanner.scan(station.command_code(4))
    clerk.expect_count(27)
    clerk.press("F10")
    expect(clerk.main.locator("form .big")).to_contain_text("27 serials")
    clerk.press("Enter")
    expect(clerk.main.locator(".batch-sheet tbody tr")).to_have_count(27)
    expect(clerk.main.locator(".batch-sheet")).to_contain_text("DX-107")
    assert station.hand.get("/api/scan?text=DX-126")["found"] == "unit"
    assert station.hand.get("/api/scan?text=DX-127")["found"] == "unknownSerial"


def test_serials_scanned_before_the_product_is_chosen_are_no_product(new_station, open_page):
    clerk = Warehouse.of(open_page(1280, 800), new_station()).open_bought("F-1010")
    box = clerk.find("Which product is it?")
    for serial in ("DX-2000001", "DX-2000002"):
        expect(box).to_be_focused()
        clerk.wedge(serial).expect_told("needsYou", serial)
        expect(box).to_have_value("")
    expect(clerk.main.get_by_label("Maker")).to_have_count(0)
    clerk.expect_count(0).add_product("Datecs DP-25X").wedge("DX-2000001").expect_told("good", "DX-2000001")


def test_a_station_killed_amid_a_batch_loses_and_doubles_nothing(new_station, open_page):
    station = new_station()
    page = open_page(1280, 800)
    clerk = Warehouse.of(page, station).open_bought("F-1002").add_product("Datecs DP-25X")
    for number in range(5):
        station.scanner.scan(f"KX-{number}")
    clerk.expect_count(5)
    station.stop(signal.SIGKILL)
    for number in range(5, 10):
        clerk.wedge(f"KX-{number}")
    expect(clerk.main.locator(".run-count .warn")).to_contain_text("5 scans")
    clerk.expect_count(5)
    station.start()
    clerk.expect_count(10)
    expect(clerk.main.locator(".run-count .warn")).to_have_count(0)
    expect(page.locator("#outage")).to_be_hidden()
    station.scanner.scan("KX-10")
    clerk.expect_count(11)
    # What is under way survives the page too.
    station.stop(signal.SIGKILL)
    clerk.wedge("KX-11")
    expect(clerk.main.locator(".run-count .warn")).to_be_visible()
    station.start()
    page.reload()
    clerk.expect_batch().expect_count(12)
    serials = station.hand.get("/api/registry/batches/1/serials")["serials"]
    assert [line["serial"] for line in serials] == [f"KX-{number}" for number in range(12)]


def test_a_colleague_goes_on_with_an_open_batch(new_station, open_page):
    station = new_station()
    first = Warehouse.of(open_page(1280, 800), station).open_bought("F-1003").add_product("Datecs DP-25X")
    first.wedge("CX-1").expect_count(1)
    second = Warehouse.of(open_page(1280, 800), station)
    expect(second.main.locator(".batches button")).to_contain_text("F-1003")
    second.press("Alt+3").expect_batch().expect_count(1)
    second.wedge("CX-1").expect_told("bad", "CX-1")
    second.wedge("CX-2").expect_count(2)
    first.wedge("CX-3").expect_count(3)


def test_ranges_boxes_and_the_tray(new_station, open_page):
    station = new_station()
    page = open_page(1280, 800)
    page.clock.install()
    clerk = Warehouse.of(page, station).open_bought("F-1004").add_product("Datecs DP-25X")
    main = clerk.main
    clerk.press("F4")
    expect(main.get_by_label("From")).to_be_focused()
    station.scanner.scan("RX-0008")
    expect(main.get_by_label("To")).to_be_focused()
    station.scanner.scan("RX-0127")
    expect(main.locator("form")).to_contain_text("The range has 120 serials.")
    expect(main.locator("form .primary")).to_be_focused()
    clerk.pause().press("Enter").expect_count(120)
    clerk.press("F7")
    for code in ("BX-77001", "356938035643809"):
        station.scanner.scan(code)
        expect(main.locator(".run-codes")).to_contain_text(code)
    # The second Enter of a scanner that sends two takes nothing.
    clerk.press("Enter")
    expect(main.locator(".run-codes li")).to_have_count(2)
    clerk.pause().press("Enter").expect_count(121)
    unit = station.hand.get("/api/scan?text=356938035643809")["unit"]
    assert unit["serial"] == "BX-77001"
    clerk.wedge("BX-77001").expect_told("bad").press("F3")
    expect(main.locator(".run-tray li")).to_have_count(1)
    clerk.press("F3")
    clerk.press("Tab").press("Enter").type("read twice").press("Enter")
    expect(main.locator(".run-tray li")).to_have_count(0)
    clerk.press("F6")
    expect(main.get_by_label("How many")).to_be_focused()
    clerk.type("2").press("Enter").expect_count(123)
    clerk.expect_told("good", "2 own serials")


def test_goods_come_back_and_are_given_for_others(new_station, open_page):
    station = new_station()
    clerk = Warehouse.of(open_page(1280, 800), station)
    hand = station.hand
    hand.post("/api/units/sales", id=new_id(), newProduct={"maker": "Datecs", "model": "DP-25X", "type": ""}, serial="ZX-1",
              newCustomer={"name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "ro"},
              document="F-7", contractDay="2026-01-05", deliveryDay="2026-01-05")
    clerk.press("F7")
    expect(clerk.main.get_by_role("heading", level=1)).to_have_text("Unit given for another")
    station.scanner.scan("ZX-1")
    expect(clerk.main).to_contain_text("ZX-1")
    clerk.wedge("ZX-2")
    expect(clerk.field("Reason")).to_be_focused()
    clerk.type("dead on arrival").press("Enter")
    expect(clerk.main.locator(".message.good")).to_be_visible()
    clerk.press("Escape").press("F6")
    expect(clerk.main.get_by_role("heading", level=1)).to_have_text("Goods returned")
    clerk.wedge("ZX-404")
    expect(clerk.main.locator(".wrong")).to_contain_text("ZX-404")
    clerk.wedge("ZX-1")
    expect(clerk.field("Reason")).to_be_focused()
    clerk.type("swapped").press("Enter")
    expect(clerk.main.locator(".message.good")).to_be_visible()


@pytest.mark.parametrize("language", languages)
def test_the_registry_fits_its_screen_in_every_language(new_station, open_page, language, request):
    station = new_station(language)
    page = open_page(1280, 800)
    clerk = Warehouse.of(page, station, language)
    folder = request.config.getoption("--screens")
    problems = []

    def look(name):
        if folder:
            page.screenshot(path=f"{folder}/registry-{name}-{language}.png")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            problems.append(f"{name}: too wide")
        problems.extend(f"{name}: {text}" for text in page.evaluate(overflowing))
        if language == "en":
            found = Axe().run(page).response["violations"]
            problems.extend(f"{name}: axe {each['id']}: {each['nodes'][0]['target']}" for each in found)

    look("home")
    clerk.press("Alt+2")
    look("sold")
    clerk.press("Alt+1").type("Țesătoria Română").press("Enter")
    expect(clerk.main.locator("[data-field='supplier.name']")).to_be_visible()
    look("supplier")
    hand = station.hand
    product = hand.post("/api/products", id=new_id(), maker="Datecs", model="DP-25X", type="casă de marcat")["product"]["id"]
    batch = hand.post("/api/registry/batches", id=new_id(), newSupplier={"name": "Nagykereskedelmi Irodatechnika Kft."},
                      document="SZ-2026/000457", documentDay="2026-01-05", guaranteeMonths=36)["batch"]["id"]
    page.goto(f"{station.staff}/registry#batch-{batch}")
    expect(clerk.main.locator(".search input")).to_be_focused()
    look("no-product")
    act = lambda what, **body: hand.post(f"/api/registry/batches/{batch}/{what}", id=new_id(), **body)
    act("product", product=product)
    for number in range(27):
        act("scans", codes=[f"DX-48810{number:03}"])
    act("aside", codes=["4006381333931", "QX-77"])
    page.reload()
    clerk.expect_batch()
    look("run")
    clerk.wedge("DX-48810004").expect_told("bad")
    look("refused")
    for key, name in (("F2", "product"), ("F4", "range"), ("F6", "own"), ("F7", "box"), ("F10", "close")):
        clerk.press(key)
        look(name)
    clerk.press("Enter")
    expect(clerk.main.locator(".batch-sheet tbody tr")).to_have_count(27)
    look("sheet")
    clerk.press("Escape").press("F6")
    look("return")
    clerk.press("Escape").press("F7")
    look("swap")
    assert not problems, "\n".join(problems)
