extension DeliveryWords {
    static let chinese = DeliveryWords(
        page: ["第", "版", "页"], article: ["篇"],
        namedPages: ["副刊", "特刊", "增刊", "号外"],
        editions: [
            ("早刊", "morning"), ("早版", "morning"), ("午刊", "noon"), ("午版", "noon"), ("晚刊", "evening"),
            ("晚版", "evening"),
        ])
}
