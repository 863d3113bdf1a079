extension DivisionWords {
    static let french = DivisionWords(
        pairs: [
            (
                "est dit fait peut doit veut sait vient tient fut était avait aurait serait sont ont font vont disait "
                    + "pouvait fallait faut avons avez répond répondit ajouta ajoute demanda demande écrit croit voit "
                    + "met prend semble reste existe devait voulait venait allait faisait eut",
                "il elle on ils elles ce nous vous"
            ),
            ("ai suis puis dois vais fais dis", "je"),
            ("êtes voulez pouvez savez voyez croyez allez", "vous"),
            (
                tens,
                "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
            ),
            ("quatre", "vingt vingts"), ("dix", "sept huit neuf"),
            ("moi toi lui elle soi nous vous eux elles", "même mêmes"),
            ("celui celle ceux celles", "ci là"), ("jour jours moment temps époque cas point", "là"),
            ("peut", "être"), ("grand grands", "père mère pères mères oncle tante messe croix rue"),
            ("petit petite petits", "fils fille enfants neveu nièce"),
            ("beau belle beaux", "frère père fils sœur mère fille frères parents"),
            ("après", "midi demain guerre"),
            ("avant", "hier garde veille dernier poste guerre"),
            ("demi", "heure siècle tour douzaine mesure mort"),
            ("ci", "dessus dessous après contre joint inclus devant gît"), ("là", "bas haut dessus dedans"),
            ("au par", "dessus dessous delà devant"), ("procès", "verbal verbaux"), ("rendez", "vous"),
            ("chef chefs", "lieu lieux d"),
            ("sous", "préfet préfecture lieutenant officier sol marin secrétaire"),
            ("vice", "président amiral consul roi"), ("contre", "amiral torpilleur attaque"),
            ("non", "lieu valeur recevoir"), ("garde", "champêtre barrière chasse"), ("état", "major"),
            ("t", "il elle on ils elles"), ("à", "dire vis tête terre"), ("de", "chaussée lis lys camp"),
            ("et", "un une"),
            ("quelques", "uns unes"), ("très", "bien"),
        ],
        links: "t à de du des d en sur sous la le les lès",
        elisions: "qu jusqu lorsqu puisqu quoiqu quelqu presqu")

    private static let tens = "vingt trente quarante cinquante soixante septante quatre-vingt"
}
