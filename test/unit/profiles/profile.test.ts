import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringToHex, toFunctionSelector, zeroAddress, zeroHash } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MissingFiguresError } from "#profiles/figures/missing-figures-error.ts";
import { publishedMarks } from "#profiles/profile/profile.ts";
import {
  profileIds,
  readDeployProfile,
  readLocalProfile,
  readProfile,
  readSettings,
} from "#profiles/profile/read-profile.ts";
import { moduleNames } from "#protocol/modules/modules.ts";

const flt = 10n ** 18n;
const examples = new URL("../../../profiles/examples/settings.yaml", import.meta.url).pathname;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "althing-profile-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe.each(await profileIds())("the profile %s", (id) => {
  it("gives every figure with its source and mark, or says that it is not published", async () => {
    const { figures } = await readProfile(id);
    for (const [key, figure] of Object.entries(figures)) {
      if (figure === "not published") continue;
      expect(publishedMarks, key).toContain(figure.mark);
      expect(figure.source, key).toMatch(/https:\/\//);
    }
  });

  it("is complete on the local network, with what is not published marked as chosen locally", async () => {
    const { figures } = await readLocalProfile(id);
    const { figures: published } = await readProfile(id);
    for (const figure of figures) {
      const known = published[figure.key];
      if (known === undefined || known === "not published") {
        expect(["chosen locally", "not published"], figure.key).toContain(figure.mark);
      } else {
        expect(figure, figure.key).toMatchObject({ value: known.value, mark: known.mark, source: known.source });
      }
    }
  });
});

describe("Fluence", () => {
  it("has its published figures", async () => {
    const { settings } = await readLocalProfile("fluence");
    expect(settings.token.totalSupplyTokens).toBe(1_000_000_000n * flt);
    expect(settings.governor).toMatchObject({
      votingPeriodSeconds: 259_200n,
      proposalThresholdTokens: 10_000_000n * flt,
    });
    const [routine, treasury, constitutional] = settings.governor.classRules;
    for (const rule of [routine, treasury]) {
      expect(rule).toMatchObject({ quorumBps: 400, quorumFloorTokens: 40_000_000n * flt });
    }
    // Published for no class that can change the rules, so it is chosen, and above what a routine vote needs.
    expect(constitutional).toMatchObject({ quorumBps: 1_500, quorumFloorTokens: 60_000_000n * flt });
  });

  it("is refused for a real deployment until what it does not publish is set", async () => {
    const refusal = await readDeployProfile("fluence", null).catch((error: unknown) => error);
    if (!(refusal instanceof MissingFiguresError)) throw refusal;
    expect(refusal.keys).toEqual([
      "governor.votingDelay",
      "governor.objectionPeriod",
      "governor.gracePeriod",
      "governor.settingsClass",
      "class.treasury.majority",
      "class.constitutional.quorum",
      "class.constitutional.majority",
      "class.constitutional.floor",
      "timelock.minDelay",
      "guardian.account",
      "guardian.term",
      "spendingCap.ETH",
      "spendingCap.token",
      "hardCap.share",
      "emission.reportWindow",
      "emission.referenceRevenue",
      "emission.kappa",
      "emission.minMultiplier",
      "emission.maxMultiplier",
      "emission.deadBand",
      "emission.slewDown",
      "emission.slewUp",
      "emission.decay",
      "emission.startMultiplier",
      "emission.epochCap",
      "emission.baseline",
      "emission.budget",
      "emission.startAfter",
      "emission.reporterQuorum",
      "providers.registration",
      "providers.leastStake",
      "providers.unbonding",
      "providers.slashCap",
      "providers.slashWait",
      "providers.commissionStep",
      "providers.commissionNotice",
      "providers.leastDuration",
      "providers.mostDuration",
      "prices.maxAge",
      "prices.maxDeviation",
      "prices.round",
      "prices.reporterQuorum",
      "prices.sourcesNeeded",
      "committee.leastThreshold",
      "committee.leastSeats",
      "committee.termLimit",
      "committee.lead",
      "committee.foundingTerm",
      "election.seats",
      "election.runnersUp",
      "election.approvals",
      "election.rule",
      "election.organisationCap",
      "election.leastSeats",
      "election.exclusions",
      "election.registration",
      "election.endorsement",
      "election.vetting",
      "election.voting",
      "election.extension",
      "election.endorsementShare",
      "election.combinationShare",
      "election.turnoutFloor",
      "election.bondReturn",
      "election.decayFrom",
      "election.vetter",
      "election.bond",
      "election.term",
      "election.rail.leastWindow",
      "election.rail.mostWindow",
      "election.rail.leastVoting",
      "election.rail.leastTerm",
      "election.rail.mostTerm",
      "election.rail.mostBond",
      "election.rail.mostExclusions",
      "election.rail.mostEndorsementShare",
      "election.rail.mostTurnoutFloor",
      "petition.openShare",
      "petition.share",
      "petition.window",
      "allocation",
      "reporters",
      "unitKinds",
      "admittedProviders",
      "priceReporters",
      "priceSources",
      "foundingMembers",
    ]);
    for (const key of refusal.keys) expect(refusal.message).toContain(key);
    expect(refusal.message).toContain("--settings FILE.yaml");
  });

  it("refuses a misspelt figure by its nearest name, rather than keep the published one", async () => {
    const path = join(directory, "misspelt.yaml");
    const text = await readFile(examples, "utf8");
    await writeFile(
      path,
      text.replace(/^figures:$/m, 'figures:\n  governor.votingPeroid: { value: "3", unit: days, reason: quick }'),
    );
    await expect(readDeployProfile("fluence", path)).rejects.toThrow(
      /figures\.governor\.votingPeroid: there is no such figure; nearest is governor\.votingPeriod/,
    );
  });

  it("deploys with the settings of the example", async () => {
    const { settings, figures } = await readDeployProfile("fluence", examples);
    expect(settings).toMatchObject({
      timelockDelaySeconds: 259_200n,
      allocation: [
        { holder: "TimelockController", amountTokens: 600_000_000n * flt, excluded: true },
        { holder: "0x00000000000000000000000000000000000A11cE", amountTokens: 400_000_000n * flt, excluded: false },
      ],
    });
    expect(settings.governor.classRules[2].majorityBps).toBe(6667);
    expect(settings.emissions).toMatchObject({
      terms: { referenceUsd8: 1_200_000_000_000n, kappaHalves: 1n, decayPpm: 2_500n },
      baselineTokens: 250_000n * flt,
      epochSeconds: 86_400n,
      windowSeconds: 43_200n,
      startAfterSeconds: 21n * 86_400n,
      reporterQuorum: 3,
    });
    expect(settings.emissions?.reporters).toHaveLength(3);
    expect(figures.find(({ key }) => key === "timelock.minDelay")?.mark).toBe("chosen for this deployment");
    expect(figures.some(({ mark }) => mark === "chosen locally")).toBe(false);
  });

  it("deploys without emissions, and without their figures, where the settings leave that module out", async () => {
    const text = await readFile(examples, "utf8");
    const path = join(directory, "without.yaml");
    const lists = /^ {2}(emission\.|- "0x|- \{ (name|aggregator))|^(reporters|unitKinds|admitted\w+|price\w+):/;
    const kept = text.split("\n").filter((line) => !lists.test(line));
    await writeFile(
      path,
      kept.join("\n").replace("modules: [emissions, providers, committee]", "modules: [committee]"),
    );
    const { settings } = await readDeployProfile("fluence", path);
    expect(settings.emissions).toBeNull();
    expect(settings.policies.map(({ target }) => target)).not.toContain("EmissionController");
  });

  it("deploys without a committee, and without its figures, where the settings leave that module out", async () => {
    const text = await readFile(examples, "utf8");
    const path = join(directory, "without.yaml");
    const committees = /^ {2}(committee|election|petition)\.|^ {2}- \{ account|^foundingMembers:/;
    const kept = text.split("\n").filter((line) => !committees.test(line));
    await writeFile(
      path,
      kept.join("\n").replace("modules: [emissions, providers, committee]", "modules: [emissions, providers]"),
    );
    const { settings } = await readDeployProfile("fluence", path);
    expect(settings.committee).toBeNull();
    expect(settings.policies.map(({ target }) => target)).not.toContain("Elections");
  });

  it("deploys with the committee of the example, and leaves its elections and recalls to treasury votes", async () => {
    const { settings } = await readDeployProfile("fluence", examples);
    expect(settings.committee).toMatchObject({
      leastThreshold: 3,
      leadSeconds: 56 * 86_400,
      foundingTermSeconds: 60n * 86_400n,
      terms: {
        seats: 5,
        rule: 0,
        minEndorsementBps: 50,
        minCombinationBps: 5,
        decayFromBps: 7_500,
        bondWei: flt / 10n,
      },
      rails: {
        minWindowSeconds: 3 * 86_400,
        minVotingSeconds: 12 * 86_400,
        maxTermSeconds: 730 * 86_400,
        maxExclusions: 5,
      },
      petition: { openBps: 10, shareBps: 100, windowSeconds: 30 * 86_400 },
    });
    expect(settings.committee?.terms.vetter).toBe(zeroAddress);
    const [first, second] = settings.committee?.foundingMembers ?? [];
    expect(first?.organisation).toBe(stringToHex("Example Organisation", { size: 32 }));
    expect(second?.organisation).toBe(zeroHash);
    const committee = settings.policies.filter(({ target }) => ["Elections", "CommitteeSeats"].includes(target));
    expect(committee.map(({ class: riskClass }) => riskClass)).toEqual([1, 1, 1, 1]);
    expect(committee.map(({ selector }) => selector)).toContain(toFunctionSelector("recall(uint16,address[])"));
    expect(committee.map(({ selector }) => selector)).toContain(toFunctionSelector("open()"));
  });

  it("has nobody's name on the local network, which takes accounts of its own", async () => {
    const { settings } = await readLocalProfile("fluence");
    expect(settings.committee?.foundingMembers).toBeNull();
    expect(settings.committee?.terms.vetter).toBeNull();
  });

  it("lets the settings of a deployment go before a published figure, and shows that", async () => {
    const path = await settingsWith(
      "figures:",
      'figures:\n  governor.votingPeriod: { value: "5", unit: days, reason: decided }',
    );
    const { settings, figures } = await readDeployProfile("fluence", path);
    expect(settings.governor.votingPeriodSeconds).toBe(432_000n);
    expect(figures.find(({ key }) => key === "governor.votingPeriod")).toMatchObject({
      mark: "chosen for this deployment",
    });
  });

  it.each([
    [
      'value: "2", unit: days, reason: time',
      'value: "2", unit: months, reason: time',
      /figures\.governor\.votingDelay: expected a duration/,
    ],
    [
      'value: "2", unit: days, reason: time',
      'value: "20", unit: days, reason: time',
      /20 days is above the most of 14 days/,
    ],
    [
      "amount: 400000000 FLT",
      "amount: 300000000 FLT",
      /allocation: adds up to 9\d+ base units of FLT, expected the total supply/,
    ],
    ["holder: treasury", "holder: bank", /allocation\.0\.holder: expected an address or treasury, found bank/],
    [
      "policies: []",
      "policies: [{ target: Core, function: setFee, class: routine }]",
      /policies\.0\.function: expected a function signature/,
    ],
    ["reason: two thirds", "source: two thirds", /settings\.yaml:\d+:\d+: figures\.class\.constitutional\.majority/],
    ["policies: []", "policies: []\npolicies: []", /the key is there twice/],
    [
      "modules: [emissions, providers, committee]",
      "modules: [emission]",
      new RegExp(`settings\\.yaml:\\d+:\\d+: modules\\.0: expected ${moduleNames.join(" or ")}`),
    ],
    ['emission.kappa: { value: "0.5"', 'emission.kappa: { value: "0.7"', /emission\.kappa: expected 0\.5 or 1/],
    [
      'emission.deadBand: { value: "10"',
      'emission.deadBand: { value: "1"',
      /emission\.deadBand: 1% is outside the rail of 2% to 30%/,
    ],
    [
      'emission.budget: { value: "100000000"',
      'emission.budget: { value: "1000000001"',
      /emission\.budget: is above the total supply/,
    ],
    ['- "0x0000000000000000000000000000000000000B0b"', "- bob", /reporters\.0: expected an address, found bob/],
    [
      "0x000000000000000000000000000000000000ca01",
      "0x000000000000000000000000000000000000da7e",
      /reporters\.2: 0x0{36}da7e is there twice/,
    ],
    [
      'emission.reporterQuorum: { value: "3"',
      'emission.reporterQuorum: { value: "1"',
      /emission\.reporterQuorum: is 1, expected more than half and at most all of the 3 reporters/,
    ],
    [
      'committee.leastThreshold: { value: "3"',
      'committee.leastThreshold: { value: "4"',
      /figures\.committee\.leastThreshold: is above committee\.leastSeats/,
    ],
    [
      'committee.leastSeats: { value: "3"',
      'committee.leastSeats: { value: "4"',
      /committee\.leastSeats: is above election\.leastSeats, so an election could elect too few to sit/,
    ],
    ['committee.leastSeats: { value: "3"', 'committee.leastSeats: { value: "13"', /13 is above the most of 12/],
    [
      'committee.lead: { value: "56"',
      'committee.lead: { value: "41"',
      /committee\.lead: is shorter than an election, which takes up to 42 days/,
    ],
    [
      'committee.foundingTerm: { value: "60"',
      'committee.foundingTerm: { value: "30"',
      /committee\.foundingTerm: is shorter than an election/,
    ],
    [
      'committee.foundingTerm: { value: "60"',
      'committee.foundingTerm: { value: "181"',
      /181 days is above the most of 180 days/,
    ],
    ['election.seats: { value: "5"', 'election.seats: { value: "4"', /election\.approvals: is above election\.seats/],
    [
      "election.rule: { value: proportional",
      "election.rule: { value: fair",
      /election\.rule: expected one of proportional, plain/,
    ],
    ['election.voting: { value: "14"', 'election.voting: { value: "2"', /election\.voting: is outside the rails/],
    ['election.term: { value: "365"', 'election.term: { value: "364"', /election\.term: is outside the rails/],
    ['election.bond: { value: "0.1"', 'election.bond: { value: "11"', /election\.bond: is outside the rails/],
    [
      'election.exclusions: { value: "2"',
      'election.exclusions: { value: "6"',
      /election\.exclusions: is outside the rails/,
    ],
    [
      'election.endorsementShare: { value: "0.5"',
      'election.endorsementShare: { value: "0.4"',
      /0\.4% is below the least of 0\.5%/,
    ],
    [
      'election.bondReturn: { value: "0.25"',
      'election.bondReturn: { value: "0.6"',
      /election\.bondReturn: is above election\.endorsementShare/,
    ],
    [
      'election.rail.leastVoting: { value: "12"',
      'election.rail.leastVoting: { value: "8"',
      /election\.rail\.leastVoting: is shorter than a vote on restoring a candidate, which takes up to 9 days/,
    ],
    [
      'election.rail.leastVoting: { value: "12"',
      'election.rail.leastVoting: { value: "15"',
      /election\.voting: is outside the rails/,
    ],
    [
      'election.rail.leastTerm: { value: "365"',
      'election.rail.leastTerm: { value: "731"',
      /election\.rail\.leastTerm: expected a duration.* 731 days is above the most of 730 days/,
    ],
    [
      'petition.openShare: { value: "0.1"',
      'petition.openShare: { value: "2"',
      /petition\.openShare: is above petition\.share/,
    ],
    [
      "0x000000000000000000000000000000000000dEaD",
      "somebody",
      /foundingMembers\.0\.account: expected an address that can own a Safe/,
    ],
    [
      "0x000000000000000000000000000000000000bEEF",
      "0x0000000000000000000000000000000000000001",
      /foundingMembers\.1\.account: expected an address that can own a Safe/,
    ],
    [
      "0x000000000000000000000000000000000000bEEF",
      "0x000000000000000000000000000000000000dEaD",
      /foundingMembers\.1\.account: 0x0{36}dEaD is there twice/,
    ],
    [
      "organisation: Example Organisation",
      "organisation: An organisation with quite a long name",
      /foundingMembers\.0\.organisation: "An organisation with quite a long name" takes 38 bytes/,
    ],
    [
      '  - { account: "0x000000000000000000000000000000000000bEEF" }\n',
      "",
      /foundingMembers: expected 3 \(committee\.leastSeats\) to 12 members, found 2/,
    ],
  ])("refuses %o as %o", async (part, replacement, message) => {
    const path = await settingsWith(part, replacement);
    await expect(readDeployProfile("fluence", path)).rejects.toThrow(message);
  });

  it("is found by its name only", async () => {
    await expect(readProfile("luence")).rejects.toThrow('There is no profile "luence"; there are: ');
    await expect(readProfile("local")).rejects.toThrow("There is no profile");
    await expect(readSettings("/nowhere.yaml")).rejects.toThrow("There is no file /nowhere.yaml");
  });
});

async function settingsWith(part: string, replacement: string): Promise<string> {
  const text = await readFile(examples, "utf8");
  expect(text).toContain(part);
  const path = join(directory, "settings.yaml");
  await writeFile(path, text.replace(part, replacement));
  return path;
}
