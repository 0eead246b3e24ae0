"""What scanning shows, in the four languages: the camera's pane, the codes of a box, an intake from one picture, and the
kiosk's camera; photographed, measured, and held to axe's rules, as the other pages are in `screens_test.py`."""

import contextlib

import pictures
import pytest
import webcam
from counter import Counter
from kiosk import KioskPage
from pages_test import drop
from playwright.sync_api import expect
from screens_test import Camera, folder, languages, locales, pins  # noqa: F401 (a fixture of pytest)
from station import Hand, Station, new_id

gtin, imei = "9506000134352", "490154203237518"
box = [(gtin, "EANX"), ("SZ-20440098", "CODE128"), (imei, "CODE128"), ("1P77-1203-B", "CODE128"),
       ("https://example.com/register?sn=1", "QRCODE")]


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """A person per language, a product with its article number, and a kiosk with a camera."""
    station = Station(tmp_path_factory.mktemp("station"), kiosk={"camera": True})
    hand = station.hand = Hand(station).set_up()
    station.badges = {language: hand.add_person(name, ["counter", "warehouse", "manager"], pins[language], language)["badge"]
                      for language, name in zip(languages, ("Ana Popescu", "Jane Smith", "Kovácsné Szabó Zsófia", "Małgorzata Wójcik"))}
    hand.post("/api/products", id=new_id(), maker="Tremol", model="M20", type="cash register", gtin=gtin, guaranteeMonths=24)
    hand.act("cancel")
    yield station
    station.end()


@pytest.fixture
def seen(chromium, tmp_path):
    with contextlib.ExitStack() as open_ones:
        def see(*scenes, **options):
            film = webcam.film(tmp_path / "film.y4m", *scenes)
            return webcam.page(open_ones.enter_context(webcam.browser(chromium, film)), **options)

        yield see


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)], ids=["1366", "390"])
@pytest.mark.parametrize("language", languages)
def test_scanning_at_the_counter(shop, seen, folder, language, size):  # noqa: F811
    page = seen([("SN-CAM-1", "CODE128"), ("FELIRAT", "QRCODE")], width=size[0], height=size[1], locale=locales[language])
    camera = Camera(page, folder, language, str(size[0]))
    counter = Counter(page, shop).come_in(shop.badges[language], pins[language])
    main = counter.main
    camera("80-scan-box")
    drop(page, pictures.label(*box))
    for text, _ in box:
        expect(main.locator(".box .codes")).to_contain_text(text.removeprefix("1P"))
    camera("81-box", full=True)
    page.keyboard.press("F2")
    expect(main.locator(".part").first).to_be_visible()
    camera("82-intake-from-picture", full=True)
    page.keyboard.press("Escape")
    expect(main.locator(".ask-line .message")).to_be_visible()
    page.keyboard.press("Escape")
    expect(main.locator(".idle")).to_be_visible()
    drop(page, pictures.photo())
    expect(page.locator(".message.bad, #outage:visible").first).to_be_visible()
    camera("83-no-code")
    page.keyboard.press("Alt+k")
    expect(page.locator("#camera .codes li").first).to_be_visible()
    camera("84-camera")
    assert not camera.problems, "\n".join(camera.problems)


@pytest.mark.parametrize("size", [(1080, 1920), (360, 740)], ids=["1080", "360"])
@pytest.mark.parametrize("language", languages)
def test_the_camera_of_the_kiosk(shop, seen, folder, language, size):  # noqa: F811
    page = seen([], width=size[0], height=size[1], locale=locales[language])
    camera = Camera(page, folder, language, str(size[0]))
    kiosk = KioskPage(page, shop).open(f"/?language={language}").expect("attract").begin(language)
    camera("85-kiosk-task")
    page.locator("#camera-button").click()
    kiosk.expect("camera")
    page.wait_for_function("() => document.querySelector('#camera-view').videoWidth > 0")
    camera("86-kiosk-camera")
    assert not camera.problems, "\n".join(camera.problems)
