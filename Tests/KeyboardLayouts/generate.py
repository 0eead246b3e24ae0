#!/usr/bin/env python3
"""Writes the keyboard layouts that scanners may be set to, from the system's own keyboard descriptions (xkb-data, read
by libxkbcommon).

    generate.py           writes both files anew
    generate.py --check   fails when a file is not what the descriptions of this machine say

One file is the table of the program; the other holds the key streams of its tests, found the other way round: from a
text to the keys that the description types it with.
"""
import ctypes as C
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "Sources/ServiceDesk/Scanning/Scanners/KeyboardLayout+Table.swift"
STREAMS = ROOT / "Tests/ServiceDeskTests/Scanning/Scanners/KeyStreams.swift"

# Name for the shop, layout and variant of xkb. The first of two that type alike is the one that is named.
LAYOUTS = [
    ("us", "us", ""), ("ro", "ro", ""), ("ro-std", "ro", "std"), ("hu", "hu", ""), ("pl", "pl", ""),
    ("pl-214", "pl", "qwertz"), ("de", "de", ""), ("ch", "ch", ""), ("cz", "cz", ""), ("cz-qwerty", "cz", "qwerty"),
    ("sk", "sk", ""), ("fr", "fr", ""), ("be", "be", ""), ("gb", "gb", ""), ("it", "it", ""), ("es", "es", ""),
]

# Key codes of linux/input-event-codes.h, row by row; the order of the characters in the table.
KEYS = [41, *range(2, 14), *range(16, 28), *range(30, 41), 43, 86, *range(44, 54), 57]
SPACE = 57
NONE = "\u2400"
CIRCLE = "\u25cc"

# Dead keys of xkbcommon-keysyms.h: the combining character, and what the key types before a space.
DEAD = {
    0xFE50: ("\u0300", "`"), 0xFE51: ("\u0301", "´"), 0xFE52: ("\u0302", "^"), 0xFE53: ("\u0303", "~"),
    0xFE54: ("\u0304", "¯"), 0xFE55: ("\u0306", "˘"), 0xFE56: ("\u0307", "˙"), 0xFE57: ("\u0308", "¨"),
    0xFE58: ("\u030a", "˚"), 0xFE59: ("\u030b", "˝"), 0xFE5A: ("\u030c", "ˇ"), 0xFE5B: ("\u0327", "¸"),
    0xFE5C: ("\u0328", "˛"), 0xFE60: ("\u0323", "."), 0xFE6E: ("\u0326", ","),
}

X = C.CDLL("libxkbcommon.so.0")


class Names(C.Structure):
    _fields_ = [(name, C.c_char_p) for name in ("rules", "model", "layout", "variant", "options")]


for name, result, arguments in [
    ("xkb_context_new", C.c_void_p, [C.c_int]),
    ("xkb_keymap_new_from_names", C.c_void_p, [C.c_void_p, C.c_void_p, C.c_int]),
    ("xkb_state_new", C.c_void_p, [C.c_void_p]),
    ("xkb_keymap_mod_get_index", C.c_uint, [C.c_void_p, C.c_char_p]),
    ("xkb_state_update_mask", C.c_int, [C.c_void_p] + [C.c_uint] * 6),
    ("xkb_state_key_get_utf8", C.c_int, [C.c_void_p, C.c_uint, C.c_char_p, C.c_size_t]),
    ("xkb_state_key_get_one_sym", C.c_uint, [C.c_void_p, C.c_uint]),
]:
    function = getattr(X, name)
    function.restype, function.argtypes = result, arguments

CONTEXT = X.xkb_context_new(0)
LEVELS = ["plain", "shifted", "altGr", "shiftedAltGr", "caps", "shiftedCaps"]


def read(layout, variant):
    """The characters of every key at each of the six levels: one character, a dead key as a circle and its mark."""
    names = Names(b"evdev", b"pc105", layout.encode(), variant.encode(), b"")
    keymap = X.xkb_keymap_new_from_names(CONTEXT, C.byref(names), 0)
    if not keymap:
        sys.exit(f"xkb knows no layout {layout}({variant})")
    state = X.xkb_state_new(keymap)
    shift, lock, third = (
        1 << X.xkb_keymap_mod_get_index(keymap, name) for name in (b"Shift", b"Lock", b"Mod5")
    )
    masks = [(0, 0), (shift, 0), (third, 0), (shift | third, 0), (0, lock), (shift, lock)]
    buffer = C.create_string_buffer(16)
    levels = {}
    for level, (held, locked) in zip(LEVELS, masks):
        X.xkb_state_update_mask(state, held, 0, locked, 0, 0, 0)
        row = []
        for key in KEYS:
            symbol = X.xkb_state_key_get_one_sym(state, key + 8)
            buffer.value = b""
            X.xkb_state_key_get_utf8(state, key + 8, buffer, 16)
            text = buffer.value.decode("utf-8", "replace")
            if symbol in DEAD:
                row.append(CIRCLE + DEAD[symbol][0])
            elif len(text) == 1 and unicodedata.category(text)[0] != "C":
                row.append(text)
            else:
                row.append(NONE)
        levels[level] = row
    # A description that says nothing of the third level repeats the first two.
    for index in range(len(KEYS)):
        for level, base in (("altGr", "plain"), ("shiftedAltGr", "shifted")):
            if levels[level][index] == levels[base][index]:
                levels[level][index] = NONE
    levels["altGr"][KEYS.index(SPACE)] = levels["shiftedAltGr"][KEYS.index(SPACE)] = NONE
    for level in ("plain", "shifted", "caps", "shiftedCaps"):
        levels[level][KEYS.index(SPACE)] = " "
    return levels


def literal(text):
    result = ""
    for character in text:
        if character in '"\\':
            result += "\\" + character
        elif unicodedata.combining(character) or character in "\u00a0\u202f":
            result += "\\u{%X}" % ord(character)
        else:
            result += character
    return '"' + result + '"'


def table(layouts):
    lines = [
        "// Written by Tests/KeyboardLayouts/generate.py from the keyboard descriptions of xkb. Do not edit.",
        "",
        "extension KeyboardLayout {",
        "  /// The key codes of every row below, in its order (`linux/input-event-codes.h`).",
        "  static let keyCodes: [UInt16] = [",
    ]
    for start in range(0, len(KEYS), 17):
        lines.append("    " + ", ".join(map(str, KEYS[start:start + 17])) + ",")
    lines += [
        "  ]", "",
        "  /// The layouts that a scanner may be set to. Of two that type alike the first is named.",
        "  public static let all: [KeyboardLayout] = [",
        "    " + ", ".join(swift_name(name) for name, _, _ in LAYOUTS) + ",",
        "  ]", "",
    ]
    for name, _, _ in LAYOUTS:
        levels = layouts[name]
        lines.append(f"  public static let {swift_name(name)} = KeyboardLayout(")
        lines.append(f'    "{name}",')
        for level in LEVELS:
            end = ")" if level == LEVELS[-1] else ","
            line = f"    {level}: {literal(''.join(levels[level]))}{end}"
            # As swift-format would break it.
            lines += [line] if len(line) <= 110 else [f"    {level}:", "      " + line.removeprefix(f"    {level}: ")]
        lines.append("")
    lines += ["  /// What a dead key types before a space, and the letters that it makes of those behind it, in pairs.",
              "  static let deadKeys: [Unicode.Scalar: (alone: Character, letters: String)] = ["]
    for mark, alone in DEAD.values():
        pairs = ""
        for base in map(chr, [*range(0x41, 0x5B), *range(0x61, 0x7B)]):
            made = unicodedata.normalize("NFC", base + mark)
            if len(made) == 1:
                pairs += base + made
        lines.append('    "\\u{%X}": (' % ord(mark) + f"{literal(alone)}, {literal(pairs)}),")
    lines += ["  ]", "}", ""]
    return "\n".join(lines)


def swift_name(name):
    head, *tail = name.split("-")
    return head + "".join(part.capitalize() for part in tail)


# The texts of the calibration sheet whose keys the tests know; ␝ is a group separator, sent as Ctrl and the US key ].
TEXTS = [
    "91GHISEU-yZ07_'!\"<)␝92E2", "SN-4711/AZ_yZ", "YZ-QAWM-yz-qawm", "S-/_.:+#?&=%1", "U1K7M2QX9TQ",
    "https://x.ro/?a=b&c=%20#d", "S[#]{@}~$|^1",
]


def strokes(levels, text):
    """The keys that type a text: s and g for Shift and AltGr, c for Ctrl, then the key's code."""
    marks = dict(zip(LEVELS[:4], ("", "s", "g", "sg")))
    found = {}
    # The key beside the left Shift is not on every keyboard, so it comes last.
    for isExtra in (False, True):
        for level in LEVELS[:4]:
            for key, character in zip(KEYS, levels[level]):
                if (key == 86) == isExtra:
                    found.setdefault(character, [marks[level] + str(key)])
    for mark, alone in DEAD.values():
        for level in LEVELS[:4]:
            for key, character in zip(KEYS, levels[level]):
                if character == CIRCLE + mark:
                    found.setdefault(alone, [marks[level] + str(key), str(SPACE)])
    found["␝"] = ["c27"]
    missing = sorted({character for character in text if character not in found})
    return (" ".join(stroke for character in text for stroke in found[character]), "") if not missing else (None, missing)


def streams(layouts):
    lines = [
        "// Written by Tests/KeyboardLayouts/generate.py from the keyboard descriptions of xkb. Do not edit.",
        "",
        "/// The keys that a scanner of each layout types a text with: `s` and `g` for Shift and AltGr, `c` for Ctrl.",
        "enum KeyStreams {",
        "  static let all: [(layout: String, text: String, keys: String)] = [",
    ]
    for name, _, _ in LAYOUTS:
        for text in TEXTS:
            keys, missing = strokes(layouts[name], text)
            if missing:
                print(f"{name} cannot type {''.join(missing)} of {text}")
                continue
            shown = literal(text).replace("␝", "\\u{1D}")
            lines.append("    (")
            lines.append(f'      "{name}", {shown},')
            pieces, line = [], ""
            for key in keys.split(" "):
                if len(line) + len(key) > 92:
                    pieces.append(line)
                    line = ""
                line += key + " "
            pieces.append(line.rstrip())
            for index, piece in enumerate(pieces):
                lines.append("      " + ("" if index == 0 else "  + ") + f'"{piece}"')
            lines.append("    ),")
    lines += ["  ]", "}", ""]
    return "\n".join(lines)


def main():
    layouts = {name: read(layout, variant) for name, layout, variant in LAYOUTS}
    wrong = []
    for path, text in ((TABLE, table(layouts)), (STREAMS, streams(layouts))):
        if "--check" in sys.argv[1:]:
            if not path.exists() or path.read_text() != text:
                wrong.append(path)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    for path in wrong:
        print(f"{path} is not what the keyboard descriptions of this machine say.")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
