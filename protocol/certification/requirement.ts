/** Requirements of contracts/certification/ICertification.sol that are no certificate, at their numbers. */
const OWN = ["self-stake", "units", "availability", "age", "no outage"] as const;
/** Number of the requirement that asks for certificates of the first kind. */
export const FIRST_KIND = 8;
const BITS = 16;

/** What a requirement is called, by its number; `kinds` are the names of the kinds that there are. */
export function requirementName(number: number, kinds: readonly string[]): string {
  if (number < FIRST_KIND) return OWN[number] ?? `requirement ${number}`;
  return kinds[number - FIRST_KIND] ?? `kind ${number - FIRST_KIND}`;
}

/** The numbers of the requirements whose bits a mask has. */
export function requirementsIn(mask: number): number[] {
  return Array.from({ length: BITS }, (_, number) => number).filter((number) => (mask & (1 << number)) !== 0);
}

const DAY_BITS = 16n;
const DAY_SECONDS = 86_400;

/** When a requirement has to be met, of deadlines as the contract packs them; null where there is none. */
export function deadlineSeconds(deadlines: bigint, number: number): number | null {
  const days = Number((deadlines >> (BigInt(number) * DAY_BITS)) & 0xffffn);
  return days === 0 ? null : days * DAY_SECONDS;
}

/** The first of all deadlines; null where there is none. */
export function firstDeadlineSeconds(deadlines: bigint): number | null {
  const all = Array.from(
    { length: BITS },
    (_, number) => deadlineSeconds(deadlines, number) ?? Number.POSITIVE_INFINITY,
  );
  const first = Math.min(...all);
  return Number.isFinite(first) ? first : null;
}
