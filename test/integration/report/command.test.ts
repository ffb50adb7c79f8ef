import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reportSchema } from "#proposals/report/report.ts";
import { startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { type ReportChain, startReportChain } from "./report-chain.ts";

const SCRIPT = join(import.meta.dirname, "../../../proposals/cli/report.ts");
const draft = (period: string) => `title: Vote longer
actions:
  - action: governor.votingPeriod
    period: ${period}
`;
let chain: ReportChain;
let folder: string;

beforeAll(async () => {
  chain = await startReportChain();
  folder = join(chain.folder, "deployment");
  const { contracts, ...rest } = chain.deployment;
  await mkdir(folder);
  await writeFile(join(folder, "addresses.json"), JSON.stringify(contracts));
  await writeFile(join(folder, "deployment.json"), JSON.stringify(rest));
});
afterAll(() => chain.close());

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function report(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const all = [SCRIPT, "--deployment", folder, "--rpc", chain.rpc.url, ...args];
  const run = promisify(execFile)(process.execPath, all, { cwd: chain.folder, maxBuffer: 2 ** 24 });
  return run.then(
    (output) => ({ code: 0, ...output }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

it("writes a report that a later one is compared with", async () => {
  const earlier = join(folder, "earlier.json");
  const first = await report(await file("five.yaml", draft("5 days")), "--format", "json", "--out", earlier);
  expect(first).toMatchObject({ code: 0, stdout: `The report is in ${earlier}\n` });
  expect(reportSchema.parse(JSON.parse(await readFile(earlier, "utf8"))).run.executed).toBe(true);

  const same = await report(await file("five.yaml", draft("5 days")), "--baseline", earlier);
  expect(same.stdout).toContain("Nothing differs from the earlier report.");
  const other = await report(await file("six.yaml", draft("6 days")), "--baseline", earlier);
  expect(other.stdout).toContain(
    "## Differs from the earlier report\n- **changed:** 1. Set the voting period to 6 days",
  );
});

it("reports on the state of an earlier block", async () => {
  const { number } = await chain.client.getBlock();
  await chain.networkHelpers.mine(3);
  const { stdout } = await report(await file("five.yaml", draft("5 days")), "--block", String(number));
  expect(stdout).toContain(`- state of block ${number} `);
});

it("says what is wrong with what it is given, and what to do", async () => {
  const wrong = await file("wrong.yaml", draft("soon"));
  expect(await report(wrong)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`${wrong}:4:5: actions.0.period: expected a duration`),
  });
  expect((await report("none.yaml")).stderr).toContain("none.yaml cannot be read; give the path of a proposal file");
  expect((await report("77")).stderr).toMatch(/^There is no proposal 77 on local up to block \d+: none was made yet/);
  const five = await file("five.yaml", draft("5 days"));
  expect((await report(five, "--rpc", "http://127.0.0.1:1")).stderr).toMatch(/^No answer from http:\/\/127\.0\.0\.1:1/);
  expect((await report(five, "--baseline", five)).stderr).toContain(`${five} is not a report`);
  expect((await report(five, "--block", "99999999")).stderr).toMatch(/^There is no block 99999999 yet/);
});

it("forks from the next node when the first does not answer", async () => {
  const urls = `http://127.0.0.1:1,${chain.rpc.url}`;
  const { code, stdout } = await report(await file("five.yaml", draft("5 days")), "--rpc", urls);
  expect({ code, verdict: stdout.split("\n\n")[1] }).toEqual({ code: 0, verdict: "**No errors and no warnings.**" });
});

it("asks its node each thing once, and again what is refused", async () => {
  const node = await startFaultyRpc(chain.rpc.url);
  node.limitRequests(10);
  try {
    const { code, stdout } = await report(await file("five.yaml", draft("5 days")), "--rpc", node.url);
    expect({ code, verdict: stdout.split("\n\n")[1] }).toEqual({ code: 0, verdict: "**No errors and no warnings.**" });
    // The fork itself asks some thousand times.
    expect(node.seen.length).toBeLessThan(300);
  } finally {
    await node.close();
  }
});
