import type { PublicClient } from "viem";
import type { GuardianPlan } from "#deploy/plan/core-plan.ts";
import type { EmissionPlan } from "#deploy/plan/emission-plan.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { controllerParameters, controllerValues, startingRails } from "#protocol/emissions/controller-parameters.ts";
import { checkParameters } from "./check-parameters.ts";
import { comparable } from "./comparable.ts";

/** Where fresh emissions differ from their plan, in words. */
export async function checkEmissionPlan(
  client: PublicClient,
  deployment: Deployment,
  { guardian }: GuardianPlan,
  emissions: EmissionPlan,
): Promise<string[]> {
  const controller = {
    address: contractAddress(deployment, "EmissionController"),
    abi: emissionControllerAbi,
  } as const;
  const reports = { address: contractAddress(deployment, "RevenueReports"), abi: revenueReportsAbi } as const;
  const faults: string[] = [];
  const expect = (what: string, found: unknown, expected: unknown) => {
    const [is, must] = [comparable(found), comparable(expected)];
    if (is !== must) faults.push(`${what}: found ${is}, expected ${must}.`);
  };
  const { startSeconds, epochSeconds, windowSeconds, reporters, reporterQuorum, budgetTokens } = emissions;
  const schedule = { startSeconds, epochSeconds, windowSeconds };
  for (const name of ["EmissionController", "RevenueReports"]) {
    const address = contractAddress(deployment, name);
    const found = await client.readContract({ address, abi: revenueReportsAbi, functionName: "schedule" });
    expect(`The schedule of ${name}`, found, schedule);
  }
  const [account] = await client.readContract({ ...controller, functionName: "guardian" });
  expect("The guardian of emissions", account, guardian);
  expect("Who reports revenue", await client.readContract({ ...reports, functionName: "reporters" }), reporters);
  expect("The quorum of reporters", await client.readContract({ ...reports, functionName: "quorum" }), reporterQuorum);
  expect(
    "The most to emit",
    await client.readContract({ ...controller, functionName: "MAX_BUDGET_TOKENS" }),
    budgetTokens,
  );
  const parameters = {
    address: controller.address,
    parameters: controllerParameters,
    values: controllerValues(emissions),
    rails: startingRails(emissions),
  };
  return [...faults, ...(await checkParameters(client, parameters))];
}
