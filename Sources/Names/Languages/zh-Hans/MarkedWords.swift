/// The sets of words that have a mark.
enum MarkedWords {
    static let sets: [WordSet] = people + places + bodies + figures

    private static let people = [
        PersonWords.titles, PersonWords.naming, PersonWords.choosing, PersonWords.speech, PersonWords.deeds,
        PersonWords.honorifics, PersonWords.verbs, PersonWords.addresses, PersonWords.makings,
        PersonWords.compoundSurnames, PersonWords.famous, PersonWords.parts, PersonWords.kin,
    ]
    private static let places = [
        PlaceWords.known, PlaceWords.approaches, PlaceWords.departures, PlaceWords.roads, PlaceWords.units,
        PlaceWords.features, PlaceWords.dwellings, PlaceWords.derivations,
    ]
    private static let bodies = [
        OrganisationWords.relative, OrganisationWords.organs, OrganisationWords.bodies,
        OrganisationWords.trades, OrganisationWords.heads, ProjectWords.endings, ProjectWords.works,
        ProjectWords.facilities, ProjectWords.nouns, ProjectWords.changing,
    ]
    private static let figures = [
        QuantityWords.multipliers, QuantityWords.units, QuantityWords.times, QuantityWords.capacities,
        QuantityWords.sizes,
    ]
}
