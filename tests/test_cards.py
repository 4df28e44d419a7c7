"""Cards to share: all that belongs to a fact is on them, nothing is loaded by them, and no file is half written."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import view
from tipfacts import __version__
from tipfacts.data import bundled
from tipfacts.data.chronology import entry
from tipfacts.data.store import FactStore
from tipfacts.i18n import formatting
from tipfacts.output.pictures import contents, svg, web_page
from tipfacts.output.pictures.foreign import foreign
from tipfacts.output.result import Timeline

SVG = "{http://www.w3.org/2000/svg}"
CHOSEN = ["timeline", "--kind", "milestone"]
DATED = [record for record in bundled.records() if entry(record)]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# A browser that looks for nothing beyond the page.
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", "--window-size=390,844")  # fmt: skip
LINES = [["show", "trafficking-victims"], ["show", "trafficking-victims", "tip-office"], CHOSEN, ["hotline"]]
HOSTILE = """
[[facts]]
id = "hostile"
kind = "statistic"
title = { fr = "<script>alert(1)</script> & ]]>", en = "<script>alert(1)</script> & ]]>" }
text = { fr = "</text></svg><img src=x> \\uFFFF \\"'", en = "</text></svg><img src=x> \\uFFFF \\"'" }
value = 2
qualifier = "about"
unit = "people"
period = { printed = { fr = "<b>2020</b>", en = "<b>2020</b>" } }
notes = [
  { fr = "Réserve & <i>", en = "Caveat & <i>", source = "https://www.example.org/a?b=1&c=2" },
  { fr = "人身売買は重大な人権侵害である", en = "人身売買は重大な人権侵害である" },
]
as_of = "2020-01-01"
[facts.source]
document = "own"
title = "A \\"title\\""
publisher = "P & Q"
date = "2020-01"
language = "en"
locator = "p. 1"
"""


@pytest.fixture
def own(tmp_path):
    """A data file whose texts would break a careless page."""
    file = tmp_path / "own.toml"
    file.write_text(HOSTILE, encoding="utf-8")
    return str(file)


@pytest.fixture
def exported(run, tmp_path):
    """Export by a line, into a folder of its own; the text of the file."""
    folder = tmp_path / "cards"
    folder.mkdir()

    def ask(*line, name="card.svg"):
        file = folder / name
        result = run(*line, "-o", str(file))
        assert result == (0, "", "")
        assert [file] == list(folder.iterdir())
        text = file.read_bytes().decode()
        file.unlink()
        return text

    return ask


class Page(HTMLParser):
    """The words and the elements of a page."""

    def __init__(self, text):
        super().__init__()
        self.words, self.elements = [], []
        self.feed(text)

    def handle_data(self, data):
        """Keep the words."""
        self.words.append(data)

    def handle_starttag(self, tag, _):
        """Keep the element."""
        self.elements.append(tag)


def parsed(picture):
    """The picture as strict XML."""
    return ET.fromstring(picture)  # noqa: S314 - our own


def drawn_text(picture):
    """What is to be seen on a picture."""
    return "".join("".join(text.itertext()) for text in picture.iter(f"{SVG}text"))


def seen(text):
    """A text as its letters alone, to look for wherever lines break."""
    return re.sub(r"\s+", "", text)


def parts(record, language):
    """All that must be on the card of a fact."""
    words = bundled.vocabulary()
    return [
        record["title"][language],
        record["text"][language],
        formatting.figure(record, language, words),
        formatting.period(record, language),
        formatting.status(record, language, words),
        formatting.source_line(record, language, words),
        *(note[language] for note in record["notes"]),
        record["id"],
        f"tipfacts {__version__}",
        FactStore().data_version(record),
    ]


# --- what is on a card -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("record", bundled.records(), ids=lambda record: record["id"])
def test_leaves_nothing_off_a_card(record, language):
    """Title, figure, period, status, text, caveats, source with place and date, versions: in every form of a card."""
    card = contents.of_facts([record], view(language), FactStore())
    forms = {
        "picture": drawn_text(parsed(svg.picture(card))),
        "page": "".join(Page(web_page.page(card)).words),
        "description": f"{card.name} {card.description}",
    }

    for name, text in forms.items():
        assert [part for part in parts(record, language) if seen(part) not in seen(text)] == [], name


@pytest.mark.parametrize("name", ["card.svg", "card.html"])
@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_loads_nothing(line, name, exported):
    """No address is in a card but the name of SVG itself, and nothing that a reader would fetch or run."""
    text = exported(*line, name=name).replace('xmlns="http://www.w3.org/2000/svg"', "")

    fetched = r"https?:|//|\b(?:src|href|srcset|action|data)\s*=|url\(|@import|<script|<link|<image|<use|\bon\w+="
    assert re.findall(fetched, text) == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_reads_to_who_cannot_see_it(language, exported):
    """A picture tells a screen reader its language, its title and all of its content; a page its language and title."""
    record = next(record for record in bundled.records() if record["id"] == "children-among-victims")
    root = parsed(exported("show", record["id"], "--lang", language))
    page = exported("show", record["id"], "--lang", language, name="card.html")
    description = root.findtext(f"{SVG}desc")

    assert (root.get("lang"), root.get("role"), root.get("aria-labelledby")) == (language, "img", "title description")
    assert root.findtext(f"{SVG}title") == record["title"][language]
    assert [root.find(f"{SVG}{name}").get("id") for name in ("title", "desc")] == ["title", "description"]
    assert record["text"][language] in description
    assert [note for note in record["notes"] if note[language] not in description] == []
    assert f'<html lang="{language}">' in page
    assert f"<title>{html.escape(record['title'][language], quote=False)}</title>" in page


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_describes_all_that_is_seen(line, language, exported):
    """Whatever stands on a picture, in its order, is in the title and the description that a voice reads."""
    root = parsed(exported(*line, "--lang", language))
    description = root.findtext(f"{SVG}desc")
    at = 0
    for text in root.iter(f"{SVG}text"):
        words = seen("".join(text.itertext()))
        if words == seen(root.findtext(f"{SVG}title")):
            continue
        found = seen(description).find(words, at)
        assert found >= 0, words
        at = found

    assert at > 0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_puts_the_emergency_number_first(language, exported):
    """On the hotline's card 911 stands first, on one line with its country, then the number, whole on its line."""
    hotline = bundled.hotline()
    country = {"fr": "États-Unis\u202f:\u00a0911", "en": "United States:\u00a0911"}[language]
    root = parsed(exported("hotline", "--lang", language))
    lines = ["".join(line.itertext()) for text in root.iter(f"{SVG}text") for line in text]
    page = exported("hotline", "--lang", language, name="card.html").partition("<body>")[2]

    assert country in "".join(lines[:2]) and any(country in line for line in lines[:2])
    assert hotline["number"] in lines
    assert root.findtext(f"{SVG}title").index("911") < root.findtext(f"{SVG}title").index(hotline["number"])
    for text in (root.findtext(f"{SVG}desc"), page):
        assert text.index(country) < text.index(hotline["number"])
    values = [hotline["tty"], hotline["web"], hotline["operator"], hotline["hours"][language]]
    assert [value for value in values if seen(value) not in seen(" ".join(lines))] == []


def test_puts_several_facts_on_one_card(exported):
    """Each fact below the other, as on a card of its own, in the order asked; the document is named once, in full."""
    ids = ["tip-office", "trafficking-victims"]
    page = exported("show", *ids, "--lang", "fr", name="card.html")
    shown = seen("".join(Page(page).words))
    by_id = {record["id"]: record for record in bundled.records()}
    at = shown.index("2faits")
    for id in ids:
        for part in (by_id[id]["title"]["fr"], by_id[id]["text"]["fr"], *(note["fr"] for note in by_id[id]["notes"])):
            at = shown.index(seen(part), at)

    assert page.count("<article>") == page.count("</article>") == page.count("<aside>") == 2
    assert page.count("<h1>") == 1
    assert page.partition("<body>")[2].count(by_id[ids[0]]["source"]["title"]) == 1


def test_shows_a_vague_figure_in_the_words_of_the_sheet(exported):
    """A figure that the source gives in words alone is not replaced by a remark that there is none."""
    assert '<p class="figure long">plusieurs millions de dollars</p>' in exported(
        "show", "partnership-for-freedom-funding", "-L", "fr", name="card.html"
    )


# --- texts in another language ---------------------------------------------------------------------------------------


def _unmarked(text, language, finder):
    at, rest = 0, ""
    for start, end, _ in finder.parts(text, language):
        rest += text[at:start] + " "
        at = end
    return rest + text[at:]


@pytest.mark.parametrize(
    ("language", "signs"),
    [
        ("fr", r"\b(?:the|of|and|for|in|with|by|from|[Hh]uman|[Tt]rafficking|[Ll]abor|Act|Law)\b"),
        ("en", r"\b(?:le|la|les|des|du|aux|dans|sur)\b|[èêçà]|œ|(?<!Verit)é"),
    ],
)
def test_knows_what_is_in_another_language(language, signs):
    """In the French texts no English word is left unmarked that only English has, nor in the English ones a French."""
    finder = foreign(bundled.records(), bundled.vocabulary())
    texts = [
        text[language] for record in bundled.records() for text in (record["title"], record["text"], *record["notes"])
    ]

    assert [text for text in texts if re.search(signs, _unmarked(text, language, finder))] == []


def test_lists_no_phrase_in_vain():
    """Each phrase of the data stands in a text of another language."""
    held = {
        language: "\n".join(
            text[language]
            for record in bundled.records()
            for text in (record["title"], record["text"], *record["notes"])
        )
        for language in ("fr", "en")
    }
    other = {"fr": "en", "en": "fr"}
    phrases = bundled.vocabulary()["phrases"]

    in_vain = [phrase for code in phrases for phrase in phrases[code] if phrase not in held[other[code]]]
    assert [phrase for phrase in in_vain if phrase not in str(bundled.hotline())] == []


def test_marks_the_language_of_a_name(exported):
    """An English name within French is marked, on a page and on a picture, and so is a text that has no French."""
    page = exported("show", "tip-office", "-L", "fr", name="card.html")
    picture = exported("show", "tip-office", "-L", "fr")

    assert '(<span lang="en">Office to Monitor and Combat Trafficking in Persons</span>, ou Bureau TIP)' in page
    assert 'xml:lang="en">(Office' not in picture and 'xml:lang="en">Office' in picture
    assert 'lang="en">' not in exported("show", "tip-office", "-L", "en", name="card.html").partition("<body>")[2]


def test_marks_a_text_in_the_other_language(exported, tmp_path):
    """A fact of one's own in one language says so to who reads it and to who hears it."""
    file = tmp_path / "own.toml"
    file.write_text(
        '[documents.d]\ntitle = "D"\n[[facts]]\nid = "own"\nkind = "term"\ntitle.fr = "Un pont"\n'
        'text.fr = "Un pont."\nas_of = "2020"\nsource = { document = "d", locator = "1" }\n',
        encoding="utf-8",
    )
    page = exported("show", "own", "--data", str(file), "-L", "en", name="card.html")

    assert '<h1><span lang="fr">Un pont [fr]</span></h1>' in page


def test_shows_markup_as_text(exported, own):
    """What looks like markup in a text is shown, and what no XML may hold is replaced."""
    line = ["show", "hostile", "--data", own, "--lang", "en"]
    root = parsed(exported(*line))
    page = Page(exported(*line, name="card.html"))
    shown = seen(drawn_text(root))

    assert seen("<script>alert(1)</script> & ]]>") in shown
    assert seen("</text></svg><img src=x> \ufffd \"'") in shown
    assert "</text></svg><img src=x> \ufffd \"'" in "".join(page.words)
    assert {"script", "img", "i", "b"} & set(page.elements) == set()


@pytest.mark.parametrize("name", ["t.svg", "t.html"])
def test_draws_the_timeline_in_order(name, run, tmp_path):
    """Each year once, each fact below its year, what is only planned said to be so, then caveats and source."""
    result = run("timeline", "--lang", "en", "-o", str(tmp_path / name))
    text = (tmp_path / name).read_text(encoding="utf-8")
    note = f"tipfacts: note: a picture of {len(DATED)} facts is long; --year, --kind, --tag or -n choose fewer\n"
    assert result == (0, "", note)
    flat = seen(html.unescape(re.sub(r"<desc.*?</desc>|<head>.*?</head>|<[^>]+>", "", text, flags=re.DOTALL)))
    dated = sorted(DATED, key=lambda record: entry(record).date)
    years = list(dict.fromkeys(entry(record).year for record in dated))
    parts = ["Timeline: the fight against human trafficking", f"{len(DATED)} facts with a date"]
    for year in years:
        parts.append(year)
        for record in (record for record in dated if entry(record).year == year):
            parts += [record["title"]["en"], *["a plan at the date of the source"] * (record["status"] == "planned")]
    parts += ["†: this fact has caveats", "Not drawn:", "24 October 2016"]
    at = 0
    for part in parts:
        at = flat.index(seen(part), at)


def test_draws_the_facts_that_pass_the_filters(exported):
    """A timeline is exported as it was asked for, and says that it is a selection."""
    text = exported("timeline", "--year", "2015", "--kind", "milestone", "--lang", "fr", name="t.html")
    shown = "".join(Page(text).words)

    assert re.search(r"Sélection\u202f: \d+ faits? avec une date", shown)
    assert re.findall(r"^\d{4}$", shown, re.MULTILINE) == ["2010", "2015"]  # the span since 2010 takes in 2015


# --- in a browser ----------------------------------------------------------------------------------------------------


def _opened(page, folder):
    """The page as Chromium has it after its scripts have run."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom", file.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.mark.parametrize("font", ["system-ui", "DejaVu Sans"])
def test_keeps_every_line_on_the_picture(font, tmp_path):
    """In a real browser no line of any card runs past its margin, in narrow letters or in wide ones."""
    store = FactStore()
    made = [
        contents.of_facts([record], view(language), store) for record in bundled.records() for language in ("fr", "en")
    ]
    timeline = Timeline(store, [record["id"] for record in DATED], 0, is_selection=False)
    made += [contents.of_timeline(timeline, view(language), store) for language in ("fr", "en")]
    made += [contents.of_hotline(bundled.hotline(), view(language), store) for language in ("fr", "en")]
    drawn = [svg.picture(card) for card in made]
    pictures = "\n".join(drawn).replace(svg.FONTS, f"'{font}', sans-serif" if font != "system-ui" else svg.FONTS)
    measured = """
        const texts = [...document.querySelectorAll("text > tspan")];
        const right = (text) => +text.getAttribute("x") + text.getComputedTextLength();
        const over = texts.filter((text) => right(text) > RIGHT).map((text) => text.textContent);
        document.body.textContent = JSON.stringify([texts.length, over]);
    """.replace("RIGHT", str(svg.WIDTH - svg.MARGIN))
    page = _opened(f"<!DOCTYPE html><body>{pictures}<script>{measured}</script></body>", tmp_path)
    count, over = re.search(r"\[(\d+),(\[.*\])\]</body>", page).groups()

    assert int(count) == sum(picture.count("<tspan x=") for picture in drawn)
    assert over == "[]"


def test_opens_in_a_browser(exported, tmp_path):
    """A page fits a telephone without scrolling sideways, and its policy forbids a load even where one was put in."""
    page = exported("show", "trafficking-victims", "--lang", "fr", name="card.html")
    dot = "47494638396101000100800000ffffff0000002c00000000010001000002024401003b"
    (tmp_path / "dot.gif").write_bytes(bytes.fromhex(dot))
    framed = html.escape(page.replace("</main>", f'<p>{"x" * 80}</p><img src="dot.gif" alt=""></main>'))
    page_script = """
        addEventListener("load", () => {
            const card = document.querySelector("iframe").contentDocument;
            const wide = card.documentElement.scrollWidth;
            const loaded = [document, card].map((where) => where.querySelector("img").naturalWidth);
            document.body.textContent = JSON.stringify([card.title, card.documentElement.lang, wide <= 390, ...loaded]);
        });
    """
    page = f'<!DOCTYPE html><img src="dot.gif"><iframe width="390" height="844" srcdoc="{framed}"></iframe>'
    opened = html.unescape(_opened(f"{page}<script>{page_script}</script>", tmp_path))
    title = next(record["title"]["fr"] for record in bundled.records() if record["id"] == "trafficking-victims")

    assert json.loads(re.search(r"<body>(.*)</body>", opened).group(1)) == [title, "fr", True, 1, 0]


# --- the file --------------------------------------------------------------------------------------------------------


def test_takes_an_ending_in_capitals(run, tmp_path):
    """CARD.SVG is a picture too."""
    assert run("show", "tip-report", "-o", str(tmp_path / "CARD.SVG")).status == 0
    assert (tmp_path / "CARD.SVG").read_text(encoding="utf-8").startswith("<svg ")
