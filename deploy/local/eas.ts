import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Address,
  concat,
  encodeAbiParameters,
  getAddress,
  getContractAddress,
  type Hex,
  isHex,
  parseEther,
} from "viem";
import { z } from "zod";
import { projectRoot } from "#deploy/builds/kept-build.ts";
import { createContract } from "./create-contract.ts";
import type { LocalClient } from "./local-client.ts";

const buildSchema = z.object({ bytecode: z.custom<Hex>((value) => isHex(value) && value.length > 2) });

/** Sends nothing else, so that both contracts are at the same addresses on every local chain. */
const creator = getAddress("0x00000000000000000000000000000000000ea5ed");

const at = (nonce: bigint): Address => getContractAddress({ from: creator, nonce });

/** Where `deployEas` puts them. */
export const localEas = { SchemaRegistry: at(0n), EAS: at(1n) } as const;

/** EAS has no one canonical address, so the local chain gets its own, of the code that its package ships. */
export async function deployEas(client: LocalClient): Promise<{ SchemaRegistry: Address; EAS: Address }> {
  if ((await client.getCode({ address: localEas.EAS })) !== undefined) return localEas;
  await client.impersonateAccount({ address: creator });
  await client.setBalance({ address: creator, value: parseEther("1") });
  const SchemaRegistry = await createContract(client, await creationCode("SchemaRegistry"), creator);
  const registry = encodeAbiParameters([{ type: "address" }], [SchemaRegistry]);
  const EAS = await createContract(client, concat([await creationCode("EAS"), registry]), creator);
  await client.stopImpersonatingAccount({ address: creator });
  return { SchemaRegistry, EAS };
}

async function creationCode(name: string): Promise<Hex> {
  return buildSchema.parse(JSON.parse(await readFile(join(projectRoot, `contracts/eas/${name}.json`), "utf8")))
    .bytecode;
}
