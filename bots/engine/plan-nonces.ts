export interface NoncePlan {
  /** The nonce of the next transaction. */
  next: number;
  /** The lowest nonce that no transaction of ours has and none in the pool fills, though later ones wait for it. */
  gap: number | null;
  /** How many transactions in the node's pool are none of ours. */
  foreign: number;
}

/**
 * @param mined how many nonces the chain has used
 * @param pending the same, with what waits in the node's pool
 * @param held nonces from `mined` on that stored transactions of ours hold
 */
export function planNonces(mined: number, pending: number, held: readonly number[]): NoncePlan {
  const next = Math.max(mined, ...held.map((nonce) => nonce + 1));
  const taken = new Set(held);
  let lowestFree = mined;
  while (taken.has(lowestFree)) lowestFree += 1;
  const gap = lowestFree < next && pending <= lowestFree ? lowestFree : null;
  return { next, gap, foreign: Math.max(0, pending - next) };
}
