import { setTimeout as delay } from "node:timers/promises";
import { encodeFunctionData, getAddress, keccak256, toBytes } from "viem";
import { type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executionCall } from "#governance-ui/room/execution.ts";
import { plainTransaction, rejection } from "#governance-ui/room/plain-transaction.ts";
import { plainData, type SignedFile } from "#governance-ui/room/signed-file.ts";
import { type CommitteeChain, startCommitteeChain } from "#test/integration/index/committee-chain.ts";
import { type RunningIndex, startIndex } from "#test/integration/index/indexed-chain.ts";
import { fileOf, nextNonce, queuedVeto, signAs } from "./queued-veto.ts";

const CANCELED = 2;

let chain: CommitteeChain;
let index: RunningIndex;
const topics: string[] = [];

beforeAll(async () => {
  chain = await startCommitteeChain({ foundingMembers: 4 });
  index = await startIndex({ deployment: chain.deployment, rpcUrls: [chain.rpcUrl] });
  while ((await index.get("/api/health")).body.status !== "live") await delay(50);
});

afterAll(async () => {
  await index?.stop();
  await chain?.close();
});

const member = (number: number): PrivateKeyAccount => {
  const found = chain.founders[number];
  if (found === undefined) throw new Error(`There is no member ${number}.`);
  return found;
};
const stranger = privateKeyToAccount(keccak256(toBytes("stranger")));
/** So many after the next one. */
const ahead = async (count: number) => (await nextNonce(chain)) + BigInt(count);
const list = async () => (await index.get(`/api/safe/${chain.safe}/transactions`)).body.items;

async function post(path: string, body: unknown) {
  const response = await fetch(index.url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
const bodyOf = ({ transaction, ...file }: SignedFile) => ({
  ...file,
  data: { ...plainData(transaction), to: getAddress(transaction.to) },
});
const give = (file: SignedFile) => post(`/api/safe/${chain.safe}/transactions`, bodyOf(file));
const refused = (status: number, code: string) => ({ status, body: { error: { code } } });

describe("the server's store of signatures", () => {
  it("keeps a veto that a member signed, adds the others' signatures, and what it gives executes", async () => {
    const { id, transaction } = await queuedVeto(chain);
    const file = fileOf(chain, transaction);
    const first = await signAs(member(0), file);
    expect(await give(first)).toEqual({ status: 201, body: { safeTxHash: file.safeTxHash } });
    const { signatures } = await signAs(member(1), file);
    const path = `/api/safe/${chain.safe}/transactions/${file.safeTxHash}/signatures`;
    expect((await post(path, { signatures })).status).toBe(201);
    expect((await give(await signAs(member(2), file))).status).toBe(201);
    const [kept, ...others] = await list();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      safeTxHash: file.safeTxHash,
      data: { ...plainData(transaction), to: getAddress(transaction.to) },
    });
    expect(kept.signatures.map(({ signer }: { signer: string }) => signer)).toHaveLength(3);
    const { address, abi, functionName, args } = executionCall(
      { address: chain.safe, chainId: chain.deployment.chainId },
      { ...file, signatures: kept.signatures, approvals: [], left: [], wrong: [], kept: false, shared: true },
    );
    await chain.local.sendTransaction({
      to: address,
      data: encodeFunctionData({ abi, functionName, args }),
      account: member(0),
      chain: null,
    });
    expect(await chain.governor.read.state([id])).toBe(CANCELED);
    await expect.poll(list).toEqual([]);
    expect(await give(first)).toMatchObject(refused(409, "nonce_used"));
  });

  it("tells those who listen", async () => {
    const response = await fetch(`${index.url}/api/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await give(await signAs(member(0), fileOf(chain, rejection(chain.safe, await ahead(1)))));
    while (reader && !topics.some((text) => text.includes(`safe:${chain.safe}`))) {
      const { value = "" } = await reader.read();
      topics.push(value);
    }
    await reader?.cancel();
  });

  it("takes nothing that was changed, belongs to another chain or Safe, or lies too far ahead", async () => {
    const signed = await signAs(member(0), fileOf(chain, rejection(chain.safe, await ahead(2))));
    const changed = { ...signed, transaction: { ...signed.transaction, to: member(1).address } };
    expect(await give(changed)).toMatchObject(refused(400, "other_hash"));
    expect(await give({ ...signed, chainId: 1 })).toMatchObject(refused(400, "other_safe"));
    expect(await give({ ...signed, safe: member(0).address })).toMatchObject(refused(400, "other_safe"));
    const elsewhere = fileOf(chain, rejection(chain.safe, await ahead(3))).signatures;
    expect(await give({ ...signed, signatures: elsewhere })).toMatchObject({ status: 400 });
    const forAnother = await signAs(member(0), fileOf(chain, rejection(chain.safe, await ahead(3))));
    expect(await give({ ...signed, signatures: forAnother.signatures })).toMatchObject(refused(400, "bad_signature"));
    const far = await signAs(member(0), fileOf(chain, rejection(chain.safe, await ahead(51))));
    expect(await give(far)).toMatchObject(refused(400, "nonce_ahead"));
    expect(await post(`/api/safe/${chain.safe}/transactions`, "{")).toMatchObject({ status: 400 });
    expect(await give({ ...signed, extra: 1 } as SignedFile)).toMatchObject({ status: 400 });
    const path = `/api/safe/${chain.safe}/transactions/${keccak256("0x")}/signatures`;
    expect(await post(path, { signatures: signed.signatures })).toMatchObject(refused(404, "no_such_transaction"));
  });

  it("takes signatures of current members alone: no stranger's, none under another's name, none of who left", async () => {
    const file = fileOf(chain, rejection(chain.safe, await ahead(2)));
    expect(await give(await signAs(stranger, file))).toMatchObject(refused(403, "not_a_signer"));
    const [forged] = (await signAs(stranger, file)).signatures;
    const named = {
      ...file,
      signatures: [{ signer: member(0).address, data: forged?.data ?? "0x", isContractSignature: false }],
    };
    expect(await give(named)).toMatchObject(refused(400, "bad_signature"));
    const claimed = { signer: member(0).address, data: "0x", isContractSignature: true } as const;
    expect(await give({ ...file, signatures: [claimed] })).toMatchObject(refused(400, "bad_signature"));
    await chain.seats.write.resign({ account: member(3) });
    expect(await give(await signAs(member(3), file))).toMatchObject(refused(403, "not_a_signer"));
  });

  it("knows the Safes of this deployment only", async () => {
    expect(await index.get(`/api/safe/${stranger.address}/transactions`)).toMatchObject(refused(404, "no_such_safe"));
    expect(await index.get(`/api/safe/${chain.governor.address}/transactions`)).toMatchObject(
      refused(404, "no_such_safe"),
    );
    expect(await index.get("/api/safe/0x12/transactions")).toMatchObject({ status: 400 });
  });

  it("bounds what waits for one nonce", async () => {
    const answers: number[] = [];
    const nonce = await ahead(4);
    for (let gas = 0; gas < 11; gas++) {
      const transaction = { ...plainTransaction(chain.veto.address, "0x", nonce), safeTxGas: BigInt(gas) };
      answers.push((await give(await signAs(member(0), fileOf(chain, transaction)))).status);
    }
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 201), 429]);
    const conflicts = (await list()).filter(({ data }: { data: { nonce: number } }) => BigInt(data.nonce) === nonce);
    expect(conflicts).toHaveLength(10);
  });
});
