import { type Address, getAddress, zeroAddress } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { availabilityMapTypedData } from "#protocol/certification/availability-map.ts";
import { cutoffSeconds, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { DAY } from "#test/fixture/governance.ts";
import { deployCertificationFor, numberOf, type VotedCertification } from "#test/fixture/voted-certification.ts";
import { deployEmissionsFor, type VotedEmissions } from "#test/fixture/voted-emissions.ts";
import { deployProvidersFor, type VotedProviders } from "#test/fixture/voted-providers.ts";
import { type BotChain, startBotChain } from "#test/integration/bots/bot-chain.ts";

/** Whom a vote would move, as every surface shows it, is what the chain then does. */

const [FIRST, SECOND] = [1, 2] as const;
const [ACTIVE, GRACE] = [0, 1];

let chain: BotChain;
let emissions: VotedEmissions;
let providers: VotedProviders;
let certified: VotedCertification;
let attester: Address;
let checker: BotChain["holders"][number];

beforeEach(async () => {
  chain = await startBotChain();
  emissions = await deployEmissionsFor(chain);
  const [one, two] = chain.holders;
  if (one === undefined || two === undefined) throw new Error("The chain has no holders.");
  checker = one;
  attester = two.account.address;
  providers = await deployProvidersFor(chain, emissions, [one.account.address]);
  certified = await deployCertificationFor(chain, providers, {
    attesters: [attester],
    checkers: [one.account.address],
  });
  Object.assign(chain.deployment.contracts, {
    EmissionController: emissions.controller.address,
    RevenueReports: emissions.reports.address,
    EmissionReserve: emissions.reserve.address,
    RewardHolder: await emissions.controller.read.rewards(),
    ...providers.contracts,
    ...certified.contracts,
  });
  for (const { account } of chain.holders) await providers.register(account.address, 10);
  for (const provider of [FIRST, SECOND]) await certified.certify(attester, { provider });
  await certified.certify(attester, { kind: 1, provider: SECOND, figures: [3] });
});
afterEach(() => chain.close());

function actionOf(id: string) {
  const action = createCatalogue(chain.deployment, []).actions.find((one) => one.id === id);
  if (action === undefined) throw new Error(`There is no action ${id}.`);
  return action;
}
const effectOf = (id: string, input: Record<string, string>) => {
  const action = actionOf(id);
  return action.effect?.(action.parse(input), chain.client);
};
const standing = (provider: number) => certified.certification.read.standingOf([provider]);

it("a vote that asks for a certificate names who lacks it, and when each is suspended, as the sweep after it does", async () => {
  const input = { parameter: "tier 0, kind 1", value: "1" };
  const effect = await effectOf("certification.attestersRequired", input);
  expect(effect).toMatchObject({
    kind: "subjects",
    title: "1 of 2 providers leaves Active",
    changes: [
      { name: "Provider 1", what: "leaves Active for Grace", why: "no Data-centre tier", atSeconds: null },
      { name: "Provider 1", what: "is Suspended unless it is met by then", why: "no Data-centre tier" },
    ],
  });
  expect((await standing(FIRST)).status, "nothing was sent").toBe(ACTIVE);

  await certified.certification.write.setParameter([numberOf("attestersRequired", 1), 1n], await providers.votes());
  await certified.certification.write.sweep([[FIRST, SECOND]]);
  expect([(await standing(FIRST)).status, (await standing(SECOND)).status]).toEqual([GRACE, ACTIVE]);
  const deadline = Number(((await certified.certification.read.deadlinesOf([FIRST])) >> (9n * 16n)) & 0xffffn) * DAY;
  expect(effect?.kind === "subjects" && effect.changes[1]?.atSeconds).toBe(deadline);
});

it("a vote that asks for less names who is Active again", async () => {
  await certified.certification.write.setParameter([numberOf("attestersRequired", 1), 1n], await providers.votes());
  await certified.certification.write.sweep([[FIRST, SECOND]]);
  await chain.networkHelpers.time.increase(31 * DAY);
  await certified.certification.write.sweep([[FIRST]]);
  expect(await effectOf("certification.attestersRequired", { parameter: "tier 0, kind 1", value: "0" })).toMatchObject({
    title: "1 of 1 that are not Active is so again",
    changes: [
      {
        name: "Provider 1",
        what: "is Active again, and earns from the next epoch on",
        why: "Data-centre tier asked for no more",
      },
    ],
  });
});

it("an attester that is dropped takes its certificates with it, and one that is accepted moves nobody", async () => {
  const dropped = await effectOf("certification.attester", { kind: "kind 0", attester, accepted: "false" });
  expect(dropped).toMatchObject({ title: "2 of 2 providers leave Active" });
  expect(
    await effectOf("certification.attester", { kind: "kind 0", attester: checker.account.address, accepted: "true" }),
  ).toBeNull();
});

it("a figure shows who is below it", async () => {
  await certified.certification.write.setParameter([numberOf("attestersRequired", 1), 1n], await providers.votes());
  expect(await effectOf("certification.leastFigure", { parameter: "tier 0, figure 0", value: "4" })).toMatchObject({
    title: "1 of 2 providers leaves Active",
    changes: [{ name: "Provider 2", why: "no Data-centre tier" }, { name: "Provider 2" }],
  });
});

it("a provider that is removed, or let back, is named, and a call that would fail names nobody", async () => {
  expect(await effectOf("certification.remove", { provider: "1", removed: "true" })).toMatchObject({
    changes: [{ name: "Provider 1", what: "is Removed, and earns nothing from the next epoch on" }],
  });
  expect(await effectOf("certification.remove", { provider: "1", removed: "false" })).toBeNull();
  expect(await effectOf("certification.remove", { provider: "7", removed: "true" })).toBeNull();
  await certified.certification.write.setRemoved([FIRST, true], await providers.votes());
  expect(await effectOf("certification.remove", { provider: "1", removed: "false" })).toMatchObject({
    changes: [{ name: "Provider 1", what: "is let back, and is Active" }],
  });
});

it("a floor of availability is measured by the bad epochs that each provider had", async () => {
  const { schedule } = emissions;
  await chain.networkHelpers.time.increaseTo(epochEndSeconds(schedule, 0) + 60);
  // Half of the epoch was bad.
  const map = { provider: FIRST, epoch: 0, badSlots: 2n ** 48n - 1n, checker: checker.account.address };
  const { availability } = certified;
  const typed = availabilityMapTypedData(chain.deployment.chainId, availability.address, map);
  const signature = await checker.signTypedData({ account: checker.account, ...typed });
  await availability.write.post([
    [{ provider: FIRST, epoch: 0, maps: [{ checker: map.checker, badSlots: map.badSlots, signature }] }],
  ]);
  await chain.networkHelpers.time.increaseTo(cutoffSeconds(schedule, 0) + 60);
  expect(await effectOf("availability.slashBelow", { value: "60%" })).toMatchObject({
    title: "By their last 30 bad epochs: 1 of 2 providers",
    changes: [{ name: "Provider 1", what: "could have been slashed for 1 epoch instead of 0 epochs" }],
  });
  expect(await effectOf("availability.noRewardBelow", { value: "40%" })).toMatchObject({
    changes: [{ what: "would have earned nothing for 0 epochs instead of 1 epoch" }],
  });
  expect(await effectOf("availability.answer", { value: "4" })).toBeNull();

  // Asked for in a tier, over its 30 epochs, it moves whoever was not there.
  expect(await effectOf("certification.leastAvailability", { parameter: "tier 0", value: "99%" })).toMatchObject({
    title: "1 of 2 providers leaves Active",
    changes: [{ name: "Provider 1", why: "available too little" }, { name: "Provider 1" }],
  });
  expect(await effectOf("certification.leastAvailability", { parameter: "tier 0", value: "98%" })).toBeNull();
});

it("who is named for a role is named, and who had it before", async () => {
  expect(await effectOf("certification.holder", { account: attester })).toMatchObject({
    changes: [{ account: getAddress(attester), what: "may keep a certificate from counting for 30 days, once" }],
  });
  expect(await effectOf("certification.suspender", { account: zeroAddress })).toMatchObject({
    changes: [
      { account: getAddress(certified.certification.address), what: "no longer may keep providers from earning" },
    ],
  });
});
