import type { CommitteeHistory } from "#index/committee/committee-history.ts";
import type { CommitteeReading } from "#index/committee/committee-reading.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import type { Committee } from "#index/schema/committee.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";

type Power = Pick<Committee["powers"][number], "address" | "access">;

/** As contracts/committee/seats/ICommitteeGuard.sol numbers them. */
const ACCESS = ["nobody", "members", "members-and-caretakers", "members-without-parties"] as const;

interface Sources {
  contracts: CommitteeContracts;
  history: CommitteeHistory;
  reading: CommitteeReading;
}

/** What the Safe's guard lets through. The logs of a guard that a vote has set instead of the deployment's are not known. */
export function powersView({ contracts, history, reading }: Sources): Power[] {
  const access = new Map<string, number>();
  if (reading.safe.guard === contracts.guard.toLowerCase()) {
    for (const { kind, accounts, details } of history.changes) {
      if (kind === "power-set") access.set(accounts[0] ?? "", details.newAccess);
    }
  } else {
    for (const [power, number] of Object.entries(reading.access ?? {})) access.set(power, number);
  }
  return [...access].map(([address, number]) => ({
    address: checksummed(address),
    access: ACCESS[number] ?? "nobody",
  }));
}
