import { encodeFunctionData, keccak256, toBytes, zeroAddress } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { reviewText } from "#proposals/cli/review-text.ts";
import { completeDraft } from "#proposals/draft/complete-draft.ts";
import { keptInputs, withKept } from "#proposals/draft/kept-inputs.ts";
import { proposedActions } from "#proposals/draft/proposal-draft.ts";
import { reviewProposal } from "#proposals/draft/proposal-review.ts";
import { revertReason } from "#protocol/chain/revert-reason.ts";
import { electionTermFields } from "#protocol/elections/election-terms.ts";
import {
  type Committee,
  committeeCall,
  deployCommittee,
  endorseCandidates,
  RAILS,
  registerCandidates,
  TERMS,
} from "#test/fixture/committee.ts";
import { DAY } from "#test/fixture/governance.ts";
import { executeAndVerify } from "#test/unit/proposals/execute-and-verify.ts";
import { executed } from "#test/unit/proposals/executed.ts";
import { at } from "#test/unit/proposals/sample-deployment.ts";

let committee: Committee;
let catalogue: Catalogue;

beforeAll(async () => {
  committee = await deployCommittee({ foundingSeconds: 179 * DAY });
  catalogue = createCatalogue(committee.deployment, []);
});
afterAll(() => committee.connection.close());

const verify = (id: string, written: object, other: object | null) =>
  executeAndVerify(committee, catalogue, id, written, other);

const action = (id: string) => {
  const found = catalogue.action(id);
  if (found === undefined) throw new Error(`There is no action ${id}`);
  return found;
};

const facts = async (id: string, written: object) =>
  (await action(id).facts?.(action(id).parse(written), committee.client))?.map(({ text }) => text);

describe("the terms of later elections", () => {
  it("are set by a proposal that changes three of them and leaves the others", async () => {
    const { client, elections } = committee;
    const nextTerms = action("election.nextTerms");
    const standing = await keptInputs(nextTerms, client);
    const before = await elections.read.nextTerms();
    const verification = await verify(
      "election.nextTerms",
      withKept(nextTerms, { seats: "7", approvals: "6 candidates", bond: "0.2 ETH" }, standing),
      withKept(nextTerms, { seats: "7", approvals: "7 candidates", bond: "0.2 ETH" }, standing),
    );
    expect(verification.actual).toContain("seats 7 seats, runners-up 3 candidates, approvals 6 candidates");
    expect(await elections.read.nextTerms()).toEqual({ ...before, seats: 7, approvals: 6, bondWei: 2n * 10n ** 17n });
    expect(await catalogue.parameter("election.seats")?.read(client)).toBe("7");
  });

  it("keep the rails that the contract keeps, each to the last unit", async () => {
    const { client, elections, timelock } = committee;
    const nextTerms = action("election.nextTerms");
    const lead = await committee.seats.read.LEAD_SECONDS();
    const windows = { registration: DAY, endorsement: DAY, vetting: DAY, voting: DAY, extension: 0 };
    const fits = (inputs: Record<string, string>) =>
      Object.keys(windows).reduce((sum, name) => sum + BigInt(inputs[name] ?? "0"), 0n) <= lead;
    // Terms that leave every other one free.
    const free: Record<string, string> = {
      ...(await keptInputs(nextTerms, client)),
      ...{ seats: "12", approvals: "1", organisationCap: "1", leastSeats: "1", bondReturn: "0" },
      endorsementShare: `${RAILS.maxEndorsementBps}`,
      ...Object.fromEntries(Object.entries(windows).map(([name, seconds]) => [name, `${seconds}`])),
    };
    const refusal = async (inputs: Record<string, string>) => {
      const [call] = nextTerms.calls(inputs);
      return client
        .call({ account: timelock.address, to: elections.address, data: call?.data })
        .then(() => null)
        .catch(revertReason);
    };
    for (const { name, min, max } of electionTermFields()) {
      const limits = await catalogue.parameter(`election.${name}`)?.limits?.(client);
      if (limits === undefined) {
        expect(min === null && max === null, name).toBe(true);
        continue;
      }
      expect([limits.least, limits.most]).toEqual([limits.min, limits.max]);
      expect(await refusal({ ...free, [name]: limits.min }), name).toBeNull();
      const most = { ...free, [name]: limits.max };
      if (fits(most)) expect(await refusal(most), name).toBeNull();
      else expect(await refusal(most), name).toContain("electionSeconds");
      const beyond = { ...free, [name]: `${BigInt(limits.max) + 1n}` };
      expect(await refusal(beyond), name).toContain("Elections_TermOutOfBounds");
      if (limits.min !== "0") {
        const below = { ...free, [name]: `${BigInt(limits.min) - 1n}` };
        expect(await refusal(below), name).toContain("Elections_TermOutOfBounds");
      }
    }
  });

  it("are reviewed with what changes, and with what this deployment refuses", async () => {
    const { client, deployment } = committee;
    const draft = { actions: [{ action: "election.nextTerms", inputs: { voting: "61 days", runnersUp: "2" } }] };
    const proposed = proposedActions(catalogue, await completeDraft(catalogue, draft, async () => client));
    const review = await reviewProposal(client, deployment, proposed, null);
    const text = reviewText("Vote longer", review, [], { symbol: "NET", decimals: 18 });
    expect(text).toContain(
      "Terms of later elections: runners-up 3 candidates, voting 14 days -> runners-up 2 candidates, voting 61 days",
    );
    expect(text).toContain("Warning: Voting: these elections take 1 day to 60 days, not 61 days");
  });
});

describe("what the committee may do", () => {
  it("its pause: a module listed, paused, and lifted by vote", async () => {
    const { pause, founders, token, networkHelpers } = committee;
    const module = committee.elections.address;
    expect(await facts("committee.liftPause", { module })).toEqual([
      "The committee has not paused it: this call fails",
    ]);
    await verify(
      "committee.pausable",
      { module, length: "14 days", told: false },
      { module, length: "14 days", told: true },
    );
    const seating = await committee.seats.read.seating();
    const data = encodeFunctionData({
      abi: pause.abi,
      functionName: "pause",
      args: [seating, module, keccak256(toBytes("a reason"))],
    });
    await committeeCall(committee, pause.address, data, founders.slice(0, 4));
    expect((await facts("committee.liftPause", { module }))?.[0]).toMatch(
      /^Paused until .* UTC: executed later, this call fails$/,
    );
    await verify("committee.liftPause", { module }, { module: token.address });
    await networkHelpers.mine();
    expect(await pause.read.isPaused([module])).toBe(false);
  });

  it("its powers, by the guard", async () => {
    const { resolutions, pause } = committee;
    const target = resolutions.address;
    await verify("committee.power", { target, access: "nobody" }, { target, access: "members" });
    await verify(
      "committee.power",
      { target, access: "members and caretakers" },
      { target: pause.address, access: "members and caretakers" },
    );
  });

  it("its veto: taken, and given back", async () => {
    const ended = await verify("committee.endVeto", {}, null);
    expect(ended.actual).toBe("the committee's veto cannot cancel in the timelock");
    const given = await executed(committee, action("committee.grantVeto").calls({}));
    expect(await action("committee.grantVeto").verify({}, committee.client, given)).toMatchObject({ ok: true });
    expect(await action("committee.endVeto").verify({}, committee.client, given)).toEqual({
      ok: false,
      expected: "the committee's veto cannot cancel in the timelock",
      actual: "the committee's veto can cancel in the timelock",
    });
  });
});

describe("the committee's Safe", () => {
  it("takes another module, lets go of it, and takes another guard", async () => {
    const { viem, seats, timelock, seating, veto, client } = committee;
    const module = (await viem.deployContract("SeatingModule", [seats.address, timelock.address])).address;
    await verify("committee.enableModule", { module }, { module: veto.address });
    await verify("committee.disableModule", { module }, { module: seating.address });
    const powers = [{ target: veto.address, access: 2 }];
    const guard = (await viem.deployContract("CommitteeGuard", [seats.address, timelock.address, powers])).address;
    const former = await catalogue.parameter("committee.guard")?.read(client);
    expect(former).toBe(committee.deployment.contracts.CommitteeGuard);
    await verify("committee.guard", { guard }, { guard: former });
  });
});

describe("the petition for recalls", () => {
  it("is lent tokens and gives them back", async () => {
    expect(await facts("committee.lendPetition", { amount: "400000 NET" })).toEqual([
      "The petition would have 400,000 NET of votes, of 10,000,000 NET that a proposer needs: too few to propose a recall",
    ]);
    await verify("committee.lendPetition", { amount: "11000000 NET" }, { amount: "10000000 NET" });
    expect(await facts("committee.returnPetition", { amount: "1000000 NET" })).toEqual([
      "The petition would have 10,000,000 NET of votes, of 10,000,000 NET that a proposer needs",
    ]);
    await verify("committee.returnPetition", { amount: "1000000 NET" }, { amount: "2 NET" });
  });
});

describe("an election", () => {
  it("is called by vote, and an excluded candidate restored", async () => {
    const { elections, vetter, networkHelpers } = committee;
    expect(await facts("election.call", {})).toEqual(["It opens election 1"]);
    const called = await verify("election.call", {}, null);
    expect(called.actual).toBe("election 1 opened");
    expect(await facts("election.call", {})).toEqual([
      "Election 1 runs (registration): until it is over this call fails, and with it the whole proposal",
    ]);
    const [candidate, other] = await registerCandidates(committee, 1n, ["North", "South", null, null]);
    if (candidate === undefined || other === undefined) throw new Error("Nobody stands");
    const standing = [candidate, other, ...committee.candidates.slice(2, 4)];
    await endorseCandidates(committee, 1n, standing);
    await networkHelpers.time.increaseTo((await elections.read.standingOf([1n])).vettingSeconds);
    const restore = { number: "1", candidate: candidate.address };
    expect(await facts("election.restore", { ...restore, number: "2" })).toEqual([
      "There is no election 2: this call fails",
    ]);
    expect(await facts("election.restore", { ...restore, candidate: at(9) })).toEqual([
      `${at(9)} has not qualified in election 1: this call fails`,
    ]);
    expect(await facts("election.restore", restore)).toEqual([
      `${candidate.address} is not excluded from election 1: this call fails`,
    ]);
    await elections.write.exclude([1n, candidate.address, keccak256(toBytes("a reason"))], { account: vetter });
    expect((await facts("election.restore", restore))?.[0]).toMatch(
      /^The vote of election 1 ends .* UTC: executed later, this call fails$/,
    );
    await verify("election.restore", restore, { ...restore, candidate: other.address });
  });
});

describe("a recall", () => {
  it("says whom it meets, and takes their seats", async () => {
    const { seats, founders } = committee;
    const [first, second, third] = founders.map(({ address }) => address);
    if (first === undefined || second === undefined || third === undefined) throw new Error("Nobody sits");
    const stranger = at(0x77);
    const found = await facts("committee.recall", { term: "1", accounts: [first, stranger] });
    expect(found?.[0]).toMatch(new RegExp(`^${first} sits since the founding; the term ends .* UTC$`));
    expect(found?.slice(1)).toEqual([
      `${stranger} holds no seat: it is passed over, or barred for this term if it resigned in it`,
      "Leaves 4 of 5 seats filled until runners-up follow; the committee then needs 3 signatures",
      "With it 1 of 5 seats are recalled in this term, fewer than half",
    ]);
    const many = await facts("committee.recall", { term: "2", accounts: [first, second, third] });
    expect(many?.[0]).toBe("It names term 2, and term 1 runs: the call fails, and with it the whole proposal");
    expect(many?.slice(-2)).toEqual([
      "Leaves 2 of 5 seats filled until runners-up follow: too few for the 3 signatures that the committee needs to do anything",
      "With it 3 of 5 seats are recalled in this term, half or more: that takes the recall of many, a constitutional vote",
    ]);
    const recalled = await verify(
      "committee.recall",
      { term: "1", accounts: [first] },
      { term: "1", accounts: [second] },
    );
    expect(recalled.actual).toBe(`recalled ${first}`);
    expect(await seats.read.members()).not.toContain(first);
    await verify("committee.recallMany", { term: "1", accounts: [second, third] }, { term: "1", accounts: [first] });
    expect(await seats.read.members()).toHaveLength(2);
  });
});

describe("the elections contract", () => {
  it("is replaced", async () => {
    const { viem, timelock, token, seats, safe, tally } = committee;
    const terms = { ...TERMS, vetter: zeroAddress };
    const next = await viem.deployContract(
      "Elections",
      [timelock.address, token.address, seats.address, safe, RAILS, terms],
      { libraries: { ElectionTally: tally.address } },
    );
    await verify("committee.setElections", { elections: next.address }, { elections: at(1) });
  });
});

describe("the parameters of the committee", () => {
  it("are read and said in words", async () => {
    const own = catalogue.parameters.filter(({ domain }) => ["committee", "elections"].includes(domain));
    expect(own.map(({ id }) => id)).toContain("committee.guard");
    for (const parameter of own) {
      expect(parameter.format(await parameter.read(committee.client)), parameter.id).not.toMatch(/undefined|NaN|^$/);
    }
  });

  it("cover every action on the committee", () => {
    const own = catalogue.actions.filter(({ domain }) => ["committee", "elections"].includes(domain));
    expect(own.map(({ id }) => id).sort()).toEqual([
      "committee.disableModule",
      "committee.enableModule",
      "committee.endVeto",
      "committee.grantVeto",
      "committee.guard",
      "committee.lendPetition",
      "committee.liftPause",
      "committee.pausable",
      "committee.power",
      "committee.recall",
      "committee.recallMany",
      "committee.returnPetition",
      "committee.setElections",
      "election.call",
      "election.nextTerms",
      "election.restore",
    ]);
  });
});
