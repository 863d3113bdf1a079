extension DeliveryWords {
    static let chinese = DeliveryWords(
        page: ["第", "版", "页"], article: ["篇"],
        namedPages: ["副刊", "特刊", "增刊", "号外"],
        editions: [
            ("早刊", "morning"), ("早版", "morning"), ("午刊", "noon"), ("午版", "noon"), ("晚刊", "evening"),
            ("晚版", "evening"),
        ],
        columns: [
            ("日期", "date"), ("版", "page"), ("版次", "page"), ("版面", "page"), ("版号", "page"), ("标题", "headline"),
            ("正文", "text"), ("内容", "text"), ("全文", "text"), ("肩题", "kicker"), ("引题", "kicker"),
            ("副题", "deck"), ("副标题", "deck"), ("作者", "byline"), ("记者", "byline"), ("语言", "language"),
            ("序号", "article"),
        ])
}
