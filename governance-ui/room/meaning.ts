import type { Address } from "viem";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { functionCall } from "#protocol/safe/calls/function-call.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { type PowerCall, powerCall } from "./power-calls.ts";
import { isRejection } from "./queue.ts";

export type Meaning = {
  kind: "power" | "rejection" | "catalogue" | "function" | "unknown";
  sentence: string;
  power: PowerCall | null;
  /** What a vetoed proposal would have done. */
  stops: readonly string[];
  args: readonly { name: string; value: string }[];
};

type Names = {
  safe: Address;
  contracts: CommitteeContracts | null;
  catalogue: Catalogue;
  accountName(address: Address): string | null;
  /** `proposal 12, “title”`; its number and title are only names. */
  proposalName(id: bigint): string;
};

const none = { power: null, stops: [], args: [] } as const;

/** What a transaction does, as far as this deployment's contracts say. */
export function meaningOf(transaction: SafeTransaction, names: Names): Meaning {
  const { to, data, value, operation } = transaction;
  if (isRejection(names.safe, transaction)) {
    const sentence = `Reject whatever else is signed for nonce ${transaction.nonce}`;
    return { ...none, kind: "rejection", sentence };
  }
  const name = names.accountName(to) ?? shortHex(to);
  if (operation !== 0) return { ...none, kind: "unknown", sentence: `Run the code of ${name} as this Safe` };
  const power = names.contracts === null || value > 0n ? null : powerCall(names.contracts, to, data);
  if (power !== null) return { ...none, kind: "power", ...powerWords(power, names), power };
  if (data === "0x") return { ...none, kind: "unknown", sentence: `Send ${value} wei to ${name}` };
  const [action] = names.catalogue.decode([{ target: to, valueWei: value, data }]);
  if (action?.known) return { ...none, kind: "catalogue", sentence: action.sentence };
  const called = functionCall(data);
  if (called !== null) {
    const args = called.args.map((arg) => ({ name: arg.name, value: arg.value }));
    return { ...none, kind: "function", sentence: `Call ${called.name} of ${name}`, args };
  }
  return { ...none, kind: "unknown", sentence: `Call an unknown function (${data.slice(0, 10)}) of ${name}` };
}

function powerWords(power: PowerCall, names: Names): Pick<Meaning, "sentence" | "stops" | "args"> {
  const seating = { name: "Seating", value: String(power.seating) };
  if (power.power === "veto") {
    return {
      sentence: `Veto ${names.proposalName(power.proposal.id)}`,
      stops: names.catalogue.decode(power.proposal.calls).map(({ sentence }) => sentence),
      args: [
        { name: "Proposal id, computed from the calls", value: String(power.proposal.id) },
        { name: "Hash of the reason", value: power.reasonHash },
        seating,
      ],
    };
  }
  if (power.power === "pause") {
    return {
      sentence: `Pause ${names.accountName(power.module) ?? shortHex(power.module)}`,
      stops: [],
      args: [{ name: "Module", value: power.module }, { name: "Hash of the reason", value: power.reasonHash }, seating],
    };
  }
  return {
    sentence: `Anchor a document to ${names.proposalName(power.proposalId)}`,
    stops: [],
    args: [
      { name: "Hash of the document", value: power.documentHash },
      { name: "Where to read it", value: power.uri === "" ? "not stated" : power.uri },
      { name: "Proposal id", value: String(power.proposalId) },
      seating,
    ],
  };
}
