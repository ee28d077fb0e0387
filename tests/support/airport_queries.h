// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace viatica::test {

/// What somebody types, and the airports that have to come first, in this order, separated by spaces.
struct AirportQuery
{
    const char* typed;
    const char* first;
};

/// Searches in the program's list: for the test of their order and for measuring how long they take.
inline constexpr AirportQuery airportQueries[] = {
    // Codes
    {"jfk", "JFK"}, {"JFK", "JFK"}, {" fra ", "FRA"}, {"lhr", "LHR"}, {"hnd", "HND"}, {"ber", "BER"},
    {"sfo", "SFO"}, {"iev", "IEV"}, {"san", "SAN"}, {"par", "CDG ORY BVA LBG"}, {"gva", "GVA"}, {"ist", "IST SAW"},
    {"xwa", "XWA"}, {"isn", "XWA"}, {"tse", "NQZ"}, {"phh", "PKR"},
    // Beginnings of codes
    {"j", "JFK"}, {"fr", "FRA"}, {"jf", "JFK"}, {"ic", "ICN"},
    // Metropolitan areas
    {"lon", "LHR LGW LTN STN LCY SEN"}, {"LON", "LHR LGW"}, {"nyc", "JFK EWR LGA"}, {"chi", "ORD MDW"},
    {"tyo", "HND NRT"}, {"sao", "GRU CGH VCP"}, {"rom", "FCO CIA"}, {"mil", "MXP BGY LIN"}, {"was", "DCA IAD BWI"},
    {"sel", "ICN GMP"}, {"osa", "KIX ITM UKB"}, {"bue", "AEP EZE"}, {"rio", "GIG SDU"}, {"mow", "SVO DME VKO ZIA"},
    {"sto", "ARN NYO BMA VST"}, {"bjs", "PEK PKX"}, {"yto", "YYZ YTZ"}, {"ymq", "YUL YHU YMX"}, {"buh", "OTP BBU"},
    {"jkt", "CGK HLP"}, {"rek", "KEF RKV"}, {"tci", "TFN TFS"}, {"dtt", "DTW YIP"}, {"spk", "CTS OKD"},
    // Cities
    {"chicago", "ORD MDW"}, {"Chicago", "ORD MDW"}, {"sao paulo", "GRU CGH VCP"}, {"são paulo", "GRU CGH VCP"},
    {"new york", "JFK EWR LGA"}, {"newyork", "JFK EWR LGA"}, {"london", "LHR LGW LTN STN LCY"}, {"paris", "CDG ORY BVA"},
    {"tokyo", "HND NRT"}, {"osaka", "KIX ITM UKB"}, {"seoul", "ICN GMP"}, {"moscow", "SVO DME VKO"},
    {"washington", "DCA IAD BWI"}, {"milan", "MXP BGY LIN"}, {"rome", "FCO CIA"}, {"istanbul", "IST SAW"},
    {"beijing", "PEK PKX"}, {"shanghai", "PVG SHA"}, {"bangkok", "BKK DMK"}, {"dubai", "DXB DWC"},
    {"los angeles", "LAX SNA"}, {"san francisco", "SFO SJC OAK"}, {"miami", "MIA FLL PBI"}, {"houston", "IAH HOU"},
    {"dallas", "DFW DAL"}, {"buenos aires", "AEP EZE"}, {"rio de janeiro", "GIG SDU"}, {"stockholm", "ARN NYO BMA"},
    {"oslo", "OSL TRF"}, {"berlin", "BER"}, {"madrid", "MAD"}, {"amsterdam", "AMS"}, {"singapore", "SIN"},
    {"sydney", "SYD"}, {"toronto", "YYZ YTZ"}, {"montreal", "YUL YHU"}, {"tenerife", "TFN TFS"}, {"naples", "NAP"},
    {"las vegas", "LAS"}, {"hong kong", "HKG"}, {"ho chi minh", "SGN"}, {"kuala lumpur", "KUL SZB"}, {"bali", "DPS"},
    {"montevideo", "MVD"}, {"lille", "LIL"}, {"izmir", "ADB"}, {"glasgow", "GLA"}, {"hamburg", "HAM"},
    {"basel", "BSL"}, {"mexico city", "MEX"}, {"st petersburg", "LED"}, {"saint petersburg", "LED"},
    {"st. petersburg", "LED"}, {"st louis", "STL"}, {"saint louis", "STL"},
    // Diacritics and the ways to write without them
    {"münchen", "MUC"}, {"muenchen", "MUC"}, {"munich", "MUC"}, {"MÜNCHEN", "MUC"}, {"muen", "MUC"}, {"zürich", "ZRH"},
    {"zuerich", "ZRH"},
    {"zurich", "ZRH"}, {"köln", "CGN"}, {"koeln", "CGN"}, {"koln", "CGN"}, {"düsseldorf", "DUS"}, {"duesseldorf", "DUS"},
    {"dusseldorf", "DUS"}, {"nürnberg", "NUE"}, {"nuernberg", "NUE"}, {"ålesund", "AES"}, {"aalesund", "AES"},
    {"alesund", "AES"}, {"tromsø", "TOS"}, {"tromso", "TOS"}, {"tromsoe", "TOS"}, {"kraków", "KRK"}, {"krakow", "KRK"},
    {"łódź", "LCJ"}, {"lodz", "LCJ"}, {"gdańsk", "GDN"}, {"wrocław", "WRO"}, {"malmö", "MMX"}, {"malmo", "MMX"},
    {"göteborg", "GOT"}, {"goteborg", "GOT"}, {"goeteborg", "GOT"}, {"straßburg", "SXB"}, {"strassburg", "SXB"},
    {"İstanbul", "IST SAW"}, {"ıstanbul", "IST SAW"}, {"málaga", "AGP"}, {"malaga", "AGP"}, {"bogota", "BOG"},
    {"medellin", "MDE"}, {"reykjavik", "KEF RKV"}, {"xi'an", "XIY"}, {"xian", "XIY"}, {"chisinau", "RMO"},
    {"aarhus", "AAR"}, {"århus", "AAR"},
    // Names in other languages and scripts
    {"tokio", "HND NRT"}, {"mailand", "MXP BGY LIN"}, {"milano", "MXP BGY LIN"}, {"wien", "VIE"}, {"roma", "FCO CIA"},
    {"firenze", "FLR"}, {"venedig", "VCE TSF"}, {"lisboa", "LIS"}, {"lissabon", "LIS"}, {"kopenhagen", "CPH"},
    {"københavn", "CPH"}, {"prag", "PRG"}, {"praha", "PRG"}, {"warschau", "WAW"}, {"moskau", "SVO"}, {"londres", "LHR LGW"},
    {"nueva york", "JFK EWR LGA"}, {"peking", "PEK PKX"}, {"saigon", "SGN"}, {"bombay", "BOM"}, {"kiew", "KBP IEV"},
    {"東京", "HND NRT"}, {"ロンドン", "LHR"}, {"москва", "SVO"}, {"서울", "ICN GMP"}, {"北京", "PEK PKX"},
    // Names of airports, and former ones
    {"heathrow", "LHR"}, {"kennedy", "JFK"}, {"gatwick", "LGW"}, {"o'hare", "ORD"}, {"ohare", "ORD"},
    {"charles de gaulle", "CDG"}, {"de gaulle", "CDG"}, {"roissy", "CDG"}, {"orly", "ORY"}, {"malpensa", "MXP"},
    {"schiphol", "AMS"}, {"haneda", "HND"}, {"narita", "NRT"}, {"kansai", "KIX"}, {"idlewild", "JFK"},
    {"laguardia", "LGA"}, {"la guardia", "LGA"}, {"ben gurion", "TLV"}, {"fiumicino", "FCO"}, {"chopin", "WAW"},
    {"dulles", "IAD"}, {"boston logan", "BOS"}, {"arlanda", "ARN"}, {"changi", "SIN"},
    // Several words, in any order, each only begun
    {"london gat", "LGW"}, {"gat london", "LGW"}, {"lon hea", "LHR"}, {"new york ken", "JFK"}, {"paris orly", "ORY"},
    {"frankfurt hahn", "HHN"}, {"frankfurt", "FRA HHN"}, {"san jose costa rica", "SJO"}, {"san jose us", "SJC"},
    {"london canada", "YXU"}, {"birmingham uk", "BHX"}, {"birmingham usa", "BHM"}, {"portland jetport", "PWM"},
    {"santiago chile", "SCL"}, {"berlin airport", "BER"}, {"flughafen wien", "VIE"}, {"munich airport", "MUC"},
    {"jfk new york", "JFK"}, {"international kansai", "KIX"},
    // ICAO codes
    {"eddf", "FRA"}, {"egll", "LHR"}, {"kjfk", "JFK"}, {"rjtt", "HND"}, {"lszh", "ZRH"},
    // Countries
    {"germany", "FRA MUC"}, {"japan", "HND"}, {"iceland", "KEF"}, {"qatar", "DOH"},
    // Inside a word
    {"throw", "LHR"}, {"iphol", "AMS"}, {"okyo", "HND NRT"},
    // One typing error
    {"heatrow", "LHR"}, {"frankfrt", "FRA"}, {"amsterdma", "AMS"}, {"barcelna", "BCN"}, {"singapoer", "SIN"},
    {"copenhagn", "CPH"}, {"munihc", "MUC"}, {"los angelos", "LAX"}, {"edinburg", "EDI"}, {"lisbonn", "LIS"},
    {"reykjavic", "KEF"}, {"stokholm", "ARN"}, {"helsinky", "HEL"}, {"budapset", "BUD"},
    // Nothing to find
    {"", ""}, {"   ", ""}, {"'", ""}, {"qqqqqq", ""}, {"%", ""}, {"zzzz", ""},
};

} // namespace viatica::test
