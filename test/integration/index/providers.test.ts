import { stringToHex } from "viem";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { priceReportsAbi } from "#protocol/chain/abi/PriceReports.ts";
import { patience } from "#test/patience.ts";
import { caughtUp } from "./expect-equal.ts";
import { expectFullPages } from "./expect-pages.ts";
import { account } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";
import {
  FLAGGER,
  PRICE_REPORTERS,
  type ProvidingChain,
  ROUND_SECONDS,
  SLASHER,
  startProvidingChain,
  TRANCHES,
} from "./providing-chain.ts";

const [ANNA, BEN, CARA, OPERATOR, PAYEE] = [1, 2, 3, 4, 5];
const [SECOND, SECOND_PAYEE] = [10, 11];
const who = (index: number) => account(index).address;

let net: ProvidingChain;
let index: RunningIndex;

beforeAll(async () => {
  net = await startProvidingChain();
  index = await startIndex({ deployment: net.deployment, rpcUrls: [net.rpcUrl] });
});

afterAll(async () => {
  await index?.stop();
  await net?.close();
});

async function get(path: string) {
  await caughtUp(index, net);
  await expect.poll(async () => (await index.get("/api/providers")).status).toBe(200);
  const { status, body } = await index.get(path);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

/** With the lines that the format folds whole again. */
async function calendar(query = ""): Promise<string> {
  await get("/api/providers");
  const response = await fetch(`${index.url}/calendar.ics${query}`);
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll(/\r\n /g, "");
}

type Holding = { delegatee: string; worthTokens: bigint; leavingTokens: bigint; readySeconds: bigint };
const epochNow = async () => {
  const { timestamp } = await net.chain.getBlock();
  return Math.floor((Number(timestamp) - net.schedule.startSeconds) / 86_400);
};

/** Stake, commitments and rewards of a provider are what the contracts say, and so are those of its stakers. */
async function expectEqualsChain(provider: number, stakers: readonly number[]) {
  // Whoever claims, or the bots, has these written first.
  await net.rewards_(0, "resolve", [provider, 200n]);
  for (const staker of stakers) await net.rewards_(0, "resolvePosition", [provider, who(staker), 200n]);
  const detail = await get(`/api/providers/${provider}`);
  const { read, vault, commitments, rewards, registry } = net;
  const known = (await read(registry, "providerOf", [provider])) as Record<string, unknown>;
  expect(detail).toMatchObject({ operator: known.operator, payee: known.payee });
  expect(detail.registeredAt).toBe(Number(known.registeredSeconds));
  expect(detail.stakeTokens).toBe(String(await read(vault, "activeTokens", [provider])));
  expect(detail.shareIndex).toBe(String(await read(vault, "indexOf", [provider])));
  const commitment = (await read(commitments, "commitmentOf", [provider])) as Record<string, number | bigint>;
  expect(detail.neededTokens).toBe(String(commitment.neededTokens));
  expect(detail.commissionBps).toBe(Number(commitment.commissionBps));
  const units = await Promise.all([0, 1].map((kind) => read(commitments, "unitsOf", [provider, kind])));
  expect(detail.units).toBe(units.reduce<number>((sum, some) => sum + Number(some), 0));
  const terms = (await read(commitments, "termsFrom", [provider, 0n, 1_000n])) as Record<string, number | bigint>[];
  expect(
    detail.terms.map(({ fromEpoch, untilEpoch, weight, commissionBps }: Record<string, unknown>) => [
      fromEpoch,
      untilEpoch,
      weight,
      commissionBps,
    ]),
  ).toEqual(terms.map((term) => [term.fromEpoch, term.untilEpoch, String(term.weight), term.commissionBps]));
  const [earned, vested, claimed] = (await read(rewards, "providerRewards", [provider])) as bigint[];
  expect(detail.rewards.own).toMatchObject({
    earnedTokens: String(earned),
    vestedTokens: String(vested),
    claimedTokens: String(claimed),
  });
  for (const staker of stakers) {
    const view = await get(`/api/stakers/${who(staker)}`);
    const position = view.positions.find((one: { provider: number }) => one.provider === provider);
    const holding = (await read(vault, "holdingOf", [provider, who(staker)])) as Holding;
    expect(position.leavingTokens).toBe(String(holding.leavingTokens));
    const worth = BigInt(position.stakeTokens) + BigInt(position.leavingTokens);
    // Two parts, each rounded down, are at most one less than both together.
    expect(holding.worthTokens - worth).toBeLessThanOrEqual(1n);
    expect(holding.worthTokens - worth).toBeGreaterThanOrEqual(0n);
    if (holding.worthTokens > 0n) expect(position.delegate).toBe(holding.delegatee);
    if (holding.leavingTokens > 0n) expect(position.readyAt).toBe(Number(holding.readySeconds));
    const [own, ownVested, ownClaimed] = (await read(rewards, "stakerRewards", [provider, who(staker)])) as bigint[];
    expect(position.rewards, `staker ${staker} of ${provider}`).toMatchObject({
      earnedTokens: String(own),
      vestedTokens: String(ownVested),
      claimedTokens: String(ownClaimed),
    });
  }
  return detail;
}

describe("a network's providers", () => {
  it("are none before anybody registers, with the kinds that votes know and the terms of staking", async () => {
    const page = await get("/api/providers");
    expect(page).toMatchObject({
      items: [],
      nextCursor: null,
      counts: { serving: 0, idle: 0, closed: 0, barred: 0 },
      epochs: { current: null, startAt: net.schedule.startSeconds, epochSeconds: 86_400 },
      lastSettled: null,
      terms: {
        open: true,
        leastStakeTokens: String(10n ** 16n),
        slashCapBps: 9_000,
        slasher: who(SLASHER),
        flagger: who(FLAGGER),
        commissionStepBps: 500,
        tranches: TRANCHES,
      },
    });
    expect(page.kinds).toEqual([
      { kind: 0, name: "CPU", listed: true, weight: "100", stakeUsd8: "20000000000" },
      { kind: 1, name: "GPU", listed: true, weight: "5000", stakeUsd8: "500000000000" },
    ]);
    expect((await index.get("/api/providers/1")).status).toBe(404);
  });

  it("register, declare hardware, take stake and activate units", async () => {
    await net.register(OPERATOR, PAYEE, "Rack & Sons");
    await net.registry_(OPERATOR, "declareHardware", [1, 0, 100, `0x${"ab".repeat(32)}`]);
    await net.commitments_(OPERATOR, "setCommission", [1, 1_000]);
    await net.vault_(ANNA, "stake", [1, net.tokens(10_000), who(BEN)]);
    await net.vault_(OPERATOR, "stake", [1, net.tokens(2_000), who(OPERATOR)]);
    await net.commitments_(OPERATOR, "activate", [1, 0, 40, 30]);
    await net.register(SECOND, SECOND_PAYEE, "Northern Heat");
    const detail = await expectEqualsChain(1, [ANNA, OPERATOR]);
    expect(detail).toMatchObject({
      organisation: { name: "Rack & Sons" },
      standing: "serving",
      hardware: [{ kind: 0, declared: 100, activated: 40 }],
      selfStakeTokens: String(net.tokens(2_000)),
      stakers: 2,
      weight: "4000",
      untilEpoch: 30,
      commitments: [{ kind: "activated", hardware: [{ kind: 0, units: 40 }], priceUsd8: "100000000" }],
    });
    expect((await get("/api/providers/2")).standing).toBe("idle");
    expect((await get("/api/providers")).counts).toEqual({ serving: 1, idle: 1, closed: 0, barred: 0 });
  });

  it("earn by the epoch, to the wei what the contract says, through changes of stake, units and commission", async () => {
    await net.settleTo(0, 4);
    await expectEqualsChain(1, [ANNA, OPERATOR]);
    await net.vault_(BEN, "stake", [1, net.tokens(3_333), who(BEN)]);
    await net.commitments_(OPERATOR, "activate", [1, 0, 7, 30]);
    await net.settleTo(5, 7);
    await net.vault_(ANNA, "leave", [1, net.tokens(4_001)]);
    await net.commitments_(OPERATOR, "setCommission", [1, 700]);
    await net.settleTo(8, 9);
    await net.vault_(ANNA, "stake", [1, net.tokens(1), who(BEN)]);
    await net.settleTo(10, 11);
    const detail = await expectEqualsChain(1, [ANNA, BEN, OPERATOR]);
    expect(detail.rateBps).toBeGreaterThan(0);
    expect(BigInt(detail.rewards.own.earnedTokens)).toBeGreaterThan(0n);
    const points: { epoch: number; vestedTokens: string; earnedTokens: string }[] = detail.rewards.points;
    expect(points.at(-1)).toMatchObject({
      epoch: (await epochNow()) + TRANCHES,
      vestedTokens: detail.rewards.own.earnedTokens,
      earnedTokens: detail.rewards.own.earnedTokens,
    });
  });

  it("lose a flagged epoch, and slashed stake, which also who leaves loses", async () => {
    const epoch = await epochNow();
    await net.commitments_(FLAGGER, "flag", [1, BigInt(epoch), `0x${"01".repeat(32)}`]);
    await net.vault_(SLASHER, "slash", [1, 1_234n, `0x${"02".repeat(32)}`]);
    await net.settleTo(12, 13);
    const detail = await expectEqualsChain(1, [ANNA, BEN, OPERATOR]);
    expect(detail.slashes).toMatchObject([{ number: 1, lostBps: 1_234, emptied: false }]);
    expect(detail.terms.filter(({ flagged }: { flagged: boolean }) => flagged)).toHaveLength(1);
    await net.vault_(BEN, "redelegate", [1, who(CARA)]);
    await net.settleTo(14, 16);
    await net.vault_(ANNA, "withdraw", [1]);
    await expectEqualsChain(1, [ANNA, BEN, OPERATOR]);
  });

  it("pay what has vested, into their hands or into stake", async () => {
    await net.rewards_(PAYEE, "claimProvider", [1, who(PAYEE)]);
    await net.rewards_(ANNA, "claim", [1, who(CARA)]);
    await net.rewards_(BEN, "restake", [1, 1, "0x0000000000000000000000000000000000000000"]);
    await net.settleTo(17, 18);
    await expectEqualsChain(1, [ANNA, BEN, OPERATOR]);
    const anna = await get(`/api/stakers/${who(ANNA)}`);
    expect(anna.history[0].sentence).toMatch(/^Claimed .* NET of what provider 1 earned\.$/);
    expect(BigInt(anna.claimableTokens)).toBe(
      anna.positions.reduce(
        (sum: bigint, { rewards }: { rewards: { claimableTokens: string } }) => sum + BigInt(rewards.claimableTokens),
        0n,
      ),
    );
    expect((await get(`/api/stakers/${who(PAYEE)}`)).operates).toMatchObject([
      { provider: 1, isOperator: false, isPayee: true },
    ]);
  });

  it("announce a higher commission, which stands until one is set, to what it was too", async () => {
    const commission = async () => (await get("/api/providers/1")).nextCommission;
    expect(await commission()).toBeNull();
    await net.commitments_(OPERATOR, "setCommission", [1, 900]);
    const announced = (await net.read(net.commitments, "commitmentOf", [1])) as Record<string, number>;
    const notice = { bps: 900, readyAt: announced.nextCommissionSeconds };
    expect(await commission()).toEqual(notice);
    expect(await calendar()).toContain("Rack & Sons (provider 1): a commission of 9% can count from now on");
    await net.commitments_(OPERATOR, "activate", [1, 0, 1, 30]);
    await net.commitments_(OPERATOR, "renew", [1, 90]);
    expect(await commission()).toEqual(notice);
    await net.commitments_(OPERATOR, "setCommission", [1, 700]);
    expect(await commission()).toBeNull();
    expect(await calendar()).not.toContain("a commission of");
    await net.commitments_(OPERATOR, "setCommission", [1, 800]);
    await net.skip(86_400);
    await net.commitments_(BEN, "raiseCommission", [1]);
    await net.commitments_(OPERATOR, "setCommission", [1, 700]);
    expect(await commission()).toBeNull();
  });

  it("are told what reporters say the token is worth, round by round, and by whom it is said now", async () => {
    const [first = 0, second = 0, third = 0] = PRICE_REPORTERS;
    const prices = async () => (await get("/api/providers")).prices;
    await expect.poll(prices).toMatchObject({
      quorum: 2,
      items: PRICE_REPORTERS.map((index) => ({ address: who(index), reported: false, last: null })),
      openRound: { reports: 0 },
      price: null,
    });
    // Into the first minute of a round, which does not end meanwhile.
    const { timestamp } = await net.chain.getBlock();
    await net.skip(ROUND_SECONDS - (Number(timestamp) % ROUND_SECONDS) + 10);
    const round = await net.reportPrice(first, 3);
    expect(await prices()).toMatchObject({
      items: [{ reported: true, last: { round, priceUsd8: "300000000" } }, { reported: false }, { reported: false }],
      openRound: { round, closesAt: (round + 1) * ROUND_SECONDS, reports: 1 },
      price: null,
    });
    await net.reportPrice(second, 4);
    expect((await prices()).price).toEqual({ lowUsd8: "300000000", highUsd8: "400000000" });
    await net.skip(ROUND_SECONDS);
    expect(await prices()).toMatchObject({
      items: [{ reported: false, last: { round } }, { reported: false, last: { round } }, { last: null }],
      openRound: { round: round + 1, reports: 0 },
      price: { lowUsd8: "300000000" },
    });
    const others = [third, second].map(who);
    await net.chain.writeContract({
      address: net.priceReports,
      abi: priceReportsAbi,
      functionName: "setReporters",
      args: [others, 2],
      account: net.timelock,
      chain: hardhat,
    });
    // What those said who were named before counts no more.
    await expect
      .poll(async () => (await prices()).items.map((item: { last: unknown }) => item.last), patience)
      .toEqual([null, null]);
    expect(await prices()).toMatchObject({ items: others.map((address) => ({ address })), price: null });
  });

  it("put into a calendar when their commitments end, and for whom leaves when that can be withdrawn", async () => {
    const ends = "Rack & Sons (provider 1): its commitment ends\\, unless it is renewed before";
    const takes = "that you took out can be withdrawn";
    await net.vault_(BEN, "leave", [1, net.tokens(2)]);
    const all = await calendar();
    expect(all).toContain(ends);
    expect(all).not.toContain("Northern Heat");
    expect(all).not.toContain(takes);
    const ben = await calendar(`?account=${who(BEN)}`);
    expect(ben).toContain(ends);
    expect(ben).toContain(`provider-1-withdraw-${who(BEN).toLowerCase()}`);
    const { readySeconds } = (await net.read(net.vault, "holdingOf", [1, who(BEN)])) as Holding;
    const ready = new Date(Number(readySeconds) * 1000).toISOString().replaceAll(/[-:]|\.000/g, "");
    expect(ben).toContain(`DTSTART:${ready}`);
    expect(await calendar(`?account=${who(OPERATOR)}`)).toContain(ends);
    expect(await calendar(`?account=${who(SECOND)}`)).not.toContain("provider-");
    const refused = await index.get("/calendar.ics?account=0x12");
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toBe("account: expected an address: 0x and 40 hexadecimal digits");
  });

  it("are told of a slash that is asked for, until it is stopped or carried out", async () => {
    const ground = stringToHex("unavailable", { size: 32 });
    await net.gate_(SLASHER, "request", [1, ground, 300, `0x${"05".repeat(32)}`]);
    const asked = await get("/api/providers/1");
    expect(asked.slashRequests).toMatchObject([
      { request: 1, slasher: who(SLASHER), ground: "unavailable", bps: 300, outcome: "waiting" },
    ]);
    expect(asked.history[0].sentence).toBe("A slash of 3% was asked for: unavailable.");
    const entry = "Rack & Sons (provider 1): a slash of 3% can be carried out: unavailable";
    expect(await calendar()).toContain(entry);
    expect(await calendar(`?account=${who(SECOND)}`)).not.toContain(entry);
    await net.voted(net.gate, "setStopper", [who(CARA)]);
    await net.gate_(CARA, "stop", [1n, `0x${"06".repeat(32)}`]);
    expect((await get("/api/providers/1")).slashRequests).toMatchObject([{ outcome: "stopped" }]);
    expect(await calendar()).not.toContain(entry);
  });

  it("begin anew where a slash takes all, and nobody who was there earns from then on", async () => {
    const day = 86_400;
    await net.skip(31 * day);
    // Of 90% at most in a period, until next to nothing is left.
    for (let period = 0; period < 5; period++) {
      await net.vault_(SLASHER, "slash", [1, 9_000n, `0x${"03".repeat(32)}`]);
      await net.skip(31 * day);
    }
    const detail = await expectEqualsChain(1, [ANNA, BEN, OPERATOR]);
    expect(detail).toMatchObject({ stakeTokens: "0", selfStakeTokens: "0", stakers: 0 });
    await net.vault_(CARA, "stake", [1, net.tokens(50), who(CARA)]);
    await net.vault_(ANNA, "stake", [1, net.tokens(60), who(CARA)]);
    expect(await expectEqualsChain(1, [ANNA, BEN, CARA])).toMatchObject({ stakers: 2 });
  });

  it("take back what a reorg undoes", async () => {
    await caughtUp(index, net);
    const fork = await net.chain.snapshot();
    const before = await get("/api/providers/1");
    await net.vault_(CARA, "stake", [1, net.tokens(5), who(CARA)]);
    await net.vault_(SLASHER, "slash", [1, 9_000n, `0x${"04".repeat(32)}`]);
    await net.register(12, 12, "Brief");
    expect(await expectEqualsChain(1, [CARA])).not.toMatchObject({ stakeTokens: before.stakeTokens });
    await net.chain.revert({ id: fork });
    await net.skip(1);
    await net.skip(1);
    await net.skip(1);
    await net.skip(1);
    expect(await expectEqualsChain(1, [CARA])).toMatchObject({ stakeTokens: before.stakeTokens });
    expect((await get("/api/providers?sort=provider&order=asc")).items).toHaveLength(2);
  });
});

describe("the list of providers", () => {
  it("is sorted, filtered and searched", async () => {
    const numbers = async (query: string) =>
      (await get(`/api/providers?${query}`)).items.map(({ provider }: { provider: number }) => provider);
    expect(await numbers("")).toEqual([1, 2]);
    expect(await numbers("sort=provider&order=desc")).toEqual([2, 1]);
    expect(await numbers("sort=commission&order=asc")).toEqual([2, 1]);
    expect(await numbers("q=north")).toEqual([2]);
    expect(await numbers(`q=${who(PAYEE).slice(0, 12)}`)).toEqual([1]);
    expect(await numbers("q=2")).toContain(2);
    expect(await numbers("q=%25")).toEqual([]);
    expect(await numbers("kind=0")).toEqual([1]);
    expect(await numbers("kind=1")).toEqual([]);
    await net.registry_(SECOND, "close", [2]);
    expect(await numbers("standing=closed")).toEqual([2]);
    expect(await numbers("standing=idle")).toEqual([1]);
  });

  it("goes on page by page, in every order", async () => {
    for (const sort of ["stake", "units", "commission", "rate", "provider"]) {
      const all = (await get(`/api/providers?sort=${sort}`)).items.map(
        ({ provider }: { provider: number }) => provider,
      );
      const first = await get(`/api/providers?sort=${sort}&limit=1`);
      const second = await get(`/api/providers?sort=${sort}&limit=1&cursor=${first.nextCursor}`);
      expect([...first.items, ...second.items].map(({ provider }) => provider)).toEqual(all);
      expect(second.nextCursor).toBeNull();
    }
    await expectFullPages(index, "/api/providers");
  });

  it("of stakers goes on page by page", async () => {
    await get("/api/providers");
    const all = (await get("/api/providers/1/stakers")).items;
    expect(all.map(({ staker }: { staker: string }) => staker)).toEqual([who(ANNA), who(CARA)]);
    const first = await get("/api/providers/1/stakers?limit=1");
    expect((await get(`/api/providers/1/stakers?limit=1&cursor=${first.nextCursor}`)).items).toEqual(all.slice(1));
  });

  it("refuses what it does not understand", async () => {
    for (const query of ["limit=0", "sort=name", "cursor=x", "kind=99", "standing=gone", "what=1"]) {
      expect((await index.get(`/api/providers?${query}`)).status, query).toBe(400);
    }
    expect((await index.get("/api/providers/0")).status).toBe(400);
    expect((await index.get("/api/providers/99")).status).toBe(404);
    expect((await index.get("/api/stakers/0x12")).status).toBe(400);
  });
});
