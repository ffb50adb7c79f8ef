import { type Address, type Hex, slice, toFunctionSelector } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DAY, tokens } from "#test/fixture/governance.ts";
import { deployCertificationFor, numberOf, type VotedCertification } from "#test/fixture/voted-certification.ts";
import { deployEmissionsFor } from "#test/fixture/voted-emissions.ts";
import { deployProvidersFor, type VotedProviders } from "#test/fixture/voted-providers.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";

const SWEEP = toFunctionSelector("sweep(uint32[])");
const [ACTIVE, GRACE, SUSPENDED] = [0, 1, 2];
const [FIRST, SECOND] = [1, 2] as const;

let chain: BotChain;
let providers: VotedProviders;
let certified: VotedCertification;
let operators: readonly [Address, Address];
let attester: Address;

beforeEach(async () => {
  chain = await startBotChain();
  const emissions = await deployEmissionsFor(chain);
  const [first, second] = chain.holders.map(({ account }) => account.address);
  if (first === undefined || second === undefined) throw new Error("The chain has no holders.");
  operators = [first, second];
  attester = second;
  providers = await deployProvidersFor(chain, emissions, [first]);
  certified = await deployCertificationFor(chain, providers, { attesters: [attester], checkers: [first] });
  const { controller, reports, reserve } = emissions;
  Object.assign(chain.deployment.contracts, {
    EmissionController: controller.address,
    RevenueReports: reports.address,
    EmissionReserve: reserve.address,
    RewardHolder: await controller.read.rewards(),
    ...providers.contracts,
    ...certified.contracts,
  });
  for (const operator of operators) await providers.register(operator, 10);
});
afterEach(() => chain.close());

const sweeps = async () =>
  (await chain.botTransactions()).map(({ input }) => slice(input, 0, 4)).filter((data: Hex) => data === SWEEP).length;
const statusOf = async (provider: number) => (await certified.certification.read.standingOf([provider])).status;

it("sets the standing of exactly those whose standing changed, and sends nothing while nothing does", async () => {
  const expiresSeconds = (await certified.now()) + 100 * DAY;
  await certified.certify(attester, { provider: FIRST, expiresSeconds });
  const { engine, store, lines } = await chain.openBot();
  await engine.tick();
  await engine.tick();
  expect([await statusOf(FIRST), await statusOf(SECOND)], lines.join("\n")).toEqual([ACTIVE, GRACE]);
  const rows = () =>
    store.selectFrom("duty_items").select(["why", "state"]).where("duty", "=", "sweep-providers").execute();
  expect(await rows()).toEqual([
    { why: `the standing of provider ${SECOND} is another than the last sweep found`, state: "done" },
  ]);
  await engine.tick();
  expect(await sweeps(), "nothing has changed since").toBe(1);

  // The grace ends: the contract keeps whole days, rounded up.
  await chain.networkHelpers.time.increase(31 * DAY);
  await engine.tick();
  await engine.tick();
  expect(await statusOf(SECOND), lines.join("\n")).toBe(SUSPENDED);
  expect(await sweeps()).toBe(2);

  // What it lacked is there, and for another one the certificate ends.
  await certified.certify(attester, { provider: SECOND });
  await engine.tick();
  await engine.tick();
  expect(await statusOf(SECOND), lines.join("\n")).toBe(ACTIVE);
  await chain.networkHelpers.time.increaseTo(expiresSeconds + 1);
  await engine.tick();
  await engine.tick();
  expect([await statusOf(FIRST), await statusOf(SECOND)], lines.join("\n")).toEqual([GRACE, ACTIVE]);
  expect(await sweeps()).toBe(4);
  await store.destroy();
});

it("sweeps after a vote that asks for more, and keeps a suspended provider from earning", async () => {
  for (const provider of [FIRST, SECOND]) await certified.certify(attester, { provider });
  await providers.stake(operators[0], FIRST, tokens(2_000));
  await providers.commitments.write.activate([FIRST, 0, 10, 90], { account: operators[0] });
  const { engine, store, lines } = await chain.openBot();
  await engine.tick();
  expect(await sweeps(), "before the vote").toBe(0);

  const data = {
    number: numberOf("attestersRequired", 1),
    value: 1n,
  };
  await certified.certification.write.setParameter([data.number, data.value], await providers.votes());
  await certified.certify(attester, { kind: 1, provider: SECOND, figures: [4] });
  await engine.tick();
  await engine.tick();
  expect([await statusOf(FIRST), await statusOf(SECOND)], lines.join("\n")).toEqual([GRACE, ACTIVE]);
  await chain.networkHelpers.time.increase(31 * DAY);
  await engine.tick();
  await engine.tick();
  expect(await statusOf(FIRST), lines.join("\n")).toBe(SUSPENDED);
  expect((await providers.commitments.read.commitmentOf([FIRST])).suspended).toBe(true);
  await store.destroy();
});

it("tells people 30 days, 7 days and a day before a certificate or a grace ends, once each", async () => {
  const expiresSeconds = (await certified.now()) + 40 * DAY;
  await certified.certify(attester, { provider: FIRST, expiresSeconds });
  const { engine, store } = await chain.openBot();
  const told = async () => {
    await engine.tick();
    await engine.tick();
    const rows = await store
      .selectFrom("bot_notices")
      .select("message")
      .where("kind", "=", "certificate-due")
      .execute();
    return rows.map(({ message }) => message);
  };
  const ofFirst = async () =>
    (await told()).filter((message) => message.startsWith("the certificate of provider 1 (ISO 27001)"));
  expect(await ofFirst()).toEqual([]);
  for (const [days, count] of [
    [29, 1],
    [6, 2],
    [0.5, 3],
  ] as const) {
    await chain.networkHelpers.time.increaseTo(expiresSeconds - days * DAY);
    expect(await ofFirst()).toHaveLength(count);
    expect(await ofFirst(), "once").toHaveLength(count);
  }
  const graces = (await told()).filter((message) =>
    message.includes("provider 2 does not meet what its tier asks for"),
  );
  expect(graces).toHaveLength(1);
  expect(graces[0]).toMatch(/\(ISO 27001\), and is Suspended from \d{4}-\d\d-\d\d .* UTC on unless it does$/);
  await store.destroy();
});
