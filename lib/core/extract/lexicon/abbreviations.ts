/** Short forms behind which a sentence does not end, whatever follows. */
export const NEVER_FINAL: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj sgt capt cmdr adm rev hon pres messrs mme mlle fr br sr_ " +
    "st_ mt ft_ supt det insp cpl pvt ald atty dist asst vs v e.g i.e cf viz al no nos p pp fig figs vol ch sec art par op ed_ n° approx ca est_ bros"
  )
    .split(" ")
    .filter((word) => !word.endsWith("_")),
);

/** Short forms behind which a sentence ends only when the next word can begin one. */
export const SELDOM_FINAL: ReadonlySet<string> = new Set(
  (
    "co inc ltd corp llc plc jr sr st ft ave blvd rd dept univ assn bros etc est ed esq phd md dc jan feb mar apr jun jul aug sep sept oct nov dec " +
    "mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla " +
    "ore pa penn tenn tex va vt wash wis wyo hrs hr min mins sec secs lb lbs oz in ft yd mi km kg mph"
  ).split(" "),
);

/** Words that can begin a sentence behind a short form; a name cannot be told from the rest of the name before. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those he she it they we you i in on at for from with by as if when while after before since but and or so yet " +
    "because although though however there here what who whom whose which where why how did does do is are was were will would can could should may might must " +
    "have has had not no some many most several all both each every any his her its their my our your another one two three four five six seven eight nine ten " +
    "meanwhile earlier later last next also now then thus still only even just once until unless under over during despite according other others such more " +
    "yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday officials police none nobody nothing everyone let please thanks yes"
  ).split(" "),
);
