import type { UnitKind } from "#protocol/providers/unit-kind.ts";

const usd = 10n ** 8n;

/** The kinds of the local network: the unit whose stake Fluence publishes, and two models of GPU, which are made up. */
export function localKinds(unitStakeUsd8: bigint): UnitKind[] {
  return [
    { name: "CPU unit, 1 core, 4 GB", weight: 100n, stakeUsd8: unitStakeUsd8 },
    { name: "GPU A100, 80 GB", weight: 2_000n, stakeUsd8: 3_000n * usd },
    { name: "GPU H100, 80 GB", weight: 4_500n, stakeUsd8: 6_000n * usd },
  ];
}
