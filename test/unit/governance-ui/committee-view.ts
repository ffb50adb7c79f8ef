import type { Address, Hex } from "viem";
import type { CommitteeView } from "#governance-ui/api/committee.ts";

export const ADDRESSES: readonly [Address, Address, Address] = [
  "0x1111111111111111111111111111111111111111",
  "0x2222222222222222222222222222222222222222",
  "0x3333333333333333333333333333333333333333",
];
export const HASH: Hex = `0x${"ab".repeat(32)}`;

type Changes = Partial<Omit<CommitteeView, "term">> & { term?: Partial<CommitteeView["term"]> };

/** A committee of nobody, with what a test is about. */
export function committeeView({ term, ...changes }: Changes): CommitteeView {
  return {
    safe: { address: ADDRESSES[0], owners: [], threshold: 3, nonce: "0", synced: true, modules: [], guard: null },
    term: {
      number: 2,
      standing: "in-term",
      startedAt: 0,
      endsAt: 2_000_000,
      caretakersUntil: 3_000_000,
      seating: 2,
      seats: 5,
      filled: 4,
      threshold: 3,
      recalled: 0,
      election: 1,
      vacantSince: null,
      ...term,
    },
    rules: { leastThreshold: 3, leastSeats: 3, termLimit: 2, leadSeconds: 0, nextElectionAt: 0, openSeats: 0 },
    members: [],
    left: [],
    runnersUp: [],
    powers: [],
    pausable: [],
    vetoes: [],
    pauses: [],
    resolutions: [],
    petitions: [],
    vetoable: [],
    history: [],
    ...changes,
  };
}
