import type { SegmentKind } from "@/lib/core/extract/contract";

/** A wording that gives a kind of line away; `words` is the longest line for which it is trusted. */
export interface LineSign {
  readonly kind: SegmentKind;
  readonly words: number;
  readonly sign: RegExp;
}

/**
 * Signs of lines that are not the article, the safest first.
 *
 * Every expression is anchored or a plain alternation without nested repetition, so none can run away on hostile text.
 */
export const LINE_SIGNS: readonly LineSign[] = [
  {
    kind: "footer",
    words: 90,
    sign: /^(?:©|\(c\) ?\d|copyright\b)|\ball rights reserved\b|may not be (?:published|reproduced|republished)|^(?:terms (?:of|and)|privacy policy|cookie policy)/i,
  },
  {
    kind: "credit",
    words: 60,
    sign: /^\(?(?:(?:additional |writing and )?reporting|edited|editing|compiled|written|translated|writing|photo(?:graph)?s?|pictures?|images?|graphics?|illustrations?|video|story) (?:by|courtesy of|credit)\b/i,
  },
  {
    kind: "credit",
    words: 24,
    sign: /^\(?(?:photo(?:graph)?s?|image|picture|pic|credit|illustration|photo credit|image credit|photographer|cover image)s?\s?[:/|]/i,
  },
  {
    kind: "credit",
    words: 24,
    sign: /\bcontributed (?:to|reporting|additional)\b.{0,40}(?:report|story|article|reporting)?/i,
  },
  {
    kind: "update_mark",
    words: 14,
    sign: /^\(?(?:first |originally |last )?(?:published|updated?|posted|modified|last updated|created|date|corrected)\b\s*(?:[:|on@]|at\b).{0,80}\d/i,
  },
  { kind: "update_mark", words: 5, sign: /^(?:updated?|breaking|developing|exclusive|live)\s*[:|]?$/i },
  {
    kind: "update_mark",
    words: 12,
    sign: /^\d{1,2}:\d\d\s?(?:[ap]\.?m\.?|gmt|utc|est|edt|bst|ist)|^\d+ (?:minutes?|hours?|days?|weeks?) ago\b/i,
  },
  {
    kind: "other",
    words: 40,
    sign: /^source:? .{0,60}(?:\||\beditor\b|\d{4})|^\(?(?:this|the) (?:story|article|version|post|report|piece) (?:has been|was|is|originally|first|corrects|refiles)\b|^editor['’]s? notes?\b|^correction\b|^\(?this story\b|^(?:originally|first) (?:published|appeared)\b/i,
  },
  {
    kind: "promo",
    words: 30,
    sign: /^(?:advertise?ments?|adverts?|ad|sponsored(?: content| by.*)?|promoted(?: content)?|paid (?:post|content))$|\b(?:story|article|post|reading) continues below\b|^continue reading\b|^scroll (?:down )?(?:for|to)\b|\bbelow advertisement\b/i,
  },
  {
    kind: "promo",
    words: 30,
    sign: /^(?:get|start|claim|try|enjoy|grab) (?:your|our|a|the|unlimited|full|\w+ \w+ on the go)\b.{0,60}(?:trial|subscription|access|newsletter|app|alerts?|inbox|>|here)\b|^get .{0,40}(?:news alerts|newsletter|app)\b|>$/i,
  },
  {
    kind: "promo",
    words: 45,
    sign: /\b(?:subscribe (?:now|to|today|here|for)|log in or|sign up (?:for|to|here|now|below)|our (?:free |daily |weekly |morning )*(?:newsletters?|app|podcast)|free articles?|become a (?:member|subscriber|patron)|support (?:our|independent|quality|local) (?:work|journalism|reporting)|enter your e-?mail|download (?:our|the) |unlimited access|full access|free trial)/i,
  },
  {
    kind: "promo",
    words: 60,
    sign: /\b(?:follow|find|like|tweet|connect with) (?:us|me|him|her|them|@\w+|the author|our) (?:on|at|@)|\bfollow @|\bon (?:facebook|twitter|instagram)(?: and | or |, )(?:like|follow|on|facebook|twitter|instagram)|\bmay (?:earn|receive) a (?:small )?(?:commission|percentage)|\baffiliate (?:links?|commission)|^click here\b|\bclick(?:ing)? (?:here|below)\b|\bread our\b|\bfor more (?:info|information|news|stories)\b.{0,40}(?:visit|see|click|go)/i,
  },
  {
    kind: "promo",
    words: 16,
    sign: /^(?:share (?:this|on|via|:)|share$|tweet$|print$|e-?mail$|comments?$|\d[\d.,]*k? (?:shares?|comments?|views?|likes?|retweets?)|leave a (?:comment|reply)|what do you think|join the (?:conversation|discussion)|view (?:comments|all|gallery|slideshow)|have your say|log ?in|sign in|register|donate|close|menu|search|skip to|loading|load more|show more|see all|view more)\b/i,
  },
  {
    kind: "promo",
    words: 25,
    sign: /^(?:got|have) a (?:tip|story|question|comment)|^(?:contact|email|e-mail|write to|reach) (?:the |our |us|[a-z]+ at\b).{0,60}(?:@|\bat\b|writer|reporter|author|newsroom)|^[\w.+-]+@[\w-]+\.[\w.-]+(?: and [\w.+-]+@[\w.-]+)?\b/i,
  },
  {
    kind: "promo",
    words: 8,
    sign: /^(?:video player|play video|media player|slide ?show|photo gallery|image gallery|view full|enlarge|zoom|expand|autoplay|unmute|replay|\d+ of \d+|\(?\d+ (?:images|photos|pictures)\)?)\b/i,
  },
  {
    kind: "related_link",
    words: 40,
    sign: /^\[?(?:read|see|learn|find out|hear|discover) (?:more|next|also|on|the full story|the rest)\b\s?(?:[:|>»–—-]|$|about\b|on\b|at\b|here\b)/i,
  },
  {
    kind: "related_link",
    words: 40,
    sign: /^\[?(?:related(?: (?:stories|articles?|news|coverage|content|links?|posts?|topics?|video|reading))?|see also|also read|also on|also see|more (?:from|on|news|stories|coverage|in|like this)|you (?:may|might) (?:also )?(?:like|be interested)|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|top stories|latest(?: news)?|don['’]t miss|must[- ]reads?|what to read next|editors?['’]? picks?|in other news|up next|watch next|further reading|from around the web)\b(?:\s*[:|>»–—-]|\s*$|.{0,60}$)/i,
  },
  {
    kind: "related_link",
    words: 30,
    sign: /^(?:watch|video|videos|listen|podcast|gallery|photos|pictures|in pictures|in photos|opinion|analysis|explainer|explained|live|quiz|poll|play|timeline|infographic)\s?[:|–—]/i,
  },
];

/** Headings behind which a list of sources follows. */
export const SOURCE_HEADING =
  /^(?:sources?|references?|external links?|notes|bibliography|footnotes|works cited|sister links)\s?:?$/i;

/** Names of places where a page is shared; two of them in a short line make a share bar. */
export const SHARE_WORD =
  /\b(?:facebook|twitter|google ?plus|google\+|linkedin|pinterest|whats ?app|reddit|tumblr|instagram|e-?mail|print|embed|copy link|share|messenger|telegram|flipboard|pocket)\b/gi;

/** How a caption begins that says that it is one. */
export const CAPTION_OPENING =
  /^(?:file ?photo|file ?picture|file ?image|file|photo|picture|image|caption|pictured|(?:above|below|left|right|top|bottom)(?= ?[:(])|from left|in this (?:\w+[\w ,.]{0,30} )?(?:photo|picture|image)|an? (?:\w+ ){0,2}(?:photo|photograph|picture|image|screenshot|handout|still|view) (?:of|from|showing|taken|released|provided)|a general view)\b\s?[:\-–—|]?/i;

/** Words that only captions use of what they show. */
export const CAPTION_WORD =
  /\((?:left|right|centre|center|l|r|c|file|second from|top|bottom|above|below|pictured)\b[^)]{0,30}\)|,? (?:left|right|centre|center),|\b(?:is|are|was|were) (?:seen|pictured|shown|photographed)\b|\b(?:poses?|gestures?|looks? on|walks? past|stands? guard|arrives? (?:for|at|to)|speaks? (?:during|to (?:reporters|the media)|at a))\b/i;
