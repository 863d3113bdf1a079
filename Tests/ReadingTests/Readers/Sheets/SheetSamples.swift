import ArchiveModel
import Reading

/// Invented pages in forms with places.
enum SheetSamples {
    static func file(_ text: String, _ path: String = "1.xml") -> ArchiveFile {
        ArchiveFile(path: path, bytes: Array(text.utf8))
    }

    static func read(_ text: String, _ path: String = "1.xml") -> Diagnosed<[PageSource]> {
        let file = file(text, path)
        return PageReaders.standard.reader(ofGiven: file).read(file, as: TextOrigin(language: .english))
    }

    static func lines(_ source: PageSource) -> [String] { source.text.lines.map(source.text.string) }

    static let alto = """
        <?xml version="1.0" encoding="UTF-8"?>
        <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">
         <Styles>
          <TextStyle ID="T0" FONTSIZE="9.5" FONTFAMILY="Serif"/>
          <TextStyle ID="T1" FONTSIZE="22" FONTSTYLE="bold"/>
          <ParagraphStyle ID="P0" ALIGN="Left"/>
         </Styles>
         <Layout>
          <Page ID="PG" WIDTH="2000" HEIGHT="3000">
           <PrintSpace HPOS="0" VPOS="0" WIDTH="2000" HEIGHT="3000">
            <TextBlock ID="B1" STYLEREFS="P0 T1" HPOS="100" VPOS="90" WIDTH="600" HEIGHT="60">
             <TextLine ID="L1" HPOS="100" VPOS="90" WIDTH="600" HEIGHT="60">
              <String ID="S1" CONTENT="FERRY" HPOS="100" VPOS="92" WIDTH="250" HEIGHT="50" WC="0.9"/>
              <SP WIDTH="20"/>
              <String ID="S2" CONTENT="SOLD" HPOS="370" VPOS="92" WIDTH="200" HEIGHT="50" WC="1.7"/>
             </TextLine>
            </TextBlock>
            <ComposedBlock ID="C1">
             <TextBlock ID="B2" STYLEREFS="T0">
              <TextLine ID="L2" HPOS="100" VPOS="200" WIDTH="600" HEIGHT="30">
               <String ID="S3" CONTENT="Smith &amp;amp" HPOS="100" VPOS="200" WIDTH="90" HEIGHT="30"/>
               <String ID="S4" CONTENT="Sons&#10;bought" STYLE="bold" HPOS="200" VPOS="200" WIDTH="90" HEIGHT="30"/>
               <String ID="S5" CONTENT="fer" SUBS_TYPE="HypPart1" SUBS_CONTENT="ferries" HPOS="300" VPOS="200" WIDTH="90" HEIGHT="30"/>
               <HYP CONTENT="-"/>
              </TextLine>
              <TextLine ID="L3" HPOS="100" VPOS="240" WIDTH="600" HEIGHT="30">
               <String ID="S6" CONTENT="ries." HPOS="100" VPOS="240" WIDTH="90" HEIGHT="30"/>
              </TextLine>
             </TextBlock>
            </ComposedBlock>
            <Illustration ID="I1" HPOS="0" VPOS="0" WIDTH="5" HEIGHT="5"/>
           </PrintSpace>
          </Page>
         </Layout>
        </alto>
        """
}
