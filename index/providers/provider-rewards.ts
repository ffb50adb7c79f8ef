import { dividedBy, type Earned, minus, nothing, plus, times, vestedTimesTranches } from "./earned.ts";
import { lastBefore } from "./last-before.ts";
import type { RewardSums } from "./reward-sums.ts";
import type { RewardTerms } from "./reward-terms.ts";
import type { SharePoint } from "./share-points.ts";

const BPS = 10_000n;
/** A share's earning is kept as so many parts: `SHARE_SCALE` of contracts/providers/RewardRecords.sol. */
const SHARE_SCALE = 2n ** 52n;

/** Tokens in the token's smallest unit, of settled epochs. */
export interface RewardState {
  earnedTokens: bigint;
  vestedTokens: bigint;
}

/**
 * What a provider and its stakers earned, by the closed form that the reward contract uses: a sum over epochs and a sum
 * times their numbers, at the start of each terms, point and segment, and what came since. To the wei as the contract.
 */
export class ProviderRewards {
  readonly #sums: RewardSums;
  readonly #tranches: number;
  readonly #terms: readonly RewardTerms[];
  readonly #points: readonly SharePoint[];
  /** At the start of each terms: the provider's part, and that of its stakers. */
  readonly #own: Earned[] = [];
  readonly #stakers: Earned[] = [];
  /** At each point: of one share. */
  readonly #share: Earned[] = [];

  constructor(
    sums: RewardSums,
    { tranches, terms, points }: { tranches: number; terms: readonly RewardTerms[]; points: readonly SharePoint[] },
  ) {
    this.#sums = sums;
    this.#tranches = tranches;
    this.#terms = terms;
    this.#points = points;
    let [own, stakers] = [nothing, nothing];
    for (const [place, term] of terms.entries()) {
      this.#own.push(own);
      this.#stakers.push(stakers);
      const earned = this.#earnedIn(term, terms[place + 1]?.fromEpoch ?? term.fromEpoch);
      own = plus(own, times(earned, BigInt(term.commissionBps)));
      stakers = plus(stakers, times(earned, BPS - BigInt(term.commissionBps)));
    }
    let share = nothing;
    for (const [place, point] of points.entries()) {
      this.#share.push(share);
      const next = points[place + 1];
      if (next !== undefined && point.shares > 0n) share = plus(share, this.#byShare(point, next.fromEpoch));
    }
  }

  /** The provider's part, when an epoch runs. */
  own(current: number): RewardState {
    return this.#state(current, (epoch) => this.#ownBefore(epoch));
  }

  /** Of all stakers together, also of who had no stake left to earn it. */
  stakers(current: number): RewardState {
    return this.#state(current, (epoch) => this.#stakersBefore(epoch));
  }

  /** A staker's part when an epoch runs, by what it had from which epoch on. */
  position(segments: readonly SharePoint[]): (current: number) => RewardState {
    const records: Earned[] = [];
    let earned = nothing;
    for (const [place, segment] of segments.entries()) {
      records.push(earned);
      const next = segments[place + 1];
      if (next !== undefined) earned = plus(earned, this.#earnedBy(segment, this.#shareAt(next.fromEpoch)));
    }
    const before = (epoch: number) => {
      const place = lastBefore(segments, epoch);
      const segment = segments[place];
      if (segment === undefined) return nothing;
      return plus(records[place] ?? nothing, this.#earnedBy(segment, this.#shareBefore(epoch)));
    };
    return (current) => this.#state(current, before);
  }

  #state(current: number, before: (epoch: number) => Earned): RewardState {
    const { settled } = this.#sums;
    const all = before(Math.min(current, settled));
    const whole = before(Math.min(Math.max(current - this.#tranches, 0), settled));
    const tranches = BigInt(this.#tranches);
    const vested = current === 0 ? 0n : vestedTimesTranches(all, whole, BigInt(current) - 1n, tranches);
    return { earnedTokens: all.sum / BPS, vestedTokens: vested / (tranches * BPS) };
  }

  #ownBefore(epoch: number): Earned {
    const place = lastBefore(this.#terms, epoch);
    const terms = this.#terms[place];
    if (terms === undefined) return nothing;
    return plus(this.#own[place] ?? nothing, times(this.#earnedIn(terms, epoch), BigInt(terms.commissionBps)));
  }

  #stakersBefore(epoch: number): Earned {
    const place = lastBefore(this.#terms, epoch);
    const terms = this.#terms[place];
    if (terms === undefined) return nothing;
    return plus(
      this.#stakers[place] ?? nothing,
      times(this.#earnedIn(terms, epoch), BPS - BigInt(terms.commissionBps)),
    );
  }

  #shareBefore(epoch: number): Earned {
    const place = lastBefore(this.#points, epoch);
    const point = this.#points[place];
    if (point === undefined) return nothing;
    const share = this.#share[place] ?? nothing;
    return point.shares === 0n ? share : plus(share, this.#byShare(point, epoch));
  }

  /** At the point that begins with an epoch. */
  #shareAt(epoch: number): Earned {
    const place = lastBefore(this.#points, epoch + 1);
    return this.#points[place]?.fromEpoch === epoch ? (this.#share[place] ?? nothing) : this.#shareBefore(epoch);
  }

  #byShare({ fromEpoch, shares }: SharePoint, epoch: number): Earned {
    const earned = minus(this.#stakersBefore(epoch), this.#stakersBefore(fromEpoch));
    return dividedBy(times(earned, SHARE_SCALE), shares);
  }

  #earnedBy(segment: SharePoint, end: Earned): Earned {
    return dividedBy(times(minus(end, this.#shareAt(segment.fromEpoch)), segment.shares), SHARE_SCALE);
  }

  #earnedIn({ fromEpoch, untilEpoch, weight }: RewardTerms, epoch: number): Earned {
    const end = Math.min(epoch, untilEpoch);
    if (end <= fromEpoch || weight === 0n) return nothing;
    return times(minus(this.#sums.before(end), this.#sums.before(fromEpoch)), weight);
  }
}
