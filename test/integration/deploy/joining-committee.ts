import { joinNetwork } from "#deploy/joining/join-network.ts";
import type { Beginning } from "#deploy/journal/begin-deployment.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import type { DeployFixture } from "./deploy-fixture.ts";
import { deployer } from "./deploy-fixture.ts";
import { examplePlan } from "./example-plan.ts";

/** The example, for a DAO that does without a committee. */
export function withoutCommittee(beginning: Beginning): Plan {
  return { ...examplePlan(beginning), committee: null };
}

export function committeeOf(beginning: Beginning) {
  const { committee } = examplePlan(beginning);
  if (committee === null) throw new Error("The example has no committee.");
  return committee;
}

type Part = Partial<Parameters<typeof joinNetwork>[0]>;

/** Lets the example's committee join the network of a fixture. */
export async function joinCommittee({ rpc, directory }: Pick<DeployFixture, "rpc" | "directory">, part: Part = {}) {
  return joinNetwork({
    deployment: await readDeployment(directory),
    module: "committee",
    planFrom: committeeOf,
    rpc,
    account: deployer,
    directory,
    figures: [],
    ...part,
  });
}
