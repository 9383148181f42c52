const UNITS = `percent: % percent pct
percentage point: pp
dollar: $ dollar dollars usd us$ buck bucks
pound: £ pound pounds gbp lb lbs
euro: € euro euros eur
yen: ¥ yen jpy
rupee: ₹ rupee rupees inr
cent: cent cents
pence: pence penny p
kilometre: km kms kilometre kilometres kilometer kilometers
metre: metre metres meter meters
centimetre: cm centimetre centimetres centimeter centimeters
millimetre: mm millimetre millimetres millimeter millimeters
mile: mile miles mi
foot: foot feet ft
inch: inch inches
yard: yard yards yd
hectare: hectare hectares ha
acre: acre acres
kilogram: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
gram: gram grams gramme grammes
ton: ton tons
tonne: tonne tonnes
litre: litre litres liter liters
gallon: gallon gallons
barrel: barrel barrels
degree: ° degree degrees
celsius: c celsius centigrade
fahrenheit: f fahrenheit
second: seconds sec secs
minute: minute minutes min mins
hour: hour hours hr hrs
day: day days
week: week weeks
month: month months
year: year years yr yrs
mph: mph
kph: kph kmh
kilowatt: kw kilowatt kilowatts
megawatt: mw megawatt megawatts
gigawatt: gw gigawatt gigawatts
point: point points
time: times
fold: fold`;

const BOOK: ReadonlyMap<string, string> = new Map(
  UNITS.split("\n").flatMap((line) => {
    const [name = "", spellings = ""] = line.split(": ");
    return spellings.split(" ").map((spelling) => [spelling, name] as const);
  }),
);

/** The unit that a word or sign stands for, in the singular; null for any other word. "km" → "kilometre", "%" → "percent". */
export function unitOf(lower: string): string | null {
  return BOOK.get(lower) ?? null;
}

/** Whether a sign of money stands in front of its figure. */
export function isMoneySign(lower: string): boolean {
  return /^(?:\$|£|€|¥|₹)$/.test(lower);
}
