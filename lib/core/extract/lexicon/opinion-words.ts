import { perWord } from "@/lib/core/text/per-word";

const ACTS =
  "urge call promise pledge vow criticize criticise condemn denounce praise warn demand ask announce thank blame accuse dismiss welcome defend back support endorse " +
  "encourage advise recommend threaten insist express voice refer reiterate stress emphasize emphasise slam mock ridicule appeal hint joke quip describe " +
  "mention blast outline chastise reference admire grill tout hail laud highlight oppose favor favour acknowledge suggest signal advocate allege deride lambaste decry bemoan lament " +
  "doubt fear disavow dispute contest rebuke scold taunt salute applaud celebrate mourn regret admit deny concede label brand dub characterize characterise view consider regard compare liken";

const acts: ReadonlySet<string> = new Set(ACTS.split(" "));

/** Whether a verb, in lower case, is one by which somebody does something by speaking; that they did is what can be checked. */
export const isSpeechAct = perWord(speaksByIt);

function speaksByIt(lower: string): boolean {
  for (const [ending, put] of [
    ["", ""],
    ["s", ""],
    ["es", ""],
    ["es", "e"],
    ["ies", "y"],
    ["ied", "y"],
    ["d", ""],
    ["ed", ""],
    ["ing", ""],
    ["ing", "e"],
  ] as const) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, lower.length - ending.length) + put;
    if (acts.has(stem) || (/(?:ed|ing)$/.test(ending) && /([bdgmnpt])\1$/.test(stem) && acts.has(stem.slice(0, -1))))
      return true;
  }
  return false;
}

/** Words of judgement, wish or duty: what is said with them cannot be true or false. */
export const OPINION =
  /\b(?:should|must|ought|need(?:s)? to|have to|has to|let['’]s|let us|hope(?:s|d|ful|fully)?|wish(?:es|ed)?|want(?:s|ed)? to|would like|look(?:ing)? forward|believe(?:s)?|think(?:s)?|feel(?:s)?|guess|suppose|going to|will|won['’]t|['’]ll|shall|great(?:est|ly)?|good|bad|best|worst|better|worse|terrible|horrible|awful|wonderful|amazing|incredible|fantastic|beautiful|brilliant|excellent|important|essential|vital|crucial|necessary|fair|unfair|right|wrong|proud|happy|sad|sorry|glad|excited|thrilled|disappoint\w*|shame\w*|shock\w*|tragic|tragedy|disgrac\w*|disgust\w*|ridiculous|absurd|reprehensible|unacceptable|outrageous|remarkable|unsurprising|surpris\w+|concern(?:ed|s|ing)?|worr(?:y|ied|ying)|afraid|fear|thank|love|hate|honou?r(?:ed)?|privilege|testament|real(?:ly)?|truly|simply|clearly|obvious(?:ly)?|absolutely|definitely|fundamental|dramatic|unique|nonsense|witch hunt|hoax|coup|sham|joke|moral|dignity|courage\w*|brave|hero\w*|dream\w*|faith|spirit|bright|smart|stupid|dumb|weak|strong(?:er)?|tough|dangerous|perhaps|maybe|imagine|urge|call on|demand|respect|peace|freedom)\b/gi;

/** Words that can be checked whatever stands around them. */
export const FACTUAL =
  /\d|\b(?:percent|per cent|million|billion|thousand|hundreds?|dozens?|killed|died|arrested|charged|convicted|born|founded|signed|elected|voted|won|lost|paid|bought|sold|built|closed|opened|reported|attacked|injured|wounded|since|years? ago|last (?:year|month|week)|yesterday)\b/gi;
