import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Address, type Hex, isHex } from "viem";
import { z } from "zod";
import { safe141 } from "#deploy/plan/committee-safe.ts";

const artifacts = "@safe-global/safe-contracts/build/artifacts/contracts";
const artifactSchema = z.object({ deployedBytecode: z.custom<Hex>((value) => isHex(value)) });

type Client = { setCode(code: { address: Address; bytecode: Hex }): Promise<void> };

/** Puts Safe 1.4.1 where it is on public chains, on a chain with any id. */
export async function placeSafe(client: Client): Promise<void> {
  const paths = { Safe: "Safe.sol/Safe", SafeProxyFactory: "proxies/SafeProxyFactory.sol/SafeProxyFactory" };
  for (const name of ["Safe", "SafeProxyFactory"] as const) {
    const file = fileURLToPath(import.meta.resolve(`${artifacts}/${paths[name]}.json`));
    const { deployedBytecode } = artifactSchema.parse(JSON.parse(await readFile(file, "utf8")));
    await client.setCode({ address: safe141[name].address, bytecode: deployedBytecode });
  }
}
