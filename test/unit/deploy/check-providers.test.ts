import { type Address, parseAbi } from "viem";
import { expect, it } from "vitest";
import { checkProviders } from "#deploy/checks/check-providers.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { at, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";
import { deployedChain } from "./deployed-chain.ts";

const deployment = { ...sampleDeployment, startBlock: 3 };
const addressOf = (name: string) => contractAddress(deployment, name);
const [stranger, sentinel, nobody] = [at(0x5a), at(0x5e), at(0)];
const abi = parseAbi([
  "function SENTINEL() view returns (address)",
  "function PREDECESSOR() view returns (address)",
  "function delegates(address account) view returns (address)",
]);
const rewards = addressOf("ProviderRewards");
const token = addressOf("AlthingToken");

const links: readonly (readonly [contract: string, getter: string, target: string])[] = [
  ...[
    "ProviderRegistry",
    "StakeVault",
    "Commitments",
    "ProviderRewards",
    "SlashingGate",
    "PriceReports",
    "PriceFeed",
  ].map((name) => [name, "TIMELOCK", "TimelockController"] as const),
  ["StakeVault", "REGISTRY", "ProviderRegistry"],
  ["StakeVault", "TOKEN", "AlthingToken"],
  ["Commitments", "REGISTRY", "ProviderRegistry"],
  ["Commitments", "VAULT", "StakeVault"],
  ["ProviderRewards", "TOKEN", "AlthingToken"],
  ["ProviderRewards", "REGISTRY", "ProviderRegistry"],
  ["ProviderRewards", "VAULT", "StakeVault"],
  ["ProviderRewards", "COMMITMENTS", "Commitments"],
  ["ProviderRewards", "CONTROLLER", "EmissionController"],
  ["ProviderRewards", "RESERVE", "EmissionReserve"],
  ["SlashingGate", "VAULT", "StakeVault"],
  ["CommitteeSlashStop", "GATE", "SlashingGate"],
  ["CommitteeSlashStop", "SEATS", "CommitteeSeats"],
  ["CommitteeSlashStop", "SAFE", "CommitteeSafe"],
];
const right = {
  ...Object.fromEntries(links.map(([name, getter, other]) => [`${addressOf(name)}:${getter}`, addressOf(other)])),
  [`${token}:SENTINEL`]: sentinel,
  [`${token}:delegates`]: (account: Address) => (account === rewards ? sentinel : stranger),
  [`${rewards}:PREDECESSOR`]: nobody,
};

const check = (answers: Record<string, unknown> = {}, contracts = deployment.contracts) =>
  checkProviders(deployedChain({ abi, answers: { ...right, ...answers } }).client, { ...deployment, contracts });

it("finds nothing where all is right, and asks nothing where there are no providers", async () => {
  expect(await check()).toEqual([]);
  const { ProviderRegistry: _, ...others } = deployment.contracts;
  expect(await checkProviders(deployedChain({}).client, { ...deployment, contracts: others })).toEqual([]);
});

it.each(links)("names another %s.%s than it must be", async (name, getter) => {
  const faults = await check({ [`${addressOf(name)}:${getter}`]: stranger });
  expect(faults).toEqual([expect.stringContaining(`${name}.${getter} is ${stranger} and must be`)]);
});

it("asks for the power to stop slashes only where the deployment has it", async () => {
  const { CommitteeSlashStop: stop = nobody, ...others } = deployment.contracts;
  expect(await check({ [`${stop}:GATE`]: stranger }, others)).toEqual([]);
});

it("names parked rewards that vote, and a predecessor that the first has not", async () => {
  expect(await check({ [`${token}:delegates`]: stranger })).toEqual([
    `The delegate of ProviderRewards's votes is ${stranger} and must be ${sentinel}.`,
  ]);
  expect(await check({ [`${rewards}:PREDECESSOR`]: stranger })).toEqual([
    expect.stringContaining(`ProviderRewards.PREDECESSOR is ${stranger}`),
  ]);
});
