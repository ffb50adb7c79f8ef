/** The place of the last item that begins before an epoch, in a list in the order of epochs; -1 where none does. */
export function lastBefore(items: readonly { fromEpoch: number }[], epoch: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.fromEpoch ?? 0) < epoch) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
