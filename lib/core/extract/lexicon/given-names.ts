const MALE =
  "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy " +
  "ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler " +
  "aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan " +
  "billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene bill bob tom jim mike dan dave steve chris " +
  "jeff greg tim ken ron ted fred ben sam max alex nick tony jimmy johnny barack joe bernie mitch marco rand newt mitt mohamed mohammed muhammad mohammad ahmed ahmad ali hassan hussein " +
  "ibrahim omar khalid abdul abdullah yusuf mustafa mahmoud vladimir sergei dmitry ivan boris igor mikhail nikolai alexei viktor angelo carlos luis jorge pedro miguel francisco fernando " +
  "antonio manuel rafael diego pablo javier sergio mario luigi giovanni marco pierre jean jacques michel francois emmanuel hans klaus wolfgang jurgen stefan lars sven erik henrik anders " +
  "narendra rahul amit arvind raj sanjay vijay anil sunil ravi shinzo hiroshi kenji takashi xi li wei jinping kim jong moon rex wilbur lindsey gordon harry oliver charlie leo hugo " +
  "andy marc brad chad craig glenn howard leonard lawrence lewis louis neil norman oscar owen perry ralph randall ricky rob rod ross rupert simon stan stuart terrence timothy toby todd travis trevor wallace warren wesley " +
  "ahmet bashar benjamin yitzhak shimon avi moshe recep tayyip hamid karim rashid salman tariq hamza osama saddam muammar robin ian ewan callum liam niall declan sergey yuri anatoly pavel maxim denis viktar siarhei aleksandr " +
  "giuseppe matteo paolo roberto franco enrique felipe ricardo eduardo gustavo hector raul ernesto ignacio joaquin marcelo thiago paulo joao luiz jair rodrigo ferdinand akira satoshi naoto yoshihiko junichiro yukio " +
  "mahendra sachin virat rohit amitabh shah arjun deepak ashok manmohan imran nawaz asif pervez zulfikar hu deng wen bo kofi nelson jacob cyril thabo robert morgan paul yoweri yahya goodluck muhammadu olusegun " +
  "friedrich gerhard helmut horst jurgen karl konrad ludwig otto peter rolf uwe werner jan piet willem kees mark geert bart herman guy didier francois nicolas dominique laurent olivier philippe alain bruno gilles yves " +
  "harold clement winston neville stanley ramsay tony boris rishi jeremy ed nigel dwight lyndon woodrow calvin herbert ulysses abraham theodore franklin millard zachary martin rutherford grover jefferson";

const FEMALE =
  "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah " +
  "stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather " +
  "diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn " +
  "janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary chelsea " +
  "melania ivanka michelle nikki kellyanne tulsi kamala angela ursula marine nicola jacinda erna aung fatima aisha leila zainab khadija priya indira sonia anjali svetlana olga natalia irina " +
  "tatiana ekaterina elena yulia anastasia carmen rosa lucia ana isabel sofia camila valentina claire camille brigitte ingrid astrid greta freya kate katie jane jenny sally sue ellen anne eva " +
  "erica tina wendy tracy gina rita vera nina lily molly ella chloe lucy zoe mia ava yuki mei " +
  "april audrey beth beverley bonnie carla carrie celia charlene clara claudia connie cora daisy dawn delia diana dina dolores donna edith eileen eleanor elise eliza elsie emilia esther eunice faith faye felicia fiona flora " +
  "frieda gail georgia geraldine gertrude gillian ginger glenda gwen harriet hazel heidi hilary hope irene iris isabelle ivy jackie jan jane janine jasmine jeanette jeanne jill joanna joanne jodie josephine juanita june " +
  "karin kathy kay kendra kerri kerry kirsten kristen kristin lana leah leila leslie liliana loretta lorraine louise lydia lynn mabel mae maggie margot marian marianne marilynn marjorie maureen mavis maxine meghan mercedes " +
  "meredith mildred millie miranda miriam monica muriel nadia naomi nellie nora norma pat patsy paula pauline pearl peggy penelope penny phoebe phyllis polly priscilla rachael ramona regina rhoda rosalind rose rosemary roxanne " +
  "sabrina sadie sally samira sasha selena shannon sheila sherry shirin simone stacy stella sylvia tamara tanya thelma tiffany trudy uma valerie vanessa violet vivian wilma yolanda yvette yvonne zelda amneh alia veranika " +
  "maryam nasrin malala benazir indra nirmala sushma mamata pratibha yingluck corazon imelda megawati sanna mette katrin dalia kaja winnie graca ngozi";

/** Given names that tell "he" from "she"; a name in neither list tells nothing. */
export const MALE_NAMES: ReadonlySet<string> = new Set(MALE.split(" "));
/** Given names that tell "she" from "he". */
export const FEMALE_NAMES: ReadonlySet<string> = new Set(FEMALE.split(" "));

/** Words beside a name that tell "he". */
export const MALE_WORDS: ReadonlySet<string> = new Set(
  "mr mr. sir king prince spokesman chairman congressman businessman policeman salesman actor father son brother husband uncle grandfather pope lord".split(
    " ",
  ),
);
/** Words beside a name that tell "she". */
export const FEMALE_WORDS: ReadonlySet<string> = new Set(
  "mrs mrs. ms ms. miss queen princess spokeswoman chairwoman congresswoman businesswoman policewoman saleswoman actress mother daughter sister wife widow aunt grandmother dame lady".split(
    " ",
  ),
);
