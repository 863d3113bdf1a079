import ArgumentParser

package struct Broadsheet: ParsableCommand {
    package init() {}
}
