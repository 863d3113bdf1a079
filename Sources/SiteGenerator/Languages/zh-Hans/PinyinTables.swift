/// What Foundation does not know of how Chinese names are read.
enum PinyinTables {
    /// Characters that Foundation reads as they are read in no name, here as the particle de, and for each one with the
    /// reading that is meant.
    static let twins: [Character: Character] = ["地": "第"]

    /// Surnames that are read otherwise than the character in other words.
    static let surnames: KeyValuePairs = [
        "尉迟": "Yùchí", "万俟": "Mòqí", "长孙": "Zhǎngsūn", "单": "Shàn", "仇": "Qiú", "解": "Xiè", "任": "Rén",
        "曾": "Zēng",
        "查": "Zhā", "朴": "Piáo", "区": "Ōu", "员": "Yùn", "乐": "Yuè", "盖": "Gě", "华": "Huà", "纪": "Jǐ",
        "缪": "Miào",
        "宁": "Nìng", "覃": "Qín", "冼": "Xiǎn", "燕": "Yān", "翟": "Zhái", "召": "Shào", "折": "Shé", "重": "Chóng",
        "逄": "Páng",
    ]
}
