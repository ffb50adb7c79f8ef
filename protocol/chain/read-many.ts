import {
  type AbiParameter,
  type Address,
  BaseError,
  type Client,
  type ContractFunctionParameters,
  ContractFunctionZeroDataError,
  encodeFunctionData,
  getAbiItem,
  type MulticallParameters,
  type MulticallReturnType,
  size,
} from "viem";
import { getCode, multicall, readContract } from "viem/actions";
import { isRefusal } from "./is-refusal.ts";
import { LearntSize } from "./learnt-size.ts";

/** Of a keyless transaction: the same contract on every chain that has one there (github.com/mds1/multicall3). */
const MULTICALL3: Address = "0xcA11bde05977b3631167028862bE2a173976CA11";

interface Bounds {
  callBytes: number;
  answerBytes: number;
}

/** Of an ordinary call: what any node computes and sends well within its time. */
const DEPLOYED: Bounds = { callBytes: 64_000, answerBytes: 64_000 };
/** The calls come in the code of a constructor (EIP-3860, less that of Multicall3), the answer as deployed code (EIP-170). */
const DEPLOYLESS: Bounds = { callBytes: 42_000, answerBytes: 24_000 };
const MOST_CALLS = 400;

/** Beside an answer's own bytes: its place, whether it succeeded, the place and length of the bytes. */
const ANSWER_BYTES = 128;
/** Beside a call's own bytes: the same, the address, and what fills the last word. */
const CALL_BYTES = 192;
/** Assumed of text, bytes and lists: an answer that is longer shows by failing. */
const DYNAMIC_BYTES = 1_024;
const WORD_BYTES = 32;

/** Where a client's node has Multicall3, and how many reads it takes at once. */
interface Known {
  deployed: boolean;
  reads: LearntSize;
}
const knownOf = new WeakMap<Client, Promise<Known>>();

/**
 * Values of contracts at one block, in the order of the questions, in few requests: by Multicall3 where the chain has it,
 * else by its code sent along. What a node refuses is asked for in smaller parts, at last one by one, so that a call that
 * reverts throws its own error.
 */
export async function readMany<const contracts extends readonly unknown[]>(
  client: Client,
  contracts: MulticallParameters<contracts, false>["contracts"],
  blockNumber?: bigint,
): Promise<MulticallReturnType<contracts, false>> {
  const questions = contracts as readonly ContractFunctionParameters[];
  const answers: unknown[] = [];
  while (answers.length < questions.length) {
    const left = questions.slice(answers.length);
    const part = left.length === 1 ? left : await nextPart(client, left);
    answers.push(...(await readPart(client, part, blockNumber)));
  }
  return answers as MulticallReturnType<contracts, false>;
}

async function nextPart(client: Client, questions: readonly ContractFunctionParameters[]) {
  const { deployed, reads } = await know(client);
  const bounds = deployed ? DEPLOYED : DEPLOYLESS;
  let callBytes = 0;
  let answerBytes = 0;
  const end = questions.findIndex((question, index) => {
    callBytes += CALL_BYTES + size(encodeFunctionData(question));
    answerBytes += ANSWER_BYTES + bytesOfAnswer(question);
    return index >= reads.size || callBytes > bounds.callBytes || answerBytes > bounds.answerBytes;
  });
  return end === -1 ? questions : questions.slice(0, Math.max(1, end));
}

async function readPart(
  client: Client,
  part: readonly ContractFunctionParameters[],
  blockNumber: bigint | undefined,
): Promise<unknown[]> {
  const [only] = part;
  if (only === undefined) return [];
  if (part.length === 1) return [await readContract(client, { ...only, blockNumber })];
  const known = await know(client);
  const by = known.deployed ? { multicallAddress: MULTICALL3 } : { deployless: true };
  try {
    const asked = { contracts: part, allowFailure: false, batchSize: 0, blockNumber, ...by } as const;
    const answers = await multicall(client, asked);
    known.reads.took(part.length);
    return answers;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (known.deployed && isAbsent(error)) {
      knownOf.set(client, Promise.resolve({ ...known, deployed: false }));
      return readMany(client, part, blockNumber);
    }
    const middle = Math.ceil(part.length / 2);
    const answers = [
      ...(await readPart(client, part.slice(0, middle), blockNumber)),
      ...(await readPart(client, part.slice(middle), blockNumber)),
    ];
    // Only now: where a call reverts by itself, the number of them was not at fault.
    known.reads.refused(part.length);
    return answers;
  }
}

/** A block from before Multicall3 was deployed. */
function isAbsent(error: unknown): boolean {
  const zero = error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionZeroDataError);
  return zero instanceof ContractFunctionZeroDataError && zero.message.includes("aggregate3");
}

function know(client: Client): Promise<Known> {
  const known = knownOf.get(client);
  if (known !== undefined) return known;
  const learnt = getCode(client, { address: MULTICALL3 }).then((code) => ({
    deployed: code !== undefined,
    reads: new LearntSize(MOST_CALLS),
  }));
  knownOf.set(client, learnt);
  // A node that failed to answer is asked again.
  learnt.catch(() => knownOf.delete(client));
  return learnt;
}

function bytesOfAnswer({ abi, functionName, args }: ContractFunctionParameters): number {
  const item = getAbiItem({ abi, name: functionName, args });
  return item?.type === "function" ? bytesOf(item.outputs) : DYNAMIC_BYTES;
}

function bytesOf(parameters: readonly AbiParameter[]): number {
  return parameters.reduce((sum, parameter) => sum + bytesOfOne(parameter), 0);
}

function bytesOfOne(parameter: AbiParameter): number {
  const { type } = parameter;
  const list = /^(.*)\[(\d*)\]$/.exec(type);
  if (list?.[1] !== undefined) {
    const { 1: inner, 2: length } = list;
    return length ? Number(length) * bytesOfOne({ ...parameter, type: inner }) : DYNAMIC_BYTES;
  }
  if (type === "string" || type === "bytes") return DYNAMIC_BYTES;
  return "components" in parameter ? bytesOf(parameter.components) : WORD_BYTES;
}
