import { type Address, encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import { type Bond, bondLog, bondName } from "#bots/committee/bond-log.ts";
import { refusalOf } from "#bots/committee/refusal-of.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { LogSource } from "#bots/rpc/settled-log.ts";
import { electionsAbi as abi } from "#protocol/chain/abi/Elections.ts";
import { electionPhase } from "#protocol/elections/election-phase.ts";

/** Most gas for one bond: enough for a Safe, and no more to lose to a candidate that burns it. */
export const BOND_GAS = 150_000n;

/** Bonds can wait: never so many at a time that other duties wait for them. */
const MOST_AT_ONCE = 4;
const MOST_ASKED = 12;
/** A candidate that takes no ETH, or burns gas, is asked again so much later. */
const PAUSE_SECONDS = 86_400;

/** Pays candidates their bonds, or the treasury those of candidates with too little support, once endorsement is over. */
export function payOutBondsDuty(elections: Address, source: LogSource): Duty {
  const log = bondLog(source, elections);
  const askAgainAt = new Map<string, number>();

  const dueOf = (bond: Bond): Due => ({
    key: `bond:${bondName(bond)}`,
    call: { target: elections, data: callData(bond), valueWei: 0n },
    notBefore: 0,
    deadline: null,
    why: `the bond of ${bond.candidate} for election ${bond.election} can be paid out`,
    verify: (chain) => verifyPaidOut(chain, elections, bond),
  });

  return {
    name: "pay-out-bonds",
    async due(chain): Promise<Due[]> {
      const { given, paidOut } = await log.upTo(chain.block);
      const waiting = [...given].filter(([name]) => !paidOut.has(name)).map(([, bond]) => bond);
      const isDue = await endorsementsOver(chain, elections, waiting);
      const now = chain.block.timestamp;
      const dues: Due[] = [];
      let asked = 0;
      for (const bond of waiting) {
        const name = bondName(bond);
        if (!isDue.has(bond.election) || (askAgainAt.get(name) ?? 0) > now) continue;
        if (dues.length === MOST_AT_ONCE || asked === MOST_ASKED) break;
        asked += 1;
        if ((await refusalOf(chain, elections, callData(bond), BOND_GAS)) === null) dues.push(dueOf(bond));
        else askAgainAt.set(name, now + PAUSE_SECONDS);
      }
      return dues;
    },
  };
}

const callData = ({ election, candidate }: Bond) =>
  encodeFunctionData({ abi, functionName: "payOutBond", args: [election, candidate] });

/** Those of the elections that took bonds and whose endorsement is over, or that gave way. */
async function endorsementsOver(
  { client, block }: Chain,
  elections: Address,
  bonds: readonly Bond[],
): Promise<Set<bigint>> {
  const at = { address: elections, abi, blockNumber: block.number } as const;
  const over = new Set<bigint>();
  for (const number of new Set(bonds.map(({ election }) => election))) {
    const [{ phase, vettingSeconds }, { bondWei }] = await Promise.all([
      readContract(client, { ...at, functionName: "standingOf", args: [number] }),
      readContract(client, { ...at, functionName: "termsOf", args: [number] }),
    ]);
    const due = vettingSeconds <= block.timestamp || electionPhase(phase) === "gave-way";
    if (due && bondWei > 0n) over.add(number);
  }
  return over;
}

async function verifyPaidOut({ client, block }: Chain, elections: Address, bond: Bond): Promise<Verdict> {
  const { bondPaidOut: ok } = await readContract(client, {
    address: elections,
    abi,
    functionName: "candidateOf",
    args: [bond.election, bond.candidate],
    blockNumber: block.number,
  });
  return { ok, detail: ok ? "the bond is paid out" : "the bond is not paid out" };
}
