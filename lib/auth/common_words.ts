// What people type when they are asked for a password: the words, names and teams of which leaked
// lists are made. `guessable.ts` puts them together with digits, years and rows of keys.
export const COMMON_WORDS = `
password passwort passwd passw0rd pass word motdepasse contrasena senha parola haslo wachtwoord
letmein welcome wilkommen willkommen bienvenue benvenuto login logon signin signup access account
admin administrator root user guest test tester testing temp temporary default changeme change
secret secure security private master superuser super system server oracle mysql database backup
office company business manager support service desktop laptop computer internet network windows
microsoft apple google facebook twitter linkedin youtube amazon yahoo hotmail gmail instagram
whatsapp telegram discord slack zoom skype netflix spotify samsung nokia motorola iphone android
iloveyou iloveu ilove love lover lovely loveme loveyou loveyou2 lovers kiss kisses hugs heart
hearts sweet sweetie sweetheart honey darling baby babygirl babyboy babe beautiful pretty princess
prince princesa prinzessin queen king kingdom angel angels angela angelo devil demon heaven hell
jesus christ jesuschrist god godisgood godislove gods bible faith grace hope blessed blessing church
trustno trustnoone nothing whatever forever together always never always1 because please thankyou
fuckyou fuckme fuckoff fucker fuck shit bullshit asshole bitch bastard pussy dick cock sexy sex
porn hardcore boobs naked nude horny playboy hustler penis vagina slut whore
monkey dragon tiger lion panther leopard cheetah jaguar puma cougar wolf wolves wolverine eagle
eagles falcon falcons hawk hawks raven ravens phoenix griffin bear bears panda koala rabbit bunny
kitty kitten cat cats dog dogs doggie puppy horse horses pony unicorn mustang bronco broncos bull
bulls cow buffalo dolphin dolphins shark whale fish fishing turtle frog froggy snake cobra viper
spider scorpion butterfly ladybug bird birdie chicken duck ducks goose turkey penguin penguins
elephant giraffe monkeys gorilla mouse rat hamster pig piggy fox foxy squirrel beaver badger
football footbal soccer baseball basketball hockey tennis golf golfer golfing volleyball softball
rugby cricket swimming running skater skate snowboard skiing surfer surfing boxing wrestling racing
racer runner player champion champions winner victory sports athlete coach arsenal chelsea
liverpool liverpoolfc manchester manutd united barcelona realmadrid juventus milan inter celtic
rangers everton tottenham ajax bayern benfica porto boca river flamengo corinthians palmeiras
yankees redsox lakers celtics cowboys steelers packers patriots raiders giants jets broncos dodgers
cubs mets braves tigers pirates vikings redskins chiefs saints chargers knicks warriors heat spurs
superman batman spiderman ironman wonderwoman hulk thor joker robin catwoman xmen wolverine deadpool
captain america avengers marvel starwars starwar skywalker darthvader vader yoda jedi matrix neo
trinity terminator rambo rocky predator alien aliens gandalf frodo bilbo legolas aragorn hobbit
tolkien mordor sauron potter harrypotter hermione hogwarts dumbledore voldemort gryffindor simpson
simpsons homer bart southpark cartman kenny scooby scoobydoo snoopy garfield mickey minnie donald
goofy pluto disney bambi nemo shrek pikachu pokemon charizard naruto sasuke sakura goku vegeta
dragonball sailormoon hellokitty barbie tweety bugsbunny sonic mario luigi zelda link nintendo
playstation xbox gamer gaming games game minecraft fortnite roblox warcraft starcraft diablo quake
doom halo callofduty counterstrike counter strike sniper killer assassin ninja samurai warrior
soldier gladiator knight wizard merlin magic magician shadow ghost phantom vampire zombie monster
metallica nirvana slipknot eminem tupac beatles rolling stones pinkfloyd zeppelin greenday blink182
linkinpark acdc ironmaiden megadeth slayer pantera korn hiphop rapper rapstar music musica guitar
bass drums drummer piano violin trumpet singer dancer dance dancing song lyrics rock rocknroll metal
punk jazz blues reggae marley bobmarley elvis madonna britney shakira beyonce rihanna michael jackson
michael jordan jordan23 michelle jessica jennifer jenny ashley amanda melissa nicole stephanie
stephen steven steve elizabeth heather danielle daniel daniela natalie natasha natalia vanessa
samantha sam sammy alexander alexandra alexis alex alejandro alejandra andrew andrea andrei andres
anthony antonio antonia austin barbara benjamin bonnie brandon brandy brian bryan brittany brooke
caroline carolina carlos carmen casey catherine katherine kathryn katie kate chelsea cheryl chris
christian christina christine christopher cindy claire claudia courtney crystal cynthia david debbie
deborah denise dennis diana diane dominic donna dorothy douglas edward eduardo elena emily emma eric
erica evelyn fernando francis francisco frank frankie gabriel gabriela garrett george gerald gloria
gordon gregory hannah harold harry helena henry isabel isabella isaac jackie jacob jake james jamie
janet jasmine jason jasper javier jeffrey jeremy jerry jesse jesus joan joanna johnny jonathan
john johnson jordan jorge jose joseph joshua juan juanita julia julian juliana julie justin karen
karina katrina kelly kevin kimberly kristen kristina kyle laura lauren leonard leonardo leslie linda
lindsay lindsey lisa lorenzo louis louise lucas lucia lucy luis maggie marcus margaret maria mariah
mariana marie marina marine mario mark marlboro marshall martha martin martina mary matthew maurice
maxwell megan melanie mercedes miguel mike mikey miranda molly monica morgan nancy nathan nathaniel
nicholas nicolas nikita oliver olivia oscar pamela patricia patrick paul paula pauline peter philip
phillip pierre rachel ralph ramon raymond rebecca ricardo richard robert roberto roger ronald ronaldo
messi neymar rosemary roxanne russell ryan sabrina sandra sandy sarah scott sean sebastian sergio
sergey shannon sharon sheila shirley simon simone sophia sophie spencer stanley stella stuart susan
suzanne sylvia tamara tammy tara tatiana taylor teresa theresa thomas tiffany timothy tina tommy tony
travis trevor tyler valentin valentina valeria veronica vera vicky victor victoria vincent violet
virginia vladimir walter wanda wendy william williams winston xavier yolanda yvonne zachary smith
jones brown wilson taylor anderson thompson garcia martinez rodriguez hernandez lopez gonzalez perez
sanchez ramirez torres muhammad mohammed mohamed ahmed ali fatima omar hassan ibrahim abdullah kumar
singh sharma patel lakshmi krishna ganesh shiva priya rahul
summer winter spring autumn january february march april may june july august september october
november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
sunshine sunset sunrise sunny moon moonlight star stars starlight rainbow rain storm thunder
lightning snow snowball snowman snowflake cloud sky ocean sea beach island mountain forest garden
flower flowers rose roses lily daisy sunflower tulip orchid jasmine violet iris ivy willow nature
earth world planet universe galaxy cosmos mars venus jupiter saturn mercury neptune uranus apollo
zeus athena hercules achilles spartan sparta trojan troy olympus atlantis pyramid pharaoh egypt
america american usa canada mexico brazil brasil argentina england british britain london scotland
ireland irish france french paris germany german deutschland berlin hamburg munich italy italia roma
spain espana madrid russia moscow poland polska warszawa ukraine turkey istanbul greece india indian
delhi mumbai china beijing shanghai japan tokyo korea vietnam thailand bangkok indonesia jakarta
philippines manila pakistan karachi iran israel africa nigeria kenya australia sydney melbourne
newyork newyorker california texas florida chicago boston dallas denver detroit houston miami
orlando phoenix seattle vegas lasvegas hollywood washington atlanta austin alaska hawaii georgia
chocolate cookie cookies candy sugar cupcake muffin brownie cake pie banana apple apples orange
peach strawberry cherry cherries lemon mango pineapple coconut watermelon grape berry blueberry
pumpkin potato tomato pepper peppers ginger cinnamon vanilla butter buttercup peanut pickle cheese
pizza pasta burger hamburger bacon sausage chicken cocacola coca cola pepsi coffee tea beer vodka
whiskey tequila wine budweiser heineken corona jackdaniels guinness smokey smoke weed marijuana
ganja stoner cannabis 420 mustang corvette camaro ferrari porsche mercedes bmw audi toyota honda
yamaha suzuki kawasaki ducati harley harleydavidson chevy chevrolet ford dodge jeep subaru nissan
mazda volvo volkswagen jaguar lamborghini bugatti hummer truck trucks driver car cars motor
motorcycle diesel turbo nascar racecar airplane pilot sailor sailing boat ship navy army marines
airforce military police fireman firefighter doctor nurse teacher student school highschool college
university class science physics chemistry biology history english math engineer lawyer money
dollar dollars euro cash bank rich richie million millions billion diamond diamonds gold golden
goldfish silver platinum crystal ruby emerald sapphire pearl jewel treasure lucky luck lucky7 chance
happy happiness smile smiley smiles sunshine1 joy peace freedom liberty justice power powers strong
strength energy fire flame flames ice icecream water blood stone steel iron copper nuclear atomic
laser rocket missile bomber gunner shooter trigger bullet weapon sword blade knife hammer viking
black white red green blue yellow purple orange pink brown grey gray silver blackie blacky bluebird
blackbird redbull redhead greenday blonde pinky purple1 flamingo turquoise indigo crimson scarlet
alpha beta gamma delta omega sigma epsilon zulu tango foxtrot bravo charlie echo romeo juliet hotel
one two three four five six seven eight nine ten zero eleven hundred thousand first second third
abc abcd qwe asd zxc qaz wsx edc qwer asdf zxcv aaa xxx zzz hello hallo hola bonjour ciao goodbye
hi hey yes no why who what where mother father mommy mummy daddy mom dad papa mama family brother
sister son daughter grandma grandpa uncle aunt cousin wife husband friend friends bestfriend buddy
boy boys girl girls guy man woman people person child children kids baby1 teen lady gentleman boss
chief captain general colonel major sergeant doctor professor genius smart clever crazy insane
psycho maniac weird funny silly stupid idiot dumb fool loser hacker hacked hack cracker cracking
pirate anonymous unknown nobody somebody anyone everyone everything something anything mysterious
mystery enigma cipher crypto bitcoin wallet matrix1 cyber cyborg robot robots android1 machine
program programmer developer coding code java python javascript linux ubuntu debian redhat docker
cisco router switch wifi wireless firewall gateway proxy portal mobile phone telephone number
scooter skippy sparky spanky spunky cuddles precious princess1 peaches pumpkin1 cupcake1 tinker
tinkerbell pixie fairy mermaid dreams dream dreamer dreaming fantasy magic1 legend legends hero
heroes legendary epic awesome amazing fantastic wonderful perfect excellent great good better best
cool cooler coolest coolguy cooldude hot hotstuff hottie hotrod rad dude dudes bigdog bigdaddy
bigboy biggie bigman topgun maverick iceman goose goose1 nemesis oblivion inferno eternity infinity
paradise nirvana1 utopia genesis exodus revelation salvation redeemer creator miracle spirit soul
parley chat chatroom message messages messenger talk talking
`;
