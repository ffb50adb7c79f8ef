import { parseEther } from "viem";
import { beforeAll, describe, expect, it } from "vitest";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { sentinel } from "#protocol/governor/sentinel.ts";
import { DAY, deployGovernance, type Governance, tokens } from "#test/fixture/governance.ts";
import { executeAndVerify } from "./execute-and-verify.ts";
import { executed } from "./executed.ts";
import { at } from "./sample-deployment.ts";

let governance: Governance;
let catalogue: Catalogue;
let deployment: Deployment;
let untilDate: string;

beforeAll(async () => {
  governance = await deployGovernance([tokens(400_000_000), tokens(200_000_000)]);
  const { client, token, governor, timelock, viem, networkHelpers } = governance;
  const core = await viem.deployContract("FluenceCoreLocal", [timelock.address, timelock.address]);
  await networkHelpers.setBalance(timelock.address, parseEther("100"));
  const genesis = await client.getBlock({ blockNumber: 0n });
  untilDate = new Date(((await networkHelpers.time.latest()) + 400 * DAY) * 1000).toISOString().slice(0, 10);
  deployment = {
    chainId: await client.getChainId(),
    networkName: "local",
    profile: "fluence",
    startBlock: 0,
    genesisHash: genesis.hash,
    contracts: {
      AlthingToken: token.address,
      AlthingGovernor: governor.address,
      TimelockController: timelock.address,
      FluenceCore: core.address,
    },
    assets: [
      { address: null, symbol: "ETH", decimals: 18 },
      { address: token.address, symbol: "NET", decimals: 18 },
    ],
    local: true,
  };
  catalogue = createCatalogue(deployment, await readActionFiles());
});

type Row = { id: string; written: Record<string, string>; other: Record<string, string> };
const to = at(0x700);
const rows: Row[] = [
  { id: "governor.votingDelay", written: { delay: "2 days" }, other: { delay: "3 days" } },
  { id: "governor.votingPeriod", written: { period: "5 days" }, other: { period: "3 days" } },
  { id: "governor.proposalThreshold", written: { threshold: "8000000 NET" }, other: { threshold: "8000001" } },
  {
    id: "governor.classRule.constitutional",
    written: { quorum: "9%", majority: "66.67%", floor: "50000000 NET" },
    other: { quorum: "9%", majority: "66.67%", floor: "50000001 NET" },
  },
  {
    id: "governor.classRule.treasury",
    written: { quorum: "6%", majority: "55%", floor: "45000000 NET" },
    other: { quorum: "6%", majority: "56%", floor: "45000000 NET" },
  },
  {
    id: "governor.classRule.routine",
    written: { quorum: "3%", majority: "50%", floor: "30000000 NET" },
    other: { quorum: "4%", majority: "50%", floor: "30000000 NET" },
  },
  {
    id: "governor.policy",
    written: { target: at(0x77), selector: "setFee(uint256)", class: "routine" },
    other: { target: at(0x77), selector: "setFee(uint256)", class: "treasury" },
  },
  { id: "governor.spendingCap", written: { asset: "NET", cap: "2000000" }, other: { asset: "NET", cap: "2000001" } },
  { id: "governor.spendingCap", written: { asset: "ETH", cap: "5" }, other: { asset: "ETH", cap: "6" } },
  { id: "governor.hardCapShare", written: { share: "12%" }, other: { share: "13%" } },
  { id: "governor.hardCapped", written: { asset: "NET", listed: "true" }, other: { asset: "NET", listed: "false" } },
  { id: "timelock.minDelay", written: { delay: "3 days" }, other: { delay: "2 days" } },
  { id: "treasury.transferEth", written: { to, amount: "1.5 ETH" }, other: { to, amount: "1.6 ETH" } },
  {
    id: "treasury.transferToken",
    written: { asset: "NET", to, amount: "25000.5 NET" },
    other: { asset: "NET", to, amount: "25000 NET" },
  },
  {
    id: "treasury.approveToken",
    written: { asset: "NET", spender: to, amount: "10" },
    other: { asset: "NET", spender: to, amount: "11" },
  },
  { id: "treasury.delegate", written: { delegatee: at(0x99) }, other: { delegatee: sentinel } },
  { id: "treasury.delegate", written: { delegatee: sentinel }, other: { delegatee: at(0x99) } },
  { id: "fluence-core.min-duration", written: { duration: "60 epochs" }, other: { duration: "61" } },
  { id: "fluence-core.usd-collateral-per-unit", written: { collateral: "220 USD" }, other: { collateral: "220.1" } },
  { id: "fluence-core.slashing-rate", written: { rate: "0.1%" }, other: { rate: "1%" } },
  { id: "fluence-core.withdraw-epochs-after-failed", written: { wait: "10 epochs" }, other: { wait: "11" } },
  { id: "fluence-core.max-failed-ratio", written: { failures: "7" }, other: { failures: "8" } },
  { id: "fluence-core.usd-target-revenue-per-epoch", written: { revenue: "0.36 USD" }, other: { revenue: "0.33 USD" } },
  { id: "fluence-core.min-reward-per-epoch", written: { reward: "40000 FLT" }, other: { reward: "1" } },
  { id: "fluence-core.max-reward-per-epoch", written: { reward: "400000 FLT" }, other: { reward: "1" } },
  { id: "fluence-core.min-proofs-per-epoch", written: { proofs: "6" }, other: { proofs: "7" } },
  { id: "fluence-core.max-proofs-per-epoch", written: { proofs: "50" }, other: { proofs: "51" } },
  {
    id: "fluence-core.difficulty",
    written: { difficulty: `0x0000${"ab".repeat(30)}` },
    other: { difficulty: `0x0000${"cd".repeat(30)}` },
  },
  { id: "fluence-core.flt-price", written: { price: "0.5 USD" }, other: { price: "0.6 USD" } },
  { id: "fluence-core.oracle", written: { oracle: at(0x88) }, other: { oracle: at(0x89) } },
  { id: "fluence-core.grant-access", written: { account: at(0x90) }, other: { account: at(0x91) } },
  { id: "fluence-core.revoke-access", written: { account: at(0x90) }, other: { account: at(0x91) } },
];

describe("an executed action is verified on the chain", () => {
  it.each(rows)("$id $written", async ({ id, written, other }) => {
    await executeAndVerify(governance, catalogue, id, written, other);
  });

  it("governor.guardian.appoint and governor.guardian.end", async () => {
    const account = at(0x66);
    await executeAndVerify(
      governance,
      catalogue,
      "governor.guardian.appoint",
      { account, until: untilDate },
      { account: at(0x67), until: untilDate },
    );
    const end = await executeAndVerify(governance, catalogue, "governor.guardian.end", {}, null);
    expect(end.actual).toBe("Guardian: nobody");
  });

  it("covers every action of the catalogue but the general call", () => {
    const covered = [...rows.map((row) => row.id), "governor.guardian.appoint", "governor.guardian.end", "call"];
    expect(new Set(covered)).toEqual(new Set(catalogue.actions.map((action) => action.id)));
  });

  it("a general call, by the timelock's record of it", async () => {
    const core = deployment.contracts.FluenceCore ?? "";
    const written = { target: core, function: "setOracle(address oracle)", arguments: [at(0x55)] };
    await executeAndVerify(governance, catalogue, "call", written, { ...written, arguments: [at(0x56)] });
  });
});

describe("a verification", () => {
  it("says what was expected and what was found, in words", async () => {
    const action = catalogue.action("treasury.transferToken");
    const inputs = action?.parse({ asset: "NET", to, amount: "7.5 NET" }) ?? {};
    const context = await executed(governance, action?.calls(inputs) ?? []);
    const other = { ...inputs, amount: tokens(9).toString() };
    expect(await action?.verify(other, governance.client, context)).toEqual({
      ok: false,
      expected: `Transfer of 9 NET to ${to}`,
      actual: `Transfer of 7.5 NET to ${to}`,
    });
  });
});

describe("every parameter", () => {
  it("is read, and said in words", async () => {
    const { client } = governance;
    for (const parameter of catalogue.parameters) {
      const value = await parameter.read(client);
      expect(parameter.format(value), parameter.id).not.toMatch(/undefined|NaN|^$/);
    }
  });

  it("is read as it was at an earlier block", async () => {
    const delay = catalogue.parameter("governor.votingDelay");
    expect(await delay?.read(governance.client, 20n)).toBe("86400");
    expect(await delay?.read(governance.client)).toBe("172800");
  });
});
