import { readFileSync } from "node:fs";
import { type Abi, encodeDeployData, getContractAddress, isHex } from "viem";
import { z } from "zod";
import { controllerValues, startingRails } from "#protocol/emissions/controller-parameters.ts";
import { type EmissionChain, tuple10 } from "#test/unit/protocol/emissions/emission-chain.ts";
import { tokens } from "#test/unit/protocol/emissions/sample-terms.ts";

const artifactSchema = z.object({ abi: z.custom<Abi>(Array.isArray), bytecode: z.string().refine(isHex) });

export const formerController = artifactSchema.parse(
  JSON.parse(readFileSync(new URL("EmissionController-0.1.0.json", import.meta.url), "utf8")),
);

/** The controller of version 0.1.0 beside that of a chain, of the same figures and for the same votes. */
export async function deployFormerController({
  viem,
  client,
  timelock,
  token,
  schedule,
  reports,
  ...chain
}: EmissionChain) {
  const [deployer] = await viem.getWalletClients();
  if (deployer === undefined) throw new Error("The chain has no accounts.");
  const settings = {
    terms: chain.terms,
    baselineTokens: chain.baselineTokens,
    startMultiplierBps: 10_000n,
    budgetTokens: chain.budgetTokens,
    epochSeconds: 86_400n,
    windowSeconds: 43_200n,
  };
  const config = {
    timelock: timelock.address,
    token: token.address,
    schedule,
    revenueSource: reports.address,
    values: tuple10(controllerValues(settings)),
    rails: tuple10(startingRails(settings).map(({ min, max, maxStepBps }) => ({ min, max, maxStepBps }))),
    maxBudgetTokens: tokens(500_000_000),
    startMultiplierBps: 10_000,
    guardian: "0x0000000000000000000000000000000000000000",
    guardianUntilSeconds: 0,
  };
  const { account } = deployer;
  const nonce = await client.getTransactionCount({ address: account.address });
  await deployer.sendTransaction({ data: encodeDeployData({ ...formerController, args: [config] }) });
  return getContractAddress({ from: account.address, nonce: BigInt(nonce) });
}
