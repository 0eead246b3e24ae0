"""Pictures on every page: dropped, pasted or chosen, for the counter and for pages that take scans themselves."""

import base64

import pictures
from counter import Counter
from playwright.sync_api import expect
from warehouse import Warehouse


def bring(page, way, *files):
    """Drops or pastes these PNG files, as another program would; gives whether the browser would have opened them."""
    return page.evaluate("""([way, files]) => {
      const transfer = new DataTransfer();
      for (const [index, file] of files.entries()) {
        const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
        transfer.items.add(new File([bytes], `${index}.png`, { type: "image/png" }));
      }
      const options = { bubbles: true, cancelable: true };
      const event = way === "drop" ? new DragEvent("drop", { ...options, dataTransfer: transfer }) :
        new ClipboardEvent("paste", { ...options, clipboardData: transfer });
      document.querySelector("#main").dispatchEvent(event);
      return !event.defaultPrevented;
    }""", [way, [base64.b64encode(file).decode() for file in files]])


def choose(page, png):
    page.keyboard.press("Alt+k")
    pane = page.locator("#camera")
    expect(pane.locator("input[capture=environment]")).to_have_count(1)
    pane.locator("input[type=file]:not([capture])").set_input_files(
        [{"name": "code.png", "mimeType": "image/png", "buffer": png}])
    return pane


def test_a_batch_takes_dropped_pasted_and_chosen_pictures(new_station, open_page):
    station = new_station()
    page = open_page(1280, 800)
    clerk = Warehouse.of(page, station).open_bought("F-2001").add_product("Datecs DP-25X")
    bring(page, "drop", pictures.barcode("DX-4881001"))
    clerk.expect_told("good", "DX-4881001").expect_count(1)
    bring(page, "paste", pictures.barcode("DX-4881002"), pictures.barcode("DX-4881003"))
    clerk.expect_count(3)
    choose(page, pictures.barcode("DX-4881004"))
    clerk.expect_told("good", "DX-4881004").expect_count(4)
    # The same picture once more is the same serial once more.
    bring(page, "drop", pictures.barcode("DX-4881001"))
    clerk.expect_told("bad", "DX-4881001").expect_count(4)
    bring(page, "drop", pictures.photo())
    clerk.expect_told("bad").expect_count(4)
    expect(clerk.main.locator(".run-told")).to_contain_text("There is no code in the picture.")


def test_a_picture_of_a_box_is_one_unit_and_one_of_a_sheet_is_many(new_station, open_page):
    station = new_station()
    page = open_page(1280, 800)
    clerk = Warehouse.of(page, station).open_bought("F-2002").add_product("Datecs DP-25X")
    bring(page, "drop", pictures.side_by_side("BX-7700123", "356938035643809"))
    clerk.expect_told("good", "BX-7700123").expect_count(1)
    assert station.hand.get("/api/scan?text=356938035643809")["unit"]["serial"] == "BX-7700123"
    bring(page, "drop", pictures.side_by_side("DX-4881011", "DX-4881012"))
    clerk.expect_count(3)
    # The form for a box takes its codes from a picture too.
    clerk.press("F7")
    bring(page, "drop", pictures.side_by_side("BX-7700456", "490154203237518"))
    expect(clerk.main.locator(".run-codes li")).to_have_count(2)


def test_a_sheet_of_commands_in_a_picture_does_nothing(new_station, open_page):
    station = new_station()
    page = open_page(1280, 800)
    clerk = Warehouse.of(page, station).open_bought("F-2003").add_product("Datecs DP-25X")
    clerk.wedge("DX-4882001").expect_count(1)
    bring(page, "drop", pictures.side_by_side(station.command_code(4), station.command_code(1)))
    expect(page.locator("#outage")).to_contain_text("show the command alone")
    clerk.expect_count(1)
    bring(page, "drop", pictures.barcode(station.command_code(4)))
    clerk.expect_count(0)


def test_parcels_take_pictures_too(station, open_page):
    page = open_page()
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin, "/consignments")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    bring(page, "drop", pictures.barcode("SN-4711"))
    expect(counter.main.get_by_role("alert")).to_contain_text("Scan a parcel's code")
    choose(page, pictures.photo())
    expect(counter.main.get_by_role("alert")).to_contain_text("There is no code in the picture.")


def test_a_picture_on_any_other_page_leads_to_the_counter(station, open_page):
    page = open_page()
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin, "/tickets")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    bring(page, "drop", pictures.barcode("SN-DROPPED"))
    expect(page.get_by_role("link", name="Counter")).to_have_attribute("aria-current", "page")
    expect(counter.main).to_contain_text("SN-DROPPED")


def test_behind_the_door_a_picture_is_neither_read_nor_opened_by_the_browser(station, open_page):
    page = open_page()
    counter = Counter(page, station).come_in(station.hand.badge, station.hand.pin)
    page.keyboard.press("F9")
    expect(page.locator("#door")).to_be_visible()
    asked = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/picture") else None)
    assert not bring(page, "drop", pictures.barcode("SN-LOCKED"))
    expect(page.locator("input[name=badge]")).to_be_focused()
    page.keyboard.type(station.hand.badge + "\n")
    counter.type_pin(station.hand.pin)
    expect(page.locator("#door")).to_be_hidden()
    bring(page, "drop", pictures.barcode("SN-OPEN"))
    expect(counter.main).to_contain_text("SN-OPEN")
    expect(page.locator("#said")).to_contain_text("Unknown serial: SN-OPEN")
    assert len(asked) == 1
