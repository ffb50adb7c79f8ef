import type { Address, Client } from "viem";
import { getBlock, readContract } from "viem/actions";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { quorumOf } from "#protocol/governor/quorum.ts";
import { type RiskClass, riskClassOf } from "#protocol/governor/risk-class.ts";

type Call = { target: Address; valueWei: bigint; data: `0x${string}` };

export type Prospects = {
  riskClass: RiskClass | null;
  quorum: bigint | null;
  majorityBps: number | null;
  threshold: bigint;
  ownVotes: bigint | null;
  delaySeconds: number;
  periodSeconds: number;
};

type Question = { governor: Address; calls: readonly Call[] | null; account: Address | undefined };

/** What the governor would make of these calls: class, quorum, majority, and whether this account may propose. */
export async function readProspects(client: Client, { governor, calls, account }: Question): Promise<Prospects> {
  const of = { address: governor, abi: althingGovernorAbi } as const;
  const past = (await getBlock(client)).timestamp - 1n;
  const [threshold, delay, period, votable, ownVotes, classIndex] = await Promise.all([
    readContract(client, { ...of, functionName: "proposalThreshold" }),
    readContract(client, { ...of, functionName: "votingDelay" }),
    readContract(client, { ...of, functionName: "votingPeriod" }),
    readContract(client, { ...of, functionName: "votableSupply", args: [past] }),
    account ? readContract(client, { ...of, functionName: "getVotes", args: [account, past] }) : null,
    calls
      ? readContract(client, {
          ...of,
          functionName: "classify",
          args: [
            calls.map(({ target }) => target),
            calls.map(({ valueWei }) => valueWei),
            calls.map(({ data }) => data),
          ],
        })
      : null,
  ]);
  const terms = { threshold, ownVotes, delaySeconds: Number(delay), periodSeconds: Number(period) };
  if (classIndex === null) return { ...terms, riskClass: null, quorum: null, majorityBps: null };
  const rule = await readContract(client, { ...of, functionName: "classRule", args: [classIndex] });
  return {
    ...terms,
    riskClass: riskClassOf(classIndex),
    quorum: quorumOf({ quorumBps: BigInt(rule.quorumBps), quorumFloor: rule.quorumFloorTokens }, votable),
    majorityBps: rule.majorityBps,
  };
}
