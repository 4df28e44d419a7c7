"""Words that people use every day, French and English together, as tokens are: whoever types one has not slipped.

Written for this program, without the words of `retrieval.stop_words` and what a light ending makes of another of them.
"""

from __future__ import annotations

ENDINGS = ("", "s", "x", "e", "es", "ee", "ees", "d", "ed", "ing", "ings")
SHORTEST = 3  # letters of a word
_WORDS = """
    abbey abeille able above abricot abroad absolument absolutely accelerer accept accepter accident accord
    accouchement account accountant achat ache acheter acheteur acide acier across acteur action actor actress
    actrice actualite actually actuel actuelle addition address adjectif adjective adolescent adopt adopter
    adoption adorer adresse adult adventure adverb advertisement advertising advice advocate aeroport affect afraid
    africain african afternoon age agence agency agneau agrandir agree agreement agriculteur agriculture aide aider
    aigle aiguille aile ailleurs aimant aimer air airline airplane airport ajouter alarm album alcool algebra
    algebre algerien alive allait allemand aller allergene allergic allergie allergy alliance alligator allocation
    allow allumer allumette almond almost alone along alphabet already although always amande amazed amazing
    ambulance amelioration ameliorer amende amener amer americain american ami amidon amitie amount amour amoureuse
    amoureux ampoule ananas ancestor ancetre ancien ancienne ancient ane ange angel anger angine anglais angle
    angoisse angry animal animaux anime ankle annee anniversaire annonce annoncer announce announcement annual
    annuel another answer ant anthem antique antiquite anxiete anxiety anxious anyone anything anywhere aout
    apartment aperitif apologize app appareil appartement appartenir appear appel appeler appetit apple application
    apporter apprendre apprenti apprentissage apricot april arab arabic araignee arbitre arbre archaeology
    archeologie architect architecture area argent argue argument arme armoire arms army around arret arreter
    arrival arrive arriver arroser art artere artery artichaut article artifice artificial artificiel artist
    artistic ascenseur ashamed ashes asian asiatique asked asking asks asleep asparagus asperge aspirateur
    assemblee assembly asseoir assez assiette association assurance assureur asteroid asthma asthme astronaut
    astuce atelier athletisme atom attack attaquant attaque attaquer attendre attentat attente atterrir attestation
    attic attraper auberge aubergine auction audience augmentation augmenter august aunt australian auteur author
    auto autobus autocar automne automobile autorisation autoriser autoroute autre autumn avais avalanche avaler
    avance avenir aventure avenue average aveugle avion aviron avis avocado avocat avoid avril awake away awful
    baby babysitter back backpack backup bacon bacteria bad bag bagage baggage bague baguette baignoire bain baiser
    bake baker bakery baking bal balai balance balayer balcon balcony baleine ball ballet ballon balloon ballot
    bamboo bambou banana banane bancaire band bandage bank banlieue banque banquet banquier bapteme baptism bar
    barbe barbecue barre baseball basement basic basil basilic basket basketball basque basse bat bataille bateau
    bath bathroom bathtub batiment baton batterie battery battle battre beach beak bean bear beau beaucoup beaute
    beautiful beauty bebe became become becoming bed bedroom bee beef beer beet began begin beginning begun behind
    beige belge belgian belief believe belle belly belong below belt bend benefit benevole bent bequille berceau
    beside best bete beton better betterave beurre beyond biberon bible bibliotheque bicycle bid bien bientot
    bienvenue biere big bijou bike bikini bilan billet billion biologie biology bird birth birthday biscuit bishop
    bit bitten bitter bizarre black blague blame blanc blanche blanket ble bleeding blender blesse blesser blessure
    bleu blew blind blog blond blood blouson blow blown blue blueberry board boat body boeuf boil boiler boire bois
    boisson boite bomb bonbon bond bone bonheur bonjour bonne bonnet bons bonsoir bonus book bookstore boot bord
    border bored boredom boring born borrow boss botte bottle bottom bouche boucher boucherie bouchon boucle
    bouddhiste boue bouger bought bougie bouillir bouilloire bouillon boulanger boulangerie boulevard bourse
    boussole bout bouteille boutique bouton bowl box boy boyfriend bracelet brain brake branch brancher brand bras
    brave brazilian bread break breakfast breast breath brebis breed bresilien breton brick bricolage bricoler
    bride bridge bright brillant bring brioche brique briquet brise british broadcast broccoli brochette broderie
    broke broken broker bronze brosse brosser broth brother brought brouillard brown brownie browser bruit brulure
    brun brush bruyant bucket buddhism buddhist budget buffet bugs build builder built bulb bull bureau burger burn
    bus business busy butcher buts butter butterfly button buy buyer byte cab cabbage cabillaud cable cacher cactus
    cadeau cadre cafe cafetiere cage cahier caisse caissier cake calcul calculer calendar calendrier calf calin
    call calm calorie camarade came camera camion camionnette camp campagne campaign canadian canadien canadienne
    canape canard cancer candidat candidature candle candy cannelle cantine cap capable capital caractere caramel
    caravane carburant cards career carnaval carnival carotte carpenter carpet carre carrefour carrelage carried
    carriere carrot carry cars cartable carte carton cartoon cas cash cashier casino casque casquette casser
    casserole cassoulet castle cat catastrophe catch catering cathedral catholic catholique cauchemar caught
    cauliflower cause cavalier cave ceiling ceinture celebrate celebration celebre celebrity celery cendre cent
    center centimeter centimetre central centre century cependant cercle cerf cerise cerisier certain certainement
    certainly cerveau chain chair chaise chaleur chalk chambre champ champagne champignon champion championnat
    championne championship chance change changement changer changing channel chanson chant chanter chanteur
    chanteuse chapeau chapel chapitre chapter character charbon charge charger chargeur charity chasse chasser
    chasseur chat chataigne chateau chaton chaud chaudiere chauffage chauffer chauffeur chaussette chaussure cheap
    cheaper check cheek cheese cheesecake chef chemical chemin chemise chemisier chemist chemistry chene cheque
    cher chercher cherry chess chest cheval chevalier chevaux cheveu cheville chevre chicken chien chienne chiffre
    child childhood children chimie chimique chin chinese chinois chiot chirurgie chirurgien chocolat choice choir
    choisir choix chomage chomeur choose chop chorale chord chose chosen chou chretien christian christianity
    christmas church cicatrice cidre ciel cigarette cinema cinnamon cinq cinquante circle circus cirque ciseaux
    citizen citizenship citoyen citoyenne citron city civil clair class classement classic classical classique
    classroom clavier claw cle clean clear clearly clever click client climat climatisation climatiseur climb
    clinic clinique cliquer clock close closet closing cloth clou cloudy clown club clutch coach coal coast coat
    cochon cocktail coconut cocotte code coding coeur coffee coffre coiffeur coiffeuse coiffure coin colander cold
    colere colis collant colle colleague college collegue coller collier colline colocation colonial colonie
    colonne colony color coloriage colour comb combat combattre come comedie comedy comet comic coming commande
    commander commencer commercant commerce commercial common commonly commune communion community company
    comparaison compare comparer comparison compass competence complain complaint complet completely completement
    complex complicated complique comprendre comprime comptabilite comptable compte compter compteur comptine
    computer concert concombre concours concrete condamner condition conditioner conducteur conduire conduite
    confiance confidence confident confiture conge congelateur congeler congratulations congress conjugaison
    connaissance connait connaitre connect connecter connection connexion connu conquest conquete conseil
    consequence console consommation consommer consonne constitution construction construire contact contacter
    contain conte contenir content continent continue continuer contract contrat control controler controller
    conversation cook cooker cookie cool copain copied copier copine copper copy coran corbeau corde coreen corn
    corner corps correct correction corriger corse cost costume cote coton cotton cou couch coucher coude coudre
    cough couleur couloir council count country countryside county coupable coupe couper couple coupon cour courage
    courageux courant courbe coureur courgette courir couronne courriel courrier court courtois couscous cousin
    coussin cout couteau couter couture couvercle couverture couvrir cover cow cpu crab cradle craie craindre
    crainte cranberry crane crash cravate crayon crazy cream create creating creation creative creche credit creer
    creme crepe crevette cri cricket crier crime criminal criminel crise crisis cristal crochet crocodile croire
    crois croisiere croissance croissant croit croix crop croquer cross crossroads crow crown croyance cruel cruise
    crying crystal cuban cube cucumber cuillere cuir cuisine cuisiner cuisinier cuisse cuivre culotte cultural
    culture culturel culturelle cup cure curieux curious current currently curtain curved cushion customer customs
    cute cutting cycling cyclisme cycliste daddy daily dame damp dance dancer dancing danger dangereuse dangereux
    dangerous danish danois danse danser danseur danseuse dark darkness data database date dating daughter dauphin
    daycare days dead deaf dealt death debat debt debut december decembre deces dechet decide decider decision
    declaration declare declarer decoller decouverte decouvrir decrease decrire dedans deep deer defaite defaut
    defeat defend defendre defense defenseur define definir definition degre deguisement dehors deja dejeuner delay
    delete delicieux delicious deliver delivery demain demande demander demarche demenagement demenager demenageur
    demission demissionner democracy democratic democratie demoiselle dent dental dentifrice dentist depart
    departement departure depasser depense depenser depression depth depute dernier derriere descendre describe
    description desert desespoir design designer desir desirer desk despair despite dessert dessin dessiner dessous
    dessus detail detester dette deuil deux deuxieme devait devant develop development developpement developper
    devenir device devient devil devinette devis devoir devrait diabete diable diamant diamond diaper dice dictator
    dictatorship dictature dictee dictionary dictionnaire died diesel diet dieu difference different difficile
    difficult difficulty digestif digestion digital dimanche diminuer dinde diner dinner dinosaur diploma diplome
    dire directement directeur directly director directrice dirty disability disabled disagree disait disaster disc
    discount discover discovery discuss discussion discuter disease dishwasher disjoncteur disque distance distant
    district dites dive dividend diving division divorce divorcer docteur doctor doctorat document documentaire
    documentary dog doigt doivent doll dollar dolphin domestique donate donation done donkey donnees donner dore
    dormir dos dossier douane double doubler doubt douce doucement douche doudou dough douleur doute douter doux
    douze download dragon drama drame drank drap drapeau draw drawer drawn dream dress drew drill drink drive
    driven driver driving droit drole drop dropped drought drove drug drum drunk dry dryer duck duration dure durer
    durs dust dutch dwarf dying eagle earlier early earn earrings ears earth earthquake easier easily east easter
    eastern easy eaten eating eau echange echanger echarpe echec echelle echouer eclair eclairage ecole ecologie
    ecologique ecology economic economie economique economist economy ecossais ecouter ecouteurs ecran ecrire
    ecriture ecrivain ecureuil edge edit editeur edition editor education educational effacer effect effective
    effet effort egal egalite egaux egg eggplant eglise egoiste egyptian eight eighteen eighty elbow elderly
    electeur election electoral electric electrical electrician electricien electricite electricity electrique
    electron electronic elephant elevage elevator eleve eleven eleveur elfe email embauche embaucher embrasser
    embrayage embroidery emergency emission emmener emotion emotional empecher empereur emperor empire emploi
    employe employer employeur employment emporter empress emprunt emprunter empty enceinte ended ending enemy
    energie energy enfant enfer enfin engaged engine engineer english engrais enigme enjoy enlever ennemi ennui
    ennuyer ennuyeux enough enquete enregistrer enseignant enseignement enseigner ensemble ensuite entendre enter
    enterrement entier entire entrainement entrainer entraineur entrance entree entreprise entrer entretien
    envelope enveloppe envie environ environment environmental environnement envoi envoyer eolienne epais epaisse
    epargne epargner epaule epice epicerie epinard episode eplucher epoque epouse epoux equal equality equally
    equation equilibre equipe equitation erable eraser erreur error escalade escalier escalope escargot esclavage
    esclave escrime espace espagnol especially esperer espoir esprit essay essayer essence estate estomac etage
    etagere etat eteindre etoile etonnant etonner etrange etranger etroit etude etudiant etudier euro european
    europeen europeenne even evenement event eveque ever every everybody everyone everything everywhere evidence
    evier eviter exact exactement exactly exam examen example excellent except exchange excuse excuser exemple
    exercice exercise exist existence exister exit expect expensive experience explain explanation explication
    expliquer explore explorer exterieur extra extreme eyebrow eyelid eyes fabric fabrication fabriquer face fache
    facile facilement facon facteur factory facture faculte fade faible faiblesse fail failure faim fair fairy fais
    faisait faisant faite faith fake fall fallait fallen falloir false familial famille family famous fantasy
    fantome farine farm farmer fashion fast faster fastest fat father fatigue faucet faudrait fausse fauteuil faux
    fear feather february federal fee feel feet felicitations fell felt femme fence fencing fenetre fer fera ferait
    ferme fermer fermeture fermier ferry fertilizer festival fete feter feu feuille fever fevrier fiancailles
    fiance fichier fiction field fier fierte fievre fifteen fifth fifty fight fighter fil fill film filter filtre
    fin final finally finding finger finir finish fire firefighter fireplace fireworks first fiscal fish fisherman
    fitness five flag flat fleur fleuve flew flies flight flood floor flour flower flown flu flute fly fog foie
    fois folder folie folle follow fonction fonctionnement fonctionner fond fondue font food foot football forbid
    forbidden force forecast forehead foreign foreigner forest foret forget forgive forgot forgotten fork form
    format formation former formulaire fort fortress fortunately fortune forty forum fouet fought foulard foule
    found four fourchette fourmi fourneau fournisseur fourteen fourth fox fraction fracture fraiche frais framboise
    frame franc francais fraternite free freedom freely freeze freezer frein freiner french frequent frere fresh
    friday fridge fried friend friendship frigo frire frites frog froid fromage front frontiere frost frozen fruit
    frying fuel full fully fumee fumer function funeral funny furieux furious furniture fusee fusil futur gagnant
    gagner gain galaxie galaxy galerie gallery gamble gambling game gaming gant garage garagiste garbage garcon
    garden gardener garder garderie gardien gare garer garlic gas gasoil gasoline gate gateau gauche gaufre gaulois
    gave gaz geant gear gearbox geese gel gelatine geler gendarme gendarmerie general generalement generally
    generaux genereux generous genial genou genre gens gentil gentille gentillesse gentleman gentlemen geographie
    geography geometrie geometry gerant gerer german gestion gets getting ghost giant gift gingembre ginger girafe
    giraffe girl girlfriend gite giving givre glace glacon glad glass global glove glue gluten goal goalkeeper goat
    goddess gods goes going gold golden goldfish golf gomme gone good goodbye goose gorge gorilla gorille gotten
    gout gouter gouvernement gouverneur government governor grade graduate graduation graine gram grammaire grammar
    gramme grand grandfather grandir grandma grandmother grandpa grandparents grape grass gratin gratuit
    gratuitement gravite gravity gravy gray great greater greatest grec grecque greek green grenier grenouille
    greve grew grey griffe grill griller grimper grippe gris grocery groom gros grosse grossesse grossir grotte
    ground group grow grown growth guepe guerir guerison guerre guest guide guilty guitar guns gym gymnastics
    gymnastique habiller habit habitant habiter hacher haie haine hair haircut hairdresser half hall halloween ham
    hammer hamster hanche hand handball handicap handsome happen happiness happy harbor harbour hard harder
    hardware haricot harvest hasard hat hatred haut hauteur head headache headlight headphones health healthy hear
    heart heat heater heaven heavier heavy heel height heir held hell hello help helpful hen herb herisson heritage
    heritier hero heroine herself heure heureuse heureusement heureux hibou hidden hide hier high higher highest
    highway hike hiking hill himself hindu hippodrome hire hiring hirondelle histoire historian historic historical
    historique history hit hiver hobby hockey hold holiday hollandais holy homard home homework homme honest
    honesty honey honnete honte hope hopital hopitaux horaire horloge horn horoscope horreur horror hors hospital
    hostel hot hotel hour house household however huge huile huit huitre humain human humanite humanity humeur
    humide humor humour hundred hunger hungry hunt hunter hurricane hurt husband hybrid hygiene hymne hypotheque
    ice idea idee identite identity ignorer ile illegal illness image imagination imagine imaginer immeuble
    immigrant immigration immigre immobilier imperatrice impoli importance important impossible impot imprimante
    imprimer improve improvement incendie inch income inconnu increase indian indien indienne individu individual
    industrial industrie industriel industry infection inferieur infirmier inflation informaticien information
    informatique infusion ingenieur ingredient inheritance injured injury inn inner innocent inondation inquiet
    inquietude inscription insect inside inspection install installation installer instant instead instituteur
    instrument insulation insurance intelligence intelligent interdiction interdire interdit interessant interest
    interet interieur international internet internship interrupteur interview intestin introduce introduction
    inutile invent inventer inventeur invention inventor invest investigation investir investissement investment
    investor invitation invite inviter invoice irait irish irlandais iron islam islamic island isolation italian
    italien italienne itineraire itinerary itself jacket jackpot jail jalousie jaloux jam jamais jambe jambon
    january janvier japanese japonais jardin jardinage jardinier jaune jealous jealousy jean jelly jet jeter jeu
    jeudi jeune jeunesse jewelry jewish jews job jockey joie joke joli joue jouer jouet joueur joueuse jour journal
    journalism journalist journaux journee journey judge judgment judo juge jugement juger juice juif juillet juin
    july jumeau jumelles jump june jupe jus justice justificatif karate keep kept ketchup kettle key keyboard kick
    kid kidney kill killer kilo kilometer kilometre kind kindergarten kindness kine king kingdom kiss kitchen
    kitten knee knew knife knight knit knitting knives knot know knowledge known korean lac ladder lady laid laine
    laisser lait laitue lake lamb lamp lancement lancer land landlord lane language langue lapin laptop lard large
    larger largest largeur larme lasagna lasagne laser last late later latest latin latitude laugh laughter laundry
    laurier lavabo lavage lave laver law lawn lawyer lazy lead leader leadership leaf league learn learner lease
    least leather leave leaving lecon lecteur lecture left legal legend leger legs legume leisure lemon lend length
    lent lentement lentille lentils less lessive lesson letter lettre lettuce level lever levier levre levure
    lezard liar liberte liberty librairie librarian library libre licence licenciement licencier license lied lien
    life lift light lighter lighthouse lightning lightweight ligne ligue like lime limonade line linge link lion
    lips lipstick liquid lire list listen lit liter litre little live liver living livraison livre livrer lizard
    loan lobster local locataire location locaux lock log logement logiciel login loin lointain lois loisir
    loneliness lonely long longer longest longitude longtemps longue longueur look lord lorsque losange lose loser
    losing loss lost loterie lotion loto lottery louche loud louer loup lourd love lover loving lower lowest loyer
    luck lucky luggage lumiere lunch lundi lune lunettes lung lutte lutter lycee lying lyrics machine macon mad
    madam mademoiselle magasin magazine magic magical magie magique magnet magnifique maigre maigrir mail maillot
    main maintenant maire mairie maison maitre maitresse maitrise major make makeup making malade maladie malgre
    malheur malheureusement malheureux mall maman man manage management manager manche manege manette manger mango
    mangue maniere manifestation manifester manner manteau map maple maquillage marathon march marcher mardi mari
    mariage marier market marmite marocain marque marraine marriage married marron marry mars marteau martial mask
    masque mass massage match matelas maternelle math mathematics mathematiques matin mattress mauvais maux maybe
    mayonnaise mayor meadow meal mean measure measurement meat mecanicien mecanique mechanic mechanical mechant
    medaille medal medecin media medical medicament medicine medieval meet meilleur melanger melodie melody melon
    member membership memoire memory men menage mensonge mensuel mental menteur menthe mention mentir menton menu
    menuisier mer merci mercredi mesdames message messe messieurs mesure mesurer metal metaux meteo meter metier
    metre metro mettait mettre meuble meurtre mexicain mexican mice micro microscope microwave middle midi midnight
    miel mieux migraine mile mileage milieu militaire military milk mille milliard million mince mine minister
    ministre minor mint minuit minute miracle miroir mirror mise mistake mister mixer mixeur mobile mode model
    modern modifier moine moineau mois moisson moitie molecule molle mollet moment monarchie monarchy monday monde
    mondial money monk monkey monnaie monsieur monster monstre montagne monter month monthly montre montrer
    monument mood moon moral mordre morning mort mortgage morue mosque mosquito mostly moteur mother moto motor
    motorcycle mots mouche mouchoir mouille moule mountain mourir mouse moustache moustique moutarde mouth mouton
    move movie moving moyen mud muet muffin multiplication mummy murder mure murs muscle musculation musee museum
    mushroom music musical musician musicien musique muslim mustache mustard musulman mutuelle myself mystere
    mysterieux mysterious mystery nager nageur nail nain naissance naitre name nanny nappe narrow natation nation
    national nationalite nationality nationaux natural naturalisation nature naturel naturelle navet navigateur
    navire navy near nearby nearly necessaire necessary neck necklace needed needle neige neiger neighbor
    neighborhood neighbour nephew nerf nerve nerveux nervous nest nettoyage nettoyer network neuf neuve never neveu
    new newer newest newspaper nez nice niche niece night nightmare nine nineteen ninety nique niveau noble
    noblesse nobody noel noeud noir noise noisette noisy noix nombre noms none noodles noon nord normal normalement
    normally normaux north northern norvegien norwegian nose notaire note notebook nothing notice nouilles noun
    nounou nouveau nouvelle novel november novembre nowhere nuage nucleaire nuclear nuit nulle number numerique
    numero nuque nurse nursery nuts oak oats obesite obesity object objectif objet obligation obligatoire obseques
    obtain obtenir occasion occupe ocean october octobre oeil oeuf oeuvre offer office officer offline offrir often
    oignon oil oiseau old older olympic olympique omelet omelette oncle ondes ongle onion online onto onze open
    opera operation operer ophtalmologue orage orange orchestra orchestre orchid order ordinateur ordonnance
    ordures oreille oreiller organisation organiser organization organize origami original orphan orphelin orteil
    orthographe otherwise oublier ouest ounce ouragan ours outer outil outlet outside ouvert ouverture ouvrier
    ouvrir oven overweight owl owner oyster package page paid paiement pain painful paint painter paix pajamas
    palace palais pancake panier panne pansement pantalon pants papa pape paper papier papillon paques paquet
    paradis paraitre parapluie pardon pare pareil parent paresseux parfait parfois parfum pari park parlait parlant
    parle parlement parler parliament paroles parquet parrain parrot parsley part partager partenaire parti
    participate participation participer particulier partir partition partner partout party passe passeport passer
    passion passoire passport password past pasta pasteque pastry patate pate path patience patient patin patinage
    patisserie patissier patron patronne patte paupiere pauvre pauvrete paws pay payer payment paysan peace
    peaceful peach peanut pear pearl peas peau peche pecher pecheur pedestrian peel peigne peindre peine peintre
    peinture pelouse peluche penal penalty pencil penguin pens penser pension people pepper perceuse perdant perdre
    pere perfect perfectly perfume perhaps perle permettre permis permission permit perroquet persil person
    personality personnage personnalite personne perte peser petard petit petrol pets peuple peur peuvent pharaoh
    pharaon phare pharmacie pharmacien pharmacy philosophie philosophy phone phoque photo photograph photographer
    photographie photography phrase physics physique piano picnic picture pie piece pierre pieton pig pigeon pile
    pill pillow pilot pin pineapple pingouin pink pipe piquant pique piqure pirate pire piscine piste pizza placard
    place placement plafond plage plaie plaine plainte plaire plaisir plan planche plancher planet plant planter
    plastic plastique plat play player pleasure plein pleurer pleuvoir plomb plomberie plombier plongee plonger
    plug pluie plum plumber plumbing plusieurs plutot pneu poche pocket poele poem poesie poet poetry poids poignet
    poil point pointu pointure poire poireau pois poisson poitrine poivre poivron poker poli police policeman
    policier policy polish polite political politician politics politique polluer pollution polonais pomme pommier
    pompe pompier pont pool poor pop populaire popular population porc porch pork port portable porter portiere
    portugais portuguese poser possible possibly post postman potato poterie pottery poubelle pouce poule poulet
    poumon pound poupee pourrait pourri pourtant pousser poussette poussiere pouvait pouvoir poverty power powerful
    prairie pray prayer prefecture prefer preferer preferred pregnancy pregnant premier prenait prend prendre
    prenom preparation prepare preparer pres preschool prescription present presentation presenter presently
    president presque pression pressure pret preter pretre pretty preuve prevent prevention price pride prier
    priest primaire prince princess principal principaux print printemps printer pris prison prisoner prisonnier
    private prive prix probable probablement probably problem proces proche produce product production produire
    produit professeur profession professional professionnel professionnelle professor profit profiter profond
    profondeur program programmation programme programmer programming project projet promenade promener promesse
    promettre promise promotion proof property proposer proposition propre proprietaire protect protection proteger
    protein protest protestant proud prune psychiatre psychologist psychologue pub public publicite publique
    publish publisher puisque pull pump pumpkin punish punishment pupil puppy puree purple purpose purse push
    putting puzzle pyjama pyramid quai qualite quality quantite quantity quarante quart quarter quartier quatorze
    quatre quatrieme quebecois queen quelquefois question queue quiche quick quickly quiet quinze quit quiz quote
    quotidien quran rabbit race racine racing racket raclette raconter radar radiateur radio radis radish ragout
    railway rain rainy raisin raison ralentir ram ramadan randonnee rangement ranger ranking rap rapide rapidement
    rappeler rapport rare rarely rarement raser rasoir raspberry rat ratatouille rather razor read reader ready
    real realisateur reality really reason receipt receive recent recently recession recette recevoir rechauffement
    recherche rechercher recipe recognize recolte recolter reconnaissance reconnaitre record recreation recruit
    recruitment recrutement recruter rectangle recyclage recycle recycler recycling red redaction reduce reduction
    reduire referee referendum reflechir reform refrigerateur refroidir refugee refugie refund refus refuser
    regarde regarder regime region regle reglement regret regretter regulation rein relais relation relationship
    relay relief religieuse religieux religion religious remarquer remboursement rembourser remember remercier
    remise remove remplacer remplir remuer renard rencontre rencontrer rendez rendre rendu renovation renseignement
    rent rental rentree rentrer repair reparation reparer repas repassage repasser replace repondre reponse report
    reportage reporter repos reposer republic republique request requin required requirement reseau reservation
    reserver resistance resoudre respect respecter respiration respirer responsable responsibility responsible
    ressembler ressort rest restaurant rester resultat resume retard retenir retire retirement retour retraite
    return reunion reussir reussite reve reveil reveiller revenir revenu rever review revolution rhum rhythm ribs
    rice rich richesse ridden riddle ride rideau rider riding rien rifle right ring rire risk risotto risque river
    riviere riz road roast robe robinet robot robotics roche rocher rock rocket rode roi romain roman romance
    romantic rond room rooster root rope rose roti rotir roue rouge rouleau rouler round rousse route router roux
    rowing royal royaume rude rue rugby rule ruler run runner running russe russian rythme sable sac sacred sad
    sadness safe safety sage said saigner sailing saint sais saison sait salad salaire salarie salary sale salete
    salle salmon salon salt salty saluer salut samedi sand sandale sandals sandwich sang sanglier sank sante sapin
    sardine saturday sauce saucisse saucisson sauf saumon sausage saut sauter sauvage sauvegarde sauvegarder sauver
    savait save savent saveur saving savon saying says scale scared scarf scary scenario scene schedule scholarship
    school scie science scientific scientifique scientist scissors scolaire scolarite scooter score scottish screen
    screw screwdriver script scrutin sculpture sea seal search season seat seatbelt seau seche secheresse second
    secondaire secours secret secretaire secretary securite security seed seeing seek seem seen seigneur sein
    seisme seize sejour sel selfish sell seller semaine semblable sembler semer semifinal senat senateur senator
    send sent sentence sentiment sentir sept september septembre sera serait serie serieux serious seront serpent
    serrure serve server serveur serveuse service serviette serving servir seul seulement seven seventeen seventy
    several sewing shake shame shampoo shape share sharing shark sharp shave shaving sheep sheet shelf shelves
    shine shiny ship shirt shoe shone shook shoot shop shopping short shorter shot shoulder show shower shown
    shrimp shut shyness sick sickness side sidewalk siecle siege sign signification signifier silence silencieux
    silent silk silver similar simple simplement simply since sing singer sink sinon sins sirop sister site sitting
    situation sixteen sixty size skate skating skeleton ski skier skill skin skirt skull sky slave slavery sleep
    sleeve slept slice slip slow slowly small smaller smallest smart smartphone smell smile smiling smoke smoker
    smoking snack snail snake sneakers snow soap soccer social sociaux societe society sock soda soeur sofa soft
    software soie soif soigner soil soin soir soixante sol solaire solar soldat soldier soleil solid solitude
    solution solve sombre someone something sometimes somewhere sommeil sommet sondage song sons soon sorcier sorry
    sort sortie sortir souffrance souffrir souhaiter soul soup souper sour sourcil sourire souris soustraction
    soutenir south southern souvenir souvent spa space spaghetti spanish speak speaker special speciaux spectacle
    speech speed spell spend spent spice spicy spider spinach spine spirit spiritual spoke spoken spoon sport
    sportif sportive spread spring square squash squelette squirrel stade stadium stage stairs stamp stand star
    starch start state statement station stationnement statistics statistique statue stay steak steal steam steel
    steering stew stick still stir stock stole stolen stomach stone stood stop stopped store storm story stove
    straight strange strawberry street strength stress stretch strike string stroller strong stronger strongest
    struck stuck student studied studio study stuff stupid stylo subject subtraction suburb subway succeed success
    successful succession sucre suedois sugar suggest suggestion suisse suit suitcase suivre sujet summer sun
    sunday sunflower sung sunk sunny sunrise sunset sunshine superbe superieur supermarche supermarket supper
    supplier support supporter supprimer sure surf surface surgeon surgery surname surpris surtout surveillance
    survey sushi swam swear sweat sweater swedish sweep sweet swept swim swimmer swimming swimsuit swing swiss
    switch swore symbol symptom synagogue syndicat synonym tabac table tableau tablespoon tablet tablette tail
    taille take taken taking tale talk talon tambour tank tant tapis tard target tarif tarot tarte tasse taste
    tasty tatouage tattoo taught taureau tax taxation tea teach teacher team tear teaspoon technician technicien
    technique technologie technology teen teenager teeth tele telechargement telecharger telephone telephoner
    telescope television tellement telling temoin temperature tempete temple temps tenant tenir tennis tension tent
    tenu terminer terrace terrain terrasse terre terrible terrorism test testament tete text thank thanksgiving
    theater theatre theme themselves theorem therapist therapy therefore thermometer thermometre thermostat thick
    thief thigh thin thing thinking third thirst thirsty thirteen thirty thon though thought thousand thread three
    threw throat throne throw thrown thumb thunder thursday thym ticket tidy tie tient tiers tiger tigre tile
    timbre time timide tiny tip tirage tire tirer tiroir tisane tissu title titre toast toaster tobacco today toes
    together toilet toilettes toit told tomate tomato tomber tomorrow tondeuse tongue tonight tonne tonnerre took
    tool tooth toothbrush toothpaste topic tore torn tornade tornado tort tortoise tortue total touch toucher
    toujours tour tourism tourist touristique tournament tourner tournesol tournevis tournoi tousser toutefois toux
    toward tower town toy track tracteur tractor trade trading tradition traditional traditionnel traducteur
    traduction traduire traffic trailer train traite traitement traiteur trajet tram tramway tranquille transfer
    transfert translate translation translator transparent trash travail travailler travailleur travaux travel
    traveler traverser treasure treat treatment treaty tree treize trente tresor trial triangle tribunal tribunaux
    trick tricot tricoter tried tries trip triple triste tristesse trois troisieme trompette trone trop trophee
    trophy trottoir trousers trousse truc truck true truite trumpet trunk trust truth trying tsunami tube tuer
    tuesday tueur tuile tulip tuna tunisien tunnel turc turkey turkish turn turnip turque turquoise turtle tutelle
    tuyau twelve twenty twice twin type tyre ugly umbrella uncle understand understood underwear unemployed
    unemployment unfortunately unhappy union unique univers universite university unknown unless update upload
    upper urgence urgent used useful useless user usine using usually utile utilisateur utilisation utiliser
    vacances vacation vaccin vaccination vache vacuum vague vaisselle valeur valise vallee valley valoir value
    vampire van vanilla vanille vapeur vapor vase veal veau vegan vegetable vegetalien vegetarian vegetarien
    vehicle vehicule vein velo vendeur vendeuse vendre vendredi venir vent ventilateur ventilation ventre venu verb
    verifier verify verite verra verre verser version vert vertebrale veste vetement veterinaire veterinarian veuf
    veulent veuve viande victim victoire victory vidange vide video vider vieille vieillesse viennent vient vies
    vietnamese vietnamien vieux vigne viking village ville vin vinaigre vinaigrette vinegar vingt violence violent
    violet violette violin violon virement virtual virus visa visage visit visiter visitor vitamin vite vitesse
    vivant vivre vodka voeux voile voir vois voisin voit voiture volant volcan volcano voler volet voleur volley
    volleyball volonte vols volume volunteer vont vote voter voting voudrait voulait vouloir vowel voyage voyager
    voyageur voyait voyelle vrai vraiment waffle wage waist wait waiter waitress wake walk wall wallet walnut
    wanted wardrobe warm wars wash washer wasp waste watch water watermelon wave ways weak weakness wealth wealthy
    weapon wear weather web website wedding wednesday week weekend weekly weigh weight weird welcome well welsh
    went west western wet whale wheat wheel wheelchair whether whisk whiskey whisky white whole wide widow width
    wife wifi wild wildlife win window windshield windy wing winner winning winter wireless wiring wisdom wise wish
    witch without witness wives wizard woke wolf wolves woman women wonderful wood wooden wool word wore work
    worker workout workshop world worm worn worried worry worse worst worth wound wrap wrestling wrist write writer
    writing written wrong wrote yacht yaourt yard year yearly yeast yellow yesterday yeux yogurt young younger
    yours yourself youth zebra zebre zero zipper zodiac zodiaque zombie zoo zucchini
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
