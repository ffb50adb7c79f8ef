import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Figure } from "#profiles/profile/profile.ts";
import type { ResolvedProfile } from "#profiles/profile/resolve-profile.ts";
import { type Deployment, deploymentSchema } from "#protocol/chain/deployment.ts";
import { joinedModules } from "#protocol/modules/joined-modules.ts";
import { writeWhole } from "./write-whole.ts";

/** Where every figure of a deployment came from. */
export type ProfileRecord = Pick<ResolvedProfile, "id" | "name" | "figures">;

/** What other processes read of a deployment, beside its journal. */
const PROFILE = "profile.json";
const ADDRESSES = "addresses.json";
const DEPLOYMENT = "deployment.json";

const recordSchema = z.looseObject({ figures: z.array(z.looseObject({ key: z.string() })) });

/** Writes `addresses.json` (contract name to address), `deployment.json` (the rest) and `profile.json` (its figures). */
export async function writeDeployment(
  directory: string,
  deployment: Deployment,
  { id, name, figures }: ProfileRecord,
): Promise<void> {
  const { contracts, ...rest } = deploymentSchema.parse(deployment);
  // What a module brought that joined is among the figures that stand there.
  if (joinedModules(deployment).length === 0) await writeJson(directory, PROFILE, { id, name, figures });
  await writeJson(directory, ADDRESSES, contracts);
  await writeJson(directory, DEPLOYMENT, rest);
}

/**
 * Adds what a module brought that joined: its figures, that it joined, and last its contracts, since whoever reads those
 * has to know from which block they are.
 */
export async function writeJoined(
  directory: string,
  deployment: Deployment,
  figures: readonly Figure[],
): Promise<void> {
  const { contracts, ...rest } = deploymentSchema.parse(deployment);
  const record = recordSchema.parse(JSON.parse(await readFile(join(directory, PROFILE), "utf8")));
  const brought = new Set(figures.map(({ key }) => key));
  const others = record.figures.filter(({ key }) => !brought.has(key));
  await writeJson(directory, PROFILE, { ...record, figures: [...others, ...figures] });
  await writeJson(directory, DEPLOYMENT, rest);
  await writeJson(directory, ADDRESSES, contracts);
}

/** Whether an earlier run deployed everything and passed every check. */
export async function isFinished(directory: string): Promise<boolean> {
  return access(join(directory, DEPLOYMENT)).then(
    () => true,
    () => false,
  );
}

function writeJson(directory: string, file: string, value: unknown): Promise<void> {
  return writeWhole(join(directory, file), `${JSON.stringify(value, null, 2)}\n`);
}
