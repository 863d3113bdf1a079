extension DivisionWords {
    static let english = DivisionWords(
        pairs: [
            (tens, units),
            (
                "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred",
                "thirds fourths fifths sixths sevenths eighths ninths tenths third fourth fifth sixth eighth half "
                    + "quarter quarters year month week day hour minute mile foot inch pound acre cent dollar story "
                    + "storey room man seat page part way masted wheeled"
            ),
            (tens, "first second third fourth fifth sixth seventh eighth ninth"),
            (
                "ex",
                "mayor president governor senator convict king queen minister chairman captain soldier sailor "
                    + "member sheriff judge champion husband wife"
            ),
            ("vice", "president chairman admiral consul chancellor principal captain mayor regent versa"),
            (
                "well",
                "known bred dressed to done established earned informed read worn off made kept attended liked "
                    + "loved built being born paid laid nigh wisher wishers"
            ),
            ("ill", "fated treated advised mannered health feeling gotten starred timed will used"),
            ("so", "called and"), ("old", "fashioned time timer"), ("good", "natured looking will"),
            ("first second third high low middle working upper", "class rate hand grade born floor aid"),
            ("long short", "term range lived distance suffering"), ("full part", "time"),
            (
                "great",
                "grandson granddaughter grandfather grandmother grandparents grandchildren uncle aunt nephew"
            ),
            ("passer passers stander", "by"), ("runner runners", "up"), ("attorney secretary", "general"),
            ("north south", "northeast northwest southeast southwest"), ("in", "law laws chief waiting"),
            ("at", "arms large"), ("of", "war fact"), ("to", "date door face"),
            ("far", "off reaching away"), ("left right", "hand handed"), ("cross", "examination"),
            ("court", "martial martialed"),
        ],
        prefixes: "self", links: "in of to the and by at on up or",
        waitingBeforeHyphen: "and or to")

    private static let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    private static let units = "one two three four five six seven eight nine"
}
