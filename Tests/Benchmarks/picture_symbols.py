"""Perfect symbols with random texts, drawn by zint: whatever comes back other than the text put in is a silent misread."""

import os
import random
import string
import subprocess

CAPITALS = string.ascii_uppercase + string.digits
PRINTABLE = "".join(chr(code) for code in range(33, 127))
LATIN_1 = string.ascii_letters + string.digits + "ÄÖÜßéèçñåø"
CENTRAL = string.ascii_letters + "ăâîșțőűłżźćśąęóÍÁáéíöüěščřž"
CJK = "修理保证书序列号机器设备日本語カナ文字"
DATABAR = string.ascii_letters + string.digits + "-/"


def letters(alphabet, shortest, longest):
    return lambda dice: "".join(dice.choice(alphabet) for _ in range(dice.randint(shortest, longest)))


def digits(count):
    return lambda dice: "".join(dice.choice(string.digits) for _ in range(count))


def even_digits(dice):
    return digits(2 * dice.randint(3, 10))(dice)


def codabar(dice):
    return dice.choice("ABCD") + letters(string.digits + "-$:/.+", 5, 14)(dice) + dice.choice("ABCD")


def limited(dice):
    return dice.choice("01") + digits(12)(dice)


def web_address(dice):
    return "https://" + letters(string.ascii_lowercase, 5, 12)(dice) + ".example/" + letters(PRINTABLE, 5, 30)(dice)


def upc_e(system):
    return lambda dice: system + digits(6)(dice)


def with_check(number):
    """A number with the check digit of GS1."""
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(number)))
    return number + str(-total % 10)


def expanded(short):
    """The EAN-13 of a UPC-E of number system and six digits."""
    system, body, last = short[0], short[1:6], short[6]
    if last in "012":
        body = body[:2] + last + "0000" + body[2:]
    elif last == "3":
        body = body[:3] + "00000" + body[3:]
    elif last == "4":
        body = body[:4] + "00000" + body[4:]
    else:
        body = body + "0000" + last
    return with_check("0" + system + body)


def element_string(alphabet):
    """Article, perhaps a day, batch, perhaps a serial, as zint wants it."""

    def make(dice):
        text = "[01]" + with_check(digits(13)(dice))
        if dice.random() < 0.5:
            text += f"[17]{dice.randint(26, 39)}{dice.randint(1, 12):02}{dice.randint(1, 28):02}"
        text += "[10]" + letters(alphabet, 3, 10)(dice)
        if dice.random() < 0.6:
            text += "[21]" + letters(alphabet, 3, 12)(dice)
        return text

    return make


def iso_15434(dice):
    fields = [key + letters(CAPITALS, 4, 10)(dice) for key in dice.sample(["1P", "S", "Q", "1T", "K"], 3)]
    return "[)>\x1e06\x1d" + "\x1d".join(fields) + "\x1e\x04"


def itself(text):
    return {text}


def scanned(text):
    """An element string as a reader gives it: separators after what has no fixed length."""
    return {text.replace("[21]", "\x1d21").replace("[", "").replace("]", "")}


def article(text):
    return {"01" + with_check(text)}


def ean(text):
    return {with_check(text)}


def upc_a(text):
    return {with_check(text), "0" + with_check(text)}


def full_ascii(text):
    """What is printed, too: nothing in the symbol tells that pairs are meant (`barcodes.md` 4)."""
    return {text, "".join("+" + letter.upper() if letter.islower() else letter for letter in text)}


# Name, zint's kind and options, the texts to draw, and which readings of one are right.
KINDS = [
    ("Code 128 capitals, digits", "20", [], letters(CAPITALS, 6, 18), itself),
    ("Code 128 all of ASCII", "20", [], letters(PRINTABLE, 6, 18), itself),
    ("Code 128 Latin-1 (FNC4)", "20", [], letters(LATIN_1, 6, 14), itself),
    ("GS1-128", "16", [], element_string(CAPITALS), scanned),
    ("Code 39 A-Z 0-9 -", "8", [], letters(CAPITALS + "-", 6, 14), itself),
    ("Code 39 with / + $ % .", "8", [], letters(CAPITALS + "/+$%.", 6, 14), itself),
    ("Code 39 full ASCII, or raw", "9", [], letters(string.ascii_letters + string.digits, 5, 9), full_ascii),
    ("Code 93", "25", [], letters(CAPITALS + "-.$/+%", 6, 14), itself),
    ("Code 93 full ASCII", "25", [], letters(PRINTABLE, 5, 10), itself),
    ("Codabar", "18", [], codabar, itself),
    ("ITF", "3", [], even_digits, itself),
    ("ITF-14", "89", [], digits(13), ean),
    ("EAN-13", "13", [], digits(12), ean),
    ("EAN-8", "13", [], digits(7), ean),
    ("UPC-A", "34", [], digits(11), upc_a),
    ("UPC-E system 0", "37", [], upc_e("0"), lambda text: {expanded(text)}),
    ("UPC-E system 1", "37", [], upc_e("1"), lambda text: {expanded(text)}),
    ("DataBar Omni", "29", [], digits(13), article),
    ("DataBar Stacked", "79", [], digits(13), article),
    ("DataBar Stacked Omni", "80", [], digits(13), article),
    ("DataBar Limited", "30", [], limited, article),
    ("DataBar Expanded", "31", [], element_string(DATABAR), scanned),
    ("DataBar Exp. Stacked", "81", [], element_string(DATABAR), scanned),
    ("QR ASCII", "58", [], letters(PRINTABLE, 6, 40), itself),
    ("QR web address", "58", [], web_address, itself),
    ("QR UTF-8, no ECI", "58", ["--binary"], letters(CENTRAL, 6, 30), itself),
    ("QR UTF-8 CJK, no ECI", "58", ["--binary"], letters(CJK, 4, 14), itself),
    ("QR UTF-8, ECI 26", "58", ["--eci=26"], letters(CENTRAL, 6, 30), itself),
    ("QR Latin-1, ECI 3", "58", ["--eci=3"], letters(LATIN_1, 6, 30), itself),
    ("QR Latin-2, ECI 4", "58", ["--eci=4"], letters("ABCabc123łŁżŻőŐűŰ", 6, 30), itself),
    ("GS1 QR", "58", ["--gs1"], element_string(CAPITALS), scanned),
    ("QR ISO 15434", "58", [], iso_15434, itself),
    ("Data Matrix ASCII", "71", [], letters(PRINTABLE, 6, 30), itself),
    ("Data Matrix oblong", "71", ["--vers=28"], letters(CAPITALS, 6, 12), itself),
    ("GS1 Data Matrix", "71", ["--gs1"], element_string(CAPITALS), scanned),
    ("Data Matrix ISO 15434", "71", [], iso_15434, itself),
    ("PDF417", "55", [], letters(PRINTABLE, 6, 40), itself),
    ("Aztec", "92", [], letters(PRINTABLE, 6, 40), itself),
]

# Of these a shop must say that it wants them.
SWITCHED = {"pictures": {"pdf417": True, "aztec": True}}
SWITCHED_KINDS = {"PDF417", "Aztec"}


def drawn(folder, count, seed):
    """For each kind its pictures, each with the readings that are right. zint refuses some texts; they are left out."""
    dice, kinds = random.Random(seed), {}
    for place, (name, number, options, make, right) in enumerate(KINDS):
        kinds[name] = []
        for turn in range(count):
            text = make(dice)
            file = os.path.join(folder, f"{place}-{turn}.png")
            # 2 and 3 pixels a module.
            answer = subprocess.run(
                ["zint", f"--barcode={number}", f"--data={text}", f"--output={file}", "--quietzones",
                 f"--scale={dice.choice(['1', '1.5'])}", "--whitesp=12", "--vwhitesp=12", *options],
                capture_output=True, check=False)
            # 1 to 4 are warnings, with a symbol.
            if answer.returncode < 5 and os.path.exists(file):
                kinds[name].append((file, right(text)))
    return kinds
