import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { localAccount } from "#deploy/local/accounts.ts";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { committeeProfile } from "#profiles/committee/committee-profile.ts";
import { emissionProfile } from "#profiles/emissions/emission-profile.ts";
import { createDeployCommand, type DeployCommand, exampleSettings } from "./deploy-command.ts";

/** `npm run deploy -- --add MODULE` on a network that was deployed without modules. */

const settingsSchema = z.looseObject({ figures: z.record(z.string(), z.unknown()) });
let command: DeployCommand;

const sepolia = ["--network", "sepolia"];
const folder = () => join(command.directory, "deployments/11155111");
const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const sent = () => createLocalClient(command.rpc).getTransactionCount({ address: localAccount(0).address });

/** The example's figures and lists that `keep` says, in a file. */
async function writeSettings(name: string, keep: (key: string) => boolean, more: object = {}): Promise<void> {
  const whole = settingsSchema.parse(parse(await readFile(exampleSettings, "utf8"), { schema: "failsafe" }));
  const { figures, ...lists } = whole;
  const kept = (all: object) => Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));
  await writeFile(join(command.directory, name), stringify({ figures: kept(figures), ...kept(lists), ...more }));
}

beforeAll(async () => {
  command = await createDeployCommand();
  const lists = ["allocation", "policies"];
  const core = (key: string) => !/^(committee|election|petition|emission|providers|prices)\./.test(key);
  await writeSettings("core.yaml", (key) => (key.includes(".") ? core(key) : lists.includes(key)), { modules: [] });
  const committee = [...committeeProfile.fields("FLT").keys(), "foundingMembers"];
  await writeSettings("committee.yaml", (key) => committee.includes(key));
  const emissions = [...emissionProfile.fields("FLT").keys(), "reporters"];
  await writeSettings("emissions.yaml", (key) => emissions.includes(key));
  const deployed = await command.run([...sepolia, "--profile", "fluence", "--settings", "core.yaml", "--yes"]);
  expect(deployed.stderr).toBe("");
});

afterAll(() => command.close());

const add = (module: string, ...args: string[]) =>
  command.run([...sepolia, "--add", module, "--settings", `${module}.yaml`, ...args]);

it.each([
  [
    "without settings",
    ["--add", "committee"],
    /--settings is missing: the file that has the figures and lists of committee/,
  ],
  [
    "a module that there is not",
    ["--add", "comittee", "--settings", "committee.yaml"],
    /no module "comittee" to add: there are emissions, providers, certification, committee/,
  ],
  [
    "a settings file that is not there",
    ["--add", "committee", "--settings", "none.yaml"],
    /There is no file none\.yaml/,
  ],
  [
    "figures that the network does not publish",
    ["--add", "committee", "--settings", "emissions.yaml"],
    /emission\.\w+: is no figure of committee/,
  ],
  [
    "a profile",
    ["--add", "committee", "--profile", "fluence", "--settings", "committee.yaml"],
    /the deployment says which profile it has/,
  ],
  [
    "a folder without a deployment",
    ["--add", "committee", "--settings", "committee.yaml", "--deployment", "elsewhere"],
    /No deployment found: elsewhere/,
  ],
])("%s is refused with a reason, and nothing is sent", async (_name, args, reason) => {
  const before = await sent();
  const { code, stderr } = await command.run([...sepolia, ...args]);
  expect(stderr).toMatch(reason);
  expect(stderr).not.toContain("    at ");
  expect(code).toBe(1);
  expect(await sent()).toBe(before);
});

it("names the figures and lists that are missing", async () => {
  await writeSettings("petition.yaml", (key) => key.startsWith("petition."));
  const { code, stderr } = await command.run([...sepolia, "--add", "committee", "--settings", "petition.yaml"]);
  expect(stderr).toMatch(/committee\.leastSeats .*election\.vetter .*foundingMembers {2}\(a list of account/s);
  expect(code).toBe(1);
});

it("holds its figures against the network as it stands", async () => {
  const whole = settingsSchema.parse(
    parse(await readFile(join(command.directory, "committee.yaml"), "utf8"), { schema: "failsafe" }),
  );
  const figures = { ...whole.figures, "election.rail.leastVoting": { value: "8", unit: "days", reason: "too short" } };
  await writeFile(join(command.directory, "short.yaml"), stringify({ ...whole, figures }));
  const { stderr } = await command.run([...sepolia, "--add", "committee", "--settings", "short.yaml"]);
  expect(stderr).toMatch(
    /election\.rail\.leastVoting: is shorter than a vote on restoring a candidate, which takes up to 9 days/,
  );
});

it("shows with --dry-run, and without a key, what it would do, and the vote that adopts it", async () => {
  const before = await sent();
  const args = [...sepolia, "--add", "committee", "--settings", "committee.yaml", "--dry-run"];
  const { stdout, stderr, code } = await command.run(args, { ALTHING_KEYSTORE: "" });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toMatch(/committee\.leastSeats +3 {2}\(chosen for this deployment/);
  expect(stdout).not.toContain("governor.votingPeriod");
  expect(stdout).toMatch(/committee until an election +0x\w+.*, until 20/);
  expect(stdout).toMatch(/governor\.policy {2}Elections {2}open\(\) {2}treasury/);
  expect(stdout).toContain("committee.grantVeto");
  expect(stdout).toMatch(/\d+ transactions, [\d,]+ gas/);
  expect(stdout).toContain("Nothing was sent.");
  expect(await sent()).toBe(before);
  expect(await exists(join(folder(), "modules"))).toBe(false);
});

it("asks before it sends", async () => {
  const { code, stderr } = await add("committee");
  expect(stderr).toMatch(/Nobody is here to confirm.*Give --yes/);
  expect(code).toBe(1);
  expect(await exists(join(folder(), "modules"))).toBe(false);
});

it.each(["committee", "emissions"] as const)(
  "adds %s, with its figures, and the next run finds nothing to do",
  async (module) => {
    const first = await add(module, "--yes");
    expect(first.stderr).toBe("");
    expect(first.stdout).toMatch(/Every reference checked, and that it has no power/);
    const proposal = `deployments/11155111/modules/${module}/adopt.yaml`;
    expect(first.stdout).toContain(`then propose ${proposal}`);
    expect(await readFile(join(command.directory, proposal), "utf8")).toContain(`title: Adopt the module ${module}`);
    expect((await readDeployment(folder())).joined).toHaveProperty(module);
    expect(await readFile(join(folder(), "profile.json"), "utf8")).toContain(
      module === "committee" ? "petition.share" : "emission.kappa",
    );
    const before = await sent();
    const again = await add(module, "--yes");
    expect(again.stderr).toBe("");
    expect(await sent()).toBe(before);
  },
);

it("deploying the network once more keeps what joined", async () => {
  const joined = await readDeployment(folder());
  const profile = await readFile(join(folder(), "profile.json"), "utf8");
  const again = await command.run([...sepolia, "--profile", "fluence", "--settings", "core.yaml", "--yes"]);
  expect(again.stderr).toBe("");
  expect(await readDeployment(folder())).toEqual(joined);
  expect(await readFile(join(folder(), "profile.json"), "utf8")).toBe(profile);
});
