import { type PublicClient, zeroAddress } from "viem";
import type { EpochStart } from "#deploy/parts/deploy-part.ts";
import type { GuardianPlan } from "#deploy/plan/core-plan.ts";
import { figureFields } from "#profiles/figures/figure-fields.ts";
import type { StandingFigures } from "#profiles/profile/resolve-module.ts";
import { createActionContext } from "#proposals/catalogue/action-context.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { emissionContracts } from "#protocol/emissions/emission-contracts.ts";

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

/** How the emissions of a network count epochs, or null where it has none. */
export async function standingSchedule(client: PublicClient, deployment: Deployment): Promise<EpochStart | null> {
  const emissions = emissionContracts(deployment);
  if (emissions === null) return null;
  const controller = { address: emissions.controller, abi: emissionControllerAbi } as const;
  const schedule = await client.readContract({ ...controller, functionName: "schedule" });
  return {
    startSeconds: BigInt(schedule.startSeconds),
    epochSeconds: BigInt(schedule.epochSeconds),
    windowSeconds: BigInt(schedule.windowSeconds),
  };
}
