"""A webcam before which codes are held: a film that Chromium plays as its camera."""

import contextlib
import shutil
import subprocess

width, height, seconds_each = 1280, 720, 2


def modules(text, kind):
    """The rows of a symbol as zint draws it: lists of True (dark) and False."""
    told = subprocess.run(["zint", "--barcode", kind, "--data", text, "--dump"], check=True, capture_output=True, text=True).stdout
    rows = [line.replace(" ", "") for line in told.splitlines() if line.strip()]
    return [[bit == "1" for digit in row for bit in format(int(digit, 16), "04b")] for row in rows]


def picture(*codes):
    """Light grey paper with the codes beside each other, as the brightness of each dot."""
    brightness = bytearray([200]) * (width * height)
    for place, (text, kind) in enumerate(codes):
        symbol = modules(text, kind)
        dot = 3 if len(symbol) == 1 else 8
        symbol = symbol * 60 if len(symbol) == 1 else symbol
        left, top = 80 + place * width // max(1, len(codes)), 240
        for down, row in enumerate(symbol):
            for across, is_dark in enumerate(row):
                if is_dark:
                    for line in range(dot):
                        start = (top + down * dot + line) * width + left + across * dot
                        brightness[start:start + dot] = bytes([30]) * dot
    return bytes(brightness)


def film(path, *scenes):
    """Writes a film in which each scene, a list of codes, is shown for two seconds; it begins anew when it ends."""
    colour = bytes([128]) * (width * height // 2)
    with open(path, "wb") as file:
        file.write(f"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420jpeg\n".encode())
        for codes in scenes:
            file.write((b"FRAME\n" + picture(*codes) + colour) * (10 * seconds_each))
    return path


@contextlib.contextmanager
def browser(chromium, film=None, allowed=True, more=()):
    """A browser with that camera; without a film one whose camera shows no code."""
    arguments = ["--no-sandbox", "--use-fake-device-for-media-stream"]
    if allowed:
        arguments.append("--use-fake-ui-for-media-stream")
    if film:
        arguments.append(f"--use-file-for-fake-video-capture={film}")
    browser = chromium.browser_type.launch(executable_path=shutil.which("chromium"), args=[*arguments, *more])
    try:
        yield browser
    finally:
        browser.close()


def page(browser, width=1366, height=768, allowed=True, locale="en-GB"):
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale=locale, permissions=["camera"] if allowed else [])
    context.set_default_timeout(8_000)
    # What the station tells is kept, so that a test can count it.
    context.add_init_script("""(() => {
      const add = EventSource.prototype.addEventListener;
      window.told = [];
      EventSource.prototype.addEventListener = function (name, listener, ...rest) {
        return add.call(this, name, (event) => {
          if (event.data) window.told.push({ name, data: JSON.parse(event.data) });
          return listener(event);
        }, ...rest);
      };
    })()""")
    page = context.new_page()
    page.troubles = []
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on("console", lambda message: page.troubles.append(message.text) if "Content Security Policy" in message.text else None)
    return page
