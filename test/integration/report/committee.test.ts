import { afterAll, beforeAll, expect, it } from "vitest";
import { keptInputs, withKept } from "#proposals/draft/kept-inputs.ts";
import { type Committee, deployCommittee } from "#test/fixture/committee.ts";
import { startFaultyRpc } from "#test/integration/bots/faulty-rpc.ts";
import { foundBy, withReports } from "./report-chain.ts";

const STRANGER = "0x00000000000000000000000000000000000A11cE";
let chain: Awaited<ReturnType<typeof startReporting>>;
let committee: Committee;

async function startReporting() {
  committee = await deployCommittee();
  const rpc = await startFaultyRpc(committee.connection.provider);
  const close = async () => {
    await rpc.close();
    await committee.connection.close();
  };
  return withReports({ ...committee, rpc, close });
}

beforeAll(async () => {
  chain = await startReporting();
});
afterAll(() => chain.close());

const named = (name: string) => `${name} (${chain.deployment.contracts[name]})`;

it("names who loses a seat, and passes over who never sat", async () => {
  const [member] = committee.founders;
  const inputs = { term: "1", accounts: [member?.address, STRANGER] };
  const report = await chain.reportDraft(chain.calls("committee.recall", inputs));
  expect(report.run.reason).toBeNull();
  expect(foundBy(report, "committee")).toEqual([
    `warning: ${member?.address} loses its seat on the committee`,
    "info: Seats of the committee",
  ]);
  expect(report.findings.find(({ key }) => key === "seats")?.change).toEqual({
    before: "5 seats filled",
    after: "4 seats filled",
  });
  expect(foundBy(report, "storage")).toEqual([]);
});

it("tells which terms of later elections change, once", async () => {
  const action = chain.catalogue.action("election.nextTerms");
  if (action === undefined) throw new Error("There is no such action");
  const written = withKept(action, { seats: "7", approvals: "7" }, await keptInputs(action, committee.client));
  const report = await chain.reportDraft(chain.calls("election.nextTerms", written));
  const found = report.findings.filter(({ check }) => check === "parameters");
  expect(found).toMatchObject([
    {
      level: "info",
      title: "Terms of later elections",
      change: { before: "seats 5 seats, approvals 5 candidates", after: "seats 7 seats, approvals 7 candidates" },
    },
  ]);
  expect(foundBy(report, "storage")).toEqual([]);
});

it("tells when an election that is called would be voted", async () => {
  const report = await chain.reportDraft(chain.calls("election.call", {}));
  expect(foundBy(report, "committee")).toEqual(["warning: Opens an election of the whole committee, for 5 seats"]);
  expect(report.findings[0]?.detail).toMatch(/^Election 1\. Executed now, .*the vote .* UTC, and end .* UTC\.$/);
  expect(foundBy(report, "storage")).toEqual([]);
});

it("says what the committee could call, veto and pause afterwards", async () => {
  const target = chain.deployment.contracts.AlthingToken;
  const report = await chain.reportDraft([
    ...chain.calls("committee.endVeto", {}),
    ...chain.calls("committee.power", { target, access: "members" }),
    ...chain.calls("committee.pausable", { module: target, length: "3 days", told: false }),
  ]);
  const [role] = report.findings.filter(({ check }) => check === "roles");
  expect(role).toMatchObject({
    level: "error",
    title: `Takes the role CANCELLER_ROLE on ${named("TimelockController")} from ${named("CommitteeVeto")}`,
    detail: "With it the committee can veto a queued proposal, once.",
  });
  expect(foundBy(report, "committee")).toEqual([`error: Lets the committee call ${named("AlthingToken")}`]);
  expect(foundBy(report, "parameters").sort()).toEqual([
    "info: Committee's use of AlthingToken",
    "info: Pause of AlthingToken",
  ]);
  expect(foundBy(report, "storage")).toEqual([]);
});

it("names another guard of the Safe and other elections as errors", async () => {
  const { viem, seats, timelock } = committee;
  const guard = await viem.deployContract("CommitteeGuard", [seats.address, timelock.address, []]);
  const report = await chain.reportDraft([
    ...chain.calls("committee.guard", { guard: guard.address }),
    ...chain.calls("committee.setElections", { elections: chain.deployment.contracts.AlthingToken }),
  ]);
  expect(foundBy(report, "safes")).toEqual([`error: Changes the guard of the Safe ${named("CommitteeSafe")}`]);
  expect(foundBy(report, "committee")).toEqual(["error: Changes who declares members of the committee elected"]);
  expect(foundBy(report, "storage")).toEqual([]);
});
