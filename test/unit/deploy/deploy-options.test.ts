import { expect, it } from "vitest";
import { type DeployOptions, deployOptions as optionsOf } from "#deploy/plan/deploy-options.ts";

type Environment = Record<string, string | undefined>;

function deployOptions(args: string[], env: Environment): DeployOptions {
  const options = optionsOf(args, env);
  if (!("deploy" in options)) throw new Error("expected a deployment");
  return options.deploy;
}

const complete = ["--network", "sepolia", "--profile", "fluence", "--rpc", "https://node.example"];

it("reads network, profile, settings and node", () => {
  expect(deployOptions([...complete, "--settings", "ours.yaml"], {})).toEqual({
    network: { name: "sepolia", chainId: 11_155_111 },
    profile: "fluence",
    settings: "ours.yaml",
    rpc: "https://node.example",
    dryRun: false,
    yes: false,
  });
});

it("shows without sending, or sends without asking, never both", () => {
  expect(deployOptions([...complete, "--dry-run"], {})).toMatchObject({ dryRun: true, yes: false });
  expect(deployOptions([...complete, "--yes"], {})).toMatchObject({ dryRun: false, yes: true });
  expect(() => deployOptions([...complete, "--dry-run", "--yes"], {})).toThrow(/give one of them/);
});

it("takes the first node of RPC_URL when --rpc is absent", () => {
  const options = deployOptions(complete.slice(0, 4), { RPC_URL: "http://a.example,http://b.example" });
  expect(options.rpc).toBe("http://a.example");
});

it("the local network has a node of its own", () => {
  expect(deployOptions(["--network", "local", "--profile", "fluence"], {}).rpc).toBe("http://127.0.0.1:8545");
});

it("a chain id stands for a network without a name", () => {
  const { network } = deployOptions(["--network", "7777", "--profile", "fluence", "--rpc", "http://a.example"], {});
  expect(network).toEqual({ name: "chain-7777", chainId: 7777 });
});

it("a chain id of a named network gives its name", () => {
  expect(deployOptions(["--network", "1", ...complete.slice(2)], {}).network).toEqual({ name: "mainnet", chainId: 1 });
});

it.each([
  [[], "--network is missing"],
  [["--network", "sepolia"], "--profile is missing"],
  [["--network", "sepolia", "--profile", "fluence"], "give --rpc URL, or set RPC_URL"],
  [["--network", "sepolai", "--profile", "fluence"], 'Unknown network "sepolai". Known are local, mainnet'],
  [["--network", "0", "--profile", "fluence"], 'Unknown network "0"'],
  [[...complete, "--verfy"], "Unknown option '--verfy'"],
  [[...complete, "now"], "Unexpected argument 'now'"],
  [[...complete.slice(0, 4), "--rpc", "node.example"], '"node.example" is not the address of a node'],
])("%j is refused with a reason", (args, message) => {
  expect(() => deployOptions(args, {})).toThrow(message);
});

const bots = "0x000000000000000000000000000000000000dEaD";

it("checks what is open with --check, which needs neither profile nor key", () => {
  expect(optionsOf(["--network", "sepolia", "--check"], {})).toEqual({
    check: { network: "sepolia", deployment: undefined, rpc: undefined, bots: null, relayPerDayWei: 0n },
  });
  const all = ["--deployment", "there", "--rpc", "http://a.example", "--bots", bots, "--relay-per-day-eth", "0.2"];
  expect(optionsOf(["--network", "1", "--check", ...all], {})).toEqual({
    check: {
      network: "1",
      deployment: "there",
      rpc: "http://a.example",
      bots,
      relayPerDayWei: 200_000_000_000_000_000n,
    },
  });
});

it.each([
  [["--check"], /--network is missing/],
  [["--network", "1", "--check", "--yes"], /--yes does not go with --check/],
  [["--network", "1", "--check", "--profile", "fluence"], /--profile does not go with --check/],
  [["--network", "1", "--check", "--bots", "0x12"], /--bots 0x12: /],
  [["--network", "1", "--check", "--relay-per-day-eth", "some"], /--relay-per-day-eth some: expected a number/],
  [[...complete, "--bots", bots], /--bots goes with --check alone/],
])("%j is refused with a reason", (args, message) => {
  expect(() => optionsOf(args, {})).toThrow(message);
});

it("a module that joins names its settings, and its folder follows from the network", () => {
  const args = ["--network", "sepolia", "--add", "committee", "--settings", "c.yaml", "--rpc", "https://node.example"];
  expect(optionsOf(args, {})).toEqual({
    add: {
      network: { name: "sepolia", chainId: 11_155_111 },
      module: "committee",
      settings: "c.yaml",
      directory: "deployments/11155111",
      rpc: "https://node.example",
      dryRun: false,
      yes: false,
    },
  });
  expect(optionsOf([...args, "--deployment", "ours"], {})).toMatchObject({ add: { directory: "ours" } });
  expect(() => optionsOf([...args, "--dry-run", "--yes"], {})).toThrow(/give one of them/);
  expect(() => optionsOf([...args, "--check"], {})).toThrow(/--add does not go with --check/);
  expect(() => optionsOf([...args, "--bots", "0x1"], {})).toThrow(/--bots goes with --check alone/);
  expect(() => optionsOf([...complete, "--deployment", "ours"], {})).toThrow(
    /--deployment goes with --check and --add/,
  );
});
