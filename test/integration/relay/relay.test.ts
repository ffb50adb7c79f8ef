import {
  type Address,
  encodeFunctionData,
  getAbiItem,
  type Hex,
  parseSignature,
  serializeCompactSignature,
  signatureToCompactSignature,
  toFunctionSelector,
} from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Step } from "#bots/engine/context.ts";
import { usualRelayLimits } from "#index/relay/relay-limits.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { deployArtifact } from "#test/integration/index/deploy-artifact.ts";
import { account, settings } from "#test/integration/index/governed-chain.ts";
import { LONG_AFTER, type RelayChain, startRelayChain } from "./relay-chain.ts";

let relay: RelayChain;
beforeAll(async () => {
  relay = await startRelayChain({ holders: 8 });
});
afterAll(() => relay.close());

const FOR = 1;
const voter = (index: number) => account(index).address;

/** A bot that has looked once, so that the API knows that ballots are relayed. */
async function relaying(flags: string[] = []) {
  const bot = await relay.openBot({}, flags);
  await bot.rounds(1);
  return bot;
}

type RelayBot = Awaited<ReturnType<typeof relaying>>;

/** Goes round until a ballot counts: on a busy machine a round may come before the block. */
async function counted(bot: RelayBot, id: unknown) {
  const asked = () => relay.get(`/api/relay/ballots/${id}`);
  await expect
    .poll(async () => {
      await bot.rounds(1);
      return (await asked()).body.state;
    })
    .toBe("counted");
  return asked();
}

/** A contract that votes with its owner's signature, and holds votes. */
async function contractVoter(owner: Address, funder: ReturnType<typeof account>): Promise<Address> {
  const artifact = "test/contracts/ContractVoter.sol/ContractVoter.json";
  const wallet = await deployArtifact(relay.chain, account(0), artifact, [owner]);
  await relay.transfer(funder, wallet, 5n * 10n ** 24n);
  await relay.chain.impersonateAccount({ address: wallet });
  await relay.chain.setBalance({ address: wallet, value: 10n ** 18n });
  await relay.chain.sendTransaction({ account: wallet, chain: null, to: relay.token, data: delegateTo(wallet) });
  await relay.skip(1);
  return wallet;
}

describe("given a relay", () => {
  it("when nobody relays, it says so and takes nothing", async () => {
    const id = await relay.openVote("Before the bots");
    const { status, body } = await relay.give(id, { voter: voter(2), support: FOR });
    expect(status).toBe(503);
    expect(body.error).toMatchObject({ code: "no_relay", hint: expect.stringContaining("gas of your own") });
  });

  it("a voter without ETH is queued, sent and counted, with the reason", async () => {
    const id = await relay.openVote("A ballot by signature");
    const bot = await relaying();
    await relay.chain.setBalance({ address: voter(2), value: 0n });
    const given = await relay.give(id, { voter: voter(2), support: FOR, reason: "Für alle" });
    expect(given).toMatchObject({ status: 202, body: { state: "queued", refusal: null } });
    const { body } = await counted(bot, given.body.id);
    expect(body).toMatchObject({ txHash: expect.stringMatching(/^0x/) });
    expect(await relay.used(id, voter(2))).toBeGreaterThan(0n);
    const again = await relay.give(id, { voter: voter(2), support: FOR, reason: "Für alle" });
    expect(again.body).toMatchObject({ id: given.body.id, state: "counted" });
  });

  it("a signature counts in whatever form a wallet gives it", async () => {
    const id = await relay.openVote("Forms of a signature");
    const bot = await relaying();
    const forms = [withoutV27, compact, highS];
    for (const [index, form] of forms.entries()) {
      const ballot = { voter: voter(index + 2), support: FOR, reason: "" };
      const signature = form(await relay.sign(id, ballot));
      const given = await relay.post({
        kind: "proposal",
        subject: String(id),
        untilSeconds: LONG_AFTER,
        ...ballot,
        signature,
      });
      expect(given, form.name).toMatchObject({ status: 202 });
    }
    await bot.rounds(3);
    for (const index of forms.keys()) expect(await relay.used(id, voter(index + 2))).toBeGreaterThan(0n);
  });

  it("a contract votes by its own rules, and another key for it does not", async () => {
    const wallet = await contractVoter(voter(3), account(4));
    const id = await relay.openVote("A contract's ballot");
    const bot = await relaying();
    const stranger = await relay.give(id, { voter: wallet, support: FOR }, account(5));
    expect(stranger).toMatchObject({ status: 400, body: { error: { code: "bad_signature" } } });
    const owner = await relay.give(id, { voter: wallet, support: FOR }, account(3));
    expect(owner.status).toBe(202);
    await bot.rounds(3);
    await counted(bot, owner.body.id);
  });

  it("of a hundred different ballots that a contract gives for one vote at once, one is taken", async () => {
    const wallet = await contractVoter(account(7).address, account(6));
    const id = await relay.openVote("A hundred ballots of one");
    await relaying();
    const given = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        relay.give(id, { voter: wallet, support: index % 3, reason: `Reason ${index}` }, account(7)),
      ),
    );
    const taken = given.filter(({ status }) => status === 202);
    expect(taken).toHaveLength(1);
    const refused = given.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(99);
    expect(refused[0]).toMatchObject({ body: { error: { code: "ballot_given" } } });
    const { body } = await relay.get(`/api/relay/ballots?voter=${wallet}`);
    expect(body.items).toHaveLength(1);
  });

  it("a ballot that is refused leaves its place to the next, and ballots of one address are counted, good or not", async () => {
    const id = await relay.openVote("A place given back");
    await relaying();
    const ballot = { voter: voter(7), support: FOR };
    const from = "2001:db8::";
    for (let index = 0; index < 200; index++) {
      const body = { kind: "proposal", subject: String(id), ...ballot, reason: "", untilSeconds: LONG_AFTER };
      const refused = await relay.post({ ...body, signature: "0x00" }, { "x-forwarded-for": `${from}${index}` });
      expect(refused).toMatchObject({ status: 400, body: { error: { code: "bad_signature" } } });
    }
    const signature = await relay.sign(id, ballot);
    const good = { kind: "proposal", subject: String(id), ...ballot, reason: "", untilSeconds: LONG_AFTER, signature };
    const stopped = await relay.post(good, { "x-forwarded-for": `${from}1` });
    expect(stopped).toMatchObject({ status: 429, body: { error: { code: "too_many_ballots" } } });
    expect(await relay.post(good, { "x-forwarded-for": "198.51.100.7" })).toMatchObject({ status: 202 });
  });

  it("what was changed after signing, belongs to another vote, or weighs too little is refused at once", async () => {
    const id = await relay.openVote("Changed ballots");
    const other = await relay.openVote("Another vote");
    await relaying();
    const signature = await relay.sign(id, { voter: voter(5), support: FOR, reason: "as signed" });
    const body = {
      kind: "proposal",
      subject: String(id),
      voter: voter(5),
      support: FOR,
      reason: "as signed",
      untilSeconds: LONG_AFTER,
      signature,
    };
    const bad = { status: 400, body: { error: { code: "bad_signature" } } };
    expect(await relay.post({ ...body, reason: "not as signed" })).toMatchObject(bad);
    expect(await relay.post({ ...body, support: 0 })).toMatchObject(bad);
    expect(await relay.post({ ...body, untilSeconds: LONG_AFTER - 1 })).toMatchObject(bad);
    expect(await relay.post({ ...body, subject: String(other) })).toMatchObject(bad);
    expect(await relay.post({ ...body, voter: voter(6) })).toMatchObject(bad);
    const wrapped = `${signature}${"6492".repeat(16)}`;
    expect(await relay.post({ ...body, signature: wrapped })).toMatchObject({
      status: 400,
      body: { error: { code: "bad_signature", message: expect.stringContaining("deploy the account") } },
    });
    expect(await relay.post({ ...body, subject: "7" })).toMatchObject({ status: 404 });
    expect(await relay.post({ ...body, signature: "0x12345" })).toMatchObject({ status: 400 });
    expect(await relay.post({ ...body, reason: "x".repeat(1_001) })).toMatchObject({ status: 400 });
    expect(await relay.post("nonsense")).toMatchObject({ status: 400 });
    const poor = account(15);
    expect(await relay.give(id, { voter: poor.address, support: FOR }, poor)).toMatchObject({
      status: 403,
      body: { error: { code: "too_few_votes" } },
    });
    expect(await relay.post(body)).toMatchObject({ status: 202 });
    expect(await relay.give(id, { voter: voter(5), support: 0 })).toMatchObject({
      status: 409,
      body: { error: { code: "ballot_given" } },
    });
  });

  it("a voter who votes on the chain meanwhile counts once and is told", async () => {
    const id = await relay.openVote("Twice");
    const bot = await relaying(["--relay-wait-seconds", "0"]);
    const given = await relay.give(id, { voter: voter(6), support: FOR });
    await relay.vote(account(6), id, 0);
    await bot.rounds(2);
    const { body } = await relay.get(`/api/relay/ballots/${given.body.id}`);
    expect(body).toMatchObject({ state: "refused", refusal: expect.stringContaining("voted yourself") });
    expect(await relay.give(id, { voter: voter(6), support: FOR })).toMatchObject({
      status: 409,
      body: { error: { code: "already_voted" } },
    });
  });

  it("ballots that wait when the vote closes are given back with the reason, and nothing is sent for them", async () => {
    const id = await relay.openVote("Too late");
    const bot = await relaying(["--relay-wait-seconds", "100000"]);
    const given = await relay.give(id, { voter: voter(2), support: FOR });
    await bot.rounds(1);
    const before = (await batchesOf(relay)).length;
    await relay.skip(settings.votingPeriod + 1);
    await bot.rounds(2);
    const { body } = await relay.get(`/api/relay/ballots/${given.body.id}`);
    expect(body).toMatchObject({ state: "refused", refusal: expect.stringContaining("closed before") });
    expect(await batchesOf(relay)).toHaveLength(before);
    expect(await relay.give(id, { voter: voter(7), support: FOR })).toMatchObject({
      status: 409,
      body: { error: { code: "vote_not_open" } },
    });
  });

  it("a ballot whose own date passes while it waits is given back, and so is one that its voter withdrew", async () => {
    const id = await relay.openVote("Dated ballots");
    const bot = await relaying(["--relay-wait-seconds", "100000"]);
    const { timestamp } = await relay.chain.getBlock();
    const dated = await relay.give(id, {
      voter: voter(3),
      support: FOR,
      untilSeconds: Number(timestamp) + 7_200,
    });
    expect(dated).toMatchObject({ status: 202 });
    const withdrawn = await relay.give(id, { voter: voter(4), support: FOR });
    await relay.withdraw(account(4), id);
    await relay.skip(7_300);
    await bot.rounds(2);
    expect((await relay.get(`/api/relay/ballots/${dated.body.id}`)).body).toMatchObject({
      state: "refused",
      refusal: expect.stringContaining("date until which"),
    });
    await relaying().then((prompt) => prompt.rounds(4));
    expect((await relay.get(`/api/relay/ballots/${withdrawn.body.id}`)).body).toMatchObject({
      state: "refused",
      refusal: expect.stringContaining("withdrawn"),
    });
    expect(await relay.used(id, voter(4))).toBe(0n);
    const past = { voter: voter(5), support: FOR, untilSeconds: Number(timestamp) };
    expect(await relay.give(id, past)).toMatchObject({ status: 409, body: { error: { code: "too_late" } } });
    expect(await relay.give(id, { voter: voter(4), support: 0 })).toMatchObject({
      status: 409,
      body: { error: { code: "ballots_withdrawn" } },
    });
  });

  describe("which has to have a ballot mined before it counts no more", () => {
    const tooLate = {
      status: 409,
      body: { error: { code: "too_late", message: expect.stringMatching(/ 59 seconds/) } },
    };

    it.for([
      ["for", FOR],
      ["against", 0],
    ] as const)("takes one %s a minute before the vote ends, and not a second later", async ([words, support]) => {
      const id = await relay.openVote(`The last minute ${words}`);
      await relaying();
      const end = await relay.chain.readContract({
        address: relay.governor,
        abi: althingGovernorAbi,
        functionName: "proposalDeadline",
        args: [id],
      });
      await relay.reachSecond(Number(end) - usualRelayLimits.lastSecondsBeforeEnd);
      expect(await relay.give(id, { voter: voter(2), support })).toMatchObject({ status: 202 });
      await relay.reachSecond(Number(end) - usualRelayLimits.lastSecondsBeforeEnd + 1);
      expect(await relay.give(id, { voter: voter(3), support })).toMatchObject(tooLate);
    });

    it("takes one whose own date leaves a minute, and not one whose date leaves a second less", async () => {
      const id = await relay.openVote("The last minute of a date");
      await relaying();
      const now = Number((await relay.chain.getBlock()).timestamp) + 10;
      await relay.reachSecond(now);
      const lastOf = (untilSeconds: number) => ({ voter: voter(2), support: FOR, untilSeconds });
      const last = now + usualRelayLimits.lastSecondsBeforeEnd - 1;
      expect(await relay.give(id, lastOf(last - 1))).toMatchObject(tooLate);
      expect(await relay.give(id, lastOf(last))).toMatchObject({ status: 202 });
    });
  });

  it("in the objection period it takes ballots against and no others", async () => {
    const id = await relay.openVote("Turned at the last moment");
    const bot = await relaying();
    await relay.skip(settings.votingPeriod - 3_600);
    await relay.vote(account(1), id, FOR);
    await relay.skip(3_600);
    expect(await relay.give(id, { voter: voter(5), support: FOR })).toMatchObject({
      status: 409,
      body: { error: { code: "only_objections", message: expect.stringContaining("only votes against") } },
    });
    const against = await relay.give(id, { voter: voter(5), support: 0 });
    expect(against).toMatchObject({ status: 202 });
    await bot.rounds(3);
    await counted(bot, against.body.id);
  });

  it("a ballot shortly before the end waits for no others", async () => {
    const id = await relay.openVote("Pressing");
    const bot = await relaying(["--relay-wait-seconds", "100000"]);
    await relay.skip(settings.votingPeriod - 600);
    const given = await relay.give(id, { voter: voter(3), support: FOR });
    await bot.rounds(3);
    await counted(bot, given.body.id);
  });

  it.for([0, 5])(
    "bots that act behind the head wait for a vote that has begun since, %i blocks after its proposal",
    async (blocks) => {
      const bot = await relaying(["--confirmations", "3"]);
      const id = await relay.openVote(`Begun just now, ${blocks} blocks after`, blocks);
      const given = await relay.give(id, { voter: voter(4), support: FOR });
      await bot.rounds(2);
      expect((await relay.get(`/api/relay/ballots/${given.body.id}`)).body).toMatchObject({ state: "queued" });
      for (let round = 0; round < 3; round++) {
        await relay.chain.mine({ blocks: 3 });
        await bot.rounds(2);
      }
      await counted(bot, given.body.id);
    },
  );

  it("a batch that cannot be sent whole is halved until the rest of it counts", async () => {
    const id = await relay.openVote("A batch too large for the gas cap");
    const clock = { ms: Date.now() };
    const bot = await relay.openBot({ nowMs: () => clock.ms }, ["--gas-cap", "250000"]);
    await bot.rounds(1);
    for (const index of [2, 3, 4, 5, 6]) {
      expect(await relay.give(id, { voter: voter(index), support: FOR })).toMatchObject({ status: 202 });
    }
    for (let round = 0; round < 40; round++) {
      await bot.rounds(1);
      clock.ms += 120_000;
    }
    for (const index of [2, 3, 4, 5, 6])
      expect(await relay.used(id, voter(index)), `voter ${index}`).toBeGreaterThan(0n);
  });

  it("a voter who gives ballot after ballot is stopped for the day, and others are not", async () => {
    const id = await relay.openVote("One ballot too many");
    await relaying();
    const earlier = await relay.give(id, { voter: voter(7), support: FOR });
    const row = await relay.store
      .selectFrom("relay_ballots")
      .selectAll()
      .where("id", "=", String(earlier.body.id))
      .executeTakeFirstOrThrow();
    const many = Array.from({ length: 19 }, (_, index) => ({
      ...row,
      id: `0x${index.toString(16).padStart(64, "0")}`,
      subject: String(index),
      state: "refused" as const,
    }));
    await relay.store.insertInto("relay_ballots").values(many).execute();
    const other = await relay.openVote("The twenty-first");
    expect(await relay.give(other, { voter: voter(7), support: FOR })).toMatchObject({
      status: 429,
      body: { error: { code: "too_many_ballots" } },
    });
    expect(await relay.give(other, { voter: voter(8), support: FOR })).toMatchObject({ status: 202 });
  });

  it("a relay without money or budget says so, and other duties keep theirs", async () => {
    const bot = await relaying(["--relay-per-day-eth", "0.0000000000000001"]);
    const { body } = await relay.get("/api/relay");
    expect(body).toMatchObject({ open: false, closedBecause: expect.stringContaining("budget") });
    expect(bot.duties.find(({ name }) => name === "relay-ballots")?.problems?.()).toHaveLength(1);
  });

  const STEPS: Step[] = ["planned", "simulated", "signed", "sent", "broadcast", "mined"];
  it.for(STEPS)("bots that die right after the batch is %s cast each ballot once", async (step) => {
    const id = await relay.openVote(`Dies when ${step}`);
    await relaying();
    const ids = [];
    for (const index of [2, 3, 4]) ids.push((await relay.give(id, { voter: voter(index), support: FOR })).body.id);
    const before = (await relay.transactions()).length;
    const dying = await relay.openBot({
      onStep: async (reached, subject) => {
        if (reached === step && subject.startsWith("relay:")) throw new Error("killed");
      },
    });
    await dying.rounds(1);
    // A failure waits out its back-off.
    const next = await relay.openBot({ nowMs: () => Date.now() + 60_000 });
    for (const ballot of ids) await counted(next, ballot);
    expect(await relay.transactions()).toHaveLength(before + 1);
  });
});

const N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** The relay's transactions that carry ballots; the bots queue what has passed meanwhile, too. */
async function batchesOf(from: RelayChain) {
  const selector = toFunctionSelector(getAbiItem({ abi: althingGovernorAbi, name: "castVotesBySig" }));
  return (await from.transactions()).filter(({ input }) => input.startsWith(selector));
}

/** As a hardware wallet answers: v 0 or 1 for 27 or 28. */
function withoutV27(signature: Hex): Hex {
  return `0x${signature.slice(2, 130)}${signature.slice(130) === "1b" ? "00" : "01"}`;
}

/** In 64 bytes, with the parity in the highest bit of s (EIP-2098). */
function compact(signature: Hex): Hex {
  return serializeCompactSignature(signatureToCompactSignature(parseSignature(signature)));
}

/** The other signature of the same key for the same digest. */
function highS(signature: Hex): Hex {
  const s = N - BigInt(`0x${signature.slice(66, 130)}`);
  const v = signature.slice(130) === "1b" ? "1c" : "1b";
  return `0x${signature.slice(2, 66)}${s.toString(16).padStart(64, "0")}${v}`;
}

function delegateTo(to: Address): Hex {
  const abi = [
    {
      type: "function",
      name: "delegate",
      stateMutability: "nonpayable",
      inputs: [{ name: "to", type: "address" }],
      outputs: [],
    },
  ] as const;
  return encodeFunctionData({ abi, functionName: "delegate", args: [to] });
}
