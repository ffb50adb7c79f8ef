import { type Hex, slice, stringToHex, zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { committeePolicies } from "#profiles/committee/committee-policies.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { completeDraft } from "#proposals/draft/complete-draft.ts";
import { keptInputs } from "#proposals/draft/kept-inputs.ts";
import { proposedActions } from "#proposals/draft/proposal-draft.ts";
import { changeWords } from "#protocol/chain/change-words.ts";
import { sharedReading } from "#protocol/chain/shared-reading.ts";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import { organisationName } from "#protocol/committee/organisation-name.ts";
import { electionTermFields } from "#protocol/elections/election-terms.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";
import { at, sampleCatalogue, sampleDeployment } from "./sample-deployment.ts";
import { servedTermsClient } from "./served-terms.ts";

const catalogue = await sampleCatalogue();
const action = (id: string) => {
  const found = catalogue.action(id);
  if (found === undefined) throw new Error(`There is no action ${id}`);
  return found;
};
const terms = {
  seats: "7",
  runnersUp: "5",
  approvals: "7 candidates",
  rule: "plain",
  organisationCap: "2",
  leastSeats: "3",
  exclusions: "2",
  registration: "7 days",
  endorsement: "7 days",
  vetting: "7 days",
  voting: "14 days",
  extension: "0 seconds",
  endorsementShare: "0.5%",
  combinationShare: "0.05%",
  turnoutFloor: "5%",
  bondReturn: "0.25%",
  decayFrom: "75%",
  vetter: at(0x99),
  bond: "0.1 ETH",
  term: "365 days",
};

describe("the terms of later elections", () => {
  const nextTerms = action("election.nextTerms");

  it("are said in one sentence", () => {
    expect(nextTerms.sentence(nextTerms.parse(terms))).toBe(
      "Hold later elections for 7 seats (at least 3 seats, at most 2 seats for one organisation) and a term of 365 days, " +
        "with up to 5 candidates as runners-up and 7 candidates on a ballot, by the plain rule; " +
        "registration 7 days, endorsement 7 days, vetting 7 days, voting 14 days, 0 seconds more below a turnout of 5%; " +
        "0.5% to qualify, 0.05% to open a combination, ballots in full weight for the first 75% of the vote; " +
        `a bond of 0.1 ETH, back from 0.25% on; ${at(0x99)} excludes up to 2 candidates`,
    );
  });

  it("may name no vetter, and let ballots weigh in full to the end", () => {
    const sentence = nextTerms.sentence(nextTerms.parse({ ...terms, vetter: zeroAddress, decayFrom: "100%" }));
    expect(sentence).toContain("ballots in full weight to the end");
    expect(sentence).toMatch(/; nobody excludes candidates$/);
  });

  it.each([
    [{ seats: "13" }, "seats", "13 seats is above the most of 12 seats"],
    [{ seats: "0" }, "seats", "0 seats is below the least of 1 seats"],
    [{ approvals: "8" }, "approvals", 'expected at most 7 seats, the value of "Seats"; found 8 candidates'],
    [{ organisationCap: "8" }, "organisationCap", 'expected at most 7 seats, the value of "Seats"; found 8 seats'],
    [{ leastSeats: "8" }, "leastSeats", 'expected at most 7 seats, the value of "Seats"; found 8 seats'],
    [
      { bondReturn: "0.51%" },
      "bondReturn",
      'expected at most 0.5%, the value of "Endorsement to qualify"; found 0.51%',
    ],
    [{ endorsementShare: "0.49%" }, "endorsementShare", "0.49% is below the least of 0.5%"],
    [{ combinationShare: "1.01%" }, "combinationShare", "1.01% is above the most of 1%"],
    [{ decayFrom: "24.99%" }, "decayFrom", "24.99% is below the least of 25%"],
    [{ rule: "2" }, "rule", "expected one of proportional, plain"],
    [{ voting: "14" }, "voting", "write weeks, days, hours, minutes or seconds"],
  ])("%j is refused", (part, field, message) => {
    expect(() => nextTerms.parse({ ...terms, ...part })).toThrow(`election.nextTerms: ${field}: `);
    expect(() => nextTerms.parse({ ...terms, ...part })).toThrow(message);
  });

  it("are judged together when they come from the chain", () => {
    const inputs = { ...nextTerms.parse(terms), approvals: "8", bondReturn: "60" };
    const [decoded] = catalogue.decode(nextTerms.calls(inputs));
    expect(decoded?.actionId).toBe("election.nextTerms");
    expect(decoded?.outOfBounds).toEqual([
      'Approvals: expected at most 7 seats, the value of "Seats"; found 8 candidates',
      'Endorsement to have the bond back: expected at most 0.5%, the value of "Endorsement to qualify"; found 0.6%',
    ]);
  });

  it("are twenty parameters, each a part of the whole", () => {
    const parts = catalogue.parameters.filter(({ partOf }) => partOf === "election.nextTerms");
    expect(parts.map(({ id }) => id)).toEqual(electionTermFields().map(({ name }) => `election.${name}`));
    expect(parts.every(({ actionId, domain }) => actionId === "election.nextTerms" && domain === "elections")).toBe(
      true,
    );
    expect(catalogue.parameter("election.vetter")?.format(zeroAddress)).toBe("nobody");
    expect(catalogue.parameter("election.bond")?.format("100000000000000000")).toBe("0.1 ETH");
  });

  it("tell each part of a change", () => {
    const whole = catalogue.parameter("election.nextTerms");
    const [before, after] = [nextTerms.parse({ ...terms, seats: "5", approvals: "5" }), nextTerms.parse(terms)];
    const args = { oldTerms: Object.values(before), newTerms: Object.values(after) };
    expect(catalogue.parameter("election.seats")?.event?.toOldNew(args)).toEqual({ oldValue: "5", newValue: "7" });
    expect(catalogue.parameter("election.vetter")?.event?.toOldNew(args)?.newValue).toBe(at(0x99));
    if (whole === undefined) throw new Error("There is no whole");
    expect(changeWords(whole, nextTerms.newValue(before), nextTerms.newValue(after) ?? "")).toEqual({
      before: "seats 5 seats, approvals 5 candidates",
      after: "seats 7 seats, approvals 7 candidates",
    });
    expect(changeWords(whole, null, nextTerms.newValue(after) ?? "")).toMatchObject({ before: null });
  });
});

describe("what a draft leaves out", () => {
  const draft = (inputs: Record<string, unknown>) => ({ actions: [{ action: "election.nextTerms", inputs }] });

  it("is written as it stands on the chain", async () => {
    const { client } = servedTermsClient();
    const completed = await completeDraft(
      catalogue,
      draft({ seats: "4", approvals: "4", bond: "" }),
      async () => client,
    );
    const [proposed] = proposedActions(catalogue, completed);
    const standing = await keptInputs(action("election.nextTerms"), client);
    expect(proposed?.inputs).toEqual({ ...standing, seats: "4", approvals: "4" });
    expect(proposed?.inputs).toMatchObject({ bond: "100000000000000000", vetter: zeroAddress, voting: "1209600" });
  });

  it("must fit what it does not leave out", async () => {
    const { client } = servedTermsClient();
    const completed = await completeDraft(catalogue, draft({ seats: "4" }), async () => client);
    expect(() => proposedActions(catalogue, completed)).toThrow(
      'actions.0.approvals: expected at most 4 seats, the value of "Seats"; found 5 candidates',
    );
  });

  it("needs no chain where nothing is left out", async () => {
    const asks = () => Promise.reject(new Error("asked"));
    expect(await completeDraft(catalogue, draft(terms), asks)).toEqual(draft(terms));
    const other = {
      actions: [
        { action: "governor.votingDelay", inputs: {} },
        { action: "nothing", inputs: {} },
      ],
    };
    expect(await completeDraft(catalogue, other, asks)).toEqual(other);
    await expect(completeDraft(catalogue, draft({}), asks)).rejects.toThrow("asked");
  });

  it("is read once for all parts at a block", async () => {
    const { client, asked } = servedTermsClient();
    const parts = catalogue.parameters.filter(({ partOf }) => partOf === "election.nextTerms");
    const values = await Promise.all(parts.map((parameter) => parameter.read(client, 7n)));
    expect(values.slice(0, 3)).toEqual(["5", "3", "5"]);
    expect(asked()).toBe(1);
    await Promise.all(parts.map((parameter) => parameter.read(client, 8n)));
    expect(asked()).toBe(2);
  });
});

describe("a shared reading", () => {
  it("that failed is made again", async () => {
    let tries = 0;
    const read = sharedReading(async () => {
      tries += 1;
      if (tries === 1) throw new Error("busy");
      return tries;
    });
    const { client } = servedTermsClient();
    await expect(read(client, 1n)).rejects.toThrow("busy");
    expect(await read(client, 1n)).toBe(2);
    expect(await read(client, 1n)).toBe(2);
    expect(await read(client)).toBe(3);
  });
});

describe("the committee", () => {
  it.each([
    ["committee.recall", { term: "2", accounts: [] }, "0 addresses is below the least of 1 addresses"],
    ["committee.recall", { term: "2", accounts: [at(1), at(1)] }, "is there twice"],
    ["committee.pausable", { module: at(1), length: "15 days", told: true }, "15 days is above the most of 14 days"],
    [
      "committee.power",
      { target: at(1), access: "everyone" },
      "expected one of nobody, members, members and caretakers",
    ],
    ["committee.guard", { guard: zeroAddress }, "the zero address belongs to nobody"],
    ["election.restore", { number: "0", candidate: at(1) }, "0 is below the least of 1"],
  ])("%s refuses %j", (id, written, message) => {
    expect(() => action(id).parse(written)).toThrow(message);
  });

  it.each([
    [
      "committee.recall",
      { term: "2", accounts: [at(1), at(2)] },
      `Recall ${at(1)}, ${at(2)} from the committee of term 2`,
    ],
    ["committee.power", { target: at(1), access: "nobody" }, `Let the committee call ${at(1)} no longer`],
    [
      "committee.power",
      { target: at(1), access: "members and caretakers" },
      `Let members and caretakers of the committee call ${at(1)}`,
    ],
    [
      "committee.pausable",
      { module: at(1), length: "0 days", told: false },
      `Let the committee pause ${at(1)} no longer`,
    ],
    [
      "committee.pausable",
      { module: at(1), length: "3 days", told: true },
      `Let the committee pause ${at(1)} for 3 days at a time, by telling it`,
    ],
    ["election.restore", { number: "3", candidate: at(1) }, `Let ${at(1)} count again in election 3`],
    ["committee.lendPetition", { amount: "5 FLT" }, "Lend 5 FLT of the treasury to the petition for recalls"],
  ])("%s in words", (id, written, sentence) => {
    expect(action(id).sentence(action(id).parse(written))).toBe(sentence);
  });

  it("hints at the classes that the deployment gives its calls", () => {
    const own = catalogue.actions.filter(({ domain }) => ["committee", "elections"].includes(domain));
    const lent = ["committee.lendPetition"]; // the spending cap decides
    expect(own).toHaveLength(16);
    for (const { id, calls, riskHint } of own.filter((found) => !lent.includes(found.id))) {
      const inputs = anyInputs(id);
      const [call] = calls(inputs);
      const listed = committeePolicies.find(
        ({ target, selector }) =>
          sampleDeployment.contracts[target] === call?.target && selector === slice(call?.data ?? "0x", 0, 4),
      );
      expect(riskHint(inputs), id).toBe(riskClasses[listed?.class ?? 2]);
    }
  });

  it("knows the petition from other receivers of tokens", () => {
    const transfer = action("treasury.transferToken");
    const written = { asset: "FLT", amount: "5 FLT" };
    const lent = transfer.calls(transfer.parse({ ...written, to: sampleDeployment.contracts.RecallPetition }));
    expect(catalogue.decode(lent)[0]?.actionId).toBe("committee.lendPetition");
    const sent = transfer.calls(transfer.parse({ ...written, to: at(1) }));
    expect(catalogue.decode(sent)[0]?.actionId).toBe("treasury.transferToken");
  });

  it("finds powers and pauses of contracts that are not listed", () => {
    expect(catalogue.parameter(`committee.power.${at(5)}`)?.label).toBe(`Committee's use of ${at(5)}`);
    expect(catalogue.parameter(`committee.pausable.${at(5)}`)?.label).toBe(`Pause of ${at(5)}`);
    expect(catalogue.parameter("committee.power.0x12")).toBeUndefined();
  });

  it("is left out of a deployment without one", () => {
    const { Elections, ...contracts } = sampleDeployment.contracts;
    const without = createCatalogue({ ...sampleDeployment, contracts }, []);
    expect(Elections).toBeDefined();
    expect(without.actions.filter(({ id }) => /^(committee|election)\./.test(id))).toEqual([]);
  });
});

describe("the name of an organisation", () => {
  it.each(["Group", "North Co-op", "Zürich 0", "P", "@"])("%s is read back from its id", (name) => {
    expect(organisationName(organisationId(name))).toBe(name);
  });

  it.each([
    ["none", organisationId("")],
    ["bytes that are no text", `0x${"ff".repeat(32)}`],
    ["a line break", stringToHex("a\nb", { size: 32 })],
    ["text that turns round", stringToHex("a\u202eb", { size: 32 })],
    ["zeros inside", stringToHex("a\0b", { size: 32 })],
  ] satisfies [string, Hex][])("is not made of %s", (_, id) => {
    expect(organisationName(id)).toBeNull();
  });
});

/** Inputs for the actions of the committee. */
function anyInputs(id: string): Record<string, string> {
  if (id === "election.nextTerms") return { ...action(id).parse(terms) };
  const written: Record<string, unknown> = {
    number: "1",
    access: "members",
    length: "1 day",
    told: "true",
    amount: "1 FLT",
    accounts: [at(1)],
    term: "2",
  };
  return {
    ...action(id).parse(Object.fromEntries(action(id).fields.map(({ name }) => [name, written[name] ?? at(0x42)]))),
  };
}
