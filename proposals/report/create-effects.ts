import { type Address, isAddressEqual, type PublicClient } from "viem";
import type { Ready } from "./bring-to-execution.ts";
import type { Effects, Proposed } from "./effects.ts";
import type { Execution } from "./execute-on-fork.ts";
import { ExplainedStorage } from "./explained-storage.ts";
import type { LaterEffect } from "./later-effect.ts";
import type { OtherRun } from "./run-otherwise.ts";
import { framesOf } from "./trace.ts";

/** What was run on the fork. */
type Runs = { ready: Ready; execution: Execution; otherRuns: OtherRun[]; later: LaterEffect[] };

export function createEffects(proposed: Proposed, { ready, execution, otherRuns, later }: Runs): Effects {
  const storage = new ExplainedStorage(proposed.fork);
  const both = async <T>(client: PublicClient, read: (client: PublicClient, block: bigint) => Promise<T>) => ({
    before: await read(client, execution.before),
    after: await read(client, execution.after),
  });
  return {
    ...proposed,
    proposalId: ready.id,
    descriptionHash: ready.descriptionHash,
    execution,
    otherRuns,
    later,
    touched: touchedBy(execution).filter((account) => !isAddressEqual(account, proposed.voter)),
    compare: (read) => both(proposed.fork.client, read),
    explain: (read) => both(storage.client, read),
    isExplained: (account, slot) => storage.has(account, slot),
  };
}

function touchedBy({ frame, diff }: Execution): Address[] {
  const called = framesOf(frame).flatMap(({ to }) => (to === undefined ? [] : [to]));
  return [...new Set([...called, ...diff.post.keys()])];
}
