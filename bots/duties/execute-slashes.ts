import { type Address, encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import { refusalOf } from "#bots/committee/refusal-of.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { ReadSlashes, WaitingSlash } from "#bots/providers/slash-log.ts";
import { slashingGateAbi as abi } from "#protocol/chain/abi/SlashingGate.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";

const MOST_CALLS = 5;
const MOST_ASKED = 20;
/** One that is refused, as it has lapsed or its pool is at the cap, keeps others from their turn no longer than that. */
const PAUSE_SECONDS = 3_600;
/** ISlashingGate's State.Done. */
const DONE = 3;

/** Carries out slashes that have waited, and that the committee has not stopped. */
export function executeSlashesDuty(gate: Address, read: ReadSlashes): Duty {
  const askAgainAt = new Map<bigint, number>();
  return {
    name: "execute-slashes",
    async due(chain): Promise<Due[]> {
      const now = chain.block.timestamp;
      const ready = [...(await read(chain)).values()].filter(
        ({ id, readySeconds }) => readySeconds <= now && (askAgainAt.get(id) ?? 0) <= now,
      );
      const dues: Due[] = [];
      for (const slash of ready.slice(0, MOST_ASKED)) {
        if (dues.length === MOST_CALLS) break;
        const data = encodeFunctionData({ abi, functionName: "execute", args: [slash.id] });
        if ((await refusalOf(chain, gate, data)) === null) dues.push(dueOf(gate, slash, data));
        else askAgainAt.set(slash.id, now + PAUSE_SECONDS);
      }
      return dues;
    },
  };
}

function dueOf(gate: Address, { id, provider, bps, readySeconds }: WaitingSlash, data: Due["call"]["data"]): Due {
  return {
    key: `slash:${id}`,
    call: { target: gate, data, valueWei: 0n },
    notBefore: readySeconds,
    deadline: null,
    why: `slash ${id}, of ${writePercentage(bps)} of the stake behind provider ${provider}, has waited and was not stopped`,
    verify: (chain) => verifyDone(chain, gate, id),
  };
}

async function verifyDone({ client, block }: Chain, address: Address, id: bigint): Promise<Verdict> {
  const { state } = await readContract(client, {
    address,
    abi,
    functionName: "requestOf",
    args: [id],
    blockNumber: block.number,
  });
  return { ok: state === DONE, detail: `slash ${id} is ${state === DONE ? "carried out" : "not carried out"}` };
}
