import type { LexiconClass } from '../../recognition/names/lexicon.ts';

/*
 * Given names and family names of the world's press that lists of births in the United States do not hold, as English
 * newspapers spell them. Written by hand for this project, after general knowledge and not after any corpus; divided by
 * blanks, a name of two words joined by "_".
 */
export const KNOWN_PEOPLE: Readonly<Partial<Record<LexiconClass, string>>> = {
  'given name': `
    Abdullah Abdallah Abdulaziz Abdelaziz Abdulrahman Abdel Abdul Abdelfattah Abdullahi Abu Umm Adel Adib Adnan Afif
    Ahlam Ahmad Ahmed Aiman Akram Alaa Ali Amer Amin Amina Ammar Anas Anis Anwar Asaad Asma Assem Ayad Iyad Ayman Aziz
    Azzam Bader Badr Bahaa Bahjat Bakr Baraa Bashar Basel Bassel Bassam Bilal Bouthaina Burhan Dalal Daoud Diaa Essam
    Fadel Fadi Fadwa Fahd Fahad Faisal Faysal Faiz Farid Farouk Faruq Fathi Fatima Fawaz Fawzi Fayez Firas Fouad Fuad
    Ghada Ghaith Ghassan Ghazi Habib Hadi Hafez Hafiz Haidar Haider Haitham Hakim Hamad Hamdi Hamid Hamza Hanan Hani
    Hanin Haroun Hasan Hassan Hatem Haya Hazem Hiba Hikmat Hind Hisham Hosni Hossam Houda Huda Hussam Hussein Husayn
    Hussain Ibrahim Ihab Ihsan Ikram Imad Emad Imran Isam Ishaq Iskandar Ismail Issa Izzat Jaber Jabir Jafar Jalal Jamal
    Jameel Jamil Jassem Jihad Kamal Kamel Kareem Karim Kassem Khaled Khalid Khalifa Khalil Kinana Labib Lamia Leila
    Layla Lina Loay Louay Lubna Luqman Maan Maha Maher Mahdi Mahmoud Mahmud Majd Majed Malek Malik Manal Mansour Manar
    Marwan Maryam Masoud Mazen Mazloum Michel Mohamed Mohammad Mohammed Muhammad Mohsen Moaz Moataz Mouaz Mosab Mostafa
    Mustafa Mounir Munir Muammar Mudar Muhsin Mukhtar Munaf Muqtada Murhaf Musa Moussa Mutaz Muwaffaq Nabih Nabil Nadia
    Nadim Nadir Naguib Nahed Naim Najah Najib Najm Najwa Nasir Nasser Nawaf Nawal Nayef Nazem Nazir Nibras Nidal Nizar
    Noor Nouri Nuri Obaida Omar Osama Usama Othman Uthman Qais Qassem Qasim Qusay Rabab Rabih Rafic Rafiq Rafik Raed
    Raghad Rageh Rahim Raid Rajab Rajeh Rami Ramadan Ramez Rana Rania Rashad Rashid Rateb Razan Reda Reem Riad Riyad
    Ribal Rifaat Rima Rustum Saad Saadi Sabah Sabri Saddam Sadek Sadiq Safa Safwan Sahar Said Saeed Sakhr Salah Saleh
    Salih Salem Salim Salma Sami Samih Samir Samira Sana Sarmad Satam Shadi Shafik Shaker Shawki Sherif Shukri Suad
    Suhail Suheil Suhayr Sulaiman Suleiman Sultan Taha Taher Tahir Talal Taleb Talib Tamam Tammam Tamim Tareq Tariq
    Tarek Tawfiq Tawfik Turki Uday Udai Wael Wafa Wafiq Waheed Wajih Waleed Walid Wasim Wissam Yahya Yaqoub Yaser Yasser
    Yasir Yassin Yasin Youssef Yousef Yusuf Yusef Zahra Zaher Zahir Zaid Zain Zaki Zakaria Zeid Zeina Zeinab Zeki Ziad
    Ziyad Zouheir Zuhair Akbar Alireza Amir Amirhossein Arash Ardeshir Ashraf Babak Bahram Behrouz Behzad Bijan Dariush
    Ebrahim Esmail Farhad Fereydoun Ghasem Gholamhossein Gholamreza Hamidreza Hashem Hossein Javad Kazem Kaveh Khosrow
    Mahnaz Manouchehr Mehdi Mehran Mehrdad Mojtaba Morteza Narges Nasrin Parviz Rahbar Ramin Reza Rouhollah Ruhollah
    Shahram Shirin Siavash Sohrab Soheil Vahid Yadollah Abdolhossein Esmaeil Asghar Abdulkadir Adem Ahmet Alparslan Arda
    Aydin Aylin Ayse Bahadir Baris Bekir Berat Binali Burak Bulent Bülent Cemal Cemil Cengiz Cevdet Deniz Devlet Ekrem
    Emine Emre Ercan Erdal Erkan Erol Fahrettin Fatih Fatma Feridun Figen Fuat Gökhan Gülten Hakan Halil Halit Haluk
    Hulusi Hüseyin İbrahim Ilker Ismet Kadir Kemal Kerem Levent Mehmet Melih Meral Mesut Mevlüt Mevlut Muharrem Murat
    Nihat Numan Nurettin Oguz Omer Ömer Orhan Osman Ozgur Pervin Recep Refik Rıza Sabiha Selahattin Selim Serkan Sezgin
    Suat Süleyman Tansu Tayfun Tayyip Temel Turgut Tuncay Ugur Umit Ümit Veysel Volkan Yasar Yavuz Yigit Yilmaz Zekeriya
    Aldar Bakhtiar Barham Barzan Bafel Hero Hoshyar Ilham Kosrat Masrour Nechirvan Nawshirwan Qubad Rezan Rojda Sherko
    Sinam Zana Aleksandr Aleksander Aleksei Alexei Aleksey Anatoly Anatoliy Andrei Andrey Andriy Anton Arkady Artem
    Artyom Arseniy Bogdan Bohdan Boris Danil Denis Denys Dmitri Dmitry Dmytro Eduard Elvira Evgeny Evgeniy Fyodor
    Gennady Georgi Georgy Grigory Hanna Hennadiy Igor Ihor Ilya Illia Iosif Irina Iryna Ivan Kirill Kirsan Kostyantyn
    Konstantin Kyrylo Leonid Lesia Lyudmila Liudmyla Maksim Maksym Maxim Marat Mariya Maryna Mikhail Mykhailo Mykola
    Nadezhda Nadiya Natalia Nataliya Nikita Nikolai Nikolay Oksana Oleg Oleh Oleksandr Oleksiy Oleksii Olena Olha Ostap
    Pavel Pavlo Petro Pyotr Radoslav Ramzan Rinat Roman Rostislav Ruslan Rustam Rustem Semyon Serhiy Serhii Sergei
    Sergey Sergiy Stanislav Stepan Svetlana Svitlana Sviatlana Taras Tatiana Tetiana Timur Vadim Vadym Valentin
    Valentina Valeri Valery Valeriy Vasily Vasyl Viktor Viktoria Vitali Vitaly Vitaliy Vladimir Vladislav Vladyslav
    Volodymyr Vyacheslav Viacheslav Yana Yaroslav Yegor Yekaterina Yelena Yevgeny Yevgeniy Yevhen Yulia Yuliya Yuri
    Yuriy Yury Yaroslava Zakhar Zinaida Zoran Aleksandar Ana Andrej Bojan Boyko Borut Branko Dejan Dragan Dragoslav
    Dusan Dušan Goran Gordana Ilir Ivica Janez Kolinda Ljubisa Mateusz Milan Mile Milo Milorad Milos Miloš Miroslav
    Mirko Mladen Momcilo Nebojsa Nikola Novak Radovan Ratko Slavko Slobodan Stipe Tomislav Vesna Vojislav Vuk Zeljko
    Željko Zlatko Zdravko Agnieszka Andrzej Beata Bogusław Donald Ewa Grzegorz Jacek Janusz Jarosław Jaroslaw Jerzy Kaja
    Kazimierz Krzysztof Leszek Małgorzata Malgorzata Marek Mariusz Piotr Radosław Radoslaw Rafał Sławomir Stanisław
    Szymon Tomasz Wiesław Wojciech Zbigniew Zdzisław Babiš Bohuslav Jiří Jiri Karel Ladislav Lubomír Ľubomír Lukáš
    Ondřej Petr Radek Tomáš Václav Vaclav Zdeněk Zuzana Attila Balázs Béla Ferenc Gábor Gergely Gyula Imre István János
    Jozsef József Katalin László Laszlo Miklós Orsolya Péter Sándor Tibor Zoltán Zsolt Adrian Călin Calin Cristian Crin
    Dacian Dan Dumitru Florin Gheorghe Ilie Ion Iulian Klaus Liviu Ludovic Marcel Mircea Mihai Nicolae Nicușor Radu
    Sorin Traian Vasile Victor Viorica Kiril Rumen Asen Zhelyu Alexis Antonis Dimitris Dimitrios Evangelos George
    Giorgos Kyriakos Kostas Nikos Panagiotis Stavros Vassilis Yanis Yiannis Heydar Levon Nikol Serzh Armen Ararat Vazgen
    Robert Irakli Giorgi Mikheil Bidzina Salome Zurab Nino Tengiz Nursultan Kassym-Jomart Kasym-Jomart Sooronbay
    Almazbek Sadyr Emomali Shavkat Islam Gurbanguly Serdar Askar Kurmanbek Roza Abebe Abiy Abdi Abdirahman Adama Adebayo
    Adekunle Akinwumi Alassane Alpha Amadou Aminata Ato Atiku Ayo Babatunde Bamanga Blaise Bola Boubacar Cellou Chidi
    Chinedu Chinua Chukwuma Cyril Debretsion Demeke Didier Emeka Emmerson Evariste Faure Felix Folorunsho Gatluak Gedion
    Gbagbo Goodluck Hage Hailemariam Haile Hakainde Ibrahima Idriss Ifeanyi Isaias Issoufou Jakaya Jomo Joice Jovenel
    Julius Kaguta Kizza Kofi Kwame Laurent Lazarus Macky Mahamadou Mahamat Mamadou Mangosuthu Meles Moïse Moise Morgan
    Muhammadu Mwai Nana Nelson Ngozi Nkosazana Obiageli Olusegun Olufemi Omoyele Oumar Ousmane Pierre Raila Riek Roch
    Salva Samia Seretse Sylvestre Tedros Thabo Thomas Tundu Uhuru Umaru Wole Workneh Yakubu Yayi Yoweri Yemi Zodwa Zuma
    Abdoulaye Bassirou Assimi Djibrill Sékou Modibo Aamir Abhijit Aditya Ajay Ajit Akhilesh Akshay Amartya Amit Amitabh
    Anand Anil Anjali Ankit Anupam Aravind Arun Arundhati Arvind Aseem Ashok Ashwini Atal Bhupesh Bhupendra Bimal Bipin
    Chandra Chandrababu Deepak Deepika Devendra Dharmendra Dilip Dinesh Farooq Feroz Gautam Ganesh Girish Gopal Gurmeet
    Hardik Harish Harsh Hemant Hrithik Indira Ishaan Jagan Jagdish Jairam Jaswant Jawaharlal Jayalalithaa Jyoti Kailash
    Kamala Kapil Karan Kiran Kiren Kumar Lalit Lalu Mahendra Mahesh Mahinda Mallikarjun Mamata Manish Manmohan Manoj
    Mayawati Meenakshi Mohan Mukesh Mukul Mulayam Murali Narendra Naveen Navjot Nikhil Nirmala Nitin Nitish Omprakash
    Palaniswami Pankaj Piyush Prabhakaran Prachanda Pradeep Prakash Pranab Prashant Pratibha Praveen Priyanka Rahul Raj
    Rajesh Rajiv Rajnath Rakesh Ram Ramesh Ranil Ranjit Ravi Ravindra Rohit Sachin Sanath Sandeep Sanjay Sarath Satya
    Shahid Shah_Rukh Shashi Sharad Shehbaz Shivraj Siddaramaiah Sitaram Smriti Sonia Subramanian Sudhir Sumitra Sunil
    Suresh Sushma Tejashwi Uddhav Uma Vajpayee Vasundhara Venkaiah Vijay Vikram Vinod Virat Vishal Yashwant Yogi Asif
    Benazir Bilawal Chaudhry Fawad Ghulam Hafeez Hina Khawaja Khurshid Nawaz Parvez Pervez Pervaiz Qamar Raheel Rehman
    Saqlain Shaukat Shahbaz Shafqat Sheikh Sirajul Yousaf Zulfikar Ziaur Khaleda Hasina Obaidul Tarique Abdul_Rashid
    Gulbuddin Hekmatyar Mullah Sirajuddin Zabihullah Zalmay Amrullah Mohammad_Ashraf Burhanuddin Aung_San Min Htin Thein
    Win_Myint Mahathir Muhyiddin Joko Megawati Prabowo Susilo Basuki Jusuf Retno Sri Budi Agus Rodrigo Ferdinand Leni
    Jejomar Benigno Corazon Gloria Panfilo Imee Isko Prayut Prayuth Thaksin Yingluck Abhisit Srettha Paetongtarn Nguyen
    Phuc Hun Samdech Shinzo Yoshihide Fumio Shigeru Junichiro Yukio Naoto Taro Sanae Yuriko Hirokazu Toshimitsu
    Katsunobu Kenji Takeshi Hiroshi Akira Kazuo Haruki Naomi Shohei Ichiro Masayoshi Kyung-wha Jae-in Geun-hye Myung-bak
    Jong-un Jong-il Yo-jong Suk-yeol Il-sung Jae-myung Jinping Keqiang Xiaoping Zedong Enlai Jintao Jiabao Zemin Xilai
    Yongkang Qishan Huning Jiechi Guangcheng Xiaobo Weiwei Tsai Ying-wen Ching-te Ing-wen Shui-bian Teng-hui
    Ma_Ying-jeou Kin-lap Chee-hwa Chun-ying Alejandro Alvaro Álvaro Andres Andrés Arturo Beatriz Camilo Carles Cesar
    César Cristina Daniel Dilma Enrique Ernesto Esteban Evo Felipe Fernando Francisco Gabriel Gustavo Hector Héctor
    Hernan Horacio Hugo Humala Iván Jair Javier Joaquin Joaquín Jorge Jose José Josep Juan Julio Keiko Lenín Lenin
    Leopoldo Luis Luiz Manuel Marcelo Mariano Mauricio Michelle Miguel Nestor Néstor Nicolas Nicolás Nayib Ollanta Oriol
    Pablo Pedro Quim Rafael Raul Raúl Ricardo Roberto Salvador Santiago Sebastian Sebastián Sergio Tabare Tabaré Ximena
    Xiomara Yoani Aécio Fernando_Henrique Geraldo Inácio Marina Tarcísio Wilson Anibal Aníbal António Jerónimo João
    Mário Passos Anders Annika Arne Bjarne Bjørn Erna Göran Gro Håkon Ingrid Jens Jonas Kjell Lars Magdalena Mette Olof
    Olaf Pia Sanna Sauli Stefan Søren Thorbjørn Torbjörn Ulf Urho Esko Jyrki Juha Matti Niinistö Tarja Katrín Guðni
    Sigmundur Andrius Dalia Gitanas Ingrida Valdis Krišjānis Raimonds Toomas Jüri Kersti Alar Annegret Armin Bärbel
    Christoph Dietmar Frank-Walter Franz Gerhard Gregor Günther Guido Hans-Dietrich Heiko Helmut Horst Joschka Jürgen
    Karl-Theodor Katrin Norbert Peer Philipp Rainer Sahra Sigmar Ulrich Ursula Volker Wolfgang Alain Aurélie Bernard
    Brigitte Bruno Christophe Dominique Édouard Edouard Élisabeth Emmanuel Éric François Gérald Jacques Jean Jean-Claude
    Jean-Luc Jean-Marie Jean-Yves Lionel Marine Olivier Pascal Philippe Rachida Ségolène Valéry Xavier Yannick
    Alessandro Beppe Enrico Giancarlo Gianfranco Giorgia Giorgio Giulio Giuseppe Luigi Matteo Massimo Paolo Pier Romano
    Silvio Walter Mark_Rutte Alexander Wouter Geert Herman Guy Elio Yves`,
  'known person': `
    Abadi Abbas Abboud Abdeh Abdi Abdulmahdi Adnani Afandi Aflaq Ahmadinejad Akhundzada Alawi Allawi Amini Aoun Arafat
    Araghchi Araji Arif Arsuzi Asaad Assad Atassi Atrash Awad Ayyoub Azm Azzam Baghdadi Bahrami Bakri Barzani Baradar
    Barghouti Barzanji Bashir Bayati Bazzi Berri Bitar Boukhari Buthaina Chalabi Dabbagh Dahlan Daher Daqamseh Darwish
    Droubi Duri Ebadi Erekat Fahmi Fayyad Fidan Gaddafi Qaddafi Kadhafi Geagea Ghalioun Ghannouchi Ghani Ghandour
    Ghazali Habash Habib Hadid Haftar Hakim Halabi Halbousi Hamdan Haniyeh Hariri Hashemi Hashimi Hassoun Hijab Hilal
    Hinnawi Hourani Husseini Ibrahim Idris Ismail Jaafari Jabari Jaber Jafari Jarba Jazairi Jibril Jolani Julani Golani
    Jumblatt Kadhimi Karzai Kassem Khaddam Khalaf Khamenei Khatib Khatami Khomeini Kilo Kuzbari Larijani Lahoud Mahdi
    Makhlouf Maleh Maliki Mashaal Meshaal Mikati Mizban Moallem Muallem Mossadegh Mousavi Mubarak Mufti Muhanna Mulki
    Mursi Morsi Musawi Nahas Najjar Nasrallah Nasser Nujaifi Obeid Obeidi Odeh Ojaili Pahlavi Qabbani Qaradawi Qasem
    Qassab Qatami Qudsi Quwatli Rabbani Rafsanjani Raisi Rouhani Rubaie Sabbagh Sabra Sadr Safadi Salam Saleh Salman
    Samaha Sarraj Sawalha Sayyaf Seif Shaaban Shaibani Shaybani Shallah Shara Sharaa Shariatmadari Shawa Sheikhmous
    Shishakli Sinwar Siniora Sisi Sistani Soleimani Solh Soufi Suleiman Talabani Tantawi Tlass Tlas Turki Ubaydi
    Velayati Yaalon Yassin Younis Zahar Zaim Zarqawi Zarif Zawahiri Zebari Zoubi Akar Akşener Aksener Atatürk Ataturk
    Babacan Bahçeli Bahceli Baykal Bozdağ Çavuşoğlu Cavusoglu Çiller Ciller Davutoğlu Davutoglu Demirel Demirtaş
    Demirtas Ecevit Erbakan Erdoğan Erdogan Evren Gül Gulen Gülen Güler İmamoğlu Imamoglu İnce Inonu İnönü Kalın Kalin
    Karamollaoglu Kilicdaroglu Kılıçdaroğlu Kurtulmuş Menderes Öcalan Ocalan Özal Ozal Özel Şimşek Soylu Yavaş Yıldırım
    Yildirim Yılmaz Abramovich Akhmetov Aksyonov Andropov Arestovych Avakov Azarov Babayev Bastrykin Belousov Beria
    Berezovsky Bogdanov Bondarev Borodai Bortnikov Brezhnev Budanov Bulgakov Chernenko Chernomyrdin Chubais Dudayev
    Dugin Dvornikov Dzerzhinsky Fedorov Gaidar Gerasimov Girkin Gorbachev Gromyko Groysman Hrytsenko Ivanov Kadyrov
    Kara-Murza Karimov Kasparov Kasyanov Kerensky Khodorkovsky Khrushchev Kirienko Klimkin Klitschko Kolomoisky
    Konashenkov Kovalchuk Kozyrev Kravchuk Kuchma Kudrin Kuleba Kuznetsov Lapin Lavrov Lebed Lukashenko Luzhkov
    Lvova-Belova Malofeev Maskhadov Matviyenko Medvedchuk Medvedev Medinsky Melnyk Mishustin Mizintsev Mordashov
    Naryshkin Navalny Nabiullina Nemtsov Orlov Patrushev Peskov Podolyak Politkovskaya Polonskaya Poroshenko Prigozhin
    Primakov Prokhorov Pushilin Pushkov Putin Reznikov Rogozin Romanov Rybkin Ryabkov Sakharov Saakashvili Sechin
    Shevardnadze Shmyhal Shoigu Shushkevich Simonyan Skripal Skripals Slutsky Smirnov Sobchak Sobyanin Solovyov
    Solzhenitsyn Stefanchuk Stoltenberg Strelkov Surkov Surovikin Sybiha Sviridenko Svyrydenko Syrskyi Syrsky Timchenko
    Tokayev Tsikhanouskaya Tikhanovskaya Turchynov Tymoshenko Umerov Ustinov Utkin Vasilyev Venediktov Volodin Voloshin
    Vyshinsky Yanukovych Yanukovich Yashin Yatsenyuk Yavlinsky Yeltsin Yermak Yushchenko Zakharova Zaluzhny Zaluzhnyi
    Zelensky Zelenskyy Zelenskiy Zhirinovsky Zhukov Zyuganov Aliyev Abashidze Margvelashvili Zurabishvili Ivanishvili
    Kocharyan Pashinyan Sargsyan Sarkisian Nazarbayev Berdimuhamedow Niyazov Rahmon Atambayev Jeenbekov Japarov
    Mirziyoyev Babiš Babis Bakalov Berisha Bošković Borissov Borisov Cerar Čaputová Caputova Djindjic Djukanovic
    Đukanović Duda Duka Dumbrovskis Fico Gašparović Gruevski Gyurcsány Havel Horthy Izetbegovic Iohannis Jansa Janša
    Jeremic Josipović Kaczyński Kaczynski Karadzic Karadžić Klaus Komorowski Kopacz Kostunica Kwasniewski Kurti Kučan
    Milanović Milosevic Milošević Mladic Mladić Morawiecki Nagy Nikolić Orban Orbán Pahor Pavelić Pellegrini Plenković
    Plevneliev Ponta Radev Rama Sikorski Šefčovič Sefcovic Seselj Sobotka Stanishev Tadic Tadić Thaçi Thaci Tito Tudjman
    Tuđman Tusk Vučić Vucic Walesa Wałęsa Zaev Zeman Zhivkov Băsescu Basescu Ceaușescu Ceausescu Ciolacu Dăncilă Dragnea
    Iliescu Isărescu Georgescu Samaras Tsipras Papandreou Mitsotakis Karamanlis Varoufakis Venizelos Simitis Abacha
    Abubakar Achebe Adichie Afwerki Annan Atiku Azikiwe Bah Banda Bazoum Biya Boakai Bongo Buhari Buthelezi Chakwera
    Chamisa Compaoré Compaore Condé Conde Dangote Debré Deby Déby Dlamini Dlamini-Zuma Diallo Diouf Doe Dos_Santos Faye
    Gbagbo Geingob Gnassingbé Guelleh Habré Hichilema Houphouët-Boigny Jammeh Jonathan Kabila Kabore Kaboré Kagame
    Kaunda Keita Keïta Kenyatta Kibaki Kikwete Kiir Kgalagadi Koroma Lungu Lumumba Machar Machel Madikizela-Mandela
    Magufuli Malema Mandela Maada Masisi Mbeki Mboweni Mkapa Mnangagwa Mobutu Mogae Moi Mugabe Mujuru Museveni Mutharika
    Mwinyi Ndayishimiye Ndiaye Nguema Nkrumah Nkurunziza Nyerere Nyusi Obasanjo Obi Odinga Okonjo-Iweala Ongwen Osinbajo
    Ouattara Ouedraogo Ramaphosa Rawlings Ruto Sall Sankara Sankoh Senghor Sirleaf Sisulu Sonko Soyinka Talon Tambo
    Tinubu Touré Toure Traoré Traore Tshisekedi Tsvangirai Tutu Wade Weah Yar'Adua Zenawi Zewde Zuma Abiy Ahmed Desalegn
    Abdullah Adani Advani Akhtar Ambani Ambedkar Anwar Azad Babar Bachchan Badal Bajwa Banerjee Bedi Bhagwat Bhattarai
    Bhutto Birla Bommai Bose Chaudhary Chaudhry Chavan Chidambaram Chopra Chouhan Dalmiya Dar Das Dasgupta Deshmukh
    Dhoni Doval Dravid Fadnavis Fernandes Gadkari Gambhir Ganguly Gavaskar Gehlot Ghosh Gokhale Goyal Gujral Gupta
    Hazare Iqbal Irani Iyer Jadeja Jaishankar Jaitley Jinnah Joshi Kalam Kejriwal Khattar Khurshid Kohli Koirala Kovind
    Krishnan Kulkarni Kumaraswamy Lalwani Malhotra Mallya Mehbooba Mehta Menon Mirza Modi Mukherjee Murmu Musharraf
    Nadda Nadella Naidu Nair Narayanan Nehru Niazi Nooyi Oli Padukone Pai Parrikar Patel Patil Patnaik Pawar Pichai
    Pillai Poonawalla Prabhu Prasad Premadasa Qureshi Rajapaksa Rajapakse Raman Rao Reddy Roy Saeed Sengupta Shah
    Shaheen Sharif Sharma Shekhar Shinde Shetty Sibal Singh Sinha Sirisena Soren Srinivasan Subramaniam Swamy Swaraj
    Tagore Tandon Tendulkar Thackeray Thakur Tharoor Tiwari Tripathi Vadra Vajpayee Varma Verma Wickremesinghe
    Wickremasinghe Yadav Yediyurappa Yunus Zardari Zaheer Zia Haqqani Massoud Dostum Hekmatyar Abe Aquino Arroyo Badawi
    Cayetano Chan-ocha Chavalit Chinnawat Diokno Duterte Duong Estrada Fukuda Fujimori Han Hatoyama Hashimoto Hirohito
    Ho Hu Hun_Sen Ishiba Ishihara Kan Kawaguchi Kishida Kobayashi Koike Koizumi Kono Kurosawa Lacson Lam Laurel Lavin
    Lee Leong Li Liu Macapagal Magsaysay Mahathir Marcos Matsumoto Megawati Miyazaki Mori Murakami Murayama Nakamura
    Nakasone Noda Obuchi Ono Osaka Otani Pangilinan Park Poe Prabowo Ramos Roh Roxas Saito Sato Shinawatra Sotto
    Subianto Suga Suharto Sukarno Suzuki Takahashi Takaichi Tanaka Tran Tsai Ueda Wang Watanabe Widodo Wiranto Xi Yamada
    Yamamoto Yang Yingluck Yoon Yoshida Yudhoyono Zhang Zhao Zhou Zhu Lai Moon Ban Kim Choi Jung Kang Cho Chung Shin
    Hwang Ahn Allende Almagro Amorim Arce Aznar Bachelet Batista Betancourt Bolívar Bolivar Bolsonaro Boric Borrell
    Bukele Cabello Calderón Calderon Capriles Cardoso Castillo Castro Chávez Chavez Colom Correa Costa Cunha Duque
    Fernández Fernandez Figueres Fox Frei García Garcia Giammattei González Gonzalez Guaidó Guaido Guevara Gutiérrez
    Gutierrez Guterres Haddad Hernández Hernandez Humala Iglesias Kirchner Kubitschek Lacalle Lagos Lasso López Lopez
    Lugo Lula Macri Maduro Martínez Martinez Massa Mendes Menem Milei Moreno Morales Mujica Noboa Núñez Obrador Ortega
    Páez Paz Peña Perez Pérez Perón Peron Petro Piñera Pinera Pinochet Puigdemont Rajoy Ramírez Ramirez Rodríguez
    Rodriguez Rousseff Sánchez Sanchez Santos Sarney Serra Sheinbaum Silva Soares Sócrates Temer Toledo Torres Uribe
    Vargas Vázquez Vizcarra Zapatero Zedillo Zelaya Adenauer Albanese Ardern Attal Baerbock Balladur Barnier Barroso
    Bayrou Beneš Benn Berlusconi Bettel Bildt Blair Borne Braun Brandt Breivik Brok Buttiglione Cameron Castex Chirac
    Ciampi Conte Craxi Dombrovskis Draghi Erhard Fabius Fillon Frederiksen Genscher Gentiloni Gysi Habeck Hamon Hollande
    Juncker Juppé Jospin Kallas Karas Kern Kohl Kramp-Karrenbauer Kurz Lafontaine Lagarde Laschet Lauterbach Letta
    Lindner Löfven Lofven Maas Macron Marin Mattarella Mélenchon Melenchon Meloni Merkel Merz Michel Mitterrand
    Moscovici Napolitano Nehammer Niinistö Nouy Pécresse Philippe Pompidou Prodi Renzi Rutte Salvini Sarkozy Schäuble
    Schauble Schmidt Scholz Schröder Schroeder Schulz Solana Solberg Spahn Steinmeier Strache Strauss-Kahn Støre Stubb
    Tajani Timmermans Trittin Valls Verhofstadt Villepin Von_der_Leyen Wagenknecht Weber Weidmann Wilders Wulff Zemmour
    Barak Begin Ben-Gurion Ben-Gvir Bennett Dayan Gallant Gantz Herzog Katz Kahlon Lapid Lieberman Livni Meir Netanyahu
    Olmert Peres Rabin Regev Rivlin Sa'ar Shamir Sharansky Smotrich Yacimovich Ya'alon Weizman`,
};
