import type { LexiconClass } from '../../recognition/names/lexicon.ts';

/*
 * Names that any newspaper reader knows and no free word list holds. Written by hand for this project, after general
 * knowledge and not after any corpus; one class a list, names divided by semicolons.
 */
export const KNOWN_NAMES: Readonly<Partial<Record<LexiconClass, string>>> = {
  organization: `
    United Nations; UN; U.N.; European Union; EU; E.U.; NATO; OPEC; OPEC+; OECD; OSCE; ASEAN; African Union; Arab League;
    League of Arab States; Commonwealth of Nations; G7; G8; G20; BRICS; Mercosur; ECOWAS; Gulf Cooperation Council; GCC;
    Organisation of Islamic Cooperation; OIC; Organization of American States; OAS; SADC; IGAD; CSTO; Interpol; Europol;
    Frontex; Eurostat; World Bank; International Monetary Fund; IMF; World Trade Organization; WTO; World Health Organization;
    WHO; UNICEF; UNESCO; UNHCR; UNRWA; UNDP; UNEP; WFP; World Food Programme; FAO; ILO; IAEA; OPCW; IPCC; OCHA; UNIFIL; UNDOF;
    UNAMI; IOM; ICC; ICJ; ECB; EBRD; European Commission; European Parliament; European Council; European Central Bank;
    Council of Europe; Security Council; UN Security Council; General Assembly; Human Rights Council; International Criminal
    Court; International Court of Justice; European Court of Human Rights; Red Cross; Red Crescent; ICRC; Amnesty
    International; Amnesty; Human Rights Watch; HRW; Greenpeace; Oxfam; Save the Children; Doctors Without Borders;
    Médecins Sans Frontières; MSF; Medecins Sans Frontieres; Reporters Without Borders; Transparency International; Freedom
    House; Bellingcat; WikiLeaks; White Helmets; Syrian Observatory for Human Rights; SOHR; Chatham House; RAND Corporation;
    Brookings Institution; Crisis Group; International Crisis Group; Carnegie Endowment; Human Rights Campaign; ACLU; NAACP;
    National Rifle Association; NRA; AFL-CIO; Planned Parenthood; World Economic Forum; Vatican; Holy See; Kremlin; White House;
    Pentagon; Downing Street; Whitehall; Capitol Hill; Congress; Senate; House of Representatives; House of Commons; House of
    Lords; Parliament; Knesset; Duma; State Duma; Bundestag; Bundesrat; Lok Sabha; Rajya Sabha; Majlis; Diet; Cortes; Riksdag;
    Storting; Sejm; Verkhovna Rada; Dáil; Holyrood; Stormont; Seanad; Supreme Court; High Court; Court of Appeal; Constitutional
    Court; State Department; Justice Department; Department of Justice; Defense Department; Treasury Department; Homeland Security;
    Department of Homeland Security; Foreign Office; Home Office; Ministry of Defence; Treasury; Federal Reserve; Fed; Bank of
    England; Bank of Japan; Bundesbank; Scotland Yard; Metropolitan Police; FBI; CIA; NSA; DEA; ATF; DHS; DoJ; DOJ; DOD; TSA;
    EPA; FDA; CDC; NIH; FAA; FCC; FTC; SEC; IRS; ICE; FEMA; NASA; NOAA; NTSB; USAID; USGS; NHS; MI5; MI6; GCHQ; Mossad; Shin
    Bet; IDF; Israel Defense Forces; ISI; FSB; KGB; GRU; SVR; Roscosmos; ESA; ISRO; JAXA; CERN; IRGC; Revolutionary Guards;
    Revolutionary Guard; Quds Force; Islamic Revolutionary Guard Corps; Basij; Republican Guard; National Guard; Coast Guard;
    Royal Navy; Royal Air Force; RAF; US Army; U.S. Army; US Navy; US Air Force; Air Force; Marine Corps; Marines; Navy SEALs;
    Secret Service; Border Patrol; Red Army; Wehrmacht; Luftwaffe; Wagner; Wagner Group; Blackwater; Azov; Peshmerga; Hamas;
    Fatah; Hezbollah; Hizbollah; Hizbullah; Islamic Jihad; Palestinian Islamic Jihad; PLO; Palestinian Authority; Palestine
    Liberation Organization; PFLP; al-Qaeda; al-Qaida; Al Qaeda; al Qaeda; al Qaida; Al-Qaeda; AQAP; AQIM; Islamic State; ISIS;
    ISIL; IS; Daesh; Isis; Isil; Taliban; Taleban; Haqqani network; Boko Haram; al-Shabaab; al-Shabab; Al-Shabaab; Muslim
    Brotherhood; Houthi; Houthis; Ansar Allah; Nusra Front; al-Nusra Front; Jabhat al-Nusra; Al-Nusra; Hayat Tahrir al-Sham;
    HTS; Ahrar al-Sham; Jaish al-Islam; Free Syrian Army; FSA; Syrian National Army; SNA; Syrian Democratic Forces; SDF; YPG;
    YPJ; PYD; PKK; Kurdistan Workers' Party; People's Protection Units; Syrian National Council; Syrian National Coalition;
    Syrian Arab Army; Baath; Ba'ath; Baath Party; Ba'ath Party; Popular Mobilization Forces; Popular Mobilisation Forces; PMF;
    Hashd al-Shaabi; Asaib Ahl al-Haq; Kataib Hezbollah; Mahdi Army; Badr Organization; Badr Brigade; KDP; PUK; Kurdistan
    Democratic Party; Patriotic Union of Kurdistan; Kurdistan Regional Government; KRG; Dawa Party; State of Law; Sadrist
    Movement; Hashd; Amal; Amal Movement; Lebanese Forces; Lebanese Army; Kataeb; Janjaweed; Rapid Support Forces; RSF; Lashkar-e-Taiba;
    Jaish-e-Mohammed; Abu Sayyaf; Jemaah Islamiyah; Moro Islamic Liberation Front; FARC; ELN; ETA; IRA; Provisional IRA; Sinn
    Féin; Sinn Fein; Tamil Tigers; LTTE; Shining Path; Lord's Resistance Army; LRA; M23; Khmer Rouge; Ku Klux Klan; KKK; Proud
    Boys; Oath Keepers; Antifa; Black Lives Matter; Extinction Rebellion; Solidarity; Falun Gong; Mafia; Cosa Nostra;
    Labour Party; Labour; Labor Party; Conservative Party; Tories; Tory Party; Liberal Democrats; Lib Dems; Liberal Democrat;
    Scottish National Party; SNP; Plaid Cymru; DUP; Democratic Unionist Party; Ulster Unionist Party; UKIP; Brexit Party; Reform
    UK; Green Party; Greens; Republican Party; Democratic Party; GOP; Tea Party; Republican National Committee; RNC; DNC;
    Democratic National Committee; Libertarian Party; Liberal Party; Liberals; Conservatives; New Democratic Party; NDP; Bloc
    Québécois; Christian Democrats; CDU; CSU; SPD; FDP; AfD; Alternative for Germany; Die Linke; Social Democrats; National Front;
    National Rally; Rassemblement National; Front National; En Marche; La République En Marche; Republicans; Democrats; Les Républicains; Socialist Party;
    Communist Party; Podemos; Vox; Ciudadanos; Syriza; New Democracy; Golden Dawn; Forza Italia; Lega; Five Star Movement;
    Fidesz; Jobbik; Law and Justice; Civic Platform; Likud; Kadima; Blue and White; Yesh Atid; Shas; Yisrael Beiteinu; Meretz;
    Bharatiya Janata Party; BJP; Indian National Congress; Aam Aadmi Party; Shiv Sena; RSS; Pakistan Peoples Party; PPP; PTI;
    PML-N; Muslim League; Awami League; Bangladesh Nationalist Party; AKP; Justice and Development Party; CHP; MHP; HDP; Republican People's Party;
    African National Congress; ANC; Inkatha; Economic Freedom Fighters; ZANU-PF; MDC; Zanu-PF; SWAPO; Frelimo; Renamo; Unita; MPLA;
    SPLM; SPLA; Kuomintang; KMT; Democratic Progressive Party; Workers' Party; Liberal Democratic Party; LDP; Komeito; United
    Russia; Yabloko; Party of Regions; Servant of the People; PRI; PAN; Morena; Peronist; Sandinistas; Politburo; Central
    Committee; People's Liberation Army; PLA; National People's Congress; Umno; Barisan Nasional; Golkar; National League for Democracy; NLD;
    Google; Alphabet; Apple; Microsoft; Amazon; Facebook; Meta; Twitter; X Corp; YouTube; Instagram; WhatsApp; Telegram;
    TikTok; ByteDance; Snapchat; Snap; LinkedIn; Reddit; Netflix; Spotify; Uber; Lyft; Airbnb; Tesla; SpaceX; PayPal; eBay; Yahoo;
    AOL; Skype; Zoom; Wikipedia; Wikimedia Foundation; Wikinews; Mozilla; Oracle; IBM; Intel; AMD; Nvidia; Qualcomm; Cisco; Dell; HP;
    Hewlett-Packard; Samsung; Sony; Nintendo; Panasonic; Toshiba; Hitachi; LG; Huawei; ZTE; Xiaomi; Lenovo; Alibaba; Tencent; Baidu;
    JD.com; Foxconn; TSMC; Nokia; Ericsson; Motorola; BlackBerry; Siemens; Philips; SAP; OpenAI; DeepMind; Palantir; Cambridge
    Analytica; Boeing; Airbus; Lockheed Martin; Lockheed; Northrop Grumman; Raytheon; BAE Systems; Rolls-Royce; General
    Electric; GE; General Motors; GM; Ford; Ford Motor; Chrysler; Fiat; Fiat Chrysler; Stellantis; Toyota; Honda; Nissan; Mazda; Mitsubishi;
    Suzuki; Subaru; Hyundai; Kia; Daewoo; Volkswagen; VW; BMW; Daimler; Mercedes-Benz; Mercedes; Audi; Porsche; Opel; Volvo; Saab; Renault;
    Peugeot; Citroën; Ferrari; McLaren; Red Bull; Williams; Jaguar Land Rover; Tata; Tata Motors; Mahindra; Reliance; Infosys;
    ExxonMobil; Exxon; Mobil; Chevron; Texaco; ConocoPhillips; BP; Shell; Royal Dutch Shell; Total; TotalEnergies; Eni; Statoil; Equinor;
    Gazprom; Rosneft; Lukoil; Yukos; Transneft; Sberbank; VTB; Aramco; Saudi Aramco; Petrobras; Pemex; PDVSA; CNOOC; Sinopec;
    PetroChina; Petronas; Halliburton; Schlumberger; Enron; Glencore; Rio Tinto; BHP; Vale; Anglo American; De Beers; ArcelorMittal;
    Monsanto; Bayer; BASF; Dow; DuPont; Pfizer; BioNTech; Moderna; AstraZeneca; Johnson & Johnson; GlaxoSmithKline; GSK; Novartis;
    Roche; Sanofi; Merck; Novavax; Sinovac; Sinopharm; Nestlé; Nestle; Unilever; Procter & Gamble; Coca-Cola; PepsiCo; Pepsi;
    McDonald's; Starbucks; KFC; Burger King; Walmart; Wal-Mart; Target; Costco; Tesco; Sainsbury's; Carrefour; Aldi; Lidl; IKEA; Nike;
    Adidas; Puma; Reebok; Philip Morris; Goldman Sachs; JPMorgan; JPMorgan Chase; JP Morgan; J.P. Morgan; Morgan Stanley; Merrill Lynch;
    Lehman Brothers; Bear Stearns; Citigroup; Citibank; Bank of America; Wells Fargo; HSBC; Barclays; Lloyds; NatWest; Royal Bank of
    Scotland; RBS; Standard Chartered; Deutsche Bank; Commerzbank; UBS; Credit Suisse; BNP Paribas; Société Générale; Credit Agricole;
    Santander; BBVA; UniCredit; ING; Nomura; SoftBank; Visa; Mastercard; American Express; Moody's; Standard & Poor's; Fitch; S&P;
    Berkshire Hathaway; BlackRock; AIG; Allianz; AXA; Fannie Mae; Freddie Mac; New York Stock Exchange; NYSE; Nasdaq; London Stock
    Exchange; AT&T; Verizon; T-Mobile; Sprint; Comcast; Vodafone; BT; Telefónica; Deutsche Telekom; Disney; Walt Disney; Warner Bros;
    Warner Bros.; Time Warner; Paramount; Universal; Universal Pictures; Pixar; Marvel; 20th Century Fox; MGM; Viacom; Vivendi; Bertelsmann;
    News Corp; News Corporation; Delta; Delta Air Lines; American Airlines; United Airlines; Southwest Airlines; JetBlue; British
    Airways; Ryanair; easyJet; Lufthansa; Air France; KLM; Iberia; Alitalia; SAS; Aeroflot; Turkish Airlines; Emirates; Etihad; Qatar Airways;
    El Al; Air India; IndiGo; Cathay Pacific; Singapore Airlines; Malaysia Airlines; Qantas; Virgin Atlantic; Virgin; Swissair; Pan Am; TWA; Amtrak;
    FedEx; UPS; DHL; Maersk; MSC; Evergreen; Deloitte; KPMG; PwC; Ernst & Young; McKinsey; Accenture; Harvard; Harvard University; Yale; Princeton; Stanford;
    MIT; Columbia University; Oxford University; Cambridge University; University of Oxford; University of Cambridge; UCLA; Johns Hopkins; Imperial
    College London; London School of Economics; LSE; King's College London; Sorbonne; Smithsonian; Smithsonian Institution; Max Planck; Nobel
    Committee; Church of England; Catholic Church; Roman Catholic Church; Church of Scotland; Russian Orthodox Church; Orthodox Church; Mormon Church; Church
    of Scientology; Salvation Army; FIFA; UEFA; IOC; International Olympic Committee; WADA; IAAF; FIA; ICC; MCC; NBA; NFL; NHL; MLB; MLS; NCAA; PGA; ATP; WTA;
    UFC; WWE; NASCAR; Football Association; FA; Premier League; La Liga; Bundesliga; Serie A; Ligue 1; Major League Baseball; BCCI; IPL; AFL; NRL;
    CONCACAF; CONMEBOL; Beatles; Rolling Stones; U2; Led Zeppelin; Pink Floyd; Queen; ABBA; Oasis; Coldplay; Nirvana; Metallica; BTS; One Direction;
    Bolshoi; Metropolitan Opera; Royal Shakespeare Company; Louvre; British Museum; Guggenheim; Sotheby's; Christie's; Academy; Oscars Academy`,
  'known media': `
    Reuters; Associated Press; AP; Agence France-Presse; AFP; Bloomberg; Bloomberg News; UPI; dpa; DPA; ANSA; EFE; TASS; Tass;
    ITAR-TASS; Interfax; RIA Novosti; Sputnik; RT; Russia Today; Xinhua; Xinhua News Agency; China Daily; Global Times; People's Daily; CCTV; CGTN; Kyodo;
    Kyodo News; NHK; Yomiuri Shimbun; Asahi Shimbun; Nikkei; Yonhap; KCNA; PTI; Press Trust of India; ANI; IRNA; Fars; Fars News Agency; Tasnim; Press TV; SANA;
    Sana; WAFA; Anadolu; Anadolu Agency; Petra; MENA; Ukrinform; Antara; Bernama; BBC; BBC News; BBC World Service; ITV; ITN; Sky; Sky News; Channel 4; Channel
    4 News; Channel Nine; CNN; CNBC; MSNBC; NBC; NBC News; ABC; ABC News; CBS; CBS News; CBC; CTV; PBS; NPR; Fox; Fox News; HBO; MTV; ESPN; C-SPAN; Univision; Telemundo; Al
    Jazeera; al-Jazeera; Al-Jazeera; Al Arabiya; al-Arabiya; Al-Arabiya; Al Manar; al-Manar; Al Hayat; al-Hayat; Asharq al-Awsat; Al-Ahram; al-Ahram; Al-Monitor; Enab Baladi; Rudaw;
    Kurdistan 24; North Press; Haaretz; Jerusalem Post; Times of Israel; Ynet; Yedioth Ahronoth; Hürriyet; Daily Sabah; Today's Zaman; Deutsche Welle; DW; Spiegel; Der Spiegel;
    Bild; Die Welt; Die Zeit; Süddeutsche Zeitung; Frankfurter Allgemeine Zeitung; FAZ; ARD; ZDF; Le Monde; Le Figaro; Libération; Liberation; L'Équipe; France 24; France Inter; Charlie
    Hebdo; El País; El Pais; El Mundo; Marca; ABC; Corriere della Sera; La Repubblica; La Stampa; Gazzetta dello Sport; RAI; L'Osservatore Romano; De Telegraaf; Aftenposten; Dagens Nyheter;
    Gazeta Wyborcza; Pravda; Izvestia; Kommersant; Novaya Gazeta; Meduza; Moscow Times; Kyiv Independent; Kyiv Post; Ukrainska Pravda; Radio Free Europe; RFE/RL; Radio Liberty; Voice of
    America; VOA; Radio Free Asia; New York Times; Washington Post; Wall Street Journal; USA Today; Los Angeles Times; Chicago Tribune; Boston Globe; Miami Herald; New York Post; Daily
    News; Houston Chronicle; San Francisco Chronicle; Baltimore Sun; Philadelphia Inquirer; Seattle Times; Detroit Free Press; Denver Post; Newsweek; Time; Forbes; Fortune; Atlantic; New Yorker;
    Vanity Fair; Rolling Stone; Billboard; Variety; Hollywood Reporter; Politico; Axios; Vox; Slate; Salon; BuzzFeed; BuzzFeed News; HuffPost; Huffington Post; Daily Beast; Vice; Intercept;
    ProPublica; Breitbart; National Review; Foreign Policy; Foreign Affairs; Guardian; Observer; Times; Sunday Times; Daily Telegraph; Telegraph; Independent; Daily Mail; Mail on Sunday; Daily Mirror; Mirror; Sun; Daily Express; Evening
    Standard; Financial Times; FT; Economist; Spectator; New Statesman; Scotsman; Irish Times; Irish Independent; RTÉ; RTE; Globe and Mail; Toronto Star; National Post; Sydney Morning Herald; Age; Australian;
    New Zealand Herald; Times of India; Hindu; Hindustan Times; Indian Express; NDTV; India Today; Dawn; Geo News; Geo TV; Daily Star; Straits Times; South China Morning Post; Jakarta Post; Bangkok Post; Korea
    Herald; Japan Times; Nature; Science; Lancet; New Scientist; Scientific American; National Geographic; Folha de S.Paulo; O Globo; Clarín; La Nación; Reforma; El Universal; Granma; Daily Nation; Mail & Guardian; Punch; Vanguard`,
  'known club': `
    Arsenal; Chelsea; Liverpool; Everton; Manchester United; Manchester City; Man United; Man City; Tottenham; Tottenham Hotspur; Spurs; West Ham; West Ham United; Aston Villa; Newcastle United; Leeds
    United; Leicester City; Southampton; Crystal Palace; Wolverhampton Wanderers; Wolves; Fulham; Brentford; Brighton; Burnley; Watford; Norwich City; Sheffield United; Sheffield Wednesday; Nottingham Forest; Derby County; Blackburn
    Rovers; Bolton Wanderers; Middlesbrough; Sunderland; Coventry City; Ipswich Town; Queens Park Rangers; Charlton; Wimbledon; Portsmouth; Millwall; Stoke City; West Bromwich Albion; Birmingham City; Celtic; Rangers; Hearts;
    Hibernian; Aberdeen; Dundee United; Real Madrid; Barcelona; Atletico Madrid; Atlético Madrid; Valencia; Sevilla; Villarreal; Athletic Bilbao; Deportivo Coruna; Real Sociedad; Espanyol; Real Betis; Juventus; AC Milan; Inter Milan;
    Internazionale; Roma; AS Roma; Lazio; Napoli; Fiorentina; Parma; Sampdoria; Torino; Udinese; Atalanta; Bayern Munich; Borussia Dortmund; Bayer Leverkusen; Werder Bremen; Schalke; Schalke 04; Hamburg SV; VfB Stuttgart; Borussia
    Moenchengladbach; RB Leipzig; Eintracht Frankfurt; 1860 Munich; Karlsruhe; Cologne; Hansa Rostock; Paris Saint-Germain; PSG; Olympique Marseille; Olympique Lyonnais; Marseille; Lyon; Monaco; Auxerre; Nantes; Bordeaux; Ajax; PSV
    Eindhoven; PSV; Feyenoord; Porto; FC Porto; Benfica; Sporting Lisbon; Anderlecht; Club Brugge; Galatasaray; Fenerbahce; Fenerbahçe; Besiktas; Olympiakos; Olympiacos; Panathinaikos; AEK Athens; Dynamo Kiev; Dynamo Kyiv; Shakhtar Donetsk; Spartak
    Moscow; CSKA Moscow; Zenit; Lokomotiv Moscow; Red Star Belgrade; Partizan Belgrade; Dinamo Zagreb; Steaua Bucharest; Slavia Prague; Sparta Prague; Ferencvaros; Legia Warsaw; Widzew Lodz; Rosenborg; Grasshoppers; Rapid Vienna; Maccabi Tel Aviv; Hapoel;
    Boca Juniors; River Plate; Santos; Flamengo; Corinthians; Palmeiras; São Paulo FC; Penarol; Nacional; Al Ahly; Zamalek; Al-Hilal; Al-Nassr; Esteghlal; Persepolis; Kaizer Chiefs; Orlando Pirates; New York Yankees; Yankees; New York Mets; Mets; Boston
    Red Sox; Red Sox; Los Angeles Dodgers; Dodgers; San Francisco Giants; Chicago Cubs; Cubs; White Sox; Chicago White Sox; St. Louis Cardinals; Atlanta Braves; Braves; Texas Rangers; Houston Astros; Baltimore Orioles; Orioles; Cleveland Indians; Detroit
    Tigers; Minnesota Twins; Kansas City Royals; Seattle Mariners; Oakland Athletics; Toronto Blue Jays; Blue Jays; Milwaukee Brewers; Philadelphia Phillies; Phillies; Pittsburgh Pirates; Cincinnati Reds; San Diego Padres; Padres; Colorado Rockies; Florida Marlins; Montreal Expos;
    California Angels; Washington Nationals; Tampa Bay Rays; Los Angeles Lakers; Lakers; Chicago Bulls; Boston Celtics; Celtics; New York Knicks; Knicks; Golden State Warriors; Miami Heat; Houston Rockets; Utah Jazz; Phoenix Suns; San Antonio Spurs; Dallas
    Mavericks; Orlando Magic; Detroit Pistons; Indiana Pacers; Seattle SuperSonics; Portland Trail Blazers; Toronto Raptors; Vancouver Grizzlies; Milwaukee Bucks; Cleveland Cavaliers; Charlotte Hornets; Atlanta Hawks; Philadelphia 76ers; Denver Nuggets; Sacramento
    Kings; Minnesota Timberwolves; New Jersey Nets; Washington Bullets; Los Angeles Clippers; New England Patriots; Patriots; Dallas Cowboys; Green Bay Packers; Packers; San Francisco 49ers; 49ers; Pittsburgh Steelers; Steelers; Kansas City Chiefs; Denver
    Broncos; Buffalo Bills; Miami Dolphins; New York Jets; New York Giants; Philadelphia Eagles; Washington Redskins; Redskins; Chicago Bears; Minnesota Vikings; Detroit Lions; Oakland Raiders; San Diego Chargers; Seattle Seahawks; Seahawks; Jacksonville Jaguars; Carolina
    Panthers; Tampa Bay Buccaneers; Buccaneers; New Orleans Saints; Atlanta Falcons; St. Louis Rams; Arizona Cardinals; Cincinnati Bengals; Bengals; Houston Oilers; Indianapolis Colts; Colts; Baltimore Ravens; Ravens; Montreal Canadiens; Canadiens; Toronto Maple Leafs; Maple
    Leafs; Boston Bruins; Bruins; New York Rangers; New York Islanders; Detroit Red Wings; Red Wings; Chicago Blackhawks; Blackhawks; Edmonton Oilers; Oilers; Calgary Flames; Vancouver Canucks; Canucks; Colorado Avalanche; Pittsburgh Penguins; Penguins; Philadelphia
    Flyers; Flyers; Washington Capitals; New Jersey Devils; Buffalo Sabres; Sabres; Hartford Whalers; Ottawa Senators; St. Louis Blues; Dallas Stars; Phoenix Coyotes; San Jose Sharks; Tampa Bay Lightning; Los Angeles Kings; Mighty Ducks; Anaheim Ducks; All Blacks; Wallabies; Springboks;
    Proteas; Lions; British Lions; Azzurri; Essex; Kent; Surrey; Sussex; Middlesex; Yorkshire; Lancashire; Warwickshire; Leicestershire; Nottinghamshire; Derbyshire; Northamptonshire; Worcestershire; Gloucestershire; Glamorgan; Somerset; Hampshire; Durham; Mumbai Indians; Chennai
    Super Kings; Kolkata Knight Riders; Royal Challengers Bangalore; Collingwood; Essendon; Hawthorn; Richmond; Geelong; Sydney Swans; West Coast Eagles; Brisbane Broncos; Melbourne Storm; Wigan; St Helens; Bradford Bulls; Leinster; Munster; Saracens; Harlequins; Leicester Tigers; Bath; Wasps; Tour de Team Sky; US Postal`,
  'known product': `
    iPhone; iPad; iPod; Android; Windows; Windows XP; Windows 10; Linux; Chrome; Firefox; Photoshop; PlayStation; Xbox; Wii; Kindle; Galaxy; Boeing 707; Boeing 727; Boeing 737; Boeing 737 MAX; 737 MAX; Boeing 747; Boeing 757; Boeing 767; Boeing 777; Boeing 787; Dreamliner; Airbus
    A300; Airbus A310; Airbus A319; Airbus A320; Airbus A321; Airbus A330; Airbus A340; Airbus A350; Airbus A380; A320; A330; A380; Concorde; Antonov; Tupolev; Ilyushin; Sukhoi; MiG; MiG-29; MiG-21; Su-24; Su-25; Su-27; Su-30; Su-34; Su-35; F-14; F-15; F-16; F-18; F-22; F-35; B-52; B-2; C-130; Hercules; Black Hawk; Apache; Chinook;
    Mi-8; Mi-17; Mi-24; Mi-28; Kalashnikov; AK-47; M16; T-72; T-90; Abrams; Leopard; Scud; Patriot; Tomahawk; HIMARS; Javelin; Stinger; S-300; S-400; Iskander; Kalibr; Kinzhal; Bayraktar; Shahed; Iron Dome; Pantsir; Buk; Grad; Katyusha; Qassam; Predator; Reaper; Global Hawk; Space Shuttle; Soyuz;
    Sputnik V; Apollo; Crew Dragon; Dragon; Falcon 9; Starship; Orion; Hubble; Discovery; Atlantis; Endeavour; Columbia; Challenger; Voyager; Curiosity; Perseverance; Titanic; Bible; Koran; Quran; Qur'an; Torah; Talmud; Hadith; Harry Potter; Star Wars; Star Trek; Lord of the Rings; Game of Thrones; Hamlet; Macbeth;
    Mona Lisa; Guinness World Records; Nobel Prize; Nobel Peace Prize; Pulitzer Prize; Booker Prize; Oscar; Oscars; Academy Award; Academy Awards; Emmy; Grammy; Grammys; Golden Globe; Bafta; BAFTA; Tony; Palme d'Or; Ballon d'Or; Medal of Honor; Purple Heart; Victoria Cross; COVID-19; Covid-19; SARS; MERS; AIDS; HIV; Ebola; Zika; Alzheimer's;
    Parkinson's; H1N1; H5N1; Bitcoin; Ethereum; Dow Jones; Dow; Dow Jones Industrial Average; FTSE; FTSE 100; Nikkei 225; DAX; CAC 40; Hang Seng; Viagra; Prozac; OxyContin; Christianity; Islam; Judaism; Buddhism; Hinduism; Marxism; Zionism; Communism; Nazism; Islamism; Geneva Convention; Geneva Conventions; Kyoto
    Protocol; Paris Agreement; Maastricht Treaty; Lisbon Treaty; Treaty of Versailles; Magna Carta; Oslo Accords; Dayton Accords; Good Friday Agreement; Minsk agreements; Minsk Protocol; Astana process; NAFTA; USMCA; TPP; JCPOA; Patriot Act; Affordable Care Act; Obamacare; Medicare; Medicaid; Social Security; First Amendment; Second
    Amendment; Fifth Amendment; Article 50; Caesar Act; Sharia; Ebola virus; Xbox One; Prius; Camry; Corolla; Civic; Beetle; Golf; Mustang; Corvette; MH370; MH17; Novichok; Sarin; VX; Esperanto; Sunni; Shia; Shiite; Shi'ite; Sunnis; Shias; Shiites; Alawite; Alawites; Alawi; Druze; Kurd; Kurds; Kurdish; Yazidi; Yazidis; Yezidi; Ismaili; Wahhabi; Salafi; Salafist; Maronite;
    Sufi; Copt; Copts; Coptic; Turkmen; Turkoman; Arab; Arabs; Bedouin; Pashtun; Hazara; Tajik; Uzbek; Uyghur; Uighur; Rohingya; Hutu; Tutsi; Tamil; Sinhalese; Sikh; Sikhs; Basque; Catalan; Roma; Jewish; Jews; Jew; Muslim; Muslims; Moslem; Christian; Christians; Catholic; Catholics; Protestant; Protestants; Anglican; Orthodox; Buddhist; Buddhists; Hindu; Hindus; Hispanic; Latino; Latinos;
    Caucasian; Nazi; Nazis; Communist; Marxist; Islamist; Islamists; Zionist; Ba'athist; Baathist; Jihadist; Bolivarian; Taliban-era; Republican; Republicans; Democrat; Democrats; Western; Westerners; European; Europeans; African; Africans; Asian; Asians; African-American; African Americans; Soviet; Soviets; Ottoman; Persian; Byzantine; Roman; Victorian; Scots; Dutch; English; Welsh; Irish; Briton; Britons; Brit; Brits; Gazan; Gazans; Damascene; Aleppine`,
  'known event': `
    World War I; World War II; World War Two; World War One; First World War; Second World War; WWI; WWII; Cold War; Gulf War; Vietnam War; Korean War; Iraq War; Iran-Iraq War; Iran–Iraq War; Falklands War; Six-Day War; Six Day War; Yom Kippur War; Crimean War; Civil War; American Civil War; Syrian Civil War; Syrian
    civil war; Lebanese Civil War; Spanish Civil War; Arab Spring; Prague Spring; Orange Revolution; Rose Revolution; Cedar Revolution; Euromaidan; Maidan; Bolshevik Revolution; October Revolution; Cultural Revolution; Islamic Revolution; Holocaust; Nakba; Naksa; Intifada; Great Depression; Industrial Revolution; Renaissance; Watergate; Brexit; Bloody Sunday; D-Day;
    Black Friday; Black Lives Matter protests; Operation Desert Storm; Desert Storm; Operation Iraqi Freedom; Operation Inherent Resolve; Operation Peace Spring; Operation Olive Branch; Operation Euphrates Shield; Operation Cast Lead; Operation Protective Edge; Battle of Aleppo; Siege of Aleppo; Battle of Mosul; Anfal; Anfal campaign; Tiananmen Square massacre; Srebrenica massacre; Hama massacre; Black September; Olympics; Olympic
    Games; Summer Olympics; Winter Olympics; Paralympics; Asian Games; Commonwealth Games; World Cup; FIFA World Cup; Cricket World Cup; Rugby World Cup; Women's World Cup; Euro 2020; Euro 2016; Euro 96; European Championship; Champions League; Europa League; UEFA Cup; Cup Winners' Cup; FA Cup; League Cup; Copa America; Copa Libertadores; Africa Cup of Nations; Asian
    Cup; Davis Cup; Fed Cup; Ryder Cup; Stanley Cup; America's Cup; Wimbledon; US Open; U.S. Open; French Open; Australian Open; Roland Garros; Masters; PGA Championship; British Open; Super Bowl; World Series; NBA Finals; Tour de France; Giro d'Italia; Vuelta; Grand Prix; Formula One; Formula 1; Monaco Grand Prix; Indianapolis 500; Daytona 500; Six Nations; Ashes; Test;
    Grand National; Kentucky Derby; Boston Marathon; London Marathon; Grand Slam; Cannes Film Festival; Venice Film Festival; Berlinale; Sundance; Eurovision; Eurovision Song Contest; Glastonbury; Coachella; Woodstock; Oktoberfest; Edinburgh Festival; Christmas; Easter; Ramadan; Eid; Eid al-Fitr; Eid al-Adha; Hajj; Nowruz; Hanukkah; Passover; Diwali; Thanksgiving; Halloween; New Year;
    Lunar New Year; Independence Day; Bastille Day; Memorial Day; Labor Day; May Day; Super Tuesday; Election Day; International Women's Day; Earth Day; Hurricane Katrina; Hurricane Sandy; Hurricane Harvey; Hurricane Maria; Hurricane Dorian; Hurricane Irma; Typhoon Haiyan; Cyclone Idai; Chernobyl disaster; Davos; CES; COP26; COP21; Expo 2020; Sochi Olympics; Munich Security Conference; Geneva talks; Astana talks; Camp
    David; Yalta Conference; State of the Union; Bilderberg; Crusades; Reconquista; Ottoman-era; French Revolution; American Revolution; Black Death; Spanish flu; COVID-19 pandemic; coronavirus pandemic`,
  region: `
    Middle East; Near East; Far East; Gulf; Persian Gulf; Arabian Gulf; West Bank; Gaza; Gaza Strip; Golan Heights; Golan; Sinai; Levant; Maghreb; Mesopotamia; Anatolia; Kurdistan; Iraqi Kurdistan; Rojava; Idlib; Deir ez-Zor; Deir al-Zor; Deir Ezzor; Deir Ezzour; Hasakah; Hasaka; al-Hasakah; Qamishli; Kobani; Kobane; Ain al-Arab; Afrin; Manbij; Jarablus; Azaz; al-Bab; Al-Bab; Raqqa; al-Raqqa;
    Tabqa; Palmyra; Tadmur; Tartus; Tartous; Latakia; Lattakia; Jableh; Banias; Baniyas; Hama; Homs; Hmeimim; Khmeimim; Daraa; Deraa; Dera'a; Sweida; Suwayda; al-Suwayda; Quneitra; Douma; Ghouta; Eastern Ghouta; East Ghouta; Yarmouk; Darayya; Daraya; Zabadani; Madaya; Maaloula; Saraqib; Saraqeb; Maarat al-Numan; Khan Sheikhoun; Khan Shaykhun; Jisr al-Shughur; Abu Kamal; Albu Kamal; al-Tanf; Tanf; Bab al-Hawa; Sednaya; Saydnaya; Mezzeh; Mosul; Tikrit; Fallujah; Falluja; Ramadi; Anbar; Haditha; Hit; Kirkuk; Erbil; Irbil; Sulaymaniyah; Sulaimaniya; Dohuk; Duhok; Sinjar; Shingal; Tal Afar; Baiji;
    Samarra; Karbala; Kerbala; Najaf; Basra; Nasiriyah; Diyala; Baqubah; Baquba; Sadr City; Green Zone; Nineveh; Halabja; Umm Qasr; Amarah; Kut; Hilla; Tigris; Euphrates; Bekaa; Bekaa Valley; Baalbek; Dahiyeh; Sidon; Tyre; Rafah; Khan Younis; Khan Yunis; Jabalia; Jenin; Nablus; Ramallah; Hebron; East Jerusalem; Donbas; Donbass; Crimea; Luhansk; Lugansk; Donetsk; Kherson; Zaporizhzhia; Zaporozhye; Bakhmut; Avdiivka; Mariupol; Bucha; Irpin; Kharkiv; Kharkov; Odesa;
    Odessa; Lviv; Dnipro; Transnistria; Abkhazia; South Ossetia; Nagorno-Karabakh; Chechnya; Dagestan; Ingushetia; Siberia; Balkans; Kosovo; Catalonia; Basque Country; Scotland; Wales; England; Northern Ireland; Ulster; Great Britain; Britain; UK; U.K.; United Kingdom; US; U.S.; USA; U.S.A.; United States; America; UAE; USSR; Soviet Union; Yugoslavia; Czechoslovakia; East Germany; West Germany; Zaire; Burma; Rhodesia; Ivory Coast; Holland; Cape Verde; Swaziland; Macedonia; Czech Republic; DR Congo; DRC;
    Congo; South Korea; North Korea; Korea; Taiwan; Hong Kong; Tibet; Xinjiang; Kashmir; Jammu and Kashmir; Punjab; Balochistan; Baluchistan; Waziristan; Kandahar; Helmand; Kunduz; Darfur; Tigray; Somaliland; Puntland; Western Sahara; Sahel; Horn of Africa; Sub-Saharan Africa; Latin America; Central America; South America; North America; Central Asia; Southeast Asia; South Asia; East Asia; Eastern Europe; Western Europe; Central Europe; Scandinavia;
    Caribbean; West Indies; Oceania; Antarctica; Arctic; Europe; Africa; Asia; Eurasia; West; Western; Wall Street; Silicon Valley; Hollywood; Broadway; Manhattan; Brooklyn; Bronx; Harlem; Queens; Staten Island; Long Island; Capitol; Central Park; Times Square; Ground Zero; Guantanamo Bay; Guantanamo; Fort Hood; Fort Bragg; Camp Bucca; Abu Ghraib; Bagram; Incirlik; Heathrow; Gatwick; Trafalgar Square; Westminster; Buckingham Palace; Windsor Castle; Tahrir Square; Red Square; Tiananmen Square; Taksim Square; Temple Mount; al-Aqsa; Al-Aqsa
    Mosque; Umayyad Mosque; Hagia Sophia; Notre-Dame; Notre Dame; Eiffel Tower; Chernobyl; Fukushima; International Space Station; ISS; Mars; Moon; Jupiter; Saturn; Venus; Earth; Wembley; Old Trafford; Anfield; Lord's; Camp Nou; Bernabeu; Madison Square Garden; Abaco; Bahamas; Strait of Hormuz; Suez Canal; Panama Canal; Bab el-Mandeb; Black Sea; Red Sea; Dead Sea; Mediterranean; Mediterranean Sea; Baltic; Baltic Sea; North Sea; Caspian Sea; South China Sea; East China Sea; Atlantic; Pacific; Indian Ocean; English Channel; Channel Tunnel`,
};
