/** A Safe's version, such as "1.3.0+L2"; what follows the three numbers changes no hash. */
export type SafeVersion = { text: string; numbers: readonly [number, number, number] };

/** The versions of github.com/safe-global/safe-smart-account that hash by EIP-712 and were released. */
export const knownVersions: readonly string[] = [
  "0.1.0",
  "1.0.0",
  "1.1.0",
  "1.1.1",
  "1.2.0",
  "1.3.0",
  "1.4.0",
  "1.4.1",
  "1.5.0",
];

/** Null when the text is no version, or one before 0.1.0, which had other hashes. */
export function parseSafeVersion(text: string): SafeVersion | null {
  const match = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})([+-][0-9A-Za-z.+-]{1,40})?$/.exec(text);
  if (match === null) return null;
  const version: SafeVersion = { text, numbers: [Number(match[1]), Number(match[2]), Number(match[3])] };
  return isBefore(version, [0, 1, 0]) ? null : version;
}

export function isKnown({ numbers }: SafeVersion): boolean {
  return knownVersions.includes(numbers.join("."));
}

/** A version that is not stated counts as the newest. */
export function isBefore(version: SafeVersion | null, other: SafeVersion["numbers"]): boolean {
  if (version === null) return false;
  const differing = version.numbers.findIndex((number, index) => number !== other[index]);
  return differing >= 0 && (version.numbers[differing] ?? 0) < (other[differing] ?? 0);
}
