extension DeliveryWords {
    static let french = DeliveryWords(
        page: ["page", "feuille", "vue"], article: ["article"], edition: ["édition"],
        namedPages: ["supplément", "annexe"],
        editions: [("matin", "matin"), ("midi", "midi"), ("soir", "soir"), ("nuit", "nuit")])
}
