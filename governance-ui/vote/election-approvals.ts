/** The bitmap of a ballot that approves the candidates of these places. */
export function approvalsOf(places: readonly number[]): bigint {
  return places.reduce((approvals, place) => approvals | (1n << BigInt(place)), 0n);
}

/** The places that a bitmap approves, in their order. */
export function placesOf(approvals: bigint): number[] {
  const places: number[] = [];
  for (let place = 0; approvals >> BigInt(place) > 0n; place++) {
    if ((approvals >> BigInt(place)) & 1n) places.push(place);
  }
  return places;
}
