"""Words that say nothing of a subject, French and English together, question words among them; as tokens are."""

from __future__ import annotations

STOP_WORDS = frozenset(
    """
    a about afin after again against ai aie ainsi ait all alors also am among amongst an and any apres are as at au
    aucun aucune aussi autour aux avait avant avec avez avoir avons be because been before being besoin between both
    but by ca can cbm ce cela celle celles celui ces cet cette ceux chaque cherche chez ci combien comme comment
    contre could d dans davantage de depuis des did dit do does doing dois doit don donc dont du during each elle
    elles en encore entre es est et etaient etait etes etre eu eux faire fait faut find for from fut get give given
    gives had has have having he her here hers him his how hwo i ici if il ils in into is it its j je just juste kel
    kelle kels ki koi l la laquelle le lequel les lesquels leur leurs looking lui m ma mais many may me meme mes
    might moi moins mon more most much must my n ne need needs ni no nor nos not notre nous of off on once only ont
    or other ou our out over own par parce parmi pas pendant percent percentage peu peut peux pkoi please plus pour
    pourcent pourcentage pourquoi proportion puis qu quand que quel quelle quelles quelque quels qui quoi s sa same
    sans savoir se selon sert ses shall she should si so soi soit some son sont sous such suis sur svp t ta te teh
    tel tell telle tes than that the their them then there these they think this those through to toi ton too tous
    tout toute toutes tres trouver tu un under une until up upon va vais vers very veut veux voici voila vos votre
    voudrais vous vs want wants was we were what when where which while who whom whose why will with would wut y you
    your
    """.split()
)

# Those of them that join words into a name or a phrase, and make no sentence.
LINKING_WORDS = frozenset(
    """
    a against an and as at au aux avec between by contre d dans de des du en entre et for from in l la le les of on or
    ou par pour sur the to un une with
    """.split()
)

# Words that say a little: whoever puts a question in full uses them, whatever it is about. A text, for a set of them
# would be made for each search of a few words.
_WEAK_WORDS = """
    able abord absolument according across actually actuellement add added ailleurs aime aimerais almost already
    always amount annee annees another answer anybody anyone anything anyway apart apparemment appear apprendre
    around arriver ask asked asking asks assez attend attendent attendre auquel auraient aurait autant autre autres
    avaient avance away back based basically beaucoup become becomes began begin begins behind believe best better
    bien big bit bonjour bonsoir bref cadre came car certain certaine certaines certainly certains chance chose
    choses clair clairement clear clearly close come comes coming commence commencer common compared complete
    completely compter concernant concerne concerning connaitre consider considered consiste correspond
    correspondent cote couple course currently day days dedans dehors deja demander dernier derniere dernieres
    derniers derriere dessous dessus detail details devait devant devenir devoir devra devrait different differente
    differentes differents dirait dire direct directement directly disent dite divers doivent done donne donner
    drole dur eh else end ended enfin enough ensemble ensuite environ espece especialement especially ete even
    eventuellement ever every everybody everyone everything evidemment exact exactement exactly exemple exist existe
    exister exists explain explained explique expliquer facile facilement facon fact faisait faites fallait far
    faudrait few finally fine fois followed following font full fully further general generally gens getting go goes
    going gone good got grace grand grande grandes grands great gros grosse guess guy guys happen happened happening
    happens hard haut hein hello heure heures hey hi hier high hope idea idee important importante impossible
    include included includes including indeed info information informations infos instead involved item items
    jamais jour jours keep kept kind kinds knew know known knows large last later latest least left less let lets
    lieu like likely lire little loin long longtemps look looked looks lors lorsque lot lots low lu machin madame
    made mademoiselle main mainly maintenant make makes making mal malgre manage maniere matter maybe mean means
    meant meilleur mention mentioned merci met mettre middle mieux milieu mind minute mis mise mister mlle mme mode
    moment monsieur mostly mot mots move moved moyen mr mrs nb nbr nbre near nearly necessaire never new next nice
    nobody nombre normal notamment nothing nouveau nouveaux nouvel nouvelle nouvelles now nul number obtenir
    obviously occasion often ok okay old onto oui ouvert pareil parfois parle parlent parler partir partout passe
    passer past pense penser perhaps person petit petite petites petits piece place places plein plupart plusieurs
    plutot point possible possibles pourrais pourrait pourriez pouvez pouvoir precis precise precisement prendre
    presque pretty prevu principal principale pris probablement probably problem probleme prochain prochaine propos
    propre puisque put quelconque question questions quick quite quoique raison rather read real really reason
    recemment recent recently reellement regarder regarding related remember rendre repondre reponse reste rester
    rien right run sachant sache said saurait savent savez saw say saying says see seem seems seen sense sent set
    seul seule seulement several short showed side simple simplement simply since single sinon small someone
    something sometimes somewhere soon sort sorte soudain souvent start started starting starts still stuff suffit
    suite suivant sujet sujets suppose supposer sure surtout take taken takes taking talk talked talking tandis tant
    tard tellement tells temps tenir thank thanks thing things though thus tiens time times today together told took
    topic toujours tour tourne toward towards travers tried truc trucs true try trying turn turned type types unless
    use used uses using usual usually utile utiliser various venir versus via vient vite voir voire voudrait vouloir
    vrai vraiment vu vue way ways week weeks well went whatever whenever wherever whether whole within without
    wonder wondering word words worse wrong year years yes yesterday yet
""".replace("\n", " ")


def is_weak(word: str) -> bool:
    """Whether a word says a little, but not much."""
    return f" {word} " in _WEAK_WORDS
