/**
 * Endings of a first step, longest first; an `s` alone is an ending only behind certain letters.
 * The steps, the lists and their order are the Danish algorithm of Snowball 3.0, as Pagefind's script stems a query.
 */
const ENDINGS = (
  'erendes erende hedens endes erede ernes erens erets ethed heden heder ende enes eres eren erer eret ' +
  'erne heds ered ens ere ers ets ene hed es en er et e'
).split(' ');
const BEFORE_S = /[abcdfghjklmnoprtvyzå]s$/u;
const PAIR = /(?:gd|dt|gt|kt)$/u;
const IGST = /igst$/u;
const OTHER_ENDINGS = ['elig', 'els', 'lig', 'ig'];
/** A consonant twice. */
const DOUBLE = /([bcdfghjklmnpqrstvwxz])\1$/u;
const FIRST_SYLLABLE = /^[^aeiouyæåø]*[aeiouyæåø]+[^aeiouyæåø]/u;
const THREE_LETTERS = /^.{3}/su;

/** The stem of a word in lower case, which Pagefind's index knows it by. */
export function stemDanish(word: string): string {
  const start = findEndings(word);
  const bare = dropPair(dropEnding(word, start), start);
  return dropDouble(dropOther(bare, start), start);
}

/** Where endings may begin: behind the first consonant that follows a vowel, and behind three letters. */
function findEndings(word: string): number {
  const three = THREE_LETTERS.exec(word)?.[0].length;
  const syllable = FIRST_SYLLABLE.exec(word)?.[0].length;
  return three === undefined || syllable === undefined ? word.length : Math.max(three, syllable);
}

function dropEnding(word: string, start: number): string {
  const ending = ENDINGS.find((it) => word.length - it.length >= start && word.endsWith(it));
  if (ending !== undefined) return word.slice(0, -ending.length);
  return word.length > start && BEFORE_S.test(word) ? word.slice(0, -1) : word;
}

function dropPair(word: string, start: number): string {
  return word.length - 2 >= start && PAIR.test(word) ? word.slice(0, -1) : word;
}

function dropOther(word: string, start: number): string {
  const bare = IGST.test(word) ? word.slice(0, -2) : word;
  const has = (ending: string) => bare.length - ending.length >= start && bare.endsWith(ending);
  if (has('løst')) return bare.slice(0, -1);
  const ending = OTHER_ENDINGS.find(has);
  return ending === undefined ? bare : dropPair(bare.slice(0, -ending.length), start);
}

function dropDouble(word: string, start: number): string {
  return word.length > start && DOUBLE.test(word) ? word.slice(0, -1) : word;
}
