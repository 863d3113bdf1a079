extension DeliveryWords {
    static let french = DeliveryWords(
        page: ["page", "feuille", "vue"], article: ["article"], edition: ["édition"],
        namedPages: ["supplément", "annexe"],
        editions: [("matin", "matin"), ("midi", "midi"), ("soir", "soir"), ("nuit", "nuit")],
        columns: [
            ("titre", "headline"), ("surtitre", "kicker"), ("sous_titre", "deck"), ("auteur", "byline"),
            ("texte", "text"), ("contenu", "text"), ("langue", "language"), ("édition", "edition"),
        ])
}
