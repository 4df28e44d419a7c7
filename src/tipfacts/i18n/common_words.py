"""Words that people use every day, French and English together, as tokens are: whoever types one has not slipped.

The 8,000 most frequent of at least three letters in each of the two dictionaries of pyspellchecker 0.9.1, without those
of `retrieval.stop_words` and without what a light ending makes of another of them.
Copyright (c) 2018-2021 Tyler Barrus, under the MIT License, as this program is; the terms stand in LICENSE.
"""

from __future__ import annotations

ENDINGS = ("", "s", "x", "e", "es", "ee", "ees", "d", "ed", "ing", "ings")
SHORTEST = 3  # letters of a word
_WORDS = """
    abandon abandonne abandonner abandonnez abattre abattu abdominal abducted abduction abeilles abide abilities
    ability abime abnormal aboard aborde aborder abort abortion above abri abroad abruti absence absent absolue
    absolute absolutely absorb absurd abus abuser academic academy accede acceder accelere accelerer accent
    accept acceptable acceptance acceptent accepter acceptez acces accessory accident accidental accidentally
    accidentellement accommodate accompagne accompagner accompanied accompany accompli accomplice accomplir
    accomplish accord accordance accorder accouche accoucher account accountant accroche accrocher accueil
    accueilli accueillir accurate accusation accuse accuser accusing accustomed ace achats achete achetent
    acheter acheteur achetez achieve acid acier acknowledge acquaintance acquainted acquire acquis acres act
    acteur actif action activate active activer activite activities activity actor actress actrice actual actuel
    actuelle acute adam adapt adaptation addict addiction adding addition additional address adds adieu adjoint
    adjust admets admettons admettre administration administrative admiral admire admirer admiring admis
    admission admit admitted admitting adopt adopter adoption adorable adorait adore adorent adorer adorerait
    adrenaline adresse adrian ads adult advance advancing advantage adventure adversaire advertising advice
    advise advocate aerial aerien aerienne affair affame affect affecter affection affiche affirme affirmer
    afford affreuse affreusement affreux affronte affronter afraid african age agence agencies agency agenda
    agent aggression aggressive agi aging agir agissent agissez agit ago agony agreable agree agreement agresse
    agression ahead aid aident aider aidera aiderai aiderait aidez aient aies aiguille aile aille aillent aim
    aimable aimaient aimais aimait aimant aiment aimer aimeraient aimerait aimeriez aimerions aimez aimiez
    aimons ain air airborne aircraft airline airplane airport aisle ajoute ajouter alarm album alcohol alcoholic
    alcool alcoolique alentours alert alias alibi alien alike alimentaire alimente aliments alive alla allaient
    allais allait allant alle allegations alleged allegedly allegiance allemand aller allergic allergique alley
    allez alliance allie alliez allions allo allonge allons allow allume allumer allure allusion ally alone
    along alongside alpha alright altar alter alternate alternative although altitude altogether amant amateur
    amazed amazing ambassador ambition ambitious ambulance ambush ame ameliore ameliorer amen amende amener
    amenez americain american ami amitie ammo ammunition amounts amour amoureuse amoureux ampoule amusant amuse
    amusement amuser amusez amusing anal analyse analyser analysis analyze analyzing ancestors ancetres anchor
    ancien ancienne ancient aneantir ange angel anger anglais angle angry animal animaux anime ankle anneau
    anniversaire anniversary annonce annoncer announce announcement announcing annoy annual annuel annule
    annuler anomalie anonyme anonymous ans answered answering answers ant antecedents antibiotiques anticipate
    antidote antique anxiety anxious anymore anytime anywhere aout apaiser apartment ape apercu apologies
    apologize apologizing apology apparait apparaitre appareil apparence apparent apparently apparition
    appartement appartenait appartenant appartiennent appartient apparu appat appeal appearance appeared
    appearing appears appel appelait appeler appelez appelle appellent appellera appellerai appelons appetit
    applaudissements applause apple application applied applies applique appliquer apply appoint appointment
    apporte apportent apporter apportera apportez appreciate appreciation apprecie apprecier apprenant apprend
    apprendra apprenez apprenne apprennent appris approach approche approcher approchez appropriate approprie
    approuve approval approve approximately appuie appuye appuyer appuyez apte arab araignee arbre arc architect
    architecture archives area aren arena argent argue arguing argument arm armies armor armure army arnaque
    arrache arracher arrange arrangement arranger arranging arrest arrestation arret arretait arretent arreter
    arretera arretez arretons arriere arriva arrivait arrival arrivant arrive arrivent arrivera arriverai
    arriverait arriverez arriveront arrivez arriving arrivons arrogant arrow art artery article artifact
    artificial artillery artist artistic artistique ascenseur ash ashamed ashore asian aside asile asleep aspect
    aspire ass assassin assassinate assassination assassiner assault assemble assembly asseoir assessment asset
    asshole assiette assign assignment assis assist assistance assistant assister associate association associe
    assomme assume assumer assuming assumption assurance assure assurer asteroid astonishing astronaut asylum
    ate atelier athlete athletic atmosphere atom atomic atomique atout atroce attach attacher attack attaque
    attaquent attaquer atteindre atteint attempt attendais attendait attendant attended attendez attendiez
    attending attendons attendra attends attendu attentat attente attention attentivement atterri atterrir
    atterrissage atterrit attic attire attirer attitude attorney attract attraction attractive attrape attraper
    attribue auction audience audio audition augmentation augmente augmenter aunt auparavant aupres aura aurai
    aurez auriez aurions aurons auront aussitot australian auteur authentic authentique author authorities
    authority authorization authorize auto autograph automatic automatically automatique automobile autopsy
    autorisation autorise autoriser autorite autrefois autrement autumn auxiliary auxquelles auxquels available
    avais avale avaler avancee avancer avances avancez avantage avenge avenir aventure average avere averti
    avertir avertissement aveu aveugle aviez avion avis avocat avoid avoue avouer avril await awake award aware
    awesome awful awfully awkward axe ayant ayez ayons babbling babe babies baby babysit babysitting bac
    bachelor backed background backing backpack backs backstage backup backwards backyard bacon bacteria bad
    badge badly bag bagages bagarre baggage bague baguette baie baigne baigner baignoire bail bain baiser baisse
    baisser baissez bait bake baking bal balade balader balai balance balancer balayer balcon balcony baleine
    balise balistique ball ballet ballistics ballon balloon bamboo ban banana banane banc bancaire bandage
    bandit bang banished bank banker bankrupt banlieue banned banner banni banque banquet banquier bapteme
    baptise bar baraque baratin barbe barbecue barber barely bargain barge bark barman barn baron barque
    barracks barrage barre barreaux barrel barrer barrier bartender bas basant baseball basement bash basic
    basis basket basketball bassin bastard bat bataille bataillon batard batch bateau bath bathroom bati
    batiment batir baton battait battalion battant batte battement battent batterie battery batteur battez
    batting battle battlefield battling battra battrai battre battu bavarder bave bay bazar beach beacon beam
    bean bear beast beat beaten beau beaute beautiful beautifully beauty bebe bec became becoming bed bedroom
    bedtime bee beef beep beer beg beggar begged begging beginning beguin begun behalf behave behaving behavior
    behold beignets beings bel belgian belief believed believer believes believing bell belly belong beloved
    below belt ben bench beneath benediction benefice benefit beni benisse bent berceau berger beseech beside
    besoins bet betail betise beton betray betrayal betting beurre beware beyond bible bibliotheque bicycle bid
    bidding bidon biens bientot bienvenu biere bigger biggest bijou bike bilan bill billard billet billion billy
    bin biological biologique biology biopsie bird birth birthday biscuit bishop bitch bite biting bits bitten
    bitter bizarre bizarrement black blackmail blackout blade blague blah blame blamer blaming blanc blanche
    blanchir blank blanket blast ble blend bless blesser blessure bleu blew blind blink bloc block bloke blond
    blood bloody bloom bloque bloquer blouse blow blown blue blunt board boat bob bodies bodily body bodyguard
    boeuf boil boiler boire bois boisson boit boivent bol bolt bomb bombarde bomber bon bonbon bonheur bonhomme
    bonne bonnet bonte bonus boobs boogie book boom boost boot booth booty booze bord bordel border bore boring
    born borrow boss bossent bosser bossez bother botte botter bottle bottom bouc bouche boucher bouchon boucle
    boucler bouclier boue bouffe bouffer bouffon bouge bougent bouger bougez bought bougie bouillir boule
    boulettes bouleverse boulot bounce bouncing bound boundaries bounty bouquet bouquin bourre bourreau bourse
    bouscule bousiller bout bouteille boutique bouton bow bowl box boxer boxeur boy boyfriend bra brace bracelet
    brag bragging brain brake branch brancher brand brandy branler braquage braque braquer brat brave bravery
    bravest bravo bravoure brazilian breach bread break breakdown breakfast breakthrough breast breath brebis
    breche bred breed breeze breve bribe brick bridal bride bridge brief briefcase brigade bright brighter
    brightest brillant brille briller brilliant brin bring brink brique briquet brise briser britannique british
    broad broadcast broke broken broker bronze broom brosse brosser brother brought brouillard brouille brown
    bruise bruit brulant brule brulent bruler brulures brune brush brutal brutally brute bubble buck bucket
    buckle buddies buddy budget buffalo buffet bug bugger bugging build built bull bullet bulletin bullied
    bullshit bully bum bump bumper bunch bundle bunk bunker bunny burden bureau burger burglar burial buried
    burn burnt burst bury bus bush business businessman bust busy butcher bute buter butin butler butt butter
    butterflies butterfly button buvais buvait buvant buvez buvons buy buyer buzz bye bypass cab cabane cabin
    cabinet cable cacahuetes cachais cachait cache cachent cacher cachet cachette cachez cadavre cadeau cadet
    cadres cafard cafe cafeteria cage cahier caillou caisse cake calcul calculate calculations calculer cale
    calecon calendar calendrier calf caliber calibre calin call caller calm calmer cam camarade cambriolage
    cambriole camel camera camion camionnette camp campagne campaign camper campus canadian canal canape canard
    cancel cancelled cancer candidat candidature candle candy cane canne cannon cannot canon canot cans cant
    canvas caoutchouc cap capable capacite capacity capitaine capital caporal capote capsule captain capte
    capteurs captive capture capturer capturing caractere caracteristiques caravan carbon carburant card cardiac
    cardiaque cardinal care career careful carefully careless caresse caresser cargaison cargo caring carnet
    carnival carpet carre carrement carriage carried carrier carries carrot carry cars cart cartel carter carton
    cartoon cartouches carve carving cas caserne cash casier casino casque casquette casse casser cassette cast
    castle casual casualties cat catalogue catastrophe catastrophic catch categorie category catholic catholique
    cattle cauchemar caught cause causer causing caution cautious cavalerie cavalier cavalry cave cease ceci
    cede ceder ceiling ceinture celebrate celebrating celebration celebre celebrer celebrite celebrities
    celebrity celestial celibataire cell cellar cellphone cellulaire cellular cellule cement cemetery cendres
    cense cent centaine center centime centimetres central centre centuries century cependant cercle cercueil
    cereal cerebral ceremonie ceremony cerf cerise certainement certainty certes certificat certified certitude
    cerveau cervelle cesse cesser cessez chacun chagrin chain chair chairman chaise chalet chaleur chalk
    challenge challenging chamber chambre champ champagne champignons champion championnat championship
    chancelier chances chanceuse chanceux change changeait changement changent changeons changer changera
    changerai changerait changez changing channel chanson chant chantage chantait chantant chantent chanter
    chanteur chanteuse chantez chantier chaos chap chapeau chapel chapelle chapitre chapter char character
    charbon charge chargement charger chargeur chargez charging chariot charitable charite charity charlie charm
    charmant chart charter chase chasing chasse chasser chasseur chat chateau chatiment chaton chatte chatter
    chatting chaud chauffage chauffe chauffer chauffeur chaussette chaussure chauve cheap cheaper cheat check
    cheek cheer cheerful cheese chef chemical chemin chemise chemistry cheque cher cherchaient cherchais
    cherchait cherchant cherchee cherchent chercher cherchera cherches chercheur cherchez cherchiez cherchons
    cheri cherish cherry chess chest cheval chevalier chevaux cheveu cheville chevre chew chic chick chicken
    chief chien chienne chier chiffre child childhood childish children chili chill chilly chimie chimique chin
    chinese chinois chiot chip chirping chirurgie chirurgien choc chocolat choice choir choisi choisir
    choisissent choisissez choisit choix choke choking chomage choose choosing chop choper chopped chopper
    chopping choque chorale chores chorus chosen chou chouette chretien christ christian christmas chronic chuck
    chuckles chuckling chunk church chut cible cicatrice ciel cieux cigar cigarette cimetiere cinema cingle cinq
    cinquante cinquieme circle circling circonstances circuit circulation circule circuler circumstances circus
    cire cirque ciseaux citation cite citer cities citizen citoyen citron city civil civilian civilisation
    civilization civilized claim claire clan clap claque claquer clarifier clarify class classic classical
    classified classique classroom classy clause claw clay cle clean cleaner clearance cleared clearer clearing
    clears clef clerk clever cliche click client clientele cliff climat climb clin cling clinic clinical
    clinique clip cloak cloche clock clone closed closely closer closes closest closet closing cloth cloture
    clou clown club clue clumsy coach coal coast coat cocaine cochon cock cocktail coco coconut code coequipier
    coeur coffee coffin coffre coffrer cognac cogne cogner coiffe coiffeur coiffure coin coince coincer
    coincidence coke col colder colere colis collaboration collapse collar collateral colle colleague collect
    collecter collection collectionne collective collector college collegue coller collier colline collision
    colocataire colombian colonel colonie colonne colony color colorful column com coma comb combat combattant
    combattre combattu combinaison combination combine comble combler comedie comedy comet comfort comfortable
    comic comique comite command commandant commandement commander commando commenca commencais commencait
    commencant commencement commencent commencera commences commencez commencons commend commentaire comments
    commerce commercial commet commettre commis commissaire commissariat commission commissioner commit
    commitment committed committee committing commonly commun communaute communicate communicating communication
    communique communiquer communist community compagne compagnie compagnon companies companion company
    comparaison compare comparer comparing comparison compartiment compartment compass compassion compelled
    compelling compensate compensation compenser compete competences competing competition competitive complain
    complaint complet completement complex complicated complications complice complicite compliment complique
    compliquer complot component comporte comportement comporter compose composer composition compound
    comprehension comprenais comprenait comprend comprendra comprendrais comprendre comprendrez comprenez
    compreniez comprenne comprennent comprenons compris compromettre compromis comptable comptais comptait
    comptant compte comptent compteur comptez comptoir computer comrade comte comtesse con conceal conceived
    concentrate concentration concentre concentrer concept conception concern concert concevoir concierge conclu
    conclude conclure conclusion concours concrete concu concurrence concurrents condamnation condamne condamner
    condemn condition conditionnelle condo condoleances condom conduct conducteur conduira conduire conduis
    conduisais conduisait conduisent conduisez conduit conference confess confesser confession confiance
    confidence confident confidential confie confier confined confirm confirmation confirment confirmer
    confiscated confisque confiture conflict conflit confondre confort confortable confront confronter confus
    confusion conge congratulate congratulations congres congressman connais connaissaient connaissais
    connaissait connaissance connaissant connaisse connaissent connaissez connaissiez connaissons connait
    connaitra conne connect connecter connection connerie connexion connu conquer conquerir conquete conquis
    consacre consacrer conscience conscient conscious consciousness conseil conseille conseiller consent
    consentement consequence conservative conserve conserver considerable considerant consideration considere
    considerent considerer considerez considering considers consigne consistent consists console consommation
    consomme conspiracy conspiration constable constamment constant constantly constate constitue construct
    construction construire construit consulat consult consultant consultation consulter consume contact
    contacter contain container containment contaminated contamine conte contempt contenait contenant contenir
    content contenter contenu contest contexte contiennent contient continent continuait continue continuent
    continuer continuera continuerai continuez continuing continuons continuous contourner contract contractor
    contraint contraire contrairement contrarie contrary contrat contrebande contribue contribute contribution
    control controlent controler controleur controlled controlling controversial convaincre convaincu
    convenience convenient convent convention conventional convenu conversation convert convey convict
    conviction convient convince convincing convoi convoque convoy cook cookie cool cooler coolest cooperate
    cooperation cooperer coordinate coordonnees cop copain copie copier copine copper copy coq coque coquille
    coral corbeau cord cordon core corn corner coroner corporal corporate corporation corps correct correctement
    correction correspondance correspondant corridor corrige corriger corrompu corrupt corruption cos cosmic
    cost costaud costume cotes coton cottage cotton cou couch couchait coucher couchez coucou coude coudre cough
    couldn coule couler couleur couloir council counsel counselor count countdown counter counterfeit countless
    countries country countryside county coup coupable coupent couper coupez couples coupure cour courage
    courageous courageuse courageux courait courant courbe courent coureur courez courier courir couronne
    courrier coursier court courtesy courthouse courtoisie courtroom couru cousin coussin cout couteau coutent
    couter coutera couterait coutume couvent couvert couverture couvre couvrir cover coverage covert cow coward
    cowardly cowboy cozy crab crache cracher crack cradle craft craignais craignait craignent craignez craindre
    crains craint cran crank crap crappy craque craquer crash crate cravate crave craving crawl crayon craziest
    crazy cream creant create createur creating creation creative creator creature credit cree creek creent
    creep creepy creer creme crepes cretin creuse creuser creux creve crever crevettes crew cri criait criant
    cricket crient crier criez crime criminal criminalite criminel criminelle cripple crisis cristal cristaux
    criteres critical criticize critics critique critiquer crochet croie croient croira croirais croirait croire
    croirez croiront crois croiser croisiere croissance croit croix crooked crop cross crotte croute crow crown
    croyaient croyais croyait croyance croyant croyez croyiez croyons cru cruaute crucial crude cruel cruelle
    cruise cruising crush crust cry crystal cue cueillir cuff cuillere cuir cuisine cuisiner cuisinier cuisse
    cuit cuivre cul culot culotte culpabilite culprit cult cultive cultiver cultural culture cunning cunt cup
    cure curfew curieuse curieux curiosite curiosity curious curly currency current curry curse curtain curve
    custody custom customer cut cutest cutting cycle dad daddy dagger dague daily dalle dam damage damaging damn
    dance dancer dancing danger dangereuse dangereux dangerous danse dansent danser danseur danseuse dansez dare
    daring dark darker darkest darkness darling darn dash data database date dating daughter dawn daylight dead
    deadline deadly deaf deal dealer dealt dean dear dearest dearly death debarque debarquer debarrasse
    debarrasser debat debattre debile deborde debout debris debrouille debrouiller debt debut decade decalage
    deceased decede deceive decembre decency decent deception deces decevoir decharge decharger dechets
    dechiffrer dechire dechirer decida decide decident decider decidera decidez deciding decision deck
    declaration declare declarer declenche declencher decline decois decollage decolle decoller deconner decor
    decorate decoration decorer decoupe decouper decouvert decouvre decouvrent decouvrir decouvrira decrire
    decrit decroche decrocher decu dedicate dedication dedie deduis deed deemed deep deeper deepest deeply deer
    deesse defaillance defaire defaite defaut defeat defend defendant defendre defendu defense defensive defi
    defier defile defiler define definir definite definitely definition definitivement defonce defoncer defunt
    defy degage degager degagez degats degoutant degoute degre degueulasse deguise deguisement deguiser dejeune
    dejeuner del dela delai delay delegue delete deliberately deliberement delicat delicieuse delicieux
    delicious delight delightful delire delit deliver delivery delivre delivrer demain demand demanda demandais
    demandait demandant demandent demandera demanderai demandez demandons demarche demarre demarrer demenage
    demenager dement demeure demi demission demissionne demissionner democracy democratic democratie demoiselle
    demoli demolir demon demonstrate demonstration demontre demontrer den denied denies denomme denonce denoncer
    dense dent dentaire dental dentist deny depart departement department departure depasse depasser depeche
    depecher depend dependance dependent dependra depense depenser depit deplace deplacement deplacent deplacer
    deploy depose deposer deposit deposition depot depouille depressed depressing depression deprime deprived
    depth depute deputy derange deranger derangerait derangez derive dernierement deroule desaccord desactive
    desactiver desagreable desastre descend descendant descendent descendez descendre descendu descent describe
    describing description desert deserve desespere desesperement desespoir deshabiller design designated
    designer desir desirez desk desole desordre desormais despair desperate desperately despise despite dessert
    dessin dessiner destin destination destiny destroy destruction destructive detache detacher detailed detain
    detect detecter detecteur detective detector detendre detente detention detenu determination determine
    determiner deterrer detestais detestait deteste detestent detester detestez detient detonate detonateur
    detour detourne detournement detourner detresse detruira detruire detruis detruisent detruit dette deuil
    deux deuxieme devaient devais devastated devastating develop development developpe developpement developper
    devenais devenait devenant devenez devenu devez device deviendra deviendrai deviendrait deviendront devienne
    deviennent deviens devient deviez devil devine deviner devinez devint devions devise devoile devoiler
    devoirs devons devore devorer devote devotion devoue devouement devrai devraient devras devrez devriez
    devrions devrons devront diable diabolique diagnosed diagnosis diagnostic diagnostique dial dialogue diamant
    diamond diaper diary dice dick dictate dicte didn die diet dieu differemment difference differently
    difficile difficilement difficult difficulties difficulty diffuse diffuser diffusion dig digging digital
    digne dignite dignity dim dimanche dimension diminue dinde dine diner ding dingue dining dinner dinosaur dip
    diplomatic diplome dira dirai diraient directe directeur directing direction director directrice direz
    diriez dirige dirigeait dirigeant dirigent diriger dirigez diront dirt dirty dis disable disagree disaient
    disais disait disant disappear disappearance disappoint disappointment disarm disaster disc discharge
    disciples disciplinary discipline disclose disco disconnect discount discours discover discovery discreet
    discret discretement discretion discuss discussion discute discuter discutera disease disgrace disguise
    disgust dish disiez disk dislike dismiss disobey disons disorder disparais disparaissent disparait
    disparaitre disparition disparu dispatch display disponible disposal dispose dispositif disposition dispute
    disputer disque disregard disrespect disrupt dissimule dissimuler distance distant distinct distingue
    distinguer distinguish distorsion distract distraction distraire distrait distress distribue distribuer
    distribute distributeur distribution district disturb disturbance ditch dites dive diverses diversion divert
    divide divin diving divise diviser division divorce divorcer dix dixieme dizaine dizzy doc dock docteur
    doctor doctorat document documentaire documentary dodge doesn dog doigt doive doll dollar dolphins domaine
    dome domestic domestique domicile dominant dominate domine dominer dommage donate donation donkey donna
    donnais donnait donnant donnee donnent donnera donnerai donnerait donnerez donneront donnes donneur donnez
    donniez donnons donor dons doom door doorbell dope dorm dormais dormait dorment dormez dormi dormir dormirai
    dors dort dortoir dos dossier dot doth double doubler doublure doubt douce doucement douceur douche doue
    dough douleur douloureux doutais doute douter doutez doux douzaine douze dove down download downstairs
    downtown doyen dozen draft drag dragged dragging dragon drague draguer drain drama dramatic dramatique drame
    drank drapeau draps draw drawer drawn dread dreadful dream dress dresser drew dried drift drill drink
    dripping drive driven driver driving drogue droit drolement droles drone drop dropped dropping drove drown
    drug drugged drum drunk drunken dry duc duck duct dude due duel dug duke dull dumb dumbest dummy dump duo
    duplicate durant dure durement durent durer durera durs dust dusty dutch duties duty dwarf dwell dye dying
    dynamic dynamique dynamite eager eagle ear earlier earliest early earn earth earthly earthquake ease easier
    easiest easily east eastern easy eat eaten eau ecarte ecarter echange echanger echantillon echappe echapper
    echec echo echoue eclair eclate eclater eclats ecole economic economies economy ecoutant ecoute ecouter
    ecoutez ecoutons ecran ecrase ecraser ecrire ecris ecrit ecriture ecrivain ecrivez edge edited edition
    editor educate education educational efface effacer effect effective effectively effectivement effectue
    effectuer effet efficace efficient effort effraction effrayant effraye effrayer egal egalement egg eglise
    ego egoiste egyptian eight eighteen eighth either elaborate elbow elder elderly eldest elected electeurs
    election electric electrical electricity electrique electromagnetic electronic elegant element elementary
    elephant elevated elevator eleve eleven elever eligible eliminate elimine eliminer elite eloigne elsewhere
    elu elves email emballe emballer embarque embarquer embarrass embarrassant embarrassment embassy embauche
    embaucher embedded embete embrace embrasse embrasser embuscade emerge emergency emeutes emily emission
    emmenage emmenager emmene emmener emmenez emotion emotional emotionally empeche empecher empereur emperor
    empire emploi employ employer employeur employment empoisonne emporte emporter empreinte emprisonne emprunte
    emprunter emptied empty enable encaisse encaisser enceinte enchaine enchante encheres encounter encourage
    encourager encouraging encrypted endanger ending endless endommage endormi endroit ends endure endurer
    enemies enemy energy enerve enfance enfant enfer enferme enfermer enfiler enfonce enfoncer enforce
    enforcement enfreint enfui engage engagement engager engaging engendre engin engineer english enhance enjoy
    enleve enlevement enlever enlevez enlighten enlisted ennemi ennuie ennuis ennuyeux enorme enormement
    enormous enquete enqueter enqueteurs enregistre enregistrement enregistrer enseigne enseigner ensure entend
    entendait entendent entendez entendre entendu enter enterprise enterre enterrement enterrer entertain
    entertainment enthusiasm entier entierement entire entirely entitled entoure entr entrailles entrain
    entrainement entrainer entraineur entrance entrant entrent entrepot entreprise entrer entrera entretenir
    entretien entrevue entrez entrons entrusted entry envahi envahir envelope enveloppe enverra enverrai envers
    envie environment environmental environnement environs envisage envisager envoie envoient envoyait envoye
    envoyer envoyez envoyons envy epaule epee epic epidemic episode epoque epouse epouser epouvantable epoux
    epreuves equal equally equipage equipe equipement equipment equipped equivalent era erase ere eric erotic
    errand erreur error escaliers escape escaping esclave escort escorter escroc espace espagnol especes
    esperait esperant espere esperer esperez esperons espion espionne espionner espoir esprit essai essaient
    essaiera essay essayaient essayais essayait essayant essayent essayer essayez essayons essence essential
    essentially essentiel essentiellement establish establishment estate esteemed estimate estime estomac etabli
    etablir etablissement etage etais etant etape etat eteignez eteindre eteins eteint eternal eternellement
    eternity ethical ethics etiez etions etoile etonnant etouffer etrange etrangement etranger etres etudes
    etudiant etudie etudier eue euh european euros eus eut evacuate evacuation evacuer evade evaluation evasion
    eve evenement evening event eventually everlasting everyday everywhere evidence evident evidently evil evite
    eviter evitez evitons evolution evolved exacte exagere exam examen examination examine examiner examining
    example excellent except exception exceptional exces excessive exchange excitant excite excitement exciting
    exclu exclusive exclusively excuse excuser excusez execute executer execution executive exemplaire exercer
    exercice exercise exhales exhaust exhibit exhibition exige exigences exile existait existed existence
    existent existing exit exotic expand expansion expect expectations expedition expelled expense expensive
    experience experiencing experiment experimental expert expertise explaining explains explanation explication
    expliquerait explode exploding exploit exploiter explore explorer exploring explose exploser explosifs
    explosion explosive expose exposer exposing exposition exposure expres expression exprime exprimer expulse
    exquisite extend extension extensive extent exterieur external extra extract extraction extraire extrait
    extraordinaire extraordinary extraterrestre extraterrestrial extreme extremely extremement eye eyewitness
    fabric fabricant fabrication fabrique fabriquer fabuleux fabulous facade face fache facial faciles facilite
    faciliter facilities facility facing facons facteur factor factories factory facts facture faculte faculty
    fade fading faggot faible faiblesse fail faille failli faillite failure faim faint fair fairly fairy fais
    faisaient faisais faisant faisiez faisions faisons faite faith faithful faits fake faking falaise fall
    fallen falloir fallu false fame fameuse fameux familial familiar familier families famille family famous fan
    fancy fantasies fantasme fantastic fantastique fantasy fantome farce fardeau fare farewell farine farm
    farmer fart farther fascinant fascinated fascinating fascine fascist fashion fasse fassent fassiez fast
    faster fastest fat fatal father fatigue fauche faudra faufiler fault fausse faute fauteuil faux faveur favor
    favori favorite fax fear fearful fearless feast feather feature fed federal federaux fee feel feet
    felicitations felicite feliciter fell fella fellow felony felt female femelle feminin femme fence fenetre
    fer fera ferai feraient ferait ferez feriez ferions ferme fermement ferment fermer fermeture fermez fermier
    ferons feront ferry fertility fesses festin festival fetch fete feter feu feuille fever fevrier fewer fiable
    fiancailles fiance fiber fibre ficelles fiche fichent fichez fichier fichons fichu fiction fidele fidelite
    fie field fier fierce fierte fiery fievre fifteen fifth fifty fight fighter figure figuring fil filer filet
    filez fill fillette film filmer filons filter filth filthy filtre fin final finalement finance financement
    financer financial financier finding finds finer finest finger fingerprint fini finir finira finirai
    finirait finirez finiront finish finisse finissent finissez finissons finit fire fireworks firing firm
    firmly first fish fisherman fist fit fitted fitting five fix fixer flacon flag flagrant flame flaming flamme
    flanc flare flash flat flatte flatter flavor flea fleau fleche fled flee fleet flesh fleur fleuve flew flick
    flies flight fling flingue flip flippant flippe flipper flipping flirt flirter float flock flood floor flot
    flotte flour flow flower flown flu fluid flush flute fly foam focus fog foi foin foire foirer fold folie
    folk folle follement follow followers fonce foncer fonction fonctionnaire fonctionne fonctionnement
    fonctionnent fonctionner fond fondation fonder fondre fondu fontaine food fool foolish foot footage football
    footprints footsteps forbid forbidden force forcement forcer forcez forcing forehead foreign foreigners
    forensic forest foret forever forgave forge forget forgetting forgive forgiven forgiveness forgiving forgot
    forgotten fork form formal formally formation forment former formerly formidable formula formulaire formule
    fort fortement forteresse forth fortress fortunate fortunately fortune forty forward fosse fossil foster fou
    foudre fouet fought fouille fouiller fouine fouiner foul found foundation founder fountain four fourchette
    fourgon fourmis fourni fournir fournisseur fournit fourre fourrer fourrure fourteen fourth foutent foutez
    foutre foutu fox foyer fraction fracture fragile fragment fraiche frais frame franc francais franchement
    franchi franchir franchise frank frankly frappe frapper frappez frat fraternite fraud freak freaky free
    freedom freely freeze freezer freezing freight frein french frequence frequency frequent frequenter
    frequently frere fresh freshen freshman fridge fried friend friendly friendship fries frigging frighten
    frigo fringues frites froc frog froid frole fromage front frontal frontier frotte frotter froze frozen fruit
    frustrated fry fuck fucker fuel fugitif fugitive fui fuir fuit fulfill fume fumer fumez fumier fun function
    fundamental funerailles funeral funky funniest funny fur furent fureur furieuse furieux furious furniture
    furry fury fuse fusil fusillade fusion fuss fute futur fuyez fuzzy gache gacher gachette gachez gachis gaffe
    gag gagnait gagnant gagne gagnent gagner gagnera gagnerai gagnez gai gain gal gala galaxie galaxy galerie
    gallery gallons gamble gambling game gamin gaming gamme gang gangster gant gap garage garant garantie
    garantir garantis garantit garbage garce garcon gardais gardait gardant garde garden gardent garder gardera
    garderai gardez gardien gardons gare garer garlic gars gas gasoline gaspille gaspiller gasping gasps gate
    gateau gather gauche gave gay gaz geant gear gel geler genant gender gene generale generalement generals
    generate generateur generation generator generaux genereuse genereux generosite generous genetic genetically
    genetique genez genial genie genius genou genre gentil gentille gentillesse gentiment gentle gentleman
    gentlemen gently genuine genuinely gerant gere gerer german geste gestion gesture getaway gets ghetto ghost
    giant gifle gift gig gigantesque gigantic giggling gilet gimme gin ginger girl girlfriend giving glace
    glacons glad gladly glance glass glimpse glisse glisser global globe globules gloire glorieux glorious glory
    glove glow glue goal goat god goddamn goddess gold golden golf gonfle gonna goodbye goodness goods goons
    goose gorge gorgeous gorilla gorille gosse gossip gotta gotten gout gouter goutte gouvernement gouverner
    gouverneur government governor gown grab grabbed grabbing gracious grad gradually graduate graduation grain
    graisse grammes grams grandchildren granddaughter grandeur grandfather grandi grandir grandissent grandit
    grandma grandmother grandpa grandparents grandson grange granny grant graphic gras grasp grateful gratitude
    gratte gratter gratuit gratuitement grave gravement graveyard gravitational gravite gravity gray gre grease
    greasy greater greatest greatly greatness grec greedy greek green greet greffe grenade grenier grenouille
    greve grew grey grid grief grieve grieving griffes grill griller grim grimpe grimper grind grip grippe gris
    groaning groans groceries grocery groom groove gross grossesse grossier grotte grouille ground group grow
    growling grown growth grudge grunting grunts guarantee guard guardian guere gueri guerir guerison guerit
    guerre guerrier guessed guessing guest gueule guidance guide guider guiding guilt guilty guinea guise guitar
    gum gun gunfire gunshot gut gutter gym gymnase gypsy habile habille habit habitait habitants habitent
    habiter habitez habitude habitue habituel habituellement hache hack hacker hadn hail haine hair haircut
    hairy hais hait haleine half halfway hall hallowed hallucinations hallway halt ham hamburger hammer hanche
    hand handcuffs handful handle handling handsome handwriting handy hang hangar hans hante happier happiest
    happily happiness happy harassing harbor harcelement harceler harder hardest hardly hardware haricots harm
    harmless harmony harness harsh harvest hasard hash hasn hast hat hatch hath hatred haul haunt hausse haute
    hautement hauteur hauts haven hay head headache headquarters heal health healthy heap hear heart heartbeat
    heartless heat heaven heavenly heavier heavily heavy heavyweight heck hedge heed heel height heir helas held
    helicopter hell helmet help helpful helpless hemorragie hen hence henry herbe herd hereby heritage herite
    heritier hero heroic heroin herself hesitate hesite heureuse heureusement heureux heurte hid hidden hideous
    higher highest highly highness highway hike hiking hill himself hint hip hippie hire hiring histoire
    historic historical historique history hit hitch hitting hive hiver hobby hockey hog hold hole holiday
    holler hollow holly holy homard home homecoming homeland homeless homemade hometown homework homicide
    hommage homme homosexual honest honestly honesty honey honeymoon honking honnete honnetement honneur honor
    honorable honorer honte honteux hood hook hooker hop hopefully hopeless hopital hopitaux horaires horizon
    horloge hormones horn horny horreur horrible horriblement horribly horrific horror hors hose hospital
    hospitality host hostage hostile hot hotel hotesse hotter hottest hound hour hourra house household
    housekeeper housing however howling hug hugged hugging huh huile huit huitieme hull humain human humanity
    humble humbly humeur humide humiliate humiliating humiliation humilie humming humor hump hunch hundred hung
    hunger hungry hunk hunt hunter hurle hurler hurricane hurry hurt husband hush hustle hut hybrid hydrogen
    hypothese hysterical ice icy ideal ideas idees identical identification identifie identifier identify
    identique identite identity idiot idiotic idle idol ignorait ignorance ignorant ignore ignorent ignorer
    ignorez ignoring ignorons ile ill illegal illegally illness illusion illustre image imaginaire imaginary
    imagination imagine imaginer imaginez imagining imaginons imbecile imite imiter immediate immediately
    immediatement immense immeuble immigration imminent immobilier immortal immune immunity impact impatient
    imperative imperial implants impliquant implique impliquer implying importance importantes importants
    importe impose imposer impots impress impression impressionnant impressionne impressionner impressive
    imprime imprisoned improve impulse inappropriate incapable incendie inch incident inclined inclus inclut
    income incoming incompetent inconnu inconscient increase increasing increasingly incredible incredibly
    incroyable incroyablement inculpe independence independent index indian indicate indication indice indien
    indigne indiquant indique indiquent indiquer indispensable indistinct indistinctly individu individual
    indulge industrial industries industry inevitable infamous infant infect infection inferior infiltrate
    infiltre infiltrer infiniment infinite infirmiere influence influencer influential inform informant
    informateur informatique informer infrared ingenieur ingredients inhabitants inhabituel inherit inheritance
    initial initially initiate initiating inject injection injured injuries injury injuste injustice ink inmate
    inn inner innocence innocent inquiet inquieter inquietez inquiry insane insanity inscrit insect insense
    insensible insert inside insight insigne insist inspect inspecter inspecteur inspection inspector
    inspiration inspire inspiring install installations installer instant instantly instinct institution
    instructed instructions instructor instrument instrumental insult insurance integre integrer integrity intel
    intellectual intelligence intelligent intend intense intensive intent intention intentionally intercept
    interdit interessant interesse interesser interest interet interfere interference interfering interieur
    interior intern internal international internet interpret interpreter interrogate interrogation
    interrogatoire interroge interroger interrompre interrompu interrupt intervenir intervention interview
    intimate intime intimidate introduce introducing introduction introduit intruder intrus intuition inutile
    invade invading invasion invent inventer invention inventory inverse invest investi investigate
    investigating investigation investigative investigator investir investissement investisseurs investment
    investors invisible invitation invite inviter inviting involve involvement involving ira irais irait irez
    irish irlandais iron ironic iront irony irresponsible island isn isolate isolation isole isoler issue
    italian italien itself ivre ivrogne jack jacket jadis jail jake jalouse jalousie jaloux jam jambe jambon
    jammed jamming janitor janvier japanese japonais jar jardin jardinier jaune jaw jazz jealous jealousy jean
    jeep jelly jeopardize jerk jesus jet jeter jetez jetons jette jettent jeu jeudi jeune jeunesse jewel jewelry
    jewish jews jimmy jingle job joe jog john johnny joie join joindre joint joke joking joli jolly jouaient
    jouais jouait jouant joue jouent jouer jouera jouerai jouet joueur jouez jouir jouons journal journalist
    journaux journee journey joy joyeuse joyeux judge judging judgment judiciaire juge jugement juger jugez
    juice juicy juif juillet juin juive julian jumeaux jumelles jump jungle junior junk junkie jupe jure jurer
    juridiction juridique jurisdiction jury jus jusque justement justice justifie justifier justify juvenile
    karate karma keen keeper keeping keeps kettle key kick kid kidding kidnap kidnappe kidnapper kidnapping
    kidney kill killer kilo kilometers kilometre kin kinda kindly kindness king kingdom kiss kit kitchen kitty
    knee kneel knife knight knives knock knot knowing knowledge korean lab label labor laboratoire laboratory
    labyrinthe lac lache lacher lacherai lachez lack lad ladder ladies lady laid laissais laissait laissant
    laisse laissent laisser laissera laisserai laisserait laisserez laisserons laisseront laissez laissiez
    laissons lait lake lam lamb lamp lance lancement lancer lanceur lancez land landlord landscape lane langage
    language langue lap lapin laptop lard largely largement larger largest largue larguer larme las laser lasse
    lasted lasting lasts late lately latin laugh laughter launch laundry lava lavage lave laver law lawful lawn
    lawsuit lawyer lay layer lazy lead leader leadership leaf league leak lean leap learn learnt lease leather
    leave leaving leche lecher lecon lecteur lecture led leg legacy legal legalement legally legend legendaire
    legendary leger legerement legiste legitimate legitime legue legumes lemon lend lendemain length lens lent
    lentement lesbian lesbienne lesion lesquelles lesser lessive lesson lest lethal letter letting lettre leve
    level lever leverage levez levier levre liable liaison liar liberal liberation libere liberer liberte
    liberty librairie library libre librement licence license lick lid lie lien lier lieutenant lieux life
    lifelong lifestyle lifetime lift light lighten lighter lightly lightning ligne ligue liked likes liking lily
    limb lime limit limiter limo limonade limousine limp line linge lining link lion lip lipstick liquid
    liquider liquor lis lisais lisait lisant lisent lisez list listen lit literally literary literature litre
    litter litteralement litterature live lively liver living livraison livre livrer livreur lizard load loan
    lobby lobe lobster local localisation localise localiser locataire locate location locaux lock locker lodge
    log logement loger logged logic logical logiciel logique logo loi lone loneliness lonely lonesome longed
    longer longest longing longs longue longuement longueur lookout loop loose loosen lord lordship lose loser
    losing loss lost loterie lotta lottery louche loud louder loudly loue louer lounge loup louper lourd lousy
    love lovely lover loving lower lowest lowly loyal loyalty loyaute loyaux loyer luck luckiest luckily lucky
    lueur luggage lumiere lump lunar lunatic lunch lundi lune lunettes lung lure lurking lust lutte lutter luxe
    luxury lycee lying lyrics machine machinery macho machoire mad madam mademoiselle madly madman madness mafia
    magasin magazine magic magical magician magicien magie magique magistrate magnetic magnetique magnificent
    magnifique mai maiden maigre mail maillot mains maintain maintenance maintenir maintenu maintes maintiens
    maintient maire mairie maison maitre maitresse maitrise maitriser majeste majesty majeur major majorite
    majority maker makeup malade maladie malaise male malediction malefique malentendu malheur malheureuse
    malheureusement malheureux malin mall mallette mama maman man managed management manager manages managing
    manche mandat mandatory mange mangeais mangeait mangeant mangent mangeons manger mangera mangerai mangez
    maniac maniaque manie manier manifest manifestation manifestement manipulate manipulating manipule manipuler
    mankind manly mannequin manner manoir manquait manque manquent manquer manquera manquerai manquez mansion
    manteau manual manuel manufacture manufacturing manuscrit map maquillage marais marathon marble march
    marchais marchait marchand marchandise marchant marchent marcher marchera marcherait marchez marchons mardi
    maree marge mari mariage marier marijuana marin marital mark marker market marque marquer marrant marre
    marriage married marries marron marrow marry mars marshal marteau martial martian marvelous mary mashed mask
    masque mass massacre massacrer massage massive master mat match matelas mater material materiaux materiel
    math mathematical matiere matin mattered matters mattress mature maudit mauvais maux max maximum mayor maze
    meal meaning meaningful meaningless meanwhile measure measuring meat mecanicien mecanique mecanisme mechanic
    mechanical mechanism mechant meche medaille medal medecin media medic medical medicament medication medicaux
    medicine medieval medium meet mefie mefier meilleure meilleurs melange melanger mele meler melez melodie
    melody melt member membership membre memes memo memoire memorial memories memorize memory men menacait
    menacant menace menacent menacer menage menait menant menent mener menera menottes mensonge ment mentais
    mentait mental mentalement mentally mentent menteur menteuse mentez menthe menti mentioning mentionne
    mentionner mentir mentirais menton mentor menu meprenez mepris mer mercenaires merchandise merchant merciful
    mercredi mercy merely merit meritais meritait meritent meriter meritez merry merveille merveilleuse
    merveilleux mesdames mess message messager messenger messieurs messy mesure mesurer metal metaphore meteo
    meteor meter method metier metre metro mets mettais mettait mettant mette mettent metteur mettez mettiez
    mettons mettra mettrai mettrait mettront meubles meure meurent meurs meurt meurtre meurtrier meute mexicain
    mexican mice micro microphone microwave midi midnight midst miel mien mienne miettes mighty mignon mignonne
    migraine mike mild mile milice militaire military militia milk mill milliard millier million millionaire
    millionnaire min minable mince minding minds mineral miners mineur mini miniature minimum minister ministre
    minor mint minuit minus minuscule minutes miracle miraculous miroir mirror miserable misere misery mises
    misfortune miss missile mission missus mist mistake mistaken mister mistress misunderstand misunderstood mit
    mix mixture moaning moans mob mobile moche mock model modern modest modifie modifier module moelle moindre
    moine mois moitie mold mole molecular molecules molly mom moments mommy monde mondial money moniteur monitor
    monk monkey monnaie monsieur monster monstre monstrous mont montage montagne montait montant montent monter
    montez month monthly montons montrait montrant montre montrent montrer montrera montrerai montrez monument
    mood moon moonlight mop moque moquent moquer moquez moral morality morally morceau mord mordre mordu morgue
    morning moron morphine morsure mort mortal mortel mortelle mortgage morveux moses motel moteur mother
    motherfucker motherfucking motif motion motivated motivation motive moto motor motorcycle mou mouchard
    mouche mouchoir mouille mouiller moulin mount mountain mourant mourir mourn mourra mourrai mourrait mourrez
    mourrons mourront mourut mouse mousse moustache moutarde mouth mouton mouvement movement moves movie moving
    moyenne moyens mud muet muffled mug mule multiple mum mummy municipal munitions mur murder murderer
    murderous murmure muscle musee museum mushroom music musical musician musicien musique mustard mustn
    musulmans mutant mutation mutual myself mystere mysteries mysterieuse mysterieux mysterious mystery mystical
    myth nage nager nagging nail nain naissance nait naitre naive naked name naming nanny nap narcotics narrow
    nasty nation national native natural naturally nature naturel naturelle naturellement naughty naval navette
    navigation navigue naviguer navire navre navy nazi neanmoins nearby nearest neat necessairement necessaires
    necessarily necessary necessite neck necklace nee needed needing needle needn negatif negative neglected
    neglige negociation negocie negocier negotiate negotiating negotiations negre neige neighbor neighborhood
    neither nephew nerd nerf nerve nerveuse nerveux nervous nes nest net nettoie nettoyage nettoye nettoyer
    network neuf neural neutral neutraliser neuve neveu newborn newest newly news newspaper nez nicely nicer
    nicest nichons nick nickel nickname nid nie niece nier nigger night nightclub nightmare nine ninja ninth nip
    nipples niveau noble noblesse noces nod noel noeud noie noir noise noisy noix nom nombre nombreuses nombreux
    nominated nomme nommer non nonsense noodle noon nord normale normalement normally normaux north northern
    nose note notebook noter notice noticing notified notify notion notorious notres nouilles nourri nourrir
    nourrit nourriture novel novembre nowadays nowhere noyau noye noyer nuage nucleaire nuclear nude nue nuire
    nuit nuke nulle nuls numb number numero numerous nun nuque nurse nursery nursing nus nut oak oath obeir obey
    object objectif objection objective objet obligation oblige obliger obscur obsede observation observe
    observer observing obsessed obsession obstacle obtain obtenez obtenu obtiens obtient obvious occasional
    occasionally occasions occupation occupe occuper occupez occupied occupy occur occurred ocean octobre odd
    oddly odeur oeil oeuf oeuvre offend offense offensive offer offert office officer official officially
    officiel officielle officiellement officier offre offrent offrir offrons offshore oignons oil oiseau older
    oldest olive ombre omis oncle ondes one ongles ongoing onion online onze ooh open openly opera operate
    operating operation operational operative operator opere operer opinion opium opponent opportunite
    opportunities opportunity oppose opposing opposite opposition ops option orage oral orange orbit orchestra
    orchestre order orderly ordinaire ordinary ordinateur ordonnance ordonne ordre ordure oreille oreiller organ
    organic organisation organise organiser organisme organization organize organizing origin originaire
    original originally orphan orphanage orteils ose osez otage ote others otherwise oublie oublient oublier
    oubliez oublions ouest ought ounce ours ourselves outbreak outcome outer outfit outil outrageous outre
    outrun outside outstanding outta ouverte ouverts ouverture ouvre ouvrent ouvrez ouvrier ouvrir ouvrira
    ouvrons oven overall overcome overdose overheard overlook overly overnight override overseas overthrow
    overtime overwhelmed overwhelming owe owl owned owner ownership owning owns oxygen pace pack package packet
    pact pad pagaille page paid paie paiement paient paiera paierai paierez paille pain painful paint painter
    pair paisible paix pal palace palais palm pan pancakes panel panic panicked panier panique panne panneau
    pantalon panties panting pants papa pape paper paperasse paperwork papier papillon paquet parachute parade
    paradis parais paraissait parait paraitre parallel paralyse paralyzed paramedics parametres paranoid
    parapluie parasite parc parcourir parcours parcouru pardon pardonne pardonner pardonnera pardonnerai pare
    pareille pareils parent parfait parfaitement parfum pari parier parish park parlaient parlais parlait
    parlant parlera parlerai parlerait parlerez parlerons parles parlez parliez parlions parlons parlor parole
    parrain pars part partage partagent partageons partager partais partait partant partenaire partent partez
    parti partial partially participate participation participe participer particle particular particularly
    particules particulier particulierement partiez partira partirai partirez partirons partisans partit partly
    partner partnership partons party paru parvenir parvenu parvient pass passage passager passaient passais
    passait passant passenger passent passeport passera passerai passerait passerelle passerez passerons
    passeront passez passiez passion passionate passionne passons passport password pasta pasteur pastor pat
    patates patch patent path pathetic pathetique patience patient patienter patrie patrol patron patronne
    patrouille patte pattern pause pauvre pauvrete pavillon pawn pay payait payback payent payer payez payment
    payroll paysage paysans peace peaceful peach peak peanut pearl peasant peau peche pecheur peculiar pedale
    pee peek peel peep peigne peindre peine peint peintre peinture pelle peloton pelouse peluche pen penalty
    penchant penche pencher pencil pending pendre pendu penetrate penetre penetrer penible penis penny pensaient
    pensais pensait pensant pensee pensent pensera penserai penserait penseront penses pensez pensiez pension
    pensons pente people pep pepper per perce perceive perception percer percute perdais perdait perdant perdent
    perdez perdons perdra perdrai perdre perdrez perdu perfect perfection perfectly perform performance perfume
    peril perimeter perimetre period perish perle permanence permanent permanently permet permettant permettent
    permettez permettra permettrai permettrait permettre permis permission permit permitted personal personality
    personally personnage personnalite personne personnel personnelle personnellement persons perspective
    persuade persuader perte perturbe perturber pervers pervert pese peser peste pet petard peter petition
    petrin petrol petty peuple peur peuvent phantom phare pharmaceutical pharmacie pharmacy phase phenomene
    phenomenon philosophie philosophy phone phony photo photograph photographer photographie photographier
    photography phrase physical physically physician physics physique physiquement piano pic pick pickup picnic
    picture pie pieces piege pieger pier pierce pierre pietre pieu pig pigeon piggy pile pill pillow pilot
    piloter pilule pimp pin pince pincer pinch ping pink pinned pinpoint pint pion pipe pique piquer piqure
    pirate pirater pire pis piscine pisser piste pistol pistolet pit pitch pitcher pitie pitiful pitoyable pity
    pizza placard placed placee placer placing plafond plage plague plaide plaider plaie plain plaindre plaint
    plaira plairait plaire plais plaisait plaisante plaisanterie plaisantez plaisent plaisir plait plan planche
    plancher planet planifie planifier planned planning planque planquer plant planter plaque plasma plastic
    plastique plat plateau platform platoon play player playground plea pleasant pleased pleases pleasure pledge
    pleine pleinement pleins plenty pleurait pleure pleurent pleurer pleurez pleurs pleut pleuvoir plie plier
    plomb plombier plonge plonger plot plotting plu pluck plug plugged pluie plumbing plume pneu poche pocket
    pod poem poesie poet poetry poids poignard poignarder poignee poignet poil poing pointe pointer pointing
    pointless points pois poison poisonous poisson poitrine poivre poke poker poking polar pole poli police
    policeman policemen policier policies policy polish polite political politically politician politiciens
    politics politique polls pomme pompe pompier pond poney pont pony pool poop poor poorly pop popcorn popped
    popping populaire popular population porc porch pork porn porno port portable portaient portail portais
    portait portal portant portefeuille portent porter portera porterai porteur portez portier portiez portion
    portons portrait posais posait pose posent poser posera posez posing positif position positive positively
    possedait possede possedent posseder possess possession possibilite possibilities possibility possibly post
    postcard poster postpone pot potato poteau potential potentially potentiel potentiellement potion poubelle
    pouce poudre poule poulet pouls poumon pound poupee pourboire poured pouring pourra pourrai pourraient
    pourrez pourri pourrions pourrir pourrons pourront poursuis poursuit poursuivi poursuivre pourtant pourvu
    pousse poussent pousser poussez poussiere pouvaient pouvais pouvait pouvant pouviez pouvions pouvoirs
    pouvons poverty powder power powerful powerless practical practically practice practicing practise praise
    prank pratique pratiquement pratiquer pray prayer preach preacher precautions precedemment precedent
    precieuse precieux precinct precious precipite precipiter precisely preciser precision predator predict
    predire predit prefer preferable preferably preferais preferait preference preferent prefererais preferez
    preferred prefet pregnancy pregnant preleve preliminary premier prenaient prenais prenait prenant prend
    prendra prendrai prendrait prendrez prendrons prendront prenez preniez prenne prennent prenom prenons
    preoccupe preoccuper prep preparais preparait preparatifs preparation prepare preparent preparer preparez
    preparing preparons pres prescribed prescription prescrit presence present presentation presentent presenter
    preserve preserver presidence president presidential pressentiment presser pression pressure presumably
    presume pret pretend pretendant pretendent pretendez pretendre pretendu preter pretexte pretre prettier
    prettiest preuve prevenir prevent prevenu previens previous previously prevoir prevois prevoit prevue prey
    price priceless prick pride prie prier priest priez primaire primarily primary prime primitive prince
    principalement principaux principe principle print printemps prions prior priorite priority prise prison
    prisoner prisonnier prit privacy private prive priver privilege prix prize pro probabilite probability
    probable probation probe problemes problems procede proceder procedure proceed proces processus prochaines
    prochains proche procure procurer procureur produce producer producing product producteur production
    productive produire produisent produit professeur profession professional professionnel professionnelle
    professor profil profit profitable profiter profitez profond profondement profondeur profound program
    programme programming progres proie project projection projet prolonger prom promenade promene promener
    promesse promet promettez promettre prominent promis promote promoting promotion promouvoir promu prone
    prononce prononcer pronounce proof prop propaganda propagande propage proper properly properties property
    prophecy prophet prophetie proposal propose proposer proposing proposition propres proprietaire propriete
    prosecute prosecution prosecutor prospect prostituee prostitute protect protecteur protection protective
    protector protege protegent proteger protegez protein protest protocol prototype proud proudly prouve
    prouver prove proven provenance provenant proverbe provide providing proviennent provient province proving
    provisions provoke provoque provoquer proximite proximity prudent pry psych psychiatre psychiatric
    psychiatrique psychiatrist psychic psycho psychological psychologie psychologique psychologue psychology
    psychopathe psychotic puanteur pub public publicite publicity publicly publie publier publique publiquement
    publish publisher puce pudding pue puff puissance puissant puisse puissent puissiez puissions puits puke
    pull pulse pump pumpkin punch puncture puni punir punish punishment punition punk pupilles pupils puppet
    puppy pur purchase purely purement purete purge purity purple purpose purse pursue pursuing pursuit push
    pussy putain puts putting puzzle pyjama pyramid quai qualifie qualify qualite qualities quality quant
    quantite quantum quarantaine quarante quarantine quarrel quart quarter quarterback quartier quasi quasiment
    quatorze quatre quatrieme queen queer quelques querelle quest questioned questioning questionne questionner
    quete queue quicker quickly quiconque quid quiet quietly quinze quit quittait quittant quitte quittent
    quitter quittera quitterai quittez quitting quittons quiz quote quotidien quoting rabbin rabbit racaille
    raccompagne raccompagner raccourci raccroche raccrocher race rachete racheter racial racine racing racist
    rack racket raclee racontait raconte racontent raconter raconterai racontez radar radiation radical radio
    radioactive radius rafraichir rag ragots ragout raid rail railroad railway rain rainbow rainy raise raisin
    raising raisonnable raisons rajoute rajouter ralenti ralentir rally ram ramasse ramasser ramene ramener
    ramenera ramenerai ramenez rampe ramper ran ranch rancon rancune random rang ranger rank ransom rap rapid
    rapidement rapidly rappel rappelait rappeler rappelez rappelle rappellent rappellera rappellerai rapport
    rapporter rapproche rapprocher rare rarely rarement ras raser rash rasoir rassemble rassemblement rassembler
    rassure rassurer rat rater ration rational rattle rattling rattrape rattraper ravi raving ravissante raw ray
    rayer rayon razor reach react reacteur reaction reactor readers reading reads ready reagi reagir reagit
    realisateur realisation realise realisent realiser realisez realistic realite reality realize realizing
    realm rear reasonable reasonably reasons reassure rebel rebelle rebellion rebours rebuild recall receipt
    receive receiving recente recents reception recette recevez recevoir recevons recevra recevrez rechauffe
    rechauffement rechauffer recherche recherchent rechercher recherchons recipe recit reckless reckon reclaim
    reclame reclamer recognition recognize recois recoit recoivent recolte recolter recommandation recommande
    recommander recommence recommencer recommend recommendation recompense recon reconfort reconnais
    reconnaissance reconnaissant reconnaissez reconnait reconnaitre reconnu reconsider reconstruction
    reconstruire record recours recouvert recover recovery recreate recreer recruit recrute recruter recu
    recueillir recule reculer reculez recupere recuperer red redacteur redeem redevenir redevenu redige rediger
    redonne redonner redoutable reduce reduction reduire reduit reel reelle refaire refais refait refer referai
    reference referme referred referring refined reflechi reflechir reflechissez reflechit reflect reflection
    reflet reflexion reform refrain refrigerator refuge refugies refus refusait refusent refuser refusez
    regagner regain regard regardais regardait regardant regardent regardera regarderai regardez regardiez
    regardless regardons regime regiment region regional register registration registre regle reglement regler
    regne regner regret regrette regretter regretteras regretterez regular regularly regulations regulierement
    rehab rehearsal rehearse rehearsing reign rein reinforcements reject rejete rejeter rejette rejoindre
    rejoins rejoint rejouis relache relacher relais relance relancer relate relation relationship relative
    relatively relativement relax relay release releasing relecture relevant releve relever reliable relie
    relief relier relieve religieuse religieux religion religious relive reluctant rely remain remarkable
    remarkably remarquable remarque remarquer rembourse rembourser remede remedy remembered remembering
    remembers remercie remercier remerciez remercions remet remette remettez remettra remettre remind reminder
    remis remonte remontent remonter remords remote remotely remove removing remplacant remplace remplacer
    rempli remplir remplit remporte remporter remue remuer renard rencontre rencontrent rencontrer rend rendais
    rendait rendant rendent render rendez rendezvous rendons rendra rendrai rendrait rendu renew renforce
    renforcer renfort renonce renoncer renounce renowned renseigne renseignement renseigner rent rental rentrais
    rentrait rentrant rentre rentrent rentrer rentrera rentrerai rentrez rentrons renverse renverser renvoie
    renvoye renvoyer reopen rep repair repand repandre repandu reparation repare reparer reparle reparler
    reparlera repars repart reparti repartir repas repasse repasser repay repeat repeatedly repense repere
    reperer repete repeter repeterai repetez repetition replace replacement replacing replique reply repond
    repondait repondent repondeur repondez repondra repondrai repondu reponses report reportage reporter repos
    reposer repousse repousser reprend reprendra reprendre reprenez reprenne reprenons represent representait
    representant representation representative representent representer repris reproche reprocher reproduira
    reproduire reputation request requete requiert requin require rescue rescuing research reseau resemble
    resent reservation reserve reserver reservoir reset reside residence resident residue residus resign
    resignation resist resistance resister resolu resolution resolve resort resoudre resources resout respect
    respectable respectent respecter respiration respiratory respire respirer respirez respond responsabilite
    responsable response responsibilities responsibility responsible ressemblait ressemblance ressemble
    ressemblent ressembler ressemblez ressens ressent ressentais ressentez ressenti ressentir ressort ressortir
    ressources ressuscite rest restais restait restant restaurant restaurer restent restera resterai resterait
    resterez resterons resteront restez restiez restless restons restore restrain restricted result resultat
    resume resurrection retablir retain retard retarder retenez retenir retenu rethink retiens retient retire
    retirement retirer retirez retombe retomber retour retourne retournent retourner retournera retournerai
    retournez retournons retrait retreat retrieve retrouve retrouvent retrouver retrouvera retrouverai retrouvez
    retrouvons return reuni reunion reunir reunit reussi reussir reussit revais revait revanche revaudrai reve
    reveal reveil reveille reveiller revelation revele reveler revenais revenait revenant revendre revenez
    revenge revenir revenons revent revenu rever reverend reverra reverrai reverrez reverrons reviendra
    reviendrai reviendrait reviendrez reviendrons reviendront revienne reviennent reviens revient review reviser
    revive revivre revoila revoir revois revoit revolte revolution revolutionary revolver revu reward rewrite
    rhum rhyme rhythm rib ribbon rice rich richer richesse richest rid riddle rideau rider ridge ridicule
    ridiculous riez rifle rig rigged righteous rightful rightly rights rigole rigoler rime ring riot rip ripped
    ripping rire ris risen risk risky risquait risque risquent risquer risquez rit ritual rituel rival rivaliser
    rive river riviere riz road roam roar roast rob robbed robber robbery robbing robinet robot rocher rock
    rocket rocky rod roger rogue roi role roll roller roman romance romantic romantique rompre rompu rond ronge
    roof rookie room roommate root rope rose rot roti rotten rotting roue rouge rough roughly roulant roule
    rouleau rouler round rousse route routine rouvrir row royal royaume rub ruban rubbed rubber rubbing rubbish
    rubrique rude rue ruelle rug ruin ruiner rule ruler ruling rum rumbling rumeur rumor runaway runner running
    runs runway rupees rupture ruse rush russe russian rusty ruthless ryan rythme sable sabotage sabote saboter
    sabre sac sachent saches sachez sachiez sack sacre sacrifice sacrificing sacrifie sacrifier sad saddle sadly
    sadness safe safely safer safest safety sage sagesse saigne saignement saigner sail sailor sain saint sais
    saisi saisir saison sait sake salad salaire salary salaud sale salesman salete salir salive salle sally
    salmon salon saloperie salt salue saluer salut salvage salvation sam samedi samourai sample samurai
    sanctuaire sanctuary sand sandwich sane sang sanguin sank sante saoul sapin sas sat satane satellite
    satisfaction satisfaire satisfait satisfied satisfy sauce saucisse sauf saumon saura saurai saurez sauriez
    saurons sauront sausage saut sauter sautez sauvage sauve sauver sauvera sauvetage sauveur sauvez savage
    savaient savais savait savant save saviez saving savions savior savon scale scam scan scandal scanned
    scanner scanning scar scarcely scarf scary scattered sceau scelle scenario scene scent schedule schema
    scheme scholar scholarship school scie science scientific scientifique scientist scissors scolaire scold
    scoop scope score scotch scottish scout scramble scrap scratch scream screech screen screw script scrub scum
    scumbag sea seal sean seance search season seat seau sebastian sec seche secher second secondaire secondary
    secoue secouer secourir secours secret secretaire secretary secretement secretly secte secteur section
    sector secure securise securiser securite security seduce seduire seduisant seduit seed seeing seek seemed
    seemingly sees seigneur sein seize seizure sejour sel seldom select selection self selfish sell semaine
    semblable semblaient semblait semblant semble semblent sembler semblerait semblez seme semen semer semester
    semestre seminaire senate senateur senator send senior sens sensation sensibilite sensible sensitive sensor
    sentais sentait sente sentence sentent sentez senti sentier sentiment sentimental sentir sentira sentirai
    sentirez separate separation separe separer sept septembre septieme sequence sera serai seraient serait
    serez sergeant sergent serial serie serieuse serieusement serieux seriez seringue serions serious seriously
    serment sermon serons seront serpent serre serrer serrure sers serum servait servant serve servent server
    serveur serveuse servez servi service serviette serving servir servira servirait serviteur session sets
    setting settle settlement settling setup seuil seules seuls seven seventh severe severely sew sewer sex
    sexual sexualite sexually sexuel sexuelle sexuellement sexy shack shade shadow shady shaft shag shake shaken
    shaking shallow shalt shame shameful shan shape share sharing shark sharp sharply shattered shave shaving
    shed sheep sheer sheet shelf shell shelter shepherd sherif sheriff shield shift shine shining shiny ship
    shipment shipped shipping shirt shit shitting shitty shock shoe shook shoot shooter shop shopping shore
    shortage shorter shortly shorts shot shotgun shoulder shouldn shout shove shovel shoving show shower shown
    shred shrimp shrine shrink shut shutter shutting shuttle shy sick sickness sides siecle siege sien sienne
    sieste sifflet sigh sight sign signal signaler signature signaux signer signez signifiait significance
    significant signification signifie signifient signifier silence silencieux silent silk silly silver
    similaire similar simpler simples simplest simulation simule simuler sin sincere sincerely sincerement sing
    singer sinistre sink sip sir siren sirop sister sit sitting situation situe six sixieme sixteen sixth sixty
    size skate skating skeleton sketch ski skill skin skinny skip skipped skipping skirt skull sky slam slammed
    slap slapped slaughter slave slavery slay sleep sleepy slept slice slide sliding slight slightest slightly
    slim slip slipped slippery slipping slit slogan sloppy slot slow slower slowly slug slut sly smack smaller
    smallest smart smarter smartest smash smell smelly smile smiling smoke smoking smooth smuggle smuggling
    snack snake snap snapped snarling snatch sneak sneaky sniff sniper snooping snoring snow snuck soak soap
    sobbing sober sobre soccer social sociaux societe society sock soda sodium soeur sofa soft softly software
    soie soient soif soigne soigner soigneusement soil soin soir sois sol solaire solar soldat soldier soleil
    solely solemn solemnly solid solitaire solitary solitude solo solution solve solving sombre somebody someday
    somehow someplace sometime somewhat somme sommeil sommet sondages sonde song songer sonic sonnait sonne
    sonner sonnerie sonnette sons sooner sophisticated sorcier sore sorrow sorry sors sortaient sortais sortait
    sortant sorted sortent sortes sortez sorti sortiez sorting sortir sortira sortirai sortirait sortirez
    sortons sorts sou souche souci soucier souciez soudaine soudainement souffert souffle souffler souffrait
    souffrance souffre souffrent souffrez souffrir sought souhait souhaiter souhaiterais souhaitez souhaitons
    soul soulage soulagement soulager souleve soulever souliers soumettre soumis sound soup soupcon soupconne
    souper sour source sourcils souriez sourire souris sourit soutenir soutenu south southern soutien soutient
    souvenez souvenir souvenu souviendra souviendrai souvienne souviens souvient sovereign soviet soy soyez
    soyons spa space spacecraft spaceship spaghetti spanish spank spare spark sparkling spatial speak speaker
    spear special specialement specialise specialist specialite specially specialty speciaux species specific
    specifically specifique specimen spectacle spectacular spectateurs spectre speech speed spell spend spent
    sperm spice spicy spider spies spike spill spin spinal spinning spirit spiritual spirituel spit spitting
    splash splendid split splitting spoil spoke spoken sponge sponsor spontaneous spoon sport sportif spot
    spotted spray spread spring sprung spun spy squad squadron square squash squeeze squeezing squelette
    squirrel stab stabbed stabbing stabilize stable stack stade stadium staff stage stagiaire staging stain
    stairs stake stalking stall stamp stand standard star starboard starring startled starve starving stash
    state statement static stating station statistiques statue status statut stay steady steak steal stealth
    steam steel steep steer stellaire stem stench step stepped stepping stern stew stick sticky stiff sting
    stink stinky stir stirring stitch stock stole stolen stomach stone stood stool stop stoppe stopper stopping
    storage store stories storm story stove straight straighten strain stranded strange strangely stranger
    strangest strangle strap strapped strategic strategie strategy straw strawberry stray streak stream street
    strength strengthen stress stressful stretch strict strictement strictly strike striking string strip
    stripped stripper strive stroke stroll strong stronger strongest strongly struck structural structure
    struggle struggling strung stubborn stuck stud student studied studies studio study stuffed stuffing stumble
    stunning stunt stupid stupidest style stylo sub subconscious subi subir subit subject sublime submarine
    submit submitted subspace substance substantial substitute subtitles subtle subway succeed succes successful
    successfully succession suce sucer suck sucker sucre sud sudden suddenly sue sueur suffer suffi sufficient
    suffira suffirait suffisait suffisamment suffisant suffisent sugar suggere suggerer suggest suggestion
    suicide suicider suing suit suitable suitcase suivais suivait suivante suive suivent suivez suivi suivons
    suivra suivrai suivre sum summer summit summon sun sung sunk sunlight sunny sunrise sunset sunshine super
    superbe superhero superieur superior supermarche supermarket supernatural supervise superviseur supervisor
    supper supplement supplementaire supplie supplier supply support supporter supportive supposant supposed
    supposedly supposee supposes supposing supposons suppress supprime supprimer supreme surely surement surete
    surf surface surge surgeon surgery surgi surgical surmonte surmonter surnom surnomme surpasse surprenant
    surprend surprendre surpris surprisingly surrender surround surs survecu surveillance surveille surveillent
    surveiller surveillez survey survie survit survival survivant survive surviving survivor survivra survivre
    susceptible sushi suspect suspend suspendre suspendu suspension suspicion suspicious sustain suture swallow
    swam swamp swap sway swear sweat sweater sweaty swedish sweep sweet sweetest sweetheart swell swept swift
    swim swimming swing swiss switch swollen sword swore sworn symbol symbolic sympa sympathetic sympathie
    sympathique sympathy symptome symptoms sync syndicat syndrome synthetic system tabac tabasser table tableau
    tablette tabs tache tackle tactical tactics tactique tad tag tail taille tailler tailleur tailor taire tais
    tale talent talks tall taller talon tame tampered tampon tan tangled tank tante tap taper tapez tapis tapped
    tapping tarde tarder tare target tarif tarte tas task tasse taste tasting tasty tatouage tattoo taught taule
    taupe taureau taux tax taxi tea teach teacher team tear tease teasing technical technically technicien
    technique techniquement technologie technology teddy teen teenage teenager teeth teint tele telecharge
    telecharger telecommande telegram telegramme telephone telephoner telephonique telescope television telles
    telling tels temoignage temoigne temoigner temoin temp temper temperature tempete temple temporaire temporal
    temporarily temporary tempt temptation ten tenais tenait tenant tendance tendency tender tendre tendu
    tenebres tenez tennis tenons tension tent tentait tentant tentation tentative tentent tenter tentez tenth
    tenu term terminal terminate termine terminer terrain terrasse terre terreur terrible terriblement terribly
    terrifiant terrific terrifie terrifying territoire territory terror terrorism terrorist test testament
    tester testified testify testimony tete tetu text thanked thankful thanking thanksgiving theater theatre
    thee theft theirs theme themselves theoretical theorie theory therapeute therapie therapist therapy
    therefore thermal thesis thick thief thieves thin thinking thinks third thirst thirsty thirteen thirty thon
    thorough thoroughly thou thought thoughtful thousand thread threat threaten three threw thrill throat throne
    throughout throw thrown thrust thug thumb thunder thy tick ticket tickle tide tidy tie tien tiendra tiendrai
    tienne tiennent tient tiers tiger tight tighten tighter tightly tigre till timbre timide timing tin tiny tip
    tipped tir tirage tirait tirant tirent tirer tirera tirerai tireur tirez tiroir tissu title titre tits toast
    tobacco toe toile toilet toilette toit token tolerance tolerate tolere tolerer toll tom tomates tomato tomb
    tombait tombant tombeau tombent tomber tombera tombez tommy tomorrow tone tongue tonight tonne tonnerre tons
    tony tool tooth top torch tordre tordu tore torment torn tornade torpedo torpilles torse tort tortue torture
    torturer torturing toss tot total totalement totalite totally touch touchait touchant touchent toucher
    touchera toucherai touchez tough tougher toughest tourist tourmente tournage tournait tournament tournant
    tournee tournent tourner tournes tournez tournoi tournure tours tow towel tower town toxic toxique toy
    tracasse trace tracer tracing track tracker tractor trade trading tradition traditional traduction traduire
    traduit traffic trafficking trafic trafiquant trafique tragedie tragedy tragic tragique trahi trahir
    trahison trail trailer train trainait trainent trainer trait traitait traitement traitent traiter traitez
    traitor traitre trajectoire trajet tranche trancher tranquille tranquillement transaction transfer
    transferer transferred transferring transfert transform transformation transformer transit transition
    translate translation transmet transmettre transmis transmission transmit transmitted transmitter transpire
    transplant transport transportation transporter trap trappe traque traquer trash trauma traumatic
    traumatisme travail travaillaient travaillais travaillait travaillant travaille travaillent travailler
    travaillera travaillerai travailleur travaillez travailliez travaillons travaux travel travelled travelling
    traversant traverse traversent traverser tray treacherous tread treason treasure treat treatment treaty
    trebuche tree treize tremble tremblement trembler tremendous trempe trench trente tresor treve trial
    triangle tribal tribe tribord tribu tribunal tribute triche trick tricky tries trigger trim triomphe trip
    triple tripped triste tristesse triumph trivial trois troisieme troll trompait trompe tromper trompez tronc
    tronche trone troop trop trophee trophy tropical trottoir trou trouble troubling troupe troupeau trousers
    trousse trouva trouvaient trouvais trouvait trouvant trouve trouvent trouvera trouverai trouverait trouverez
    trouverons trouveront trouvez trouviez trouvons truck truly trumpet trunk trust truth tuait tuant tub tuck
    tue tuent tuer tuera tuerai tuerait tueront tueur tueuse tuez tumeur tummy tumor tuna tune tunnel turf
    turkey turkish turning turns turtle tuteur tutor tuyau twelve twenty twice twilight twin twist two tying
    typical typically typing typique tyran ugly ultimate ultimately ultime umbrella unable unarmed unauthorized
    unaware unbelievable unbelievably unborn uncertain uncle uncomfortable unconscious uncover undercover
    underestimate underground undermine underneath understand understood underwater underwear undo undoubtedly
    undress unemployed unemployment unes unexpected unfair unfinished unfortunate unfortunately ungrateful
    unhappy unidentified uniform union unique uniquement unir unis unit unity univers universal universite
    university unknown unleash unlike unlikely unlimited unload unlock unlucky unnecessary unpleasant
    unprecedented uns unsolved unstable untie unto unusual unusually unwanted upcoming update upgrade uphold
    upload upper upright ups upset upsetting upside upstairs urban urge urgence urgent urine usage useful
    useless user usine utiles utilisait utilisant utilise utilisent utilisez utilisons utility utmost utter
    utterly vacances vacant vacation vaccin vache vacuum vagin vagina vague vain vaincre vaincu vainqueur
    vaisseau vaisselle valable valait valent valet valeur valez valid valise vallee valley valoir valu valuable
    valve vampire van vanilla vanish vante vanter vapeur variety vas vast vaudra vaudrait vault vaurien vaut
    vaux veau vecu vedette vegetable vehicle vehicule veil veille veiller veillerai veine veins velo velvet
    venaient venais venait venant vend vendait vendant vendent vendeur vendez vendra vendrai vendre vendredi
    vendu venez venge vengeance venger veniez venin venom venons vent ventre venture venu ver verbal verdict
    verge verification verifie verifier verifiez verifions verify veritable verite vermine vernis verra verrai
    verrait verre verrez verrons verront verrou verrouille verse verser version vert vertical vertu vessel vest
    vestiaire vet vetements veteran veuille veuillez veulent veuve vexe viable viande vibe vibrations vic
    vicieux vicinity vicious victim victoire victory vide video vider vie vieil vieillard vieille vieillir
    viendra viendrai viendrait viendrez viendront vienne viennent viens vierge vietnamese vieux view viewers vif
    vigilante vilain vile villa village villageois villagers villain ville vin vingt vingtaine vint vintage viol
    violate violating violation violence violent violer violeur violin violon virage viral vire virer virgin
    virginite virginity virtual virtually virtue virus vis visa visage visant viser visible visiblement vision
    visit visiter visiteur visitor visual visuel vit vital vitamin vitaux vitesse vitre vitrine vivaient vivais
    vivait vivant vive vivent vivez vivid vivons vivra vivrai vivre vocal vodka voeu voice void voie voient
    voile vois voisin voisinage voit voiture voix vol volait volant volcan volcanic volcano volent voler voleur
    voleuse volez volontaire volontairement volonte volontiers volume volunteer vomi vomir vomit vont voodoo
    vote voter voting votres vouch voudra voudrai voudraient voudrez voudriez voudrions voudront voue voulaient
    voulais voulait voulant voulez vouliez voulions voulons voulu vow voyage voyager voyageur voyaient voyais
    voyait voyant voyez voyiez voyons voyou vraie vrais vues vulgaire vulgar vulnerable vus wage wager wagon
    wailing waist wait waiter waitress wake waking walk wall wallet waltz wander wanna wanted wanting war warden
    wardrobe warehouse warm warmer warmth warn warp warrant warrior wash wasn waste wasting watch water wave
    waving wax weak weaker weakness wealth wealthy weapon wear weary weather web website wed wedded wedding wee
    weekend weekly weep weigh weight weird weirdest welcome welcoming welfare weren werewolf west western wet
    whack whale whats whatsoever wheat wheel wheelchair whereabouts whereas whichever whiff whilst whining whip
    whipped whirring whiskey whisky whisper whistle whistling white whoa whoever whore wicked wide widely wider
    widow wife wig wiggle wild wilderness wildest willing willingly win window wing winner winning winter wipe
    wiping wire wireless wisdom wise wish wit witch withdraw withstand witness wives wizard woke woken wolf
    wolves woman women won wondered wonderful wonders wont woo wooden wool wore work worker workshop world
    worldwide worm wormhole worn worried worries worry worship worst worth worthless worthy wouldn wound wow
    wrap wrapped wrapping wrath wreck wrestle wrestling wretched wrist write writer writing written wrote yacht
    yank yard yeah yell yellow yen yer yeux yield yoga york young younger youngest yours yourself youth zero zip
    zombie zone zoo zoom
    """


def is_common(word: str) -> bool:
    """Whether the word is one of them, or one with a light ending."""
    return any(word.endswith(ending) and _has(word.removesuffix(ending)) for ending in ENDINGS)


def _has(word: str) -> bool:
    """Whether the word stands in the text, which is searched as it is: to part it into a set would take longer."""
    at = _WORDS.find(f" {word}") if len(word) >= SHORTEST else -1
    while at >= 0 and _WORDS[at + len(word) + 1] not in " \n":
        at = _WORDS.find(f" {word}", at + 1)
    return at >= 0
