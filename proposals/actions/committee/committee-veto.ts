import { type Address, type Client, keccak256, parseAbi, toBytes } from "viem";
import { readContract } from "viem/actions";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import type { Verification, VerificationContext } from "#proposals/catalogue/verification.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";

const role = keccak256(toBytes("CANCELLER_ROLE"));
const abi = parseAbi(["function hasRole(bytes32 role, address account) view returns (bool)"]);

/** Whether the committee may stop what passed. */
export function committeeVeto({ timelock }: ActionContext, { veto }: CommitteeContracts): Action[] {
  const shared = {
    domain: "committee",
    fields: [],
    fixed: { role, account: veto },
    timelock,
    target: timelock,
    riskHint: "constitutional" as const,
  };
  return [
    callAction({
      ...shared,
      id: "committee.endVeto",
      title: "End the committee's veto",
      description:
        "The committee can stop no proposal afterwards. It keeps its other powers. The committee cannot veto this.",
      function: "revokeRole(bytes32 role, address account)",
      sentence: () => "End the committee's veto at once",
      verify: (_, client, place) => verifyVeto(timelock, veto, false, client, place),
    }),
    callAction({
      ...shared,
      id: "committee.grantVeto",
      title: "Give the committee its veto",
      description:
        "The committee, caretakers included, can stop a queued proposal once a term; calls that pass again in the same term with a constitutional vote stand. It cannot stop a recall, an election or the end of this veto.",
      function: "grantRole(bytes32 role, address account)",
      sentence: () => "Let the committee veto queued proposals",
      verify: (_, client, place) => verifyVeto(timelock, veto, true, client, place),
    }),
  ];
}

async function verifyVeto(
  timelock: Address,
  veto: Address,
  wanted: boolean,
  client: Client,
  { blockNumber }: VerificationContext,
): Promise<Verification> {
  const args = [role, veto] as const;
  const held = await readContract(client, { address: timelock, abi, functionName: "hasRole", args, blockNumber });
  const words = (has: boolean) => `the committee's veto ${has ? "can" : "cannot"} cancel in the timelock`;
  return { ok: held === wanted, expected: words(wanted), actual: words(held) };
}
