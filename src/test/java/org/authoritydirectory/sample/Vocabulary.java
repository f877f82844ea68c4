package org.authoritydirectory.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Generic names of bodies, units and places in many languages; none is the name of a real authority. */
final class Vocabulary {

    /** One language a line; the columns are the constants of {@link Body}, a dash where a name is lacking. */
    private static final Map<String, List<String>> BODIES = table("""
            en|Ministry of Justice|Ministry of the Interior|Ministry of Foreign Affairs|Office of the Prosecutor General|Office of the Attorney General|National Police|Customs Administration|Coast Guard|Anti-Corruption Commission|Financial Intelligence Unit|Supreme Court|Central Authority for International Cooperation
            fr|Ministère de la Justice|Ministère de l'Intérieur|Ministère des Affaires étrangères|Parquet général|Bureau du Procureur général|Police nationale|Administration des douanes|Garde-côtes|Autorité de lutte contre la corruption|Cellule de renseignement financier|Cour suprême|Autorité centrale de coopération
            es|Ministerio de Justicia|Ministerio del Interior|Ministerio de Relaciones Exteriores|Fiscalía General|Procuraduría General|Policía Nacional|Dirección General de Aduanas|Servicio de Guardacostas|Comisión Anticorrupción|Unidad de Análisis Financiero|Corte Suprema de Justicia|Autoridad Central de Cooperación
            pt|Ministério da Justiça|Ministério do Interior|Ministério dos Negócios Estrangeiros|Procuradoria-Geral|Procuradoria-Geral|Polícia Nacional|Direção-Geral das Alfândegas|Guarda Costeira|Comissão Anticorrupção|Unidade de Informação Financeira|Supremo Tribunal de Justiça|Autoridade Central
            ar|وزارة العدل|وزارة الداخلية|وزارة الخارجية|النيابة العامة|مكتب النائب العام|الشرطة الوطنية|إدارة الجمارك|خفر السواحل|هيئة مكافحة الفساد|وحدة المعلومات المالية|المحكمة العليا|السلطة المركزية
            fa|وزارت دادگستری|وزارت کشور|وزارت امور خارجه|دادستانی کل|دادستانی کل|نیروی انتظامی|گمرک|گارد ساحلی|-|واحد اطلاعات مالی|دیوان عالی|مرجع مرکزی
            ur|وزارت قانون و انصاف|وزارت داخلہ|وزارت خارجہ|-|دفتر اٹارنی جنرل|قومی پولیس|محکمہ کسٹمز|-|-|-|سپریم کورٹ|-
            ru|Министерство юстиции|Министерство внутренних дел|Министерство иностранных дел|Генеральная прокуратура|Генеральная прокуратура|Национальная полиция|Таможенная служба|Береговая охрана|Антикоррупционное агентство|Служба финансового мониторинга|Верховный суд|Центральный орган по правовой помощи
            uk|Міністерство юстиції|Міністерство внутрішніх справ|Міністерство закордонних справ|Офіс Генерального прокурора|Офіс Генерального прокурора|Національна поліція|Митна служба|Берегова охорона|Антикорупційне бюро|Служба фінансового моніторингу|Верховний суд|Центральний орган
            be|Міністэрства юстыцыі|Міністэрства ўнутраных спраў|Міністэрства замежных спраў|Генеральная пракуратура|Генеральная пракуратура|Міліцыя|Мытная служба|-|-|-|Вярхоўны суд|-
            bg|Министерство на правосъдието|Министерство на вътрешните работи|Министерство на външните работи|Главна прокуратура|Главна прокуратура|Национална полиция|Митническа администрация|Брегова охрана|Комисия за противодействие на корупцията|Финансово разузнаване|Върховен съд|Централен орган
            mk|Министерство за правда|Министерство за внатрешни работи|Министерство за надворешни работи|Јавно обвинителство|Јавно обвинителство|Полиција|Царинска управа|-|-|-|Врховен суд|-
            sr|Министарство правде|Министарство унутрашњих послова|Министарство спољних послова|Јавно тужилаштво|Јавно тужилаштво|Полиција|Управа царина|-|Агенција за спречавање корупције|-|Врховни суд|Централни орган
            kk|Әділет министрлігі|Ішкі істер министрлігі|Сыртқы істер министрлігі|Бас прокуратура|Бас прокуратура|Полиция|-|-|-|-|Жоғарғы Сот|-
            ky|Юстиция министрлиги|Ички иштер министрлиги|Тышкы иштер министрлиги|Башкы прокуратура|Башкы прокуратура|-|-|-|-|-|Жогорку сот|-
            tg|Вазорати адлия|Вазорати корҳои дохилӣ|Вазорати корҳои хориҷӣ|Прокуратураи генералӣ|Прокуратураи генералӣ|-|-|-|-|-|Суди Олӣ|-
            mn|Хууль зүйн яам|-|Гадаад харилцааны яам|Ерөнхий прокурорын газар|Ерөнхий прокурорын газар|Цагдаагийн газар|-|-|-|-|Дээд шүүх|-
            el|Υπουργείο Δικαιοσύνης|Υπουργείο Εσωτερικών|Υπουργείο Εξωτερικών|Γενική Εισαγγελία|Γενική Εισαγγελία|Αστυνομία|Τελωνεία|Ακτοφυλακή|Αρχή Καταπολέμησης της Διαφθοράς|Μονάδα Χρηματοοικονομικών Πληροφοριών|Ανώτατο Δικαστήριο|Κεντρική Αρχή
            zh|司法部|内政部|外交部|总检察院|总检察长办公室|国家警察局|海关|海岸警卫队|反腐败委员会|金融情报中心|最高法院|中央机关
            ja|法務省|内務省|外務省|最高検察庁|最高検察庁|警察庁|税関|海上保安庁|-|金融情報室|最高裁判所|中央当局
            ko|법무부|내무부|외교부|대검찰청|대검찰청|경찰청|관세청|해양경찰청|반부패위원회|금융정보분석원|대법원|중앙당국
            hi|न्याय मंत्रालय|गृह मंत्रालय|विदेश मंत्रालय|-|महान्यायवादी कार्यालय|राष्ट्रीय पुलिस|सीमा शुल्क विभाग|तटरक्षक बल|भ्रष्टाचार निवारण आयोग|वित्तीय खुफिया इकाई|सर्वोच्च न्यायालय|केंद्रीय प्राधिकरण
            ne|कानून तथा न्याय मन्त्रालय|गृह मन्त्रालय|परराष्ट्र मन्त्रालय|-|महान्यायाधिवक्ताको कार्यालय|प्रहरी|भन्सार विभाग|-|-|-|सर्वोच्च अदालत|-
            bn|আইন ও বিচার মন্ত্রণালয়|স্বরাষ্ট্র মন্ত্রণালয়|পররাষ্ট্র মন্ত্রণালয়|-|অ্যাটর্নি জেনারেলের কার্যালয়|পুলিশ|শুল্ক বিভাগ|কোস্ট গার্ড|দুর্নীতি দমন কমিশন|-|সুপ্রিম কোর্ট|-
            th|กระทรวงยุติธรรม|กระทรวงมหาดไทย|กระทรวงการต่างประเทศ|สำนักงานอัยการสูงสุด|สำนักงานอัยการสูงสุด|ตำรวจแห่งชาติ|กรมศุลกากร|-|-|-|ศาลฎีกา|-
            km|ក្រសួងយុត្តិធម៌|ក្រសួងមហាផ្ទៃ|ក្រសួងការបរទេស|-|-|-|-|-|-|-|-|-
            lo|ກະຊວງຍຸຕິທຳ|-|ກະຊວງການຕ່າງປະເທດ|-|-|-|-|-|-|-|-|-
            am|የፍትህ ሚኒስቴር|-|የውጭ ጉዳይ ሚኒስቴር|-|-|-|-|-|-|-|-|-
            ka|იუსტიციის სამინისტრო|შინაგან საქმეთა სამინისტრო|საგარეო საქმეთა სამინისტრო|გენერალური პროკურატურა|გენერალური პროკურატურა|პოლიცია|საბაჟო|-|-|-|უზენაესი სასამართლო|-
            hy|Արդարադատության նախարարություն|Ներքին գործերի նախարարություն|Արտաքին գործերի նախարարություն|Գլխավոր դատախազություն|Գլխավոր դատախազություն|Ոստիկանություն|-|-|-|-|-|-
            he|משרד המשפטים|משרד הפנים|משרד החוץ|פרקליטות המדינה|היועץ המשפטי לממשלה|המשטרה|רשות המכס|משמר החופים|-|-|בית המשפט העליון|-
            tr|Adalet Bakanlığı|İçişleri Bakanlığı|Dışişleri Bakanlığı|Cumhuriyet Başsavcılığı|Cumhuriyet Başsavcılığı|Emniyet Genel Müdürlüğü|Gümrük İdaresi|Sahil Güvenlik|Yolsuzlukla Mücadele Kurulu|Mali İstihbarat Birimi|Yüksek Mahkeme|Merkezî Makam
            pl|Ministerstwo Sprawiedliwości|Ministerstwo Spraw Wewnętrznych|Ministerstwo Spraw Zagranicznych|Prokuratura Krajowa|Prokuratura Krajowa|Policja|Służba Celna|Straż Przybrzeżna|Biuro Antykorupcyjne|Jednostka Analityki Finansowej|Sąd Najwyższy|Organ Centralny
            vi|Bộ Tư pháp|Bộ Nội vụ|Bộ Ngoại giao|Viện Kiểm sát Nhân dân tối cao|Viện Kiểm sát Nhân dân tối cao|Cảnh sát|Tổng cục Hải quan|Cảnh sát biển|Ban chống tham nhũng|-|Tòa án nhân dân tối cao|Cơ quan trung ương
            cs|Ministerstvo spravedlnosti|Ministerstvo vnitra|Ministerstvo zahraničních věcí|Nejvyšší státní zastupitelství|Nejvyšší státní zastupitelství|Policie|Celní správa|-|-|-|Nejvyšší soud|Ústřední orgán
            sk|Ministerstvo spravodlivosti|Ministerstvo vnútra|Ministerstvo zahraničných vecí|Generálna prokuratúra|Generálna prokuratúra|Polícia|Colná správa|-|-|-|Najvyšší súd|-
            ro|Ministerul Justiției|Ministerul Afacerilor Interne|Ministerul Afacerilor Externe|Parchetul General|Parchetul General|Poliția Națională|Autoritatea Vamală|Garda de Coastă|Direcția Anticorupție|-|Înalta Curte|Autoritatea centrală
            it|Ministero della Giustizia|Ministero dell'Interno|Ministero degli Affari Esteri|Procura Generale|Procura Generale|Polizia|Agenzia delle Dogane|Guardia Costiera|Autorità Anticorruzione|Unità di Informazione Finanziaria|Corte Suprema|Autorità Centrale
            de|Justizministerium|Innenministerium|Außenministerium|Generalstaatsanwaltschaft|Generalstaatsanwaltschaft|Polizei|Zollverwaltung|Küstenwache|-|-|Oberster Gerichtshof|-
            nl|Ministerie van Justitie|Ministerie van Binnenlandse Zaken|Ministerie van Buitenlandse Zaken|Parket-Generaal|Parket-Generaal|Politie|Douane|Kustwacht|-|-|Hof van Cassatie|Centrale autoriteit
            da|Justitsministeriet|Indenrigsministeriet|Udenrigsministeriet|Rigsadvokaten|Rigsadvokaten|Politiet|Toldstyrelsen|Kystvagten|-|-|Højesteret|-
            hr|Ministarstvo pravosuđa|Ministarstvo unutarnjih poslova|Ministarstvo vanjskih poslova|Državno odvjetništvo|Državno odvjetništvo|Policija|Carinska uprava|Obalna straža|-|-|Vrhovni sud|Središnje tijelo
            bs|Ministarstvo pravde|Ministarstvo unutrašnjih poslova|Ministarstvo vanjskih poslova|Tužilaštvo|Tužilaštvo|Policija|Uprava carina|-|-|-|Vrhovni sud|-
            id|Kementerian Hukum|Kementerian Dalam Negeri|Kementerian Luar Negeri|Kejaksaan Agung|Kejaksaan Agung|Kepolisian|Bea dan Cukai|Badan Keamanan Laut|Komisi Pemberantasan Korupsi|Pusat Analisis Keuangan|Mahkamah Agung|Otoritas Pusat
            """);

    /** One language a line; the same units in the same columns. */
    private static final Map<String, List<String>> UNITS = table("""
            en|Department of International Cooperation|Directorate of Criminal Matters|Mutual Legal Assistance Unit|Extradition Section|Legal Department|International Relations Division
            fr|Service de la coopération internationale|Direction des affaires pénales|Unité d'entraide judiciaire|Section des extraditions|Service juridique|Division des relations internationales
            es|Departamento de Cooperación Internacional|Dirección de Asuntos Penales|Unidad de Asistencia Judicial Recíproca|Sección de Extradiciones|Departamento Jurídico|División de Relaciones Internacionales
            pt|Departamento de Cooperação Internacional|Direção de Assuntos Penais|Unidade de Auxílio Jurídico|Seção de Extradições|Departamento Jurídico|Divisão de Relações Internacionais
            ar|إدارة التعاون الدولي|إدارة الشؤون الجنائية|وحدة المساعدة القانونية المتبادلة|قسم تسليم المجرمين|الإدارة القانونية|قسم العلاقات الدولية
            ru|Департамент международного сотрудничества|Управление по уголовным делам|Отдел правовой помощи|Отдел выдачи|Юридический отдел|Отдел международных связей
            zh|国际合作司|刑事司|司法协助处|引渡处|法律部门|国际关系处
            tr|Uluslararası İlişkiler Dairesi|Ceza İşleri Genel Müdürlüğü|Adlî Yardım Birimi|İade Bürosu|Hukuk Dairesi|Dış İlişkiler Şubesi
            pl|Departament Współpracy Międzynarodowej|Departament Spraw Karnych|Wydział Pomocy Prawnej|Wydział Ekstradycji|Biuro Prawne|Wydział Stosunków Międzynarodowych
            vi|Vụ Hợp tác quốc tế|Vụ Pháp luật hình sự|Phòng Tương trợ tư pháp|Phòng Dẫn độ|Phòng Pháp chế|Phòng Quan hệ quốc tế
            """);

    /** One language a line: three towns, then three streets. */
    private static final Map<String, List<String>> PLACES = table("""
            en|Newhaven|Northfield|Lakeside|Government Square|Garden Road|Harbour View
            fr|Port-Neuf|Saint-Élie-des-Prés|Bourg-l'Évêque|rue des Tilleuls|avenue de l'Hôtel-de-Ville|place du Marché
            es|Ciudad Nueva|Peñablanca|San Ramón|Calle Mayor|Avenida de los Álamos|Plaza de la Constitución
            pt|Vila Nova|São Julião|Água Clara|Rua das Flores|Avenida da Liberdade|Largo do Município
            ar|مدينة النور|الواحة الجديدة|ميناء السلام|شارع الاستقلال|شارع الحديقة|ساحة البلدية
            fa|شهر نو|باغستان|بندر سبز|خیابان آزادی|خیابان باغ|میدان شهرداری
            ru|Новоград|Белоозёрск|Зелёный Мыс|улица Садовая|проспект Мира|Ратушная площадь
            uk|Новоград|Зелений Гай|Білоозерськ|вулиця Садова|проспект Миру|площа Ратуші
            el|Νέα Πόλη|Λευκό Λιμάνι|Πράσινος Λόφος|οδός Κήπων|λεωφόρος Ειρήνης|πλατεία Δημαρχείου
            zh|新港|青湖|白石镇|花园路|湖滨大道|市政广场
            ja|新港市|青葉台|白石町|中央通り|公園通り|市役所前
            ko|신항|푸른호수|백석|공원로|호수길|시청광장
            tr|Yeşilköy|Işıklı|Yeniliman|Bahçe Sokağı|İstiklal Caddesi|Belediye Meydanı
            pl|Nowe Łąki|Białołęka Górna|Źródlana|ulica Ogrodowa|aleja Pokoju|plac Ratuszowy
            vi|Tân Cảng|Hồ Xanh|Thạch Bạch|đường Vườn Hoa|phố Hòa Bình|quảng trường Thị Chính
            """);

    private Vocabulary() {}

    /** The name of a body in a language, or null. */
    static String body(Body body, String language) {
        return cell(BODIES, language, body.ordinal());
    }

    /** The number of units there are names for. */
    static int units() {
        return UNITS.get("en").size();
    }

    /** The name of a unit in a language, or null. */
    static String unit(int unit, String language) {
        return cell(UNITS, language, unit);
    }

    /** Three towns and three streets, in the language or in English. */
    static List<String> places(String language) {
        return PLACES.getOrDefault(language, PLACES.get("en"));
    }

    private static String cell(Map<String, List<String>> table, String language, int column) {
        var row = table.get(language);
        return row == null || row.get(column).equals("-") ? null : row.get(column);
    }

    // Only looked up by key, never iterated: the order of a hash map cannot reach the entries.
    private static Map<String, List<String>> table(String text) {
        var rows = new HashMap<String, List<String>>();
        text.lines().forEach(line -> {
            var cells = new ArrayList<>(List.of(line.split("\\|")));
            rows.put(cells.remove(0), Collections.unmodifiableList(cells));
        });
        return rows;
    }
}
