import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PublicClient } from "viem";
import { z } from "zod";

const beginningSchema = z.object({
  startBlock: z.number().int().nonnegative(),
  startedAtSeconds: z.number().int().positive(),
  genesisHash: z.templateLiteral(["0x", z.string().regex(/^[0-9a-f]{64}$/)]),
  profile: z.string(),
});

/** Where and when a deployment began: what a resumed run must not compute anew. */
export type Beginning = z.infer<typeof beginningSchema>;

/** Reads the beginning of an interrupted or finished deployment in `directory`, or writes that of a new one. */
export async function beginDeployment(client: PublicClient, directory: string, profile: string): Promise<Beginning> {
  const path = join(directory, "beginning.json");
  const genesisHash = (await client.getBlock({ blockNumber: 0n })).hash;
  const earlier = await readFile(path, "utf8").catch(() => undefined);
  if (earlier === undefined) {
    const head = await client.getBlock();
    const beginning = {
      startBlock: Number(head.number),
      startedAtSeconds: Number(head.timestamp),
      genesisHash,
      profile,
    };
    await mkdir(directory, { recursive: true });
    await writeFile(path, `${JSON.stringify(beginning, null, 2)}\n`);
    return beginning;
  }
  const beginning = beginningSchema.parse(JSON.parse(earlier));
  if (beginning.genesisHash !== genesisHash) {
    throw new Error(
      `${directory} holds a deployment on another chain (genesis ${beginning.genesisHash}, this chain ${genesisHash}). ` +
        "If that chain is gone, remove the folder and deploy again; otherwise check --rpc.",
    );
  }
  if (beginning.profile !== profile) {
    throw new Error(
      `${directory} holds a deployment of the profile "${beginning.profile}", not "${profile}". ` +
        `Go on with --profile ${beginning.profile}, or move the folder away to deploy anew.`,
    );
  }
  return beginning;
}
