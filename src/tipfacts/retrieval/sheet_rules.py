"""What the sheet makes of some words: pleas for help, and other subjects than its own."""

from __future__ import annotations

# Words that, together in a query, make another subject of it, of which the facts say nothing: in law, the smuggling of
# migrants is not trafficking in persons, nor is any other traffic.
OTHER_SUBJECTS = tuple(
    frozenset(phrase.split())
    for phrase in (
        "smuggle", "smuggled", "smuggler", "smugglers", "smuggling", "passeur", "passeurs", "passeuse", "cocaine",
        "heroin", "trafic migrants", "trafics migrants", "trafic clandestins", "trafic drogue", "trafic drogues",
        "trafics drogue", "trafic stupefiants", "trafic armes", "trafics armes", "trafic organes", "trafic animaux",
        "trafic ivoire", "trafic routier", "trafic aerien", "trafic internet", "trafic web", "trafic cigarettes",
        "trafic tabac", "drug trafficking", "drugs trafficking", "drug traffickers", "narcotics trafficking",
        "arms trafficking", "weapons trafficking", "gun trafficking", "organ trafficking", "organs trafficking",
        "wildlife trafficking", "ivory trafficking", "traffic road", "traffic jam", "traffic air", "traffic light",
        "traffic lights", "traffic internet", "traffic web", "traffic website", "drug traffic",
    )
)  # fmt: skip

# Words that are a plea for help by themselves, whatever stands around them.
PLEAS = frozenset(
    """
    secours sos aidez enfuir echapper fuir sequestre sequestree enferme enfermee piege piegee prisonniere prisonnier
    vendue vendu battue battu frappe violee menacee terrifiee escape trapped kidnapped locked beaten raped threatened
    terrified scared afraid hostage enslaved
    """.split()
)

HOTLINE = "hotline human national trafficking"  # the words of the id that answers a plea for help
PRESS_CONTACT = "2016 contact press"  # and of the one that never does
