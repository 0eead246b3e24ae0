"""Every page and main state, in the four languages: photographed, measured, and held to axe's rules.

`--screens FOLDER` keeps the pictures. Only keys and places are used here, so that one walk serves all languages.
"""

from datetime import date, timedelta
from pathlib import Path

import paper
import pytest
from axe_playwright_python.sync_playwright import Axe
from counter import Counter
from kiosk import KioskPage
from playwright.sync_api import expect
from station import new_id

languages = ["ro", "en", "hu", "pl"]
fault = "Nu tipărește bonul; pâlpâie ledul roșu."
promised = (date.today() + timedelta(days=9)).isoformat()
pins = {"ro": "739164", "en": "284617", "hu": "618273", "pl": "592817"}
everything = ["counter", "technician", "manager", "admin"]
locales = {"ro": "ro-RO", "en": "en-GB", "hu": "hu-HU", "pl": "pl-PL"}

overflowing = """() => {
  const seen = (node) => node.checkVisibility({ checkOpacity: true }) && !node.closest(".visually-hidden, .unseen, .symbols");
  const texts = "button, a, h1, h2, h3, p, dt, dd, label, legend, th, td, li, kbd, summary, .chip, .stage, .half-state";
  const isCut = (node) => getComputedStyle(node).display !== "inline" && node.scrollWidth > node.clientWidth + 1;
  const pen = document.createElement("canvas").getContext("2d");
  const isShort = (node) => {
    const style = getComputedStyle(node);
    pen.font = getComputedStyle(node, "::placeholder").font;
    const inside = node.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return pen.measureText(node.placeholder).width > inside + 0.5;
  };
  return [...document.querySelectorAll(texts)].filter((node) => seen(node) && isCut(node))
    .map((node) => `${node.tagName} ${node.textContent.trim().slice(0, 60)}`)
    .concat([...document.querySelectorAll("input[placeholder]")].filter((node) => seen(node) && isShort(node))
      .map((node) => `placeholder ${node.placeholder}`));
}"""


class Camera:
    def __init__(self, page, folder, language, size):
        self.page, self.folder, self.language, self.size = page, folder, language, size
        self.problems = []

    def __call__(self, name, full=False):
        self.page.screenshot(path=self.folder / f"{name}-{self.language}-{self.size}.png", full_page=full)
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            self.problems.append(f"{name}: {wide} px too wide")
        self.problems += [f"{name}: text overflows: {text}" for text in self.page.evaluate(overflowing)]
        # Colours, names and roles are those of the markup, whatever the language.
        if self.language == "en" and self.size in ("1280", "1366", "1080"):
            for violation in Axe().run(self.page).response["violations"]:
                self.problems += [f"{name}: axe {violation['id']}: {node['target']}" for node in violation["nodes"]]


@pytest.fixture(scope="session")
def folder(request, tmp_path_factory):
    wanted = request.config.getoption("--screens")
    folder = Path(wanted) if wanted else tmp_path_factory.mktemp("screens")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def shop(station):
    """A shop with a person per language, a sold unit, repairs in several stages, and one that is ready."""
    hand = station.hand
    station.badges = {language: hand.add_person(name, everything, pins[language], language)["badge"] for language, name in
                      zip(languages, ("Ana-Maria Popescu", "Jane Smith", "Kovácsné Szabó Zsófia", "Małgorzata Wójcik"))}
    for name in ("A1", "A2"):
        hand.post("/api/shelves", id=new_id(), name=name)
    datecs = {"maker": "Datecs", "model": "DP-25X", "type": "cash register", "guaranteeMonths": 24}
    station.ready = {}
    for number, language in enumerate(languages):
        product = datecs if number == 0 else hand.get("/api/products?q=datecs")["products"][0]["id"]
        person = {"name": "Ștefan Țăranu", "kind": "consumer", "phone": f"072212345{number}", "language": language}
        hand.take_in(f"DX-48810{number}", product, person, fault=fault, condition="zgârieturi pe capac", promisedDay=promised,
                     priceLimit=35000, accessories=[{"name": "alimentator", "count": 1}, {"name": "cablu USB", "count": 2}])
        ticket = hand.get("/api/tickets")["tickets"][0]
        papers = hand.get(f"/api/papers?ticket={ticket['id']}")["papers"]
        receipt = next(entry["id"] for entry in papers if entry["kind"] == "intakeReceipt")
        pdf = hand.get(f"/api/papers/{receipt}.pdf")
        address = next(text for text in paper.codes(pdf) if "/t#" in text)
        station.ready[language] = ticket, address, "T1" + "".join(paper.claim_code(pdf).groups())
        hand.make_ready(ticket["id"])
    owner = hand.get("/api/customers?q=0722123450")["customers"][0]["id"]
    hand.take_in("DX-OPEN", hand.get("/api/products?q=datecs")["products"][0]["id"], owner, fault=fault, condition="zgârieturi",
                 promisedDay=promised, priceLimit=35000, accessories=[{"name": "alimentator", "count": 1}])
    hand.act("cancel")
    unit = hand.get("/api/scan?text=DX-OPEN")["unit"]["id"]
    hand.post("/api/inspections/plans", id=new_id(), unit=unit, intervalMonths=12, ground="guaranteeStatement",
              anchor=(date.today() - timedelta(days=400)).isoformat())
    hand.post("/api/certificates", id=new_id(), kind="fiscalRO", number="RO-77/2024", issuer="Danubius Exim SRL",
              validFrom="2024-01-01", validUntil=(date.today() + timedelta(days=12)).isoformat())
    return station


@pytest.mark.parametrize("language", languages)
def test_the_door(new_station, open_page, folder, language):
    station = new_station(language)
    page = open_page(locale=locales[language])
    camera = Camera(page, folder, language, "1366")
    Counter(page, station).open()
    expect(page.locator(".door-card")).to_be_visible()
    camera("01-first-start")
    for box, text in zip(page.locator(".door-card input").all(), (station.set_up_code, "Ana-Maria Popescu", "482915", "482915")):
        box.fill(text)
    page.keyboard.press("Enter")
    badge = page.locator(".badge-sheet code").inner_text()
    camera("02-new-badge")
    page.keyboard.press("Enter")
    expect(page.locator("input[name=badge]")).to_be_focused()
    camera("03-locked")
    page.keyboard.type(badge + "\n")
    expect(page.locator("#door .pin")).to_be_focused()
    camera("04-pin")
    page.keyboard.type("111111")
    expect(page.locator("#door .pin .wrong")).not_to_be_empty()
    camera("05-pin-refused")
    assert not camera.problems, "\n".join(camera.problems)


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)], ids=["1366", "390"])
@pytest.mark.parametrize("language", languages)
def test_the_staff_pages(shop, open_page, folder, language, size):
    page = open_page(*size, locale=locales[language])
    camera = Camera(page, folder, language, str(size[0]))
    counter = Counter(page, shop).come_in(shop.badges[language], pins[language])
    main = page.locator("#main")
    expect(main.locator(".idle")).to_be_visible()
    camera("10-counter")
    counter_states(counter, camera)
    hand_over_states(counter, camera)
    for name, there in (("tickets", "table"), ("papers", ".tray"), ("people", ".people"), ("printers", ".printers"),
                        ("alarms", "table.alarms"), ("alarms#inspections", "form.filters"), ("alarms#certificates", "form.card"),
                        ("alarms#contracts", "form.row"), ("alarms#rules", ".paper-list")):
        counter.open("/" + name)
        expect(main.locator(there).first).to_be_visible()
        camera(f"40-{name.replace('#', '-')}", full=True)
    counter.open(f"/tickets#{shop.ready[language][0]['id']}")
    expect(main.locator(".history li").first).to_be_visible()
    camera("41-ticket", full=True)
    looking_up(counter, camera)
    assert not camera.problems, "\n".join(camera.problems)


def looking_up(counter, camera):
    page, main = counter.page, counter.main
    counter.open("/")
    expect(main.locator(".idle")).to_be_visible()
    scan(counter, "SN-DX-488100")
    expect(main.locator(".candidates li").first).to_be_visible()
    camera("50-near")
    counter.open("/unit")
    expect(main.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("DX-4881")
    expect(main.locator(".found-list li").first).to_contain_text("DX-48810")
    camera("51-find")
    page.keyboard.press("Enter")
    expect(main.locator(".life li").first).to_be_visible()
    camera("52-unit", full=True)
    page.keyboard.press("Alt+2")
    expect(main.locator("#unit-form form")).to_be_visible()
    camera("53-swap")


def scan(counter, text):
    box = counter.page.locator("#scan-box")
    box.fill(text)
    box.press("Enter")


def counter_states(counter, camera):
    page, main = counter.page, counter.main
    scan(counter, "DX-OPEN")
    expect(main.locator(".ticket .stage")).to_be_visible()
    camera("11-unit-with-ticket", full=True)
    main.locator(".records button").first.click()
    expect(main.locator(".action-form form")).to_be_visible()
    camera("12-decision", full=True)
    page.keyboard.press("Escape")
    page.keyboard.press("F2")
    expect(main.locator(".message.bad")).to_be_visible()
    camera("13-refused", full=True)
    armed = ("14-armed", counter.station.stage_code("TESTING"), ".armed")
    for name, text, there in (armed, ("15-web-address", "https://example.com/x", ".message.bad")):
        page.keyboard.press("Escape")
        scan(counter, text)
        expect(main.locator(there)).to_be_visible()
        camera(name)
    page.keyboard.press("Escape")
    scan(counter, "QX-NEW-77")
    expect(main.locator(".message.asks")).to_be_visible()
    camera("16-unknown-serial")
    page.keyboard.press("F2")
    expect(main.locator(".search input").first).to_be_focused()
    page.keyboard.type("datecs")
    expect(main.locator(".found-list [aria-selected=true]")).to_be_visible()
    camera("17-product", full=True)
    page.keyboard.press("Enter")
    expect(main.locator(".part").nth(1).locator(".search input")).to_be_focused()
    page.keyboard.type("0799 123 456\n")
    expect(main.locator("[data-field='customer.name']")).to_be_focused()
    camera("18-customer", full=True)
    main.locator("[data-field='customer.name']").fill("Rădulescu Ion")
    page.keyboard.press("Enter")
    expect(main.locator("[data-field='intake.fault']")).to_be_focused()
    page.keyboard.type("Cade la pornire, afișajul rămâne negru.")
    main.locator(".chips button").first.click()
    accessories = main.locator("[data-field='intake.accessories']")
    accessories.fill("2 cablu USB")
    accessories.press("Enter")
    camera("19-details", full=True)
    accessories.press("Enter")
    expect(main.locator(".summary .primary")).to_be_focused()
    camera("20-summary", full=True)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(main.locator(".ask-line .message")).to_be_visible()
    camera("21-cancel")
    page.keyboard.press("Escape")
    expect(main.locator(".idle")).to_be_visible()


def hand_over_states(counter, camera):
    page, main = counter.page, counter.main
    ticket, address, _ = counter.station.ready[camera.language]
    scan(counter, ticket["unitCode"])
    expect(main.locator(".ticket .stage.good")).to_be_visible()
    camera("30-ready", full=True)
    page.keyboard.press("Escape")
    page.keyboard.press("F4")
    expect(main.locator(".halves")).to_be_visible()
    camera("31-hand-over")
    scan(counter, address)
    expect(main.locator(".half.good")).to_be_visible()
    others = (other for language, (other, *_) in counter.station.ready.items() if language != camera.language)
    scan(counter, next(others)["unitCode"])
    expect(main.locator(".half.bad")).to_be_visible()
    camera("32-mismatch")
    scan(counter, ticket["unitCode"])
    expect(main.locator(".handover form")).to_be_visible()
    camera("33-hand-over-details", full=True)
    page.keyboard.press("Enter")
    expect(main.locator(".handover form .wrong")).not_to_be_empty()
    camera("34-accessory-missing", full=True)
    page.keyboard.press("Escape")
    expect(main.locator(".idle")).to_be_visible()


@pytest.mark.parametrize("size", [(1080, 1920), (360, 740)], ids=["1080", "360"])
@pytest.mark.parametrize("language", languages)
def test_the_kiosk(shop, open_page, folder, language, size):
    page = open_page(*size, locale=locales[language])
    camera = Camera(page, folder, language, str(size[0]))
    kiosk = KioskPage(page, shop)
    _, address, claim = shop.ready[language]
    if size[0] == 360:
        kiosk.page.goto(shop.kiosk + "/t")
        kiosk.expect("task")
    else:
        kiosk.open(f"/?language={language}").expect("attract")
        camera("50-attract")
        kiosk.begin(language)
    camera("51-task")
    kiosk.page.locator("[data-screen=task] [data-action=type]").click()
    kiosk.expect("type")
    camera("52-type")
    page.locator("[data-action=submit]").click()
    camera("53-too-short")
    page.locator("[data-screen=type] [data-action=return-to-task]").click()
    kiosk.expect("task").type(claim).expect("status")
    camera("54-status")
    page.locator("#call-button").click()
    kiosk.expect("call")
    camera("55-call")
    page.locator("[data-screen=call] [data-action=return]").click()
    page.locator("#language-button").click()
    kiosk.expect("language")
    camera("56-language")
    page.locator("[data-screen=language] [data-action=return]").click()
    page.locator("#size-button").click()
    page.locator("#contrast-button").click()
    camera("57-large-and-contrast")
    page.locator("#finish-button").click()
    kiosk.expect("end")
    camera("58-end")
    assert not camera.problems, "\n".join(camera.problems)
