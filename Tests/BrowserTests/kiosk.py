"""The kiosk page as a customer uses it."""

import re

from playwright.sync_api import expect


class KioskPage:
    def __init__(self, page, station):
        self.page, self.station = page, station

    def open(self, path="/?language=en"):
        # From then on the page hears the station's scanner.
        with self.page.expect_response("**/api/stream"):
            self.page.goto(self.station.kiosk + path)
        return self

    def expect(self, name):
        expect(self.page.locator("body")).to_have_attribute("data-shown", name)
        return self

    def begin(self, language="en"):
        self.expect("attract")
        self.page.locator(f"[data-screen=attract] button[lang={language}]").click()
        return self.expect("task")

    def type(self, code):
        """Types the claim code on the keys of the screen."""
        self.page.locator("[data-screen=task] [data-action=type]").click()
        self.expect("type")
        for character in re.sub(r"^T1|[\s-]", "", code):
            self.page.locator(f"[data-key='{character}']").click()
        self.page.locator("[data-action=submit]").click()
        return self

    @property
    def words(self):
        """All that can be read on the screen now."""
        return self.page.locator("body").inner_text()
