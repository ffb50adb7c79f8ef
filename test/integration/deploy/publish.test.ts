import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { createDeployFixture, type DeployFixture } from "./deploy-fixture.ts";
import { type LocalExplorers, startLocalExplorers } from "./local-explorers.ts";

const root = join(import.meta.dirname, "../../..");

let fixture: DeployFixture;
let deployment: Deployment;
let explorers: LocalExplorers;
let out: string;

beforeAll(async () => {
  fixture = await createDeployFixture();
  deployment = await fixture.deploy();
  explorers = await startLocalExplorers();
  out = await mkdtemp(join(tmpdir(), "althing-publishing-"));
});
afterAll(async () => {
  await fixture.close();
  await explorers.close();
  await rm(out, { recursive: true });
});

async function verify(args: readonly string[], env: Record<string, string> = {}) {
  const flags = ["--network", "local", "--deployment", fixture.directory, "--out", out, ...args];
  const { ETHERSCAN_API_KEY: _, ...inherited } = process.env;
  const run = promisify(execFile)(process.execPath, ["deploy/verify.ts", ...flags], {
    cwd: root,
    env: { ...inherited, ...env },
  });
  const failed = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });
  return run.then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    (error: unknown) => failed.parse(error),
  );
}

async function startServer() {
  const server = createServer((_request, response) => response.end("<p>maintenance</p>")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return Object.assign(server, { url: `http://127.0.0.1:${port}` });
}

const ours = () => Object.keys(deployment.contracts).filter((name) => name !== "CommitteeSafe");
const keyOf = (name: string) => `31337:${deployment.contracts[name]?.toLowerCase()}`;

it("publishes each contract at both explorers, and finds it verified the next time", async () => {
  explorers.refused.add("RewardHolder");
  explorers.beBusy(2);
  const flags = ["--sourcify-url", `${explorers.sourcifyUrl}/`, "--etherscan-url", explorers.etherscanUrl];
  const { code, stdout, stderr } = await verify(flags, { ETHERSCAN_API_KEY: "secret" });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const [, atSourcify = "", atExplorer = ""] = stdout.split(/\n\n(?=Sourcify at|the explorer at)/);
  expect(atSourcify).toMatch(/AlthingGovernor +published: exact_match/);
  expect(atSourcify).toMatch(/RewardHolder +refused: The onchain and recompiled bytecodes don't match\./);
  expect(atSourcify.match(/published: exact_match$/gm)).toHaveLength(ours().length - 1);
  expect(atSourcify).toContain(`${ours().length - 1} published, 1 refused`);
  expect(atExplorer).toMatch(/AlthingGovernor +published: Pass - Verified/);
  expect(atExplorer).toMatch(/RewardHolder +refused: Fail - Unable to verify/);
  expect(atExplorer).toContain(`${ours().length - 1} published, 1 refused`);
  for (const held of [explorers.sourcify, explorers.etherscan]) {
    for (const name of ours().filter((one) => one !== "RewardHolder")) {
      expect(held.get(keyOf(name)), name).toMatch(new RegExp(`\\.sol:${name}$`));
    }
  }
  expect(new Set(explorers.keys)).toEqual(new Set(["secret"]));

  explorers.refused.clear();
  const again = await verify(flags);
  expect(again.stdout).toMatch(/AlthingGovernor +verified already: exact_match/);
  expect(again.stdout).toMatch(/AlthingGovernor +verified already: it shows the sources/);
  expect(again.stdout.split(`${ours().length - 1} verified already, 1 published`)).toHaveLength(3);
  expect(explorers.keys.at(-1)).toBeNull();
});

it("an explorer that cannot be reached, or is none, takes nothing away from the rest", async () => {
  await rm(out, { recursive: true });
  const page = await startServer();
  onTestFinished(() => void page.close());
  const gone = await startServer();
  await promisify(gone.close.bind(gone))();
  const away = ["--sourcify-url", `${gone.url}/server`, "--etherscan-url", `${page.url}/api`];
  const { code, stdout } = await verify([...away, "--rpc", fixture.rpc]);
  expect(code).toBe(0);
  expect(stdout).toContain("The code of each contract on the chain is what the kept builds say.");
  expect(stdout).toMatch(/Sourcify at http.*\/server:\n {2}\w+ +not reached: .*ECONNREFUSED/);
  expect(stdout).toMatch(
    /explorer at .*:\n {2}\w+ +not reached: it answered 200 and no JSON\n {2}\w+ +not reached: not/,
  );
  expect(stdout.split(`\n  ${ours().length} not reached`).length, stdout).toBe(3);
  expect(await readdir(out)).toContain("verification.json");
});

it("asks nobody offline, and says which explorers were left out", async () => {
  expect((await verify(["--offline"])).stdout).not.toMatch(/explorer|Sourcify/);
  expect((await verify([])).stdout).toContain("No explorer knows the local network");
  const some = await verify([], { SOURCIFY_URL: explorers.sourcifyUrl });
  expect(some.stdout).toContain("Nothing was sent to Etherscan: set ETHERSCAN_API_KEY");
});

it("asks an explorer that does not know the chain once", async () => {
  explorers.forgetChain();
  const { stdout } = await verify(["--sourcify-url", explorers.sourcifyUrl, "--etherscan-url", explorers.etherscanUrl]);
  expect(
    stdout.match(/not reached: (The chain 31337 is not supported|Missing or unsupported chainid.*)$/gm),
  ).toHaveLength(2);
  expect(stdout.split(`\n  ${ours().length} not reached`).length, stdout).toBe(3);
});
