import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Keystore } from "ox";
import { afterAll, beforeAll, expect, it } from "vitest";
import { raiseNotice } from "#bots/engine/notices.ts";
import { openStore } from "#store/connection/open-store.ts";
import { type BotChain, startBotChain } from "#test/integration/bots/bot-chain.ts";
import { writeDeployment } from "#test/integration/bots/bot-process.ts";
import { startHookServer } from "./hook-server.ts";
import { startMailServer } from "./mail-server.ts";

const TOKEN = "12345:abcdefghijkl";
const PASSWORD = "correct horse";

let chain: BotChain;
let hooks: Awaited<ReturnType<typeof startHookServer>>;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let flags: string[];
let keystore: Record<string, string>;
beforeAll(async () => {
  [chain, hooks, mail] = await Promise.all([startBotChain(), startHookServer(), startMailServer(PASSWORD)]);
  const notices = join(chain.folder, "notices.yaml");
  await writeFile(join(chain.folder, "smtp.password"), `${PASSWORD}\n`);
  await writeFile(
    notices,
    `digestSeconds: 0
channels:
  - email:
      host: 127.0.0.1
      port: ${mail.port}
      security: none
      user: althing
      password: { file: smtp.password }
      from: bots@example.org
      to: [ops@example.org]
  - telegram: { token: { env: TELEGRAM }, chat: "-100", api: "${hooks.origin}" }
  - slack: { url: { env: SLACK } }
  - discord: { url: { env: DISCORD } }
`,
  );
  const [key, options] = await Keystore.pbkdf2Async({ password: PASSWORD, iterations: 10_000 });
  const path = join(chain.folder, "keystore.json");
  await writeFile(path, JSON.stringify(Keystore.encrypt(chain.botKey, key, options)));
  keystore = { ALTHING_KEYSTORE: path, ALTHING_KEYSTORE_PASSWORD: PASSWORD };
  const deployment = await writeDeployment(chain);
  flags = ["--network", "local", "--rpc", chain.rpc.url, "--data", chain.folder, "--deployment", deployment];
  flags.push("--notices", notices, "--webhook", `${hooks.origin}/plain`);
});
afterAll(async () => {
  await Promise.all([chain.close(), hooks.close(), mail.close()]);
});

async function run(script: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      ...process.env,
      TELEGRAM: TOKEN,
      SLACK: `${hooks.origin}/slack`,
      DISCORD: `${hooks.origin}/discord`,
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "exit");
  return { code, output };
}

const takenBy = (path: string) => hooks.taken.filter((post) => post.path === path).map(({ body }) => body);

it("every channel can be tried without a key, and what one answers is said without its secret", async () => {
  const well = await run("bots/run.ts", [...flags, "--try-notices"]);
  expect(well).toMatchObject({ code: 0 });
  for (const name of ["webhook", "email", "telegram", "slack", "discord"]) {
    expect(well.output).toContain(`bots: ${name} took the try`);
  }
  expect(mail.mails).toHaveLength(1);
  expect(takenBy(`/bot${TOKEN}/sendMessage`)).toMatchObject([{ chat_id: "-100" }]);
  expect(takenBy("/discord")).toMatchObject([{ allowed_mentions: { parse: [] } }]);

  hooks.answers({ status: 401, body: `{"ok":false,"description":"Unauthorized: ${TOKEN}"}` });
  const badly = await run("bots/run.ts", [...flags, "--try-notices"], { LOG_FORMAT: "json" });
  hooks.answers({ status: 200 });
  expect(badly.code).toBe(1);
  expect(badly.output).toContain("telegram did not take the try: HTTP 401 Unauthorized: [hidden]");
  expect(badly.output).not.toContain(TOKEN);
});

it("without a channel there is nothing to try", async () => {
  const { code, output } = await run("bots/run.ts", [...flags.slice(0, 8), "--try-notices"]);
  expect(code).toBe(1);
  expect(output).toContain("No channel to try: give --notices FILE or --webhook URL");
});

it("running bots send what waits in their database to every channel, once, over a restart", async () => {
  const { chainId } = chain.deployment;
  const store = await openStore(join(chain.folder, String(chainId), "althing.sqlite"));
  // Before they raise one, the bots take the database for this chain's.
  await store
    .insertInto("bot_chains")
    .values({ chain_id: chainId, genesis_hash: chain.deployment.genesisHash })
    .execute();
  const context = { store, chainId, nowMs: Date.now, log: () => {} };
  await raiseNotice(context, "report-errors", "1", "“@everyone <!channel>” does what it should not");
  await store.destroy();
  const [before, mailsBefore] = [hooks.taken.length, mail.mails.length];
  for (let start = 0; start < 2; start++) {
    const { code, output } = await run("bots/run.ts", [...flags, "--once"], {
      ...keystore,
    });
    expect(code, output).toBe(0);
  }
  expect(
    hooks.taken
      .slice(before)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([`/bot${TOKEN}/sendMessage`, "/discord", "/plain", "/slack"].sort());
  expect(mail.mails).toHaveLength(mailsBefore + 1);
  expect(mail.mails.at(-1)?.text).toContain("Subject: Althing, chain 31337: report-errors");
});
