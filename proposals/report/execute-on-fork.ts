import { type Address, getAddress, type Hash, type Log, numberToHex } from "viem";
import { sendTransaction } from "viem/actions";
import { revertReason } from "#protocol/chain/revert-reason.ts";
import type { Ready } from "./bring-to-execution.ts";
import type { Fork } from "./fork.ts";
import { type Frame, type StateDiff, traceCalls, traceDiff } from "./trace.ts";

export type Execution = {
  hash: Hash;
  /** The last block before it, and its own: alike but for what it did. */
  before: bigint;
  after: bigint;
  /** Unix seconds. */
  at: number;
  gasUsed: bigint;
  logs: Log[];
  frame: Frame;
  diff: StateDiff;
};

/** The execution reverts, and this is the call that does it. */
export class ExecutionFailure extends Error {
  readonly culprit: Frame | null;

  constructor(reason: string, culprit: Frame | null) {
    super(reason);
    this.culprit = culprit;
  }
}

/** 1000 gwei; without a tip nobody but the sender has another balance by the fees. */
const FEE_CAP = 10n ** 12n;

/** Who executes, when by the chain's clock, and with how much gas; null is all that a block has. */
export type Sending = { from: Address; at: bigint; gas: bigint | null };

/** Executes the proposal in the next block of the fork. Throws `ExecutionFailure`. */
export async function executeOnFork(fork: Fork, governor: Address, ready: Ready, sending: Sending): Promise<Execution> {
  const eve = await fork.client.getBlock();
  const gas = sending.gas !== null && sending.gas < eve.gasLimit ? sending.gas : eve.gasLimit;
  await fork.request("evm_setNextBlockTimestamp", numberToHex(sending.at));
  const failure = await sendTransaction(fork.client, {
    account: sending.from,
    to: governor,
    data: ready.executeData,
    gas,
    maxFeePerGas: FEE_CAP,
    maxPriorityFeePerGas: 0n,
    chain: null,
  }).then(
    () => null,
    (error: unknown) => revertReason(error),
  );
  const { number: after, timestamp, transactions } = await fork.client.getBlock();
  const [hash] = transactions;
  if (after === eve.number || hash === undefined) throw new ExecutionFailure(failure ?? "it was not mined", null);
  if (failure !== null) throw new ExecutionFailure(failure, failingCall(await traceCalls(fork, hash)));
  const { gasUsed, logs } = await fork.client.getTransactionReceipt({ hash });
  return {
    hash,
    before: eve.number,
    after,
    at: Number(timestamp),
    gasUsed,
    logs: logs.map((log) => ({ ...log, address: getAddress(log.address) })),
    frame: await traceCalls(fork, hash),
    diff: await traceDiff(fork, hash),
  };
}

/** The innermost call whose failure goes all the way up. */
function failingCall(frame: Frame): Frame | null {
  if (frame.error === undefined) return null;
  const cause = (frame.calls ?? []).findLast((call) => call.error !== undefined && call.output === frame.output);
  return cause === undefined ? frame : failingCall(cause);
}
