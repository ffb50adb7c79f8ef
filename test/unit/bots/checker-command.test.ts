import { expect, it } from "vitest";
import { readCheckerCommand } from "#bots/checker/checker-command.ts";

const flags = ["--network", "local", "--rpc", "http://127.0.0.1:8545, https://node.example", "--checker", "c.yaml"];

it("flags come first, the environment second", () => {
  const command = readCheckerCommand(flags, { ALTHING_CHECKER: "other.yaml", METRICS_PORT: "9464" });
  expect(command).toMatchObject({ network: "local", checker: "c.yaml", "metrics-port": 9464, once: false });
  expect(command.rpc.map(({ host }) => host)).toEqual(["127.0.0.1:8545", "node.example"]);
  expect(readCheckerCommand(flags.slice(0, 4), { ALTHING_CHECKER: "other.yaml" }).checker).toBe("other.yaml");
});

it.for([
  [[], "--network: say which network, for example --network local"],
  [flags.slice(0, 4), "--checker or ALTHING_CHECKER: give the checker's file"],
  [
    ["--network", "local", "--checker", "c.yaml"],
    "--rpc or RPC_URL: give at least one URL, several separated by commas",
  ],
  [[...flags, "--metrics-port", "70000"], "--metrics-port or METRICS_PORT: expected a port from 0 to 65535"],
  [[...flags, "--interval-seconds", "soon"], "--interval-seconds: expected a number such as 0.5"],
  [["--file", "c.yaml"], "Known flags: --network --checker"],
] as const)("%j is refused", ([args, message]) => {
  expect(() => readCheckerCommand([...args], {})).toThrow(message);
});
