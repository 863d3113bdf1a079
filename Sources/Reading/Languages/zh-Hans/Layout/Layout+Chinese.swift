extension LayoutWords {
    static let chinese = LayoutWords(
        code: "zh", script: .han, jumps: .chinese, letters: .chinese,
        links: ["下一页", "下页", "末页", "尾页", "最后一页", "全文", "下一頁", "全文閱讀"])
}
