import type { Address, Client } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { slashingGateAbi } from "#protocol/chain/abi/SlashingGate.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import { runningEpoch } from "#protocol/emissions/epoch-clock.ts";
import type { ProviderAddresses } from "./provider-contracts.ts";

type Question = Pick<ProviderAddresses, "commitments" | "vault"> & { provider: number };

/** What a provider counts with, and what its stake covers, where that differs. */
export type WeightGap = { weight: bigint; covered: bigint };

/** ISlashingGate's State. */
const WAITING = 1;
/** Of one call: they take about three million gas. */
export const MOST_SETTLED = 50;
const vaultErrors = stakeVaultAbi.filter(({ type }) => type === "error");

/** Null where fitting the weight would change nothing, as contracts/providers/Commitments.sol has it. */
export async function readWeightGap(
  client: Client,
  { commitments, vault, provider }: Question,
): Promise<WeightGap | null> {
  const of = { address: commitments, abi: commitmentsAbi } as const;
  const [commitment, staked, schedule, { timestamp }] = await Promise.all([
    readContract(client, { ...of, functionName: "commitmentOf", args: [provider] }),
    readContract(client, { address: vault, abi: stakeVaultAbi, functionName: "activeTokens", args: [provider] }),
    readContract(client, { ...of, functionName: "schedule" }),
    getBlock(client),
  ]);
  const { neededTokens, untilEpoch, terms } = commitment;
  const nextEpoch = (runningEpoch(schedule, Number(timestamp)) ?? -1) + 1;
  if (terms === 0 || untilEpoch <= nextEpoch) return null;
  const args = [provider, BigInt(terms - 1)] as const;
  const last = await readContract(client, { ...of, functionName: "termsAt", args });
  const full = BigInt(commitment.weight);
  const covered = staked < neededTokens ? (full * staked) / neededTokens : full;
  const weight = BigInt(last.weight);
  return weight === covered ? null : { weight, covered };
}

/** Fits the weight to the stake that is there; by anyone. */
export async function coverCall(client: Client, question: Question): Promise<ContractCall> {
  if ((await readWeightGap(client, question)) === null) {
    throw new Error("On the chain its weight is what its stake covers.");
  }
  const { commitments: address, provider } = question;
  return { address, abi: commitmentsAbi, functionName: "cover", args: [provider] };
}

/** Of these stakers, those who still vote with tokens that a slash has taken. */
export async function readOwing(
  client: Client,
  { vault, provider }: Question,
  stakers: readonly Address[],
): Promise<Address[]> {
  const questions = stakers.map(
    (staker) => ({ address: vault, abi: stakeVaultAbi, functionName: "holdingOf", args: [provider, staker] }) as const,
  );
  const holdings = await readMany(client, questions);
  return stakers.filter((_, index) => {
    const holding = holdings[index];
    return holding !== undefined && holding.heldTokens > holding.worthTokens;
  });
}

/** Takes the tokens that slashes have taken out of what still votes; by anyone. */
export async function settleSlashCall(
  client: Client,
  question: Question,
  stakers: readonly Address[],
): Promise<ContractCall> {
  const owing = (await readOwing(client, question, stakers)).slice(0, MOST_SETTLED);
  if (owing.length === 0) throw new Error("On the chain these stakers owe nothing any more.");
  const { vault: address, provider } = question;
  return { address, abi: stakeVaultAbi, functionName: "settleSlash", args: [provider, owing] };
}

/** Carries out a slash that has waited; by anyone. */
export async function executeSlashCall(
  client: Client,
  { gate, request }: { gate: Address; request: number },
): Promise<ContractCall> {
  const of = { address: gate, abi: slashingGateAbi } as const;
  const [asked, lapse, { timestamp }] = await Promise.all([
    readContract(client, { ...of, functionName: "requestOf", args: [BigInt(request)] }),
    readContract(client, { ...of, functionName: "LAPSE_SECONDS" }),
    getBlock(client),
  ]);
  if (asked.state !== WAITING) throw new Error(`On the chain slash ${request} was stopped or carried out.`);
  if (timestamp < BigInt(asked.readySeconds)) throw new Error(`It waits until ${localTime(asked.readySeconds)}.`);
  if (timestamp >= BigInt(asked.readySeconds) + lapse) {
    throw new Error(`Nobody carried it out until ${localTime(asked.readySeconds + Number(lapse))}, so it has lapsed.`);
  }
  return { ...of, abi: [...slashingGateAbi, ...vaultErrors], functionName: "execute", args: [BigInt(request)] };
}
