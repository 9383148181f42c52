const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "bearing bore,beating beat,becoming became,beginning began,being was,binding bound,biting bit,bleeding bled,blowing blew," +
    "breaking broke,bringing brought,building built,burning burned,buying bought,casting cast,catching caught,choosing chose," +
    "clinging clung,coming came,costing cost,creeping crept,cutting cut,dealing dealt,digging dug,doing did,drawing drew," +
    "drinking drank,driving drove,dying died,eating ate,falling fell,feeding fed,feeling felt,fighting fought,finding found," +
    "fleeing fled,flying flew,forbidding forbade,forgetting forgot,forgiving forgave,freezing froze,getting got,giving gave," +
    "going went,grinding ground,growing grew,hanging hung,having had,hearing heard,hiding hid,hitting hit,holding held," +
    "hurting hurt,keeping kept,knowing knew,laying laid,leading led,leaving left,lending lent,letting let,losing lost,lying lay," +
    "making made,meaning meant,meeting met,paying paid,putting put,quitting quit,reading read,rebuilding rebuilt,riding rode," +
    "ringing rang,rising rose,running ran,saying said,seeing saw,seeking sought,selling sold,sending sent,setting set," +
    "shaking shook,shedding shed,shooting shot,showing showed,shrinking shrank,shutting shut,singing sang,sinking sank," +
    "sitting sat,sleeping slept,sliding slid,speaking spoke,spending spent,spinning spun,splitting split,spreading spread," +
    "springing sprang,standing stood,stealing stole,sticking stuck,striking struck,swearing swore,sweeping swept,swimming swam," +
    "swinging swung,taking took,teaching taught,tearing tore,telling told,thinking thought,throwing threw,undergoing underwent," +
    "understanding understood,undertaking undertook,upholding upheld,waking woke,wearing wore,weeping wept,winning won," +
    "withdrawing withdrew,withholding withheld,writing wrote"
  )
    .split(",")
    .map((pair) => pair.split(" ")),
);

/** The past of a verb by its form in -ing, in lower case: "killing" → "killed", "carrying" → "carried", "taking" → "took". */
export function pastOf(gerund: string): string {
  const irregular = IRREGULAR[gerund];
  if (irregular !== undefined) return irregular;
  const stem = gerund.slice(0, -3);
  if (stem.endsWith("ee")) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}
