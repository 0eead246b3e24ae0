"""Finding a unit by what somebody has of it, with the keyboard alone, and its page."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect
from station import new_id


@pytest.fixture(scope="module")
def sold(station):
    """Three sold units of one customer; one of them under a number that begins with zeros."""
    hand = station.hand
    today = date.today().isoformat()
    customer = {"name": "Ștefan Țăranu", "kind": "consumer", "phone": "0722 123 450", "language": "ro"}
    product = {"maker": "Datecs", "model": "DP-25X", "type": "cash register"}
    for serial in ("DM10004711", "DM10004712", "0055512"):
        answer = hand.post("/api/units/sales", id=new_id(), serial=serial, document="F 2077", contractDay=today, deliveryDay=today,
                           **({"newProduct": product} if isinstance(product, dict) else {"product": product}),
                           **({"newCustomer": customer} if isinstance(customer, dict) else {"customer": customer}))
        product = hand.get("/api/products?q=datecs")["products"][0]["id"]
        customer = hand.get("/api/customers?q=0722123450")["customers"][0]["id"]
        assert answer["unit"]
    return station


def find(counter, text):
    page = counter.page
    counter.open("/unit")
    box = counter.main.get_by_role("combobox")
    expect(box).to_be_focused()
    page.keyboard.type(text)
    expect(counter.main.get_by_role("option").first).to_contain_text(re.compile("DM1000|0055512"))
    return page.keyboard


def test_a_unit_is_found_by_its_ending_and_its_page_tells_its_life(sold, counter):
    find(counter, "4712").press("Enter")
    main = counter.main
    expect(main.get_by_role("heading", name="Datecs DP-25X")).to_be_visible()
    expect(main.locator(".unit code")).to_have_text("DM10004712")
    expect(main.locator(".life li")).to_contain_text("Sold to Ștefan Țăranu, document F 2077.")
    counter.page.keyboard.press("F2")
    expect(counter.main).to_contain_text("Reported fault")


def test_units_are_found_by_customer_and_chosen_by_arrow(sold, counter):
    keys = find(counter, "taranu")
    options = counter.main.get_by_role("option")
    expect(options.first).to_contain_text("by customer · Ștefan Țăranu")
    serial = options.nth(1).locator("span").first.inner_text().split(" · ")[0]
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(counter.main.locator(".unit code")).to_have_text(serial)


def test_a_scan_that_is_nearly_a_known_number_offers_it_and_takes_nothing(sold, counter):
    page, main = counter.page, counter.main
    page.keyboard.press("Escape")
    counter.scan("SN-DM10004711")
    offers = main.locator(".candidates [role=option]")
    expect(offers).to_have_count(1)
    expect(offers).to_contain_text("without the prefix")
    expect(main.get_by_role("button", name="Take in")).to_be_visible()
    page.keyboard.press("Enter")
    expect(offers).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(main.locator(".unit code")).to_have_text("DM10004711")
    counter.scan("55512")
    expect(offers).to_contain_text("without leading zeros")
    page.keyboard.press("Alt+1")
    expect(main.locator(".unit code")).to_have_text("0055512")
    page.keyboard.press("F6")
    expect(main.locator(".life")).to_be_visible()


def test_the_middle_of_a_number_is_searched_when_asked(sold, counter):
    page, main = counter.page, counter.main
    counter.open("/unit")
    expect(main.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("00047")
    inside = main.get_by_role("option", name="Search inside numbers too")
    expect(inside).to_be_visible()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(main.locator(".found-lines li")).to_have_count(2)
    expect(main.locator(".found-lines a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(main.locator(".unit code")).to_have_text("DM10004711")
