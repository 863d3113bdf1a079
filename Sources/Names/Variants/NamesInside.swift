import Languages

/// The names that stand inside longer ones: 鑫达钢铁 in 鑫达钢铁年产120万吨炼焦.
package enum NamesInside {
    /// For each name those of the others that hold it, in order.
    package static func holders(of names: [String]) -> [[Int]] {
        let letters = names.map(NameForm.lettersAndLists)
        var trie = PhraseTrie(capacity: letters.count * 4)
        var sharing: [[Int]] = []
        for (number, name) in letters.enumerated() where name.count > 2 {
            let place = trie.insert(name, number: sharing.count)
            if place == sharing.count { sharing.append([]) }
            sharing[place].append(number)
        }
        var holders = [[Int]](repeating: [], count: names.count)
        for (number, name) in letters.enumerated() where name.count > 3 {
            for start in name.indices {
                var node: Int32 = 0
                for index in start..<name.count {
                    guard let next = trie.step(from: node, by: name[index]) else { break }
                    node = next
                    let place = Int(trie.values[Int(node)])
                    guard place >= 0, index + 1 - start < name.count else { continue }
                    for inside in sharing[place] where holders[inside].last != number {
                        holders[inside].append(number)
                    }
                }
            }
        }
        return holders
    }
}
