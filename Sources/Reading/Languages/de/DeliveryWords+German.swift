extension DeliveryWords {
    static let german = DeliveryWords(
        page: ["s", "seite", "blatt"], article: ["artikel"], edition: ["ausgabe", "ausg"],
        namedPages: ["beilage", "beiblatt", "extrablatt", "sonderblatt"],
        editions: [
            ("morgen", "morgen"), ("morgenausgabe", "morgen"), ("morgenblatt", "morgen"),
            ("mittag", "mittag"), ("mittagsausgabe", "mittag"), ("abend", "abend"),
            ("abendausgabe", "abend"), ("abendblatt", "abend"),
        ],
        columns: [
            ("datum", "date"), ("seite", "page"), ("ausgabe", "edition"), ("titel", "headline"),
            ("überschrift", "headline"), ("dachzeile", "kicker"), ("untertitel", "deck"), ("autor", "byline"),
            ("verfasser", "byline"), ("inhalt", "text"), ("sprache", "language"),
        ])
}
