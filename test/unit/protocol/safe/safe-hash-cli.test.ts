import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const script = new URL("../../../../proposals/cli/safe-hash.ts", import.meta.url).pathname;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "althing-safe-hash-"));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

// pcaversaccio/safe-tx-hashes-util@2260fbfe README.md, Nested Safes.
const NESTED = `chainId: 11155111
safe: "0x657ff0D4eC65D82b2bC1247b0a558bcd2f80A0f1"
version: 1.4.1
to: "0x255C3912f91eF11bFDadd405F13144a823Da8cc5"
value: 100000000000000000
nonce: 4
safeTxHash: "0xcb8bbe7bf8f8a1f3f57658e450d07d4422356ac042d96a87ba425b19e67a78a1"
approvedBy:
  - safe: "0x6bc56d6CE87C86CB0756c616bECFD3Cd32b09251"
    version: 1.4.1
    nonce: 4
`;

describe("npm run safe-hash", () => {
  it("shows the fields, then the hashes, in the order of a hardware wallet", async () => {
    const { code, stdout, stderr } = await safeHash(NESTED);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const places = [
      "to               0x255C3912f91eF11bFDadd405F13144a823Da8cc5",
      "value            100000000000000000 wei (0.1",
      "nonce            4",
      "domain hash      0x611379c19940caee095cdb12bebe6a9fa9abb74cdb1fbd7377c49a1f198dc24f",
      "message hash     0x565bba8b51924ffa64953596d0a2dd5c2cad39649f7de0bf2c8dbc903bd03258",
      "safeTxHash       0xcb8bbe7bf8f8a1f3f57658e450d07d4422356ac042d96a87ba425b19e67a78a1",
      "the file states the same hash",
      "Owner of 0x657ff0D4eC65D82b2bC1247b0a558bcd2f80A0f1: Safe 0x6bc56d6CE87C86CB0756c616bECFD3Cd32b09251",
      "safeTxHash       0x86eb3f93f2670d119a4ecb8eeaa4dafe31a28abcafe06688d47e195a3dd7abb0",
    ].map((line) => stdout.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("says in red that the stated hash differs, and exits with 1", async () => {
    const { code, stdout } = await safeHash(NESTED.replace("nonce: 4\nsafeTxHash", "nonce: 5\nsafeTxHash"), [], {
      FORCE_COLOR: "1",
    });
    expect(code).toBe(1);
    expect(stdout).toContain("\u001b[31m  the file states  0xcb8bbe7b");
    expect(stdout).toContain("THEY DIFFER, do not sign");
  });

  it("writes JSON for programs", async () => {
    const { code, stdout } = await safeHash(NESTED, ["--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "transaction",
      chainId: "11155111",
      transaction: { value: "100000000000000000" },
      domainHash: "0x611379c19940caee095cdb12bebe6a9fa9abb74cdb1fbd7377c49a1f198dc24f",
      safeTxHash: "0xcb8bbe7bf8f8a1f3f57658e450d07d4422356ac042d96a87ba425b19e67a78a1",
      matches: true,
      approvals: [{ safeTxHash: "0x86eb3f93f2670d119a4ecb8eeaa4dafe31a28abcafe06688d47e195a3dd7abb0" }],
    });
  });

  it("takes what the file leaves out from the command line", async () => {
    const file = NESTED.replace("chainId: 11155111\n", "").replace("version: 1.4.1\n", "");
    const { stdout } = await safeHash(file, ["--chain", "11155111", "--safe-version", "1.4.1"]);
    expect(stdout).toContain("0xcb8bbe7bf8f8a1f3f57658e450d07d4422356ac042d96a87ba425b19e67a78a1");
  });

  it("never writes what a message would do to the terminal", async () => {
    const { stdout } = await safeHash(
      '{"chainId": 1, "safe": "0x657ff0D4eC65D82b2bC1247b0a558bcd2f80A0f1", "message": "a\\u001b[2Kb\\u202ec"}',
    );
    expect(stdout).toContain("| a\\u{1b}[2Kb\\u{202e}c");
    expect(stdout).not.toContain("\u001b");
  });

  it.each<[string, string, string[], string]>([
    [
      "a field is wrong",
      NESTED.replace("nonce: 4\nsafe", "nonce: x\nsafe"),
      [],
      "tx.yaml:6:1: nonce: expected a whole",
    ],
    ["an option is wrong", NESTED, ["--chain", "one"], "--chain one: expected a whole number"],
    ["an option is not known", NESTED, ["--chian", "1"], "Usage: npm run safe-hash"],
    ["the format is not known", NESTED, ["--format", "xml"], "expected text or json"],
    ["there are two files", NESTED, ["other.json"], "found 2"],
  ])("exits with 2 when %s", async (_, file, args, message) => {
    const { code, stdout, stderr } = await safeHash(file, args);
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("exits with 2 when there is no file", async () => {
    expect(await run(["nowhere.json"])).toMatchObject({ code: 2, stderr: expect.stringContaining("cannot be read") });
  });
});

async function safeHash(file: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const path = join(directory, "tx.yaml");
  await writeFile(path, file);
  return run([path, ...args], env);
}

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { FORCE_COLOR: _, ...others } = process.env;
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [script, ...args], { env: { ...others, ...env } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}
