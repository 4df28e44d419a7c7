"""Words that say nothing of a subject, French and English together, question words among them; as tokens are."""

from __future__ import annotations

STOP_WORDS = frozenset(
    """
    a about afin after again against ai aie ainsi ait all alors also am an and any apres are as at au aucun aucune
    aussi autour aux avait avant avec avez avoir avons be because been before being besoin between both but by ca
    can car ce cela celle celles celui ces cet cette ceux chaque cherche chez ci combien comme comment contre could
    d dans davantage de depuis des did dit do does doing dois doit don donc dont du during each elle elles en encore
    entre es est et etaient etait ete etes etre eu eux faire fait faut find for from fut get give given gives had
    has have having he her here hers him his how i ici if il ils in into is it its j je just juste l la laquelle le
    lequel les lesquels leur leurs looking lui m ma mais many may me meme mes might moi moins mon more most much
    must my n ne need needs ni no nor nos not notre nous of off on once only ont or other ou our out over own par
    parce parmi pas pendant peu peut peux please plus pour pourquoi puis qu quand que quel quelle quelles quelque
    quels qui quoi s sa same sans savoir se selon sert ses shall she should si so soi soit some son sont sous such
    suis sur svp t ta te tel tell telle tes than that the their them then there these they think this those through
    to toi ton too tous tout toute toutes tres trouver tu un under une until up upon va vais vers very veut veux
    voici voila vos votre voudrais vous want wants was we were what when where which while who whom whose why will
    with would y you your
    """.split()
)
