import { parseGwei } from "viem";
import { expect, it } from "vitest";
import { readSettings } from "#bots/process/settings.ts";

const given = ["--network", "local", "--rpc", "http://one, http://two"];

it("flags are read with their units", () => {
  const settings = readSettings([...given, "--max-fee-gwei", "2.5", "--gas-cap", "500"], {});
  expect(settings.rpc.map((url) => url.host)).toEqual(["one", "two"]);
  expect(settings["max-fee-gwei"]).toBe(parseGwei("2.5"));
  expect(settings["gas-cap"]).toBe(500n);
});

it("the environment stands in for flags, and flags win", () => {
  const settings = readSettings(["--network", "local", "--data", "here"], {
    RPC_URL: "http://three",
    DATA_DIR: "there",
  });
  expect(settings.rpc.map((url) => url.host)).toEqual(["three"]);
  expect(settings.data).toBe("here");
});

it("every wrong setting is named at once", () => {
  const read = () => readSettings(["--rpc", "nonsense", "--max-fee-gwei", "one"], {});
  expect(read).toThrow(
    /--network: say which.*--rpc or RPC_URL: expected an http.*--max-fee-gwei or BOT_MAX_FEE_GWEI: expected a number/s,
  );
});
