import ArchiveModel

/// Records of people whose names are combinations of common characters.
enum InventedNames {
    private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
    private static let given = Array("伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰华红玉梅建国文志林春云海波宁鹏辉雪丹莉凤健飞")

    static func entities(_ count: Int) -> [Entity] {
        (0..<count).map { number in
            let (first, rest) = (number % surnames.count, number / surnames.count)
            let name = String([
                surnames[first], given[rest % given.count], given[rest / given.count % given.count],
            ])
            let id = EntityID(.person, "n\(number)")
            return Entity(
                id: id, name: name, body: MarkdownSource("", at: SourceLocation("n\(number).md")),
                location: SourceLocation("n\(number).md"))
        }
    }
}
