import { type Abi, type Address, type Hex, parseAbi } from "viem";
import { describe, expect, it } from "vitest";
import { keptBuild } from "#deploy/builds/kept-build.ts";
import { checkCode } from "#deploy/checks/check-code.ts";
import { checkLinks } from "#deploy/checks/check-links.ts";
import { checkRoles } from "#deploy/checks/check-roles.ts";
import { checkWiring } from "#deploy/checks/check-wiring.ts";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { at, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";
import { type DeployedLog, deployedChain } from "./deployed-chain.ts";

const deployment = { ...sampleDeployment, startBlock: 3 };
const addressOf = (name: string) => contractAddress(deployment, name);
const [governor, timelock, token] = [
  addressOf("AlthingGovernor"),
  addressOf("TimelockController"),
  addressOf("AlthingToken"),
];
const veto = addressOf("CommitteeVeto");
const stranger = at(0x5a);
const library = at(0x11b);

describe("the timelock's roles", () => {
  const abi: Abi = parseAbi([
    "event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)",
    "event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)",
  ]);
  const log = (eventName: string, role: Hex, account: Address, block = 5): DeployedLog => ({
    address: timelock,
    block,
    abi,
    eventName,
    args: { role, account, sender: stranger },
  });
  const granted = (role: keyof typeof timelockRoles, account: Address, block?: number) =>
    log("RoleGranted", timelockRoles[role], account, block);
  const asPlanned = [
    granted("DEFAULT_ADMIN_ROLE", timelock),
    granted("PROPOSER_ROLE", governor),
    granted("EXECUTOR_ROLE", governor),
    granted("CANCELLER_ROLE", governor),
    granted("CANCELLER_ROLE", veto),
  ];
  const check = (logs: readonly DeployedLog[], finished?: boolean) =>
    checkRoles(deployedChain({ logs }).client, deployment, finished);

  it("are held by exactly whom the list names", async () => {
    expect(await check(asPlanned)).toEqual([]);
  });

  it("are not held by who gave them back", async () => {
    const deployer = [
      granted("DEFAULT_ADMIN_ROLE", stranger),
      log("RoleRevoked", timelockRoles.DEFAULT_ADMIN_ROLE, stranger),
    ];
    expect(await check([...deployer, ...asPlanned])).toEqual([]);
    expect(await check([...deployer.toReversed(), ...asPlanned])).toEqual([
      `${stranger} holds DEFAULT_ADMIN_ROLE of the timelock and must not.`,
    ]);
  });

  it("by anybody else are a fault, also one that has no name here", async () => {
    const unknown: Hex = `0x${"77".repeat(32)}`;
    expect(await check([...asPlanned, granted("PROPOSER_ROLE", veto), log("RoleGranted", unknown, governor)])).toEqual([
      `${veto} holds PROPOSER_ROLE of the timelock and must not.`,
      `${governor} holds role ${unknown} of the timelock and must not.`,
    ]);
  });

  it("that nobody holds are a fault, but for what a vote may have ended", async () => {
    expect(await check(asPlanned.slice(1))).toEqual([
      `${timelock} must hold DEFAULT_ADMIN_ROLE of the timelock and does not.`,
    ]);
    expect(await check(asPlanned.toSpliced(2, 1))).toEqual([
      `${governor} must hold EXECUTOR_ROLE of the timelock and does not.`,
    ]);
    const ended = asPlanned.slice(0, -1);
    expect(await check(ended)).toEqual([`${veto} must hold CANCELLER_ROLE of the timelock and does not.`]);
    expect(await check(ended, true)).toEqual([]);
    expect(await check([], true)).toHaveLength(4);
  });

  it("are read in parts of 1,000 blocks, from the deployment's first to the newest", async () => {
    const last = asPlanned.map((one) => ({ ...one, block: 2_003 }));
    const { client, ranges } = deployedChain({ logs: last, head: 2_003 });
    expect(await checkRoles(client, deployment)).toEqual([]);
    expect(ranges).toEqual(["3-1002", "1003-2002", "2003-2003"]);
  });
});

describe("the links between contracts", () => {
  const links = [
    ["AlthingGovernor", "TIMELOCK", "TimelockController"],
    ["CommitteeVeto", "GOVERNOR", "AlthingGovernor"],
  ] as const;
  const check = (answers: Record<string, unknown>) => checkLinks(deployedChain({ answers }).client, deployment, links);

  it("lead where they must", async () => {
    expect(await check({ [`${governor}:TIMELOCK`]: timelock, [`${veto}:GOVERNOR`]: governor })).toEqual([]);
  });

  it("are a fault each where they lead elsewhere, or cannot be read", async () => {
    const faults = await check({ [`${governor}:TIMELOCK`]: stranger.toLowerCase() });
    expect(faults).toEqual([
      expect.stringMatching(/^AlthingGovernor\.TIMELOCK is 0x.*5a and must be /i),
      expect.stringMatching(/^CommitteeVeto\.GOVERNOR cannot be read: /),
    ]);
  });
});

describe("the governor and the token", () => {
  const abi: Abi = parseAbi([
    "function guardian() view returns (address account, uint48 untilSeconds)",
    "function delegates(address account) view returns (address)",
    "function balanceOf(address account) view returns (uint256)",
  ]);
  const right = {
    [`${governor}:token`]: token,
    [`${governor}:timelock`]: timelock,
    [`${governor}:guardian`]: [veto, 5],
    [`${token}:SENTINEL`]: stranger,
    [`${token}:balanceOf`]: 1n,
    [`${token}:delegates`]: (account: Address) => (account === timelock ? stranger : token),
  };
  const check = (changes: Record<string, unknown> = {}, guardian?: Address) =>
    checkWiring(deployedChain({ abi, answers: { ...right, ...changes } }).client, deployment, guardian);

  it("refer to one another", async () => {
    expect(await check({}, veto)).toEqual([]);
  });

  it.each([
    ["token", `${governor}:token`, "The governor's token is"],
    ["timelock", `${governor}:timelock`, "The governor's timelock is"],
    ["delegate of the treasury", `${token}:delegates`, "The delegate of the treasury's votes is"],
  ])("are told of another %s", async (_, key, words) => {
    expect(await check({ [key]: governor })).toEqual([expect.stringContaining(words)]);
  });

  it("are told of another guardian where one is expected, as a vote may name another", async () => {
    expect(await check({}, governor)).toEqual([expect.stringContaining("The governor's guardian is")]);
    expect(await check({})).toEqual([]);
  });

  it("need no delegate of a treasury without tokens", async () => {
    expect(await check({ [`${token}:balanceOf`]: 0n, [`${token}:delegates`]: governor })).toEqual([]);
  });
});

describe("the code of a contract", () => {
  const only = (name: string) => ({ ...deployment, contracts: { [name]: addressOf(name), Unknown: stranger } });
  const check = (name: string, code: Hex, of = only(name)) =>
    checkCode(deployedChain({ code: { [addressOf(name)]: code } }).client, of);
  const veto = keptBuild("CommitteeVeto");
  const immutable = Object.values(veto.immutableReferences).flat()[0];
  const changed = (code: Hex, at: number, digits: string): Hex =>
    `0x${code.slice(2, 2 + 2 * at)}${digits}${code.slice(2 + 2 * at + digits.length)}`;

  it("is its build's, but for what it was deployed with", async () => {
    expect(immutable).toBeDefined();
    const { start = 0, length = 0 } = immutable ?? {};
    expect(await check("CommitteeVeto", veto.deployedBytecode)).toEqual([]);
    expect(await check("CommitteeVeto", changed(veto.deployedBytecode, start, "5a".repeat(length)))).toEqual([]);
  });

  it("is a fault where a byte of it is another, or there is none", async () => {
    const { start = 0, length = 0 } = immutable ?? {};
    for (const code of [
      changed(veto.deployedBytecode, start + length, "5a"),
      changed(veto.deployedBytecode, start - 1, "5a"),
      changed(veto.deployedBytecode, 0, "5a"),
      `${veto.deployedBytecode}00`,
      "0x",
    ] as const) {
      expect(await check("CommitteeVeto", code)).toEqual([expect.stringContaining("The code of CommitteeVeto at")]);
    }
  });

  it("calls the deployment's own library", async () => {
    const build = keptBuild("Elections");
    const places = Object.values(build.deployedLinkReferences).flatMap((file) => Object.entries(file));
    expect(places.map(([name]) => name)).toEqual(["ElectionTally"]);
    const linked = (to: Address) =>
      places
        .flatMap(([, all]) => all)
        .reduce<Hex>((code, { start }) => changed(code, start, to.slice(2)), build.deployedBytecode);
    const of = {
      ...only("Elections"),
      contracts: { ...only("Elections").contracts, ElectionTally: library },
    };
    const { client } = deployedChain({
      code: {
        [addressOf("Elections")]: linked(library),
        [library]: keptBuild("ElectionTally").deployedBytecode,
      },
    });
    expect(await checkCode(client, of)).toEqual([]);
    expect(await check("Elections", linked(stranger), of)).toContainEqual(
      expect.stringContaining("The code of Elections"),
    );
  });
});
