import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Address, type Hex, pad, slice, stringToHex, toFunctionSelector, zeroHash } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { priceQuestion } from "#bots/reports/figure-question.ts";
import { accountSigner } from "#bots/reports/report-signer.ts";
import { urlSource } from "#bots/reports/url-source.ts";
import { cutoffSeconds, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { DAY, tokens } from "#test/fixture/governance.ts";
import { deployEmissionsFor, type VotedEmissions } from "#test/fixture/voted-emissions.ts";
import { deployProvidersFor, type VotedProviders } from "#test/fixture/voted-providers.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";

const selector = (signature: string) => toFunctionSelector(signature);
const [BEGIN, SETTLE, COVER] = [selector("begin()"), selector("settle(uint256)"), selector("cover(uint32)")];
const [SETTLE_SLASH, RAISE] = [selector("settleSlash(uint32,address[])"), selector("raiseCommission(uint32)")];
const POST = selector("post(uint32,uint64,address,bytes)");
const SLASH = selector("execute(uint256)");
const RESOLVE = selector("resolve(uint32,uint256)");
const USD = 10n ** 8n;
const PROVIDER = 1;

const reporterKey = generatePrivateKey();
const reporter = privateKeyToAccount(reporterKey);

let chain: BotChain;
let emissions: VotedEmissions;
let providers: VotedProviders;
let operator: Address;
let staker: Address;

beforeEach(async () => {
  chain = await startBotChain();
  emissions = await deployEmissionsFor(chain);
  providers = await deployProvidersFor(chain, emissions, [reporter.address]);
  const { controller, reports, reserve } = emissions;
  Object.assign(chain.deployment.contracts, {
    EmissionController: controller.address,
    RevenueReports: reports.address,
    EmissionReserve: reserve.address,
    RewardHolder: await controller.read.rewards(),
    ...providers.contracts,
  });
  const [first, second] = chain.holders.map(({ account }) => account.address);
  if (first === undefined || second === undefined) throw new Error("The chain has no holders.");
  [operator, staker] = [first, second];
  await providers.register(operator, 10);
});
afterEach(() => chain.close());

const sent = async (...wanted: Hex[]) =>
  (await chain.botTransactions()).map(({ input }) => slice(input, 0, 4)).filter((data) => wanted.includes(data));
const at = (seconds: number) => chain.networkHelpers.time.increaseTo(seconds);
const epochEnd = (epoch: number) => epochEndSeconds(emissions.schedule, epoch);

async function fundAndName(): Promise<void> {
  const by = await providers.votes();
  await chain.token.write.transfer([emissions.reserve.address, tokens(100_000_000)], by);
  await emissions.controller.write.setBudget([tokens(50_000_000)], by);
  await emissions.controller.write.setRewards([providers.rewards.address], by);
}

it("begins to share out what is emitted once votes have named the contract that pays, and settles each epoch that is accounted", async () => {
  const { engine, store, lines } = await chain.openBot();
  await engine.tick();
  expect(await sent(BEGIN, SETTLE), "before the vote").toEqual([]);

  await fundAndName();
  await engine.tick();
  expect((await providers.rewards.read.ledger()).begun, lines.join("\n")).toBe(true);
  await engine.tick();
  expect(await sent(BEGIN, SETTLE)).toEqual([BEGIN]);

  await providers.stake(operator, PROVIDER, tokens(2_000));
  await providers.commitments.write.activate([PROVIDER, 0, 10, 90], { account: operator });
  await emissions.pass(0, 12_000n * USD);
  await at(cutoffSeconds(emissions.schedule, 1));
  await emissions.controller.write.poke();
  await engine.tick();
  await engine.tick();
  const { nextEpoch, owedTokens } = await providers.rewards.read.ledger();
  expect(nextEpoch, lines.join("\n")).toBe(2);
  expect(owedTokens).toBeGreaterThan(0n);
  expect(await sent(BEGIN, SETTLE), "two epochs in one call").toEqual([BEGIN, SETTLE]);
  await store.destroy();
});

it("takes what was slashed out of what still votes, once, and says which positions", async () => {
  await providers.stake(operator, PROVIDER, tokens(1_000));
  await providers.stake(staker, PROVIDER, tokens(500));
  await providers.vault.write.setSlasher([operator], await providers.votes());
  const { engine, store, lines } = await chain.openBot();
  await engine.tick();
  expect(await sent(SETTLE_SLASH), "before a slash").toEqual([]);

  await providers.vault.write.slash([PROVIDER, 1_000n, zeroHash], { account: operator });
  // One of them settles by itself.
  await providers.vault.write.redelegate([PROVIDER, operator], { account: staker });
  await engine.tick();
  await engine.tick();
  expect(await sent(SETTLE_SLASH), lines.join("\n")).toEqual([SETTLE_SLASH]);
  for (const [who, worth] of [
    [operator, tokens(900)],
    [staker, tokens(450)],
  ] as const) {
    const { heldTokens, worthTokens } = await providers.vault.read.holdingOf([PROVIDER, who]);
    expect([heldTokens, worthTokens], lines.join("\n")).toEqual([worth, worth]);
  }
  const [item] = await store
    .selectFrom("duty_items")
    .select(["why", "state"])
    .where("duty", "=", "settle-slashes")
    .execute();
  expect(item).toEqual({ why: "1 stakers of provider 1 vote with tokens that were slashed", state: "done" });
  await store.destroy();
});

it("tells people of a slash that is asked for, and carries it out once it has waited, unless it was stopped", async () => {
  const { slashing, vault, votes } = providers;
  await providers.stake(operator, PROVIDER, tokens(1_000));
  const ground = pad(stringToHex("availability"), { dir: "right", size: 32 });
  await vault.write.setSlasher([slashing.address], await votes());
  await slashing.write.setSlasher([staker, ground, 1_000], await votes());
  await slashing.write.setStopper([operator], await votes());
  const evidence = `0x${"e1".repeat(32)}` as const;
  await slashing.write.request([PROVIDER, ground, 500, evidence], { account: staker });
  await slashing.write.request([PROVIDER, ground, 700, evidence], { account: staker });
  const { engine, store, lines } = await chain.openBot();
  await engine.tick();
  expect(await sent(SLASH), "while it waits").toEqual([]);
  const told = await store.selectFrom("bot_notices").select("message").where("kind", "=", "slash-asked").execute();
  expect(told.map(({ message }) => message)).toEqual(
    ["5%", "7%"].map((share) => expect.stringContaining(`asks to slash ${share} of the stake behind provider 1`)),
  );

  await slashing.write.stop([2n, evidence], { account: operator });
  await chain.networkHelpers.time.increase(4 * DAY);
  await engine.tick();
  await engine.tick();
  expect(await sent(SLASH), lines.join("\n")).toEqual([SLASH]);
  const worth = async () => (await vault.read.holdingOf([PROVIDER, operator])).worthTokens;
  expect(await worth()).toBe(tokens(950));
  await engine.tick();
  expect(await sent(SETTLE_SLASH)).toEqual([SETTLE_SLASH]);
  await store.destroy();
});

it("fits a commitment's weight to its stake once an epoch, in the last part of it, both ways", async () => {
  await providers.stake(operator, PROVIDER, tokens(2_000));
  await providers.commitments.write.activate([PROVIDER, 0, 10, 90], { account: operator });
  await at(epochEnd(0) + 1);
  await providers.vault.write.leave([PROVIDER, tokens(1_000)], { account: operator });
  const { engine, store, lines } = await chain.openBot();
  await engine.tick();
  expect(await sent(COVER), "while more may change in this epoch").toEqual([]);

  const weight = async () => {
    const { terms } = await providers.commitments.read.commitmentOf([PROVIDER]);
    return (await providers.commitments.read.termsAt([PROVIDER, BigInt(terms - 1)])).weight;
  };
  await at(epochEnd(1) - DAY / 4 + 60);
  await engine.tick();
  await engine.tick();
  expect(await weight(), lines.join("\n")).toBe(20);
  expect(await sent(COVER)).toEqual([COVER]);

  await providers.stake(staker, PROVIDER, tokens(1_000));
  await at(epochEnd(2) - DAY / 4 + 60);
  await engine.tick();
  await engine.tick();
  expect(await weight(), lines.join("\n")).toBe(40);
  expect(await sent(COVER)).toEqual([COVER, COVER]);
  await store.destroy();
});

it("makes a rise of a commission that was announced, when its notice is over", async () => {
  await providers.commitments.write.setCommission([PROVIDER, 500], { account: operator });
  await providers.stake(staker, PROVIDER, tokens(500));
  await providers.commitments.write.setCommission([PROVIDER, 900], { account: operator });
  const { engine, store, lines } = await chain.openBot();
  await engine.tick();
  expect(await sent(RAISE)).toEqual([]);
  await chain.networkHelpers.time.increase(7 * DAY + 1);
  await engine.tick();
  await engine.tick();
  expect((await providers.commitments.read.commitmentOf([PROVIDER])).commissionBps, lines.join("\n")).toBe(900);
  expect(await sent(RAISE)).toEqual([RAISE]);
  await store.destroy();
});

it("tells people of a commitment that ends within a week, and again within a day", async () => {
  await providers.stake(operator, PROVIDER, tokens(2_000));
  await providers.commitments.write.activate([PROVIDER, 0, 10, 20], { account: operator });
  const { engine, store } = await chain.openBot();
  const told = async () => {
    await engine.tick();
    await engine.tick();
    const rows = await store.selectFrom("bot_notices").select("message").where("kind", "=", "renewal-due").execute();
    return rows.map(({ message }) => message);
  };
  expect(await told()).toEqual([]);
  await at(epochEnd(19) - 6 * DAY);
  expect(await told()).toHaveLength(1);
  await at(epochEnd(19) - DAY / 2);
  const messages = await told();
  expect(messages).toHaveLength(2);
  expect(messages[0]).toMatch(
    /^the commitment of provider 1 ends on \d{4}-\d\d-\d\d .* UTC: renew it, or its units earn/,
  );
  await store.destroy();
});

it("refuses to report prices for a deployment without providers, and says what to do", async () => {
  chain.deployment.contracts = Object.fromEntries(
    Object.entries(chain.deployment.contracts).filter(([name]) => !(name in providers.contracts)),
  );
  const price = { name: "prices", read: async () => 1n };
  const opening = chain.openBot({}, [], [{ signer: accountSigner(reporter), source: null, price }]);
  await expect(opening).rejects.toThrow("no providers to report prices for: take them out of --reporters");
});

it("posts the price of each round from its source, and names a source that has none", async () => {
  let price: string | null = "0.31";
  const server = createServer(({ url }, answer) =>
    answer.end(JSON.stringify({ round: Number(url?.slice(1)), priceUsd: price })),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/{round}`;
  const source = urlSource(url, { question: priceQuestion });
  const { engine, store, lines } = await chain.openBot(
    {},
    [],
    [{ signer: accountSigner(reporter), source: null, price: source }],
  );
  await engine.tick();
  await engine.tick();
  expect(await sent(POST), lines.join("\n")).toEqual([POST]);
  expect((await providers.prices.read.priceUsd8())[0]).toBe(31_000_000n);

  price = "0";
  await chain.networkHelpers.time.increase(3_600);
  await engine.tick();
  const [beat] = await store
    .selectFrom("duty_heartbeats")
    .select("alarm")
    .where("name", "=", "report-prices")
    .execute();
  expect(beat?.alarm).toContain("says that the token is worth nothing, which is no price");
  expect(await sent(POST)).toEqual([POST]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await store.destroy();
});

it("writes a provider's records once more than half of what a claim may write are missing, and no sooner", async () => {
  await fundAndName();
  await providers.rewards.write.begin();
  await providers.stake(operator, PROVIDER, tokens(2_000));
  await providers.commitments.write.activate([PROVIDER, 0, 10, 90], { account: operator });
  // Terms and points change in each epoch.
  const live = async (first: number, last: number) => {
    for (let epoch = first; epoch <= last; epoch++) {
      await emissions.pass(epoch, 12_000n * USD);
      await providers.stake(staker, PROVIDER, tokens(1));
      await providers.commitments.write.renew([PROVIDER, 90], { account: operator });
    }
    await providers.rewards.write.settle([50n]);
  };
  const { engine, store, lines } = await chain.openBot();
  await live(0, 8);
  await engine.tick();
  expect(await sent(RESOLVE), lines.join("\n")).toEqual([]);
  await live(9, 9);
  await engine.tick();
  await engine.tick();
  expect(await sent(RESOLVE), lines.join("\n")).toEqual([RESOLVE]);
  const [terms, points] = await providers.rewards.read.resolvedOf([PROVIDER]);
  expect([terms, points]).toEqual([9n, 9n]);
  const items = await store
    .selectFrom("duty_items")
    .select(["why", "state"])
    .where("duty", "=", "resolve-records")
    .execute();
  expect(items).toEqual([
    { why: "9 records of provider 1 are not written, and a claim writes 16 at most", state: "done" },
  ]);

  await live(10, 17);
  await engine.tick();
  await engine.tick();
  expect(await sent(RESOLVE), "eight more are no matter").toEqual([RESOLVE]);
  await store.destroy();
});
