import { type Abi, toFunctionSelector, toFunctionSignature } from "viem";
import { expect, it } from "vitest";
import { allowedCalls } from "#bots/duties/allowed-calls.ts";
import { contractAbis } from "#protocol/chain/abi/all.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const abis: Readonly<Record<string, Abi>> = contractAbis;

/** With its types, from the ABI of the contract that it is sent to. */
function words({ target, selector }: ReturnType<typeof allowedCalls>[number]): string {
  const [name = target] = Object.entries(sampleDeployment.contracts).find(([, address]) => address === target) ?? [];
  const item = (abis[name] ?? []).find((entry) => entry.type === "function" && toFunctionSelector(entry) === selector);
  return `${name}.${item?.type === "function" ? toFunctionSignature(item) : selector}`;
}

// Kept once more, apart from the list: whoever adds to it sees here, and in the commit, what bots may send from then on.
it("bots may send these calls to these contracts, and none to any other", () => {
  expect(allowedCalls(sampleDeployment).map(words).toSorted()).toMatchSnapshot();
});

it("none of them moves tokens or roles, or speaks for the treasury", () => {
  const selectors = new Set(allowedCalls(sampleDeployment).map(({ selector }) => selector));
  for (const signature of [
    "transfer(address,uint256)",
    "approve(address,uint256)",
    "grantRole(bytes32,address)",
    "cancel(address[],uint256[],bytes[],bytes32)",
    "propose(address[],uint256[],bytes[],string)",
    "relay(address,uint256,bytes)",
    "execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)",
  ]) {
    expect(selectors.has(toFunctionSelector(signature)), signature).toBe(false);
  }
});

it("only what sends ETH to strangers has a limit of gas of its own", () => {
  const limited = allowedCalls(sampleDeployment).filter(({ mostGas }) => mostGas !== undefined);
  expect(limited).toHaveLength(1);
  expect(limited[0]?.target).toBe(sampleDeployment.contracts.Elections);
});
