import { type Address, keccak256, toBytes } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import type { SignalMessage } from "#protocol/signals/signal-messages.ts";
import { bindingPlugins, spaceOf } from "#protocol/signals/signal-space.ts";

const token: Address = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const binding = { chainId: 31337, token };

export const home = { ...binding, space: spaceOf(binding) };
export const author = privateKeyToAccount(keccak256(toBytes("the author")));
export const voters = ["one", "two", "three"].map((name) => privateKeyToAccount(keccak256(toBytes(name))));

/** Open for a day, from the moment it was signed. */
export const sampleSignal: SignalMessage = {
  from: author.address,
  space: home.space,
  timestamp: 1_700_000_000,
  type: "single-choice",
  title: "Where?",
  body: "",
  discussion: "",
  choices: ["North", "South", "Nowhere"],
  labels: [],
  start: 1_700_000_000,
  end: 1_700_086_400,
  snapshot: 17,
  plugins: bindingPlugins(binding),
  privacy: "",
  app: "althing",
};
