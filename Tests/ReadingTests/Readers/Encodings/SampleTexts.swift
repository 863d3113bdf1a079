/// Texts of our own by language: a headline, a short notice, and a longer story.
enum SampleTexts {
    static let all: [String: [String]] = [
        "zh-Hans": [
            "河口村今年的春灌提前开始了",
            "明天下午三点，图书馆请大家来听老师讲故事。\n孩子可以和家长一起来。",
            "北塘镇的新桥昨天通车了。早上七点，第一辆公共汽车从桥上开过，两岸的人站在路边看。\n修桥用了两年时间，原来过河要坐船，现在走路只要十分钟。\n“我们等这座桥等了三十年。”在河边开店的老人说，他每天都来看工人怎样把石头运过来。\n镇里还要在桥头种树，春天就能看见花。",
        ],
        "zh-Hant": [
            "河口村今年的春灌提前開始了",
            "明天下午三點，圖書館請大家來聽老師講故事。\n孩子可以和家長一起來。",
            "北塘鎮的新橋昨天通車了。早上七點，第一輛公共汽車從橋上開過，兩岸的人站在路邊看。\n修橋用了兩年時間，原來過河要坐船，現在走路只要十分鐘。\n「我們等這座橋等了三十年。」在河邊開店的老人說，他每天都來看工人怎樣把石頭運過來。\n鎮裡還要在橋頭種樹，春天就能看見花。",
        ],
        "ja": [
            "川口の橋、来月に開通へ",
            "明日の午後三時から、図書館で読み聞かせの会があります。\nどなたでも参加できます。",
            "北浜町の新しい橋がきのう開通した。朝七時、最初のバスが橋を渡ると、両岸に集まった人たちから拍手が起こった。\n工事には二年かかった。これまで川を渡るには船に乗らなければならなかったが、今は歩いて十分で行ける。\n「三十年待っていました」と、川のそばで店を開いている女性は話す。\n町は橋のたもとにサクラの木を植えることにしている。",
        ],
        "ko": [
            "강구 마을 새 다리 다음 달 개통",
            "내일 오후 세 시에 도서관에서 이야기 모임이 열립니다.\n누구나 참가할 수 있습니다.",
            "북당읍의 새 다리가 어제 개통되었다. 아침 일곱 시에 첫 버스가 다리를 건너자 강가에 모인 사람들이 박수를 쳤다.\n공사는 이 년이 걸렸다. 지금까지는 강을 건너려면 배를 타야 했지만 이제는 걸어서 십 분이면 된다.\n“삼십 년을 기다렸습니다.” 강가에서 가게를 하는 노인이 말했다.\n읍에서는 다리 앞에 나무를 심을 계획이다.",
        ],
        "ru": [
            "Новый мост открыт для движения",
            "Завтра в три часа в библиотеке читают сказки.\nПриходите с детьми.",
            "Вчера в Северной слободе открыли новый мост. В семь часов утра по нему прошёл первый автобус, и люди на обоих берегах захлопали.\nСтроили его два года. Раньше через реку ходила только лодка, а теперь пешком можно дойти за десять минут.\n«Мы ждали этот мост тридцать лет», — сказал старик, у которого лавка на берегу.\nВесной у моста посадят деревья.",
        ],
        "bg": [
            "Новият мост е отворен за движение",
            "Утре в три часа в библиотеката ще четат приказки.\nЕлате с децата си.",
            "Вчера в Северното село отвориха новия мост. В седем часа сутринта по него мина първият автобус и хората от двата бряга заръкопляскаха.\nСтроиха го две години. Досега през реката се минаваше само с лодка, а сега пеша се стига за десет минути.\n„Чакахме този мост тридесет години“, каза един старец.",
        ],
        "uk": [
            "Новий міст відкрито для руху",
            "Завтра о третій годині в бібліотеці читають казки.\nПриходьте з дітьми.",
            "Учора в Північній слободі відкрили новий міст. О сьомій годині ранку по ньому проїхав перший автобус, і люди на обох берегах заплескали.\nБудували його два роки. Раніше через річку ходив тільки човен, а тепер пішки можна дійти за десять хвилин.\n«Ми чекали цей міст тридцять років», — сказав дід, який має крамницю на березі.",
        ],
        "pl": [
            "Nowy most już otwarty, łódź zostaje na brzegu",
            "Jutro o trzeciej po południu w bibliotece będzie głośne czytanie bajek.\nProszę przyjść z dziećmi.",
            "Wczoraj otwarto nowy most na rzece. O siódmej rano przejechał przez niego pierwszy autobus, a ludzie po obu stronach zaczęli klaskać.\nBudowa trwała dwa lata. Dotąd przez rzekę pływała tylko łódź, teraz pieszo można dojść w dziesięć minut.\n„Czekaliśmy na ten most trzydzieści lat” – powiedział właściciel sklepu nad brzegiem.\nWiosną przy moście posadzą drzewa.",
        ],
        "cs": [
            "Nový most je otevřen, loď už nejezdí",
            "Zítra ve tři hodiny odpoledne se v knihovně čtou pohádky.\nPřijďte s dětmi.",
            "Včera otevřeli nový most přes řeku. V sedm hodin ráno po něm přejel první autobus a lidé na obou březích začali tleskat.\nStavba trvala dva roky. Dosud přes řeku jezdila jen loď, teď se dá pěšky dojít za deset minut.\n„Čekali jsme na ten most třicet let,“ řekl majitel obchodu na břehu.\nNa jaře u mostu vysadí stromy.",
        ],
        "hu": [
            "Megnyílt az új híd a folyó fölött",
            "Holnap délután három órakor mesét olvasnak a könyvtárban.\nJöjjenek el a gyerekekkel.",
            "Tegnap megnyitották az új hidat. Reggel hét órakor átment rajta az első autóbusz, és az emberek mindkét parton tapsolni kezdtek.\nAz építés két évig tartott. Eddig csak csónakkal lehetett átkelni a folyón, most gyalog tíz perc az út.\n„Harminc éve várunk erre a hídra” – mondta egy idős boltos a parton.\nTavasszal fákat ültetnek a híd mellé.",
        ],
        "ro": [
            "Podul cel nou a fost deschis după două luni de așteptare",
            "Mâine la ora trei se citesc povești la bibliotecă.\nVeniți împreună cu copiii.",
            "Ieri a fost deschis podul cel nou peste râu. La ora șapte dimineața a trecut primul autobuz, iar oamenii de pe cele două maluri au început să aplaude.\nLucrările au durat doi ani. Până acum râul se trecea numai cu barca, iar de azi se ajunge pe jos în zece minute.",
        ],
        "hr": [
            "Novi most otvoren je za sav promet, čamac više ne vozi",
            "Sutra u tri sata poslije podne u knjižnici se čitaju priče.\nDođite s djecom.",
            "Jučer je otvoren novi most preko rijeke. U sedam sati ujutro prešao je prvi autobus, a ljudi su na obje strane počeli pljeskati.\nGradnja je trajala dvije godine. Dosad je preko rijeke vozio samo čamac, a sada se pješice može doći za deset minuta.",
        ],
        "el": [
            "Άνοιξε η νέα γέφυρα στο ποτάμι",
            "Αύριο στις τρεις το απόγευμα διαβάζουμε παραμύθια στη βιβλιοθήκη.\nΕλάτε με τα παιδιά σας.",
            "Χθες άνοιξε η νέα γέφυρα. Στις επτά το πρωί πέρασε το πρώτο λεωφορείο και ο κόσμος στις δύο όχθες άρχισε να χειροκροτεί.\nΤα έργα κράτησαν δύο χρόνια. Μέχρι τώρα το ποτάμι το περνούσε μόνο μια βάρκα, ενώ σήμερα φτάνει κανείς με τα πόδια σε δέκα λεπτά.\n«Την περιμέναμε τριάντα χρόνια», είπε ένας γέρος που έχει μαγαζί στην όχθη.",
        ],
        "tr": [
            "Yeni köprü bugün açıldı, kayık artık işlemiyor",
            "Yarın saat üçte kütüphanede masal okunacak.\nÇocuklarınızla birlikte gelin.",
            "Nehrin üzerindeki yeni köprü dün açıldı. Sabah saat yedide ilk otobüs köprüden geçti ve iki kıyıda toplanan insanlar alkışladı.\nYapımı iki yıl sürdü. Şimdiye kadar nehir yalnızca kayıkla geçiliyordu, şimdi yürüyerek on dakikada varılıyor.\n“Bu köprüyü otuz yıl bekledik” dedi kıyıda dükkânı olan yaşlı bir adam.",
        ],
        "en": [
            "Miller’s café to reopen – tea at £2",
            "The library reads stories at three o’clock tomorrow.\nBring the children – there is no charge.",
            "The new bridge was opened yesterday. At seven in the morning the first bus went over it, and the people on both banks began to clap.\nThe work took two years and cost £90,000. Until now there was only a boat; today one walks across in ten minutes.\n“We have waited for this bridge for thirty years,” said an old man who keeps a café by the water.\nTrees will be planted beside it – in spring, if the weather holds.",
        ],
        "fr": [
            "Le nouveau pont a été ouvert à la circulation",
            "Demain à trois heures, on lit des contes à la bibliothèque.\nVenez avec vos enfants, c’est gratuit.",
            "Le nouveau pont a été ouvert hier. À sept heures du matin le premier autobus est passé, et les gens des deux rives ont commencé à applaudir.\nLes travaux ont duré deux années. Jusqu’ici on traversait la rivière en bateau ; à présent, il suffit de dix minutes à pied.\n« Nous l’avons attendu trente ans », a dit un vieil homme qui tient une boutique près de l’eau.\nDes arbres y seront plantés au printemps, peut-être des chênes.",
        ],
        "de": [
            "Neue Brücke für den Verkehr geöffnet",
            "Morgen um drei Uhr liest die Bücherei Märchen vor.\nKinder und Großeltern sind eingeladen.",
            "Gestern wurde die neue Brücke eröffnet. Um sieben Uhr früh fuhr der erste Bus hinüber, und die Leute an beiden Ufern klatschten.\nDer Bau dauerte zwei Jahre. Bisher gab es nur ein Boot über den Fluss; jetzt geht man zu Fuß in zehn Minuten hinüber.\n„Wir haben dreißig Jahre auf diese Brücke gewartet“, sagte ein alter Mann, der am Ufer einen Laden führt.\nIm Frühling werden Bäume gepflanzt – es sollen Buchen sein.",
        ],
        "es": [
            "Abierto al tráfico el nuevo puente de la montaña",
            "Mañana a las tres de la tarde se leen cuentos en la biblioteca.\n¿Quién viene con los niños?",
            "Ayer se abrió el nuevo puente. A las siete de la mañana pasó el primer autobús, y la gente de las dos orillas empezó a aplaudir.\nLa construcción duró dos años. Hasta ahora sólo había una barca; hoy se llega a pie en diez minutos.\n«Lo hemos esperado treinta años», dijo un señor que tiene una tienda junto al agua.",
        ],
        "it": [
            "Il nuovo ponte è aperto, la città fa festa",
            "Domani alle tre del pomeriggio si leggono fiabe in biblioteca.\nPerché non venite con i bambini?",
            "Ieri è stato aperto il nuovo ponte. Alle sette del mattino è passato il primo autobus, e la gente sulle due rive ha cominciato ad applaudire.\nI lavori sono durati due anni. Finora c’era soltanto una barca; adesso si va a piedi in dieci minuti, e così sarà più facile.\n«L’abbiamo aspettato trent’anni», ha detto un vecchio che ha una bottega vicino all’acqua.",
        ],
        "pt": [
            "A nova ponte já está aberta à circulação",
            "Amanhã às três da tarde lêem-se histórias na biblioteca.\nVenham com as crianças.",
            "A nova ponte abriu ontem. Às sete da manhã passou o primeiro autocarro, e as pessoas nas duas margens começaram a bater palmas.\nA construção durou dois anos. Até agora só havia um barco; hoje chega-se a pé em dez minutos.\n«Esperámos trinta anos por ela», disse um senhor que tem uma loja junto à água.",
        ],
        "sv": [
            "Nya bron öppnad för trafik på måndagen",
            "I morgon klockan tre läses sagor på biblioteket.\nTa gärna med barnen, det är gratis.",
            "I går öppnades den nya bron. Klockan sju på morgonen körde den första bussen över, och folk på båda sidor av ån började klappa i händerna.\nBygget tog två år. Hittills fanns det bara en båt; nu går man över på tio minuter.\n”Vi har väntat på bron i trettio år”, sade en gammal man som har en affär vid vattnet.",
        ],
    ]
}
