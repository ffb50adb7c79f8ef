/**
 * Fluence's law, for comparison only: the pool shrinks to 0.9 while revenue is above its target and else grows to 1.1,
 * within bounds. There is no dead band, and 0.9 x 1.1 is not 1.
 * Source: github.com/fluencelabs/deal, src/core/CapacityConst.sol, _setRewardPool. There the revenue compared is the
 * pool's own value a capacity unit; over a series of customer revenue it is that revenue.
 */
export function fluenceStep(
  poolTokens: bigint,
  revenueUsd8: bigint,
  { targetUsd8, minTokens, maxTokens }: { targetUsd8: bigint; minTokens: bigint; maxTokens: bigint },
): bigint {
  if (revenueUsd8 > targetUsd8) {
    const shrunk = (poolTokens * 9n) / 10n;
    return shrunk < minTokens ? minTokens : shrunk;
  }
  const grown = (poolTokens * 11n) / 10n;
  return grown > maxTokens ? maxTokens : grown;
}
