// The 4,000 most frequent passwords of eight characters and more in public leaks that are not put
// together from other common words: from the list of zxcvbn 4.4.2 (Dropbox, MIT), by the alphabet.
export const COMMON_PASSWORDS = `
%%passwo .adgjmptw 0.0.0.000 010203040506 013cpfza 063dyjuy 085tzzqi 090808qwe 0okm9ijn 0raziel0
102030405060 10inches 111222333a 112233445566 11223344q 11c645df 11qq22ww 1211123a 123123123a
123123123q 123123qweqwe 1232323q 1234kekc 1234rmvb 1236987z 123as123 123hfjdk147 123masha 123mudar
123qwe456rty 12e3e456 12locked 12qw34er 12qw34er56ty 12qwaszx 12s3t4p55 134kzbip 1357911q 14vbqk9p
151nxjmt 154ugeiu 159753456852 17171717aa 1972chev 19mtpgam19 1a2a3a4a 1a2a3a4a5a 1a2b3c4d
1a2b3c4d5e 1a2s3d4f 1a2s3d4f5g 1basebal 1bigdick 1compute 1hxboqg2 1hxboqg2s 1jennife 1pass1page
1passwor 1q2q3q4q 1q2q3q4q5q 1qa2ws3e 1qa2ws3ed4rf 1qazxsw23edcvfr4 1qw23er4 1samanth 1superma
1wildcat 1x2zkg8w 1z2x3c4v 1z2x3c4v5b 201jedlz 20spanks 2112rush 213qwe879 23176djivanfros 23skidoo
23wesdxc 24pnz6kc 260zntpc 2b8riedt 2bigtits 2kash6zq 2sexy2ho 2wj2k9oj 31217221027711 335533aa
33rjhjds 343104ky 368ejhih 380zliki 383pdjvl 3rjs1la7qe 3stooges 3syqo15hil 3xbobobo 44magnum
4506802a 45m2do5bs 4815162342a 4815162342lost 4904s677075 495rus19 4z34l0ts 4z3al0ts 50spanks
51051051051 541233432442 545ettvy 551scasi 554uzpad 55bgates 565hlgqo 5hsu75kpot 5wr2i7h8 640xwfkv
686xqxfg 766rglqy 7777755102q 78n3s5af 7hrdnw23 7ovtgimc 7ugd5hip2j 80070633pc 808state 863abgsg
89015173454 89172735872 89231243658s 89600506779 8j4ye3uz 8letters 8phrowz622 8phrowz624 9293709b13
9379992a 989244342a 999111999q a19l1980 a1a2a3a4 a1a2a3a4a5 a1b2c3d4 a1b2c3d4e5 a1l2e3x4 a1s2d3f4
a1s2d3f4g5 a9387670a aabbccdd aardvark aaron123 aassddff abercrom aberdeen abigail1 abnormal
abracada abracadabra abrakadabra abulafia acapulco acerview aceshigh acidburn acidrain acun3t1x
acuransx adelphia adgjmptw admin18533362 admiral1 adrenali adrenalin adriana1 advantag adventur
aerosmit aerosmith afrodita agbdlcid agent007 agnieszka airborne airedale airjordan ajcuivd289
akatsuki alabama1 alakazam alastair albacore albatros alberto1 alcapone alcatraz alejandr aleksand
aleksander aleksandr aleksandra alemania alenushka alessand alessandr alessandro alevtina alexande
alexandr alexandre alexandru alexsandr alfabeta alfarome alfaromeo algernon alhambra alicante
aligator alinochka alkaline allalone alleycat alligato alligator allison1 allnight allstar1 allstate
alohomora aloysius alpacino alphabet alskdjfhg alterego amadeus1 amandine amarillo amaterasu
amateurs amatuers amber123 ambrosia ambulanc amekpass amethyst amoremio amsterda amsterdam
amsterdam1 anabolic anaconda anakonda anastasi anastasiy anastasiya anathema anatoliy anchorag
andreeva andretti andrey123 andromed andromeda andyod22 anfield1 angeleye angeliqu angelito
angelo4ek angelochek angelofwar anguilla anhyeuem anna1987 anna2000 anna2010 anna2614 annamari
annelies annemari annette1 anniedog annushka anonymou another1 anteater antelope antigone antivirus
anton123 antonell antonella antonius antoshka anuradha aolsucks apokalipsis applemac applesauce
aqswdefr aquafina aqualung aquarius arabella arachnid arcangel archangel architec arclight arcturus
areyukesc argentin argentum argonaut arhangel aristotl arizona1 armadill armagedd armageddon
armagedo armagedon armstron arrowhea arschloc arschloch arsehole art131313 artem2010 artiller
artofwar arwpls4u asdasdas asfnhg66 asmodeus aspirine assa1234 assclown asscrack asslicker assmaste
assmunch assword1 astalavista astaroth asterios asterix1 astonvil astonvilla astroboy astrovan
atlantida atreides aurelius australi autechre autobahn autopass avalanch avalanche avangard avemaria
avenger1 aventura avondale azathoth azsxdcfv azsxdcfvgb azwebitalia b0ll0cks babemagn babemagnet
baberuth babushka babydoll babyface babygurl babylon5 backbone backdoor backlash backspac badabing
badboy69 badgirls badkarma badkitty badlands badnaamhere baerchen baggins1 bagheera bagpipes
bailey01 bailey12 bajingan bakayaro baldrick balefire balloons ballsack baltimor banderas bandit12
baphomet baracuda barakuda barbados barbaria barbarian barbaros barbwire barcelon barclays bareback
barefeet barefoot baritone barkley1 barracud barracuda barselona bartende basketba basketbal
bassingw bassline bassmast batterse bayadera bayliner baywatch bcfields beachbum bearshar bearshare
beautifu beckham7 beefcake beerbong beethove behemoth belgario bella123 bellagio bellevue bellsout
belochka bendover benedikt benessere benladen bennett1 bennyboy bentley1 berbatov bergerac bergkamp
bernadet bernard1 bernhard berserke berserker besiktas beszoptad bethany1 bettyboo bettyboop
bigballs bigblack bigblock bigboobs bigbooty bigbucks bigbutts bigcocks bigdick1 bigdicks bigfella
bigfoot1 biggdogg biggirls biggreen bigmoney bignasty bigpenis bigpimpi bigpimpin bigpoppa bigpussy
bigstick bigtits1 bigtitts bigtruck bigtymer bigwilly bikerboy billabon billabong billgate billiard
billy123 billybob billyboy billyjoe bingbong bingo123 binladen biohazar biohazard bionicle birdhouse
birdland birmingh birthday1 birthday21 birthday299 birthday4 birthday5 birthday54 biscayne biscuit1
bisexual bismarck bismilla bismillah bitchedup bitches1 biteme12 biteme69 blablabl blackbea blackbel
blackbelt blackber blackbir blackbox blackbur blackcoc blackeye blackhaw blackhol blackjac blackjack
blacklab blackmag blackmen blackops blackout blackshe blacksta blacksun blacktop bladerun blahblah
blaster1 blastoff blenheim blingbli blingbling blizzard blondie1 blondinka bloopers blowfish
blowjob1 blowjobs blowme69 blueball blueballs bluebell blueberr bluedevi bluegill bluegras bluejays
bluejean blueline bluenose bluenote blunt420 bmw325is bmw330ci bob12345 bobafett bobby123 bobbyboy
bobdylan bobmarle bocephus bodyshop boeing74 bojangle bollocks bondage1 bondarenko bonehead bonethug
bonghits boobies1 boogaloo bookcase bookmark bookworm boomtown boondock bootcamp bootneck bootsman
bootyman borabora bordeaux boris123 bornfree boscoe01 bowhunte bowling1 boyscout br00klyn bradley1
bradpitt braindea bravehea braveheart brazzers breakers breakfas brehznev brendan1 brentfor bretagne
brethart brianna1 bridget1 brighton broodwar brooklyn browneye brucelee bruno123 bubba123 bubbadog
bubblegu bubblegum bubbles1 buccanee buckeye1 buckeyes buckfast buckshot buckskin buckster buckwhea
buckwheat budapest budlight budweise budwiser buffett1 buffy123 bugsbunn bukowski bulldawg bullhead
bullride bullseye bullwink bumblebe bumblebee bungalow bunghole buratino burunduk bustanut buster01
buster11 buster12 buttface buttfuck butthead butthole buttlove buttmunc buttocks buttons1 buttplug
bvgthfnjh byajhvfnbrf bynthytn c3por2d2 cab4ma99 caballer cabernet cabibble cabinboy cableguy
cabowabo cachondo cachorro cadillac cadr14nu caitlin1 calamity calavera caliente californ californi
caligula calimero callisto cambiami cambridg camelot1 cameltoe cameron1 camille1 canadien candybar
candycan cannibal cannonda cannondale cantona7 capetown capital1 capitals capoeira capricor
capricorn capslock caramelo cardigan cardinal care1839 carefree carlitos carlton1 carnival carolcox
carolyn1 carpedie carpediem carpente carrera4 carter15 carthage cartoons casablan casablanca
casanova cashflow casper12 cassandr castaway caterham catfight catherin cathouse catmando catsmeow
cavalier caveman1 cavscout cbr600rr cbr900rr cdtnjxrf cdtnkfyf cdznjckfd celestia cellphon centauri
centrino centurion cerberus cessna17 cezer121 cfitymrf cfvlehfr chainsaw challeng chameleo chamonix
champagn characte charger1 charisma charles1 charles2 charles3 charlott charlton charmed1 chase123
cheburashka checkers checkmat cheerios cheerleaers chemistr cherokee cheshire chessman chessmaster
chester1 chester2 chevelle chevrole chewbacc chewbacca cheyanne cheyenne chgobndg chickenwing101
chihuahu chilidog chillout chimaera chipmunk chipper1 choclate chocolat chopper1 choppers chrisbln
chrissie chrissy1 christophe chrysler chuckie1 chuckles cidkid86 cigarett cinderel cindylou cingular
ciscokid citibank civilwar cjkysirj cjrjkjdf clambake clapton1 clarinet classic1 classics claymore
clayton1 clemence clemson1 cleopatr clevelan clinton1 clippers clitlick clitoris close-up
clubpenguin cnfybckfd cnhjbntkm cnhtrjpf cnjvfnjkju cntgfirf cobblers cobrajet cockring cocksuck
cocksucker cocoloco cocopuff cocorico coldbeer coldfire coldplay collants collecti colleen1 collingw
collins1 colole57 colombia colorado colossus colt1911 coltrane comanche comander combat123654
comcast1 comicbook comicbookdb comicsans commande commando commodor compaq12 computador concorde
concordi concrete confiden connect1 connecti consense construc consumer contortionist control1
coolbean coolbeans coolhand coolness coorslig copenhag corleone cornbrea cornbread cornell1 cornflak
cornhole cornholi cornholio corpsman cortland corvet07 corvett1 costaric costarica cosworth counchac
countach country1 countyli coventry cowboyup crackhea crackhead cracksevi cranberr crawfish crazybab
crazyzil creampie creatine creative creepers creosote crescent crippler cristiano critters crjhgbjy
crocodil croucher crownvic crusader cruzazul csfbr5yy ctdfcnjgjkm cthuttdbx cthuttdyf cubbies1
cubswin1 cucciolo cucumber culinary cumeater cumshots cuntlick cuntsoup curious1 cutegirl cutiepie
cvbhyjdf cvtifhbrb cvzefh1gkc cxfcnkbdfz cxfcnmttcnm cyberonline cyclones cyclops1 cyecvevhbr
cygnusx1 cyjdsvujljv d1i2m3a4 d1lakiss d78unhxq dad2ownu daedalus daffodil dagestan dagobert
daisymae dakota01 dakota12 damage11 damngood dangerou danijela danil8098 danny123 dannyboy dante123
danthema dantheman dapzu455 daredevi daredevil darkange darkangel darkjedi darkknig darkknight
darklord darkmoon darkness darknight darkside darkstar darkwing darkwolf darthmau darthvad dasha123
dashadasha datalife datalore datnigga davecole daveyboy davidkin daydream daytona1 dbjktnnf dbrnjhbz
dbrnjhjdbx dbrnjhjdyf deadhead deadlift deadlock deadman1 deadmeat deadspin deadwood death123
death666 deathnote deathrow deathsta deepblue deepthro deepthroat deerhunt deerhunter deeznuts
deeznutz defender defiant1 deftones delasoul delorean delpiero deltaforce denis123 denman85
depechemode derparol derrick1 designer desperad desperado desperados destiny1 destroye detectiv
devilmaycry devilmaycry4 devo2706 dfcbkbcf dfcbkmtd dfcbkmtdf dfkmrbhbz dfktynby dfktynbyf dgl70460
dhjnvytyjub diamante diciembr dickface dickhead dickless dicksuck dictiona dietcoke digital1
digitalprodu digiview dilbert1 dilligaf dillweed dima1234 dima12345 dima1993 dima1995 dima1996
dima1997 dima2000 dima2010 dimensio dimon4ik dingdong dinmamma dinosaur diogenes dionysus diosesamo
dipstick direwolf dirkpitt dirtball dirtbike dirtyboy dirtydog discgolf discover diskette disturbe
dixiedog djg4bb4b djgabbab djkrjlfd djkujuhfl dkflbckfd dkflbvbh dkflbvbhjdbx dkflbvbhjdyf dmitriev
doberman dodgeram dogbreat dogfight doggydog doggysty doggystyle doghouse dogpound dohcvtec dolemit1
dolemite dolittle dollface dolomite doma77ns domainlock2005 domenico dominator dominika dominion
dominiqu dont4get dontknow doomsday doorknob doraemon doromich dortmund dothedew doughboy downhill
draconis dragonfly dragrace dragster dreamcas dreamcast dressage drjynfrnt dropdead dropkick
dropzone drowssap drumline dthjybrf dthyjcnm dtkjcbgtl dtxyjcnm duckhunt duckling ducksoup duffbeer
dukester dumbass1 dupont24 duracell durango1 dustydog dutchess dutchman dynamite dynastar dzxtckfd
eae21157 eagleeye earnhard earthlin eastside eastwest eastwood eatmenow eatmeraw eatpussy eclipse1
edelweis edgewise edinburg efbcapa201 eggplant eightbal eightball einstein eintrach ejaculation
ekaterina el546218 elaine22 elbereth elcamino eldorado electric electron elefante elektrik element1
elementa elenberg elfquest elfstone elisabet elizabet elizaveta elvira26 emanuela emanuele embalmer
emiliano emmitt22 emyeuanh enamorad endymion energize enforcer enter123 enternow enterpri enterprise
envision episode1 erection escalade escorpio esmerald esperanz espresso essendon eternal1 ethernet
euphoria evanescence evangeli evangelion evenflow evergree everlast evermore everques everquest
everythi evgeniya evildead evolutio excalibe excalibu excalibur excellen executiv exploite explorer
express1 extreme1 eyecandy fabienne fabolous fabregas facefuck failsafe fairfiel fairlane fairmont
fairview fakepass fallout2 fallout3 falstaff fandango fantasia fantasma fantasti fantomas fantomen
farscape farside1 fartface fartripper fastback fastball fastcars fastfood fastlane fatdaddy
fatluvr69 fatpussy favorite2 favorite5 favorite6 favorite7 favorite8 fearless feathers fedorova
feelgood fellatio fellowes fenerbahce ferdinan ferndale fetish01 feyenoord ffvdj474 fgjrfkbgcbc
fgtkmcby fhntv1998 fhvfutljy fiction7 fidelity fightclu fightclub fighter1 filibert finalfan
finalfantasy fireball fireblad firefigh firefly1 firestarter firestor firetruc firework fishbait
fisherma fisherman fishface fishfood fishhead fishtank fistfuck fkbyf001 fkbyjxrf fkg7h4f3v6
fkmnthyfnbdf fktdnbyf fktrcfylh fktrcfylhf fktrcfylhjdbx fktrcfylhjdyf fktyeirf fktyjxrf flapjack
flash123 flashman flathead flatline fleetwoo flexible flhtyfkby flintsto flipflop flipmode flipper1
flipside florian1 flounder flvbybcnhfnjh flyers88 fnkfynblf followme foothill footlong footlove
forbidde fordf150 fordf250 fordf350 fordtruc foreplay foreskin forgetit forgotit forgotte forklift
formula1 forsaken fortune12 fortytwo foucault foxhound frankfur frdfhbev freakout freakshow freckles
fredderf freddie1 freddy12 frederik free4all freebird freefall freelanc freelove freemail freeman1
freepass freeporn freeport freeride freestuff freestyl freetime freeuser freewill freiheit frequenc
frfltvbz fridolin friedric friendster frogger1 froggies froglegs front242 frontera frontier fruitbat
fruitcak fuck_inside fuckedup fuckface fuckfest fuckhard fuckhead fuckhole fuckinside fuckmehard
fuckmenow fuckthat fucktheworld fuckthis fuckyeah fujifilm fullback fullmetal fullmoon fullsail
fumanchu funhouse funstuff funtimes fussball futurama futyn007 fuzzball fyfcnfcbz fyfnjkbq fyfrjylf
fylhjvtlf fylhtqrf fynjybyf fyutkbyf fyutkjxtr gadzooks galactic galactus galadriel galatasaray
galeries gallaghe gallaries gamecube gameover gametime gangbang gangbanged gangsta1 gangstar
gangster ganjubas gannibal ganymede gargamel gargoyle gatorade gauntlet gbgbcmrf gbhfvblf gblfhfcs
gbpacker gearhead geddylee geibcnbr gemstone geneviev geniusnet geronimo gerrity1 gesperrt getalife
getmoney getnaked getsdown getsmart gfccdjhl gfgfvfvf gfhfljrc gfhjkm007 gfhjkm12 gfhjkm123
gfhjkmgfhjkm gfhjkmxbr gfhjkzytn gfhkfvtyn gfhnbpfy gfif1991 gfyfcjybr ghbdtn12 ghbdtn123 ghbdtnbr
ghbdtnbr1 ghbdtnbrb ghbdtndctv ghbdtnghbdtn ghbdtngjrf ghbdtnrfrltkf ghblehjr ghblehrb ghbrjkbcn
ghbrjkmyj ghbywtccf ghhh47hj764 ghhh47hj7649 ghjcnbnenrf ghjcnj123 ghjcnjgfhjkm ghjcnjghjcnj
ghjcnjnfr ghjcnjrdfibyj ghjdthrf ghjnjnbg ghjnjrjk ghjrehfnehf ghjuhfvvf ghjvtntq ghostrid
ghostrider ghtktcnm ghtpbltyn gianluca giantess gibsonsg gigabyte gilbert1 gilgames ginscoot
ginuwine girfriend giveitup gizmo123 gizmodo1 gjhjctyjr gjkbyjxrf gladiato gladston glendale
glennwei glenwood gmctruck gnasher23 gobigred gobrowns godbless goddess1 godfathe godisgoo godofwar
godsmack godspeed godzilla goforit1 gogators goldeneye goldfing goldfinger goldmine goldrush
goldsink goldwing golfball golfclub goodfell goodfellas goodfood goodhead goodlife goodnews goodtime
goodtimes goodtogo goodwood goodyear goofball gotohell gotyoass gracelan grandpri grandprix grapeape
grasshop greedisgood greenbay greenbud greeneye gremlins grendel1 greyhoun gridlock grimlock
grizzly1 groupd2013 gsewfmck gsgba368 gsxr1000 gsxr1100 gtfullam gthtcnhjqrf gtkmvtyb gtkmvtym
gtnhjdbx gtxtymrf guadalup guardian guatemal guderian guesswho guillaum guillerm gulliver gunsling
gunslinger gunsmoke gunther1 gy3yt2rgls gymnastic gznybwf13 hairball hakkinen halflife halflife2
halfmoon halfpint hammarby hamradio handbags handball handcuff handyman hannibal hannover hansolo1
happines happyday happydays hardball hardbody hardcock harddick hardhead hardline hardrock hardtail
hardtime hardwood hardwork harrypot hartland hatesyou hatteras hattrick hawkeye1 hawkwind hawthorn
hayabusa hayastan hazelnut hd764nw5d7e1vb1 headcase headless headshot heathrow heatwave hedgehog
hedimaptfcor heinlein helicopt hellbent hellohel hellomoto hellothe hellothere helloween helloyou
hellrais hellraiser hellsing hellspawn hellyeah helpdesk hemicuda henderso hendrix1 henriett
henrique herewego herkules hernande herpderp hershey1 hetfield heythere hfcgbplzq hfgcjlbz hiawatha
hibernia highball highbury highheel highland highlander highlife hightime highwind hihje863 hilfiger
hillbill hillside hitman47 hjvfyjdf hobiecat holeinon holiday1 holland1 holliste holly123 hollydog
hollywoo holymoly holyshit homebase homebrew homedepo homegrow homemade homepage homersim homewood
hondacbr hondaciv hondacivic hondacrx honeybea honeybun honeydew honeypot hongkong honolulu hooligan
hoopstar hoopster hoosiers hooters1 hopefull hopkins1 horsemen hosehead hot2trot hotchick hotpants
hotsauce hotwheel hotwheels hounddog house123 housewife housewifes hrvatska hshfd4n279 htubcnhfwbz
hugecock hugetits hugoboss hulkster hullcity hunter01 hunter11 hunter12 hunter123 hunting1 hurrican
huskers1 huskies1 hyperion hypnodanny hzze929b iaapptfcor iamhappy iamthema iamtheone ibill123
ibilljpf ibilltes icehouse iddqdidkfa idontcare idontkno idontknow iforgot1 ignatius igromania
ihateyou ijrjkflrf ikilz083 ilikepie ilikesex ilikeyou illmatic illumina illusion iloveamy iloveher
ilovehim ilovejen ilovelife ilovemyself ilovepor ilovepus iluvporn ilya1234 ilya1992 imissyou
immortal impalass imperator imperium implants imtheman incognito incubus1 indahous independ infiniti
informat ingodwetrust ingram01 inkognito insertion insertions insomnia inspecto inspiron
installdevic installutil insuranc integra1 interacial intercourse internat intheass intranet
intrepid intruder inuyasha invalidp invictus iqzzt580 irondoor ironhead ironhors ironmaid ironroad
isacs155 iseedeadpeople ishikawa iskander istheman itdxtyrj iverson3 iwantsex iwantyou izabella
j3qq4h7h2v jack1234 jackass1 jackdani jackryan jacqueli jadakiss jailbait jailbird jaimatadi
jakester jalal123 jalapeno jamaica1 jamesbon jamesbond jamesbond007 jameson1 jaredleto jayhawks
jbond007 jeanpaul jediknig jedimast jeepster jefferso jellybea jellybean jellyfis jemoeder jennife1
jericho1 jeronimo jerusale jesucrist jesusislord jetbalance jg3h4hfn jiggaman jillian1 jimmy123
jiujitsu jledfyxbr jo9k2jw2 joesakic johanna1 johannes johncena johndeer johndeere johngalt johnmish
joystick juancarlo juggernaut jumpman23 junglist junkmail junkyard jurassic just4fun just4you
justdoit justforfun justinbieber k9dls02a kakaroto kakashka kalinina kamasutr kamasutra kamehame
kamehameha kamikadze kamikaze kangaroo kappasig karaganda karamelka karolina karolina1 kasparov
katarina katerina katerinka katharin katmandu kayaking kazanova kazantip kcj9wx5n kennedy1 kenneth1
kennwort kenshiro kenworth keyboard keystone kfcnjxrf kfvgjxrf kickass1 kickflip kicksass kikimora
killabee killbill killemall killians killzone kimber45 kimberle kindbuds kingfisher kingkong
kingsize kingston kirill123 kissmyas kissmyass kittykat kjrjvjnbd kleopatra klimenko klingon1
klondike klootzak knickerless knickers knockers knowledg knuckles kochamcie kochanie kodaira52
koetsu13 kokakola kolovrat komarova komputer kondom25 konfetka konstantin kordell1 koroleva
koshechka koteczek kovalenko krasnodar krasotka kristin1 kristinka kristjan krokodil ktybyuhfl
kukuruza kukushka kuleshov kurosaki kusanagi l58jkdjp! l8g3bkde labrador lacrimosa lacrosse
ladyffesta ladygaga laetitia lagwagon lakeland lakeside lakewood lalaland lambchop lambrett lancaste
lancelot landrove landrover landscap lapdance lapochka laracrof laracroft larry123 laserjet lasombra
lastochka lasttime lavalamp lbfyjxrf lbhtrnjh leapfrog leavemealone lebedeva lebowski lebron23
ledzeppelin leedsutd left4dead lefthand leglover legoland leiceste lekbyxxx lemmings lemonade
lena2010 lenochka leonidas lerochka lesbian1 lesbians letitrid letmeinnow letmesee letsdoit letsfuck
letsplay levelone leviatha leviathan lexingky lexingto lfitymrf lhbjkjubz2957704 libertad licorice
lifehack lifeisgood lifesuck lifesucks lighthou lightnin lightsab lightsaber lildevil lilwayne
limabean limaperu limewire limpbizk limpbizkit lincoln1 lineage2 lionhear littlebi littlebit
littlema littleman littleon liveevil livelife liverpoo liverune livewire lizaveta ljxtymrf lobster1
lochness lockdown lockerroom locksmit locoman0 logistic logitech loglatin loislane lokomotiv
lol12345 lollipop lollypop lonesome longball longbeac longdick longdong longhair longhorn longhorns
longjohn longlegs longshot longview longwood lonsdale lookatme loredana losangel losangeles
lost4815162342 lostlove lostsoul lotus123 love4ever loveable lovecraf lovefeet lovehate lovehurts
loveislife lovelife lovergir lovestory lovetits lowrider lsdlsd12 lsutiger lthgfhjkm lucifer1
ludacris lunchbox luojianhua luscious luv2epus luv2fuck luvpussy lvbnhbq1 lysander lyudmila lzbs2twz
m6cjy69u35 macanudo macarena macaroni macdaddy macgyver machoman macintos macintosh mackdadd
mackenzi macsan26 madagaskar madala11 maddison madelein madhouse madison1 madison2 magellan magister
magnavox mahalkit mahalkita mailcreated5240 majestic makarova makaveli makeitso makeksa11 makelove
makemone makemoney maksimka maksimus malamute malcolm1 malishka mallard1 mallorca mallrats mamacita
mamasita mammamia mamochka manchest mancheste mandarin mandingo mandolin mandrake mandy123 manhatta
mannheim manning1 manunite mapet123456 maplelea maradona marajade marathon marauder marbella
marcello marcius2 marcopol marcopolo margarit margosha mariachi mariajos marigold marijuan marillio
marilyn1 marino13 mariposa marishka marissa1 marketin marmelad marseill marseille maryjane masahiro
masamune maserati mash4077 masha123 mason123 masterbaiting masterbate masterbating masterkey
mastermind masturba masturbation masyanya matahari matchbox matematika matt1234 matthias matthieu
mattingl maurizio maurolarastefy maxim1935 maximili maximilian maximus1 maxpayne maxpower maynard1
mazafaka mazahaka mazdarx7 mazdarx8 mazinger mcdonalds meandyou meatball meathead meatloaf mechanic
medicina meditate medvedev megabyte megamanx megapass megapolis megatron melbourn memphis1 memyself
meowmeow mephisto meridian mersedes metalgear metalica metallic methodman metro2033 metropol
mevefalkcakk mexicano michele1 michelin michelob michigan mick7278 microlab microphone microsof
midnight midnight1 milamber milashka milehigh milenium milhouse milkbone milkshak milkyway milleniu
millenium millenni millerli millwall milwauke mimi92139 mine2306 minicoop minidisc minimoni minnesot
minotaur minstrel mironova miroslav mischief misfit99 mishanya misiaczek mission1 mississi misskitt
mistress misty123 mistydog mitsubis mittens1 mizredhe mobbdeep mobydick modelsne mojojojo mom4u4mm
momsanaladventure monalisa monaliza monamour money4me moneybag moneymak moneymaker mongoose monique1
monkfish monolith monopoly montagne montana1 montecar montecarlo monterey montgom240 montreal
montrose monty123 mookie12 moonbeam moonglow moonligh moonshin moonshine moose123 moosehea mooseman
morebeer moremone moremoney morkovka morozova morpheus morrigan morrisse morrowind mortgage morticia
mortimer mostwanted motherlode motocros motocross motorcyc motorhea motorhead mousepad mowerman
mrbrownx mrbrownxx mrbungle muaythai mudhoney mudvayne muenchen muffdive mulberry multimed
multiplelo multisyn multisync munchkin murzilka mushroom mustard1 mwq6qlzo my3girls mynameis
mynewpas mypasswo myspace1 mysterio myxworld myxworld4 nadezhda nashvill nastenka nastyboy nastyman
nataliya natas666 natascha natashka natedawg natedogg naughty1 naughtyboy nautilus navigato
navigator nazareth nbuhtyjr ncc1701a ncc1701d ncc1701e ncc74656 nebraska necromancer nederland
needforspeed nefertiti nemrac58 netscape netvideo networkingpe netzwerk neutrino neveragain neverdie
neverland nevermin nevermind nevermor nevermore newcastl newhaven newjerse newjersey newlife1
neworder newpass1 newpass6 newpassword newpoint newport1 newports newproject2004 newstart newstyle
newworld newzealand nezabudka nfvthkfy nicetits nick1234 nicklaus nietzsch nighthaw nighthawk
nightman nightmar nightowl nightwin nightwish nightwolf nihao123 nikitina nikolaev nikolaeva
nikolaus nineball nineinch nitehawk njdevils nocturne nohack04 nolimit5 nolimit8 nolimit9 nolimits
noname123 noncapa0 nonmembe nonrev67 nopasswo normandy northsta northwes nosferat nosferatu nostromo
notagain note1234 notebook notoriou notredam notredame nottingh nounours novartis novembre novifarm
novikova nowayout nowwowtg nthvbyfnjh ntktdbpjh numbnuts nuttertools nwo4life nyyankee oakland1
oakridge obsidian oc247ngucz octavian octopuss odysseus offsprin ohiostat ohiostate oldschoo
oldschool oldsmobi oldsmobile oldspice oldtimer olegnaruto oliveoil olivetti omsairam onepiece
onlyone4 ontheroc opelastra open1234 opendoor opensesa opensesame openwide operatio operator
opopop11 optimist optiplex oqglh565 oriflame ou8124me outsider overkill overlord ozlq6qwm p0015123
pacific1 pacifica packard1 paganini painkiller paintbal paintball paladin1 pallmall palmetto
palmtree paloalto panasoni panasonic panchito pandora1 panorama panties1 pantyhos pantyhose paperboy
papercli papercut paperino papichul papillon parabola parachut paradigm paradoxx parallax paramedi
paramedic paramore parlament parol123 parol999 parolparol parsifal partizan partytim pasadena
passfind passion1 passions passmast passport passthie passward passwor1 patches1 pathfind pathfinder
patricio patriot1 patrizia patrycja patterso paulchen paulina1 pavement pavilion payton34 pdtpljxrf
peaceout pearljam peartree pebbles1 pedigree pedro123 peekab00 peekaboo pegasus1 pendrago pendragon
penetrating penetration pennstat pennstate pennywis pennywise penthous pentium1 pentium2 pentium3
pentium4 pepsicol pepsimax peregrin performa pericles pernille pershing pertinant pervasive pervert1
pescator peterbil peterbilt peternor peternorth peterose peterpan petrovich pfchfytw phaedrus
phantasm pharmacy pheasant phialpha phillesh phillies philmont phish420 photoman phydeaux piazza31
picasso1 pictuers piehonkii piercing piligrim pimpdadd pimpdaddy pimpshit pimpster pineappl pinecone
pinetree pinewood pinggolf pingpong pinkfloy pinkpuss pinnacle pioneer1 pipeline pippen33 piramida
piramide pirrello pistons1 pitbull1 pitchers pittbull pittsbur pizzahut pjflkork plastic1 plastics
platypus playball playgirl playmate playstat playtime plokijuh plumber1 plymouth pmdmscts pokerface
pokesmot polarbea polarbear polaris1 polaroid polniypizdec0211 polniypizdec110211 polo1234 pontiac1
poohbear pool6123 poontang poopface poophead popcorn1 porkchop porn4life pornogra pornografia
pornographic pornsite portland portsmou portugal poseidon positivo postov10 postov1000 pourquoi
powerade powermac ppspankp prashant preacher prelude1 presario presiden preston1 pridurok primaver
primavera primetim primetime21 primrose principe pringles printer1 priscill priyanka prodigy1
profesor professo promethe prospero prostock proverbs prufrock psychnau psychnaut1 psylocke ptfe3xxp
ptybnxtvgbjy puertorico pufunga7782 pullings punisher puravida pussy4me pussyeat pussyeater pussylic
pussylicker pussylip pussylov pxx3eftp q1q2q3q4 q1q2q3q4q5 q8zo8wzq qawsedrf qawsedrftg qaz1wsx2
qazxswed qazxswedcvfr qcmfd454 qpwoeiruty quagmire quality1 quant4307s quantum1 quicksan quicksil
quicksilver qw12er34 qwaszx12 qwaszx123 qwedcxzas r2d2c3p0 r2d2c3po r3ady41t radagast radiance
radiohea radiohead radioman raffaele ragnarok raindrop rainyday raistlin rammstei rammstein ramstein
ranchero ranger01 ranger11 ranger21 ranger99 rapunzel rasengan raspberr rasputin rasta220 rastafari
rastaman rattolo58 rawiswar razdvatri razorbac rb26dett rdfhnbhf ready2go realdeal realgood
realmadri realtime reanimator rebbyt34 reckless redalert redbarch redbaron redcross reddrago
reddwarf redeemed redhouse redknapp redlight redneck1 redrider redrover redshift redskin1 redwing1
redwings redwood1 reloaded remingto renegade repytwjd repytwjdf rerehepf rerfhfxf rerfhtre review69
reviewpa revival47 revoluti revolver rfgbnjirf rfhbyjxrf rfhectkm rfhfntkm rfhfufylf rfhfvtkm
rfhfvtkmrf rfhfylfi rfhjkbyf rfhlbyfk rfhnjirf rfkmrekznjh rfnfcnhjaf rfnfgekmnf rfnthbyf rfnthbyrf
rfntymrf rfpfynbg rfvbrflpt rfvfcenhf rhapsody rhbcnbyf rhbcnbyjxrf rhfcfdbwf rhfcfdxbr rhfcjnrf
rhfdxtyrj rhjrjlbk rhtdtlrj riccardo ricflair rickster ricochet riffraff rifleman rightnow rikimaru
rileydog rincewind riversid rjcntyrj rjdfktyrj rjhjkmbien rjhjktdf rjirfrgbde rjntyjxtr rjyatnrf
rjycnfynby rkfdbfnehf rktjgfnhf roaddogg roadkill roadking roadrunn roadrunner roadstar roadster
robinhood robotech robotics rocheste rockbott rockhard rocknrol rockport rockroll roflcopter
rolltide romanova romantik romashka ronaldinho roodypoo rooster1 roosters rootedit rosebowl rosebud1
rosebuds rosemari rosewood rotterda rottweil rsalinas rt6ytere ruffryde rulesyou runescape rush2112
rushmore russland rusty123 rustydog s456123789 saab9000 sabbath1 sacramen sadiedog sagitari sailboat
sailfish salamand salamander salamandra salasana saltanat saltlake saltydog salvatio salvator
samadams sampson1 sanandreas sandiego sandman1 sandmann sandokan sandrine sandrock sangeeta sanity72
sanity729 sanpedro santacru saopaulo sarajane sarajevo sarasota saratoga sasha123 sasha1234
sasha1995 sasha1996 sasha2010 sasha_007 satan666 satana666 satellit satriani saun24865709 savatage
save13tx saxophon sayangku scarecro scarface scarface1 schastie scheisse schlampe schnecke schneide
schnuffi schorsch schumach scimitar scirocco scorelan scorpio1 scorpio7 scotsman scoubidou scrabble
screamer screwbal screwyou scribble scruffy1 scubadiv scubapro sdsadee23 seagrams seagrave seagulls
sealteam searcher sebastia sebastie sebastien section8 seductive segblue2 seinfeld semenova seminole
seminoles semperfi semprini senators sensatio sentinel sephirot sephiroth septembe septembr sepultur
sepultura seraphim serendip serenity sergbest sergeevna sersolution sevastopol sevendus sevenof9
seventy7 sevilia1 sexisfun sexsexse sexslave sexybeast sexyfeet sexylegs shamrock shaney14 shannara
shaolin1 sharingan shearer9 sheepdog sheffiel shelley1 shemales sherbert sherlock sherman1
shevchenko shinigami shitface shithead shithole shock123 shortsto shotgun1 shotokan showboat
showtime shredder shygirl1 sidekick sideshow sidewind sidewinder siemens1 sigmachi sigsauer silencer
silicone silverado simonsay sinfonia singapor sinister siouxsie sithlord sixtynin sixtynine sk84life
sk8board sk8ordie skateboa skateboard skeeter1 skeletor skinhead skipjack skipper1 skittles skorpion
skorpion39 skydiver skyline1 skywalke slacking slamdunk slapnuts slapshot slaveboy sleepers slickric
slimed123 slimshad slimshady slippery slowhand slowpoke slowride smackdow smackdown smallvil
smallville smarties smashing smeghead smirnoff smirnova smolensk smoochie smoothie smuggles snakeeye
snapper1 snapshot sneakers snickers snickers1 snoogans snoogins snoopdog snoopdogg snowboar snowdrop
snowflak snuggles sobriety sochi2014 socrates softtail software sojdlg123aljg sokolova sokrates
solidsnake solitari solitude solnishko solstice sonechka sonnyboy sonyericsson sonyvaio sooners1
sopranos sorcerer sorrento soso123aljg soulmate southpar southpaw southsid southside spacebar
spaceman spanking sparhawk sparkles sparticu speaker1 special1 specialk spectrum speedrac spitfire
splatter splinter spongebo spongebob spoonman sprewell sprinter spyglass squeaker squerting squirter
srilanka srinivas ssptx452 stairway stalingrad stalker1 stallion stallone stamford stampede
stanislav starbuck starbucks starcraf stardust starflee starfury stargate starligh starlite stealth1
steamboa steeler1 steelhea steinway stellina stepanov stepanova stephani stewart1 stickman stigmata
stiletto stinger1 stingray stocking stonecol stonecold stonewal stoppedby strange1 stranger strannik
stratfor stratoca strawber straycat streaming streetball strekoza strider1 stripclub stripper
stroller strummer strutter studio54 studmuff sublime1 submarin submissi subwoofer success1 suckcock
suckdick suckmeoff suckmydick suckthis sugarbea sugarray suikoden summertime sundance sunderla
sundevil sunflowe sunghile sunlight sunnyday superbad superbow superdup superduper superfly supergir
supermar supermen supernov supernova superpuper supersta supertra sureshot surveyor survivor
suspende sveta123 svetlana svetlanka swallows swampfox sweethea sweethear sweetnes sweetness
sweetpea swetlana swimmer1 swingers swinging swordfis sycamore sylvania sylveste syncmast syncmaster
syracuse sysadmin t3fkvkmj tabbycat tacobell taekwond taekwondo tagheuer tailgate tajmahal takamine
take8422 takehana taliesin talisman tamerlan tampabay tamwsn3sja tanechka tangerin tangerine
tanstaaf tarantul tarasova tarheel1 tarheels tashkent tatooine tazdevil tazmania teamwork teaparty
teardrop technics technolo tecumseh teddy123 teddybea teddybear teiubesc telecast telemark telephon
teleport televisi televizor tempest1 temporar tenerife tennesse tequiero tequilla terminat terrapin
terriers testibil testicle thanatos thankgod thebeach thebeast theclash theclown thedevil thedoors
theflash theforce thegame1 theghost thegirls thegreat thejoker thelast1 themaster thematri thematrix
theraven therock1 thesaint thetachi thething thetruth theworld thinkpad thirdeye thirteen thisisit
thisisme thissuck thissucks threesom thuglife thumbnils thumper1 tiberian tiberium tiberius tickleme
tickling ticklish ticktock tigerlil tigerpaw tigerwoods tigger01 tigger12 tigger69 tightass tigrenok
timebomb timelord timepass timeport timewarp timoxa94 tinfloor tinhorse tinkerbel tiramisu titanic1
titanium titleist titlover titsnass tkbpfdtnf tm371855 tmjxn151 tokenbad tokiohotel tomahawk
tombston tomcat14 tommygun tomservo tomwaits toolshed tooltime toonarmy toonporn tooshort topdevice
topflite topolino topsecre topsecret toriamos tornado1 toronto1 tortoise toshiba1 totalwar tottenha
touchdow toughguy toulouse tracker1 trademan trader12 trafford trailers tranmere transam1 transexual
transfor translator transpor trapdoor trashman traveler travelle travesti travolta treetops
trfnthbyf triangle tribbles triforce trillian trinitro trinitron triplets tristan1 triumph1 trombone
trooper1 troopers trouble1 trousers trucker1 truckers trucking trueblue truelove truffles tryagain
tubitzen tuczno18 tujazopi tujheirf tunafish tvxtjk7r twilight twinboys twisted1 tyrik123 ufhvjybz
ufkfrnbrf uhbujhbq uiegu451 ukflbfnjh ukflbjkec ultimate ultraman umbrella uncencored underdog
undergro underpar undertak undertaker undertow underwoo underwor unforgiven universa universi
unlimite ursitesux username usmc0311 usmc1775 usuckballz1 utahjazz utjvtnhbz utyyflbq vacation
vagabond valdemar valdepen valerie1 valeriya valhalla valkyrie valleywa vancouve vandamme vanguard
vanhalen vanyarespekt varadero vaseline vasileva vasilisa vatoloco vauxhall vaz21099 vbhjckfdf
vehpbkrf vendetta venezuel venom121293 verbatim vergeten veritech verizon1 vermont1 veronika
verycool verygood verygoodbot vetteman vfhbyjxrf vfhecmrf vfhnsirf vfhufhbnf vfhvtkfl vfitymrf
vfkmdbyf vflfufcrfh vfnbkmlf vfntvfnbrf vfpfafrf vfrcbv123 vfrcbvec vfrcbvrf vfrfhjdf vfrfhjys
vfvektxrf vfvfbgfgf vfvfgfgf vfvfgfgfz vfvfvskfhfve vfylfhby vfylfhbyrf vg08k714 vibrator vicecity
victoire viewsoni viewsonic viktoria viktorija viktoriy viktoriya violator vipergts virginie
vittoria vittorio vivahate vivitron vjhjpjdf vjhrjdrf vjqgfhjkm vjzctvmz vjzgjxnf vkontakte vlad1995
vlad1996 vlad1997 vlad7788 vladislav vladvlad vodafone voldemar volition volkodav volkswag volleyba
voltaire voluntee vonnegut vovochka voyager1 vqsablpzla vsevolod vsjasnel12 vthctltc vtufgjkbc
vw198m2n vyjujnjxbt w1w2w3w4 w8gkz2x1 waffenss wallace1 wanderer wantsome wapapapa war3demo warchild
wareagle warehous wargames warhamme warhammer warlock1 washingt watchmen waterfal watermel waterpol
waterpolo waterski wdtnjxtr weare138 weather1 webhompas webhompass webmaste webmaster websol76
websolutions webster1 websters wednesda weedhead welkom01 wellcome welldone wellhung wellingt
wenef45313 weronika werthvfy wessonnn westbrom westcoas westcoast western1 westham1 westlife
westport westside westwind westwood wetpussy wg8e3wjf whatisit whatthefuck whattheh whatthehell
wheaties whiplash whiskers whistler whiteout whitesox whitney1 whocares whoknows whosyourdaddy
wildbill wildblue wildcard wildcat1 wildcats wildfire wildroid wildrose wildside wildstar wildthin
wildwest wildwood winchest windmill windsong windsor1 windstar windsurf wingchun wingzero wisconsi
wishbone wishmaster withlove wladimir wolfgang wolfpack wolverin wonderboy wonderfu wonkette
wooddoor woodduck woodland woodsink woodstoc woodstock woodwork worldcup wormwood wp2003wp wrangler
wrest666 wrestlin wrinkle1 wrinkle5 wrinkles wtpmjgda x72jhhu3z xakep1234 xboxlive xcountry xenocide
xthtgfirf xzsawq21 yankeemp yanochka yanshi1982 yardbird yaroslav ybrjkftdbx yeahbaby year2000
year2005 yes90125 yesterda yfcntymrf yfcnz123 yfgjktjy yfnfitymrf yingyang yjdsqgfhjkm yjdsqujl
yogibear yorkshir yorktown yosemite youandme yourmama yqlgr667 ytngfhjkz ytrhjvfyn ytyfdbcnm
yvtte545 yxkck878 yy5rbfsc yzerman1 z1x2c3v4 z1x2c3v4b5 zanzibar zaratustra zasranec zaxscdvf
zcxfcnkbdf zenit2011 zidane10 zigazaga zildjian zinedine zolushka zqjphsyf6ctifgu zxasqw12
zxcasdqwe123 zz8807zpl
`;
