/// The columns of each table, which `datapackage.json` describes.
extension DataExport {
    var articleFields: [Table.Field] {
        [
            .init("id", "The article"), .init("date", "date", "Of the issue"),
            .init("page", "integer", "The page on which it begins"), .init("kind", "What sort of text"),
            .init("headline", "As the source has it; empty when none was printed"),
            .init("kicker", "The line above the headline"),
            .init("byline", "Names, divided by \(style.tableSeparator)"),
            .init("dateline", "As printed"),
            .init("characters", "integer", "Of the body, in Unicode scalars"),
            .init("source_lines", "Page and lines of the source, divided by ;"),
            .init("reviewed", "boolean", "Whether an editor read the issue"),
            .init("address", "The page of the article"),
            .init("topics", "What editors say that it is about, divided by \(style.tableSeparator)"),
        ]
    }

    var mentionFields: [Table.Field] {
        [
            .init("article", "The article"), .init("paragraph", "integer", "From 0; -1 is the headline"),
            .init("offset", "integer", "In Unicode scalars of the paragraph"),
            .init("length", "integer", "In Unicode scalars"), .init("kind", "person, place, …"),
            .init("name", "As a record would write it"), .init("surface", "The words of the article"),
            .init("entity", "The record; empty when none is known"),
            .init("state", "record, undecided or unreviewed"),
            .init("nested", "boolean", "Whether it lies in the name of the row above that is not nested"),
            .init("value", "Of a figure, as printed"), .init("upper", "The end of a range"),
            .init("unit", "As printed"),
            .init("bound", "exact, about, atLeast, atMost, more or less, by the words around it"),
            .init("measure", "actual, target, forecast, base, negated or unsaid"),
            .init("period", "EDTF: the time spoken of"),
            .init("scope", "Words that say of which part of a whole, divided by \(style.tableSeparator)"),
        ]
    }

    var entityFields: [Table.Field] {
        [
            .init("id", "The record; also its address"), .init("kind", "people, places, …"),
            .init("name", "Its name"), .init("qualifier", "What tells it from others of the name"),
            .init("reading", "Pinyin"), .init("aliases", "Divided by \(style.tableSeparator)"),
            .init("type", "city, road, …"),
            .init("within", "The place it lies in"), .init("latitude", "number", "Degrees north"),
            .init("longitude", "number", "Degrees east"), .init("datum", "Of the coordinates"),
            .init("same_as", "Addresses elsewhere, divided by blanks"),
            .init("articles", "integer", "How many articles name it"),
            .init("topics", "What editors say that it is about, divided by \(style.tableSeparator)"),
        ]
    }

    var roleFields: [Table.Field] {
        [
            .init("entity", "The record"), .init("title", "The office"),
            .init("of", "The record of the organisation"), .init("from", "EDTF date"),
            .init("from_by", "\(style.officeWords.taken) …"), .init("from_source", "Article or address"),
            .init("to", "EDTF date"), .init("to_by", "\(style.officeWords.left) …"),
            .init("to_source", "Article or address"), .init("seen", "Articles, divided by blanks"),
        ]
    }

    var stageFields: [Table.Field] {
        [
            .init("entity", "The record"), .init("status", "As the source words it"),
            .init("when", "EDTF date of what is told"), .init("source", "Article or address"),
            .init("figure", "What was counted"), .init("value", "As printed"),
            .init("unit", "As printed"),
            .init("measure", "actual, target or forecast"),
        ]
    }
}
