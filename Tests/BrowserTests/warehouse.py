"""The registry's page as a clerk with boxes, a scanner and a keyboard uses it; nothing here touches a mouse."""

import re

from counter import Counter
from playwright.sync_api import expect
from station import Hand


class Warehouse(Counter):
    pin = "739164"

    @classmethod
    def of(cls, page, station, language="en"):
        """The page with somebody of the warehouse at it, where the badge alone led them."""
        if not hasattr(station, "hand"):
            station.hand = Hand(station).set_up()
        badge = station.hand.add_person("Ioana Marin", ["warehouse"], cls.pin, language)["badge"]
        clerk = cls(page, station).come_in(badge, cls.pin)
        page.wait_for_url("**/registry", wait_until="commit")
        expect(clerk.main.get_by_role("heading", level=1)).to_be_visible()
        return clerk

    def open_bought(self, document, supplier="Tech Data"):
        """A batch from a supplier that nobody wrote down yet."""
        self.press("Alt+1").type(supplier)
        expect(self.main.locator(".found-list [aria-selected]")).to_contain_text(supplier)
        self.press("Enter")
        expect(self.main.get_by_label("Name of the firm")).to_have_value(supplier)
        self.on_to("Number of the document").type(document)
        self.on_to("Supplier's guarantee").type("36").press("Enter")
        expect(self.main.locator("button.primary")).to_be_focused()
        self.press("Enter")
        return self.expect_batch()

    def on_to(self, label):
        """Enter goes from box to box, as at the end of what a scanner types."""
        box = self.main.get_by_label(re.compile("^" + re.escape(label)))
        for _ in range(12):
            if box.evaluate("box => box === document.activeElement"):
                return self
            self.press("Enter")
        raise AssertionError(f"Enter does not lead to {label}")

    def expect_batch(self):
        expect(self.main.locator(".run-number")).to_be_visible()
        return self

    def add_product(self, maker_and_model, kind="cash register"):
        """The product of the batch, found to be new and written down; F2 leads here when the form is not open."""
        box = self.find("Which product is it?")
        expect(box).to_be_focused()
        # A hand's pace: what comes faster is a scan.
        box.press_sequentially(maker_and_model, delay=40)
        self.press("Enter")
        self.main.get_by_label("What it is").press_sequentially(kind)
        self.press("Enter")
        return self.expect_told("good")

    def pause(self):
        """As long as a person takes to press Enter of their own, on the page's clock, which the test has installed."""
        self.page.clock.fast_forward(500)
        return self

    def expect_told(self, sound, text=None):
        told = self.main.locator(f".run-told.{sound}")
        expect(told).to_be_visible()
        if text:
            expect(told).to_contain_text(text)
        return self

    def expect_count(self, count):
        expect(self.main.locator(".run-number")).to_have_text(str(count))
        return self
