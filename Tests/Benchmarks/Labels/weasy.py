"""Draws the same unit label with WeasyPrint: weasy.py LABELS FOLDER. Its bars come ready made from zint, uncounted."""
import subprocess
import sys
from pathlib import Path

from weasyprint import HTML

count, folder = int(sys.argv[1]), Path(sys.argv[2])


def bars(symbology: str) -> str:
    file = folder / f"{symbology}.svg"
    if not file.exists():
        subprocess.run(
            ["zint", "-b", symbology, "--notext", "-o", str(file), "-d", "U1K7M2QX9TQ"], check=True
        )
    return file.as_uri()


PAGE = """<html lang="hu"><style>
@page {{ size: 50mm 30mm; margin: 1mm }}
body {{ margin: 0; font: 9pt 'Noto Sans' }}
.qr {{ position: absolute; left: 0; top: 0; width: 14mm; height: 14mm }}
.words {{ position: absolute; left: 15mm; top: 0 }}
.words b {{ font-size: 17pt }}
.bars {{ position: absolute; left: 2mm; top: 14.5mm; width: 44mm; height: 8mm }}
.code {{ position: absolute; left: 0; right: 0; top: 23mm; text-align: center; font: bold 10pt 'DejaVu Sans Mono' }}
.foot {{ position: absolute; left: 0; right: 0; top: 27mm; text-align: center; font-size: 5pt }}
</style><body>
<img class="qr" src="{qr}"><div class="words">Polc<br><b>R12-C04-B</b><br>Átvéve 2026. 11. 21. Határidő 2026. 11. 28.</div>
<img class="bars" src="{code128}"><div class="code">U1 {number:09d}</div>
<div class="foot">0192F3A4-7B5C-7D1E-8F90-A1B2C3D4E5F6 · 2. nyomtatás</div></body></html>"""

for number in range(count):
    page = PAGE.format(qr=bars("58"), code128=bars("20"), number=number)
    HTML(string=page).write_pdf()
