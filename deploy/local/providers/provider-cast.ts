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
  /** High, as it pays the hardware. */
  commissionBps: number;
  /** Which part of its stake is its operator's own. */
  selfShareBps: number;
  /** How much more is staked than its units need, at the price of its activation. */
  surplusBps: number;
};

const [first, second, third] = waves;

/** Named after trees, in the order of their numbers. */
export const seededProviders: readonly SeededProvider[] = [
  provider("Alder", first, [2080, 0, 0], 5_000, 3_000, 2_500),
  provider("Ash", first, [960, 0, 0], 6_000, 1_000, 600),
  provider("Aspen", first, [0, 64, 0], 5_600, 0, 1_200),
  provider("Beech", first, [3200, 0, 0], 4_600, 6_000, 3_500),
  provider("Birch", first, [640, 32, 0], 6_400, 2_000, 500),
  provider("Cedar", first, [0, 0, 48], 5_400, 1_500, 1_800),
  provider("Cherry", first, [1200, 0, 0], 4_000, 500, 900),
  provider("Elder", first, [720, 0, 16], 7_000, 2_500, 4_000),
  provider("Elm", second, [1600, 0, 0], 5_000, 0, 7_000),
  provider("Fir", second, [0, 96, 0], 5_800, 1_000, 9_000),
  provider("Hazel", second, [480, 0, 0], 8_000, 10_000, 6_000),
  provider("Holly", second, [0, 0, 80], 5_200, 2_000, 8_500),
  provider("Larch", second, [2560, 0, 0], 4_800, 500, 11_000),
  provider("Lime", second, [800, 48, 0], 6_000, 0, 6_500),
  provider("Maple", second, [0, 80, 16], 5_500, 3_000, 7_500),
  provider("Oak", third, [4000, 0, 0], 4_500, 2_000, 900),
  provider("Pine", third, [0, 0, 32], 6_000, 0, 1_500),
  provider("Rowan", third, [1120, 16, 0], 6_200, 1_000, 1_000),
  provider("Spruce", third, [1440, 0, 0], 5_000, 4_000, 2_200),
  provider("Yew", third, [320, 0, 8], 7_600, 500, 3_000),
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
