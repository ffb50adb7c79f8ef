import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PublicClient } from "viem";
import { z } from "zod";

const beginningSchema = z.object({
  startBlock: z.number().int().nonnegative(),
  startedAtSeconds: z.number().int().positive(),
  genesisHash: z.templateLiteral(["0x", z.string().regex(/^[0-9a-f]{64}$/)]),
  profile: z.string(),
});

const BEGINNING = "beginning.json";
/** Where transactions are written down before they are sent. */
export const SENT = "sent.jsonl";

/** Where and when a deployment began: what a resumed run must not compute anew. */
export type Beginning = z.infer<typeof beginningSchema>;

/** A deployment that began in an earlier run, or begins once `record` writes it down, before its first transaction. */
export interface Begun {
  beginning: Beginning;
  record(): Promise<void>;
}

/** Whether a transaction of a deployment in `directory` was sent. */
export function hasBegun(directory: string): Promise<boolean> {
  return exists(join(directory, BEGINNING));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Reads the beginning of an interrupted or finished deployment in `directory`, or thinks of that of a new one. */
export async function beginDeployment(client: PublicClient, directory: string, profile: string): Promise<Begun> {
  const path = join(directory, BEGINNING);
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
    if (await exists(join(directory, SENT))) {
      throw new Error(
        `${directory} holds ${SENT} and no ${BEGINNING}: transactions of a deployment were sent, and what they count from is ` +
          `lost. Put ${BEGINNING} back from a copy, or move the folder away to deploy anew.`,
      );
    }
    // What a run planned that sent nothing counts from another second.
    await rm(join(directory, "ignition"), { recursive: true, force: true });
    return {
      beginning,
      async record() {
        await mkdir(directory, { recursive: true });
        await writeFile(path, `${JSON.stringify(beginning, null, 2)}\n`, { flag: "wx" }).catch(unlessItStands);
      },
    };
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
  return { beginning, record: async () => {} };
}

function unlessItStands(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
