import { execFile } from "node:child_process";
import { copyFile, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Address } from "viem";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type SignalMessage, signalId } from "#protocol/signals/signal-messages.ts";
import { bindingPlugins } from "#protocol/signals/signal-space.ts";
import { openStore } from "#store/connection/open-store.ts";
import { deployArtifact } from "#test/integration/index/deploy-artifact.ts";
import { caughtUp } from "#test/integration/index/expect-equal.ts";
import { expectFullPages } from "#test/integration/index/expect-pages.ts";
import { account, type GovernedChain, startGovernedChain, TOKEN } from "#test/integration/index/governed-chain.ts";
import { type RunningIndex, startIndex } from "#test/integration/index/indexed-chain.ts";
import { DAY, newBallot, newSignal, signBallot, signSignal } from "./signed-signals.ts";

const HOLDING = 100_000_000n * TOKEN;

let governed: GovernedChain;
let index: RunningIndex;
let contractVoter: Address;

beforeAll(async () => {
  governed = await startGovernedChain();
  const artifact = "test/contracts/ContractVoter.sol/ContractVoter.json";
  contractVoter = await deployArtifact(governed.chain, account(0), artifact, [account(8).address]);
  await governed.delegate(account(5), contractVoter);
  await governed.skip(10);
  index = await startIndex({
    deployment: governed.deployment,
    rpcUrls: [governed.rpcUrl],
    signals: { signalsPerAuthorDay: 100 },
  });
  await caughtUp(index, governed);
});

afterAll(async () => {
  await index?.stop();
  await governed?.close();
});

async function post(path: string, body: unknown) {
  const response = await fetch(`${index.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

let signals = 0;

/** A signal of its own, even within the same second. */
async function made(changes: Partial<SignalMessage> = {}) {
  const message = await newSignal(governed, account(1), { body: `Signal ${++signals}`, ...changes });
  const answer = await post("/api/signals", await signSignal(account(1), message));
  expect(answer).toMatchObject({ status: 201, body: { id: signalId(message) } });
  return { message, path: `/api/signals/${signalId(message)}` };
}

const ballotOf = async (message: SignalMessage, voter: number, choice: number, changes = {}) =>
  signBallot(account(voter), message, newBallot(message, account(voter).address, choice, changes));

/** A signal whose snapshot is another block since two voted, in which one of them has a quarter less. */
async function withReplacedSnapshot(whileShorter = async () => {}) {
  const fork = await governed.chain.snapshot();
  await governed.skip(600);
  const orphaned = await governed.chain.getBlock();
  await governed.skip(10);
  const { message, path } = await made({ snapshot: Number(orphaned.number) });
  expect((await post(`${path}/votes`, await ballotOf(message, 2, 1))).status).toBe(201);
  const { body } = await post(`${path}/votes`, await ballotOf(message, 4, 2));
  const before = BigInt(body.weight);
  const scores = async () => (await index.get(path)).body.scores;
  expect(await scores()).toEqual([String(HOLDING), String(before), "0"]);

  await governed.chain.revert({ id: fork });
  await whileShorter();
  await governed.transfer(account(4), account(6).address, before / 4n);
  const { number, hash, timestamp } = await governed.chain.getBlock();
  expect(number).toBe(orphaned.number);
  // After the block that counts, though before the time of the orphaned one.
  await governed.transfer(account(4), account(6).address, before / 4n);
  expect((await governed.chain.getBlock()).timestamp).toBeLessThan(orphaned.timestamp);
  await governed.skip(1200);
  const replaced = {
    scores: [String(HOLDING), String(before - before / 4n), "0"],
    snapshot: { block: Number(number), hash, at: Number(timestamp) },
  };
  return { message, path, scores, replaced };
}

describe("a signal", () => {
  it("is made, voted on and counted without a transaction", async () => {
    const before = await governed.chain.getBlockNumber();
    const { message, path } = await made();
    expect((await post(`${path}/votes`, await ballotOf(message, 1, 1))).status).toBe(201);
    const vote = await post(`${path}/votes`, await ballotOf(message, 2, 2, { reason: "Cooler there" }));
    expect(vote).toMatchObject({
      status: 201,
      body: { voter: account(2).address, choice: "South", weight: String(HOLDING), reason: "Cooler there" },
    });
    const { body } = await index.get(path);
    expect(body).toMatchObject({
      title: message.title,
      author: account(1).address,
      state: "active",
      ballots: 2,
      scores: [String(HOLDING), String(HOLDING), "0"],
      totalVotes: String(2n * HOLDING),
      snapshot: { block: message.snapshot },
      signedBy: "key",
      proposals: [],
    });
    const list = await index.get("/api/signals?limit=1");
    expect(list.body.items).toMatchObject([{ id: signalId(message), ballots: 2 }]);
    expect(list.body.rules).toMatchObject({ leastVotes: String(1_000_000n * TOKEN), space: message.space });
    expect(await governed.chain.getBlockNumber()).toBe(before);
  });

  it.each([
    ["approval", [1, 3], "North, Nowhere"],
    ["ranked-choice", [3, 1, 2], "1. Nowhere, 2. North, 3. South"],
    ["weighted", { 1: 60, 3: 40 }, "60% North, 40% Nowhere"],
    ["quadratic", { 2: 1 }, "100% South"],
  ] as const)("of %s voting takes its ballots and says them in words", async (type, choice, words) => {
    const { message, path } = await made({ type });
    const ballot = await signBallot(account(2), message, newBallot(message, account(2).address, choice));
    expect(await post(`${path}/votes`, ballot)).toMatchObject({ status: 201, body: { choice: words } });
    expect((await index.get(path)).body.totalVotes).toBe(String(HOLDING));
  });

  it("weighs votes as they were at its snapshot", async () => {
    const { message, path } = await made();
    await governed.transfer(account(3), account(6).address, HOLDING / 2n);
    await governed.delegate(account(6), account(6).address);
    await governed.skip(10);
    const vote = await post(`${path}/votes`, await ballotOf(message, 3, 1));
    expect(vote.body.weight).toBe(String(HOLDING));
    const late = await post(`${path}/votes`, await ballotOf(message, 6, 1));
    expect(late).toMatchObject({ status: 403, body: { error: { code: "no_votes" } } });
  });

  it("weighs its ballots anew when another block takes the place of its snapshot, though no ballot comes any more", async () => {
    const { scores, path, replaced } = await withReplacedSnapshot(() => caughtUp(index, governed));
    await expect.poll(scores).toEqual(replaced.scores);
    expect((await index.get(path)).body.snapshot).toEqual(replaced.snapshot);
  });

  it("lists the proposals that cite it", async () => {
    const { message, path } = await made();
    await governed.propose(
      account(1),
      [{ target: governed.governor, data: "0x" }],
      `# Build it in the north\n\nAs wished.\n\nSignal: ${signalId(message)}`,
    );
    await caughtUp(index, governed);
    expect((await index.get(path)).body.proposals).toMatchObject([
      { title: "Build it in the north", riskClass: "constitutional" },
    ]);
  });
});

describe("a ballot", () => {
  it("replaces the voter's earlier one, once, and the earlier one cannot come back", async () => {
    const { message, path } = await made();
    const first = await ballotOf(message, 2, 1);
    const second = await ballotOf(message, 2, 2, { timestamp: message.start + 2 });
    await post(`${path}/votes`, first);
    expect((await post(`${path}/votes`, first)).status).toBe(201);
    expect((await post(`${path}/votes`, second)).status).toBe(201);
    expect(await post(`${path}/votes`, first)).toMatchObject({ status: 409, body: { error: { code: "superseded" } } });
    const { body } = await index.get(path);
    expect(body).toMatchObject({ ballots: 1, scores: ["0", String(HOLDING), "0"] });
    expect((await index.get(`${path}/votes`)).body.items).toMatchObject([{ choice: "South" }]);
  });

  it("of a contract is taken when the contract accepts its owner's signature, and of no other", async () => {
    const { message, path } = await made();
    const ballot = newBallot(message, contractVoter, 3);
    const byStranger = await post(`${path}/votes`, await signBallot(account(7), message, ballot));
    expect(byStranger).toMatchObject({ status: 400, body: { error: { code: "not_signed" } } });
    const byOwner = await post(`${path}/votes`, await signBallot(account(8), message, ballot));
    expect(byOwner).toMatchObject({ status: 201, body: { signedBy: "contract", weight: String(HOLDING) } });
  });

  it("given for one signal does not count for another", async () => {
    const [one, other] = [await made(), await made()];
    const ballot = await ballotOf(one.message, 2, 1);
    expect(await post(`${other.path}/votes`, ballot)).toMatchObject({
      status: 404,
      body: { error: { code: "unknown_signal" } },
    });
  });

  it.each([
    ["of another space", { space: "eip155:1:0x5FbDB2315678afecb367f032d93F642f64180aa3" }, 400, "other_space"],
    ["with a choice that is not there", { choice: 4, metadata: "{}" }, 400, "bad_choice"],
    ["whose words are not those of its choice", { metadata: '{"choice":"South"}' }, 400, "bad_choice"],
    ["signed before voting began", { timestamp: 1_000_000_000 }, 409, "not_open"],
    ["signed in the future", { ahead: 2 * DAY }, 400, "from_the_future"],
  ])("%s is refused", async (_, { ahead, ...changes }: Record<string, unknown>, status, code) => {
    const { message, path } = await made();
    const future = typeof ahead === "number" ? { timestamp: message.start + ahead } : {};
    const answer = await post(`${path}/votes`, await ballotOf(message, 2, 1, { ...changes, ...future }));
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    expect((await index.get(path)).body.ballots).toBe(0);
  });

  it("is taken neither before voting begins nor after it ends", async () => {
    const now = Number((await governed.chain.getBlock()).timestamp);
    const { message, path } = await made({ start: now + 60, end: now + 600 });
    const ballot = await ballotOf(message, 2, 1);
    expect(await post(`${path}/votes`, ballot)).toMatchObject({ status: 409, body: { error: { code: "not_open" } } });
    expect((await index.get(path)).body.state).toBe("pending");
    await governed.skip(61);
    expect((await post(`${path}/votes`, ballot)).status).toBe(201);
    await governed.skip(600);
    const late = await post(`${path}/votes`, await ballotOf(message, 3, 1));
    expect(late.body.error.message).toBe("It was given after voting ended");
    await caughtUp(index, governed);
    expect((await index.get(path)).body.state).toBe("closed");
  });

  it("whose signature is another's, or that was edited, is refused", async () => {
    const { message, path } = await made();
    const ballot = await ballotOf(message, 2, 1, { metadata: "{}" });
    const edited = { ...ballot, data: { ...ballot.data, message: { ...ballot.data.message, choice: 2 } } };
    expect(await post(`${path}/votes`, edited)).toMatchObject({ status: 400, body: { error: { code: "not_signed" } } });
    const stolen = await signBallot(account(3), message, newBallot(message, account(2).address, 1));
    expect((await post(`${path}/votes`, stolen)).body.error.code).toBe("not_signed");
  });
});

describe("lists of signals and of their ballots", () => {
  it("end where the last page is exactly full", async () => {
    const { message, path } = await made();
    for (const voter of [1, 2, 4, 5]) await post(`${path}/votes`, await ballotOf(message, voter, 1));
    await expectFullPages(index, "/api/signals");
    await expectFullPages(index, `${path}/votes`);
  });
});

// PostgreSQL writes to the disk before it says that it has.
describe.runIf(inject("postgres") === null)("what was answered for", () => {
  it("is on the disk, for the process that comes after a crash", async () => {
    const { message, path } = await made();
    expect((await post(`${path}/votes`, await ballotOf(message, 2, 1))).status).toBe(201);
    const left = await mkdtemp(join(index.directory, "crash-"));
    for (const suffix of ["", "-wal"]) {
      await copyFile(`${index.database.at}${suffix}`, join(left, `althing.sqlite${suffix}`));
    }
    const store = await openStore(join(left, "althing.sqlite"));
    const ballots = await store
      .selectFrom("signal_ballots")
      .selectAll()
      .where("signal_id", "=", signalId(message))
      .execute();
    expect(ballots).toMatchObject([{ voter: account(2).address.toLowerCase(), weight_tokens: String(HOLDING) }]);
    await store.destroy();
  });
});

describe("a signal is refused", () => {
  const refused = async (message: SignalMessage, code: string, status = 400) => {
    const answer = await post("/api/signals", await signSignal(account(1), message));
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    expect(answer.body.error.hint.length).toBeGreaterThan(10);
  };

  it("when it was edited after it was signed", async () => {
    const envelope = await signSignal(account(1), await newSignal(governed, account(1)));
    envelope.data.message.title = "Where should no pool be?";
    expect(await post("/api/signals", envelope)).toMatchObject({ status: 400, body: { error: { code: "edited" } } });
  });

  it("when it is of another space, chain or token", async () => {
    await refused(await newSignal(governed, account(1), { space: "other.eth" }), "other_space");
    const token = governed.token;
    const plugins = bindingPlugins({ chainId: 1, token });
    await refused(await newSignal(governed, account(1), { plugins }), "other_chain");
    await refused(await newSignal(governed, account(1), { plugins: "{}" }), "other_chain");
    const other = bindingPlugins({ chainId: 31337, token: governed.governor });
    await refused(await newSignal(governed, account(1), { plugins: other }), "other_chain");
  });

  it("when its times cannot be", async () => {
    const now = Number((await governed.chain.getBlock()).timestamp);
    const [start, end] = [now + 3600, now + DAY];
    await refused(await newSignal(governed, account(1), { timestamp: now + 3000, start, end }), "from_the_future");
    await refused(await newSignal(governed, account(1), { start: now - DAY }), "malformed");
    await refused(await newSignal(governed, account(1), { end: now + 365 * DAY }), "malformed");
    await refused(await newSignal(governed, account(1), { snapshot: 10_000_000 }), "malformed");
    const past = { timestamp: now - DAY, start: now - DAY, end: now - 60 };
    await refused(await newSignal(governed, account(1), past), "not_open", 409);
  });

  it("when its words hide something", async () => {
    await refused(await newSignal(governed, account(1), { choices: ["Yes", "\u202eseY"] }), "malformed");
    await refused(await newSignal(governed, account(1), { choices: ["Yes", "yes "] }), "malformed");
    await refused(await newSignal(governed, account(1), { title: "One\nTwo" }), "malformed");
  });

  it("never for the spelling of its words", async () => {
    const titles = [
      "Pay 👩‍🚀 and 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
      "نمی‌خواهیم",
      "क्‍ष में",
      "Ce n’est pas fini : déjà vu",
    ];
    for (const [at, title] of titles.entries()) {
      const author = account(at < 2 ? 2 : 4);
      const message = await newSignal(governed, author, { title, choices: [title, "No"] });
      const answer = await post("/api/signals", await signSignal(author, message));
      expect(answer, title).toMatchObject({ status: 201, body: { title } });
    }
  });

  it("when its author has too few votes", async () => {
    const message = await newSignal(governed, account(7));
    const answer = await post("/api/signals", await signSignal(account(7), message));
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "too_few_votes" } } });
    expect(answer.body.error.message).toContain("needs 1000000");
  });

  it("when it is not a signed message of Snapshot's form", async () => {
    const envelope = await signSignal(account(1), await newSignal(governed, account(1)));
    const { data } = envelope;
    const bad: [unknown, RegExp][] = [
      ["{", /JSON/],
      [{}, /address/],
      [{ ...envelope, sig: "0x1" }, /sig: expected a signature/],
      [{ ...envelope, address: account(2).address }, /expected the signer/],
      [{ ...envelope, data: { ...data, domain: { name: "snapshot", version: "9" } } }, /domain/],
      [{ ...envelope, data: { ...data, domain: { ...data.domain, chainId: 1 } } }, /domain/],
      [{ ...envelope, data: { ...data, types: { Proposal: [] } } }, /types/],
      [{ ...envelope, data: { ...data, message: { ...data.message, type: "copeland" } } }, /single-choice/],
      [{ ...envelope, data: { ...data, message: { ...data.message, choices: ["One"] } } }, /at least two/],
      [{ ...envelope, data: { ...data, message: { ...data.message, more: 1 } } }, /more/],
      [
        { ...envelope, data: { ...data, message: { ...data.message, from: data.message.from.toLowerCase() } } },
        /checksum/,
      ],
    ];
    for (const [body, message] of bad) {
      const answer = await post("/api/signals", body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toMatch(message);
    }
    expect((await post("/api/signals", JSON.stringify({ ...envelope, more: "x".repeat(300_000) }))).status).toBe(413);
  });
});

describe("npm run recount", () => {
  const run = promisify(execFile);
  const root = new URL("../../../", import.meta.url);
  const recount = (...args: string[]) =>
    run(process.execPath, ["proposals/cli/recount.ts", ...args], { cwd: root }).then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      (error) => ({ code: error.code, text: `${error.stdout}${error.stderr}` }),
    );

  async function exported() {
    const { message, path } = await made({ type: "ranked-choice" });
    for (const [voter, choice] of [
      [1, [1, 2, 3]],
      [2, [2, 1, 3]],
      [3, [3, 2, 1]],
    ] as const) {
      const ballot = newBallot(message, account(voter).address, choice);
      await post(`${path}/votes`, await signBallot(account(voter), message, ballot));
    }
    const owned = newBallot(message, contractVoter, [3, 1, 2]);
    await post(`${path}/votes`, await signBallot(account(8), message, owned));
    const { body } = await index.get(`${path}/export`);
    return body;
  }

  const written = async (value: unknown) => {
    const file = join(index.directory, `signal-${Math.random()}.json`);
    await writeFile(file, JSON.stringify(value));
    return file;
  };

  it("gives the published result from the file alone, and says what it could not verify", async () => {
    const file = await written(await exported());
    const { code, text } = await recount(file);
    expect(text).toContain("The published result is the one counted here.");
    expect(text).toContain("4 counted, 4 in the file");
    expect(text).toContain(`not verified; give --rpc URL to ask the chain:\n  ${contractVoter}`);
    expect(code).toBe(0);
  });

  it("with a node verifies contracts' signatures and weights too", async () => {
    const { code, text } = await recount(await written(await exported()), "--rpc", governed.rpcUrl);
    expect(text).toContain("The published result is the one counted here.");
    expect(text).not.toContain("not verified");
    expect(code).toBe(0);
  });

  it("finds an edited ballot, an edited weight, a ballot twice and another result", async () => {
    const file = await exported();
    const edit = async (change: (copy: typeof file) => void, ...args: string[]) => {
      const copy = structuredClone(file);
      change(copy);
      return recount(await written(copy), ...args);
    };
    const choice = await edit((copy) => {
      Object.assign(copy.ballots[0].envelope.data.message, { choice: [3, 2, 1], metadata: "{}" });
    });
    expect(choice).toMatchObject({ code: 1, text: expect.stringContaining("ballot 1: the signature is not of") });
    const weight = await edit((copy) => {
      copy.ballots[0].weight = "1";
    });
    expect(weight).toMatchObject({ code: 1, text: expect.stringContaining("DIFFERS") });
    const scores = await edit((copy) => {
      copy.result.scores[0] = "1";
    });
    expect(scores).toMatchObject({ code: 1, text: expect.stringContaining("DIFFERS") });
    const twice = await edit((copy) => {
      copy.ballots.push(copy.ballots[0]);
    });
    expect(twice).toMatchObject({ code: 1, text: expect.stringContaining("has another ballot above") });
    const heavy = await edit(
      (copy) => {
        for (const ballot of copy.ballots) ballot.weight = String(2n * BigInt(ballot.weight));
        copy.result.scores = copy.result.scores.map((score: string) => String(2n * BigInt(score)));
        copy.result.total = String(2n * BigInt(copy.result.total));
      },
      "--rpc",
      governed.rpcUrl,
    );
    expect(heavy).toMatchObject({ code: 1, text: expect.stringContaining("votes on the chain, the file says") });
  });

  it("says what is wrong with a file of another kind", async () => {
    expect(await recount(await written({ format: "other" }))).toMatchObject({
      code: 2,
      text: expect.stringContaining("is not an exported signal: format"),
    });
  });
});

describe("while the index does not follow the chain", () => {
  it("a ballot has those before it weighed anew when the snapshot was replaced, even one that is refused", async () => {
    await index.follower?.stop();
    const { message, path, replaced } = await withReplacedSnapshot();
    const without = await post(`${path}/votes`, await ballotOf(message, 7, 3));
    expect(without).toMatchObject({ status: 403, body: { error: { code: "no_votes" } } });
    expect((await index.get(path)).body).toMatchObject(replaced);
  });
});
