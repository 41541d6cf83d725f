"""Makes the figures' two fonts from the variable Inter of the package @fontsource-variable/inter.

    pip install fonttools brotli uharfbuzz
    python explorer/figure/fonts/make-fonts.py        (in the project's folder, after npm ci)

Each is one weight of Inter, Latin and extended Latin, without hints and without OpenType features but kerning, which is
written as a plain `kern` table: every program that draws a figure then sets its words at the same widths. Times are fixed:
the same input gives the same bytes.
"""

import os
import tempfile

os.environ["SOURCE_DATE_EPOCH"] = "0"
import uharfbuzz as hb
from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from fontTools.varLib.instancer import instantiateVariableFont

SOURCE = "node_modules/@fontsource-variable/inter/files/inter-{}-wght-normal.woff2"
TARGET = "explorer/figure/fonts/Inter-{}.ttf"
WEIGHTS = {"Regular": 400, "SemiBold": 600}
DROPPED = ["GSUB", "GPOS", "GDEF", "STAT", "DSIG", "gasp", "prep", "meta", "MVAR", "HVAR", "avar"]
# Pairs are kerned among these: what English names are written with.
KERNED = [chr(c) for c in range(0x21, 0x7F)] + list("‘’“”–—…£ÉéÂâÔôŴŵŶŷÎîÛûÀàÈèÖöÜü")


def single(subset, weight, folder):
    font = instantiateVariableFont(TTFont(SOURCE.format(subset)), {"wght": weight})
    font.flavor = None
    path = os.path.join(folder, f"{subset}-{weight}.ttf")
    font.save(path)
    return path


def kern(path, font):
    face = hb.Face(hb.Blob.from_file_path(path))
    shaper = hb.Font(face)
    cmap = font.getBestCmap()

    def width(text, kerned):
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(shaper, buffer, {"kern": kerned, "liga": False, "calt": False, "ccmp": False})
        return sum(position.x_advance for position in buffer.glyph_positions)

    pairs = {}
    for left in KERNED:
        for right in KERNED:
            if ord(left) in cmap and ord(right) in cmap:
                shift = width(left + right, True) - width(left + right, False)
                if shift:
                    pairs[(cmap[ord(left)], cmap[ord(right)])] = shift
    table = newTable("kern")
    table.version = 0
    sub = KernTable_format_0(0)
    sub.version, sub.coverage, sub.tupleIndex, sub.kernTable = 0, 1, None, pairs
    table.kernTables = [sub]
    return table


for style, weight in WEIGHTS.items():
    with tempfile.TemporaryDirectory() as folder:
        paths = [single(subset, weight, folder) for subset in ("latin", "latin-ext")]
        kerning = kern(paths[0], TTFont(paths[0]))
        plain = []
        for path in paths:
            font = TTFont(path)
            for tag in DROPPED:
                if tag in font:
                    del font[tag]
            font.save(path)
            plain.append(path)
        font = Merger().merge(plain)
        options = Options(name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], hinting=False, glyph_names=True, notdef_outline=True, recalc_timestamp=False)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=font.getBestCmap().keys())
        subsetter.subset(font)
        names = font["name"]
        family = "Inter" if style == "Regular" else "Inter SemiBold"
        for record in list(names.names):
            value = {1: "Inter", 2: "Regular" if style == "Regular" else "Bold", 3: f"sendgraph Inter {style}", 4: f"Inter {style}", 6: f"Inter-{style}"}.get(record.nameID)
            if value:
                names.setName(value, record.nameID, record.platformID, record.platEncID, record.langID)
        font["OS/2"].usWeightClass = weight
        bold = style != "Regular"
        font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
        font["head"].macStyle = 1 if bold else 0
        font["head"].created = font["head"].modified = 0
        present = set(font.getGlyphOrder())
        kerning.kernTables[0].kernTable = {p: v for p, v in kerning.kernTables[0].kernTable.items() if set(p) <= present}
        font["kern"] = kerning
        font["post"].formatType = 3.0
        font.recalcTimestamp = False
        font.save(TARGET.format(style))
        print(style, len(present), "glyphs", len(kerning.kernTables[0].kernTable), "kerned pairs", os.path.getsize(TARGET.format(style)), "bytes")
