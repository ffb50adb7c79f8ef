import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getAddress } from "viem";
import { generatePrivateKey } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeKeystore } from "#operator/keys/keystore-file.ts";
import { readDescription } from "#protocol/governor/proposal-description.ts";
import { deployGovernance, type Governance, tokens } from "#test/fixture/governance.ts";
import { startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { servedChain } from "./served-chain.ts";

const script = new URL("../../../proposals/cli/propose.ts", import.meta.url).pathname;
let governance: Governance;
let chain: Awaited<ReturnType<typeof servedChain>>;
let directory: string;
let proposer: string;

beforeAll(async () => {
  governance = await deployGovernance([tokens(400_000_000), tokens(5_000_000)]);
  chain = await servedChain(governance);
  directory = await mkdtemp(join(tmpdir(), "althing-propose-"));
  proposer = holder(0);
  await writeDeployment("31337", 31_337);
});

afterAll(async () => {
  await chain.close();
  await rm(directory, { recursive: true, force: true });
});

const voting = `title: Vote for five days
description: |
  Three days are short.
actions:
  - action: governor.votingPeriod
    period: 5 days
  - action: treasury.transferToken
    asset: NET
    to: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    amount: 25000 NET
`;

describe("npm run propose", () => {
  it("shows in a dry run what would be proposed, and sends nothing", async () => {
    const before = await governance.client.getBlockNumber();
    const { code, stdout, stderr } = await propose(voting, ["--dry-run", "--from", proposer]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toContain("1. Set the voting period to 5 days");
    expect(stdout).toContain("Voting period: 3 days -> 5 days");
    expect(stdout).toContain("2. Send 25,000 NET from the treasury to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    expect(stdout).toMatch(/class +treasury/);
    expect(stdout).toMatch(/quorum +40,000,000 NET/);
    expect(stdout).toMatch(/majority +more than 50%/);
    expect(stdout).toMatch(/threshold +10,000,000 NET/);
    expect(stdout).toMatch(/your voting power +400,000,000 NET/);
    expect(stdout).toContain("Dry run: nothing was sent.");
    expect(await governance.client.getBlockNumber()).toBe(before);
  });

  it("warns of calls that would fail, do nothing or change nothing", async () => {
    const { stdout } = await propose(
      `title: Odd calls
actions:
  - { action: governor.votingPeriod, period: 3 days }
  - { action: governor.votingPeriod, period: 4 days }
  - { action: treasury.transferToken, asset: NET, to: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", amount: 900000000 NET }
  - { action: call, target: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", function: poke() }
`,
      ["--dry-run"],
    );
    expect(stdout).toContain("Warning: it has this value already");
    expect(stdout.match(/Warning: a later action of this proposal changes it again/g)).toHaveLength(1);
    expect(stdout).toContain("Warning: made now, this call fails: ERC20InsufficientBalance (sender ");
    expect(stdout).toContain("Warning: there is no contract at this address");
    expect(stdout).toMatch(/class +constitutional/);
  });

  it("proposes for an account of the local chain, protected against being taken first", async () => {
    const { code, stdout, stderr } = await propose(voting, ["--yes", "--from", proposer]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const id = BigInt(/Proposal (\d+)/.exec(stdout)?.[1] ?? 0);
    expect(await governance.governor.read.state([id])).toBe(0);
    const [event] = await governance.governor.getEvents.ProposalCreated({ fromBlock: 0n });
    expect(event?.args.proposalId).toBe(id);
    expect(readDescription(event?.args.description ?? "")).toEqual({
      title: "Vote for five days",
      description: "Three days are short.",
      proposer,
    });
  });

  it("says why the governor refuses the same proposal again", async () => {
    const { code, stderr } = await propose(voting, ["--yes", "--from", proposer]);
    expect(code).toBe(1);
    expect(stderr).toContain("The governor refuses the proposal: GovernorUnexpectedProposalState");
  });

  it("refuses a proposer with too little voting power, and says how much is missing", async () => {
    const small = holder(1);
    const { code, stderr } = await propose(voting, ["--yes", "--from", small]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `${small} has too little voting power to propose: 5,000,000 NET more must be delegated to it`,
    );
  });

  it("sends through a node that refuses at first, and says so where it does not know whether it was taken", async () => {
    const node = await startFaultyRpc(chain.url);
    const title = (words: string) => voting.replace("Vote for five days", words);
    try {
      node.fail({ fault: "http-429", methods: ["eth_sendTransaction"], times: 2 });
      const sent = await propose(title("Refused twice"), ["--yes", "--from", proposer, "--rpc", node.url]);
      expect(sent).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Proposal \d+$/m) });
      node.alter(({ method, id }, reply) =>
        method === "eth_sendTransaction" ? { id, error: { code: -32_003, message: "not now" } } : reply,
      );
      const unclear = await propose(title("Taken unseen"), ["--yes", "--from", proposer, "--rpc", node.url]);
      expect(unclear).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(
          /^The node did not say that it took the transaction: .*not now.* Look whether the/,
        ),
      });
    } finally {
      await node.close();
    }
  });

  it("signs with the keystore, whose account must be the one that is named", async () => {
    const keystore = join(directory, "keystore.json");
    const address = await writeKeystore(keystore, generatePrivateKey(), "a long enough password");
    const env = { ALTHING_KEYSTORE: keystore, ALTHING_KEYSTORE_PASSWORD: "a long enough password" };
    const alone = await propose(voting, ["--yes"], env);
    expect(alone.stderr).toContain(`${address} has too little voting power to propose: 10,000,000 NET more`);
    const other = await propose(voting, ["--yes", "--from", proposer], env);
    expect(other.stderr).toContain(`--from is ${proposer}, but the key's account is ${address}`);
  });

  it("asks, and without a terminal says how to go on", async () => {
    const { code, stderr } = await propose(voting.replace("five", "5"), ["--from", proposer]);
    expect(code).toBe(1);
    expect(stderr).toContain("Give --yes to send without asking");
  });

  it.each([
    ["nobody to propose", ["--yes"], /Nobody to propose: set ALTHING_KEYSTORE and its password, or give --from/],
    [
      "an unreachable node",
      ["--dry-run", "--rpc", "http://127.0.0.1:1"],
      /No answer from http:\/\/127.0.0.1:1.*Is the node running/,
    ],
    ["an address that is no URL", ["--dry-run", "--rpc", "localhost"], /"localhost" is not an RPC address/],
    [
      "an unknown network",
      ["--dry-run", "--network", "mars"],
      /No deployment is called "mars": there are local \(31337\)/,
    ],
    ["a network without a deployment", ["--dry-run", "--network", "5"], /No deployment found: deployments\/5/],
    [
      "a wrong checksum in --from",
      ["--dry-run", "--from", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAEd"],
      /--from .* right checksum/,
    ],
    ["an unknown option", ["--fast"], /Unknown option '--fast'[\s\S]*Usage: npm run propose/],
  ])("stops at %s", async (_, options, message) => {
    const { code, stderr, stdout } = await propose(voting, options);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n +at /);
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });

  it("stops at another chain than the deployment's", async () => {
    await writeDeployment("10", 10);
    const { stderr } = await propose(voting, ["--dry-run", "--network", "10"]);
    expect(stderr).toContain("is chain 31337, expected chain 10 (ten)");
  });

  it("tells the place of every mistake in the file", async () => {
    const { code, stderr } = await propose(voting.replace("5 days", "5").replace("25000 NET", "0.5 ETH"), [
      "--dry-run",
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/proposal\.yaml:6:5: actions\.0\.period: expected a duration, such as 3 days; "5"/);
    expect(stderr).toMatch(
      /proposal\.yaml:10:5: actions\.1\.amount: expected an amount in NET .*"0.5 ETH" is not in NET/,
    );
  });
});

async function propose(yaml: string, options: string[], env: Record<string, string> = {}) {
  const file = join(directory, "proposal.yaml");
  await writeFile(file, yaml);
  const rpc = options.includes("--rpc") ? [] : ["--rpc", chain.url];
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [script, file, ...rpc, ...options],
      { cwd: directory, env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env } },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

function holder(index: number): string {
  return getAddress(governance.holders[index]?.account.address ?? "");
}

async function writeDeployment(name: string, chainId: number) {
  const { client, token, governor, timelock } = governance;
  const folder = join(directory, "deployments", name);
  await mkdir(folder, { recursive: true });
  const genesis = await client.getBlock({ blockNumber: 0n });
  const contracts = {
    AlthingToken: token.address,
    AlthingGovernor: governor.address,
    TimelockController: timelock.address,
  };
  const rest = {
    chainId,
    networkName: chainId === 10 ? "ten" : "local",
    profile: "fluence",
    startBlock: 0,
    genesisHash: genesis.hash,
    assets: [
      { address: null, symbol: "ETH", decimals: 18 },
      { address: token.address, symbol: "NET", decimals: 18 },
    ],
    local: chainId === 31_337,
  };
  await writeFile(join(folder, "addresses.json"), JSON.stringify(contracts));
  await writeFile(join(folder, "deployment.json"), JSON.stringify(rest));
}
