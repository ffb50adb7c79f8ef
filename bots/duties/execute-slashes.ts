import { type Address, encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import { refusalOf } from "#bots/committee/refusal-of.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { ReadSlashes, WaitingSlash } from "#bots/providers/slash-log.ts";
import { slashingGateAbi as abi } from "#protocol/chain/abi/SlashingGate.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";

const MOST_CALLS = 5;
const MOST_ASKED = 20;
/** ISlashingGate's State.Done. */
const DONE = 3;

/** Carries out slashes that have waited, and that the committee has not stopped. */
export function executeSlashesDuty(gate: Address, read: ReadSlashes): Duty {
  return {
    name: "execute-slashes",
    async due(chain): Promise<Due[]> {
      const ready = [...(await read(chain)).values()].filter(
        ({ readySeconds }) => readySeconds <= chain.block.timestamp,
      );
      const dues: Due[] = [];
      // The newest first: what has lapsed stays in the list for good.
      for (const slash of ready.reverse().slice(0, MOST_ASKED)) {
        if (dues.length === MOST_CALLS) break;
        const data = encodeFunctionData({ abi, functionName: "execute", args: [slash.id] });
        // Its slasher may be listed no more, its pool at the cap of the period, or the slash too old.
        if ((await refusalOf(chain, gate, data)) === null) dues.push(dueOf(gate, slash, data));
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
