import { readFile } from "node:fs/promises";
import { type Abi, type Account, type Address, getAddress, type Hex } from "viem";
import { hardhat } from "viem/chains";
import { z } from "zod";
import type { Chain } from "./governed-chain.ts";

const artifactSchema = z.object({
  abi: z.custom<Abi>(Array.isArray),
  bytecode: z.custom<Hex>((value) => typeof value === "string" && value.startsWith("0x")),
  linkReferences: z.record(z.string(), z.record(z.string(), z.array(z.object({ start: z.int(), length: z.int() })))),
});

/** Deploys a compiled contract, named by its path under `contracts/build`, and the libraries that it links. */
export async function deployArtifact(
  chain: Chain,
  account: Account,
  artifact: string,
  args: readonly unknown[],
): Promise<Address> {
  const path = new URL(`../../../contracts/build/${artifact}`, import.meta.url);
  const { abi, bytecode, linkReferences } = artifactSchema.parse(JSON.parse(await readFile(path, "utf8")));
  let linked = bytecode;
  for (const [source, libraries] of Object.entries(linkReferences)) {
    for (const [library, places] of Object.entries(libraries)) {
      const at = await deployArtifact(chain, account, `${source.replace(/^project\//, "")}/${library}.json`, []);
      for (const { start } of places) {
        linked = `0x${linked.slice(2, 2 + start * 2)}${at.slice(2)}${linked.slice(2 + start * 2 + 40)}`;
      }
    }
  }
  const hash = await chain.deployContract({ abi, bytecode: linked, args: [...args], account, chain: hardhat });
  const { contractAddress } = await chain.waitForTransactionReceipt({ hash });
  if (!contractAddress) throw new Error(`${artifact} was not deployed`);
  return getAddress(contractAddress);
}
