"""A small pack with one page of every kind, long where a screen might run out of room."""

from __future__ import annotations

from datetime import date

from kiosk.packs.content import (
    Activity,
    Basket,
    Budget,
    Card,
    Cards,
    Choice,
    Closure,
    Clue,
    Commune,
    Content,
    Crossroads,
    Event,
    Face,
    Fill,
    Filter,
    Gap,
    GuidedChoice,
    Hotspots,
    InfoIntox,
    Investigation,
    Lead,
    Library,
    Media,
    Memory,
    Milestone,
    Opening,
    Order,
    Pair,
    Pick,
    Priced,
    Question,
    Resource,
    Rich,
    Sentence,
    Sort,
    Span,
    Spot,
    Stage,
    Surprise,
    Universe,
    Way,
    Wifi,
    Words,
    Workshop,
)

PORTAL = "https://asuivre.lillemetropole.fr"
LONG = (
    "Une information se vérifie toujours avant de se partager, même quand elle vient d’une "
    "amie, même quand elle a l’air très sérieuse. Cherchez d’abord qui parle, puis la date. "
    "Comparez ensuite avec deux journaux que vous connaissez. Une image peut dater d’il y a dix "
    "ans et venir d’un autre pays. Le doute n’est pas un défaut : c’est un réflexe à garder."
)


def rich(text: str) -> Rich:
    return (Span(text),)


def picture(name: str) -> Media:
    return Media(f"media/{name}.png", f"L’image {name}.", "Bibliothèque d’exemple")


QUESTION = Question(
    text="Cette photo montre-t-elle vraiment la place de l’hôtel de ville ?",
    choices=(Choice("Info"), Choice("Intox", is_right=True)),
    explanation=(rich(LONG),),
)

ACTIVITIES: tuple[Activity, ...] = (
    InfoIntox(
        id="vrai-ou-faux",
        title="Info ou intox ?",
        summary="Trois nouvelles à vérifier avant de les partager.",
        universe="presse",
        questions=(QUESTION, QUESTION),
    ),
    Investigation(
        id="enquete",
        title="La photo de la place",
        universe="presse",
        minutes=15,
        audience="ados",
        case=(rich("Une photo circule. Qui l’a prise ?"),),
        clues=(
            Clue(
                id="source",
                title="La source",
                text=(rich(LONG),),
                leads=(Lead("Regarder la date", "date"),),
            ),
            Clue(id="date", title="La date", text=(rich("1998."),), media=picture("date")),
        ),
        verdict=QUESTION,
        method=(rich("Qui ? Quand ? Où ?"),),
    ),
    Memory(
        id="paires",
        title="Les paires de l’étagère",
        universe="livres",
        pairs=(
            Pair(Face("liseuse", picture("liseuse")), Face("livre"), rich("Elle en tient mille.")),
            Pair(Face("projecteur"), Face("film")),
        ),
    ),
    Sort(
        id="tri",
        title="Gratuit ou jetons ?",
        universe="cinema",
        baskets=(
            Basket(title="Gratuit", items=(Face("Journaux"), Face("Cours"))),
            Basket(
                title="Avec des jetons",
                items=(Face("Films récents"),),
                why=(rich("Un film coûte de 0,5 à 2 jetons."),),
            ),
        ),
    ),
    Order(
        id="frise",
        title="L’histoire du cinéma",
        universe="cinema",
        milestones=(
            Milestone("Première séance publique", "1895"),
            Milestone("Le cinéma parle", "1927"),
        ),
        explanation=(rich("Les frères Lumière."),),
    ),
    GuidedChoice(
        id="quel-film",
        title="Quel film ce soir ?",
        universe="cinema",
        crossroads=(
            Crossroads(
                id="qui",
                text="Vous regardez avec qui ?",
                ways=(
                    Way(
                        text="En famille",
                        leads_to="envie",
                        filters=(Filter("audience", "=", "enfants"),),
                    ),
                    Way(text="En solo"),
                ),
            ),
            Crossroads(id="envie", text="De quoi avez-vous envie ?", ways=(Way(text="De rire"),)),
        ),
        filters=(Filter("tokens", "<=", 1.5),),
    ),
    Surprise(
        id="surprise",
        title="Un film au hasard",
        universe="cinema",
        filters=(Filter("universe", "=", "cinema"),),
        text=(rich("Laissez la lumière choisir."),),
    ),
    Budget(
        id="budget",
        title="Un mois de films",
        universe="cinema",
        allowance=4,
        goal=(rich("Voir le plus de films possible."),),
        offers=(
            Priced("Un film récent", 2, rich("Sorti cette année.")),
            Priced("Un court métrage", 0.5),
        ),
        explanation=(rich("Les jetons reviennent chaque mois."),),
    ),
    Fill(
        id="trous",
        title="Les mots qui manquent",
        sentences=(
            Sentence(
                parts=(Words("Chaque mois, vous avez "), Gap("4", ("2", "10")), Words(" jetons.")),
                explanation=(rich("Ils ne se gardent pas."),),
            ),
        ),
    ),
    Cards(
        id="cartes",
        title="Les mots du numérique",
        universe="former",
        cards=tuple(
            Card(front=f"Mot numéro {number}", back=(rich(LONG[: 60 * number]),))
            for number in range(1, 6)
        ),
    ),
    Hotspots(
        id="ecran",
        title="L’écran d’accueil",
        universe="former",
        picture=picture("ecran"),
        spots=(Spot(0.4, 0.3, rich("Le bouton pour se connecter")), Spot(0.6, 0.7, rich("L’aide"))),
    ),
    Workshop(
        id="atelier",
        title="Découvrir la presse en ligne",
        universe="presse",
        minutes=60,
        audience="équipe",
        durations=(45, 60, 90),
        goal=(rich("Chacun lit un journal sur son téléphone."),),
        prepare=(rich("Six téléphones chargés, le mot de passe du Wi-Fi écrit en grand."),),
        stages=(
            Stage(
                title="Accueil",
                minutes=(5, 10, 15),
                text=(rich("Faire le tour des prénoms."),),
                said=(rich("Bonjour et bienvenue. Personne n’a besoin de savoir déjà faire."),),
            ),
            Stage(title="On joue", minutes=(0, 10, 20), activity="activities/vrai-ou-faux"),
        ),
    ),
)

PICK = Pick(
    id="le-chant-des-forets",
    title="Le chant des forêts",
    universe="cinema",
    library="Bibliothèque d’exemple",
    day=date(2026, 11, 3),
    creator="Une réalisatrice d’exemple",
    text=(rich(LONG), rich("À voir en famille, sur un grand écran.")),
    url=f"{PORTAL}/exemple/le-chant-des-forets",
    picture=picture("affiche"),
)

EVENTS = (
    Event(
        id="heure-du-conte",
        title="Heure du conte",
        day=date(2026, 11, 21),
        last_day=date(2026, 11, 21),
        start="16:00",
        end="17:00",
        place="Bibliothèque d’exemple",
        universe="jeunesse",
        text=(rich("Pour les enfants à partir de 4 ans, avec leurs parents."),),
        url=f"{PORTAL}/agenda",
    ),
    Event(
        id="exposition",
        title="Exposition « Affiches du Nord »",
        day=date(2026, 11, 28),
        last_day=date(2026, 12, 19),
        place="Médiathèque d’exemple",
        summary="Cent affiches, de 1890 à 1950.",
    ),
)

HOURS = {
    "mardi": (Opening(14 * 60, 18 * 60),),
    "mercredi": (Opening(10 * 60, 12 * 60), Opening(14 * 60, 18 * 60)),
    "samedi": (Opening(10 * 60, 12 * 60), Opening(14 * 60, 17 * 60 + 30)),
}

COMMUNE = Commune(
    name="Commune d’exemple",
    library="Bibliothèque d’exemple",
    wifi=Wifi("Biblio-Public", "Demandez un ticket à l’accueil."),
    libraries=(
        Library(
            name="Médiathèque d’exemple",
            address="2, rue d’exemple",
            hours={"mardi": (Opening(10 * 60, 12 * 60),)},
        ),
        Library(
            name="Bibliothèque d’exemple",
            address="1, place d’exemple",
            phone="03 00 00 00 00",
            hours=HOURS,  # type: ignore[arg-type]
            closures=(Closure(date(2026, 12, 24), date(2027, 1, 2)),),
            is_here=True,
            url=PORTAL,
        ),
    ),
)

UNIVERSES = ("presse", "cinema", "former", "livres", "patrimoine", "jeunesse")

EVERYTHING = Content(
    id="exemple",
    title="Exemple",
    version="1",
    portal=PORTAL,
    universes=tuple(
        Universe(
            id=name,
            title=name.capitalize(),
            fact="Un fait",
            illustration=name,
            promise=(rich("Une promesse."),),
        )
        for name in UNIVERSES
    ),
    resources=(
        Resource(
            id="vod",
            title="Films",
            universe="cinema",
            provider="",
            url=PORTAL,
            promise=(rich("Des films."),),
        ),
    ),
    activities=ACTIVITIES,  # type: ignore[arg-type]
    picks=(PICK,),
    events=EVENTS,
    commune=COMMUNE,
)
