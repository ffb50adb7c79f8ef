import { copyFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import snapshot from "@snapshot-labs/snapshot.js";
import { createClient, http } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHubSignal } from "#index/signals/hub-signal.ts";
import { importSignal } from "#index/signals/import-signal.ts";
import { usualSignalSettings } from "#index/signals/signal-settings.ts";
import { ballotWords } from "#protocol/signals/ballot-words.ts";
import { signalId } from "#protocol/signals/signal-messages.ts";
import { openStore } from "#store/connection/open-store.ts";
import { caughtUp } from "#test/integration/index/expect-equal.ts";
import { account, type GovernedChain, startGovernedChain, TOKEN } from "#test/integration/index/governed-chain.ts";
import { type RunningIndex, startIndex } from "#test/integration/index/indexed-chain.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { newBallot, newSignal, signBallot, signSignal } from "./signed-signals.ts";

const HOLDING = 100_000_000n * TOKEN;

let governed: GovernedChain;
let index: RunningIndex;
let hub: Server;
let hubUrl: string;
/** What the hub was posted, in order. */
const posted: unknown[] = [];
/** Statuses that it answers with before it answers well. */
const failures: number[] = [];
/** What it gives out as files. */
const files = new Map<string, unknown>();

beforeAll(async () => {
  hub = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const file = files.get(request.url?.replace("/ipfs/", "") ?? "");
    if (file !== undefined) return response.end(JSON.stringify(file));
    const body = JSON.parse(text);
    if (request.url === "/graphql") {
      const votes = [...files.keys()].filter((name) => name.startsWith("vote")).map((ipfs) => ({ ipfs }));
      return response.end(
        JSON.stringify({ data: body.query.includes("votes(") ? { votes } : { proposal: { ipfs: "proposal" } } }),
      );
    }
    const failure = failures.shift();
    if (failure === undefined) posted.push(body);
    response.writeHead(failure ?? 200, { "content-type": "application/json" });
    response.end(JSON.stringify({ id: "0x1", relayer: { address: "0x", receipt: "0x" } }));
  });
  await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
  hubUrl = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
  governed = await startGovernedChain();
  await governed.skip(10);
  index = await startIndex({ deployment: governed.deployment, rpcUrls: [governed.rpcUrl], signals: { hubUrl } });
  await caughtUp(index, governed);
});

afterAll(async () => {
  await index?.stop();
  await governed?.close();
  hub?.close();
});

const post = (path: string, body: unknown) =>
  fetch(`${index.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** An ethers signer of one method is all that snapshot.js's client needs. */
const signerOf = (index: number) => ({
  _signTypedData: (domain: never, types: Record<string, never>, message: never) =>
    account(index).signTypedData({ domain, types, primaryType: Object.keys(types)[0] as string, message } as never),
});

describe("a hub", () => {
  it("is posted what was signed here, just as snapshot.js's client posts it", async () => {
    const client = new snapshot.Client712(hubUrl);
    const message = await newSignal(governed, account(1), { type: "weighted" });
    failures.push(500);
    expect((await post("/api/signals", await signSignal(account(1), message))).status).toBe(201);
    const choice = { 1: 75, 2: 25 };
    const ballot = newBallot(message, account(2).address, choice, { reason: "Both" });
    expect(
      (await post(`/api/signals/${signalId(message)}/votes`, await signBallot(account(2), message, ballot))).status,
    ).toBe(201);
    await expect.poll(() => posted.length).toBe(2);
    expect(index.troubles.join()).toContain("the hub does not take signals: HTTP 500");

    const ours = posted.splice(0);
    await client.proposal(signerOf(1) as never, account(1).address, structuredClone(message) as never);
    await client.vote(signerOf(2) as never, account(2).address, {
      space: message.space,
      timestamp: ballot.timestamp,
      proposal: signalId(message),
      type: message.type,
      choice,
      reason: "Both",
      app: "althing",
      metadata: ballotWords(message, choice),
    });
    expect(ours).toEqual(posted.splice(0));
  });

  it("gives a signal over, whose ballots are verified and weighed here", async () => {
    const settings = { ...usualSignalSettings, space: "network.eth" };
    const message = await newSignal(governed, account(1), { space: "network.eth", plugins: "{}", type: "approval" });
    const bare = { metadata: "{}" };
    const vote = (voter: number, choice: number[], changes = {}, signer = voter) =>
      signBallot(account(signer), message, newBallot(message, account(voter).address, choice, { ...bare, ...changes }));
    files.set("proposal", await signSignal(account(1), message));
    files.set("vote1", await vote(1, [1, 2]));
    files.set("vote2", await vote(2, [2]));
    files.set("vote3", await vote(2, [3], { timestamp: message.start + 5 }));
    files.set("vote4", await vote(3, [1], {}, 4));
    files.set("vote5", await vote(7, [1]));
    files.set("vote6", { address: "0x", sig: "0x" });

    const store = await openTestStore();
    const chain = createClient({ transport: http(governed.rpcUrl) });
    const given = await readHubSignal(`${hubUrl}/graphql`, `${hubUrl}/ipfs`, signalId(message));
    const source = { store, deployment: governed.deployment, chain, settings };
    const imported = await importSignal(source, given);
    expect(imported).toMatchObject({ id: signalId(message), taken: 2 });
    expect(imported.refused).toHaveLength(3);
    expect(imported.refused[0]).toBe(`${account(3).address}: the signature is another's`);
    expect(imported.refused[1]).toContain("ballot 6: address");
    expect(imported.refused[2]).toBe(`${account(7).address}: had no votes`);
    const rows = await store.selectFrom("signal_ballots").selectAll().orderBy("place").execute();
    expect(rows.map(({ voter, weight_tokens }) => [voter, weight_tokens])).toEqual([
      [account(1).address.toLowerCase(), String(HOLDING)],
      [account(2).address.toLowerCase(), String(HOLDING)],
    ]);
    expect(rows[1]?.signed_at).toBe(message.start + 5);
    expect((await importSignal(source, given)).taken).toBe(0);

    const file = join(index.directory, "imported.sqlite");
    const kept = await openStore(file);
    await importSignal({ ...source, store: kept }, given);
    // What was only in the log beside it may not be on the disk.
    await copyFile(file, `${file}.copy`);
    const left = await openStore(`${file}.copy`);
    expect(await left.selectFrom("signal_ballots").select("voter").execute()).toHaveLength(2);
    await Promise.all([kept.destroy(), left.destroy()]);

    const elsewhere = { ...source, settings: usualSignalSettings };
    await expect(importSignal(elsewhere, given)).rejects.toThrow("signed for the space network.eth");
    await store.destroy();
  });

  it("gives of a voter the ballot that was signed last, however its files and takings-over are ordered", async () => {
    const message = await newSignal(governed, account(1), { body: "Twice given" });
    const signal = await signSignal(account(1), message);
    const vote = (choice: number, timestamp: number) =>
      signBallot(account(2), message, newBallot(message, account(2).address, choice, { timestamp }));
    const [older, newer] = [await vote(1, message.start + 1), await vote(2, message.start + 5)];
    const chain = createClient({ transport: http(governed.rpcUrl) });
    const source = { deployment: governed.deployment, chain, settings: usualSignalSettings };
    const orders = [
      { times: [[older], [newer]], taken: [1, 1] },
      { times: [[newer], [older]], taken: [1, 0] },
      { times: [[older, newer]], taken: [1] },
      { times: [[newer, older]], taken: [1] },
    ];
    for (const { times, taken } of orders) {
      const store = await openTestStore();
      for (const [time, ballots] of times.entries()) {
        const imported = await importSignal({ ...source, store }, { signal, ballots });
        expect(imported).toMatchObject({ taken: taken[time], refused: [] });
      }
      const rows = await store.selectFrom("signal_ballots").selectAll().execute();
      expect(rows).toMatchObject([{ envelope: JSON.stringify(newer), signed_at: message.start + 5 }]);
      await store.destroy();
    }
  });
});
