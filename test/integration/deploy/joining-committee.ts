import { type JoinNetworkOptions, joinNetwork } from "#deploy/joining/join-network.ts";
import type { Beginning } from "#deploy/journal/begin-deployment.ts";
import type { ModulePlans } from "#deploy/parts/deploy-parts.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { eachModule } from "#protocol/modules/each-module.ts";
import type { DeployFixture } from "./deploy-fixture.ts";
import { deployer } from "./deploy-fixture.ts";
import { examplePlan } from "./example-plan.ts";

/** The example, for a DAO that does without a committee. */
export function withoutCommittee(beginning: Beginning): Plan {
  return { ...examplePlan(beginning), committee: null };
}

export function withoutModules(beginning: Beginning): Plan {
  return { ...examplePlan(beginning), ...eachModule<ModulePlans>(() => null) };
}

export function committeeOf(beginning: Beginning) {
  const { committee } = examplePlan(beginning);
  if (committee === null) throw new Error("The example has no committee.");
  return committee;
}

type Part = Partial<JoinNetworkOptions>;
type Where = Pick<DeployFixture, "rpc" | "directory">;

/** Lets the example's committee join the network of a fixture. */
export function joinCommittee(where: Where, part: Part = {}) {
  return joinExample(where, { module: "committee", planFrom: committeeOf, ...part });
}

/** The same of its emissions. */
export function joinEmissions(where: Where) {
  return joinExample(where, {
    module: "emissions",
    planFrom(beginning) {
      const { emissions } = examplePlan(beginning);
      if (emissions === null) throw new Error("The example has no emissions.");
      return emissions;
    },
  });
}

/** The example, for a DAO that does without providers. */
export function withoutProviders(beginning: Beginning): Plan {
  return { ...examplePlan(beginning), providers: null, certification: null };
}

/** The same of its providers. */
export function joinProviders(where: Where) {
  return joinExample(where, {
    module: "providers",
    planFrom(beginning) {
      const { providers } = examplePlan(beginning);
      if (providers === null) throw new Error("The example has providers.");
      return providers;
    },
  });
}

/** The example, for a DAO that does not certify its providers. */
export function withoutCertification(beginning: Beginning): Plan {
  return { ...examplePlan(beginning), certification: null };
}

/** The same of its certification. */
export function joinCertification(where: Where, part: Part = {}) {
  return joinExample(where, { module: "certification", planFrom: certificationOf, ...part });
}

export function certificationOf(beginning: Beginning) {
  const { certification } = examplePlan(beginning);
  if (certification === null) throw new Error("The example has certification.");
  return certification;
}

async function joinExample({ rpc, directory }: Where, part: Part & Pick<JoinNetworkOptions, "module" | "planFrom">) {
  const deployment = await readDeployment(directory);
  return joinNetwork({ deployment, rpc, account: deployer, directory, figures: [], ...part });
}
