/** When a provider of the seeded history came, and until which epoch what it activated first lasts. */
export type Wave = { epoch: number; untilEpoch: number };

export const waves = [
  { epoch: 1, untilEpoch: 186 },
  { epoch: 62, untilEpoch: 392 },
  { epoch: 171, untilEpoch: 377 },
] as const satisfies readonly Wave[];

/** A provider that nobody runs: for the local network only. */
export type SeededProvider = {
  name: string;
  wave: (typeof waves)[number];
  /** CPU units, A100, H100. */
  units: readonly [number, number, number];
  commissionBps: number;
  /** Which part of its stake is its operator's own. */
  selfShareBps: number;
  /** How much more is staked than its units need, at the price of its activation. */
  surplusBps: number;
};

const [first, second, third] = waves;

/** Named after trees, in the order of their numbers. */
export const seededProviders: readonly SeededProvider[] = [
  provider("Alder", first, [260, 0, 0], 500, 3_000, 2_500),
  provider("Ash", first, [120, 0, 0], 1_000, 1_000, 600),
  provider("Aspen", first, [0, 8, 0], 800, 0, 1_200),
  provider("Beech", first, [400, 0, 0], 300, 6_000, 3_500),
  provider("Birch", first, [80, 4, 0], 1_200, 2_000, 500),
  provider("Cedar", first, [0, 0, 6], 700, 1_500, 1_800),
  provider("Cherry", first, [150, 0, 0], 0, 500, 900),
  provider("Elder", first, [90, 0, 2], 1_500, 2_500, 4_000),
  provider("Elm", second, [200, 0, 0], 500, 0, 7_000),
  provider("Fir", second, [0, 12, 0], 900, 1_000, 9_000),
  provider("Hazel", second, [60, 0, 0], 2_000, 10_000, 6_000),
  provider("Holly", second, [0, 0, 10], 600, 2_000, 8_500),
  provider("Larch", second, [320, 0, 0], 400, 500, 11_000),
  provider("Lime", second, [100, 6, 0], 1_000, 0, 6_500),
  provider("Maple", second, [0, 10, 2], 750, 3_000, 7_500),
  provider("Oak", third, [500, 0, 0], 250, 2_000, 900),
  provider("Pine", third, [0, 0, 4], 1_000, 0, 1_500),
  provider("Rowan", third, [140, 2, 0], 1_100, 1_000, 1_000),
  provider("Spruce", third, [180, 0, 0], 500, 4_000, 2_200),
  provider("Yew", third, [40, 0, 1], 1_800, 500, 3_000),
];

function provider(
  name: string,
  wave: SeededProvider["wave"],
  units: SeededProvider["units"],
  commissionBps: number,
  selfShareBps: number,
  surplusBps: number,
): SeededProvider {
  return { name, wave, units, commissionBps, selfShareBps, surplusBps };
}
