import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Abi, encodeAbiParameters, type Hex } from "viem";
import { z } from "zod";
import { keptBuild } from "#deploy/builds/kept-build.ts";
import { moduleFolder } from "#deploy/joining/module-folder.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { joinedModules } from "#protocol/modules/joined-modules.ts";

/** Contracts that another contract makes, with the deployment's contracts that it is given. */
const MADE_BY_CONTRACTS: Readonly<Record<string, readonly string[]>> = {
  EmissionReserve: ["AlthingToken", "TimelockController"],
  RewardHolder: ["EmissionReserve"],
};

const argumentSchema = z.json();
const messageSchema = z.looseObject({
  type: z.string(),
  contractName: z.string().optional(),
  constructorArgs: z.array(argumentSchema).optional(),
});

/**
 * ABI-encoded arguments by the names of the contracts of a deployment, from the journal in its folder and those of modules
 * that joined. Throws an error that names a contract of which they are not known.
 */
export async function constructorArguments(
  directory: string,
  deployment: Deployment,
  names: readonly string[],
): Promise<Map<string, Hex>> {
  const folders = [directory, ...joinedModules(deployment).map(({ name }) => moduleFolder(directory, name))];
  const journals = await Promise.all(folders.map(readJournal));
  const given = new Map<string, unknown[]>();
  for (const line of journals.flatMap((journal) => journal.split("\n").filter((text) => text !== ""))) {
    const { type, contractName, constructorArgs } = messageSchema.parse(JSON.parse(line));
    if (type !== "DEPLOYMENT_EXECUTION_STATE_INITIALIZE" || contractName === undefined) continue;
    given.set(contractName, (constructorArgs ?? []).map(withBigints));
  }
  return new Map(
    names.map((name) => {
      const made = MADE_BY_CONTRACTS[name]?.map((other) => contractAddress(deployment, other));
      const values = made ?? given.get(name);
      if (values === undefined) throw new Error(`No journal in ${directory} says what ${name} was made with.`);
      return [name, encoded(keptBuild(name).abi, values)];
    }),
  );
}

async function readJournal(folder: string): Promise<string> {
  const path = join(folder, "ignition", "journal.jsonl");
  return readFile(path, "utf8").catch(() => {
    throw new Error(
      `There is no ${path}: verify where the deployment was made, or copy its folder here with the journal.`,
    );
  });
}

function encoded(abi: Abi, values: readonly unknown[]): Hex {
  const making = abi.find((item) => item.type === "constructor");
  return encodeAbiParameters(making?.inputs ?? [], values);
}

/** Ignition writes a bigint as `{"_kind": "bigint", "value": "…"}`. */
function withBigints(value: z.infer<typeof argumentSchema>): unknown {
  if (Array.isArray(value)) return value.map(withBigints);
  if (value === null || typeof value !== "object") return value;
  if (value._kind === "bigint") return BigInt(String(value.value));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withBigints(part ?? null)]));
}
