import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "althing-simulate-"));
  const rows = Array.from({ length: 40 }, (_, epoch) => `${epoch},${epoch < 12 ? 10_000 : 30_000}`);
  await writeFile(join(folder, "revenue.csv"), ["epoch,revenueUsd", ...rows].join("\n"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function simulate(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const script = join(ROOT, "simulation/simulate.ts");
    execFile(process.execPath, [script, ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

describe("npm run simulate", () => {
  it("writes the comparison as CSV and SVG and says which figures it used and where they come from", async () => {
    const { code, out, err } = await simulate("--profile", "fluence", "--revenue", "revenue.csv", "--out", "out");
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toMatch(/emission.referenceRevenue +10,000 USD +median of the first 12 known revenues/);
    expect(out).toMatch(/emission.epoch +1 day +https:/);
    expect(out).toMatch(/Althing +emitted [\d,]+ FLT, left [\d,]+ FLT, multiplier 0\.\d+, \d+ reversals/);
    expect((await readFile(join(folder, "out/simulation.csv"), "utf8")).trimEnd().split("\n")).toHaveLength(41);
    expect(await readFile(join(folder, "out/simulation.svg"), "utf8")).toMatch(/^<svg .*<\/svg>\n$/s);
  });

  it("follows a figure chosen on the command line", async () => {
    const given = ["--profile", "fluence", "--revenue", "revenue.csv", "--out", "ratio"];
    const { out } = await simulate(
      ...given,
      "--set",
      "emission.kappa=1",
      "--set",
      "emission.referenceRevenue=15000 USD",
    );
    expect(out).toMatch(/emission.kappa +1 +chosen with --set/);
    expect(out).toMatch(/emission.referenceRevenue +15,000 USD +chosen with --set/);
  });

  it("names the file, line, column and what was expected in a bad CSV, and writes nothing", async () => {
    await writeFile(join(folder, "bad.csv"), "epoch,revenueUsd\n0,10\n1,ten\n");
    const { code, err } = await simulate("--profile", "fluence", "--revenue", "bad.csv", "--out", "bad");
    expect(code).toBe(1);
    expect(err).toBe(
      'bad.csv:3:3: revenueUsd: expected US dollars such as 12500.5; "ten" is not a plain decimal number\n',
    );
    await expect(readFile(join(folder, "bad/simulation.csv"))).rejects.toThrow(/ENOENT/);
  });

  it("says what is missing, and which profiles there are", async () => {
    expect((await simulate("--profile", "fluence")).err).toMatch(/Missing --revenue, --out\.\nUsage: npm run simulate/);
    const none = await simulate("--profile", "flux", "--revenue", "revenue.csv", "--out", "x");
    expect(none.err).toMatch(/There is no profile "flux"; there are: /);
    const absent = await simulate("--profile", "fluence", "--revenue", "absent.csv", "--out", "x");
    expect(absent.err).toMatch(/absent\.csv cannot be read; give a CSV file with the columns epoch,revenueUsd/);
    const wrong = await simulate("--profile", "fluence", "--revenue", "revenue.csv", "--out", "x", "--set", "kappa=1");
    expect(wrong.err).toMatch(/--set kappa=1: expected a figure and its value/);
  });
});
