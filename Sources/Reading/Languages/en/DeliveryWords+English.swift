extension DeliveryWords {
    static let english = DeliveryWords(
        page: ["p", "pg", "page", "pag", "seq", "sequence", "folio"],
        article: ["a", "art", "article", "story", "item"], edition: ["ed", "edition"],
        namedPages: ["extra", "supplement", "insert"],
        editions: [
            ("morning", "morning"), ("noon", "noon"), ("afternoon", "afternoon"), ("evening", "evening"),
            ("night", "night"), ("special", "special"), ("early", "early"), ("late", "late"),
        ],
        columns: [
            ("title", "headline"), ("heading", "headline"), ("body", "text"), ("content", "text"),
            ("fulltext", "text"), ("full_text", "text"), ("author", "byline"), ("authors", "byline"),
            ("subtitle", "deck"), ("subheadline", "deck"), ("lang", "language"), ("type", "kind"),
            ("article_no", "article"), ("page_no", "page"), ("page_number", "page"),
        ])
}
