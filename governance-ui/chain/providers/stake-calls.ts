import { type Address, type Client, isAddressEqual, zeroAddress } from "viem";
import { getBlock } from "viem/actions";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { exactAmount } from "#governance-ui/format/amount.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { readStakeFacts, type StakeQuestion } from "./read-stake-facts.ts";

const DECIMALS = 18;

/** Lets the vault take exactly so much: the next stake, and nothing after it. */
export async function approveCall(
  client: Client,
  { amountTokens, ...question }: StakeQuestion & { amountTokens: bigint },
): Promise<ContractCall> {
  const { balanceTokens } = await readStakeFacts(client, question);
  requireBalance(balanceTokens, amountTokens);
  return {
    address: question.token,
    abi: althingTokenAbi,
    functionName: "approve",
    args: [question.vault, amountTokens],
  };
}

/** Stakes; a position that holds tokens keeps its delegatee. */
export async function stakeCall(
  client: Client,
  { amountTokens, delegatee, ...question }: StakeQuestion & { amountTokens: bigint; delegatee: Address },
): Promise<ContractCall> {
  const facts = await readStakeFacts(client, question);
  requireBalance(facts.balanceTokens, amountTokens);
  if (facts.allowanceTokens < amountTokens) throw new Error("The vault may not take so much yet: approve it first.");
  if (!facts.isActive && facts.worthTokens === 0n) throw new Error("On the chain this provider takes no stake.");
  return vaultCall(question.vault, "stake", [
    question.provider,
    amountTokens,
    facts.delegatee === null ? delegatee : zeroAddress,
  ]);
}

/** Asks to leave with so much. */
export async function leaveCall(
  client: Client,
  { amountTokens, ...question }: StakeQuestion & { amountTokens: bigint },
): Promise<ContractCall> {
  const { worthTokens, leavingTokens } = await readStakeFacts(client, question);
  const active = worthTokens - leavingTokens;
  if (active === 0n) throw new Error("On the chain you have no active stake with this provider.");
  if (amountTokens > active) throw new Error(`You have ${exactAmount(active, DECIMALS)} active with this provider.`);
  return vaultCall(question.vault, "leave", [question.provider, amountTokens]);
}

export async function withdrawCall(client: Client, question: StakeQuestion): Promise<ContractCall> {
  const [facts, { timestamp }] = await Promise.all([readStakeFacts(client, question), getBlock(client)]);
  if (facts.leavingTokens === 0n) throw new Error("On the chain nothing of yours leaves this provider.");
  if (timestamp < BigInt(facts.readyAt)) throw new Error(`It waits until ${localTime(facts.readyAt)}.`);
  return vaultCall(question.vault, "withdraw", [question.provider]);
}

export async function redelegateCall(
  client: Client,
  { delegatee, ...question }: StakeQuestion & { delegatee: Address },
): Promise<ContractCall> {
  const facts = await readStakeFacts(client, question);
  if (facts.delegatee === null) throw new Error("On the chain you have no stake with this provider.");
  if (isAddressEqual(facts.delegatee, delegatee)) throw new Error("Your stake votes through this account already.");
  return vaultCall(question.vault, "redelegate", [question.provider, delegatee]);
}

function requireBalance(balanceTokens: bigint, amountTokens: bigint): void {
  if (amountTokens > balanceTokens) throw new Error(`You hold ${exactAmount(balanceTokens, DECIMALS)} now.`);
}

function vaultCall(address: Address, functionName: string, args: readonly unknown[]): ContractCall {
  return { address, abi: stakeVaultAbi, functionName, args };
}
