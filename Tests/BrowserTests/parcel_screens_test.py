"""Parcels and the customer's side of a verdict, in the four languages and on both screens of a shop: photographed,
measured, and held to axe's rules, as the other pages are in `screens_test.py`."""

import re
from datetime import date, timedelta

import pytest
from counter import Counter
from playwright.sync_api import expect
from screens_test import Camera, folder, languages, locales, pins  # noqa: F401 (a fixture of pytest)
from station import new_id

sizes = [(1280, 800), (1920, 1080)]
everything = ["counter", "technician", "manager", "warehouse", "admin"]
product = {"maker": "Zeta", "model": "Z-100", "type": "cântar comercial"}
owner = {"name": "Ștefan Țăranu", "kind": "consumer", "phone": "0722123456", "language": "hu"}
fault = "Nu cântărește; afișajul pâlpâie după pornire și rămâne blocat."


@pytest.fixture(scope="module")
def parcels(station):
    """A person per language; a parcel that is being packed, and one that is away with five repairs and a swap each."""
    hand = station.hand
    station.badges = {language: hand.add_person(name, everything, pins[language], language)["badge"] for language, name in
                      zip(languages, ("Ana-Maria Popescu", "Jane Smith", "Kovácsné Szabó Zsófia", "Małgorzata Wójcik"))}
    sold = (date.today() - timedelta(days=500)).isoformat()
    for number in range(4):
        known = {"newProduct": product} if number == 0 else {"product": hand.get("/api/products?q=zeta")["products"][0]["id"]}
        whose = {"newCustomer": owner} if number == 0 else {"customer": hand.get("/api/customers?q=0722123456")["customers"][0]["id"]}
        station.unit = hand.post("/api/units/sales", id=new_id(), serial=f"ZX-48810{number}", document="F-77", contractDay=sold,
                                 deliveryDay=sold, **known, **whose)["unit"]
        ticket = hand.take_in(f"ZX-48810{number}", fault=fault, basis="legalGuarantee", remedyInformationGiven=True)["ticket"]["id"]
        hand.move(ticket, "DIAGNOSING")
        hand.post(f"/api/tickets/{ticket}/coverage", id=new_id(), basis="guarantee")
    hand.act("cancel")
    service = {"name": "Zeta Nagykereskedelmi és Márkaszerviz Kft.", "address": "1117 Budapest, Hengermalom út 47/B",
               "isAuthorisedService": True}
    station.away = hand.post("/api/consignments", id=new_id(), newSupplier=service)["consignment"]["id"]
    act = lambda parcel, what, **body: hand.post(f"/api/consignments/{parcel}/{what}", id=new_id(), **body)
    for number in range(3):
        act(station.away, "lines", scanned=f"ZX-48810{number}", accessories=[{"name": "alimentator", "count": 1}])
        act(station.away, "check", scanned=f"ZX-48810{number}")
    act(station.away, "send", carrier="Fan Courier", trackingNumber="AWB 2090112233", reference="4711")
    supplier = hand.get("/api/consignments/suppliers?q=zeta")["suppliers"][0]["id"]
    station.packing = hand.post("/api/consignments", id=new_id(), supplier=supplier)["consignment"]["id"]
    act(station.packing, "lines", scanned="ZX-488103")
    line = hand.get(f"/api/consignments/{station.away}")["consignment"]["lines"][0]["id"]
    act(station.away, "answers", line=line, answer="lost", reason="Curierul nu mai găsește coletul.")
    hand.post(f"/api/units/{station.unit}/overrides", id=new_id(), status="REVIEW", clock="legal", reason="sigiliu desfăcut")
    return station


@pytest.mark.parametrize("size", sizes, ids=["1280", "1920"])
@pytest.mark.parametrize("language", languages)
def test_the_parcels(parcels, open_page, folder, language, size):  # noqa: F811
    page = open_page(*size, locale=locales[language])
    camera = Camera(page, folder, language, str(size[0]))
    counter = Counter(page, parcels).come_in(parcels.badges[language], pins[language], "/consignments")
    main, keys = counter.main, page.keyboard
    expect(main.locator("tbody tr")).to_have_count(2)
    camera("70-parcels")
    one_line = page.locator("#bar nav").evaluate("nav => nav.getBoundingClientRect().height")
    assert one_line < 45, f"the pages stand in more than one line: {one_line}"
    keys.press("F2")
    expect(main.get_by_role("combobox")).to_be_focused()
    keys.type("Egészen új beszállító\n")
    expect(main.locator("[data-field='supplier.address']")).to_be_focused()
    camera("71-new-supplier")
    counter.open(f"/consignments#{parcels.packing}")
    expect(main.locator(".parcel-lines tbody tr")).to_have_count(1)
    camera("72-packing", full=True)
    counter.wedge("ZX-488103")
    expect(main.locator(".parcel-told.bad")).to_be_visible()
    camera("73-refused", full=True)
    counter.open(f"/consignments#{parcels.away}")
    expect(main.locator(".parcel-lines .chip.bad")).to_be_visible()
    camera("74-away", full=True)
    main.locator(".parcel-lines .button").first.press("Enter")
    expect(main.locator(".parcel-told form")).to_be_visible()
    camera("75-swap", full=True)
    keys.press("Alt+6")
    expect(main.locator(".parcel-told .pair").first).to_be_hidden()
    camera("76-lost", full=True)
    assert not camera.problems, "\n".join(camera.problems)


@pytest.mark.parametrize("size", sizes, ids=["1280", "1920"])
@pytest.mark.parametrize("language", languages)
def test_the_customers_side_of_a_verdict(parcels, open_page, folder, language, size):  # noqa: F811
    page = open_page(*size, locale=locales[language])
    camera = Camera(page, folder, language, str(size[0]))
    counter = Counter(page, parcels).come_in(parcels.badges[language], pins[language], f"/unit?id={parcels.unit}")
    main, keys = counter.main, page.keyboard
    expect(main.locator(".clock")).to_have_count(3)
    camera("80-unit", full=True)
    keys.press("Alt+v")
    # In the customer's language first, whoever works here.
    page.wait_for_url("**/verdict?**")
    expect(main.locator("h1")).to_have_text("Az Ön készülékének jótállása és szavatossága")
    keys.press(f"Alt+{languages.index(language) + 1}")
    expect(main.locator(".trace").first).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(main.locator(".override")).to_contain_text("sigiliu desfăcut")
    expect(main.locator(".override")).not_to_contain_text("Ana Pop")
    expect(page.locator("#bar")).to_be_hidden()
    camera("81-customer-side", full=True)
    keys.press("Escape")
    expect(page).to_have_url(re.compile("/unit"))
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert not camera.problems, "\n".join(camera.problems)
