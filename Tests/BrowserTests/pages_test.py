"""The staff pages when hands, cables and texts do not behave."""

import base64
import signal

import pictures
import pytest
from counter import Counter
from playwright.sync_api import expect
from station import Hand, new_id

register = {"maker": "Datecs", "model": "DP-25X", "type": "cash register"}
maria = {"name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "ro"}


def begin_intake(counter, serial, fault="Does not start"):
    """A new unit of a known product and customer, up to the summary."""
    hand = counter.station.hand
    if not hand.get("/api/products?q=datecs")["products"]:
        hand.take_in("SN-FIRST", register, maria)
    page = counter.page
    counter.wedge(serial)
    expect(counter.main).to_contain_text(serial)
    page.keyboard.press("F2")
    expect(counter.find("Which product is it?")).to_be_focused()
    page.keyboard.type("datecs")
    expect(page.locator(".found-list [aria-selected=true]")).to_contain_text("Datecs DP-25X")
    page.keyboard.press("Enter")
    expect(counter.find("Find the customer")).to_be_focused()
    page.keyboard.type("0722123456")
    expect(page.locator(".found-list [aria-selected=true]")).to_contain_text("Maria Ionescu")
    page.keyboard.press("Enter")
    expect(counter.field("Reported fault")).to_be_focused()
    page.keyboard.type(fault)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Take it in")).to_be_focused()


def tickets_of(hand, serial):
    found = hand.scan(serial)["shown"]
    hand.act("cancel")
    sheet = found.get("unit")
    return [ticket for ticket in [sheet["openTicket"], *sheet["earlier"]] if ticket] if sheet else []


def test_a_double_enter_makes_one_ticket(station, counter):
    begin_intake(counter, "SN-DOUBLE")
    counter.page.evaluate("""() => {
      const button = document.activeElement;
      for (let i = 0; i < 3; i++) button.click();
    }""")
    counter.expect_finished()
    assert len(tickets_of(station.hand, "SN-DOUBLE")) == 1


def test_scans_and_keys_go_to_the_station_in_their_order(counter):
    page = counter.page
    sent, held = [], []

    def hold_the_first(route):
        sent.append(route.request.post_data_json)
        if held:
            return route.continue_()
        return held.append(route)

    page.route("**/api/counter/*", hold_the_first)
    counter.wedge("SN-ONE")
    page.keyboard.press("Escape")
    counter.wedge("SN-TWO")
    expect(page.get_by_label("Scan or type")).to_have_value("")
    assert sent == [{"text": "SN-ONE"}]
    held[0].continue_()
    expect(counter.main).to_contain_text("SN-TWO")
    assert [request.get("text") or request["event"]["kind"] for request in sent] == ["SN-ONE", "cancel", "SN-TWO"]


def test_a_lost_answer_is_asked_for_again_and_makes_one_ticket(station, counter):
    page = counter.page
    begin_intake(counter, "SN-LOST")
    ids = []

    def lose_the_first_answer(route):
        event = route.request.post_data_json["event"]
        if event["kind"] != "confirmIntake":
            return route.continue_()
        ids.append(event["id"])
        if len(ids) > 1:
            return route.continue_()
        route.fetch()
        return route.abort()

    # The stream would tell the page what the lost answer did not.
    page.route("**/api/counter/act", lose_the_first_answer)
    page.keyboard.press("Enter")
    expect(page.locator(".finished, .message.bad").first).to_be_visible()
    if page.locator(".message.bad").is_visible():
        page.keyboard.press("Enter")
    counter.expect_finished()
    assert len(set(ids)) == 1
    assert len(tickets_of(station.hand, "SN-LOST")) == 1


@pytest.mark.parametrize("was_recorded", [False, True])
def test_a_station_that_dies_at_the_confirmation_leaves_one_ticket(new_station, open_page, was_recorded):
    station = new_station()
    station.hand = Hand(station).set_up()
    page = open_page()
    page.add_init_script("EventSource = class extends EventSource { constructor(...all) { super(...all); window.stream = this; } }")
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin)
    begin_intake(counter, "SN-CRASH", "Smokes a little")
    ids = []

    def die(route):
        event = route.request.post_data_json["event"]
        if event["kind"] != "confirmIntake":
            return route.continue_()
        ids.append(event["id"])
        if len(ids) > 1:
            return route.continue_()
        if was_recorded:
            route.fetch()
        station.stop(signal.SIGKILL)
        return route.abort()

    page.route("**/api/counter/act", die)
    # The stream would tell what the lost answer does not: it breaks first.
    page.route("**/api/counter/stream", lambda stream: stream.abort())
    page.evaluate("stream.dispatchEvent(new Event('error'))")
    expect(page.get_by_text("The station cannot be reached.")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".message.bad")).to_contain_text("tried again and never recorded twice")
    page.unroute("**/api/counter/stream")
    station.start()
    expect(page.locator("#outage")).to_be_hidden()
    if was_recorded:
        # The record answers under the same id.
        counter.expect_finished()
    else:
        # Everything is there again, read once more, and confirmed under the same id.
        expect(page.get_by_role("definition").filter(has_text="Smokes a little")).to_be_visible()
        expect(page.get_by_role("button", name="Take it in")).to_be_focused()
        page.keyboard.press("Enter")
        counter.expect_finished()
    assert len(set(ids)) == 1
    assert len(tickets_of(station.hand, "SN-CRASH")) == 1


def test_a_page_without_its_station_says_that_it_is_old(new_station, open_page):
    station = new_station()
    station.hand = Hand(station).set_up()
    counter = Counter(open_page(), station).come_in(station.hand.badge, station.hand.pin)
    page = counter.expect_idle().page
    station.stop()
    expect(page.get_by_text("What you see may be out of date. Trying again.")).to_be_visible()
    expect(page.locator("body")).to_have_class("stale")
    expect(page.locator("#bar")).to_contain_text("station not reachable")
    station.start()
    expect(page.locator("#outage")).to_be_hidden()
    counter.scan("SN-AFTER")
    expect(counter.main).to_contain_text("SN-AFTER")


def test_a_station_that_goes_away_during_sign_in_is_waited_for(new_station, open_page):
    station = new_station()
    station.hand = Hand(station).set_up()
    page = open_page()
    page.route("**/api/words", lambda words: words.abort())
    counter = Counter(page, station).open()
    expect(page.locator("input[name=badge]")).to_be_focused()
    page.keyboard.type(station.hand.badge + "\n")
    counter.type_pin(station.hand.pin)
    expect(page.locator("#outage")).to_contain_text("The station does not answer")
    page.unroute("**/api/words")
    counter.expect_idle()


def test_the_stations_scanner_reaches_the_page_whatever_has_the_focus(station, counter):
    page = counter.page
    expect(page.locator("#bar")).to_contain_text("scanner ready")
    begin_intake(counter, "SN-FOCUS")
    page.keyboard.press("Escape")
    fault = counter.field("Reported fault")
    expect(fault).to_be_focused()
    station.scanner.scan("IMEI-490154203237518")
    expect(counter.main).to_contain_text("Other numbers: IMEI-490154203237518")
    expect(fault).to_have_value("Does not start")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    counter.expect_idle()
    page.keyboard.press("Alt+t")
    expect(page.get_by_role("heading", name="Tickets")).to_be_visible()
    expect(page.locator("#bar")).to_contain_text("scanner ready")
    station.scanner.scan("SN-ELSEWHERE")
    expect(counter.main).to_contain_text("SN-ELSEWHERE")
    expect(page.get_by_role("link", name="Counter")).to_have_attribute("aria-current", "page")


def test_a_dropped_picture_is_a_scan(station, counter):
    station.hand.take_in("SN-PICTURE", register, maria)
    drop(counter.page, pictures.barcode("SN-PICTURE"))
    expect(counter.page.locator(".unit")).to_contain_text("SN-PICTURE")
    expect(counter.page.locator(".customer")).to_contain_text("Maria Ionescu")
    drop(counter.page, pictures.photo())
    expect(counter.page.locator(".message.bad")).to_contain_text("There is no code in the picture.")


def test_a_picture_that_comes_into_the_watched_folder_is_a_scan(station, counter):
    station.hand.take_in("SN-FOLDER", register, maria)
    # The page that acted last is the one that is shown what comes.
    counter.press("Escape").scan("SN-FOLDER-NOT")
    expect(counter.main).to_contain_text("SN-FOLDER-NOT")
    come(station.pictures, "phone.png", pictures.barcode("SN-FOLDER"))
    expect(counter.page.locator(".unit")).to_contain_text("SN-FOLDER")
    expect(counter.page.locator("#said")).to_contain_text("phone.png was read")
    assert (station.pictures / "read" / "phone.png").exists()
    come(station.pictures, "cat.png", pictures.photo())
    expect(counter.page.locator("#outage")).to_contain_text("no code in the picture cat.png")
    assert (station.pictures / "no code" / "cat.png").exists()


def test_a_label_with_several_fields_fills_the_intake(station, counter):
    gtin = "9506000134352"
    station.hand.post("/api/products", id=new_id(), **{**register, "maker": "Tremol", "model": "M20", "gtin": gtin})
    counter.scan(f"010{gtin}21LABEL77")
    expect(counter.main).to_contain_text("M20")
    expect(counter.main.locator(".verdict")).to_be_visible()
    counter.press("F2")
    expect(counter.main).to_contain_text("LABEL77")
    expect(counter.main).to_contain_text("M20")
    expect(counter.main.locator("h1.ask")).to_have_text("Who brings it?")


def come(folder, name, content):
    """As programs that copy do: under another name until it is whole."""
    (folder / f"{name}.part").write_bytes(content)
    (folder / f"{name}.part").rename(folder / name)


def drop(page, png):
    page.evaluate("""(picture) => {
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], "phone.png", { type: "image/png" }));
      document.querySelector("#main").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }""", base64.b64encode(png).decode())


hostile = "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>{name}&lt;"


def test_hostile_texts_are_only_texts(new_station, open_page):
    station = new_station()
    hand = Hand(station).set_up(name=hostile)
    finished = hand.take_in(
        "SN<svg/onload=alert(1)>", {"maker": hostile, "model": hostile, "type": hostile},
        {"name": hostile, "kind": "business", "company": hostile, "phone": "0722000111", "language": "ro"},
        fault=hostile, condition=hostile, accessories=[{"name": hostile, "count": 1}])
    hand.post("/api/shelves", id=new_id(), name="<b onclick=alert(1)>A1")
    counter = Counter(open_page(), station).come_in(hand.badge, hand.pin)
    page = counter.page
    counter.scan("SN<svg/onload=alert(1)>")
    expect(page.locator(".customer")).to_contain_text(hostile)
    expect(page.locator(".ticket .fault").first).to_contain_text(hostile)
    for path, there in (("/tickets", "table"), (f"/tickets#{finished['ticket']['id']}", ".history"), ("/people", ".people")):
        counter.open("/papers").open(path)
        expect(page.locator(there)).to_contain_text(hostile)
        assert page.locator("#main img[src=x], #main script, #main svg, #bar img[src=x]").count() == 0
        assert "hacked" not in page.title()


def test_every_page_is_reached_and_worked_by_keyboard(station, counter):
    page = counter.page
    for key, heading in (("t", "Tickets"), ("p", "Papers"), ("s", "People"), ("r", "Printers")):
        page.keyboard.press(f"Alt+{key}")
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
        expect(page.locator("#outage")).to_be_hidden()
        walk(page)
    page.keyboard.press("Alt+c")
    counter.expect_idle()
    walk(page)


def walk(page):
    """Every control is reached by Tab, in view and with a mark of the focus."""
    controls = page.locator("a:visible, button:visible, input:visible, select:visible, textarea:visible")
    wanted = controls.evaluate_all(
        "nodes => nodes.filter((node) => node.tabIndex >= 0 && !node.disabled).length")
    page.evaluate("document.activeElement.blur()")
    seen = set()
    # A date has three fields and a calendar.
    dates = page.locator("input[type=date]:visible").count()
    for _ in range(wanted + 3 * dates + 6):
        page.keyboard.press("Tab")
        at = page.evaluate("""() => {
          const node = document.activeElement;
          if (node === document.body) return null;
          window.reached ??= [];
          if (!window.reached.includes(node)) window.reached.push(node);
          const isHidden = node.classList.contains("visually-hidden");
          const shown = node.closest("label") ?? (isHidden ? document.querySelector(`label[for="${node.id}"]`) : node);
          const { top, bottom, left, right } = shown.getBoundingClientRect();
          const style = getComputedStyle(shown);
          return { number: window.reached.indexOf(node), what: node.outerHTML.slice(0, 120), marked: style.outlineStyle !== "none",
                   inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth };
        }""")
        if at is None:
            continue
        assert at["inView"] and at["marked"], at
        seen.add(at["number"])
    assert len(seen) >= wanted, f"{len(seen)} of {wanted} controls are reached by Tab"


def test_undo_takes_back_the_own_last_step(station, counter):
    hand = station.hand
    finished = hand.take_in("SN-UNDO", register, maria)
    page = counter.page
    counter.wedge(station.stage_code("DIAGNOSING")).wedge("SN-UNDO")
    expect(page.locator(".ticket .stage")).to_contain_text("Being diagnosed")
    page.keyboard.press("F8")
    expect(page.locator(".ticket .stage")).to_contain_text("Received")
    assert hand.ticket(finished["ticket"]["id"])["stage"] == "RECEIVED"


def test_a_locked_page_shows_nothing_and_keeps_the_draft(station, counter):
    page = counter.page
    begin_intake(counter, "SN-LOCK", "Draft that must stay")
    page.keyboard.press("Escape")
    page.keyboard.press("F9")
    expect(page.locator("input[name=badge]")).to_be_focused()
    assert "Draft that must stay" not in page.content() and "Maria Ionescu" not in page.content()
    page.keyboard.type(station.hand.badge + "\n")
    counter.type_pin(station.hand.pin)
    # What the station knew already is offered for reading at once.
    expect(page.get_by_role("definition").filter(has_text="Draft that must stay")).to_be_visible()


@pytest.mark.parametrize("language, title", [("ro", "Tichete"), ("hu", "Munkalapok"), ("pl", "Zlecenia")])
def test_each_person_reads_the_own_language(station, open_page, language, title):
    pins = {"ro": "739164", "hu": "618273", "pl": "592817"}
    badge = station.hand.add_person("Somebody", ["counter"], pins[language], language)["badge"]
    counter = Counter(open_page(), station).open("/tickets")
    page = counter.page
    page.locator(f".languages [lang={language}]").click()
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.locator("input[name=badge]").fill(badge)
    page.keyboard.press("Enter")
    counter.type_pin(pins[language])
    expect(page.locator("#door")).to_be_hidden()
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("#bar nav [aria-current]")).not_to_have_text("Tickets")
