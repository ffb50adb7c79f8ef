import { type Address, createPublicClient, encodeFunctionData, type Hex, http, numberToHex, padHex } from "viem";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkCommittee } from "#deploy/checks/check-committee.ts";
import { checkRoles } from "#deploy/checks/check-roles.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import type { CommitteePlan } from "#deploy/plan/committee-plan.ts";
import { type CommitteeSafe, committeeSafe, safe141 } from "#deploy/plan/committee-safe.ts";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import { safeAbi, safeSlots } from "#protocol/safe/safe-abi.ts";
import { createDeployFixture, type DeployFixture, deployer } from "./deploy-fixture.ts";
import { examplePlan } from "./example-plan.ts";

const stranger = localAccount(7).address;
const network = { name: "local", chainId: 31337 };

let fixture: DeployFixture;
let plan: CommitteePlan;
let safe: CommitteeSafe;
let deployment: Deployment;
let untouched: Hex;

const client = () => createPublicClient({ transport: http(fixture.rpc), cacheTime: 0 });

beforeAll(async () => {
  fixture = await createDeployFixture();
  deployment = await fixture.deploy({
    planFrom(beginning) {
      const whole = examplePlan(beginning);
      if (whole.committee === null) throw new Error("The example has a committee.");
      plan = whole.committee;
      return whole;
    },
  });
  safe = await committeeSafe(client(), network, deployer.address, plan.saltNonce);
});

afterAll(() => fixture.close());

function faults(contracts: Record<string, Address> = {}): Promise<string[]> {
  return checkCommittee(client(), { ...deployment, contracts: { ...deployment.contracts, ...contracts } });
}

const faultsOf = (expected: CommitteePlan) => checkCommittee(client(), deployment, expected, safe);

const address = (name: string) => contractAddress(deployment, name);

/** What only the account itself could do: a vote for the timelock, a faulty module for the Safe. */
async function actAs(account: Address, to: Address, data: Hex): Promise<void> {
  const local = fixture.client;
  await local.impersonateAccount({ address: account });
  await local.setBalance({ address: account, value: 10n ** 18n });
  await local.waitForTransactionReceipt({ hash: await local.sendTransaction({ account, to, data }) });
}

const bySafe = (data: Hex) => actAs(address("CommitteeSafe"), address("CommitteeSafe"), data);

/** Changes what the Safe keeps, past all of its rules. */
const keep = (index: Hex, value: Hex) =>
  fixture.client.setStorageAt({ address: address("CommitteeSafe"), index, value });

it("the committee as planned passes every check", async () => {
  expect(await faultsOf(plan)).toEqual([]);
});

it("the deployer keeps nothing: neither the Safe nor the naming of elections", async () => {
  const owners = await client().readContract({
    address: address("CommitteeSafe"),
    abi: safeAbi,
    functionName: "getOwners",
  });
  expect(owners).not.toContain(deployer.address);
  const naming = fixture.client.simulateContract({
    account: deployer,
    address: address("CommitteeSeats"),
    abi: committeeSeatsAbi,
    functionName: "setElections",
    args: [address("CommitteeGuard")],
  });
  await expect(naming).rejects.toThrow(/OnlyTimelock_Refused/);
});

it("a foreign timelock is named wherever it has power", async () => {
  expect(await faults({ TimelockController: stranger })).toEqual(
    [
      "CommitteeSeats",
      "SeatingModule",
      "CommitteeVeto",
      "CommitteePause",
      "CommitteeGuard",
      "Elections",
      "RecallPetition",
    ].map((name) => `${name}.TIMELOCK is ${address("TimelockController")} and must be ${stranger}.`),
  );
});

it.each<[string, string, string[]]>([
  [
    "Safe",
    "CommitteeSafe",
    [
      "CommitteeSeats",
      "SeatingModule",
      "CommitteeVeto",
      "CommitteePause",
      "CommitteeResolutions",
      "CommitteeGuard",
      "Elections",
    ],
  ],
  [
    "seats",
    "CommitteeSeats",
    [
      "SeatingModule",
      "CommitteeVeto",
      "CommitteePause",
      "CommitteeResolutions",
      "CommitteeGuard",
      "Elections",
      "RecallPetition",
    ],
  ],
  ["governor", "AlthingGovernor", ["CommitteeVeto", "CommitteeResolutions", "RecallPetition"]],
  ["token", "AlthingToken", ["Elections", "RecallPetition"]],
])("another %s than deployed is named by whom refers to it", async (_name, contract, contracts) => {
  const found = await faults({ [contract]: address("RiskPolicy") });
  for (const name of contracts)
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${name}\\.[A-Z]+ is `)));
});

it("a contract that is none of the committee's is named, with what it does not answer", async () => {
  expect(await faults({ CommitteeVeto: address("CommitteePause") })).toContainEqual(
    expect.stringMatching(/^CommitteeVeto\.GOVERNOR cannot be read: /),
  );
});

it.each<[string, () => CommitteePlan, RegExp]>([
  [
    "member",
    () => ({ ...plan, foundingMembers: plan.foundingMembers.slice(1) }),
    /The members: found .*\nThe owners of CommitteeSafe: found/,
  ],
  [
    "organisation",
    () => ({
      ...plan,
      foundingMembers: plan.foundingMembers.map((one) => ({ ...one, organisation: organisationId("X") })),
    }),
    /The organisation of the member 0x\w+: found .* expected/,
  ],
  ["end of the term", () => ({ ...plan, foundingUntilSeconds: 1n }), /The end of the founding term: found/],
  ["least threshold", () => ({ ...plan, leastThreshold: 2 }), /The least threshold: found "3", expected "2"/],
  ["least seats", () => ({ ...plan, leastSeats: 2 }), /The least seats: found "3", expected "2"/],
  ["limit of terms", () => ({ ...plan, termLimit: 9 }), /The limit of terms: found "2", expected "9"/],
  ["lead", () => ({ ...plan, leadSeconds: 1 }), /The lead of an election: found/],
  ["vetter", () => ({ ...plan, terms: { ...plan.terms, vetter: stranger } }), /The terms of elections: found/],
  ["rail", () => ({ ...plan, rails: { ...plan.rails, maxTermSeconds: 1 } }), /The rails of elections: found/],
  [
    "petition",
    () => ({ ...plan, petition: { openBps: 1, shareBps: 2, windowSeconds: 3 } }),
    /opens a petition: .*\n.*signs a petition: .*\nThe window of a petition/,
  ],
])("another %s than planned fails, and is left to votes and elections afterwards", async (_name, other, message) => {
  expect((await faultsOf(other())).join("\n")).toMatch(message);
  expect(await faults()).toEqual([]);
});

it("a Safe that was set up otherwise is at another address, and named", async () => {
  const other = await committeeSafe(client(), network, stranger, plan.saltNonce);
  expect(await checkCommittee(client(), deployment, plan, other)).toEqual([
    `The committee's Safe: found "${address("CommitteeSafe").toLowerCase()}", expected "${other.address.toLowerCase()}".`,
  ]);
});

it("a Safe that was handed over to others than planned is named by what it did", async () => {
  const other = { ...deployment, contracts: { ...deployment.contracts, SeatingModule: address("CommitteePause") } };
  expect((await checkCommittee(client(), other, plan, safe)).join("\n")).toMatch(
    /^The transactions of CommitteeSafe: found \["0x610b5925\w+","0xe19a9dd9\w+"\], expected/m,
  );
});

describe("whatever was changed in a fresh committee", () => {
  beforeEach(async () => {
    untouched = await fixture.client.snapshot();
  });
  afterEach(() => fixture.client.revert({ id: untouched }));

  it.each<[string, () => Promise<void>, RegExp]>([
    [
      "an owner",
      () => bySafe(encodeFunctionData({ abi: safeAbi, functionName: "addOwnerWithThreshold", args: [stranger, 3n] })),
      /^The owners of CommitteeSafe: found/m,
    ],
    [
      "the threshold",
      () => bySafe(encodeFunctionData({ abi: safeAbi, functionName: "changeThreshold", args: [1n] })),
      /^The threshold of CommitteeSafe: found "1", expected "3"/m,
    ],
    [
      "a module",
      () => bySafe(encodeFunctionData({ abi: safeAbi, functionName: "enableModule", args: [stranger] })),
      /^The modules of CommitteeSafe: found/m,
    ],
    [
      "the guard",
      () => keep(safeSlots.guard, padHex(address("CommitteePause"), { size: 32 })),
      /^The guard of CommitteeSafe: found/m,
    ],
    [
      "a transaction more",
      () => keep(numberToHex(5, { size: 32 }), numberToHex(3, { size: 32 })),
      /^The number of transactions of CommitteeSafe: found "3", expected "2"/m,
    ],
    [
      "a power of the guard",
      () => {
        const args = [{ target: address("CommitteeSeats"), access: 1 }] as const;
        const data = encodeFunctionData({ abi: committeeGuardAbi, functionName: "setPower", args });
        return actAs(address("TimelockController"), address("CommitteeGuard"), data);
      },
      /^The powers that the guard lists: found/m,
    ],
    [
      "the elections",
      () => {
        const args = [address("CommitteeGuard")] as const;
        const data = encodeFunctionData({ abi: committeeSeatsAbi, functionName: "setElections", args });
        return actAs(address("TimelockController"), address("CommitteeSeats"), data);
      },
      /^CommitteeSeats\.elections is 0x\w+ and must be 0x\w+\.$/m,
    ],
  ])("%s is named, and is no fault once votes and members may have done it", async (_name, change, message) => {
    await change();
    expect((await faultsOf(plan)).join("\n")).toMatch(message);
    expect(await faults()).toEqual([]);
  });

  it.each<[string, Hex, Hex, RegExp]>([
    [
      "a fallback handler",
      safeSlots.fallbackHandler,
      padHex(stranger, { size: 32 }),
      /^The fallback handler of CommitteeSafe is 0x\w+ and there must be none/m,
    ],
    ["no guard", safeSlots.guard, numberToHex(0, { size: 32 }), /^CommitteeSafe has no guard\.$/m],
    [
      "other code",
      safeSlots.singleton,
      padHex(stranger, { size: 32 }),
      /^The code of CommitteeSafe is that of 0x\w+ and must be that of 0x41675C099F32341bf84BFc5382aF534df5C7461a\.$/m,
    ],
  ])("a Safe with %s is refused at any time", async (_name, index, value, message) => {
    await keep(index, value);
    expect((await faults()).join("\n")).toMatch(message);
  });

  it("a veto without its role is named while the deployment is fresh; later a vote may have ended it", async () => {
    const args = [timelockRoles.CANCELLER_ROLE, address("CommitteeVeto")] as const;
    const data = encodeFunctionData({ abi: timelockControllerAbi, functionName: "revokeRole", args });
    await actAs(address("TimelockController"), address("TimelockController"), data);
    expect(await checkRoles(client(), deployment)).toEqual([
      `${address("CommitteeVeto")} must hold CANCELLER_ROLE of the timelock and does not.`,
    ]);
    expect(await checkRoles(client(), deployment, true)).toEqual([]);
  });
});

describe("a network on which Safe 1.4.1 is not where it is elsewhere", () => {
  it.each<[string, keyof typeof safe141, Hex, RegExp]>([
    ["no factory", "SafeProxyFactory", "0x", /There is no code at 0x4e1D\w+ on local, where the SafeProxyFactory/],
    ["no Safe", "Safe", "0x", /There is no code at 0x4167\w+ on local, where the Safe of Safe 1\.4\.1 must be/],
    [
      "another Safe",
      "Safe",
      "0x6001",
      /There is other code at 0x4167\w+ on local.* leave the committee out of modules/,
    ],
  ])("with %s is refused before anything is sent", async (_name, contract, bytecode, message) => {
    const bare = await createDeployFixture();
    await bare.client.setCode({ address: safe141[contract].address, bytecode });
    await expect(bare.deploy()).rejects.toThrow(message);
    expect(await bare.client.getTransactionCount({ address: deployer.address })).toBe(0);
    await bare.close();
  });
});
