extension TextStyle {
    /// Newspapers in English, of whatever country.
    static let english = TextStyle(
        abbreviations: [
            "Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "Rev", "St", "Ste", "Mt", "Ft", "Jr", "Sr", "Gen",
            "Col", "Maj", "Capt",
            "Lt", "Sgt", "Cpl", "Pvt", "Adm", "Cmdr", "Gov", "Sen", "Rep", "Pres", "Supt", "Hon", "No", "Nos",
            "Vol", "Ave",
            "Blvd", "Rd", "Co", "Corp", "Inc", "Ltd", "Bros", "Dept", "Assn", "vs", "viz", "cf", "e.g", "i.e",
            "Jan", "Feb",
            "Aug", "Sept", "Oct", "Nov", "Dec", "Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun",
        ],
        signedDates: { year, month, day in
            let name = englishMonths[month - 1]
            return ["\(name)\(day),\(year)", "\(day)\(name)\(year)", "\(name.prefix(3)).\(day),\(year)"]
        },
        codes: Codes(bibliography: "english"))

    static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]
}

extension StageWords {
    static let english = StageWords(
        promises: [
            "promise", "plan", "propos", "intend", "pledg", "will ", "expected", "aim", "to open", "to be ",
            "set for",
        ],
        underway: [
            "under way", "underway", "under construction", "began", "begun", "started", "in progress",
        ],
        deliveries: ["complete", "deliver", "open", "finished", "dedicated"],
        delays: ["put off", "postpone", "delay", "not yet"])
}
