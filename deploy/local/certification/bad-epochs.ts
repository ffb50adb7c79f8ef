import { encodeFunctionData, type Hex } from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import { accountedEpochs } from "#deploy/local/emissions/genesis-time.ts";
import { availabilityMapTypedData } from "#protocol/certification/availability-map.ts";
import { SLOTS } from "#protocol/certification/slots.ts";
import { availabilityAbi as abi } from "#protocol/chain/abi/Availability.ts";
import { wasOut } from "./certificates-plan.ts";
import { checkers } from "./certification-cast.ts";
import type { CertificationScene } from "./certification-scene.ts";

/** An epoch in which a provider was not there for some slots in a row. */
export type BadEpoch = { provider: number; epoch: number; from: number; slots: number };

/** So many bad slots cost an epoch's reward: more than a tenth of it. */
const FLAGGED_SLOTS = 10;

const bad = (provider: number, epochsAgo: number, from: number, slots: number): BadEpoch => ({
  provider,
  epoch: accountedEpochs - epochsAgo,
  from,
  slots,
});

/** The one that its operator answers, with a bond; the committee may rule on it. */
export const answered = bad(17, 3, 40, 20);

/** Two months of looking: some minutes here and there, and one outage of three days. */
export const badEpochs: readonly BadEpoch[] = [
  ...[55, 43, 24].map((ago) => bad(3, ago, 12, 3)),
  ...[50, 15].map((ago) => bad(9, ago, 60, 5)),
  bad(12, 32, 0, 9),
  ...[45, 44, 21, 5].map((ago) => bad(17, ago, 80, 6)),
  bad(wasOut, 40, 30, 40),
  bad(wasOut, 39, 0, 60),
  bad(wasOut, 38, 0, 48),
  answered,
];

/** What makes an epoch's bad slots known, by what each checker signed, and takes its reward where too many were bad. */
export async function postings(
  { deployment, contracts: { availability } }: CertificationScene,
  epoch: number,
): Promise<{ to: Hex; data: Hex }[]> {
  const found = badEpochs.filter((one) => one.epoch === epoch);
  const reports = await Promise.all(
    found.map(async ({ provider, from, slots }) => ({
      provider,
      epoch,
      maps: await Promise.all(
        checkers.map(async (index, place) => {
          const checker = localAccount(index);
          // One of them looked a little later than the others did.
          const badSlots = slotsFrom(from + (place === checkers.length - 1 ? 1 : 0), slots);
          const map = { provider, epoch, badSlots, checker: checker.address };
          const signature = await checker.signTypedData(
            availabilityMapTypedData(deployment.chainId, availability, map),
          );
          return { checker: checker.address, badSlots, signature };
        }),
      ),
    })),
  );
  const post = encodeFunctionData({ abi, functionName: "post", args: [reports] });
  const flags = found
    .filter(({ slots }) => slots >= FLAGGED_SLOTS)
    .map(({ provider }) => encodeFunctionData({ abi, functionName: "flag", args: [provider, BigInt(epoch)] }));
  return [post, ...flags].map((data) => ({ to: availability, data }));
}

function slotsFrom(from: number, count: number): bigint {
  const ones = (1n << BigInt(Math.min(count, SLOTS - from))) - 1n;
  return ones << BigInt(from);
}
