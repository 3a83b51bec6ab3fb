"""A good pack is read whole; every kind of mistake is told with its line and its remedy."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import UsageError
from kiosk.packs import limits
from kiosk.packs.authoring import source
from kiosk.packs.authoring.folder import Folder, read_overlay, read_pack
from kiosk.packs.authoring.source import Reading
from kiosk.packs.content import (
    Button,
    Choice,
    Failure,
    Field,
    Heading,
    KeyFact,
    Library,
    Line,
    ListItem,
    Opening,
    Paragraph,
    Pictures,
    Question,
    Resource,
    Span,
    Universe,
    plain,
)
from kiosk.packs.problems import PackErrors

HERE = Path(__file__).parent
NBSP = "\u00a0"


def problems_of(pack: Path, commune: Path | None = None) -> list[str]:
    with pytest.raises(PackErrors) as raised:
        source.read(pack, commune)
    return [str(problem) for problem in raised.value.problems]


# --- what a good pack says


def test_a_universe_is_read_whole() -> None:
    assert source.read(HERE / "good").universe("cinema") == Universe(
        id="cinema",
        title="Cinéma",
        fact=f"7{NBSP}000 vidéos",
        illustration="cinema",
        promise=(
            (Span(f"Plus de 7{NBSP}000 vidéos", True), Span(f"{NBSP}: films, documentaires…")),
        ),
        key_fact=KeyFact(
            title="4 jetons par mois",
            text=((Span("Un film coûte de "), Span("0,5 à 2 jetons", True), Span(".")),),
            tokens=4,
        ),
        lines=(
            Line((Span("De nombreux dessins animés"),), "baby"),
            Line((Span("Sans icône"),)),
        ),
        order=2,
    )


def test_universes_come_in_the_order_of_the_shelf() -> None:
    content = source.read(HERE / "good")
    assert [universe.id for universe in content.universes] == ["presse", "cinema"]


def test_a_resource_is_read_whole() -> None:
    assert source.read(HERE / "good").resource("journaux") == Resource(
        id="journaux",
        title="Un kiosque dans la poche.",
        universe="presse",
        provider="Cafeyn",
        url="https://example.org/mediatheque-en-ligne?de=borne",
        promise=((Span(f"Plus de 1{NBSP}500 titres", True), Span(", jour et nuit.")),),
        facts=(Line((Span("À emmener en voyage"),), "briefcase"),),
        gestures=(
            (Span("Inscrivez-vous", True), Span(" dans une bibliothèque.")),
            (Span("Identifiez-vous", True), Span(" sur le portail.")),
            (Span("Lisez", True), Span(".")),
        ),
    )


def test_each_line_of_the_practice_phone_is_one_thing() -> None:
    first, second = source.read(HERE / "good").tutorial("lire").steps
    assert first.page.address == "example.org"
    assert first.page.blocks == (
        Heading("La Médiathèque en ligne"),
        Pictures(("presse", "cinema")),
        Button("Se connecter", is_target=True),
        Paragraph(
            (
                Span(f"Inscrit dans une bibliothèque{NBSP}? C’est "),
                Span("gratuit", True),
                Span("."),
            )
        ),
    )
    assert second.page.blocks == (
        Field("Numéro de carte", "123456", is_target=True),
        Field("Mot de passe", "••••"),
        ListItem("Voir l’agenda"),
    )


def test_a_way_out_may_lead_to_a_help_topic() -> None:
    step = source.read(HERE / "good").tutorial("lire").steps[0]
    assert step.failures == (
        Failure("Je ne vois pas le bouton", (Span("touchez les trois traits."),)),
        Failure(
            "Mon numéro est refusé",
            (Span("Demandez à votre bibliothécaire, ici."),),
            "inscription",
        ),
    )


def test_a_question_takes_its_hint_and_its_explanation_right_under_its_answers() -> None:
    quiz = source.read(HERE / "good").activity("jetons")
    assert (quiz.minutes, quiz.summary, quiz.resource) == (2, "Une question.", "journaux")
    assert quiz.questions == (
        Question(
            text=f"Combien de jetons recevez-vous chaque mois{NBSP}?",
            choices=(Choice("2"), Choice("4", True), Choice("Quatre", True)),
            explanation=(
                (Span("Chaque personne inscrite a "), Span("4 jetons", True), Span(".")),
                (Span("C’est assez pour huit films."),),
            ),
            hint=(Span("Comme les saisons."),),
        ),
    )


def test_values_stay_as_they_were_typed() -> None:
    assert source.read(HERE / "good").version == "1.0"


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(good: Path) -> None:
    expected = source.read(good)
    for file in good.rglob("*.md"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert source.read(good) == expected


def test_the_unicode_of_windows_is_read(good: Path) -> None:
    expected = source.read(good)
    for file in good.rglob("*.md"):
        file.write_bytes(file.read_text("utf-8").encode("utf-16"))
    assert source.read(good) == expected


def test_what_editors_leave_behind_is_not_content(good: Path) -> None:
    expected = source.read(good)
    for name in (
        ".DS_Store",
        "universes/presse.md~",
        "universes/.presse.md.swp",
        "Thumbs.db",
        "universes/~$presse.md",
        "universes/presse.bak",
    ):
        (good / name).write_bytes(b"\xff")
    assert source.read(good) == expected


# --- the commune on top


def test_a_commune_replaces_adds_and_hides() -> None:
    content = source.read(HERE / "good", HERE / "good-commune")
    assert [universe.title for universe in content.universes] == ["Presse", "Cinéma d’ici"]
    assert [quiz.id for quiz in content.quizzes] == ["ici", "jetons"]
    assert content.tutorials == ()
    assert content.commune is not None
    assert content.commune.is_demonstration
    assert content.commune.libraries == (
        Library(
            name="Médiathèque d’essai",
            address="1, rue d’Essai",
            hours={
                "mardi": (Opening(840, 1080),),
                "mercredi": (Opening(600, 720), Opening(840, 1080)),
            },
            is_here=True,
        ),
        Library(name="Autre bibliothèque"),
    )


def test_what_leads_to_a_page_that_a_commune_hides_goes_with_it(good: Path, commune: Path) -> None:
    settings_ = commune / "commune.yaml"
    settings_.write_text(
        settings_.read_text().replace("tutorials/lire.md", "resources/journaux.md")
    )
    content = source.read(good, commune)
    assert content.tutorials == ()
    assert "jetons" not in {one.id for one in content.activities}


def test_problems_of_a_commune_name_its_folder(good: Path, commune: Path) -> None:
    (commune / "commune.yaml").write_text(
        "name: Essai\nlibrary: Ici\naccent: bleu\ninsee: 5900\n"
        "welcome: Bienvenue dans cette très grande médiathèque\n"
        "libraries:\n"
        "  - {name: A, here: true}\n"
        "  - name: B\n"
        "    here: true\n"
        "    hours:\n"
        "      lundy: 9 h – 12 h\n"
        "  - adress: C\n"
        "hide: [universes/pres.md]\n"
    )
    (commune / "pack.yaml").write_text("id: autre\n")
    assert problems_of(good, commune) == [
        'good-commune/commune.yaml:3:9: “accent” is “bleu”; write it as in this example: "#0D4080"',
        'good-commune/commune.yaml:4:8: “insee” is “5900”; write it as in this example: "59350"',
        "good-commune/commune.yaml:5:10: “welcome” has 44 characters, at most 40 fit; shorten it",
        "good-commune/commune.yaml:11:7: “hours” does not accept “lundy”; did you mean “lundi”?",
        "good-commune/commune.yaml:12:5: the setting “adress” is not known;"
        " did you mean “address”?",
        "good-commune/commune.yaml:12:5: “name” is missing; add a line “name: …”",
        "good-commune/commune.yaml:13:8: there is no “universes/pres.md” to hide;"
        " did you mean “universes/presse.md”?",
        "good-commune/pack.yaml:1:1: nothing reads this file;"
        " move it out of the pack, or into universes, resources, tutorials, activities, picks,"
        " events, media, records",
    ]


def test_a_kiosk_stands_in_one_library(good: Path, commune: Path) -> None:
    (commune / "commune.yaml").write_text(
        "name: Essai\nlibrary: Ici\nlibraries:\n"
        "  - {name: A, here: true}\n"
        "  - name: B\n"
        "    here: true\n"
    )
    assert problems_of(good, commune) == [
        "good-commune/commune.yaml:6:11: two libraries say “here: true”;"
        " keep it for the library where the kiosk stands"
    ]


def test_a_commune_is_not_a_pack() -> None:
    assert (
        "pack.yaml:1:1: the file is missing;"
        " check the pack itself, and name this folder after --commune"
    ) in problems_of(HERE / "good-commune")


# --- what is wrong


def test_every_problem_of_a_pack_is_told_at_once_by_file_and_line() -> None:
    assert problems_of(HERE / "bad") == (HERE / "bad.txt").read_text().splitlines()


def test_a_folder_of_communes_is_no_pack(good: Path) -> None:
    with pytest.raises(UsageError) as raised:
        source.read(good.parent)
    assert str(raised.value) == (
        f"{good.parent}: this is neither a pack nor a commune;"
        " name the folder that holds pack.yaml or commune.yaml"
    )


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("activities/Mon quiz d’été.md", "activities/mon-quiz-d-ete.md"),
        ("activities/jetons.MD", "activities/jetons.md"),
        ("activities/jetons.md.txt", "activities/jetons.md"),
        ("activities/jetons.EN.md", "activities/jetons.en.md"),
        ("activities/jetons - Copie (2).md", "activities/jetons-copie-2.md"),
        ("activities/jeux/jetons.md", "activities/jetons.md"),
        ("Activités/jetons.md", "activities/jetons.md"),
        ("events/Agenda.ICS", "events/agenda.ics"),
        ("pack.yml", "pack.yaml"),
    ],
)
def test_a_file_with_a_wrong_name_is_told_the_right_one(good: Path, name: str, right: str) -> None:
    (good / name).parent.mkdir(parents=True, exist_ok=True)
    (good / name).write_text("")
    assert problems_of(good) == [
        f"{name}:1:1: a file has a name that is not accepted here; name it “{right}”"
    ]


def test_a_page_in_the_folder_of_another_kind_is_told_where_it_goes(good: Path) -> None:
    (good / "events").mkdir()
    (good / "activities/jetons.md").rename(good / "events/jetons.md")
    assert problems_of(good) == [
        "events/jetons.md:2:7: a page of kind “quiz” has no place here;"
        " move the file to activities/"
    ]


@pytest.mark.parametrize("data", [b"PK\x03\x04\xff", b"{\\rtf1 Quiz}"])
def test_the_file_of_a_word_processor_is_known_under_any_name(good: Path, data: bytes) -> None:
    (good / "activities/jetons.md").write_bytes(data)
    (good / "activities/quiz.docx").write_bytes(data)
    assert problems_of(good) == [
        f"activities/{name}:1:1: this is the file of a word processor;"
        " save it as plain text, with the encoding UTF-8"
        for name in ("jetons.md", "quiz.docx")
    ]


def test_a_translation_in_no_language_is_told_how_translations_are_named(good: Path) -> None:
    (good / "activities/jetons.fr.md").write_text("")
    (told,) = problems_of(good)
    assert told.startswith(
        "activities/jetons.fr.md:1:1: “.fr” is not the end of a translation's name;"
        " name the French page “activities/jetons.md”, or end with one of these: .falc.md, .ar.md"
    )


def test_a_copy_left_with_its_title_is_advised_against(good: Path) -> None:
    copy = good / "activities/jetons-copie.md"
    copy.write_text((good / "activities/jetons.md").read_text())
    told = [str(one) for one in source.examine(read_pack(good)).advice]
    assert (
        "activities/jetons.md:3:8: advice: this title is also that of"
        " activities/jetons-copie.md; give it another title"
    ) in told


def test_a_missing_folder_is_a_mistake_of_the_command() -> None:
    with pytest.raises(UsageError) as raised:
        source.read(HERE / "absent")
    assert str(raised.value) == (
        f"{HERE / 'absent'}: there is no such folder; check the path of the pack"
    )


def test_a_file_that_cannot_be_read_does_not_accuse_those_that_refer_to_it(good: Path) -> None:
    (good / "universes/presse.md").write_bytes("---\ntitle: Cinéma\n".encode("latin-1"))
    assert problems_of(good) == [
        "universes/presse.md:2:11: the file is not in UTF-8; save it again with the encoding UTF-8"
    ]


def test_links_are_refused_and_not_followed(good: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("secret")
    (good / "universes/secret.md").symlink_to(secret)
    (good / "media").symlink_to(tmp_path)
    os.mkfifo(good / "universes/pipe.md")
    assert problems_of(good) == [
        f"{name}:1:1: this is not a plain file; put a copy of the file here, no link and no folder"
        for name in ("media", "universes/pipe.md", "universes/secret.md")
    ]


def test_a_file_too_large_is_not_read(good: Path) -> None:
    (good / "universes/livres.md").write_bytes(b"x" * (limits.MAX_FILE_BYTES + 1))
    assert problems_of(good) == [
        "universes/livres.md:1:1: the file has more than 200000 bytes; shorten it or split it"
    ]


def test_a_pack_of_too_many_files_is_not_read_to_its_end(good: Path) -> None:
    for number in range(limits.MAX_FILES):
        (good / f"{number}.txt").touch()
    assert any(
        problem.endswith("the pack has more than 5000 files; split it into several packs")
        for problem in problems_of(good)
    )


PACK = (HERE / "good/pack.yaml").read_text()
UNIVERSE = (HERE / "good/universes/presse.md").read_text()

YAML_MISTAKES = [
    ("id: &a good", "1:5: a value cannot begin with “&”;"
     " put the whole value between double quotes"),
    ("id: *a", "1:5: a value cannot begin with “*”; put the whole value between double quotes"),
    ("id: !!python/object good", "1:5: a value cannot begin with “!”;"
     " put the whole value between double quotes"),
    ("id: good\nid: good", "2:1: “id” is written twice; keep one of the two lines"),
    ("id: good : bad", '1:10: a colon stands inside a value; write id: "good : bad"'),
    ('id: a "good" : bad', "1:14: a colon stands inside a value;"
     " put the whole value between double quotes"),
    ("id:good\ntitle: a", "1:4: there is no space after the colon; write id: good"),
    ("id: good\n title: a", "2:1: this line begins further right than the one above;"
     " remove the spaces at its beginning"),
    ("libraries:\n\t- name: a", "2:1: this line begins with a tab; put spaces in its place"),
    ("id: good\ntitle a\nversion: 1", "2:1: this line is not a setting;"
     " write it as “title: …”, with a colon and a space"),
    ('id: good\ntitle: "a\nversion: 1', '2:8: “"” is opened and not closed; write title: "a"'),
    ("title: 'a l'été'", "1:8: an apostrophe ends this value too early;"
     ' write title: "a l\'été"'),
    ("title: @a", '1:8: a value cannot begin with “@”; write title: "@a"'),
    ("title: - a", '1:8: a value cannot begin with “-”; write title: "- a"'),
    ("---\nid: good\n---\n", "3:1: a line of dashes has no place here; remove the line"),
    ("id: {a}}", "1:8: this setting cannot be read;"
     " put the value between double quotes, or mend its indent"),
    ("? [id]\n: good", "1:3: a list or a map cannot be a key; write one word before the colon"),
    ('id: "\\ud800"', "1:5: this holds a character that does not exist;"
     " write the character itself, without “\\”"),
    ('id: "\\UFFFFFFFF"', "1:1: this holds a character that does not exist;"
     " write the character itself, without “\\”"),
    ("id: " + "[" * 100, "1:20: lists are nested more than 16 deep; keep to plain lists"),
    ("- id", "1:1: “key: value” lines are expected here; write them as the authors' guide shows"),
    ("", "1:1: “key: value” lines are expected here; write them as the authors' guide shows"),
    ("id: [good", "1:5: “[” is opened and not closed; write “]” where it ends"),
    ("id: " + "x" * 70_000, "1:1: these settings have more than 65536 bytes;"
     " move the long texts below the second “---”"),
    ("id: a\x00b", "1:6: the character U+0000 cannot be shown; remove it"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), YAML_MISTAKES)
def test_settings_that_cannot_be_read_say_why(good: Path, text: str, expected: str) -> None:
    (good / "pack.yaml").write_text(text)
    assert problems_of(good) == [f"pack.yaml:{expected}"]


UNIVERSE_MISTAKES = [
    ("order: 1\n", "order: 2\n",
     "6:8: the order 2 is also that of universes/cinema.md; give it another"),
    ("title: Presse\n", "title:\n", "3:1: “title” is empty; write a few words, or remove the key"),
    ("valid_until: 2030-12-31", "valid_until: demain",
     "9:14: “valid_until” is “demain”, which is not a day;"
     " write it as in these examples: 2026-12-05, 5 décembre 2026"),
    ("audience: tous", "audience: equip",
     "8:11: “audience” does not accept “equip”; did you mean “équipe”?"),
    ("audience: tous", "audience: [enfants, ados]", "8:1: “audience” cannot be read;"
     " write one value alone, between double quotes if it begins with a bracket"),
    ("audience: tous", "public: tous",
     "8:1: the setting “public” is not known; did you mean “audience”?"),
    ("Et celle d'hier.", "Et **celle d'hier.",
     "16:4: these two stars open or close nothing;"
     " write **strong** text, without a space inside the stars"),
    ("Et celle d'hier.", "Film\tPrix", "16:1: this line comes from a spreadsheet;"
     " write it as a line of a table: “| one | two |”"),
    ("---\n-", "-",
     "11:1: the settings at the beginning have no end; write a line “---” after them"),
    ("---\nkind", "kind", "1:1: the settings at the beginning are missing;"
     " begin the file with “---”, the settings, and “---”"),
    ("Et celle d'hier.", "Et &eacute;crit.",
     "16:1: “&eacute;” is HTML; write the character itself"),
    ("Et celle d'hier.", "```\nEt\n```",
     "16:1: a block of code has no place here; write a plain paragraph"),
    ("Et celle d'hier.", "> Et", "16:1: a quote (>) has no place here;"
     " remove the “>” at the beginning of the line"),
    ("Et celle d'hier.", "!> Et", "16:1: a hint (!>) has no place here;"
     " move it under a question of a quiz"),
    ("Et celle d'hier.", "## Et\n\n### Et", "18:1: a heading “###” has no place here;"
     " remove it, or change its number of #"),
    ("Et celle d'hier.", "## ", "16:1: this heading is empty; write a few words after the #"),
    ("Et celle d'hier.", "Et\n***", "17:1: a line of dashes has no place here; remove the line"),
    ("Et celle d'hier.", "Et\n::: note", "17:1: “::: note” opens or closes nothing here;"
     " open a phone with “::: phone address”, close it with “:::”"),
    ("Et celle d'hier.", "1. Et", "16:1: this list has no place here; remove or move it"),
    ("Et celle d'hier.", "- Et\n  - encore", "17:3: an item of a list holds one paragraph;"
     " remove the indent at the beginning of the line"),
    ("Et celle d'hier.", "- ", "16:1: this item of the list has no text;"
     " write it on the same line, or remove it"),
    ("Et celle d'hier.", "- `baby`", "16:1: this item of the list has no text;"
     " write it on the same line, or remove it"),
    ("Et celle d'hier.", "x" * 2_001, "16:1: this text has more than 2000 characters;"
     " cut it into shorter paragraphs"),
    ("Et celle d'hier.", "Et\n\nEncore", "12:1: the promise has 3 paragraphs;"
     " write 1 to 2 paragraphs under the settings"),
    ("Et celle d'hier.", "## **Et**", "16:4: bold text (**) has no effect here;"
     " remove the two pairs of stars"),
    ("Et celle d'hier.", "![Presse](presse)", "16:3: a picture has no place here;"
     " put it alone between two empty lines"),
    ("Et celle d'hier.", "::: phone a\n[Un](#next)\n:::",
     "16:1: a practice phone has no place here;"
     " close the one before with a line “:::”, or move it to a tutorial"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "expected"), UNIVERSE_MISTAKES)
def test_each_mistake_of_a_universe_is_told(
    good: Path, right: str, wrong: str, expected: str
) -> None:
    assert right in UNIVERSE
    (good / "universes/presse.md").write_text(UNIVERSE.replace(right, wrong, 1))
    found = [problem for problem in problems_of(good) if problem.startswith("universes/presse.md")]
    assert f"universes/presse.md:{expected}" in found


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org",
        "https://example.org:8080/",
        "https://user@example.org/",
        "https://example.org\\@evil.org/",
        "https://example.org/a b",
        "https://exemple.org/é",
        "javascript:alert(1)",
        "https://[::1]/",
    ],
)
def test_only_plain_https_addresses_are_links(good: Path, address: str) -> None:
    (good / "pack.yaml").write_text(PACK.replace("https://example.org", f"'{address}'"))
    assert problems_of(good) == [
        f"pack.yaml:6:9: “portal” is “{address}”, which is not a plain https address;"
        " write it as in this example: https://example.org/page"
    ]


def test_a_link_too_long_for_a_code_is_refused(good: Path) -> None:
    address = "https://example.org/" + "a" * 81
    (good / "pack.yaml").write_text(PACK.replace("https://example.org", address))
    assert problems_of(good) == [
        "pack.yaml:6:9: “portal” has 101 characters, phones read a code of at most 100;"
        " use a shorter address of the portal"
    ]


def test_a_long_value_is_not_thrown_back_whole_at_its_author(good: Path) -> None:
    (good / "pack.yaml").write_text(PACK.replace("id: good", "id: " + "é" * 1_000))
    (problem,) = problems_of(good)
    assert len(problem) < 300


# --- hostile bytes


PIECES = (
    b"---\n", b"\n\n", b":::", b"::: phone a\n", b"`", b"**", b"- [x] ", b"> ", b"!> ", b"## ",
    b"# ", b"[a](#next)", b"____{1}", b"&amp;", b"\x00", b"\xff", b"\xed\xa0\x80", b"&a ", b"*a",
    b"? ", b"'", b'"', b"[", b"{", b"|\n", b"%YAML 1.1\n", b"\t", b"\\", b"\xe2\x80\xa8", b"->",
    b"kind: quiz\n", b"order: 1\n", b"\r", b"<b>", b"![", b"hide: [", b"1. ", b"~~~\n", b"    ",
)  # fmt: skip

PARTS = (read_pack(HERE / "good"), read_overlay(HERE / "good-commune"))

MUTATIONS = st.lists(
    st.tuples(
        st.integers(0, sum(len(part.files) for part in PARTS) - 1),
        st.floats(0, 1),
        st.integers(0, 12),
        st.sampled_from(PIECES) | st.binary(max_size=8),
    ),
    min_size=1,
    max_size=4,
)


def mutated(part: Folder, first: int, mutations: list[tuple[int, float, int, bytes]]) -> Folder:
    files = dict(part.files)
    for number, place, cut, piece in mutations:
        if first <= number < first + len(files):
            path = list(files)[number - first]
            at = int(place * len(files[path]))
            files[path] = files[path][:at] + piece + files[path][at + cut :]
    return Folder(name=part.name, label=part.label, files=files, large={}, problems=())


def is_complete(found: Reading) -> bool:
    """Either a whole pack, or problems that each say where and what to do."""
    if found.errors:
        return all(p.line >= 1 and p.column >= 1 and p.what and p.fix for p in found.problems)
    universes = found.contents["fr"].universes
    return all(plain(paragraph) for universe in universes for paragraph in universe.promise)


@settings(max_examples=300, deadline=timedelta(seconds=2))
@given(MUTATIONS)
def test_no_bytes_crash_the_reader(mutations: list[tuple[int, float, int, bytes]]) -> None:
    pack, commune = PARTS
    found = source.examine(
        mutated(pack, 0, mutations), mutated(commune, len(pack.files), mutations)
    )
    assert is_complete(found)
