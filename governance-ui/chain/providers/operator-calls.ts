import { type Address, type Client, type Hex, isAddressEqual, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import type { ProviderAddresses } from "./provider-contracts.ts";

export type OperatorQuestion = ProviderAddresses & { account: Address; provider: number };

const errors = [...commitmentsAbi, ...providerRegistryAbi].filter(({ type }) => type === "error");

export async function registerCall(
  client: Client,
  { registry, account }: Pick<OperatorQuestion, "registry" | "account">,
  { payee, organisation, statementHash }: { payee: Address; organisation: Hex; statementHash: Hex },
): Promise<ContractCall> {
  const of = { address: registry, abi: providerRegistryAbi } as const;
  const [operated, isOpen, isAdmitted] = await Promise.all([
    operatedBy(client, registry, account),
    readContract(client, { ...of, functionName: "isOpen" }),
    readContract(client, { ...of, functionName: "isAdmitted", args: [account] }),
  ]);
  if (operated !== 0) throw new Error(`This account operates provider ${operated} already.`);
  if (!isOpen && !isAdmitted) throw new Error("Registration is open to those alone whom a vote admitted.");
  return registryCall(registry, "register", [payee, organisation, statementHash]);
}

export async function declareCall(
  client: Client,
  question: OperatorQuestion,
  { kind, units, descriptionHash }: { kind: number; units: number; descriptionHash: Hex },
): Promise<ContractCall> {
  await requireOperator(client, question);
  return registryCall(question.registry, "declareHardware", [question.provider, kind, units, descriptionHash]);
}

export async function statementCall(
  client: Client,
  question: OperatorQuestion,
  { organisation, statementHash }: { organisation: Hex; statementHash: Hex },
): Promise<ContractCall> {
  await requireOperator(client, question);
  return registryCall(question.registry, "setStatement", [question.provider, organisation, statementHash]);
}

export async function closeCall(client: Client, question: OperatorQuestion): Promise<ContractCall> {
  await requireOperator(client, question);
  return registryCall(question.registry, "close", [question.provider]);
}

/** Offers the operator's place, or, with zero, takes the offer back. */
export async function proposeOperatorCall(
  client: Client,
  question: OperatorQuestion,
  operator: Address,
): Promise<ContractCall> {
  await requireOperator(client, question);
  if (isAddressEqual(operator, question.account)) throw new Error("You are its operator already.");
  if (operator !== zeroAddress) {
    const operated = await operatedBy(client, question.registry, operator);
    if (operated !== 0) {
      throw new Error(`${operator} operates provider ${operated} already, and an account operates one at most.`);
    }
  }
  return registryCall(question.registry, "proposeOperator", [question.provider, operator]);
}

/** By whom the operator named. */
export async function acceptOperatorCall(client: Client, question: OperatorQuestion): Promise<ContractCall> {
  const { registry, provider, account } = question;
  const [proposed, operated] = await Promise.all([
    readContract(client, {
      address: registry,
      abi: providerRegistryAbi,
      functionName: "proposedOperator",
      args: [provider],
    }),
    operatedBy(client, registry, account),
  ]);
  if (!isAddressEqual(proposed, account)) throw new Error("On the chain the operator's place is not offered to you.");
  if (operated !== 0) throw new Error(`This account operates provider ${operated} already.`);
  return registryCall(registry, "acceptOperator", [provider]);
}

/** By the payee. */
export async function payeeCall(client: Client, question: OperatorQuestion, payee: Address): Promise<ContractCall> {
  const known = await providerOf(client, question);
  if (!isAddressEqual(known.payee, question.account)) throw new Error(`On the chain the payee is ${known.payee}.`);
  return registryCall(question.registry, "setPayee", [question.provider, payee]);
}

/** Where a commitment runs, units that are added end with it. */
export async function activateCall(
  client: Client,
  question: OperatorQuestion,
  { kind, units, untilEpoch }: { kind: number; units: number; untilEpoch: number },
): Promise<ContractCall> {
  await requireOperator(client, question);
  return commitmentCall(question.commitments, "activate", [question.provider, kind, units, untilEpoch]);
}

export async function renewCall(client: Client, question: OperatorQuestion, untilEpoch: number): Promise<ContractCall> {
  await requireOperator(client, question);
  return commitmentCall(question.commitments, "renew", [question.provider, untilEpoch]);
}

export async function commissionCall(client: Client, question: OperatorQuestion, bps: number): Promise<ContractCall> {
  await requireOperator(client, question);
  return commitmentCall(question.commitments, "setCommission", [question.provider, bps]);
}

/** Once its notice is over, by anyone. */
export function raiseCommissionCall({ commitments, provider }: Pick<OperatorQuestion, "commitments" | "provider">) {
  return commitmentCall(commitments, "raiseCommission", [provider]);
}

/** What activating so many units would need, and what there is. Tokens in the token's smallest unit. */
export async function readNeed(
  client: Client,
  { commitments, vault, provider }: OperatorQuestion,
  usd8: bigint,
): Promise<{ addedTokens: bigint; stakedTokens: bigint }> {
  const [addedTokens, stakedTokens] = await Promise.all([
    readContract(client, { address: commitments, abi: commitmentsAbi, functionName: "tokensFor", args: [usd8] }),
    readContract(client, { address: vault, abi: stakeVaultAbi, functionName: "activeTokens", args: [provider] }),
  ]);
  return { addedTokens, stakedTokens };
}

async function requireOperator(client: Client, question: OperatorQuestion): Promise<void> {
  const { operator } = await providerOf(client, question);
  if (!isAddressEqual(operator, question.account)) throw new Error(`On the chain the operator is ${operator}.`);
}

function providerOf(client: Client, { registry, provider }: OperatorQuestion) {
  return readContract(client, {
    address: registry,
    abi: providerRegistryAbi,
    functionName: "providerOf",
    args: [provider],
  });
}

/** 0 for none. */
function operatedBy(client: Client, registry: Address, account: Address): Promise<number> {
  return readContract(client, {
    address: registry,
    abi: providerRegistryAbi,
    functionName: "operatedBy",
    args: [account],
  });
}

function registryCall(address: Address, functionName: string, args: readonly unknown[]): ContractCall {
  return { address, abi: providerRegistryAbi, functionName, args };
}

function commitmentCall(address: Address, functionName: string, args: readonly unknown[]): ContractCall {
  return { address, abi: [...commitmentsAbi.filter(({ type }) => type !== "error"), ...errors], functionName, args };
}
