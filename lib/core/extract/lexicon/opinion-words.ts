/** Verbs by which somebody does something by speaking; that they did is what can be checked. */
export const SPEECH_ACTS: ReadonlySet<string> = new Set(
  (
    "urged urges urge urging called calls calling promised promises promise pledged pledges vowed vows criticized criticised criticizes criticises condemned condemns denounced denounces praised praises " +
    "warned warns demanded demands asked asks requested requests announced announces thanked thanks apologized apologised apologizes blamed blames accused accuses dismissed dismisses " +
    "rejected rejects rejecting welcomed welcomes defended defends backed supports supported endorsed endorses encouraged encourages advised advises recommended recommends proposed proposes " +
    "threatened threatens insisted insists expressed expresses voiced voices referred refers reiterated stressed emphasized emphasised slammed slams mocked mocks ridiculed questioned questions " +
    "appealed appeals invited invites committed commits sought hinted joked quipped described describes declined declines refused refuses"
  ).split(" "),
);

/** Words of judgement, wish or duty: what is said with them cannot be true or false. */
export const OPINION =
  /\b(?:should|must|ought|need(?:s)? to|have to|has to|let['’]s|let us|hope(?:s|d|ful|fully)?|wish(?:es|ed)?|want(?:s|ed)? to|would like|look(?:ing)? forward|believe(?:s)?|think(?:s)?|feel(?:s)?|guess|suppose|going to|will|won['’]t|['’]ll|shall|great(?:est|ly)?|good|bad|best|worst|better|worse|terrible|horrible|awful|wonderful|amazing|incredible|fantastic|beautiful|brilliant|excellent|important|essential|vital|crucial|necessary|fair|unfair|right|wrong|proud|happy|sad|sorry|glad|excited|thrilled|disappoint\w*|shame\w*|shock\w*|tragic|tragedy|disgrac\w*|disgust\w*|ridiculous|absurd|reprehensible|unacceptable|outrageous|remarkable|unsurprising|surpris\w+|concern(?:ed|s|ing)?|worr(?:y|ied|ying)|afraid|fear|thank|love|hate|honou?r(?:ed)?|privilege|testament|real(?:ly)?|truly|simply|clearly|obvious(?:ly)?|absolutely|definitely|fundamental|dramatic|unique|nonsense|witch hunt|hoax|coup|sham|joke|moral|dignity|courage\w*|brave|hero\w*|dream\w*|faith|spirit|bright|smart|stupid|dumb|weak|strong(?:er)?|tough|dangerous|perhaps|maybe|imagine|urge|call on|demand|respect|peace|freedom)\b/gi;

/** Words that can be checked whatever stands around them. */
export const FACTUAL =
  /\d|\b(?:percent|per cent|million|billion|thousand|hundreds?|dozens?|killed|died|arrested|charged|convicted|born|founded|signed|elected|voted|won|lost|paid|bought|sold|built|closed|opened|reported|attacked|injured|wounded|since|years? ago|last (?:year|month|week)|yesterday)\b/gi;
