"""The words that argmap itself writes on a diagram, by language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one language. `{n}`, `{tail}` and `{head}` stand for a number and for what an arrow joins.

    The fields from `helps` to `conceded_line` are the legend's.
    """

    lang: str
    thesis: str
    pro: str
    con: str
    mixed: str
    implicit: str
    open: str
    conceded: str
    hedged: str
    denied: str
    more: str
    more_tip: str
    case_for: str
    case_against: str
    with_replies: str
    helps: str
    hurts: str
    both: str
    support: str
    attack: str
    undercut: str
    backing: str
    contradicts: str
    restates: str
    linked: str
    step: str
    implicit_line: str
    dash_dot: str
    open_line: str
    conceded_line: str
    mapper: str
    and_: str
    untitled: str
    described: str
    nothing: str


_EN = Words(
    lang="en",
    thesis="THESIS",
    pro="PRO",
    con="CON",
    mixed="MIXED",
    implicit="implicit premise",
    open="open",
    conceded="conceded",
    hedged="hedged",
    denied="denied by",
    more="+{n} more",
    more_tip="{n} claims below {head} are left out",
    case_for="The case for",
    case_against="The case against",
    with_replies="with replies",
    helps="PRO: helps the thesis",
    hurts="CON: hurts the thesis",
    both="MIXED: does both",
    support="supports",
    attack="attacks",
    undercut="undercuts the inference",
    backing="backs the inference",
    contradicts="cannot both hold",
    restates="says the same as",
    linked="premises needed together",
    step="an inference that is itself disputed or backed",
    implicit_line="dashed border: implicit premise",
    dash_dot="dash-dot line",
    open_line="dotted border: open",
    conceded_line="grey: conceded",
    mapper="implicit link, added by the mapper",
    and_="and",
    untitled="Argument map",
    described="Argument map with {n} claims.",
    nothing="There is nothing to show.",
)
_DE = Words(
    lang="de",
    thesis="THESE",
    pro="PRO",
    con="KONTRA",
    mixed="GEMISCHT",
    implicit="implizite Prämisse",
    open="offen",
    conceded="eingeräumt",
    hedged="eingeschränkt",
    denied="bestritten von",
    more="+{n} weitere",
    more_tip="{n} Aussagen unter {head} sind weggelassen",
    case_for="Was dafür spricht",
    case_against="Was dagegen spricht",
    with_replies="mit Erwiderungen",
    helps="PRO: spricht für die These",
    hurts="KONTRA: spricht gegen die These",
    both="GEMISCHT: beides",
    support="stützt",
    attack="greift an",
    undercut="entkräftet den Schluss",
    backing="sichert den Schluss",
    contradicts="nicht zugleich wahr",
    restates="sagt dasselbe wie",
    linked="Prämissen nur gemeinsam",
    step="ein Schluss, der selbst bestritten oder gesichert wird",
    implicit_line="gestrichelter Rand: implizite Prämisse",
    dash_dot="Strichpunktlinie",
    open_line="gepunkteter Rand: offen",
    conceded_line="grau: eingeräumt",
    mapper="implizit, vom Kartierer ergänzt",
    and_="und",
    untitled="Argumentkarte",
    described="Argumentkarte mit {n} Aussagen.",
    nothing="Es gibt nichts zu zeigen.",
)
_FR = Words(
    lang="fr",
    thesis="THÈSE",
    pro="POUR",
    con="CONTRE",
    mixed="MIXTE",
    implicit="prémisse implicite",
    open="ouvert",
    conceded="concédé",
    hedged="nuancé",
    denied="contesté par",
    more="+{n} autres",
    more_tip="{n} affirmations sous {head} sont omises",
    case_for="Les arguments pour",
    case_against="Les arguments contre",
    with_replies="avec répliques",
    helps="POUR : sert la thèse",
    hurts="CONTRE : nuit à la thèse",
    both="MIXTE : les deux",
    support="soutient",
    attack="attaque",
    undercut="mine l’inférence",
    backing="garantit l’inférence",
    contradicts="incompatibles",
    restates="dit la même chose que",
    linked="prémisses solidaires",
    step="une inférence elle-même contestée ou garantie",
    implicit_line="bord en tirets : prémisse implicite",
    dash_dot="trait mixte",
    open_line="bord pointillé : ouvert",
    conceded_line="gris : concédé",
    mapper="lien implicite, ajouté par l’auteur de la carte",
    and_="et",
    untitled="Carte d’arguments",
    described="Carte d’arguments avec {n} affirmations.",
    nothing="Il n’y a rien à montrer.",
)
_ES = Words(
    lang="es",
    thesis="TESIS",
    pro="PRO",
    con="CONTRA",
    mixed="MIXTO",
    implicit="premisa implícita",
    open="abierto",
    conceded="concedido",
    hedged="matizado",
    denied="negado por",
    more="+{n} más",
    more_tip="se omiten {n} afirmaciones bajo {head}",
    case_for="A favor",
    case_against="En contra",
    with_replies="con réplicas",
    helps="PRO: favorece la tesis",
    hurts="CONTRA: perjudica la tesis",
    both="MIXTO: ambas cosas",
    support="apoya",
    attack="ataca",
    undercut="socava la inferencia",
    backing="respalda la inferencia",
    contradicts="incompatibles",
    restates="dice lo mismo que",
    linked="premisas conjuntas",
    step="una inferencia a su vez discutida o respaldada",
    implicit_line="borde discontinuo: premisa implícita",
    dash_dot="línea de trazo y punto",
    open_line="borde punteado: abierto",
    conceded_line="gris: concedido",
    mapper="enlace implícito, añadido por el autor del mapa",
    and_="y",
    untitled="Mapa de argumentos",
    described="Mapa de argumentos con {n} afirmaciones.",
    nothing="No hay nada que mostrar.",
)


def words(lang: str | None) -> Words:
    """Return the words for a language tag (`de`, `de-CH`); English for a language that has none here."""
    key = (lang or "en").replace("_", "-").split("-")[0].casefold()
    return {"de": _DE, "fr": _FR, "es": _ES}.get(key, _EN)
