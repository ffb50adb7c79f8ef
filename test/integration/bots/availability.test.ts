import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serializeErc6492Signature, zeroAddress } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { availabilityMapTypedData } from "#protocol/certification/availability-map.ts";
import { mapOf } from "#protocol/certification/slots.ts";
import { DAY, tokens } from "#test/fixture/governance.ts";
import { BOND } from "#test/fixture/voted-availability.ts";
import { type AvailabilityBotChain, startAvailabilityBotChain } from "./availability-bot-chain.ts";

const slots = (from: number, to: number) => mapOf(Array.from({ length: to - from }, (_, index) => from + index));
const REASON = `0x${"e1".repeat(32)}` as const;
/** So long checkers have to pass their maps on, before a first post. */
const PATIENCE = DAY / 24;

let chain: AvailabilityBotChain;

beforeEach(async () => {
  chain = await startAvailabilityBotChain();
});
afterEach(() => chain.close());

const alarmOf = async (store: Awaited<ReturnType<AvailabilityBotChain["openAvailabilityBot"]>>["store"]) => {
  const [beat] = await store
    .selectFrom("duty_heartbeats")
    .select("alarm")
    .where("name", "=", "report-availability")
    .execute();
  return beat?.alarm ?? "";
};

it("posts where a quorum of maps agrees, takes the reward before the cut-off, and slashes once nobody answered", async () => {
  const { engine, store, lines } = await chain.openAvailabilityBot();
  await chain.pass(0, 1, slots(0, 60));
  await chain.toEnd(1, 60);
  await engine.tick();
  expect(await chain.acts(), "one map is no quorum").toEqual([]);

  await chain.pass(1, 1, slots(10, 70));
  await engine.tick();
  expect(await chain.acts(), "while others may pass theirs on").toEqual([]);
  await chain.toEnd(1, PATIENCE + 60);
  await engine.tick();
  await engine.tick();
  await engine.tick();
  expect((await chain.dayOf(1)).badSlots, lines.join("\n")).toBe(slots(10, 60));
  expect(await chain.acts()).toEqual(["post", "flag"]);

  // A third map comes late, and marks more with one of them.
  await chain.pass(2, 1, slots(60, 96));
  await engine.tick();
  await engine.tick();
  expect((await chain.dayOf(1)).badSlots, lines.join("\n")).toBe(slots(10, 70));
  expect(await chain.acts()).toEqual(["post", "flag", "post"]);
  const { flagged } = await chain.dayOf(1);
  expect(flagged).toBe(true);

  await chain.toCutoff(1, 3 * DAY - 60);
  await engine.tick();
  expect(await chain.acts(), "while it can be answered").toHaveLength(3);
  await chain.toCutoff(1, 3 * DAY + 3_600);
  await engine.tick();
  await engine.tick();
  expect(await chain.acts(), lines.join("\n")).toEqual(["post", "flag", "post", "slash"]);
  const { provider, bps } = await chain.slashing.read.requestOf([1n]);
  expect([provider, bps]).toEqual([1, 500]);
  const items = await store.selectFrom("duty_items").select(["why", "state"]).execute();
  expect(items.map(({ state }) => state)).toEqual(["done", "done", "done", "done"]);
  expect(items.map(({ why }) => why)).toContain(
    "a quorum of checkers found providers unavailable in epoch 1: 1 (50) of 96 slots",
  );
  await store.destroy();
});

it("passes over maps that do not count, and says which; the others are posted", async () => {
  const { engine, store, lines } = await chain.openAvailabilityBot();
  const forger = privateKeyToAccount(generatePrivateKey());
  const forged = await chain.sign(forger, 1, 1, slots(0, 96));
  await chain.maps.write(forged);
  await chain.maps.write({ ...forged, checker: chain.checker(2).address });
  await chain.pass(0, 1, slots(0, 20));
  await chain.pass(1, 1, slots(0, 20));
  const folder = join(chain.folder, "maps");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "1-9-broken.json"), "{");
  await chain.toEnd(1, PATIENCE + 60);
  await engine.tick();
  await engine.tick();
  expect((await chain.dayOf(1)).badSlots, lines.join("\n")).toBe(slots(0, 20));
  const alarm = await alarmOf(store);
  expect(alarm).toContain(`the map of provider 1 by ${forger.address} does not count: it is no checker`);
  expect(alarm).toContain(`by ${chain.checker(2).address} does not count: its signature is not of that checker`);
  expect(alarm).toContain("1-9-broken.json is passed over: it is not JSON");
  await store.destroy();
});

it("posts what keys signed where a contract that is a checker says one thing to bots and another to the chain", async () => {
  const contract = await chain.viem.deployContract("ContractVoter", [chain.checker(2).address]);
  const [first, second] = [chain.checker(0).address, chain.checker(1).address];
  await chain.availability.write.setReporters([[first, second, contract.address], 2], await chain.votes());
  const map = { provider: 1, epoch: 1, badSlots: slots(0, 90), checker: contract.address };
  const typed = availabilityMapTypedData(chain.domain.chainId, chain.domain.contract, map);
  const signature = await chain.checker(2).signTypedData(typed);
  await chain.pass(0, 1, slots(0, 20));
  await chain.pass(1, 1, slots(0, 20));
  await chain.toEnd(1, PATIENCE + 60);
  // As of a contract that does not exist yet, which the chain takes for no signature.
  const wrapped = serializeErc6492Signature({ address: contract.address, data: "0x", signature });
  await chain.maps.write({ ...map, signature: wrapped });
  const { engine, store, lines } = await chain.openAvailabilityBot();
  await engine.tick();
  await engine.tick();
  expect(await alarmOf(store), "bots take it for a signature").not.toContain("does not count");
  expect((await chain.dayOf(1)).badSlots, lines.join("\n")).toBe(slots(0, 20));

  await chain.pass(0, 1, slots(0, 30));
  await chain.maps.write({ ...map, signature });
  await engine.tick();
  await engine.tick();
  expect((await chain.dayOf(1)).badSlots, "its own signature counts").toBe(slots(0, 30));
  await store.destroy();
});

it("leaves a good enough day its reward, and does nothing where another has done it", async () => {
  const { engine, store, lines } = await chain.openAvailabilityBot();
  await chain.pass(0, 1, slots(0, 5));
  await chain.pass(1, 1, slots(0, 5));
  await chain.toEnd(1, PATIENCE + 60);
  const maps = await Promise.all([0, 1].map((index) => chain.sign(chain.checker(index), 1, 1, slots(0, 5))));
  await chain.availability.write.post([[{ provider: 1, epoch: 1, maps }]]);
  await engine.tick();
  await engine.tick();
  expect(await chain.acts(), lines.join("\n")).toEqual([]);
  await chain.toCutoff(1, 4 * DAY);
  await engine.tick();
  expect(await chain.acts()).toEqual([]);
  await store.destroy();
});

it("slashes for nothing that was ruled wrong, and lets an answer lapse on which nobody rules", async () => {
  const { engine, store, lines } = await chain.openAvailabilityBot();
  for (const epoch of [1, 2]) {
    await chain.pass(0, epoch, slots(0, 96));
    await chain.pass(2, epoch, slots(0, 96));
    await chain.toEnd(epoch, PATIENCE + 60);
    await engine.tick();
    await engine.tick();
    await engine.tick();
    await chain.toCutoff(epoch, 60);
    await chain.token.write.approve([chain.availability.address, BOND], { account: chain.operator });
    await chain.availability.write.answer([1, BigInt(epoch), REASON], { account: chain.operator });
  }
  expect(await chain.acts(), lines.join("\n")).toEqual(["post", "flag", "post", "flag"]);
  await chain.availability.write.rule([1, 1n, false, REASON], { account: chain.arbiter });
  await chain.toCutoff(2, 4 * DAY);
  await engine.tick();
  expect(await chain.acts(), "void, and waits for a ruling").toHaveLength(4);

  await chain.toCutoff(2, 10 * DAY + 60);
  await engine.tick();
  await engine.tick();
  await engine.tick();
  expect(await chain.acts(), lines.join("\n")).toEqual(["post", "flag", "post", "flag", "lapse", "slash"]);
  expect(await chain.availability.read.creditedTokens([chain.operator])).toBe(2n * BOND);
  expect((await chain.dayOf(1)).slashed).toBe(false);
  await store.destroy();
});

it("asks for nothing that the contract would refuse, and goes on with the others", async () => {
  const [, second] = chain.holders.map(({ account }) => account.address);
  await chain.register(second ?? zeroAddress, 10);
  await chain.stake(second ?? zeroAddress, 2, tokens(2_000));
  // Provider 2 has no units, so there is nothing to flag.
  const { engine, store, lines } = await chain.openAvailabilityBot();
  for (const provider of [1, 2]) {
    for (const index of [0, 1])
      await chain.maps.write(await chain.sign(chain.checker(index), provider, 1, slots(0, 48)));
  }
  await chain.toEnd(1, PATIENCE + 60);
  await engine.tick();
  await engine.tick();
  await engine.tick();
  expect(await chain.acts(), lines.join("\n")).toEqual(["post", "flag"]);
  expect((await chain.dayOf(1)).flagged).toBe(true);
  await store.destroy();
});
