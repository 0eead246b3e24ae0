"""The kiosk: what a customer sees, that nothing of it is left, and that a guess learns nothing."""

import re

import paper
import pytest
from kiosk import KioskPage
from playwright.sync_api import expect
from station import Refused, Hand, alphabet, with_check

product = {"maker": "Olivetti", "model": "Form 200", "type": "fiscal printer"}
customer = {"name": "Zsófia Kovács", "kind": "consumer", "phone": "+36301234567", "language": "hu"}
# Each must not be readable once the visit has ended.
traces = ["Olivetti", "Form 200", "Z. K.", "…9QX", "Átvettük"]


class Visit:
    """A ticket that is in the shop, with what its customer holds in the hand."""

    def __init__(self, station, serial):
        hand = station.hand
        self.ticket = hand.take_in(serial, product, customer)["ticket"]
        ticket = hand.ticket(self.ticket["id"])
        self.unit_code, self.number = ticket["unitCode"], ticket["number"]
        papers = hand.get(f"/api/papers?ticket={ticket['id']}")["papers"]
        receipt = hand.get(f"/api/papers/{next(entry['id'] for entry in papers if entry['kind'] == 'intakeReceipt')}.pdf")
        self.address = next(text for text in paper.codes(receipt) if "/t#" in text)
        self.key = self.address.split("#")[1]
        self.claim = "T1" + "".join(paper.claim_code(receipt).groups())


@pytest.fixture(scope="module")
def visit(station):
    return Visit(station, "SN-10009QX")


def another_secret(claim):
    """A code of the same place whose secret is wrong and whose check holds."""
    secret = claim[6:12]
    wrong = alphabet[(alphabet.index(secret[0]) + 1) % 29] + secret[1:]
    return with_check(claim[:6] + wrong)


def ask(station, code, language="en"):
    try:
        return 200, Hand(station).ask_kiosk(code, language)
    except Refused as refused:
        return refused.status, refused.error


def look_up(kiosk, visit):
    kiosk.begin().type(visit.claim).expect("status")
    # The customer's own language, unless another one was chosen here.
    expect(kiosk.page.locator("#stage-title")).to_have_text("Received")


def test_a_visit_that_rests_clears_itself(station, open_page, visit):
    page = open_page(1080, 1920)
    page.clock.install()
    kiosk = KioskPage(page, station).open()
    look_up(kiosk, visit)
    assert "Olivetti" in kiosk.words
    page.clock.run_for(46_000)
    kiosk.expect("more-time")
    expect(page.locator("#countdown")).to_be_visible()
    page.get_by_role("button", name="I need more time").click()
    kiosk.expect("status")
    page.clock.run_for(46_000)
    kiosk.expect("more-time")
    page.clock.run_for(31_000)
    kiosk.expect("attract")
    expect_cleared(page, visit)


def test_finish_clears_at_once(kiosk, visit):
    look_up(kiosk, visit)
    kiosk.page.get_by_role("button", name="Larger text").click()
    kiosk.page.get_by_role("button", name="Finish").click()
    kiosk.expect("end")
    expect_cleared(kiosk.page, visit)
    assert kiosk.page.evaluate("Object.keys(document.documentElement.dataset).length") == 0


def expect_cleared(page, visit):
    content = page.content() + page.evaluate("""() => [...document.querySelectorAll("input")].map((box) => box.value).join()
      + location.href + JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie""")
    for trace in [*traces, visit.key, visit.claim[2:], visit.claim[2:6], "Zsófia"]:
        assert trace not in content, trace


def test_the_customers_language_is_taken_up(station, open_page, visit):
    kiosk = KioskPage(open_page(1080, 1920), station).open().expect("attract")
    station.kiosk_scanner.scan(visit.address)
    kiosk.expect("status")
    expect(kiosk.page.locator("#stage-title")).to_have_text("Átvettük")
    kiosk.page.locator("#language-button").click()
    kiosk.page.locator("[data-screen=language] button[lang=pl]").click()
    expect(kiosk.page.locator("#stage-title")).to_have_text("Przyjęte")


def test_unknown_and_wrong_look_the_same(station, kiosk, visit):
    seen = []
    for code in (with_check("T1ABCDEFGHJK"), another_secret(visit.claim)):
        kiosk.open().begin().type(code).expect("not-found")
        seen.append((kiosk.words, kiosk.page.locator("main").inner_html()))
        assert ask(station, code)[0] == 404
    assert seen[0] == seen[1]
    answers = [ask(station, code) for code in (with_check("T1ABCDEFGHJK"), another_secret(visit.claim), "T" * 27, "rubbish")]
    assert all(answer == answers[0] for answer in answers), answers


@pytest.mark.parametrize("code", ["unit_code", "number"])
def test_what_is_no_secret_opens_nothing(station, open_page, visit, code):
    text = getattr(visit, code)
    page = open_page(1080, 1920)
    asked = []
    page.on("request", lambda request: asked.append(request.url) if request.method == "POST" else None)
    kiosk = KioskPage(page, station).open().expect("attract")
    station.kiosk_scanner.scan(text)
    kiosk.expect("not-found")
    assert asked == []
    assert ask(station, text)[0] == 404


def test_a_second_receipt_never_joins_a_visit(station, kiosk, visit):
    other = Visit(station, "SN-20007RT")
    look_up(kiosk, visit)
    station.kiosk_scanner.scan(other.address)
    kiosk.expect("second-scan")
    kiosk.page.get_by_role("button", name="Stay here").click()
    kiosk.expect("status")
    assert "…9QX" in kiosk.words
    station.kiosk_scanner.scan(other.address)
    kiosk.expect("second-scan")
    kiosk.page.get_by_role("button", name="Yes, the new receipt").click()
    kiosk.expect("status")
    assert "…7RT" in kiosk.words and "…9QX" not in kiosk.words


def test_guesses_are_limited_and_the_receipt_still_opens(new_station, open_page):
    station = new_station()
    station.hand = Hand(station).set_up()
    visit = Visit(station, "SN-30001AB")
    for _ in range(5):
        assert ask(station, another_secret(visit.claim))[0] == 404
    status, answer = ask(station, visit.claim)
    assert (status, answer["error"]["code"]) == (429, "askAtTheDesk")
    kiosk = KioskPage(open_page(1080, 1920), station).open().begin().type(visit.claim).expect("desk")
    assert "ask at the desk" in kiosk.words
    assert ask(station, visit.address)[0] == 200
    station.kiosk_scanner.scan(visit.address)
    kiosk.expect("status")


def test_an_outage_is_said_and_ends_by_itself(new_station, open_page):
    station = new_station()
    station.hand = Hand(station).set_up()
    visit = Visit(station, "SN-40001CD")
    kiosk = KioskPage(open_page(1080, 1920), station).open().begin()
    station.stop()
    kiosk.type(visit.claim).expect("offline")
    assert "Not found" not in kiosk.words
    station.start()
    kiosk.expect("status")


def test_nothing_of_the_staff_is_on_the_kiosks_listener(station):
    for path in ("/api/session", "/api/tickets", "/api/counter/stream", "/api/setup", "/assets/counter.js", "/people"):
        with pytest.raises(Refused) as refused:
            Hand(station).ask("GET", path, at=station.kiosk)
        assert refused.value.status == 404, path


def test_the_keyboard_alone_is_enough(kiosk, visit):
    page = kiosk.page
    kiosk.expect("attract")
    press_until(page, "[lang=en]")
    page.keyboard.press("Enter")
    kiosk.expect("task")
    press_until(page, "[data-action=type]")
    page.keyboard.press("Enter")
    kiosk.expect("type")
    body = re.sub("^T1", "", visit.claim)
    for count, character in enumerate(body, 1):
        # A person; keys closer together than 80 ms are a scanner's.
        page.keyboard.press(character)
        grouped = "-".join(filter(None, (body[:count][:4], body[:count][4:8], body[:count][8:])))
        expect(page.locator("#code")).to_have_value(grouped)
    press_until(page, "[data-action=submit]")
    page.keyboard.press("Enter")
    kiosk.expect("status")


def press_until(page, selector):
    for _ in range(60):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {selector}")
