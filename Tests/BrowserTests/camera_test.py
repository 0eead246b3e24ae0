"""The webcam at the counter and at the kiosk, and the list of scanners."""

import contextlib

import paper
import pictures
import pytest
import webcam
from counter import Counter
from kiosk import KioskPage
from playwright.sync_api import expect
from station import Hand, Station

register = {"maker": "Datecs", "model": "DP-25X", "type": "cash register"}
maria = {"name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "ro"}


@pytest.fixture(scope="module")
def with_camera(tmp_path_factory):
    """A station whose kiosk has a camera."""
    station = Station(tmp_path_factory.mktemp("station"), kiosk={"camera": True})
    station.hand = Hand(station).set_up()
    yield station
    station.end()


@pytest.fixture
def seen(chromium, tmp_path):
    """Opens a page whose camera sees these scenes; what a script trips over fails the test."""
    with contextlib.ExitStack() as open_ones:
        pages = []

        def see(*scenes, allowed=True, **options):
            film = webcam.film(tmp_path / f"{len(pages)}.y4m", *scenes) if scenes else None
            browser = open_ones.enter_context(webcam.browser(chromium, film, allowed))
            pages.append(webcam.page(browser, allowed=allowed, **options))
            return pages[-1]

        yield see
        assert [page.troubles for page in pages if page.troubles] == []


def shown(page, serial):
    """How often the station told of a scan of this serial."""
    return page.evaluate("""(serial) => window.told.filter(({ name, data }) => name === "counter" &&
      (data.shown?.serial === serial || data.shown?.unit?.serial === serial)).length""", serial)


def count_frames(page):
    page.frames_sent = 0

    def count(response):
        if response.url.endswith("/frame"):
            page.frames_sent += 1

    page.on("response", count)


def wait_for_frames(page, more):
    wanted = page.frames_sent + more
    while page.frames_sent < wanted:
        with page.expect_response("**/frame"):
            pass


def test_a_code_before_the_webcam_is_scanned_once(station, seen):
    station.hand.take_in("SN-CAM-1", register, maria)
    page = seen([("SN-CAM-1", "CODE128")])
    count_frames(page)
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin)
    page.keyboard.press("Alt+k")
    pane = page.locator("#camera")
    expect(pane).to_contain_text("SN-CAM-1")
    expect(counter.page.locator(".unit")).to_contain_text("SN-CAM-1")
    expect(counter.page.locator(".customer")).to_contain_text("Maria Ionescu")
    wait_for_frames(page, 12)
    assert shown(page, "SN-CAM-1") == 1
    # A scanner that types is heard while the camera looks.
    counter.wedge("SN-TYPED")
    expect(counter.main).to_contain_text("SN-TYPED")
    page.keyboard.press("Escape")
    expect(pane).to_have_count(0)
    assert page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })").find("SN-CAM-1") < 0


def test_a_code_that_comes_back_is_scanned_again(station, seen):
    page = seen([("SN-AGAIN", "CODE128")], [], [])
    Counter(page, station).come_in(station.hand.badge, station.hand.pin)
    page.get_by_role("button", name="Camera").click()
    page.wait_for_function("""() => window.told.filter(({ name, data }) => name === "counter" &&
      data.shown?.serial === "SN-AGAIN").length === 2""", timeout=30_000)


def test_the_pane_stays_open_where_a_scan_leads(station, seen):
    page = seen([("SN-LEADS", "CODE128")])
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin, "/tickets")
    page.keyboard.press("Alt+k")
    expect(page.get_by_role("link", name="Counter")).to_have_attribute("aria-current", "page")
    expect(counter.main).to_contain_text("SN-LEADS")
    expect(page.locator("#camera")).to_contain_text("SN-LEADS")
    page.keyboard.press("F9")
    expect(page.locator("#door")).to_be_visible()
    expect(page.locator("#camera")).to_have_count(0)


def test_a_refused_camera_is_told_in_words(station, seen):
    page = seen(allowed=False)
    Counter(page, station).come_in(station.hand.badge, station.hand.pin)
    page.keyboard.press("Alt+k")
    expect(page.locator("#camera")).to_contain_text("The browser may not use a camera")
    expect(page.locator("#camera").get_by_role("button", name="Try again")).to_be_visible()


def test_an_address_to_which_browsers_give_no_camera_is_told_and_a_picture_can_be_chosen(station, chromium):
    station.hand.take_in("SN-CHOSEN", register, maria)
    # As from another machine without https: only this machine's own names are trusted.
    with webcam.browser(chromium, more=["--host-resolver-rules=MAP shop.example 127.0.0.1"]) as browser:
        page = webcam.page(browser)
        counter = Counter(page, station)
        page.goto(f"http://shop.example:{station.staff_port}/")
        expect(page.locator("input[name=badge]")).to_be_focused()
        page.keyboard.type(station.hand.badge + "\n")
        counter.type_pin(station.hand.pin)
        expect(page.locator("#door")).to_be_hidden()
        page.keyboard.press("Alt+k")
        expect(page.locator("#camera")).to_contain_text("or over https. Take a photo of the code.")
        page.locator("#camera input[type=file]").last.set_input_files(
            [{"name": "code.png", "mimeType": "image/png", "buffer": pictures.barcode("SN-CHOSEN")}])
        expect(page.locator(".unit")).to_contain_text("SN-CHOSEN")
        assert page.troubles == []


def test_a_camera_that_is_pulled_is_told_and_taken_up_again(station, seen):
    page = seen([("SN-PULLED", "CODE128")])
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin)
    page.keyboard.press("Alt+k")
    expect(counter.main).to_contain_text("SN-PULLED")
    page.evaluate("""() => {
      const [track] = document.querySelector("#camera video").srcObject.getTracks();
      track.stop();
      track.dispatchEvent(new Event("ended"));
    }""")
    expect(page.locator("#camera")).to_contain_text("The camera was disconnected")
    page.evaluate("navigator.mediaDevices.dispatchEvent(new Event('devicechange'))")
    expect(page.locator("#camera")).to_contain_text("Hold a code before the camera.")


def hide(page, is_hidden):
    """As if the page lay behind another one."""
    page.evaluate("""(isHidden) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event("visibilitychange"));
    }""", is_hidden)


def test_the_camera_is_given_back_when_nobody_sees_the_page_and_when_the_pane_is_closed(station, seen):
    page = seen([("SN-HIDDEN", "CODE128")])
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin)
    page.keyboard.press("Alt+k")
    expect(counter.main).to_contain_text("SN-HIDDEN")
    keep = "() => { window.track = document.querySelector('#camera video').srcObject.getTracks()[0]; }"
    page.evaluate(keep)
    hide(page, True)
    assert page.evaluate("[track.readyState, document.querySelector('#camera video').srcObject]") == ["ended", None]
    hide(page, False)
    page.wait_for_function("() => document.querySelector('#camera video').srcObject?.getTracks()[0].readyState === 'live'")
    expect(page.locator("#camera")).to_contain_text("SN-HIDDEN")
    page.evaluate(keep)
    page.keyboard.press("Escape")
    assert page.evaluate("track.readyState") == "ended"
    # Closed behind another page it stays closed.
    hide(page, True)
    hide(page, False)
    expect(page.locator("#camera")).to_have_count(0)


def test_a_camera_whose_frames_nobody_can_send_is_told(station, seen):
    page = seen([("SN-NOWORKER", "CODE128")])
    Counter(page, station).come_in(station.hand.badge, station.hand.pin)
    # As where the worker's file cannot be loaded.
    page.evaluate("""() => {
      window.Worker = class extends EventTarget {
        constructor() { super(); setTimeout(() => this.dispatchEvent(new Event("error"))); }
        postMessage() {}
        terminate() {}
      };
    }""")
    page.keyboard.press("Alt+k")
    expect(page.locator("#camera")).to_contain_text("The reader of pictures failed several times: use the hand scanner.")
    expect(page.locator("#camera").get_by_role("button", name="Try again")).to_be_visible()


def test_a_receipt_before_the_kiosks_camera_opens_its_status_once(with_camera, seen):
    hand = with_camera.hand
    ticket = hand.take_in("SN-KIOSK-1", register, maria)["ticket"]
    papers = hand.get(f"/api/papers?ticket={ticket['id']}")["papers"]
    receipt = hand.get(f"/api/papers/{next(entry['id'] for entry in papers if entry['kind'] == 'intakeReceipt')}.pdf")
    address = next(text for text in paper.codes(receipt) if "/t#" in text)
    page = seen([("SN-KIOSK-1", "CODE128"), (address, "QRCODE")], width=1080, height=1920)
    asked = []
    page.on("request", lambda request: asked.append(request.post_data) if request.url.endswith("/api/status") else None)
    kiosk = KioskPage(page, with_camera).open().begin()
    page.get_by_role("button", name="Show the code to the camera").click()
    kiosk.expect("status")
    assert page.evaluate("document.querySelector('#camera-view').srcObject") is None
    assert len(asked) == 1
    page.locator("#finish-button").click()
    kiosk.expect("end")


def test_a_kiosk_whose_camera_is_refused_says_what_else_to_do(with_camera, seen):
    page = seen(allowed=False, width=1080, height=1920)
    kiosk = KioskPage(page, with_camera).open().begin()
    page.get_by_role("button", name="Show the code to the camera").click()
    kiosk.expect("camera")
    expect(page.locator("#camera-message")).to_contain_text("type the code, or ask at the desk")
    page.locator("[data-screen=camera] [data-action=type]").click()
    kiosk.expect("type")


def test_a_kiosk_without_a_camera_offers_none(kiosk):
    kiosk.begin()
    expect(kiosk.page.locator("#camera-button")).to_be_hidden()


def test_the_kiosk_says_that_its_scanner_is_gone(new_station, open_page):
    station = new_station()
    kiosk = KioskPage(open_page(1080, 1920), station).open().begin()
    station.kiosk_scanner.scan("X")
    kiosk.expect("not-found")
    station.kiosk_scanner.unplug()
    expect(kiosk.page.locator("#scanner")).to_contain_text("The scanner does not work just now.")
    # The end of the station unplugs it once more.
    station.kiosk_scanner.unplug = lambda: None


def test_the_scanners_are_listed_in_hungarian(new_station, open_page):
    station = new_station("hu", "HU")
    station.hand = Hand(station).set_up(language="hu")
    page = open_page(locale="hu-HU")
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin, "/printers")
    section = page.locator("#scanners")
    expect(section).to_contain_text("Olvasók")
    expect(section).to_contain_text("counter scanner")
    expect(section).to_contain_text("kiosk scanner · a kioszknál")
    expect(section).to_contain_text("Nincs megtanulva")
    station.scanner.scan("SN-HU")
    expect(counter.main).to_contain_text("SN-HU")
    page.keyboard.press("Alt+r")
    expect(page.locator("#scanners")).to_contain_text("Utolsó beolvasás")
    page.get_by_role("button", name="Beállító lap nyomtatása").click()
    expect(page.locator("#scanners")).to_contain_text("A nyomtatás elindult.")


def test_a_picture_of_a_kind_that_the_station_does_not_take_is_drawn_anew(station, counter):
    page = counter.page
    with page.expect_request("**/api/counter/picture") as sent:
        page.evaluate("""async () => {
          const canvas = new OffscreenCanvas(6000, 4000);
          canvas.getContext("2d").fillRect(0, 0, 10, 10);
          const blob = await canvas.convertToBlob({ type: "image/png" });
          const transfer = new DataTransfer();
          // Named as telephones name theirs; the browser tells by the bytes.
          transfer.items.add(new File([blob], "IMG_0001.HEIC", { type: "image/heic" }));
          document.querySelector("#main").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
        }""")
    assert sent.value.headers["content-type"] == "image/jpeg"
    page.evaluate("""() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(2000)], "IMG_0002.HEIC", { type: "" }));
      document.querySelector("#main").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }""")
    expect(page.locator("#outage")).to_contain_text("The browser cannot open this picture.")
