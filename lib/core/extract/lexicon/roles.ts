/** Nouns that say what a person is or does; a name beside one makes a role that can be looked up. */
const ROLES =
  "president vice-president premier chancellor minister secretary senator congressman congresswoman congressperson representative rep rep. sen sen. gov gov. governor mayor lawmaker legislator " +
  "mp mep deputy delegate ambassador envoy diplomat consul commissioner councillor councilor councilman councilwoman alderman speaker leader whip chairman chairwoman chairperson chair " +
  "head chief boss director manager executive ceo cfo coo cto officer official spokesman spokeswoman spokesperson spokespeople aide adviser advisor strategist " +
  "candidate nominee contender challenger incumbent frontrunner king queen prince princess emperor sultan sheikh pope cardinal archbishop bishop priest pastor reverend rev. imam rabbi caliph " +
  "general gen gen. colonel col. major captain capt. lieutenant lt. lt sergeant sgt sgt. admiral commander marshal brigadier soldier policeman policewoman constable detective inspector sheriff agent " +
  "judge justice magistrate prosecutor attorney lawyer barrister solicitor counsel professor prof. lecturer scientist researcher scholar academic economist analyst expert historian " +
  "biologist physicist chemist psychologist engineer doctor dr. dr surgeon physician nurse dean rector principal teacher student founder co-founder cofounder owner partner entrepreneur investor banker trader " +
  "editor reporter journalist correspondent columnist anchor author writer novelist poet artist painter sculptor photographer singer musician composer rapper actor actress comedian filmmaker " +
  "producer screenwriter designer architect chef model activist campaigner organizer organiser volunteer coach manager captain player striker goalkeeper midfielder defender forward quarterback pitcher " +
  "athlete runner swimmer boxer driver cyclist golfer astronaut pilot cosmonaut farmer militant gunman jihadist terrorist suspect attacker rebel hacker resident native national " +
  "husband wife widow father mother son daughter brother sister grandson granddaughter grandfather grandmother uncle aunt nephew niece cousin member lead founder veteran " +
  "specialist consultant lobbyist publisher dancer blogger vlogger streamer inventor pioneer mathematician geologist meteorologist astronomer archaeologist anthropologist sociologist " +
  "epidemiologist virologist ecologist climatologist conservationist environmentalist philosopher theologian playwright choreographer broadcaster presenter host commentator pundit critic translator " +
  "negotiator mediator ranger firefighter paramedic technician mechanic contractor developer programmer auditor accountant plaintiff defendant witness survivor refugee migrant dissident prisoner inmate " +
  "guitarist drummer pianist violinist conductor vocalist cricketer footballer batsman bowler wrestler sprinter skier skater gymnast champion medalist jockey referee umpire trainer operator broker financier " +
  "billionaire millionaire tycoon magnate heir heiress ally successor predecessor rival opponent colleague friend boyfriend girlfriend fiance fiancee counselor counsellor organizer headmaster headmistress vicar bassist " +
  "coordinator co-ordinator superintendent treasurer trustee clerk registrar curator librarian administrator secretary-general congress-woman spokesman-general president-elect vice-chancellor advocate co-author co-director co-chair co-chairman co-developer";

const roles: ReadonlySet<string> = new Set(ROLES.split(" "));

/** Whether a word, in lower case, says what a person is or does; plurals count. */
export function isRole(lower: string): boolean {
  return roles.has(lower) || (lower.endsWith("s") && roles.has(lower.slice(0, -1)));
}

/** Titles that say nothing to be checked. */
export const BARE_TITLES: ReadonlySet<string> = new Set(
  "mr mr. mrs mrs. ms ms. miss mx sir dame lord lady dr dr. madam".split(" "),
);
