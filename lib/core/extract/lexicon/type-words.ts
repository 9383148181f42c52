/** Words behind which a cause and its effect stand. */
export const CAUSAL =
  /\b(?:because|due to|inspired by|blam(?:e|es|ed|ing)|owing to|thanks to|as a result|result(?:s|ed|ing)? (?:in|from)|caus(?:e|es|ed|ing)|led to|lead(?:s|ing)? to|prompt(?:s|ed|ing)|trigger(?:s|ed|ing)?|spark(?:s|ed|ing)|forc(?:e|es|ed|ing) \w+|driven by|fuel(?:l?ed|s|l?ing)|contribut(?:e|es|ed|ing) to|in response to|in protest (?:of|at|against)|over fears?|out of (?:fear|concern|anger)|so that|in order to|thereby|stem(?:s|med|ming) from|brought about|blam(?:e|ed|es|ing)|for (?:failing|refusing|allegedly|violating)|following|in retaliation|therefore|consequently|hence|thus|mak(?:e|es|ing) (?:it|them|him|her)|reduc(?:e|es|ed|ing)|(?:rendering|allowing|enabling|leaving|killing|injuring|wounding|damaging|destroying|creating|making))\b/i;

/** Words that put something first, last or above all others. */
export const SUPERLATIVE =
  /\b(?:first|last|only|most|least|best|worst|record|unprecedented|never before|ever|number one|top|main|highest|lowest|largest|biggest|smallest|oldest|youngest|longest|shortest|deadliest|fastest|strongest|\w{3,}iest|great(?:est)|earliest|latest|greatest|richest|poorest|hottest|coldest|newest|closest|farthest|furthest|toughest|heaviest|finest)\b/i;

/** Words that set two things side by side. */
export const COMPARISON =
  /\b(?:than|compared (?:to|with)|as (?:many|much|big|large|high|low|often|good|bad) as|twice|double[ds]?|triple[ds]?|times (?:more|higher|larger|as|the)|half (?:of|as)|unlike|similar to|same as|different from|versus|in contrast|more likely|less likely|outnumber\w*|exceed\w*|surpass\w*|increas\w+|decreas\w+|declin\w+|rose|fell|grew|dropped|up from|down from)\b/i;

/** Words of courts, laws and offices of justice. */
export const LEGAL =
  /\b(?:laws?|legal(?:ly|ity)?|illegal(?:ly)?|unlawful(?:ly)?|lawful|legislations?|bills?|act|amendments?|constitution(?:al|ally|ality)?|unconstitutional|court|courts|judge|judges|justice|ruling|ruled|verdict|trial|jury|charged?|charges|convict\w*|acquit\w*|guilty|innocent|sentenc\w+|prison|jail\w*|arrest\w*|indict\w*|prosecut\w+|lawsuits?|sued?|suing|appeal(?:ed|s)?|subpoena\w*|impeach\w*|contempt|testif\w+|felony|crime|criminal|offen[cs]e|violat\w+|regulations?|ban(?:ned|s)?|prohibit\w*|permit(?:ted|s)?|authori[sz]\w+|resolution|treaty|ratif\w+|statut\w+|warrant|fraud|extradit\w+|asylum|detain\w*|custody|bail|executive order|veto\w*|licen[cs]\w+|rules?|rights?|vot(?:e|es|ed|ing) (?:for|against|to))\b/i;

/** Words of research, health and nature. */
export const SCIENCE =
  /\b(?:stud(?:y|ies)|research(?:er|ers)?|scientists?|scientific|experiments?|laborator(?:y|ies)|labs?|data|findings|theory|evidence|species|genes?|genetic|dna|cells?|virus(?:es)?|bacteria\w*|vaccin\w+|diseases?|infect\w+|patients?|cancer|drugs?|treatments?|symptoms?|clinical|climate|carbon|emissions?|temperatures?|planets?|orbit|galax\w+|telescope|spacecraft|satellites?|earthquake|magnitude|chemical\w*|molecul\w+|polymers?|coating|substance\w*|energy|radiation|nuclear|physic\w+|biolog\w+|astronom\w+|fossils?|dinosaurs?|technolog\w+|software|algorithms?|robots?|surfaces?|spray\w*)\b/i;

/** Words that look back. */
export const HISTORICAL =
  /\b(?:previously|formerly|former|earlier|once|originally|historic(?:al|ally)?|in the past|years? ago|decades? ago|months? ago|centur(?:y|ies)|since|founded|established|had (?:been |already |previously |once )?\w+(?:ed|en)?|used to|until|ago|dating|decades?|last (?:year|month|decade|century)|ancient|traditional(?:ly)?|always|long(?:-| )?(?:time|standing)|for (?:years|decades|centuries)|back in|was born|ancestors?|early \d{4}s?|late \d{4}s?|(?:1[0-9]|20)\d\d)\b/i;

/** Words that say what something is or is called. */
export const DEFINITION =
  /\b(?:is|are|was|were) (?:an? |the )?(?:kind|type|form|part|member|group|method|process|term|name|word|system|practice|series|show|film|book|company|organi[sz]ation|agency|party|event|convention|festival|language|disease|animal|plant|device|tool)\b|\b(?:called|known as|named|defined as|refers? to|means|stands? for|consists? of|also called|so-called|dubbed|is based on|is about)\b/i;

/** Words that say where something is. */
export const PLACE =
  /\b(?:located|situated|based in|lies in|headquartered|capital of|borders?|south of|north of|east of|west of|(?:kilomet(?:er|re)s?|miles?|km|metres?|meters?) (?:from|away|north|south|east|west|of)|near the|took place (?:in|at)|held (?:in|at)|place)\b/i;

/** Figures written as words, and words that count. */
export const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarters?|twice|double|several|percent(?:age)?|per cent|majority|minority|unanimous(?:ly)?|scores of)\b/i;

/** An age, of a person or a thing. */
export const AGE = /\b(?:\d{1,3}|\w+)-years?-old\b|\baged? (?:of )?\d{1,3}\b|\b\d{1,3} years old\b|, \d{1,2},/i;
