import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Action } from "#proposals/catalogue/action.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { effectText } from "#proposals/cli/effect-text.ts";
import { subjects } from "#proposals/report/checks/subjects.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import { DAY, deployEmissions, type EmissionChain } from "#test/unit/protocol/emissions/emission-chain.ts";
import { tokens } from "#test/unit/protocol/emissions/sample-terms.ts";
import { at, sampleDeployment } from "./sample-deployment.ts";

const [NEW, NEWER] = [at(0x71), at(0x72)];

let chain: EmissionChain;
let catalogue: Catalogue;

beforeAll(async () => {
  chain = await deployEmissions({ budgetTokens: tokens(3_000_000) });
  const { token, timelock, controller, reports, reserve, holder } = chain;
  const contracts = {
    AlthingToken: token.address,
    AlthingGovernor: at(0xa2),
    TimelockController: timelock.address,
    EmissionController: controller.address,
    RevenueReports: reports.address,
    EmissionReserve: reserve.address,
    RewardHolder: holder.address,
  };
  const assets = [{ address: token.address, symbol: "NET", decimals: 18 }];
  catalogue = createCatalogue({ ...sampleDeployment, contracts, assets }, []);
});
afterAll(() => chain.connection.close());

async function linesOf(id: string, written: object): Promise<string[] | null> {
  const action = actionOf(id);
  const effect = await action.effect?.(action.parse(written), chain.client);
  return effect == null ? null : effectText(effect);
}

function actionOf(id: string): Action {
  const action = catalogue.action(id);
  if (action === undefined) throw new Error(`There is no action ${id}`);
  return action;
}

describe("whom a vote on the reporters moves", () => {
  it("are those who leave and those who join, and nobody else", async () => {
    const [stays, ...leave] = await chain.reports.read.reporters();
    expect(await linesOf("emission.reporters", { reporters: [stays, NEW, NEWER], quorum: 2 })).toEqual([
      `Reporters: ${leave.length} of ${leave.length + 1} leave, 2 join, if executed now:`,
      ...leave.map((account) => `  ${account} reports no more, at its execution`),
      `  ${NEW} reports from then on, at its execution`,
      `  ${NEWER} reports from then on, at its execution`,
    ]);
  });

  it("is nobody where only the quorum changes", async () => {
    const reporters = await chain.reports.read.reporters();
    expect(await linesOf("emission.reporters", { reporters, quorum: reporters.length })).toBeNull();
  });
});

describe("whom a vote on a guardian moves", () => {
  const dated = async (days: number) => {
    const { timestamp } = await chain.client.getBlock();
    const date = writePointInTime(timestamp + BigInt(days * DAY)).slice(0, 10);
    return { date, seconds: Date.parse(date) / 1000 };
  };

  it("is the present one at its execution, and the next one from then until its date", async () => {
    const [present, until] = await chain.controller.read.guardian();
    const { date } = await dated(100);
    expect(await linesOf("emission.guardian.appoint", { account: NEW, until: date })).toEqual([
      "Who is guardian, and until when, if executed now:",
      `  ${present} is guardian no more, otherwise until ${writePointInTime(BigInt(until))}, at its execution`,
      `  ${NEW} becomes guardian, at its execution`,
      `  ${NEW} is guardian no more, ${date} 00:00 UTC`,
    ]);
  });

  it("is the present one at another date where it stays", async () => {
    const [present, until] = await chain.controller.read.guardian();
    const { date } = await dated(50);
    expect(await linesOf("emission.guardian.appoint", { account: present, until: date })).toEqual([
      "Who is guardian, and until when, if executed now:",
      `  ${present} is guardian no more, otherwise from ${writePointInTime(BigInt(until))}, ${date} 00:00 UTC`,
    ]);
  });

  it("is the present one alone where it is ended, and nobody where there is none", async () => {
    const [present] = await chain.controller.read.guardian();
    expect(await linesOf("emission.guardian.end", {})).toHaveLength(2);
    const wallet = await chain.viem.getWalletClient(chain.timelock.address);
    const [call] = actionOf("emission.guardian.end").calls({});
    if (call === undefined) throw new Error("no call");
    await wallet.sendTransaction({ to: call.target, data: call.data });
    expect(present).not.toBe(at(0));
    expect(await linesOf("emission.guardian.end", {})).toBeNull();
  });
});

describe("a list of whom an action moves", () => {
  const moved = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `Provider ${index}`,
      account: null,
      what: "leaves Active",
      why: "no ISO 27001",
      atSeconds: index === 0 ? null : 2_000_000_000 - index,
    }));

  it("is in the order of its dates, what comes at the execution first", () => {
    const effect = subjectEffect("Three leave", moved(3).reverse());
    expect(effect === null ? null : effectText(effect)).toEqual([
      "Three leave, if executed now:",
      "  Provider 0 leaves Active, no ISO 27001, at its execution",
      "  Provider 2 leaves Active, no ISO 27001, 2033-05-18 03:33:18 UTC",
      "  Provider 1 leaves Active, no ISO 27001, 2033-05-18 03:33:19 UTC",
    ]);
  });

  it("shows what a stranger hides in a name, and ends after a hundred", () => {
    const reversed = "A\u202eB";
    const [first, ...others] = moved(121);
    if (first === undefined) throw new Error("nobody");
    const effect = subjectEffect("Many leave", [{ ...first, name: reversed }, ...others]);
    const lines = effect === null ? [] : effectText(effect);
    expect(lines[1]).not.toContain(reversed);
    expect(lines).toHaveLength(102);
    expect(lines.at(-1)).toBe("  and 21 more");
  });
});

describe("the report of a proposal", () => {
  const reporting = (state: "queued" | "executed") => {
    const calls = actionOf("emission.reporters").calls({ reporters: JSON.stringify([NEW]), quorum: "1" });
    const made = { id: 1n, descriptionHash: `0x${"0".repeat(64)}` as const, proposer: NEW, state };
    return subjects.run({ catalogue, decoded: catalogue.decode(calls), subject: { made }, source: chain });
  };

  it("names whom it would move", async () => {
    const reporters = await chain.reports.read.reporters();
    const [found, ...others] = await reporting("queued");
    expect(others).toEqual([]);
    expect(found?.title).toBe(`Reporters: ${reporters.length} of ${reporters.length} leave, 1 join`);
    expect(found?.detail).toBe(
      `If executed now: ${reporters.map((account) => `${account} reports no more, at its execution`).join("; ")}; ${NEW} reports from then on, at its execution.`,
    );
  });

  it("names nobody once it was executed, since they are moved", async () => {
    expect(await reporting("executed")).toEqual([]);
  });
});
