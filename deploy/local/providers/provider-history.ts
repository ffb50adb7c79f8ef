import { encodeFunctionData, keccak256, toBytes, zeroAddress } from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import { accountedEpochs } from "#deploy/local/emissions/genesis-time.ts";
import { guardianSafeCall } from "#deploy/local/guardian-safe-call.ts";
import type { TimedEvent } from "#deploy/local/seed/timeline.ts";
import { sendTogether } from "#deploy/local/send-together.ts";
import { providerRewardsAbi } from "#protocol/chain/abi/ProviderRewards.ts";
import { slashingGateAbi } from "#protocol/chain/abi/SlashingGate.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { cutoffSeconds } from "#protocol/emissions/epoch-clock.ts";
import { textWord } from "#protocol/input/text-word.ts";
import { fundStakers } from "./fund-stakers.ts";
import { madeUpPrice, pricePostings } from "./made-up-price.ts";
import { providerCalls } from "./provider-calls.ts";
import { seededProviders, type Wave, waves } from "./provider-cast.ts";
import type { ProviderScene } from "./provider-scene.ts";
import { operatorAccount, stakingPlan } from "./staking-plan.ts";

const hour = 3_600;
const day = 24 * hour;
const tokens = (whole: number) => BigInt(whole) * 10n ** 18n;

/** Whom the local network's votes list as a slasher, and for what. */
export const seededSlash = { ground: "availability", provider: 7, epoch: 212, bps: 500, waitSeconds: 3 * day } as const;
/** A slash that waits, so that a newcomer can stop it. */
const waiting = { provider: 13, bps: 200, evidence: "Made up: two days without an answer" };
/** What is activated first and renewed once; Birch lets its commitment lapse. */
const renewal = { epoch: 184, untilEpoch: 379, lapses: "Birch" };
/** In so many calls of one transaction each, the epochs are settled. */
const settledAfter = [91, 182, 273] as const;

/** A year of providers: they come in three waves, people stake, leave, claim, one is slashed, and every epoch is settled. */
export function providerHistory(scene: ProviderScene, now: number): TimedEvent[] {
  const { client, contracts, multiSend, schedule, signed, deployment } = scene;
  const plan = stakingPlan(scene.kinds);
  const calls = providerCalls(contracts);
  const numbers = seededProviders.map((_, index) => index + 1);
  const stakers = plan.filter(({ account, provider }) => account !== operatorAccount(provider));
  /** In an epoch, some hours after it began. */
  const during = (epoch: number, hours = 5) =>
    schedule.startSeconds + epoch * schedule.epochSeconds + hours * hour + 600;
  /** Every so many of those who stake in an epoch, from one on. */
  const some = (epoch: number, from: number, each: number, count: number) =>
    stakers
      .filter(({ provider }) => (seededProviders[provider - 1]?.wave.epoch ?? epoch) < epoch)
      .filter((_, index) => index % each === from)
      .slice(0, count);
  const together = (data: `0x${string}`, to: `0x${string}`) => sendTogether(client, multiSend, [{ to, data }]);

  const price = async (atSeconds: number, epoch: number) =>
    sendTogether(
      client,
      multiSend,
      await pricePostings(
        { chainId: deployment.chainId, reports: contracts.priceReports, roundSeconds: scene.roundSeconds },
        atSeconds,
        madeUpPrice(epoch),
      ),
    );
  const atPrice = (epoch: number, run: () => Promise<void>): TimedEvent => {
    const at = during(epoch);
    return {
      at,
      async run() {
        await price(at, epoch);
        await run();
      },
    };
  };

  const comes = (wave: Wave) =>
    atPrice(wave.epoch - 1, async () => {
      const members = numbers.filter((number) => seededProviders[number - 1]?.wave === wave);
      await signed.send(members.map(calls.register));
      await signed.send(members.flatMap((number) => [...calls.declare(number), calls.commission(number)]));
      await signed.send(plan.filter(({ provider }) => members.includes(provider)).map(calls.stake));
      await signed.send(members.flatMap(calls.activate));
    });
  const settle = (epoch: number, count: number): TimedEvent => ({
    at: cutoffSeconds(schedule, epoch) + 2 * 60,
    inOneBlock: true,
    run: () =>
      together(
        encodeFunctionData({ abi: providerRewardsAbi, functionName: "settle", args: [BigInt(count)] }),
        contracts.rewards,
      ),
  });
  const act = (epoch: number, sent: () => ReturnType<typeof calls.stake>[]): TimedEvent => ({
    at: during(epoch, 8),
    run: () => signed.send(sent()),
  });
  const leaving = some(230, 3, 17, 8);
  const nowLeaving = some(360, 5, 23, 6);
  const request = (provider: number, bps: number, evidence: string) =>
    guardianSafeCall(
      client,
      contractAddress(deployment, "GuardianSafe"),
      contracts.slashing,
      encodeFunctionData({
        abi: slashingGateAbi,
        functionName: "request",
        args: [provider, textWord(seededSlash.ground), bps, keccak256(toBytes(evidence))],
      }),
    );
  const last = accountedEpochs - 1;

  return [
    {
      at: during(-1),
      async run() {
        await together(encodeFunctionData({ abi: providerRewardsAbi, functionName: "begin" }), contracts.rewards);
        await fundStakers(scene, plan, numbers.map(operatorAccount));
      },
    },
    ...waves.map(comes),
    ...settledAfter.map((epoch, index) => settle(epoch, epoch - (settledAfter[index - 1] ?? -1))),
    settle(last, accountedEpochs),
    act(120, () => some(120, 2, 29, 6).map((one) => calls.redelegate(one, localAccount(one.account).address))),
    act(150, () =>
      some(150, 1, 21, 10).map((one) => calls.stake({ ...one, amountTokens: tokens(200), delegatee: zeroAddress })),
    ),
    atPrice(renewal.epoch, () => {
      const renewing = numbers.filter((number) => {
        const { wave, name } = seededProviders[number - 1] ?? {};
        return wave === waves[0] && name !== renewal.lapses;
      });
      return signed.send(renewing.map((number) => calls.renew(number, renewal.untilEpoch)));
    }),
    act(200, () => [...some(200, 0, 16, 12).map(calls.claim), ...[1, 4, 6, 8].map(calls.claimProvider)]),
    {
      at: during(seededSlash.epoch),
      run: () => request(seededSlash.provider, seededSlash.bps, "Made up: a week without an answer"),
    },
    {
      at: during(seededSlash.epoch) + seededSlash.waitSeconds + hour,
      run: () =>
        together(encodeFunctionData({ abi: slashingGateAbi, functionName: "execute", args: [1n] }), contracts.slashing),
    },
    { at: during(seededSlash.epoch + 4), run: () => settleSlash(seededSlash.provider) },
    act(230, () => leaving.map((one) => calls.leave(one, one.amountTokens / 2n))),
    act(246, () => leaving.slice(0, 5).map(calls.withdraw)),
    act(300, () => [...some(300, 0, 16, 14).map(calls.claim), ...[1, 2, 9, 12, 17].map(calls.claimProvider)]),
    act(359, () => [calls.commission(4, 5_000)]),
    act(360, () =>
      nowLeaving.map((one, index) => calls.leave(one, index < 3 ? one.amountTokens : one.amountTokens / 3n)),
    ),
    { at: now - day, run: () => request(waiting.provider, waiting.bps, waiting.evidence) },
    latestPrice(),
  ];

  /** Of everybody who stakes there. */
  function settleSlash(provider: number): Promise<void> {
    const accounts = plan
      .filter((one) => one.provider === provider)
      .map(({ account }) => localAccount(account).address);
    const args = [provider, accounts] as const;
    return together(encodeFunctionData({ abi: stakeVaultAbi, functionName: "settleSlash", args }), contracts.vault);
  }

  /** So that whoever starts a network finds a price, in a round that does not end meanwhile. */
  function latestPrice(): TimedEvent {
    const late = now - 120;
    const at = late % scene.roundSeconds > scene.roundSeconds - 60 ? late - 120 : late;
    return { at, run: () => price(at, accountedEpochs) };
  }
}
