/** From an epoch on so many active shares: of a pool, or of a position in it. */
export interface SharePoint {
  fromEpoch: number;
  shares: bigint;
}

/** Changes in the order of their logs, as the contract keeps them: the last of an epoch counts. */
export function sharePoints(changes: readonly SharePoint[]): SharePoint[] {
  const points: SharePoint[] = [];
  for (const change of changes) {
    if (points.at(-1)?.fromEpoch === change.fromEpoch) points.pop();
    points.push(change);
  }
  return points;
}
