"""How many codes of pictures are found, how many texts are wrong, and the milliseconds, beside other decoders.

    Tests/Benchmarks/run pictures [FOLDER] [--every N] [--show-wrong] [--parts sets,large,small,perfect,frames]

FOLDER holds pictures and a `manifest.jsonl`: a line per picture with `file`, `source`, `symbology` and `texts` (empty: there
is nothing to read; null: nobody knows). Without it only `perfect` and `frames` run.

sets      the pictures of FOLDER by source and kind; --every 4 takes each fourth
large     photos of 12 megapixels with one code of FOLDER each, in front of print and noise
small     pictures of FOLDER brought to 640 × 480
perfect   random texts of every kind, drawn by zint without a fault: each wrong text is a silent misread
frames    webcam frames of 1280 × 720, one after the other, through `POST /api/counter/frame` of a station

The decoders stand in picture_decoders.py. A text is wrong when it is none of the picture's and no other family of decoders read
it in the picture as it is; of ours, which has both families inside, when not both rivals did. Some pictures show a second
code; --show-wrong lists them all. Shares are of the codes whose texts are known.
"""

import argparse
import collections
import http.client
import io
import json
import math
import os
import random
import statistics
import sys
import tempfile
import time

import numpy
import zxingcpp
from PIL import Image, ImageDraw

import counter
import picture_symbols
from picture_decoders import DECODERS, ZBar, all_decoders, ghiseu, grey, on_paper, timed, zbarimg, zxing

BARS = {"Code128", "Code39", "Code93", "ITF", "Codabar", "Code32"}
# Of the photos that no decoder was made against.
AIMS = {("quagga2", "EAN/UPC"): 90, ("quagga2", "other bars"): 75, ("jsqr", "QR"): 95}


def group(symbology):
    if symbology.startswith(("EAN", "UPC")):
        return "EAN/UPC"
    if symbology in BARS:
        return "other bars"
    return symbology


def normal(text):
    """A UPC-A is an EAN-13 with a zero in front; line ends at the edge are not what is compared."""
    text = text.strip().replace("\r\n", "\n")
    return "0" + text if len(text) == 12 and text.isdigit() else text


def truths(picture):
    """The picture's texts in the form in which they are compared."""
    texts = picture["texts"]
    if picture["symbology"] == "UPCE":
        texts = [picture_symbols.expanded(text[:7]) if len(text) == 8 else text for text in texts]
    return [normal(text) for text in texts]


def is_right(read, truth, symbology):
    if read == truth:
        return True
    # Start and stop letters are told by some.
    if symbology == "Codabar":
        return read.strip("ABCD") == truth.strip("ABCD")
    # Some put the identifiers into brackets, in the truth as well, and leave out the separators.
    if symbology.startswith("DataBar"):
        bare = str.maketrans("", "", "()\x1d")
        return read.translate(bare) == truth.translate(bare)
    # Two or five digits beside an EAN are a code of their own.
    if "addon" in symbology and read:
        return read.replace(" ", "") == truth or len(read) in (8, 13) and truth.startswith(read) or (
            len(read) in (2, 5) and truth.endswith(read))
    return False


def quantile(share, numbers):
    return sorted(numbers)[max(0, math.ceil(share * len(numbers)) - 1)] if numbers else None


def shown(number, form):
    return "-" if number is None else format(number, form)


# MARK: Sets


def judge(picture, result):
    """For each decoder: the share of the picture's texts that it read, and its wrong texts."""
    symbology, truth = picture["symbology"], truths(picture)
    texts = {name: [normal(text) for text in result[name][0]] for name in result}
    confirmed = {
        "ghiseu": set(texts["zbar"]) & set(texts["zxing"]), "zbarimg": set(texts["zxing"]), "zbar": set(texts["zxing"]),
        "zxing": set(texts["zbar"])}
    verdicts = {}
    for name, reads in texts.items():
        found = sum(any(is_right(read, text, symbology) for read in reads) for text in truth)
        wrong = [
            read for read in dict.fromkeys(reads)
            if read not in confirmed[name] and not any(is_right(read, text, symbology) for text in truth)]
        verdicts[name] = (found / len(truth) if truth else None, wrong)
    return verdicts


def row_of(rows):
    """Of the judged pictures of a group: share found, pictures with a wrong text, median and 95th percentile of the time."""
    row = {}
    for name in DECODERS:
        shares = [verdicts[name][0] for verdicts, _ in rows if verdicts[name][0] is not None]
        times = [result[name][1] for _, result in rows if result[name][1] is not None]
        row[name] = (
            100 * statistics.mean(shares) if shares else None, sum(bool(verdicts[name][1]) for verdicts, _ in rows),
            statistics.median(times) if times else None, quantile(0.95, times))
    return row


def ratio(one, other):
    return None if one is None or not other else one / other


def sets(folder, pictures, show_wrong):
    plain = [picture for picture in pictures if picture["symbology"] not in picture_symbols.SWITCHED_KINDS]
    switched = [picture for picture in pictures if picture["symbology"] in picture_symbols.SWITCHED_KINDS]
    judged = collections.defaultdict(list)
    wrong = []
    for part, settings in ((plain, None), (switched, picture_symbols.SWITCHED)):
        results = all_decoders([os.path.join(folder, picture["file"]) for picture in part], settings)
        for picture, result in zip(part, results):
            verdicts = judge(picture, result)
            kind = group(picture["symbology"]) if picture["texts"] else "nothing to read"
            judged[picture["source"], kind].append((verdicts, result))
            wrong += [(name, picture, text) for name in DECODERS for text in verdicts[name][1]]
    table = {f"{source} {kind}": row_of(rows) for (source, kind), rows in sorted(judged.items())}
    sizes = {f"{source} {kind}": len(rows) for (source, kind), rows in sorted(judged.items())}
    unread = sorted({kind for _, kind in judged} - {
        kind for (source, kind) in judged if table[f"{source} {kind}"]["ghiseu"][0] != 0})
    known = [row for (_, kind), rows in judged.items() if kind not in unread for row in rows]
    table["all that ours reads"], sizes["all that ours reads"] = row_of(known), len(known)
    everything = [row for rows in judged.values() for row in rows]
    table["all"], sizes["all"] = row_of(everything), len(everything)
    heads = "".join(f"{name:>9}" for name in DECODERS)
    print(f"{'':32}{'':>6}{'codes found, %':>36}{'':10}{'pictures with a wrong text':>36}")
    print(f"{'set':32}{'n':>6}{heads}{'of zxing':>10}{heads}")
    for name, row in table.items():
        print(f"{name:32}{sizes[name]:6}" + "".join(f"{shown(row[decoder][0], '.1f'):>9}" for decoder in DECODERS)
              + f"{shown(ratio(row['ghiseu'][0], row['zxing'][0]), '.2f'):>10}"
              + "".join(f"{row[decoder][1]:>9}" for decoder in DECODERS))
    print(f"\n{'':32}{'':>6}{'ms a picture, median':>36}{'ms a picture, p95':>36}{'median of':>11}{'median of':>11}")
    print(f"{'set':32}{'n':>6}{heads}{heads}{'zbarimg':>11}{'zxing':>11}")
    for name, row in table.items():
        print(f"{name:32}{sizes[name]:6}" + "".join(f"{shown(row[decoder][2], '.1f'):>9}" for decoder in DECODERS)
              + "".join(f"{shown(row[decoder][3], '.1f'):>9}" for decoder in DECODERS)
              + f"{shown(ratio(row['ghiseu'][2], row['zbarimg'][2]), '.2f'):>11}"
              + f"{shown(ratio(row['ghiseu'][2], row['zxing'][2]), '.2f'):>11}")
    print()
    for (source, kind), least in AIMS.items():
        row = table.get(f"{source} {kind}")
        if row and row["ghiseu"][0] is not None:
            aim(f"{source} {kind}: at least {least} %", row["ghiseu"][0] >= least, f"{row['ghiseu'][0]:.1f} %")
    below = [
        f"{source} {kind}" for source, kind in sorted(judged)
        if kind not in unread and (row := table[f"{source} {kind}"])["zxing"][0] is not None
        and row["ghiseu"][0] < row["zxing"][0] - 1e-9]
    aim("nowhere below zxing", not below, ", ".join(below) or "nowhere")
    if unread:
        print(f"     not one was read of: {', '.join(unread)}")
    count = table["all"]["ghiseu"][1]
    share = 100 * count / max(1, len(everything))
    aim("wrong texts on at most 2 % of pictures", share <= 2, f"{count} of {len(everything)}, {share:.1f} %")
    if show_wrong:
        print("\nwrong texts")
        for name, picture, text in wrong:
            print(f"   {name:9}{picture['file']:44}{text!r} instead of {picture['texts']!r}")


def aim(what, is_held, found):
    print(f"aim: {what:58}{'held' if is_held else 'MISSED':8}{found}")


# MARK: Sizes


def crowded(dice, width, height):
    """Paper under a lamp, with lines of print: what stands around a label in a photo."""
    light = Image.fromarray(dice.integers(120, 235, (9, 12), dtype=numpy.uint8)).resize((width, height), Image.BICUBIC)
    draw = ImageDraw.Draw(light)
    for _ in range(width * height // 40_000):
        place = (int(dice.integers(0, width)), int(dice.integers(0, height)))
        words = "".join(chr(code) for code in dice.integers(65, 123, 24))
        draw.text(place, words, fill=int(dice.integers(20, 110)), font_size=int(dice.integers(14, 60)))
    return light


def scene(picture, dice, width, height, share):
    """A picture at a place of a crowded one, this share of it wide, and a camera's noise over both."""
    canvas = crowded(dice, width, height)
    factor = min(share * width / picture.width, 0.9 * height / picture.height)
    label = on_paper(picture).resize(
        (max(1, round(picture.width * factor)), max(1, round(picture.height * factor))), Image.LANCZOS)
    canvas.paste(label, (int(dice.integers(0, width - label.width)), int(dice.integers(0, height - label.height))))
    noise = dice.normal(0, 4, (height, width))
    return Image.fromarray(numpy.clip(numpy.asarray(canvas) + noise, 0, 255).astype(numpy.uint8)).convert("RGB")


def readable(folder, pictures, kinds, each, least):
    """Pictures that plain libzbar reads: so many of each kind, from this size on, in an order of their own."""
    zbar, taken = ZBar(), []
    pictures = [picture for picture in pictures if picture["texts"] and max(picture["width"], picture["height"]) >= least]
    random.Random(1).shuffle(pictures)
    for kind in kinds:
        left = each
        for picture in pictures:
            if left == 0:
                break
            if group(picture["symbology"]) != kind:
                continue
            file, truth = os.path.join(folder, picture["file"]), truths(picture)
            reads = [normal(text) for text in zbar.read(grey(file))]
            if any(is_right(read, text, picture["symbology"]) for read in reads for text in truth):
                taken.append(picture)
                left -= 1
    return taken


def has_code(reads, picture):
    return any(is_right(normal(read), text, picture["symbology"]) for read in reads for text in truths(picture))


def large(folder, pictures, rounds=3):
    """The first code of photos of 12 megapixels. Ours tells all codes at once: its time to the first is that to the last."""
    chosen = readable(folder, pictures, ["EAN/UPC", "other bars", "QR"], 5, 400)
    dice = numpy.random.default_rng(1)
    with tempfile.TemporaryDirectory() as place:
        files = []
        for number, picture in enumerate(chosen):
            file = os.path.join(place, f"{number}.jpg")
            with Image.open(os.path.join(folder, picture["file"])) as code:
                scene(code, dice, 4000, 3000, 0.35).save(file, quality=90)
            files.append(file)
        times = {name: [[] for _ in files] for name in ("ghiseu", "alone", "zbarimg", "zxing")}
        found = collections.Counter()
        # The machine's own moods hit all of them alike: a round of each after the other.
        for turn in range(rounds):
            ours = ghiseu(files)
            for number, (file, picture) in enumerate(zip(files, chosen)):
                reads, took = ours.get(file, ([], None))
                if took is not None:
                    times["ghiseu"][number].append(took)
                _, alone = timed(lambda: ghiseu([file]))
                times["alone"][number].append(alone)
                rival, rival_took = timed(lambda: zbarimg(file))
                times["zbarimg"][number].append(rival_took)
                other, other_took = timed(lambda: zxing(grey(file)))
                times["zxing"][number].append(other_took)
                if turn == 0:
                    found.update(
                        name for name, texts in (("ghiseu", reads), ("zbarimg", rival), ("zxing", other))
                        if has_code(texts, picture))
    found["alone"] = found["ghiseu"]
    middle = {
        name: statistics.median(values) if (values := [statistics.median(took) for took in all_took if took]) else None
        for name, all_took in times.items()}
    print(f"\n12 megapixels, one code, {len(files)} photos       found   median ms   of zbarimg")
    names = {"ghiseu": "ghiseu, in a run", "alone": "ghiseu, a process a picture", "zbarimg": "zbarimg", "zxing": "zxing"}
    for name, title in names.items():
        print(f"   {title:40}{found[name]:9}{shown(middle[name], '.0f'):>12}"
              f"{shown(ratio(middle[name], middle['zbarimg']), '.2f'):>13}")
    of_rival = ratio(middle["ghiseu"], middle["zbarimg"])
    if of_rival is not None:
        aim("first code of 12 megapixels in a fifth of zbarimg's time", of_rival <= 0.2, f"{of_rival:.2f}")


def small(folder, pictures, every):
    """Pictures with a code, brought to 640 × 480 and saved as a webcam does."""
    kinds = {"EAN/UPC", "other bars", "QR"}
    chosen = [
        picture for picture in pictures
        if picture["texts"] and group(picture["symbology"]) in kinds and max(picture["width"], picture["height"]) >= 480]
    chosen = chosen[::max(1, every)]
    with tempfile.TemporaryDirectory() as place:
        files = []
        for number, picture in enumerate(chosen):
            file = os.path.join(place, f"{number}.jpg")
            with Image.open(os.path.join(folder, picture["file"])) as code:
                paper = on_paper(code).convert("RGB")
            factor = min(640 / paper.width, 480 / paper.height)
            paper = paper.resize(
                (max(1, round(paper.width * factor)), max(1, round(paper.height * factor))), Image.LANCZOS)
            frame = Image.new("RGB", (640, 480), paper.resize((1, 1)).getpixel((0, 0)))
            frame.paste(paper, ((640 - paper.width) // 2, (480 - paper.height) // 2))
            frame.save(file, quality=90)
            files.append(file)
        results = all_decoders(files)
    print(f"\n640 × 480, {len(files)} pictures{'':15}found  median ms   p95 ms   median of those found   of zbarimg")
    rival = statistics.median(result["zbarimg"][1] for result in results) if results else None
    verdict = None
    for name in DECODERS:
        times = [result[name][1] for result in results if result[name][1] is not None]
        with_code = [
            result[name][1] for picture, result in zip(chosen, results)
            if result[name][1] is not None and has_code(result[name][0], picture)]
        middle = statistics.median(times) if times else None
        of_found = statistics.median(with_code) if with_code else None
        print(f"   {name:34}{len(with_code):9}{shown(middle, '.1f'):>11}{shown(quantile(0.95, times), '.1f'):>9}"
              f"{shown(of_found, '.1f'):>24}{shown(ratio(middle, rival), '.2f'):>13}")
        if name == "ghiseu" and of_found is not None:
            verdict = of_found
    if verdict is not None:
        aim("640 × 480 in at most 25 ms (median with a code)", verdict <= 25, f"{verdict:.1f} ms")


# MARK: Perfect symbols


def perfect(count, seed, show_wrong):
    """Every code drawn without a fault: exact, another text (a silent misread), or nothing."""
    names = ["ghiseu", "zbar", "zxing"]
    print(f"\n{'perfect symbols':30}{'n':>5}" + "".join(f"{name:>10}{'other':>7}{'none':>6}" for name in names))
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        kinds = picture_symbols.drawn(folder, count, seed)
        plain = [file for name, drawn in kinds.items() if name not in picture_symbols.SWITCHED_KINDS for file, _ in drawn]
        switched = [file for name, drawn in kinds.items() if name in picture_symbols.SWITCHED_KINDS for file, _ in drawn]
        results = dict(zip(plain, all_decoders(plain, without={"zbarimg"})))
        results |= zip(switched, all_decoders(switched, picture_symbols.SWITCHED, without={"zbarimg"}))
        for kind, drawn in kinds.items():
            line = f"{kind:30}{len(drawn):5}"
            for name in names:
                tally = collections.Counter()
                for file, right in drawn:
                    reads = results[file][name][0]
                    verdict = "none" if not reads else "exact" if set(reads) <= right else "other"
                    tally[verdict] += 1
                    if name == "ghiseu" and verdict == "other":
                        wrong.append((kind, reads, right))
                line += f"{tally['exact']:10}{tally['other']:7}{tally['none']:6}"
            print(line)
    aim("no perfect symbol is misread", not wrong, f"{len(wrong)} misread")
    for kind, reads, right in wrong if show_wrong else wrong[:5]:
        print(f"   {kind}: {reads!r} instead of {sorted(right)!r}")


# MARK: Frames


def drawn_frames(seed, count=12):
    """Frames of a webcam: with a code held before it, and of the room alone."""
    dice, with_code, without = numpy.random.default_rng(seed), [], []
    chosen = ["EAN-13", "Code 128 capitals, digits", "QR ASCII", "Data Matrix ASCII"]
    with tempfile.TemporaryDirectory() as folder:
        kinds = picture_symbols.drawn(folder, (count + 3) // 4, seed)
        for name in chosen:
            for file, _ in kinds[name]:
                with Image.open(file) as code:
                    picture = scene(code, dice, 1280, 720, 0.3)
                with_code.append(as_jpeg(picture.rotate(float(dice.uniform(-8, 8)), Image.BICUBIC, fillcolor="grey")))
        without = [as_jpeg(crowded(dice, 1280, 720).convert("RGB")) for _ in range(count)]
    return {"with a code": with_code, "without a code": without}


def as_jpeg(picture):
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=80)
    return file.getvalue()


def frames(seconds, seed):
    """Frames one after the other over one connection, as a page sends them."""
    print(f"\n{'webcam frames, 1280 × 720':30}{'codes':>8}{'frames/s':>10}{'median ms':>11}{'p95 ms':>9}{'zxing frames/s':>16}"
          f"{'of zxing':>10}")
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        counter.ghiseu(data, "demo", "fill", "--units", "100", "--customers", "20", "--tickets", "10")
        added = json.loads(counter.ghiseu(
            data, "staff", "add", "Bench", "--role", "counter", "--json", typed=f"{counter.PIN}\n"))
        station = counter.Station(data)
        try:
            status, text, cookie = station.request(
                "POST", "/api/session", {"badge": added["badge"], "pin": counter.PIN})
            if status != 201:
                raise SystemExit(f"sign-in: {status} {text}")
            for name, bodies in drawn_frames(seed).items():
                if not watch(station, cookie, name, bodies, seconds):
                    return
        finally:
            station.stop()


def watch(station, cookie, name, bodies, seconds):
    connection = http.client.HTTPConnection("127.0.0.1", station.port, timeout=30)
    headers = {"Cookie": cookie, "Content-Type": "image/jpeg", "Origin": f"http://127.0.0.1:{station.port}"}
    times, seen, number = [], 0, 0
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        began = time.perf_counter()
        connection.request("POST", "/api/counter/frame", bodies[number % len(bodies)], headers)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status == 404:
            print("   not there: this program has no POST /api/counter/frame")
            return False
        if answer.status != 200:
            raise SystemExit(f"a frame: {answer.status} {text[:200]}")
        times.append(time.perf_counter() - began)
        seen += bool(json.loads(text).get("codes"))
        number += 1
    connection.close()
    floor = []
    for body in (bodies * 4)[:40]:
        floor.append(timed(lambda: zxingcpp.read_barcodes(grey(io.BytesIO(body))))[1])
    rate, rival = len(times) / sum(times), 1000 / statistics.mean(floor)
    print(f"   {name:27}{seen:4}/{number:<4}{rate:9.1f}{statistics.median(times) * 1000:11.1f}"
          f"{quantile(0.95, times) * 1000:9.1f}{rival:16.1f}{rate / rival:10.2f}")
    aim(f"at least 10 frames a second, {name}", rate >= 10, f"{rate:.1f}")
    return True


def main():
    parser = argparse.ArgumentParser(
        prog="Tests/Benchmarks/run pictures", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", help="pictures with a manifest.jsonl")
    parser.add_argument("--every", type=int, default=1, help="take each so-manyth picture of the sets")
    parser.add_argument("--show-wrong", action="store_true", help="list the wrong texts")
    parser.add_argument("--perfect", type=int, default=100, help="texts of each kind among the perfect symbols")
    parser.add_argument("--seconds", type=float, default=10, help="of frames with and of frames without a code")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parts", default="sets,large,small,perfect,frames", help="some of these")
    options = parser.parse_args()
    parts = options.parts.split(",")
    if options.folder:
        with open(os.path.join(options.folder, "manifest.jsonl"), encoding="utf-8") as manifest:
            known = [picture for line in manifest if (picture := json.loads(line))["texts"] is not None]
        if "sets" in parts:
            sets(options.folder, known[::options.every], options.show_wrong)
        if "large" in parts:
            large(options.folder, known)
        if "small" in parts:
            small(options.folder, known, options.every)
    if "perfect" in parts:
        perfect(options.perfect, options.seed, options.show_wrong)
    if "frames" in parts:
        frames(options.seconds, options.seed)


if __name__ == "__main__":
    sys.exit(main())
