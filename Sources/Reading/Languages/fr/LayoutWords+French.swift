extension LatinWords {
    static let french = LatinWords(
        weekdays: [["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"]],
        months: [
            [
                "Janvier", "Février", "Mars", "Avril", "Mai", "Juin", "Juillet", "Août", "Septembre",
                "Octobre", "Novembre", "Décembre",
            ]
        ],
        inDate: ["le", "du"],
        papers: [
            "journal", "gazette", "courrier", "écho", "dépêche", "matin", "éclair", "république", "moniteur",
            "nouvelliste", "quotidien", "indépendant",
        ],
        by: ["par "], and: ["et"], posts: ["de notre correspondant", "de notre envoyé"],
        columnTitles: ["rectification", "nécrologie", "courrier des lecteurs", "faits divers", "météo"],
        photographs: ["photo de ", "photo :", "cliché "])
}

extension ImprintWords {
    static let french = ImprintWords(
        volume: ["tome "], number: ["numéro ", "n° ", "n°", "nº ", "no "],
        pages: ["pages"], page: ["page "],
        price: ["centimes", "prix", "le numéro", "cent."],
        imprint: [
            "fondé en", "paraissant", "paraît", "abonnement", "rédaction", "administration", "directeur",
            "organe ", "journal républicain", "année",
        ],
        articles: ["le", "la", "les"],
        small: [
            "année", "au", "centimes", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les",
            "numéro", "page", "pages", "paraissant", "prix", "tous",
        ],
        numbers: [
            ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"],
            [
                "première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième",
                "huitième",
            ],
        ])
}

extension JumpWords {
    static let french = JumpWords(
        leaving: [
            "suite page", "suite en page", "suite à la page", "suite à la", "lire la suite page",
            "lire la suite en page", "voir la suite page", "la suite en page",
        ],
        arriving: ["suite de la page", "suite de page", "suite de la"],
        leavingAlone: ["voir page", "voir en page"], arrivingAlone: ["de la page"],
        arrivals: ["（suite de", "suite de la page"], naming: ["voir ", "lire "],
        behindName: [", page", " en page", " page"], columns: [", colonne", " col"],
        shownLeaving: "suite", shownArriving: "suite de", shownBlank: " ")
}
