import { type PublicClient, zeroAddress } from "viem";
import type { GuardianPlan } from "#deploy/plan/core-plan.ts";
import { figureFields } from "#profiles/figures/figure-fields.ts";
import type { StandingFigures } from "#profiles/profile/resolve-module.ts";
import { createActionContext } from "#proposals/catalogue/action-context.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";

/** The figures of a network as votes have made them, as far as a parameter is called like one. */
export async function standingFigures(client: PublicClient, deployment: Deployment): Promise<StandingFigures> {
  const { symbol, address } = createActionContext(deployment).token;
  const known = figureFields(symbol);
  const parameters = createCatalogue(deployment, []).parameters.filter(({ id }) => known.has(id));
  const values = await Promise.all(parameters.map(async ({ id, read }) => [id, await read(client)] as const));
  const totalSupplyTokens = await client.readContract({ address, abi: althingTokenAbi, functionName: "totalSupply" });
  return { token: { symbol, totalSupplyTokens }, raw: Object.fromEntries(values) };
}

/** The guardian as votes have made it, which is what a module that joins is given; nobody once its term is over. */
export async function standingGuardian(client: PublicClient, deployment: Deployment): Promise<GuardianPlan> {
  const governor = { address: contractAddress(deployment, "AlthingGovernor"), abi: althingGovernorAbi } as const;
  const [guardian, untilSeconds] = await client.readContract({ ...governor, functionName: "guardian" });
  const { timestamp } = await client.getBlock();
  return timestamp > untilSeconds
    ? { guardian: zeroAddress, guardianUntilSeconds: 0n }
    : { guardian, guardianUntilSeconds: BigInt(untilSeconds) };
}
