/**
 * Text that strangers write, as it may be shown anywhere: in a page, a feed, a calendar, a terminal, a log or a table.
 * Characters that move a cursor, reorder text, take no room or pass for others are written out; the spelling of every
 * language stays. Line feeds stay too.
 */
export function visibleText(text: string): string {
  const written = text.replace(hidden, (character, at: number) =>
    isSpelling(text, character, at) ? character : code(character),
  );
  return disguised(written).replace(manyMarks, "$1…");
}

/** Visible text that reorders nothing around it, for where no markup can keep directions apart. */
export function isolatedText(text: string): string {
  const visible = visibleText(text);
  return rightToLeft.test(visible) ? `\u2068${visible}\u2069` : visible;
}

/** Whether a text holds what `visibleText` writes out. */
export function hiddenCharacters(text: string): boolean {
  return visibleText(text) !== text;
}

/** Control, formatting, private and unassigned characters, halves of pairs, and line separators of other kinds. */
const hidden = /(?!\n)(?:[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u17B4\u17B5\u3164\uFFA0]|\u034F)/gu;

/** More marks on one letter than any language writes: they run over the lines above and below. */
const manyMarks = /(\p{M}{6})\p{M}+/gu;

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Where a hidden character is how a word is spelt: before it, after it. After Unicode's CONTEXTJ rules and UTS 51. */
const spellings: readonly { character: RegExp; before: RegExp; after: RegExp }[] = [
  // Emoji of several people or things.
  {
    character: /\u200D/,
    before: /\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*$/u,
    after: /^\p{Extended_Pictographic}/u,
  },
  // Conjuncts of Indic scripts, asked for or prevented.
  {
    character: /[\u200C\u200D]/,
    before: /[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2]$/u,
    after: /^\p{L}/u,
  },
  // Persian and its neighbours keep letters of one word apart.
  {
    character: /[\u200C\u200D]/,
    before: /[\p{Script=Arabic}\p{Script=Syriac}]\p{M}*$/u,
    after: /^[\p{Script=Arabic}\p{Script=Syriac}]/u,
  },
  // Words without spaces between them.
  {
    character: /\u200B/,
    before: /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]\p{M}*$/u,
    after: /^[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]/u,
  },
  { character: /\u180E/, before: /\p{Script=Mongolian}$/u, after: /^\p{Script=Mongolian}/u },
  // Flags of regions are spelt with tags.
  { character: /[\u{E0020}-\u{E007F}]/u, before: /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u, after: /^/u },
];

/** As much of the text beside a character as its spelling can depend on, in UTF-16 units. */
const BESIDE = 16;

function isSpelling(text: string, character: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BESIDE), at);
  const after = text.slice(at + character.length, at + character.length + BESIDE);
  return spellings.some((rule) => rule.character.test(character) && rule.before.test(before) && rule.after.test(after));
}

/** Letters of other scripts that look like Latin ones; from Unicode's confusables. */
const lookAlikes = /[аеорсухіјѕһԁԛԝӏАВЕКМНОРСТХІЈЅԌҮαοιυνρΑΒΕΖΗΙΚΜΝΟΡΤΥΧօոսհցզՕՍՏⲟⲣⲥⲭᎠᎡᎢᎥᎪᎳᎻᏃᏢᏦ]/gu;

/** Words that mix Latin letters with others that look like them, with these written out. */
function disguised(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}_]+/gu, (word) =>
    /\p{Script=Latin}/u.test(word) ? word.replace(lookAlikes, code) : word,
  );
}

function code(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
