/**
 * PostgreSQL's text holds every character but U+0000, which anybody may put into what they write or sign. It is stored
 * as a noncharacter and a sign, and so is the noncharacter itself, so that what is read is what was given.
 */
const MARK = "\u{10FFFE}";
const hidden: Readonly<Record<string, string>> = { "\0": `${MARK}0`, [MARK]: `${MARK}1` };
const shown: Readonly<Record<string, string>> = { [`${MARK}0`]: "\0", [`${MARK}1`]: MARK };

export function hideZeros(text: string): string {
  if (!text.includes("\0") && !text.includes(MARK)) return text;
  return text.replaceAll(/\0|\u{10FFFE}/gu, (found) => hidden[found] ?? found);
}

export function showZeros(text: string): string {
  if (!text.includes(MARK)) return text;
  return text.replaceAll(/\u{10FFFE}[01]/gu, (found) => shown[found] ?? found);
}
