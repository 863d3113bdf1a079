extension LatinWords {
    static let german = LatinWords(
        weekdays: [
            ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
            ["Montag", "Dinstag", "Mittwoch", "Donnerstag", "Freitag", "Sonnabend", "Sonntag"],
        ],
        months: [
            [
                "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November", "Dezember",
            ],
            [
                "Jänner", "Feber", "Maerz", "April", "May", "Juny", "July", "August", "September", "October",
                "November", "December",
            ],
        ],
        inDate: ["den", "der"],
        papers: [
            "zeitung", "blatt", "bote", "anzeiger", "nachrichten", "kurier", "rundschau", "presse", "post",
            "tagblatt", "wochenblatt",
        ],
        by: ["von "], and: ["und"], posts: ["eigener bericht", "von unserem"],
        columnTitles: ["berichtigung", "leserbriefe", "todesanzeigen", "wetter", "anzeigen", "lokales"],
        photographs: ["foto:", "foto von ", "aufnahme:"])
}

extension ImprintWords {
    static let german = ImprintWords(
        volume: ["jahrgang ", "jahrg. ", "jg. ", "band "], number: ["nr.", "nr ", "nro.", "nummer "],
        pages: ["seiten"], page: ["seite ", "s. "],
        price: ["preis", "pfennig", "pfg.", "groschen", "kreuzer", "einzelpreis", "einzelnummer"],
        imprint: [
            "erscheint", "gegründet", "verlag", "amtliches", "organ ", "amtsblatt", "redaktion",
            "schriftleitung", "bezugspreis", "unabhängig",
        ],
        articles: ["der", "die", "das"],
        small: [
            "am", "auf", "das", "den", "der", "des", "die", "für", "jahrgang", "nr", "pfennig", "seite",
            "seiten", "und", "vom", "von",
        ],
        numbers: [
            ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"]
        ])
}

extension JumpWords {
    static let german = JumpWords(
        leaving: [
            "fortsetzung auf seite", "fortsetzung seite", "fortsetzung siehe seite",
            "fortsetzung folgt auf seite",
            "schluß auf seite", "schluss auf seite", "weiter auf seite",
        ],
        arriving: ["fortsetzung von seite", "schluß von seite", "schluss von seite"],
        leavingAlone: ["siehe seite"], arrivingAlone: ["von seite"],
        arrivals: ["（fortsetzung von", "fortsetzung von seite", "（schluß von", "（schluss von"],
        naming: ["siehe "], behindName: [", seite", " auf seite"], columns: [", spalte", " spalte"],
        shownLeaving: "Fortsetzung auf", shownArriving: "Fortsetzung von", shownBlank: " ")
}
