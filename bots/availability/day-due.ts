import { type Address, encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import { refusalOf } from "#bots/committee/refusal-of.ts";
import type { Chain, Due, DueCall, Verdict } from "#bots/engine/duty.ts";
import { availabilityAbi as abi } from "#protocol/chain/abi/Availability.ts";
import type { PostedDay } from "./day-log.ts";

export type Day = Awaited<ReturnType<typeof readDay>>;

/** IAvailabilityPanel's State. */
export const DAY_STATE = { posted: 1, answered: 2, stands: 3, void: 4 } as const;

export interface DayDue {
  functionName: "flag" | "slash" | "lapse";
  notBefore: number;
  deadline: number | null;
  why: string;
  /** Whether the day says that it was done. */
  isDone(day: Day): boolean;
}

/** The day as it stands, with its times in seconds. */
export async function readDay({ client, block }: Chain, address: Address, { provider, epoch }: PostedDay) {
  const at = { address, abi, args: [provider, BigInt(epoch)], blockNumber: block.number } as const;
  const [day, times] = await Promise.all([
    readContract(client, { ...at, functionName: "dayOf" }),
    readContract(client, { ...at, functionName: "timesOf" }),
  ]);
  return {
    ...day,
    answerUntilSeconds: Number(times.answerUntilSeconds),
    rulingUntilSeconds: Number(times.rulingUntilSeconds),
    slashUntilSeconds: Number(times.slashUntilSeconds),
  };
}

const dayCall = (target: Address, functionName: DayDue["functionName"], { provider, epoch }: PostedDay): DueCall => ({
  target,
  data: encodeFunctionData({ abi, functionName, args: [provider, BigInt(epoch)] }),
  valueWei: 0n,
});

/** Something to do about a day, or null where the contract would refuse it now. */
export async function dayDue(chain: Chain, target: Address, of: PostedDay, due: DayDue): Promise<Due | null> {
  const call = dayCall(target, due.functionName, of);
  if ((await refusalOf(chain, target, call.data)) !== null) return null;
  return {
    key: `${due.functionName}-availability:${of.provider}:${of.epoch}`,
    call,
    notBefore: due.notBefore,
    deadline: due.deadline,
    why: due.why,
    verify: (later) => verifyDay(later, target, of, due),
  };
}

async function verifyDay(
  chain: Chain,
  target: Address,
  of: PostedDay,
  { functionName, isDone }: DayDue,
): Promise<Verdict> {
  const ok = isDone(await readDay(chain, target, of));
  return { ok, detail: `${functionName} of epoch ${of.epoch} of provider ${of.provider} is ${ok ? "" : "not "}done` };
}
