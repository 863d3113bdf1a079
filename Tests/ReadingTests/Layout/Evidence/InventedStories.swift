/// Invented stories of each language: a headline, and paragraphs that say what it says.
enum InventedStories {
    typealias Story = (headline: String, paragraphs: [String])

    static let languages = ["en", "de", "fr", "zh-Hans", "zh-Hant"]

    static func all(_ language: String) -> [Story] {
        switch language {
        case "en": english
        case "de": german
        case "fr": french
        case "zh-Hans": simplified
        default: traditional
        }
    }

    private static let english: [Story] = [
        (
            "FERRY TO RUN ALL WINTER",
            [
                "Port Ansel, November 3.—The ferry between the two shores of the bay will run all winter for the first time since the old pier was carried away, the harbor board decided on Tuesday night after a long sitting.",
                "Captain Dorn told the board that the new boat is built for ice and that a crew of six is enough to keep her running from five in the morning until the last train has come in.",
            ]
        ),
        (
            "SCHOOL ROOF FALLS IN SNOW",
            [
                "Milbridge, November 4.—The roof of the north school fell in early this morning under two feet of wet snow. No child was in the house, as the teacher had heard the beams crack the evening before and sent word to the parents.",
                "The trustees will hire the grange hall until a new roof can be raised. It is said that the timbers were sound when they were looked at in the spring.",
            ]
        ),
        (
            "PRICE OF OATS GOES UP",
            [
                "Oats were sold at the mill for three cents more than a week ago, and the dealers say that there is little to be had at any price before the road to the valley is open again.",
                "Farmers who kept their grain are glad of it, while the livery stables have begun to feed chopped straw.",
            ]
        ),
        (
            "OLD BRIDGE TO BE SOLD",
            [
                "The county will sell the iron bridge at Calder to whoever takes it away. It has carried no wagon since the stone bridge was opened and the commissioners do not wish to paint it again.",
                "Offers may be left with the clerk until noon on Saturday. So far a junk dealer and a circus have asked for the measure of the spans.",
            ]
        ),
    ]

    private static let german: [Story] = [
        (
            "Die neue Wasserleitung.",
            [
                "Altdorf, 3. November. Der Rat hat gestern beschlossen, die neue Wasserleitung noch vor dem Winter bis an das obere Tor zu führen, damit die Brunnen der Vorstadt nicht wieder einfrieren wie im vorigen Jahr.",
                "Die Kosten werden auf zwölftausend Mark geschätzt, von denen die Stadt die Hälfte trägt. Mit den Arbeiten wird am Montag begonnen werden, und die Straße bleibt zwei Wochen lang gesperrt.",
            ]
        ),
        (
            "Feuer in der Mühle.",
            [
                "Hohenfeld, 4. November. In der Nacht auf Mittwoch brach in der unteren Mühle ein Feuer aus, das erst gegen Morgen gelöscht werden konnte. Menschen kamen nicht zu Schaden, doch sind alle Vorräte verbrannt.",
                "Der Müller schlief im Nebenhause und wurde durch das Bellen des Hundes geweckt. Man vermutet, daß ein Lager heiß gelaufen war.",
            ]
        ),
        (
            "Vom Viehmarkt.",
            [
                "Der Auftrieb war gering, da die Wege noch schlecht sind, und die Preise zogen gegen den vorigen Markt um einige Mark an. Gute Milchkühe wurden rasch verkauft, während Ochsen kaum gefragt waren.",
                "Der nächste Markt wird am ersten Dienstag des kommenden Monats gehalten, wenn das Wetter es erlaubt.",
            ]
        ),
        (
            "Der Gesangverein.",
            [
                "Am Sonntag gab der Gesangverein sein Herbstkonzert im Saal zum Löwen, der bis auf den letzten Platz besetzt war. Besonders gefielen die beiden Lieder des Lehrers, die zum ersten Male gesungen wurden.",
                "Der Ertrag ist für die neue Orgel bestimmt, für die nun die Hälfte der Summe beisammen ist.",
            ]
        ),
    ]

    private static let french: [Story] = [
        (
            "LE PONT DE LA VIEILLE RUE",
            [
                "Montrelais, 3 novembre. — Le conseil a décidé hier de faire reconstruire le pont de la vieille rue, que les eaux du printemps avaient emporté, et d'ouvrir un crédit de douze mille francs pour les premiers travaux.",
                "Les voitures passeront en attendant par le gué du moulin. L'ingénieur promet que tout sera fini avant les grandes pluies de mars, si la pierre arrive à temps.",
            ]
        ),
        (
            "UN INCENDIE A LA SCIERIE",
            [
                "Brécourt, 4 novembre. — Un incendie a détruit cette nuit la scierie de M. Lormeau. Les pompiers, appelés vers deux heures, n'ont pu que préserver les maisons voisines. Il n'y a pas de victime.",
                "On croit que le feu a pris dans la sciure, près de la machine. Les pertes sont couvertes par une assurance.",
            ]
        ),
        (
            "LES COURSES DE DIMANCHE",
            [
                "Malgré le mauvais temps, une foule nombreuse s'était portée dimanche sur le champ de courses. Le prix du conseil a été gagné de deux longueurs par une jument que personne n'attendait.",
                "La réunion prochaine aura lieu dans quinze jours, et l'on espère que le terrain sera meilleur.",
            ]
        ),
        (
            "LA FOIRE DE LA SAINT-MARTIN",
            [
                "La foire s'ouvrira mardi sur la place. Les marchands devront retirer leurs numéros au bureau de la mairie avant huit heures du matin, et les bêtes seront conduites par la route basse.",
                "Un train de plus partira le soir vers les villages de la vallée.",
            ]
        ),
    ]

    private static let simplified: [Story] = [
        (
            "东岸渡口冬天不停航",
            [
                "本报讯（记者 何苗）东岸渡口今年冬天不停航，早上五点开第一班，晚上等末班火车到站再收班。新船是为破冰造的，六个人就能开。",
                "船长老戴说，从前一到腊月就封船，两岸的人走亲戚要绕四十里山路，如今十分钟就到。",
            ]
        ),
        (
            "石桥村小学搬进新楼",
            [
                "昨天，石桥村小学的一百二十个孩子搬进了新楼。教室里有暖气，窗户朝南，操场上还铺了跑道。",
                "校长说，旧校舍用了三十年，一下大雪老师就睡不着觉，现在可以放心了。",
            ]
        ),
        (
            "燕麦涨价 马场改喂麦秸",
            [
                "这个星期磨坊的燕麦每斤涨了三分钱，粮商说山谷的路不通，有钱也买不到多少。",
                "留了粮食的农户很高兴，几家马场已经开始掺麦秸喂马，等路修好再说。",
            ]
        ),
        (
            "老铁桥要卖给谁",
            [
                "县里要卖掉铁桥，谁来拆谁拿走。新石桥通车以后，铁桥上再没有走过大车，每年刷漆还要花一笔钱。",
                "报名的期限到星期六中午。到现在为止，来问尺寸的有一个收旧铁的和一个马戏团。",
            ]
        ),
    ]

    private static let traditional: [Story] = [
        (
            "東岸渡口冬天不停航",
            [
                "本報訊（記者 何苗）東岸渡口今年冬天不停航，早上五點開第一班，晚上等末班火車到站再收班。新船是為破冰造的，六個人就能開。",
                "船長老戴說，從前一到臘月就封船，兩岸的人走親戚要繞四十里山路，如今十分鐘就到。",
            ]
        ),
        (
            "石橋村小學搬進新樓",
            [
                "昨天，石橋村小學的一百二十個孩子搬進了新樓。教室裡有暖氣，窗戶朝南，操場上還鋪了跑道。",
                "校長說，舊校舍用了三十年，一下大雪老師就睡不著覺，現在可以放心了。",
            ]
        ),
        (
            "燕麥漲價 馬場改餵麥稈",
            [
                "這個星期磨坊的燕麥每斤漲了三分錢，糧商說山谷的路不通，有錢也買不到多少。",
                "留了糧食的農戶很高興，幾家馬場已經開始摻麥稈餵馬，等路修好再說。",
            ]
        ),
        (
            "老鐵橋要賣給誰",
            [
                "縣裡要賣掉鐵橋，誰來拆誰拿走。新石橋通車以後，鐵橋上再沒有走過大車，每年刷漆還要花一筆錢。",
                "報名的期限到星期六中午。到現在為止，來問尺寸的有一個收舊鐵的和一個馬戲團。",
            ]
        ),
    ]
}
