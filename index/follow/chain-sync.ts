import type { LiveChanges } from "#index/live/live-changes.ts";
import { EVERY_CHAIN_TOPIC, type Topic } from "#index/live/topic.ts";
import { ChainReader, type Header } from "#index/rpc/chain-reader.ts";
import type { RpcEndpoint } from "#index/rpc/rpc-endpoint.ts";
import { moved, RpcError, type RpcFault } from "#index/rpc/rpc-error.ts";
import { ImpossibleSum } from "#index/write/impossible-sum.ts";
import { RangeWriter } from "#index/write/range-writer.ts";
import type { WriteLease } from "#index/write/write-lease.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import type { Store } from "#store/schema/database.ts";
import type { Block } from "#store/schema/index.ts";
import { checkOrigin, type OriginCheck } from "./check-origin.ts";
import { compareHead } from "./compare-head.ts";
import { type EarlierWatch, earlierWatches } from "./earlier-watches.ts";
import type { Decoding } from "./executed-changes.ts";
import { findAncestor } from "./find-ancestor.ts";
import { follows } from "./follows.ts";
import { indexRange } from "./index-range.ts";
import { lastBlock, pruneBlocks } from "./indexed-blocks.ts";
import { RangeAhead } from "./range-ahead.ts";
import { RangeSpan, type SpanLimits } from "./range-span.ts";
import { readAdded } from "./read-added.ts";
import { readDecoded } from "./read-range.ts";
import { type WatchList, watchList } from "./watch-list.ts";

export interface ChainSyncOptions {
  store: Store;
  lease: WriteLease;
  changes: LiveChanges;
  deployment: Deployment;
  catalogue: Decoding;
  /** What votes can change in another deployment. */
  parametersOf(deployment: Deployment): readonly Parameter[];
  span: SpanLimits;
  /** How long a node's chain may be shorter than what is indexed before that is believed. */
  shrinkPatienceMs: number;
}

export interface Step {
  head: Header;
  indexedBlock: number | null;
  /** What changed in the store, see `changeTopics`. */
  topics: Topic[];
  atHead: boolean;
}

/** The store was filled before modules joined: theirs is to be added. */
interface Joining {
  origin: OriginCheck["origin"];
  earlier: EarlierWatch;
}

const PRUNE_EVERY = 1_000;
const SMALLER_MAY_DO: ReadonlySet<RpcFault> = new Set(["transport", "incomplete"]);

/** Brings the store one step closer to a node's chain: a range forward, or back to where a reorg began. */
export class ChainSync {
  readonly #options: ChainSyncOptions;
  readonly #watch: WatchList;
  readonly #earlier: readonly EarlierWatch[];
  readonly #writer: RangeWriter;
  readonly #span: RangeSpan;
  readonly #treasury: string;
  readonly #ahead = new RangeAhead();
  #trusted: RpcEndpoint | undefined;
  #firstBlock = 0;
  #shorterSince: number | undefined;
  #prunedTo = 0;
  #joining: Joining | undefined;
  #misfit: number | undefined;
  #readAnew = false;

  constructor(options: ChainSyncOptions) {
    this.#options = options;
    this.#watch = watchList(options.deployment, options.catalogue.parameters);
    this.#earlier = earlierWatches(options.deployment, options.parametersOf);
    this.#writer = new RangeWriter(options.store, options.lease, options.changes);
    this.#span = new RangeSpan(options.span);
    this.#treasury = contractAddress(options.deployment, "TimelockController").toLowerCase();
  }

  /** Reads from one node; `other` is asked where that one seems to leave something out. */
  async step(endpoint: RpcEndpoint, other = endpoint): Promise<Step> {
    try {
      return await this.#step(new ChainReader(endpoint, other));
    } catch (error) {
      this.#trusted = undefined;
      this.#ahead.drop();
      if (error instanceof ImpossibleSum) await this.#mend(error);
      if (error instanceof RpcError && SMALLER_MAY_DO.has(error.fault)) this.#span.refused();
      throw error;
    }
  }

  async #step(reader: ChainReader): Promise<Step> {
    if (this.#trusted !== reader.endpoint) await this.#checkOrigin(reader);
    const { store } = this.#options;
    const head = this.#ahead.head ?? (await reader.head());
    const tip = await lastBlock(store);
    if (tip === undefined) return this.#begin(reader, head);
    const isSame = tip.hash === head.hash;
    if (isSame && this.#joining === undefined) return this.#at(head, head.number);
    const relation = isSame ? "extends" : await compareHead(store, reader, tip, head);
    if (relation === "forked" || (relation === "behind" && this.#isPatienceOver())) return this.#back(reader, head);
    if (relation === "behind") {
      throw new RpcError(
        "inconsistent",
        `${reader.endpoint.label} is at block ${head.number}, below block ${tip.number} that is indexed: it lags`,
      );
    }
    if (this.#joining !== undefined) return this.#join(reader, tip, head, this.#joining);
    return this.#forward(reader, tip.number + 1, tip, head);
  }

  async #begin(reader: ChainReader, head: Header): Promise<Step> {
    if (this.#joining !== undefined) await this.#writer.startOver(this.#joining.origin);
    this.#joining = undefined;
    return this.#forward(reader, this.#firstBlock, null, head);
  }

  /** Adds the history of contracts that joined; whatever else is indexed stays as it is. */
  async #join(reader: ChainReader, tip: Block, head: Header, { origin, earlier }: Joining): Promise<Step> {
    const { store, catalogue } = this.#options;
    await this.#writer.join(origin, await readAdded(reader, store, earlier, tip, this.#span, catalogue));
    this.#joining = undefined;
    return { ...this.#at(head, tip.number), topics: [...EVERY_CHAIN_TOPIC], atHead: false };
  }

  async #forward(reader: ChainReader, from: number, tip: Block | null, head: Header): Promise<Step> {
    if (head.number < from) return this.#at(head, null);
    const read = (block: number) => readDecoded(reader, block, head, this.#span, this.#watch);
    const range = await (this.#ahead.take(from, reader.endpoint) ?? read(from));
    // The chain may have turned since the tip was looked at, or while this range was read ahead.
    if (tip !== null && !follows(range.first, tip.hash)) throw moved(tip.number);
    const last = range.to.number;
    if (last < head.number) {
      this.#ahead.start({ from: last + 1, endpoint: reader.endpoint, head, range: read(last + 1) });
    }
    const topics = await indexRange(reader, range, {
      ...this.#options,
      writer: this.#writer,
      treasury: this.#treasury,
      isHistory: last < head.number,
    });
    if (last % PRUNE_EVERY < last - from + 1)
      this.#prunedTo = await pruneBlocks(this.#options.store, this.#prunedTo, last);
    return { ...this.#at(head, last), topics };
  }

  async #back(reader: ChainReader, head: Header): Promise<Step> {
    const ancestor = await findAncestor(this.#options.store, reader, head.number);
    if (ancestor === undefined) await this.#checkOrigin(reader);
    await this.#writer.rewind(ancestor?.number ?? -1);
    this.#ahead.drop();
    this.#shorterSince = undefined;
    return {
      head,
      indexedBlock: ancestor?.number ?? null,
      topics: [...EVERY_CHAIN_TOPIC],
      atHead: false,
    };
  }

  /** When what is read a second time does not fit either, what is stored is at fault: it is read anew, once. */
  async #mend({ block }: ImpossibleSum): Promise<void> {
    if (this.#misfit !== block) this.#misfit = block;
    else if (!this.#readAnew) {
      this.#readAnew = true;
      await this.#writer.rewind(-1);
    }
  }

  #at(head: Header, indexedBlock: number | null): Step {
    this.#shorterSince = undefined;
    return { head, indexedBlock, topics: [], atHead: indexedBlock === null || indexedBlock === head.number };
  }

  #isPatienceOver(): boolean {
    this.#shorterSince ??= Date.now();
    return Date.now() - this.#shorterSince >= this.#options.shrinkPatienceMs;
  }

  async #checkOrigin(reader: ChainReader): Promise<void> {
    const { store, deployment } = this.#options;
    const found = await checkOrigin(store, reader, deployment, this.#watch.hash, this.#earlier);
    const { origin, stale, joined } = found;
    // A local chain that was started anew may hold the contracts from other blocks on.
    const isThatChain = origin.genesis_hash === deployment.genesisHash;
    this.#firstBlock = isThatChain ? deployment.startBlock : 0;
    if (stale !== undefined) await this.#writer.startOver(origin);
    this.#joining =
      stale !== undefined || joined === undefined
        ? undefined
        : { origin, earlier: { ...joined, firstBlock: isThatChain ? joined.firstBlock : 0 } };
    this.#trusted = reader.endpoint;
  }
}
