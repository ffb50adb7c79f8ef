import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Address, concat, encodeAbiParameters, type Hex, isHex } from "viem";
import { z } from "zod";
import { projectRoot } from "#deploy/builds/kept-build.ts";
import { createContract } from "./create-contract.ts";
import type { LocalClient } from "./local-client.ts";

const buildSchema = z.object({ bytecode: z.custom<Hex>((value) => isHex(value) && value.length > 2) });

/** EAS has no one canonical address, so the local chain gets its own, of the code that its package ships. */
export async function deployEas(client: LocalClient): Promise<{ SchemaRegistry: Address; EAS: Address }> {
  const SchemaRegistry = await createContract(client, await creationCode("SchemaRegistry"));
  const EAS = await createContract(
    client,
    concat([await creationCode("EAS"), encodeAbiParameters([{ type: "address" }], [SchemaRegistry])]),
  );
  return { SchemaRegistry, EAS };
}

async function creationCode(name: string): Promise<Hex> {
  return buildSchema.parse(JSON.parse(await readFile(join(projectRoot, `contracts/eas/${name}.json`), "utf8")))
    .bytecode;
}
