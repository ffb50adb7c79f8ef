/** Heights are pixels; widths are shares of a thousand, stretched to the room there is. */
export const PLOT_WIDTH = 1_000;
export const PLOT_HEIGHT = 168;

const PAD = 6;

/** Where times and values of one chart lie. */
export interface PlotFrame {
  from: number;
  to: number;
  low: number;
  high: number;
  height?: number;
}

export function xOf({ from, to }: PlotFrame, at: number): number {
  return ((at - from) / Math.max(1, to - from)) * PLOT_WIDTH;
}

export function yOf({ low, high, height = PLOT_HEIGHT }: PlotFrame, value: number): number {
  const share = (value - low) / (high - low || 1);
  return height - PAD - share * (height - 2 * PAD);
}
