import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Keystore } from "ox";
import { getAddress } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeDeployment } from "./bot-process.ts";
import { type EmissionBotChain, startEmissionBotChain } from "./emission-bot-chain.ts";

const root = join(import.meta.dirname, "../../..");
const stranger = generatePrivateKey();

let chain: EmissionBotChain;
let file: string;
let flags: string[];
beforeAll(async () => {
  chain = await startEmissionBotChain();
  file = join(chain.folder, "reporters.yaml");
  const deployment = await writeDeployment(chain);
  flags = ["--network", "local", "--rpc", chain.rpc.url, "--data", chain.folder, "--deployment", deployment];
  await writeFile(join(chain.folder, "password"), "secret");
  for (const [name, key] of [
    ["reporter.json", chain.reporterKeys[0] ?? "0x"],
    ["stranger.json", stranger],
  ] as const) {
    const [derived, options] = await Keystore.pbkdf2Async({ password: "secret", iterations: 1_000 });
    await writeFile(join(chain.folder, name), JSON.stringify(Keystore.encrypt(key, derived, options)));
  }
});
afterAll(() => chain.close());

const entry = (keystore: string) =>
  `  - keystore: ${keystore}\n    passwordFile: password\n    source: { csv: revenue.csv }\n`;

function run(args: string[], env: Record<string, string> = {}) {
  const { ALTHING_KEYSTORE: _, ALTHING_REPORTERS: __, ...inherited } = process.env;
  return new Promise<{ code: number; out: string; error: string }>((resolve) => {
    const options = { cwd: root, env: { ...inherited, ...env } };
    const child = execFile(process.execPath, ["bots/run.ts", ...args], options, (_failure, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    );
  });
}

it("a dry run says in words what would be reported and poked, names a key that is no reporter, and sends nothing", async () => {
  await chain.writeCsv("0,40000.5");
  await writeFile(file, `reporters:\n${entry("reporter.json")}${entry("stranger.json")}`);
  await chain.enterWindow(0);
  const { code, out, error } = await run([...flags, "--dry-run", "--once"], { ALTHING_REPORTERS: file });
  expect(code, error).toBe(0);
  expect(out).toContain(
    `due report: post on ${getAddress(chain.reports.address)} for report:0:${chain.reporters[0]}: revenue of epoch 0: 40,000.5 USD`,
  );
  expect(out).toMatch(/would succeed with \d+ gas, lapses/);
  const other = getAddress(privateKeyToAccount(stranger).address);
  expect(out).toContain(`problem report: ${other} is not a reporter`);
  expect(out).toContain('"duties":["queue","execute","poke","report"]');

  await chain.passCutoff(0);
  const later = await run([...flags, "--dry-run", "--once", "--reporters", file]);
  expect(later.out).toContain(
    `due poke: poke on ${getAddress(chain.controller.address)} for poke:0: the revenue of epoch 0 is final`,
  );
  expect(chain.rpc.state.sent).toEqual([]);
});

it("a file of reporters that is wrong or not there stops the command with its place", async () => {
  await writeFile(file, `reporters:\n${entry("none.json")}`);
  const wrong = await run([...flags, "--dry-run", "--once", "--reporters", file]);
  expect([wrong.code, wrong.error]).toEqual([1, expect.stringContaining("reporters.yaml:2:5: reporters.0.keystore: ")]);
  const missing = await run([...flags, "--dry-run", "--once", "--reporters", "/nowhere.yaml"]);
  expect(missing.code).toBe(1);
  expect(missing.error).toContain("--reporters or ALTHING_REPORTERS names /nowhere.yaml, which cannot be read");
  expect(missing.error).not.toContain("    at ");
});
