import { expect, it } from "vitest";
import { openExplorers } from "#deploy/publishing/open-explorers.ts";
import { verifyOptions } from "#deploy/verification/verify-options.ts";

const network = ["--network", "sepolia"];

it("reads addresses of explorers from flags first, then the environment", () => {
  const env = { SOURCIFY_URL: "http://s.example/", ETHERSCAN_API_KEY: "key" };
  expect(verifyOptions(network, env).explorers).toEqual({
    sourcify: "http://s.example",
    etherscan: null,
    etherscanKey: "key",
  });
  expect(verifyOptions([...network, "--sourcify-url", "http://other.example"], env).explorers).toMatchObject({
    sourcify: "http://other.example",
  });
  expect(verifyOptions([...network, "--offline"], env).explorers).toBeNull();
});

it.each([
  [[], /--network is missing/],
  [[...network, "--sourcify-url", "sourcify"], /--sourcify-url or SOURCIFY_URL: "sourcify" is not the address/],
  [[...network, "--offline", "--etherscan-url", "http://e.example"], /--offline asks no explorer/],
  [[...network, "--publish"], /Unknown option '--publish'.*npm run verify/s],
])("%j is refused with a reason", (args, message) => {
  expect(() => verifyOptions(args, {})).toThrow(message);
});

const none = { sourcify: null, etherscan: null, etherscanKey: null };
const names = (chainId: number, addresses: Partial<typeof none> | Record<string, string>) =>
  openExplorers({ chainId, local: chainId === 31337 }, { ...none, ...addresses }).explorers.map(({ name }) => name);

it("publishes at Sourcify, and at Etherscan with its key; nowhere of the local network", () => {
  expect(names(1, {})).toEqual(["Sourcify at https://sourcify.dev/server"]);
  expect(names(1, { etherscanKey: "key" })).toEqual([
    "Sourcify at https://sourcify.dev/server",
    "the explorer at https://api.etherscan.io/v2/api",
  ]);
  expect(names(31337, { etherscanKey: "key" })).toEqual([]);
});
