import { access, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ResolvedProfile } from "#profiles/profile/resolve-profile.ts";
import { type Deployment, deploymentSchema } from "#protocol/chain/deployment.ts";

/** Where every figure of a deployment came from. */
export type ProfileRecord = Pick<ResolvedProfile, "id" | "name" | "figures">;

/** Writes `addresses.json` (contract name to address), `deployment.json` (the rest) and `profile.json` (its figures). */
export async function writeDeployment(
  directory: string,
  deployment: Deployment,
  { id, name, figures }: ProfileRecord,
): Promise<void> {
  const { contracts, ...rest } = deploymentSchema.parse(deployment);
  await writeFile(join(directory, "profile.json"), toJson({ id, name, figures }));
  await writeFile(join(directory, "addresses.json"), toJson(contracts));
  await writeFile(join(directory, "deployment.json"), toJson(rest));
}

/** Whether an earlier run deployed everything and passed every check. */
export async function isFinished(directory: string): Promise<boolean> {
  return access(join(directory, "deployment.json")).then(
    () => true,
    () => false,
  );
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
