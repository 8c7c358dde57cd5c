/**
 * Short common English words, 3 to 6 letters, each once: five of these,
 * chosen evenly, are more than 50 bits.
 */
export const WORDS =
  `able acid acorn actor adult after agent agree ahead aim air alarm album alert alike alive almond alone along also
alter always amber amount anchor angel angle animal ankle answer ant any apart apple april apron arch area arena arm
armor army around arrow art artist ash aside ask atlas atom attic august aunt author autumn avenue awake award away
axis baby back bacon badge bag bake bakery ball bamboo banana band bank bar bare bark barn barrel base basic basket
bath battle beach bead beam bean bear beard beat beauty beaver bed bee beef before begin behind bell belong below belt
bench bend berry best better beyond big bike bird birth bishop bite bitter black blade blank blast blaze blend blind
block bloom blue blunt board boat body boil bold bolt bone bonus book boot border born borrow boss both bottle bottom
bounce bow bowl box boy brain brake branch brass brave bread break breeze brick bridge brief bright bring broad bronze
broom brown brush bubble bucket budget bugle build bulb bull bundle burst bus bush busy butter button buyer buzz cabin
cable cactus cage cake calm camel camera camp canal candle candy canoe canvas canyon cape car carbon card care carpet
carrot carry cart carve case cash castle cat catch cattle cause cave cedar center chain chair chalk chance change
chapel charm chart chase cheap cheek cheer cheese cherry chess chest chief child chill chin choice choose church cider
cinema circle circus city claim clap class claw clay clean clear clerk clever cliff climb clock close cloth cloud
clover clown club coach coal coast coat cobra cocoa coffee coin cold collar color comb come comet comic common cook
cookie cool copper copy coral core cork corn corner cotton couch cough count county couple course court cousin cover
cow crab cradle craft crane crash crayon cream creek crew crisp crop cross crowd crown cruise crumb crust cry cube cup
curl curve custom cycle daily dairy daisy damp dance danger dark date dawn day deal dear debate decade decide deck
deep deer defend degree delay demand den dense desert desk detail device dew dial diary dice diet dig dinner dirt dish
dive doctor dog doll dollar dome donkey door double dough dove down dozen draft dragon drama draw dream dress drift
drill drink drive drop drum dry duck due duet dull dune during dust duty eager eagle ear early earn earth ease east
easy eat echo edge edit effect effort egg eight elbow elder eleven elf elm empty end energy engine enjoy enough enter
equal error escape even event ever every exact exam excuse exit expert extra eye fable fabric face fact fade fair fall
family famous fancy far farm fast father favor fear feast feed feel fence fern ferry fever few fiber field fifth fig
figure film final find fine finger finish fire firm first fish fist five fix flag flame flash flat flavor fleet flight
flip float flock flood floor flour flow flower flute fly foam focus fog fold folk food foot force forest fork form
fort forum fossil found fox frame free fresh friend frog front frost frozen fruit fuel full fun funny fur future
galaxy game garage garden garlic gate gather gauge gem gentle giant gift ginger girl give glad glass glide globe glory
glove glow glue goal goat gold golf good goose grab grace grade grain grand grape graph grass gravel gray great green
grid grin grip group grow guard guess guest guide guitar gulf gum gym habit hair half hall hammer hand handle hang
happy harbor hard hare harp hat hawk hazel head heal hear heart heat heavy hedge heel height hello helmet help hen
herb herd hero hill hint hip hire hobby hold hole hollow holy home honest honey hood hook hope horn horse host hotel
hour house hover huge human humble humor hunt hurry husky hut ice icon idea idle igloo image inch index indoor infant
ink inland inner input insect inside iron island item ivory ivy jacket jam jar jaw jazz jeans jelly jewel job join
joke jolly joy judge juice july jump june jungle junior jury just keen keep kettle key kick kid kind king kiss kite
kitten knee knife knight knock knot know label labor lace ladder lady lake lamb lamp land lane large laser last late
laugh lava law lawn layer lazy lead leaf learn least leave left leg legend lemon lend length lens less lesson letter
level lever life lift light lily limb lime limit line link lion lip liquid list listen little live lizard load loaf
local lock lodge log logic long look loop loose loud love low loyal lucky lunar lunch lung magic magnet maid mail main
major make mammal man mango manner manor map maple marble march margin mark market mask master match mate math matter
may maybe mayor maze meadow meal mean meat medal meet mellow melody melon melt member memory mend menu mercy merit
merry mesh metal meter middle might mild milk mill mind mine mint minute mirror mist mitten mix mobile model modern
moment monkey month moon moral more moss most moth mother motion motor mount mouse mouth move movie much mud muffin
mule muscle museum music myth nail name napkin narrow nation nature navy near neat neck needle nephew nerve nest net
never new next nice niece night nine noble nod noise noon normal north nose note notice novel number nurse nut oak oar
oasis oat object ocean odd offer office often oil old olive once onion only open opera orange orbit orchid order organ
other otter ounce outer oval oven over owl own oxygen oyster pack paddle page paint pair palace palm pan panda panel
paper parade parcel parent park parrot part party pass past pasta paste patch path patrol pause paw peace peach peak
peanut pear pearl pebble pedal peel pen pencil penny people pepper permit person pet phone photo piano pick picnic
piece pig pilot pine pink pipe pirate pitch place plain plan planet plant plate play plaza plenty plot plow plug plum
plus pocket poem poet point polar pole police polish polite pond pony pool porch port post potato pouch powder power
praise press pretty price pride prince print prize profit proof proud public pull pulse punch pupil puppy pure purple
purse push puzzle quail queen quest quick quiet quilt quite quiz rabbit race radar radio rail rain raise ranch range
rapid rare raven raw razor reach read ready real reason recipe record red reef refuse region relax relay rely remain
remote rent repair reply report rescue rest result return reward rhyme rhythm ribbon rice rich ride ridge right rigid
ring ripe rise river road roast robin robot rock rocket roof room root rope rose rough round route row royal rubber
rug rule run rural rush saddle safe sail salad salmon salt same sample sand satin sauce save scale scarf scene school
score scout screen script sea seal search season seat second secret seed seldom select senior sense series seven shade
shadow shake shape share shark sharp shed sheep sheet shelf shell shield shine ship shirt shoe shop shore short show
shower shrimp shy side sight sign signal silent silk silver simple sing sister six size skate sketch ski skill skin
skirt sky sleep sleeve slice slide slim slow small smart smile smoke smooth snack snail snake snow soap soccer social
sock soda sofa soft soil solar solid solo song soon sound soup source south space spare spark speak speech speed spell
spend spice spider spin spirit splash spoon sport spot spray spring square stable staff stage stair stamp stand star
start state statue stay steady steam steel stem step stereo stick still stone stool stop store storm story stove straw
stream street string strong studio study style submit sugar suit summer sun sunny super supper sure swan sweet swim
swing switch symbol syrup table tail talent talk tall tank tape target task taste taxi teach team teapot tell temple
ten tennis tent term test thank theme thin thing third thorn thread three throne thumb ticket tidy tie tiger tile
timber time tiny tip tire title toast today toe tomato ton tone tool tooth topic torch total touch tour towel tower
town toy track trade trail train travel tray treat tree trend trial tribe trick trim trip trophy truck true trunk
trust truth tulip tune tunnel turkey turn turtle twelve twenty twice twin type uncle under union unique unit until
upper urban useful usual valid valley value van vast velvet vendor verb very vessel video view vine violin virtue
visit visual vital vivid voice volume vote voyage wagon waist wait wake walk wall walnut want warm wash water wave wax
way wealth web week weird well west whale wheat wheel white wide wild will willow win wind window wine wing winter
wire wise wish wolf wonder wood wool word work world worth wrist write yard year yellow yes young zebra zero zone`.split(
    /\s+/,
  );
