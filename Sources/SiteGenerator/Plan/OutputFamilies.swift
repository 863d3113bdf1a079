/// Every sort of output that a site has, in the order in which they are written.
enum OutputFamilies {
    static let all: [any OutputFamily.Type] = [
        FixedPages.self, FeedOutputs.self, ChangesFeedOutputs.self, EditionOutputs.self, RulesPages.self,
        DataPages.self, DataOutputs.self, Assets.self, FreePages.self, TopicOutputs.self,
        OtherYearsOutputs.self, SearchOutputs.self, IssueOutputs.self, KindOutputs.self, RecordOutputs.self,
        FoundNameOutputs.self, IndicatorOutputs.self, CardOutputs.self, RedirectOutputs.self, Sitemaps.self,
        ChecksumOutputs.self,
    ]
}
