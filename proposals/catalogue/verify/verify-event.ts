import { type Address, type Client, isAddressEqual, parseEventLogs } from "viem";
import { getTransactionReceipt } from "viem/actions";
import type { Verification, VerificationContext } from "#proposals/catalogue/verification.ts";
import { leafTexts } from "#protocol/chain/abi-leaves.ts";
import { parseEvent } from "#protocol/chain/parameter-event.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

/** Looks for an event of the contract whose arguments are those of the action, by name. */
export async function verifyEvent(
  contract: Address,
  event: string,
  inputs: Inputs,
  client: Client,
  { transactionHash }: VerificationContext,
): Promise<Verification> {
  const abi = parseEvent(event);
  const receipt = await getTransactionReceipt(client, {
    hash: transactionHash,
  });
  const found = parseEventLogs({ abi: [abi], logs: receipt.logs, strict: true })
    .filter((log) => isAddressEqual(log.address, contract))
    .map(({ args }) =>
      leafTexts(
        abi.inputs,
        argumentList(
          args,
          abi.inputs.map((input) => input.name ?? ""),
        ),
      ),
    );
  const wanted = Object.fromEntries(
    abi.inputs.flatMap(({ name = "" }) => (inputs[name] === undefined ? [] : [[name, inputs[name]]])),
  );
  return {
    ok: found.some((texts) => Object.entries(wanted).every(([name, value]) => texts[name] === value)),
    expected: abi.name + words(wanted),
    actual: found.length === 0 ? `no ${abi.name}` : found.map((texts) => abi.name + words(texts)).join("; "),
  };
}

function argumentList(args: unknown, names: readonly string[]): unknown[] {
  if (Array.isArray(args)) return args;
  const byName = new Map(Object.entries(args ?? {}));
  return names.map((name) => byName.get(name));
}

function words(texts: Readonly<Record<string, string | undefined>>): string {
  const named = Object.entries(texts).map(([name, value]) => `${name} ${value}`);
  return named.length === 0 ? "" : ` with ${named.join(", ")}`;
}
