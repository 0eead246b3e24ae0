"""The counter page as a person with a scanner and a keyboard uses it."""

from playwright.sync_api import expect


class Counter:
    def __init__(self, page, station):
        self.page, self.station = page, station
        self.presses = 0

    # Keys, counted: a scanned code is one action of the scanner and no press.

    def press(self, key):
        self.presses += 1
        self.page.keyboard.press(key)
        return self

    def type(self, text):
        self.presses += len(text)
        self.page.keyboard.type(text)
        return self

    def wedge(self, text):
        """A scanner that types, wherever the focus is."""
        self.page.keyboard.type(text + "\n", delay=1)
        return self

    def scan(self, text):
        """A code typed into the scan box."""
        box = self.page.get_by_label("Scan or type")
        box.fill(text)
        box.press("Enter")
        return self

    # The door

    def open(self, path="/"):
        self.page.goto(self.station.staff + path)
        return self

    def come_in(self, badge, pin, path="/"):
        self.open(path)
        expect(self.page.locator("input[name=badge]")).to_be_focused()
        self.page.keyboard.type(badge + "\n")
        self.type_pin(pin)
        expect(self.page.locator("#door")).to_be_hidden()
        expect(self.page.locator("#outage")).to_be_hidden()
        return self

    def type_pin(self, pin):
        pad = self.page.locator("#door .pin")
        expect(pad).to_be_focused()
        self.page.keyboard.type(pin)
        return self

    # What stands on the screen

    @property
    def main(self):
        return self.page.locator("#main")

    def expect_idle(self):
        expect(self.page.get_by_role("heading", name="Scan a device, a receipt or a label")).to_be_visible()
        return self

    def expect_finished(self):
        """Gives the ticket's number."""
        number = self.page.locator(".finished .number")
        expect(number).to_be_visible()
        return number.inner_text()

    def field(self, label, exact=True):
        return self.main.get_by_label(label, exact=exact)

    def find(self, label):
        """A box that finds as one types."""
        return self.main.get_by_role("combobox", name=label)
