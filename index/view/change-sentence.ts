import { zeroAddress } from "viem";
import type { CommitteeChange } from "#index/decode/committee-change.ts";
import { checksummed } from "#index/rows/checksummed.ts";

const SKIPPED_FOR = [
  "its account cannot own the Safe",
  "it sits already",
  "it has had as many terms in a row as one may",
  "it was recalled in this term",
  "its organisation has its share of seats",
];
const ACCESS = ["nobody", "members in term", "members in term and caretakers", "members in term who are no party"];

/** `nameOf` gives the names of the deployment's contracts. */
export function changeSentence(
  { kind, accounts, details }: CommitteeChange,
  nameOf: (address: string) => string | null,
): string {
  const [first = "", second = ""] = accounts.map((account) => nameOf(account) ?? checksummed(account));
  switch (kind) {
    case "filled":
      return `${first} filled a vacancy, as runner-up of election ${details.election}.`;
    case "recalled":
      return details.sat
        ? `A vote recalled ${first}.`
        : `A vote barred ${first}, who held no seat, for the rest of the term.`;
    case "resigned":
      return `${first} resigned.`;
    case "key-rotated":
      return `${first} handed its seat to its new key ${second}.`;
    case "skipped":
      return `${first} was passed over: ${SKIPPED_FOR[details.reason] ?? `reason ${details.reason}`}.`;
    case "synced":
      return `The Safe follows seating ${details.seating}: ${details.owners} owners, ${details.threshold} signatures.`;
    case "guard-set":
      return `A vote made ${first} the Safe's guard.`;
    case "module-enabled":
      return `A vote let ${first} act for the Safe.`;
    case "module-disabled":
      return `A vote ended that ${first} acts for the Safe.`;
    case "power-set":
      return `${first} may be used by ${ACCESS[details.newAccess] ?? "nobody"}; before by ${ACCESS[details.oldAccess] ?? "nobody"}.`;
    case "pausable-set":
      return details.newLengthSeconds === 0
        ? `${first} may no longer be paused.`
        : `${first} may be paused, for ${hours(details.newLengthSeconds)} at a time.`;
    case "pause-lifted":
      return `A vote lifted the pause of ${first}.`;
    case "elections-set":
      return `${first === checksummed(zeroAddress) ? "" : `${first} no longer, but `}${second} holds the elections from then on.`;
  }
}

function hours(seconds: number): string {
  const rounded = Math.round((seconds / 3_600) * 10) / 10;
  return rounded === 1 ? "1 hour" : `${rounded} hours`;
}
