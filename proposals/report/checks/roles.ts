import { parseEventLogs } from "viem";
import { type Check, finding } from "#proposals/report/effects.ts";
import { roleName } from "#proposals/report/role-name.ts";
import { roleEvents } from "#proposals/report/standard-events.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";

const hasRole = [
  {
    type: "function",
    name: "hasRole",
    stateMutability: "view",
    inputs: [
      { name: "role", type: "bytes32" },
      { name: "account", type: "address" },
    ],
    outputs: [{ type: "bool" }],
  },
] as const;

/** Who may do what, by any contract that keeps roles as OpenZeppelin's do. */
export const roles: Check = {
  id: "roles",
  title: "Roles",
  async run({ execution, explain, deployment, name }) {
    const veto = committeeContracts(deployment)?.veto;
    const own = new Set(Object.values(deployment.contracts));
    const all = parseEventLogs({ abi: roleEvents, logs: execution.logs });
    // Anyone's contract can say that it grants roles: what it says must not bury what the network's own say.
    const logs = [...all.filter(({ address }) => own.has(address)), ...all.filter(({ address }) => !own.has(address))];
    return Promise.all(
      logs.map(async ({ eventName, address, args }) => {
        const on = name(address);
        const key = `${address}:${eventName}:${Object.values(args).slice(0, 2).join(":")}`;
        if (eventName === "RoleAdminChanged") {
          const title = `Role ${roleName(args.newAdminRole)} now rules who has ${roleName(args.role)} on ${on}`;
          return finding({ level: "error", key, title });
        }
        const account = args.account;
        const held = await explain((client, blockNumber) =>
          client.readContract({
            address,
            abi: hasRole,
            functionName: "hasRole",
            args: [args.role, account],
            blockNumber,
          }),
        ).catch(() => null);
        const granted = eventName === "RoleGranted";
        return finding({
          level: "error",
          key,
          title: granted
            ? `Grants the role ${roleName(args.role)} on ${on} to ${name(account)}`
            : `Takes the role ${roleName(args.role)} on ${on} from ${name(account)}`,
          detail: powerOf(roleName(args.role), account === veto),
          change: held === null ? null : { before: has(held.before), after: has(held.after) },
        });
      }),
    );
  },
};

const has = (held: boolean) => (held ? "has it" : "does not have it");

function powerOf(role: string, isVeto: boolean): string {
  if (role === "DEFAULT_ADMIN_ROLE") return "It can give every role of this contract to anyone.";
  if (role === "PROPOSER_ROLE") return "It can schedule any call of the timelock without a vote.";
  if (role === "EXECUTOR_ROLE") return "It can execute scheduled calls past the governor's expiry and code pin.";
  if (role === "CANCELLER_ROLE" && isVeto) return "With it the committee can veto a queued proposal, once.";
  if (role === "CANCELLER_ROLE") return "It can cancel whatever the vote has queued.";
  return "";
}
