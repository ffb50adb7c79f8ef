import type { Hex } from "viem";
import type { CommitteeView } from "#governance-ui/api/committee.ts";

export const DEED_KINDS = ["veto", "pause", "resolution", "seats", "rules"] as const;

export type DeedKind = (typeof DEED_KINDS)[number];

type Trace = { at: number; block: number; txHash: Hex; key: string };

export type Deed = Trace &
  (
    | { kind: "veto"; veto: CommitteeView["vetoes"][number] }
    | { kind: "pause"; pause: CommitteeView["pauses"][number] }
    | { kind: "resolution"; resolution: CommitteeView["resolutions"][number] }
    | { kind: "seats" | "rules"; entry: CommitteeView["history"][number] }
  );

type Entry = CommitteeView["history"][number];

const rules: readonly Entry["kind"][] = [
  "guard-set",
  "module-enabled",
  "module-disabled",
  "power-set",
  "pausable-set",
  "pause-lifted",
  "elections-set",
];

/** All that the committee did and that was done to it, newest first. */
export function deedsOf({ vetoes, pauses, resolutions, history }: CommitteeView): Deed[] {
  const trace = ({ at, block, txHash }: Omit<Trace, "key">, what: string, place: number) => ({
    at,
    block,
    txHash,
    key: `${txHash}-${what}-${place}`,
  });
  const all: Deed[] = [
    ...vetoes.map((veto, place) => ({ ...trace(veto, "veto", place), kind: "veto", veto }) as const),
    ...pauses.map((pause, place) => ({ ...trace(pause, "pause", place), kind: "pause", pause }) as const),
    ...resolutions.map(
      (resolution, place) => ({ ...trace(resolution, "resolution", place), kind: "resolution", resolution }) as const,
    ),
    ...history.map((entry, place) => {
      const kind = rules.includes(entry.kind) ? "rules" : "seats";
      return { ...trace(entry, entry.kind, place), kind, entry } as const;
    }),
  ];
  // Those of one block keep the order in which they were given: newest first.
  return all.sort((a, b) => b.block - a.block);
}
