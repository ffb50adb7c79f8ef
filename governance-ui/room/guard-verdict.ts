import { type Address, type Client, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { SafeState } from "#protocol/safe/signatures/read-safe.ts";
import type { PowerCall } from "./power-calls.ts";
import { isRejection } from "./queue.ts";

export type GuardVerdict =
  /** Nobody but the owners stands before such a Safe. */
  | { state: "no-guard" }
  /** A guard whose rules are not known here. */
  | { state: "unknown-guard"; guard: Address }
  | { state: "passes"; by: "power" | "rejection" }
  | { state: "refused"; why: readonly string[] };

type Question = {
  safe: SafeState;
  contracts: CommitteeContracts | null;
  transaction: SafeTransaction;
  power: PowerCall | null;
};

const MEMBERS_AND_CARETAKERS = 2;

/** What the Safe's guard says, asked of the chain: the list of powers, the term, and the seating in the call; whose signatures count is another question. */
export async function guardVerdict(client: Client, question: Question): Promise<GuardVerdict> {
  const { safe, contracts, transaction, power } = question;
  if (safe.guard === null) return { state: "no-guard" };
  if (contracts === null || safe.committee === null || !isAddressEqual(safe.guard, contracts.guard)) {
    return { state: "unknown-guard", guard: safe.guard };
  }
  const rejects = isRejection(safe.address, transaction);
  const access = rejects
    ? 1
    : await readContract(client, {
        address: safe.guard,
        abi: committeeGuardAbi,
        functionName: "accessTo",
        args: [transaction.to],
      });
  const why = refusals({ safe, transaction, power, rejects, access });
  return why.length > 0 ? { state: "refused", why } : { state: "passes", by: rejects ? "rejection" : "power" };
}

type Facts = Pick<Question, "safe" | "transaction" | "power"> & { rejects: boolean; access: number };

/** Every reason why the guard, or the power behind it, refuses. */
export function refusals({ safe, transaction, power, access }: Facts): string[] {
  const { committee } = safe;
  const { operation, value, gasPrice } = transaction;
  const plain = operation === 0 && value === 0n && gasPrice === 0n;
  const caretakes = committee?.standing === "caretaker" && access === MEMBERS_AND_CARETAKERS;
  return [
    ...(plain ? [] : ["The guard lets plain calls pass only: no delegatecall, no value, no refund of gas."]),
    ...(access === 0 ? ["No vote has listed this contract as a power of the committee."] : []),
    ...(committee?.standing === "caretaker" && !caretakes
      ? ["The committee's term has ended. Its members are caretakers, and those may only veto."]
      : []),
    ...(committee?.standing === "lapsed"
      ? ["The committee's term has ended, and so has the time of its caretakers."]
      : []),
    ...(committee && power && power.seating > committee.seating
      ? [`It is made for seating ${power.seating}, which is still to come; the committee is at ${committee.seating}.`]
      : []),
    ...(committee && safe.threshold < committee.threshold
      ? [
          `The Safe asks for ${safe.threshold} signatures, the committee needs ${committee.threshold}: sync the Safe first.`,
        ]
      : []),
  ];
}
