import {
  type Abi,
  type Address,
  createPublicClient,
  custom,
  encodeFunctionData,
  type Hex,
  HttpRequestError,
  numberToHex,
  padHex,
  parseAbi,
  RpcRequestError,
  zeroAddress,
} from "viem";
import { describe, expect, it } from "vitest";
import { accountAt } from "#deploy/checks/account-at.ts";
import { checkCommittee } from "#deploy/checks/check-committee.ts";
import { checkEmissions } from "#deploy/checks/check-emissions.ts";
import { checkHardCap } from "#deploy/checks/check-hard-cap.ts";
import { comparable } from "#deploy/checks/comparable.ts";
import { logsSince } from "#deploy/checks/logs-since.ts";
import type { CommitteePlan } from "#deploy/plan/committee-plan.ts";
import { type CommitteeSafe, safe141 } from "#deploy/plan/committee-safe.ts";
import type { CorePlan } from "#deploy/plan/core-plan.ts";
import type { EmissionPlan } from "#deploy/plan/emission-plan.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { recallPetitionAbi } from "#protocol/chain/abi/RecallPetition.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { guardAccess } from "#protocol/committee/guard-access.ts";
import { controllerParameters, controllerValues, startingRails } from "#protocol/emissions/controller-parameters.ts";
import { safeAbi, safeSlots } from "#protocol/safe/safe-abi.ts";
import { at, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";
import { TERMS, tokens } from "#test/unit/protocol/emissions/sample-terms.ts";
import { type Deployed, type DeployedLog, deployedChain } from "./deployed-chain.ts";

const deployment = { ...sampleDeployment, startBlock: 3 };
const addressOf = (name: string) => contractAddress(deployment, name);
const stranger = at(0x5a);
const sentinel = at(0x5e);
const word = (address: Address): Hex => padHex(address, { size: 32 });
/** What a test changes of a chain on which all is right. */
type Change = Pick<Deployed, "answers" | "storage" | "transactions" | "logs">;
const chainWith = (abi: Abi, right: Change, change: Change) =>
  deployedChain({
    abi,
    answers: { ...right.answers, ...change.answers },
    storage: { ...right.storage, ...change.storage },
    transactions: { ...right.transactions, ...change.transactions },
    logs: change.logs ?? right.logs ?? [],
  }).client;

describe("emissions", () => {
  const [controller, reports, reserve, holder, token] = [
    addressOf("EmissionController"),
    addressOf("RevenueReports"),
    addressOf("EmissionReserve"),
    addressOf("RewardHolder"),
    addressOf("AlthingToken"),
  ];
  const timelock = addressOf("TimelockController");
  const emissions: EmissionPlan = {
    terms: TERMS,
    startMultiplierBps: 10_000n,
    baselineTokens: tokens(100_000),
    budgetTokens: tokens(1_000_000),
    epochSeconds: 86_400n,
    windowSeconds: 3_600n,
    startSeconds: 1_800_000_000n,
    reporters: [at(1), at(2)],
    reporterQuorum: 2,
  };
  const plan = { guardian: at(0x9), emissions } as unknown as CorePlan & { emissions: EmissionPlan | null };
  const schedule = { startSeconds: 1_800_000_000n, epochSeconds: 86_400n, windowSeconds: 3_600n };
  const abi: Abi = [
    ...parseAbi([
      "function SENTINEL() view returns (address)",
      "function delegates(address account) view returns (address)",
    ]),
    ...emissionControllerAbi.filter(
      (item) => item.type === "function" && ["guardian", "MAX_BUDGET_TOKENS", "parameter", "rail"].includes(item.name),
    ),
    ...revenueReportsAbi.filter(
      (item) => item.type === "function" && ["schedule", "reporters", "quorum"].includes(item.name),
    ),
  ];
  const right: Change = {
    answers: {
      [`${controller}:TIMELOCK`]: timelock,
      [`${controller}:RESERVE`]: reserve,
      [`${reports}:TIMELOCK`]: timelock,
      [`${reserve}:TIMELOCK`]: timelock,
      [`${reserve}:TOKEN`]: token,
      [`${reserve}:CONTROLLER`]: controller,
      [`${holder}:TIMELOCK`]: timelock,
      [`${holder}:TOKEN`]: token,
      [`${holder}:RESERVE`]: reserve,
      [`${controller}:revenueSource`]: reports,
      [`${controller}:rewards`]: holder,
      [`${token}:SENTINEL`]: sentinel,
      [`${token}:delegates`]: (account: Address) => (account === reserve || account === holder ? sentinel : stranger),
      [`${controller}:schedule`]: schedule,
      [`${reports}:schedule`]: schedule,
      [`${controller}:guardian`]: [at(0x9), 5],
      [`${reports}:reporters`]: emissions.reporters,
      [`${reports}:quorum`]: 2n,
      [`${controller}:MAX_BUDGET_TOKENS`]: emissions.budgetTokens,
      [`${controller}:parameter`]: (index: number) => controllerValues(emissions)[index],
      [`${controller}:rail`]: (index: number) => startingRails(emissions)[index],
    },
  };
  const check = (answers: Record<string, unknown> = {}, of?: typeof plan) =>
    checkEmissions(chainWith(abi, right, { answers }), deployment, of);

  it("are as they must be, and as planned", async () => {
    expect(await check()).toEqual([]);
    expect(await check({}, plan)).toEqual([]);
    expect(await check({ [`${reports}:quorum`]: 1n }, { ...plan, emissions: null })).toEqual([]);
  });

  it("are not asked for where the deployment has none", async () => {
    const { EmissionController: _, ...contracts } = deployment.contracts;
    expect(await checkEmissions(deployedChain({}).client, { ...deployment, contracts }, plan)).toEqual([]);
  });

  it.each(Object.keys(right.answers ?? {}).slice(0, 9))("refer to one another by %s", async (key) => {
    const faults = await check({ [key]: stranger });
    expect(faults).toEqual([expect.stringMatching(/is 0x0+5A and must be/i)]);
  });

  it.each(["revenueSource", "rewards"])("have the %s of their plan, until a vote names another", async (name) => {
    const answers = { [`${controller}:${name}`]: stranger };
    expect(await check(answers, plan)).toEqual([expect.stringContaining(`EmissionController.${name} is`)]);
    expect(await check(answers)).toEqual([]);
  });

  it.each([
    ["EmissionReserve", reserve],
    ["RewardHolder", holder],
  ])("have no votes in %s", async (name, account) => {
    const delegates = (one: Address) => (one === account ? stranger : sentinel);
    expect(await check({ [`${token}:delegates`]: delegates })).toEqual([
      `The delegate of ${name}'s votes is ${stranger} and must be ${sentinel}.`,
    ]);
  });

  it.each([
    [`${controller}:schedule`, { ...schedule, startSeconds: 1n }, "The schedule of EmissionController"],
    [`${reports}:schedule`, { ...schedule, windowSeconds: 1n }, "The schedule of RevenueReports"],
    [`${controller}:guardian`, [stranger, 5], "The guardian of emissions"],
    [`${reports}:reporters`, [at(2), at(1)], "Who reports revenue"],
    [`${reports}:quorum`, 1n, "The quorum of reporters"],
    [`${controller}:MAX_BUDGET_TOKENS`, 1n, "The most to emit"],
  ])("differ from their plan by %s", async (key, answer, words) => {
    expect(await check({ [key]: answer }, plan)).toEqual([
      expect.stringMatching(`^${words}: found .*, expected .*\\.$`),
    ]);
    expect(await check({ [key]: answer })).toEqual([]);
  });

  it("differ from their plan by a parameter or its rail, each by its name", async () => {
    for (const [at, { name }] of controllerParameters.entries()) {
      const parameter = (index: number) => (controllerValues(emissions)[index] ?? 0n) + (index === at ? 1n : 0n);
      const rail = (index: number) => {
        const found = startingRails(emissions)[index];
        return found && { ...found, maxStepBps: found.maxStepBps + (index === at ? 1 : 0) };
      };
      const faults = await check({ [`${controller}:parameter`]: parameter, [`${controller}:rail`]: rail }, plan);
      expect(faults).toEqual([
        expect.stringContaining(`The parameter ${name}: found`),
        expect.stringContaining(`The rail of ${name}: found`),
      ]);
    }
  });
});

describe("a committee", () => {
  const [seats, seating, safe, guard, elections, petition] = [
    addressOf("CommitteeSeats"),
    addressOf("SeatingModule"),
    addressOf("CommitteeSafe"),
    addressOf("CommitteeGuard"),
    addressOf("Elections"),
    addressOf("RecallPetition"),
  ];
  const [veto, pause, resolutions] = [
    addressOf("CommitteeVeto"),
    addressOf("CommitteePause"),
    addressOf("CommitteeResolutions"),
  ];
  const organisations = [`0x${"0a".repeat(32)}`, `0x${"0b".repeat(32)}`] as const;
  const members = [at(0xb), at(0xa)] as const;
  const terms = {
    seats: 5,
    runnersUp: 2,
    approvals: 3,
    rule: 0,
    orgCap: 1,
    minSeats: 3,
    maxExclusions: 1,
    registrationSeconds: 1,
    endorsementSeconds: 2,
    vettingSeconds: 3,
    votingSeconds: 4,
    extensionSeconds: 5,
    minEndorsementBps: 6,
    minCombinationBps: 7,
    turnoutFloorBps: 8,
    bondReturnBps: 9,
    decayFromBps: 10,
    vetter: at(0x7e),
    bondWei: 11n,
    termSeconds: 12,
  };
  const rails = {
    minWindowSeconds: 1,
    maxWindowSeconds: 2,
    minVotingSeconds: 3,
    minTermSeconds: 4,
    maxTermSeconds: 5,
    maxBondWei: 6n,
    maxExclusions: 7,
    maxEndorsementBps: 8,
    maxTurnoutFloorBps: 9,
  };
  const plan: CommitteePlan = {
    leastThreshold: 2,
    leastSeats: 3,
    termLimit: 4,
    leadSeconds: 5,
    foundingMembers: [
      { account: members[0], organisation: organisations[0] },
      { account: members[1], organisation: organisations[1] },
    ],
    foundingUntilSeconds: 1_900_000_000n,
    terms,
    rails,
    petition: { openBps: 50, shareBps: 500, windowSeconds: 600 },
    saltNonce: 1n,
  };
  const planned: CommitteeSafe = { address: safe, factory: at(1), creation: "0x" };
  const term = {
    number: 1,
    endsSeconds: 1_900_000_000,
    seating: 1,
    seats: 2,
    filled: 2,
    recalled: 0,
    leftEmpty: false,
    someLeft: false,
    vacantSinceSeconds: 0,
    election: 0,
    source: 0,
  };
  const named = (abi: Abi, ...names: string[]) =>
    abi.filter((item) => item.type === "function" && names.includes(item.name));
  const abi: Abi = [
    ...named(committeeSeatsAbi, "members", "organisationOf", "term", "LEAST_THRESHOLD", "LEAST_SEATS", "TERM_LIMIT"),
    ...named(committeeSeatsAbi, "LEAD_SECONDS", "threshold"),
    ...named(electionsAbi, "rails", "nextTerms"),
    ...named(recallPetitionAbi, "OPEN_BPS", "SHARE_BPS", "WINDOW_SECONDS"),
    ...named(safeAbi, "getOwners", "getThreshold", "getModulesPaginated", "nonce"),
  ];
  const links: [string, string, string][] = [
    ["CommitteeSeats", "TIMELOCK", "TimelockController"],
    ["CommitteeSeats", "SAFE", "CommitteeSafe"],
    ["SeatingModule", "TIMELOCK", "TimelockController"],
    ["SeatingModule", "SEATS", "CommitteeSeats"],
    ["SeatingModule", "SAFE", "CommitteeSafe"],
    ["CommitteeVeto", "TIMELOCK", "TimelockController"],
    ["CommitteeVeto", "GOVERNOR", "AlthingGovernor"],
    ["CommitteeVeto", "SEATS", "CommitteeSeats"],
    ["CommitteeVeto", "SAFE", "CommitteeSafe"],
    ["CommitteePause", "TIMELOCK", "TimelockController"],
    ["CommitteePause", "SEATS", "CommitteeSeats"],
    ["CommitteePause", "SAFE", "CommitteeSafe"],
    ["CommitteeResolutions", "GOVERNOR", "AlthingGovernor"],
    ["CommitteeResolutions", "SEATS", "CommitteeSeats"],
    ["CommitteeResolutions", "SAFE", "CommitteeSafe"],
    ["CommitteeGuard", "TIMELOCK", "TimelockController"],
    ["CommitteeGuard", "SEATS", "CommitteeSeats"],
    ["CommitteeGuard", "SAFE", "CommitteeSafe"],
    ["Elections", "TIMELOCK", "TimelockController"],
    ["Elections", "TOKEN", "AlthingToken"],
    ["Elections", "SEATS", "CommitteeSeats"],
    ["Elections", "SAFE", "CommitteeSafe"],
    ["RecallPetition", "TIMELOCK", "TimelockController"],
    ["RecallPetition", "TOKEN", "AlthingToken"],
    ["RecallPetition", "SEATS", "CommitteeSeats"],
    ["RecallPetition", "GOVERNOR", "AlthingGovernor"],
  ];
  const handover = [
    encodeFunctionData({ abi: safeAbi, functionName: "enableModule", args: [seating] }),
    encodeFunctionData({ abi: safeAbi, functionName: "setGuard", args: [guard] }),
  ];
  const execution = (to: Address, data: Hex, operation = 0): Hex =>
    encodeFunctionData({
      abi: safeAbi,
      functionName: "execTransaction",
      args: [to, 0n, data, operation, 0n, 0n, 0n, zeroAddress, zeroAddress, "0x"],
    });
  const hashes = [`0x${"e1".repeat(32)}`, `0x${"e2".repeat(32)}`] as const;
  const done = (transactionHash: Hex, block: number, eventName = "ExecutionSuccess"): DeployedLog => ({
    address: safe,
    block,
    abi: safeAbi,
    eventName,
    args: { txHash: transactionHash, payment: 0n },
    transactionHash,
  });
  const listed = (target: Address, newAccess: number): DeployedLog => ({
    address: guard,
    block: 5,
    abi: committeeGuardAbi,
    eventName: "PowerSet",
    args: { target, oldAccess: 0, newAccess },
  });
  const powers = [
    listed(veto, guardAccess.membersAndCaretakers),
    listed(pause, guardAccess.members),
    listed(resolutions, guardAccess.members),
  ];
  const handedOver = [done(hashes[0], 5), done(hashes[1], 6)];
  const enabled: DeployedLog = {
    address: safe,
    block: 5,
    abi: safeAbi,
    eventName: "EnabledModule",
    args: { module: seating },
  };
  const right: Change = {
    answers: {
      ...Object.fromEntries(links.map(([name, getter, other]) => [`${addressOf(name)}:${getter}`, addressOf(other)])),
      [`${seats}:elections`]: elections,
      [`${seats}:members`]: members,
      [`${seats}:organisationOf`]: (account: Address) => organisations[account === members[0] ? 0 : 1],
      [`${seats}:term`]: term,
      [`${seats}:LEAST_THRESHOLD`]: 2n,
      [`${seats}:LEAST_SEATS`]: 3n,
      [`${seats}:TERM_LIMIT`]: 4n,
      [`${seats}:LEAD_SECONDS`]: 5n,
      [`${seats}:threshold`]: 2n,
      [`${elections}:rails`]: rails,
      [`${elections}:nextTerms`]: terms,
      [`${petition}:OPEN_BPS`]: 50n,
      [`${petition}:SHARE_BPS`]: 500n,
      [`${petition}:WINDOW_SECONDS`]: 600n,
      [`${safe}:getOwners`]: members,
      [`${safe}:getThreshold`]: 2n,
      [`${safe}:getModulesPaginated`]: (start: Address, size: bigint) => [
        start === at(1) && size === 10n ? [seating] : [],
        at(1),
      ],
      [`${safe}:nonce`]: 2n,
    },
    storage: {
      [`${safe}:${safeSlots.singleton}`]: word(safe141.Safe.address),
      [`${safe}:${safeSlots.guard}`]: word(guard),
    },
    transactions: {
      [hashes[0]]: { to: safe, input: execution(safe, handover[0] ?? "0x") },
      [hashes[1]]: { to: safe, input: execution(safe, handover[1] ?? "0x") },
    },
    logs: [enabled, ...handedOver, ...powers],
  };
  const check = (change: Change = {}, of: CommitteePlan | null = plan, with_: CommitteeSafe | null = planned) =>
    checkCommittee(chainWith(abi, right, change), deployment, of, with_);

  it("is as it must be, and as planned", async () => {
    expect(await check()).toEqual([]);
    expect(await check({}, null, null)).toEqual([]);
    expect(await check({}, plan, null)).toEqual([]);
  });

  it("is not asked for where the deployment has none", async () => {
    const { Elections: _, ...contracts } = deployment.contracts;
    expect(await checkCommittee(deployedChain({}).client, { ...deployment, contracts }, plan, planned)).toEqual([]);
  });

  it.each(links)("refers from %s by %s to %s", async (name, getter) => {
    const faults = await check({ answers: { [`${addressOf(name)}:${getter}`]: stranger } }, null, null);
    expect(faults).toEqual([expect.stringContaining(`${name}.${getter} is ${stranger} and must be`)]);
  });

  it("has the elections of its plan, until a vote names others", async () => {
    const change = { answers: { [`${seats}:elections`]: stranger } };
    expect(await check(change)).toEqual([expect.stringContaining("CommitteeSeats.elections is")]);
    expect(await check(change, null, null)).toEqual([]);
  });

  it("has a Safe of the known code, with a guard and without a handler, whoever sits", async () => {
    const slot = (name: keyof typeof safeSlots, value: Hex) => ({ storage: { [`${safe}:${safeSlots[name]}`]: value } });
    expect(await check(slot("singleton", word(stranger)), null, null)).toEqual([
      `The code of CommitteeSafe is that of ${stranger} and must be that of ${safe141.Safe.address}.`,
    ]);
    expect(await check(slot("singleton", "0x"), null, null)).toEqual([
      expect.stringContaining(`is that of ${zeroAddress}`),
    ]);
    expect(await check(slot("fallbackHandler", word(stranger)), null, null)).toEqual([
      `The fallback handler of CommitteeSafe is ${stranger} and there must be none: no guard sees what it signs.`,
    ]);
    expect(await check(slot("guard", word(zeroAddress)), null, null)).toEqual(["CommitteeSafe has no guard."]);
    expect(await check(slot("guard", word(stranger)), null, null)).toEqual([]);
    expect(await check(slot("guard", word(stranger)))).toEqual([
      expect.stringContaining("The guard of CommitteeSafe: found"),
    ]);
  });

  it.each<[string, unknown, string]>([
    [`${seats}:members`, members.toReversed(), "The members"],
    [`${seats}:term`, { ...term, endsSeconds: 1 }, "The end of the founding term"],
    [`${seats}:LEAST_THRESHOLD`, 1n, "The least threshold"],
    [`${seats}:LEAST_SEATS`, 1n, "The least seats"],
    [`${seats}:TERM_LIMIT`, 1n, "The limit of terms"],
    [`${seats}:LEAD_SECONDS`, 1n, "The lead of an election"],
    [`${elections}:rails`, { ...rails, maxBondWei: 7n }, "The rails of elections"],
    [`${elections}:nextTerms`, { ...terms, vetter: stranger }, "The terms of elections"],
    [`${petition}:OPEN_BPS`, 1n, "The share that opens a petition"],
    [`${petition}:SHARE_BPS`, 1n, "The share that signs a petition"],
    [`${petition}:WINDOW_SECONDS`, 1n, "The window of a petition"],
    [`${safe}:getOwners`, [members[0], stranger], "The owners of CommitteeSafe"],
    [`${safe}:getThreshold`, 1n, "The threshold of CommitteeSafe"],
    [`${safe}:getModulesPaginated`, [[seating, stranger], at(1)], "The modules of CommitteeSafe"],
    [`${safe}:nonce`, 3n, "The number of transactions of CommitteeSafe"],
  ])("differs from its plan by %s", async (key, answer, words) => {
    const change = { answers: { [key]: answer } };
    expect(await check(change)).toEqual([expect.stringMatching(`^${words}: found .*, expected .*\\.$`)]);
    expect(await check(change, null, null)).toEqual([]);
  });

  it("has each member's organisation, or says that it cannot be read", async () => {
    const other = (account: Address) => (account === members[1] ? organisations[0] : organisations[0]);
    expect(await check({ answers: { [`${seats}:organisationOf`]: other } })).toEqual([
      `The organisation of the member ${members[1]}: found "${organisations[0]}", expected "${organisations[1]}".`,
    ]);
    const silent = () => {
      throw new Error("it reverts");
    };
    expect(await check({ answers: { [`${seats}:organisationOf`]: silent } })).toEqual([
      expect.stringContaining(`The organisation of the member ${members[0]}: found null`),
      expect.stringContaining(`The organisation of the member ${members[1]}: found null`),
    ]);
  });

  it("is the Safe of its plan", async () => {
    expect(await check({}, plan, { ...planned, address: stranger })).toEqual([
      `The committee's Safe: found "${safe.toLowerCase()}", expected "${stranger.toLowerCase()}".`,
    ]);
  });

  it.each<[string, Change]>([
    [
      "in another order",
      { logs: [...handedOver.toReversed().map((one, at) => ({ ...one, block: 5 + at })), ...powers] },
    ],
    ["with one more", { logs: [...handedOver, done(hashes[1], 7), ...powers] }],
    ["with one that failed", { logs: [...handedOver, done(hashes[1], 7, "ExecutionFailure"), ...powers] }],
    ["with one left out", { logs: [done(hashes[0], 5), ...powers] }],
    [
      "with a delegatecall",
      { transactions: { [hashes[1]]: { to: safe, input: execution(safe, handover[1] ?? "0x", 1) } } },
    ],
    [
      "with a call of somebody else",
      { transactions: { [hashes[1]]: { to: safe, input: execution(stranger, handover[1] ?? "0x") } } },
    ],
    [
      "by another contract",
      { transactions: { [hashes[1]]: { to: stranger, input: execution(safe, handover[1] ?? "0x") } } },
    ],
    [
      "by a contract that was created",
      { transactions: { [hashes[1]]: { to: null, input: execution(safe, handover[1] ?? "0x") } } },
    ],
    ["by another function", { transactions: { [hashes[1]]: { to: safe, input: handover[1] ?? "0x" } } }],
  ])("has done with its Safe what its plan says, and not %s", async (_, change) => {
    expect(await check(change)).toEqual([expect.stringContaining("The transactions of CommitteeSafe: found")]);
  });

  it.each([
    ["another", [...powers, listed(stranger, guardAccess.members)]],
    ["one less", powers.slice(1)],
    ["another access", [listed(veto, guardAccess.members), ...powers.slice(1)]],
  ])("has the powers of its plan, and not %s", async (_, logs) => {
    const faults = await check({ logs: [...handedOver, ...logs] });
    expect(faults).toEqual([expect.stringContaining("The powers that the guard lists: found")]);
  });
});

describe("the hard cap", () => {
  const governor = addressOf("AlthingGovernor");
  const token = addressOf("AlthingToken");
  const usdc = at(0xa5);
  const abi = althingGovernorAbi.filter((item) => item.type === "function" && item.name === "hardCap");
  const [item] = abi;
  const set = (asset: Address): DeployedLog => ({
    address: governor,
    block: 5,
    abi: althingGovernorAbi,
    eventName: "HardCappedSet",
    args: { asset, oldUntilSeconds: 0, newUntilSeconds: 1 },
  });
  /** All that the contract answers, with what a test says of it. */
  const standing = (changes: Record<string, unknown>) => {
    const [output] = item?.type === "function" ? item.outputs : [];
    const parts = output !== undefined && "components" in output ? output.components : [];
    const zeros = Object.fromEntries(
      parts.map(({ name, type }) => [name, /^u?int(\d+)$/.test(type) && Number(type.slice(4)) > 48 ? 0n : 0]),
    );
    return { ...zeros, shareBps: 1_500, nextShareBps: 0, listedUntilSeconds: 0, ...changes };
  };
  const on = { listedUntilSeconds: 9 };
  const plan = { hardCap: { shareBps: 1_500, assets: ["AlthingToken", usdc] } };
  const check = (of: (asset: Address) => Record<string, unknown>, logs: DeployedLog[] = [set(token), set(usdc)]) =>
    checkHardCap(
      deployedChain({ abi, answers: { [`${governor}:hardCap`]: (asset: Address) => standing(of(asset)) }, logs })
        .client,
      deployment,
      plan,
    );

  it("has the share and the assets of its plan", async () => {
    expect(await check(() => on)).toEqual([]);
    expect(await check(({ length }) => (length > 0 ? on : {}), [])).toEqual([]);
  });

  it("is told of an asset that is not on its list, and of one too many", async () => {
    expect(await check((asset) => (asset === usdc ? {} : on))).toEqual([
      `${usdc} is not on the hard cap's list and must be on it.`,
    ]);
    const three = [set(token), set(usdc), set(stranger)];
    expect(await check(() => on, three)).toEqual([`${stranger} is on the hard cap's list and must be off it.`]);
    expect(await check((asset) => (asset === stranger ? {} : on), three)).toEqual([]);
  });

  it("is told of another share once, and of one that is announced", async () => {
    expect(await check(() => ({ ...on, shareBps: 1_499 }))).toEqual([
      "The hard cap's share is 1499 bps, and must be 1500.",
    ]);
    expect(await check(() => ({ ...on, nextShareBps: 7 }))).toEqual([
      "The hard cap's share is 1500 bps, with 7 announced, and must be 1500.",
    ]);
  });
});

describe("logs since a block", () => {
  const { client } = deployedChain({ head: 10 });
  const refusal = new RpcRequestError({
    body: {},
    url: "http://127.0.0.1",
    error: { code: -32_600, message: "up to a 3 block range" },
  });
  const read = async (from: bigint, most: number, head = 10, of = deployedChain({ head }).client) => {
    const ranges: string[] = [];
    const found = await logsSince(of, from, async ({ fromBlock, toBlock }) => {
      ranges.push(`${fromBlock}-${toBlock}`);
      if (toBlock - fromBlock + 1n > BigInt(most)) throw refusal;
      return [fromBlock, toBlock];
    });
    return { ranges, found };
  };

  it("come in one part where the node gives them so, and in none past the head", async () => {
    expect(await read(3n, 100)).toEqual({ ranges: ["3-10"], found: [3n, 10n] });
    expect((await read(10n, 100)).ranges).toEqual(["10-10"]);
    expect((await read(11n, 100)).ranges).toEqual([]);
  });

  it("come in parts of a thousand blocks at first, which most nodes take", async () => {
    expect((await read(1n, 10_000, 2_500)).ranges).toEqual(["1-1000", "1001-2000", "2001-2500"]);
  });

  it("come in smaller parts where it refuses, each block once, and so from then on", async () => {
    const { ranges } = await read(1n, 3, 10, client);
    expect(ranges.slice(0, 2)).toEqual(["1-10", "1-2"]);
    const taken = ranges.map((range) => range.split("-").map(Number)).filter(([from = 0, to = 0]) => to - from < 3);
    expect(taken.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect((await read(1n, 3, 10, client)).ranges[0]).not.toBe("1-10");
  });

  it("come up to the newest block each time, however soon it came", async () => {
    let head = 5;
    const growing = createPublicClient({ transport: custom({ request: async () => numberToHex(head) }) });
    expect((await read(4n, 100, 5, growing)).ranges).toEqual(["4-5"]);
    head = 6;
    expect((await read(4n, 100, 6, growing)).ranges).toEqual(["4-6"]);
  });

  it("are an error where the node refuses a single block, or does not answer", async () => {
    await expect(read(1n, 0)).rejects.toBe(refusal);
    const silent = new HttpRequestError({ url: "http://127.0.0.1", status: 503 });
    let asked = 0;
    const reading = logsSince(deployedChain({}).client, 1n, async () => {
      asked += 1;
      throw silent;
    });
    await expect(reading).rejects.toBe(silent);
    expect(asked).toBe(1);
  });
});

describe("what is compared", () => {
  it("is alike however numbers and addresses came", () => {
    expect(comparable([1, 2n, { a: "0xAB" }])).toBe('["1","2",{"a":"0xab"}]');
    expect(comparable(null)).toBe("null");
    expect(comparable(1n)).not.toBe(comparable(2));
  });

  it("is an address in a slot, or none", async () => {
    const slot = `0x${"00".repeat(32)}` as const;
    const of = (value: Hex) => deployedChain({ storage: { [`${stranger}:${slot}`]: value } }).client;
    expect(await accountAt(of(word(sentinel)), stranger, slot)).toBe(sentinel);
    expect(await accountAt(of("0x"), stranger, slot)).toBe(zeroAddress);
    expect(await accountAt(of("0x5a"), stranger, slot)).toBe(zeroAddress);
  });
});
