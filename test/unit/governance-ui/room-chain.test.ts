import {
  type Abi,
  type Address,
  createClient,
  custom,
  decodeFunctionData,
  encodeAbiParameters,
  encodeErrorResult,
  encodeEventTopics,
  encodeFunctionData,
  encodeFunctionResult,
  type Hex,
  HttpRequestError,
  isHex,
  keccak256,
  pad,
  parseAbi,
  RawContractError,
  RpcRequestError,
  stringToHex,
  toHex,
  zeroAddress,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { mainnet } from "viem/chains";
import { describe, expect, it } from "vitest";
import { type Connector, createConfig, createConnector, http } from "wagmi";
import { connect } from "wagmi/actions";
import { z } from "zod";
import { examineSignatures } from "#governance-ui/room/examine-signatures.ts";
import { approveHashCall, executionCall } from "#governance-ui/room/execution.ts";
import { guardVerdict } from "#governance-ui/room/guard-verdict.ts";
import { keptHere, withSignatures } from "#governance-ui/room/kept-here.ts";
import { meaningOf } from "#governance-ui/room/meaning.ts";
import { plainTransaction, rejection } from "#governance-ui/room/plain-transaction.ts";
import { anchorData, pauseData, powerCall, proposalIdOf, vetoData } from "#governance-ui/room/power-calls.ts";
import { powerErrors } from "#governance-ui/room/power-errors.ts";
import { protocolKitHash } from "#governance-ui/room/protocol-kit-hash.ts";
import { agreedBy, isRejection, type RoomTransaction } from "#governance-ui/room/queue.ts";
import { queuedProposal } from "#governance-ui/room/queued-proposal.ts";
import { readRoom } from "#governance-ui/room/read-room.ts";
import { roomDangers } from "#governance-ui/room/room-dangers.ts";
import { roomHashes } from "#governance-ui/room/room-hashes.ts";
import { signTransaction } from "#governance-ui/room/sign-transaction.ts";
import { parseSignedFile, plainData, SignedFileError, signedFileText } from "#governance-ui/room/signed-file.ts";
import { revertData, tryCall } from "#governance-ui/room/try-call.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { createdParameters, proposalCreatedEvent } from "#protocol/governor/proposal-created.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";
import { safeAbi, safeSlots } from "#protocol/safe/safe-abi.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { encodeSignatures } from "#protocol/safe/signatures/encode-signatures.ts";
import type { OwnerSignature } from "#protocol/safe/signatures/owner-signature.ts";
import type { SafeState } from "#protocol/safe/signatures/read-safe.ts";
import { at, sampleCatalogue, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const chainId = 31_337;
const contracts = committeeContracts(sampleDeployment);
if (contracts === null) throw new Error("the sample has no committee");
const { safe, guard, seats, veto, pause, resolutions } = contracts;
const governor = sampleDeployment.contracts.AlthingGovernor ?? zeroAddress;
const keys = [1, 2, 3, 4].map((index) => privateKeyToAccount(toHex(index, { size: 32 })));
const [anna, ben, carl, dora] = keys.map(({ address }) => address) as [Address, Address, Address, Address];
const HASH = keccak256("0x1234");
const version = { text: "1.4.1", numbers: [1, 4, 1] } as const;
const checkAbi = parseAbi([
  "function checkNSignatures(bytes32 dataHash, bytes data, bytes signatures, uint256 requiredSignatures) view",
]);
const abi: Abi = [...safeAbi, ...committeeSeatsAbi, ...althingGovernorAbi, ...committeeGuardAbi, ...checkAbi];
const callSchema = z.object({
  from: z.string().optional(),
  to: z.string(),
  data: z.custom<Hex>(isHex).optional(),
  value: z.string().optional(),
});

const committee = {
  members: [anna, ben],
  sinceSeatings: [1n, 2n],
  threshold: 2,
  seating: 2n,
  standing: "in-term",
  endsSeconds: 5,
} as const;
const state: SafeState = { address: safe, version, owners: [anna, ben], threshold: 2, nonce: 5n, guard, committee };

interface Node {
  /** By function. */
  answers?: Record<string, unknown>;
  logs?: readonly { topics: Hex[]; data: Hex }[];
  contracts?: readonly string[];
  fault?: Error;
}

/** A node of the Safe and its committee, and what it was asked. */
function nodeOf({ answers = {}, logs = [], contracts: withCode = [], fault }: Node) {
  const asked: { method: string; params: unknown }[] = [];
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    asked.push({ method, params });
    const [first, second] = z.array(z.unknown()).parse(params ?? []);
    if (method === "eth_getBlockByNumber") return { number: "0x9", timestamp: "0x64", hash: HASH, transactions: [] };
    if (method === "eth_getCode") return withCode.includes(String(first)) ? "0x60" : "0x";
    if (method === "eth_getStorageAt") return pad(second === safeSlots.guard ? guard : zeroAddress, { size: 32 });
    if (method === "eth_getLogs") {
      return logs.map((log, index) => ({
        ...log,
        address: governor,
        blockNumber: "0x7",
        logIndex: toHex(index),
        transactionHash: HASH,
        transactionIndex: "0x0",
        blockHash: HASH,
        removed: false,
      }));
    }
    if (fault !== undefined) throw fault;
    const { data = "0x" } = callSchema.parse(first);
    const { functionName, args = [] } = decodeFunctionData({ abi, data });
    const answer = answers[functionName];
    if (answer === undefined) throw new Error(`nobody answers ${functionName}`);
    const item = abi.filter(
      (one) => one.type === "function" && one.name === functionName && one.inputs.length === args.length,
    );
    const result = typeof answer === "function" ? answer(...args) : answer;
    return encodeFunctionResult({ abi: item.slice(0, 1), functionName, result });
  };
  return { client: createClient({ transport: custom({ request }, { retryCount: 0 }) }), asked };
}

const transaction = plainTransaction(pause, pauseData(2n, at(7), HASH), 5n);
const hashes = roomHashes({ address: safe, chainId }, transaction);
const signedBy = async (index: number, of = hashes): Promise<OwnerSignature> => {
  const key = keys[index];
  if (key === undefined) throw new Error("no key");
  return { signer: key.address, data: await key.sign({ hash: of.safeTxHash }), isContractSignature: false };
};
const waiting = (change: Partial<RoomTransaction> = {}): RoomTransaction => ({
  safeTxHash: hashes.safeTxHash,
  transaction,
  signatures: [],
  approvals: [],
  left: [],
  wrong: [],
  kept: true,
  shared: false,
  ...change,
});
const reverted = new RpcRequestError({
  body: {},
  url: "http://127.0.0.1",
  error: { code: 3, message: "execution reverted: GS026" },
});

describe("signatures, wherever they came from", () => {
  const noApprovals = { approvedHashes: 0n };
  const examine = (given: readonly OwnerSignature[], node: Node = {}) => {
    const { client } = nodeOf({
      answers: { ...noApprovals, ...node.answers },
      ...(node.fault && { fault: node.fault }),
    });
    return examineSignatures(client, state, transaction, hashes, given);
  };

  it("count once for each who may sign now, and are told apart from those that do not", async () => {
    const [first, second, third] = [await signedBy(0), await signedBy(1), await signedBy(2)];
    const forged = { ...first, signer: dora };
    const found = await examine([first, first, third, third, second, forged, forged]);
    expect(found).toEqual({ signatures: [first, second], approvals: [], left: [carl], wrong: [dora] });
  });

  it("that are wrong count where a right one of the same signer follows", async () => {
    const [right, other] = [await signedBy(0), await signedBy(1)];
    const wrong = { ...right, data: other.data };
    expect(await examine([wrong, right])).toMatchObject({ signatures: [right], wrong: [anna] });
    expect(await examine([right, wrong])).toMatchObject({ signatures: [right], wrong: [] });
  });

  it("of contracts are asked of the Safe", async () => {
    const contract = { signer: ben, data: "0xabcd", isContractSignature: true } as const;
    const asked: unknown[] = [];
    const answers = {
      checkNSignatures: (...args: unknown[]) => {
        asked.push(args);
        return [];
      },
    };
    expect(await examine([contract], { answers })).toMatchObject({ signatures: [contract] });
    expect(asked).toMatchObject([
      [hashes.safeTxHash, expect.anything(), encodeSignatures([contract]).toLowerCase(), 1n],
    ]);
    const refuses = () => {
      throw reverted;
    };
    expect(await examine([contract], { answers: { checkNSignatures: refuses } })).toMatchObject({ wrong: [ben] });
  });

  it("stand beside approvals on the chain, of those who may sign now alone", async () => {
    const asked: unknown[] = [];
    const answers = {
      approvedHashes: (owner: Address, hash: Hex) => {
        asked.push([owner, hash]);
        return owner === ben ? 1n : 0n;
      },
    };
    expect(await examine([], { answers })).toMatchObject({ approvals: [ben] });
    expect(asked).toEqual([
      [anna, hashes.safeTxHash],
      [ben, hashes.safeTxHash],
    ]);
  });

  it("make one list of who agreed", async () => {
    const [first, second] = [await signedBy(0), await signedBy(1)];
    const lower = anna.toLowerCase() as Address;
    expect(agreedBy({ signatures: [first, second], approvals: [lower, carl, carl] })).toEqual([anna, ben, carl]);
  });
});

describe("an execution", () => {
  it("carries the signatures that count, and the approvals of those who did not sign", async () => {
    const [first, second] = [await signedBy(0), await signedBy(1)];
    const room = waiting({ signatures: [first], approvals: [anna, ben], left: [carl], wrong: [dora] });
    const call = executionCall({ address: safe, chainId }, room);
    const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = transaction;
    expect(call).toMatchObject({
      address: safe,
      functionName: "execTransaction",
      args: [
        to,
        value,
        data,
        operation,
        safeTxGas,
        baseGas,
        gasPrice,
        gasToken,
        refundReceiver,
        encodeSignatures([first, { signer: ben, approved: true }]),
      ],
    });
    const own = committeeGuardAbi.filter(({ type }) => type === "error");
    expect(call.abi).toEqual(expect.arrayContaining([...own, ...powerErrors]));
    expect(call.abi.filter(({ type }) => type === "event" || type === "function")).toHaveLength(safeAbi.length);
    expect(executionCall({ address: safe, chainId }, waiting({ signatures: [first, second] })).args?.at(-1)).toBe(
      encodeSignatures([first, second]),
    );
  });

  it("may be agreed to on the chain", () => {
    expect(approveHashCall({ address: safe, chainId }, waiting())).toMatchObject({
      address: safe,
      functionName: "approveHash",
      args: [hashes.safeTxHash],
    });
  });

  it("knows each error of a power once", () => {
    const texts = powerErrors.map((item) => JSON.stringify(item));
    expect(new Set(texts).size).toBe(texts.length);
    expect(powerErrors.every(({ type }) => type === "error")).toBe(true);
    expect(powerErrors.length).toBeGreaterThan(20);
  });
});

describe("the guard's verdict", () => {
  const power = powerCall(contracts, pause, transaction.data);
  const question = { safe: state, contracts, transaction, power };
  const verdict = (change: Partial<typeof question>, access = 1) => {
    const { client, asked } = nodeOf({ answers: { accessTo: (to: Address) => (to === pause ? access : 0) } });
    return guardVerdict(client, { ...question, ...change }).then((found) => ({ found, asked: asked.length }));
  };

  it("lets a listed power pass, and a rejection without asking", async () => {
    expect(await verdict({})).toEqual({ found: { state: "passes", by: "power" }, asked: 1 });
    const rejects = { transaction: rejection(safe, 5n), power: null };
    expect(await verdict(rejects, 0)).toEqual({ found: { state: "passes", by: "rejection" }, asked: 0 });
  });

  it("refuses with every reason", async () => {
    const { found } = await verdict({ transaction: { ...transaction, value: 1n } }, 0);
    expect(found).toEqual({
      state: "refused",
      why: [expect.stringContaining("plain calls"), expect.stringContaining("No vote has listed")],
    });
    for (const change of [{ operation: 1 }, { gasPrice: 1n }] as const) {
      expect((await verdict({ transaction: { ...transaction, ...change } })).found).toMatchObject({ state: "refused" });
    }
    const lapsed = { ...state, committee: { ...committee, standing: "lapsed" } } as const;
    expect((await verdict({ safe: lapsed }, 2)).found).toMatchObject({
      why: ["The committee's term has ended, and so has the time of its caretakers."],
    });
    const synced = { ...state, threshold: 1 };
    expect((await verdict({ safe: synced })).found).toMatchObject({
      why: ["The Safe asks for 1 signatures, the committee needs 2: sync the Safe first."],
    });
  });

  it("is nobody's without a guard, and unknown of another guard, another Safe or no committee", async () => {
    expect((await verdict({ safe: { ...state, guard: null } })).found).toEqual({ state: "no-guard" });
    const unknown = { state: "unknown-guard", guard };
    expect((await verdict({ contracts: null as never })).found).toEqual(unknown);
    expect((await verdict({ safe: { ...state, committee: null } })).found).toEqual(unknown);
    expect((await verdict({ safe: { ...state, guard: at(9) } })).found).toEqual({ ...unknown, guard: at(9) });
  });
});

describe("a queued proposal that is to be vetoed", () => {
  const calls = [{ target: at(1), valueWei: 2n, data: "0x12" }] as const;
  const description = stringToHex("# Spend");
  const descriptionHash = keccak256(description);
  const id = proposalIdOf(calls, descriptionHash);
  const log = (of: bigint, target: Address = at(1)) => ({
    topics: encodeEventTopics({ abi: [proposalCreatedEvent] }) as Hex[],
    data: encodeAbiParameters(createdParameters, [of, anna, [target], [2n], [""], ["0x12"], 1n, 2n, description]),
  });
  const queued = PROPOSAL_STATES.indexOf("queued");
  const read = (logs: ReturnType<typeof log>[], stateNow = queued) => {
    const { client, asked } = nodeOf({ answers: { state: stateNow }, logs });
    return { asked, found: queuedProposal(client, governor, { id, block: 7 }) };
  };

  it("is read from its block, and its id computed", async () => {
    const { found, asked } = read([log(9n), log(id)]);
    expect(await found).toEqual({ id, calls, descriptionHash });
    expect(asked.find(({ method }) => method === "eth_getLogs")?.params).toMatchObject([
      { address: governor, fromBlock: "0x7", toBlock: "0x7" },
    ]);
  });

  it("is refused where it is not queued, was not made there, or has other calls", async () => {
    await expect(read([log(id)], PROPOSAL_STATES.indexOf("executed")).found).rejects.toThrow("executed");
    await expect(read([log(9n)]).found).rejects.toThrow("Block 7 of the chain made no such proposal.");
    await expect(read([log(id, at(2))]).found).rejects.toThrow("The node gave other calls");
  });
});

describe("the room", () => {
  const answers = {
    VERSION: "1.4.1",
    getOwners: [anna, ben],
    getThreshold: 2n,
    nonce: 5n,
    tenures: [
      [anna, ben],
      [1, 2],
    ],
    threshold: 2n,
    term: {
      number: 1,
      endsSeconds: 5,
      seating: 2,
      seats: 2,
      filled: 2,
      recalled: 0,
      leftEmpty: false,
      someLeft: false,
      vacantSinceSeconds: 0,
      election: 0,
      source: 0,
    },
    standing: 2,
    approvedHashes: 0n,
  };
  const fileOf = (of: SafeTransaction, signatures: readonly OwnerSignature[]) => ({
    chainId,
    safe,
    safeTxHash: roomHashes({ address: safe, chainId }, of).safeTxHash,
    transaction: of,
    signatures,
  });
  const read = (kept: ReturnType<typeof fileOf>[], shared: ReturnType<typeof fileOf>[]) =>
    readRoom(nodeOf({ answers }).client, sampleDeployment as never, safe, { kept, shared });

  it("joins what the browser keeps and what the server has, and leaves out what is used", async () => {
    const [first, second] = [await signedBy(0), await signedBy(1)];
    const past = plainTransaction(at(1), "0x", 4n);
    const other = plainTransaction(at(1), "0x", 6n);
    const room = await read(
      [fileOf(transaction, [first]), fileOf(past, [])],
      [
        { ...fileOf(transaction, [second]), safeTxHash: hashes.safeTxHash.toUpperCase().replace("0X", "0x") as Hex },
        fileOf(other, []),
      ],
    );
    expect(room.safe).toMatchObject({ nonce: 5n, guard, committee: { seating: 2n } });
    expect(room.forged).toEqual([]);
    expect(room.transactions).toMatchObject([
      { safeTxHash: hashes.safeTxHash, transaction, signatures: [first, second], kept: true, shared: true },
      { transaction: other, signatures: [], kept: false, shared: true },
    ]);
    const alone = await read([fileOf(transaction, [])], []);
    expect(alone.transactions).toMatchObject([{ kept: true, shared: false }]);
  });

  it("shows nothing that the server has under another hash", async () => {
    const forged = { ...fileOf(transaction, []), safeTxHash: HASH };
    expect(await read([], [forged])).toMatchObject({ transactions: [], forged: [HASH] });
  });
});

describe("a wallet's signature", () => {
  async function wallet(signature: (hash: Hex) => Promise<Hex>) {
    const asked: string[] = [];
    const request = async ({ method, params }: { method: string; params?: unknown }) => {
      if (method !== "eth_signTypedData_v4") throw new Error(`the wallet knows no ${method}`);
      asked.push(String(z.array(z.unknown()).parse(params)[1]));
      return signature(ofMainnet.safeTxHash);
    };
    const accounts = [anna] as const;
    const held = createConnector(() => ({
      id: "test",
      name: "Test",
      type: "test",
      connect: async () => ({ accounts, chainId: 1 }) as never,
      disconnect: async () => {},
      getAccounts: async () => accounts,
      getChainId: async () => 1,
      getProvider: async () => ({ request }),
      isAuthorized: async () => true,
      onAccountsChanged: () => {},
      onChainChanged: () => {},
      onDisconnect: () => {},
    }));
    const config = createConfig({
      chains: [mainnet],
      connectors: [held],
      transports: { [mainnet.id]: http("http://127.0.0.1:1") },
      multiInjectedProviderDiscovery: false,
    });
    const [connector] = config.connectors;
    if (connector === undefined) throw new Error("no wallet");
    await connect(config, { connector: connector as Connector });
    return { config, asked };
  }
  const ofMainnet = roomHashes({ address: safe, chainId: 1 }, transaction);
  const key = keys[0];
  if (key === undefined) throw new Error("no key");
  const sign = async (signature: (hash: Hex) => Promise<Hex>, node: Node = {}) => {
    const { config, asked } = await wallet(signature);
    const { client } = nodeOf(node);
    const found = await signTransaction({ config, client, safe: state, chainId: 1, signer: anna }, transaction);
    return { found, asked };
  };

  it("is asked for as typed data of this Safe and chain, and taken where it is the account's", async () => {
    const { found, asked } = await sign((hash) => key.sign({ hash }));
    expect(found).toEqual({
      signer: anna,
      data: await key.sign({ hash: ofMainnet.safeTxHash }),
      isContractSignature: false,
    });
    expect(JSON.parse(asked[0] ?? "")).toMatchObject({
      primaryType: "SafeTx",
      domain: { chainId: 1, verifyingContract: safe.toLowerCase() },
      message: { to: pause.toLowerCase(), data: transaction.data, nonce: "5" },
    });
  });

  it("is brought to the v that the Safe takes", async () => {
    const right = await key.sign({ hash: ofMainnet.safeTxHash });
    const low = `${right.slice(0, -2)}${right.endsWith("1b") ? "00" : "01"}` as Hex;
    expect((await sign(async () => low)).found.data).toBe(right);
  });

  it("may be a contract's, which the Safe accepts", async () => {
    const node = { contracts: [anna], answers: { checkNSignatures: [] } };
    expect((await sign(async () => "0xabcdef", node)).found).toEqual({
      signer: anna,
      data: "0xabcdef",
      isContractSignature: true,
    });
    const other = await keys[1]?.sign({ hash: HASH });
    expect((await sign(async () => other ?? "0x", node)).found).toMatchObject({ isContractSignature: true });
  });

  it("is thrown away where it is of something else, or nobody's", async () => {
    const thrown = "The wallet signed something else than what this page shows.";
    await expect(sign(() => key.sign({ hash: HASH }))).rejects.toThrow(thrown);
    await expect(sign(async () => "0xabcdef")).rejects.toThrow(thrown);
    const refuses = () => {
      throw reverted;
    };
    const node = { contracts: [anna], answers: { checkNSignatures: refuses } };
    await expect(sign(() => key.sign({ hash: HASH }), node)).rejects.toThrow(thrown);
  });
});

describe("a call that is tried", () => {
  const signing = { address: safe, chainId };
  const answering = (answer: Hex | Error) => {
    const asked: unknown[] = [];
    const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
      if (method === "eth_getBlockByNumber") return { number: "0x9", timestamp: "0x64", transactions: [] };
      asked.push(params);
      if (answer instanceof Error) throw answer;
      return answer;
    };
    return { client: createClient({ transport: custom({ request }, { retryCount: 0 }) }), asked };
  };
  const [error] = powerErrors;
  if (error?.type !== "error") throw new Error("no error");
  const errorData = encodeErrorResult({
    abi: [error],
    errorName: error.name,
    args: error.inputs.map(({ type }) => (type === "address" ? at(1) : type.startsWith("bytes") ? HASH : 1n)),
  });
  const failed = (data: unknown) =>
    new RpcRequestError({ body: {}, url: "http://127.0.0.1", error: { code: 3, message: "execution reverted", data } });

  it("is made from the Safe at the newest block, and its answer shown", async () => {
    const { client, asked } = answering("0x1234");
    expect(await tryCall(client, signing, { ...transaction, value: 1n })).toEqual({
      block: 9n,
      at: 100,
      result: { ok: true, answer: "0x1234" },
    });
    expect(asked).toEqual([[{ from: safe, to: pause, data: transaction.data, value: "0x1" }, "0x9"]]);
    expect(await tryCall(answering("0x").client, signing, transaction)).toMatchObject({
      result: { ok: true, answer: "0x" },
    });
  });

  it("cannot be one that runs other code", async () => {
    expect(await tryCall(answering("0x").client, signing, { ...transaction, operation: 1 })).toBeNull();
  });

  it("is told why it reverts", async () => {
    for (const data of [errorData, { data: errorData }]) {
      const trial = await tryCall(answering(failed(data)).client, signing, transaction);
      expect(trial).toMatchObject({ block: 9n, at: 100, result: { ok: false, problem: { hint: "" } } });
      const known = trial?.result.ok === false ? trial.result.problem.message : "";
      expect(known).not.toBe("");
      expect(known).not.toContain("without a known reason");
    }
    const silent = await tryCall(answering(failed(undefined)).client, signing, transaction);
    expect(silent).toMatchObject({ result: { ok: false } });
  });

  it("is none where the node does not answer", async () => {
    const silent = new HttpRequestError({ url: "http://127.0.0.1", status: 503 });
    await expect(tryCall(answering(silent).client, signing, transaction)).rejects.toThrow("HTTP request failed");
  });

  it("has its revert's bytes wherever a node puts them", () => {
    expect(revertData(new RawContractError({ data: errorData }))).toBe(errorData);
    expect(revertData(new RawContractError({ data: { data: errorData } }))).toBe(errorData);
    expect(revertData(new RawContractError({ data: "0x" }))).toBe("0x");
    expect(revertData(Object.assign(new Error("no error of viem's"), { data: errorData }))).toBeNull();
    expect(revertData(failed("no bytes"))).toBeNull();
    expect(revertData(null)).toBeNull();
  });
});

describe("what a transaction means", () => {
  const catalogue = sampleCatalogue();
  const meaning = async (of: Partial<SafeTransaction>, without: "contracts" | null = null) =>
    meaningOf(
      { ...plainTransaction(at(0x77), "0x", 5n), ...of },
      {
        safe,
        contracts: without === null ? contracts : null,
        catalogue: await catalogue,
        accountName: (address) => (address === at(0x77) ? "the grants fund" : null),
        proposalName: (id) => `proposal ${id}`,
      },
    );
  const calls = [{ target: at(0x88), valueWei: 7n, data: "0x" }] as const;
  const descriptionHash = keccak256("0x55");
  const id = proposalIdOf(calls, descriptionHash);

  it("is a power of the committee, with all that it says", async () => {
    const data = vetoData(2n, { id, calls, descriptionHash }, HASH);
    expect(await meaning({ to: veto, data })).toMatchObject({
      kind: "power",
      sentence: `Veto proposal ${id}`,
      stops: [expect.stringContaining("0x0000")],
      args: [
        { name: "Proposal id, computed from the calls", value: String(id) },
        { name: "Hash of the reason", value: HASH },
        { name: "Seating", value: "2" },
      ],
      power: { power: "veto" },
    });
    expect(await meaning({ to: pause, data: pauseData(2n, at(0x77), HASH) })).toMatchObject({
      kind: "power",
      sentence: "Pause the grants fund",
      stops: [],
      args: [{ value: at(0x77) }, { value: HASH }, { name: "Seating", value: "2" }],
    });
    expect((await meaning({ to: pause, data: pauseData(2n, at(0x78), HASH) })).sentence).toBe("Pause 0x0000…0078");
    expect(await meaning({ to: resolutions, data: anchorData(2n, 9n, HASH, "") })).toMatchObject({
      sentence: "Anchor a document to proposal 9",
      stops: [],
      args: [
        { name: "Hash of the document", value: HASH },
        { name: "Where to read it", value: "not stated" },
        { name: "Proposal id", value: "9" },
        { name: "Seating", value: "2" },
      ],
    });
    const anchored = await meaning({ to: resolutions, data: anchorData(2n, 9n, HASH, "ipfs://x") });
    expect(anchored.args[1]?.value).toBe("ipfs://x");
  });

  it("is no power with value, by a delegatecall, or without a committee", async () => {
    const data = pauseData(2n, at(0x77), HASH);
    expect((await meaning({ to: pause, data, value: 1n })).power).toBeNull();
    expect(await meaning({ to: pause, data, operation: 1 })).toMatchObject({
      kind: "unknown",
      power: null,
      sentence: expect.stringMatching(/^Run the code of 0x.* as this Safe$/),
    });
    expect((await meaning({ to: pause, data }, "contracts")).power).toBeNull();
  });

  it("is a rejection, a transfer, an act of the catalogue, a known function, or not known", async () => {
    expect(await meaning({ to: safe, nonce: 6n })).toEqual({
      kind: "rejection",
      sentence: "Reject whatever else is signed for nonce 6",
      power: null,
      stops: [],
      args: [],
    });
    expect(await meaning({ value: 3n })).toMatchObject({ kind: "unknown", sentence: "Send 3 wei to the grants fund" });
    const token = sampleDeployment.contracts.AlthingToken ?? zeroAddress;
    const transfer = encodeFunctionData({
      abi: parseAbi(["function transfer(address to, uint256 amount)"]),
      args: [at(1), 10n ** 18n],
    });
    expect((await meaning({ to: token, data: transfer })).kind).toBe("catalogue");
    expect(await meaning({ data: transfer })).toMatchObject({
      kind: "function",
      sentence: "Call transfer of the grants fund",
      args: [
        { name: "to", value: at(1) },
        { name: "amount", value: `${10n ** 18n}` },
      ],
    });
    expect(await meaning({ data: "0xdeadbeef00" })).toMatchObject({
      kind: "unknown",
      sentence: "Call an unknown function (0xdeadbeef) of the grants fund",
    });
  });

  it("is a rejection only as the empty call of the Safe to itself", () => {
    const empty = rejection(safe, 5n);
    expect(isRejection(safe, empty)).toBe(true);
    expect(isRejection(safe.toLowerCase() as Address, empty)).toBe(true);
    for (const change of [{ to: at(1) }, { value: 1n }, { data: "0x12" }, { operation: 1 }] as const) {
      expect(isRejection(safe, { ...empty, ...change })).toBe(false);
    }
  });

  it("is dangerous in order, each reason once in words", async () => {
    const dangers = (change: Partial<SafeTransaction>, understood = false) =>
      roomDangers({
        safe: { address: safe, chainId },
        version: "1.4.1",
        transaction: { ...transaction, ...change },
        understood,
      }).map(({ level, text }) => `${level}: ${text}`);
    expect(dangers({ operation: 1, to: at(1), data: "0xdeadbeef" })).toEqual([
      "danger: A delegatecall: foreign code runs as the Safe and can take everything.",
      "danger: The function is not known: nobody can say here what it does.",
      expect.stringContaining("danger: Untrusted delegatecall"),
    ]);
    const sends = dangers({ to: at(1), data: "0x", value: 10n ** 18n });
    expect(sends).toEqual([
      `danger: It sends 1 of the chain's coin (${10n ** 18n} wei).`,
      expect.stringContaining("caution: It sends"),
    ]);
    expect(dangers({ gasToken: at(1) }, true)).toEqual([
      expect.stringContaining("danger: The Safe refunds gas"),
      expect.stringContaining("caution: The gas is refunded in the token"),
    ]);
    expect(dangers({ to: at(1), data: "0x" })).toEqual([expect.stringContaining("caution: Neither value nor data")]);
  });
});

describe("what is kept and handed on", () => {
  const file = { chainId, safe, safeTxHash: hashes.safeTxHash, transaction, signatures: [] as OwnerSignature[] };
  function memory() {
    const items = new Map<string, string>();
    const storage: Storage = {
      length: 0,
      clear: () => items.clear(),
      key: () => null,
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
    };
    return { items, storage };
  }

  it("has the newer signature of a signer, whatever the case of its address", async () => {
    const [first, second] = [await signedBy(0), await signedBy(1)];
    const newer = { ...second, signer: anna.toLowerCase() as Address };
    expect(withSignatures({ ...file, signatures: [first, second] }, [newer]).signatures).toEqual([second, newer]);
  });

  it("is the last fifty, newest last, those of this Safe alone", () => {
    const { storage, items } = memory();
    const kept = keptHere(storage, chainId, safe);
    const files = Array.from({ length: 52 }, (_, index) => {
      const of = plainTransaction(at(1), "0x", BigInt(index));
      return { ...file, transaction: of, safeTxHash: roomHashes({ address: safe, chainId }, of).safeTxHash };
    });
    for (const one of files) kept.keep(one);
    expect(kept.read().map(({ transaction: { nonce } }) => nonce)).toEqual(
      Array.from({ length: 50 }, (_, index) => BigInt(index + 2)),
    );
    kept.keep(files[10] ?? file);
    expect(kept.read().at(-1)?.transaction.nonce).toBe(10n);
    expect(kept.read()).toHaveLength(50);
    expect([...items.keys()]).toEqual([`althing.room.${chainId}.${safe.toLowerCase()}`]);
    for (const text of ["no JSON", "{}", "7"]) {
      items.set(`althing.room.${chainId}.${safe.toLowerCase()}`, text);
      expect(kept.read()).toEqual([]);
    }
  });

  it("is no longer than it may be, and for no Safe that is not there yet", () => {
    const text = signedFileText(file);
    const parse = (change: object) => () => parseSignedFile(JSON.stringify({ ...JSON.parse(text), ...change }));
    expect(parseSignedFile(text)).toEqual(file);
    expect(() => parseSignedFile(`${text}${" ".repeat(400_001 - text.length)}`)).toThrow("too long");
    expect(parseSignedFile(`${text}${" ".repeat(400_000 - text.length)}`)).toEqual(file);
    const signature = { signer: anna, data: "0x12", isContractSignature: false };
    expect(parse({ signatures: Array(51).fill(signature) })).toThrow(SignedFileError);
    expect(parse({ signatures: Array(50).fill(signature) })).not.toThrow();
    const data = JSON.parse(text).data;
    expect(parse({ data: { ...data, nonce: "9007199254740992" } })).toThrow("data.nonce: no Safe is there yet.");
    expect(parse({ data: { ...data, nonce: "9007199254740991" } })).not.toThrow();
    expect(parse({ data: { ...data, value: -1 } })).toThrow("data.value: expected a whole number");
    expect(parse({ chainId: 0 })).toThrow(/^chainId: /);
    expect(() => parseSignedFile("7")).toThrow(/^the file: /);
    expect(plainData({ ...transaction, value: 2n ** 70n })).toMatchObject({
      value: `${2n ** 70n}`,
      nonce: 5,
      operation: 0,
    });
  });

  it("has the hash that protocol-kit computes, too", async () => {
    expect(await protocolKitHash({ address: safe, chainId }, "1.4.1", transaction)).toBe(hashes.safeTxHash);
    const creates = { ...transaction, operation: 2 } as const;
    await expect(protocolKitHash({ address: safe, chainId }, "1.4.1", creates)).rejects.toThrow("no such operation");
  });
});

describe("a power's call that is not whole", () => {
  const powers = { veto, pause, resolutions };
  it("is none: another function, lists of other lengths, capitals of another call", () => {
    const data = pauseData(2n, at(7), HASH);
    expect(powerCall(powers, pause, `0x${data.slice(2, 10)}${data.slice(10).toUpperCase()}`)).toMatchObject({
      power: "pause",
    });
    expect(powerCall(powers, pause, anchorData(2n, 9n, HASH, ""))).toBeNull();
    expect(powerCall(powers, at(9), data)).toBeNull();
    const seatingAbi = parseAbi([
      "function veto(uint256 seating, address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash, bytes32 reasonHash)",
    ]);
    const short = (values: bigint[], calldatas: Hex[]) =>
      encodeFunctionData({ abi: seatingAbi, args: [2n, [at(1)], values, calldatas, HASH, HASH] });
    expect(powerCall(powers, veto, short([1n], ["0x"]))).toMatchObject({ power: "veto" });
    expect(powerCall(powers, veto, short([], ["0x"]))).toBeNull();
    expect(powerCall(powers, veto, short([1n], []))).toBeNull();
    expect(powerCall({ ...powers, veto: seats }, seats, "0x12345678")).toBeNull();
  });
});
