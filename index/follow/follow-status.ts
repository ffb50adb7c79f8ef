export interface FollowStatus {
  headBlock: number | null;
  headTimestamp: number | null;
  headHash: string | null;
  indexedBlock: number | null;
  /** When the node last answered in full, unix seconds. */
  readAt: number | null;
  lastError: string | null;
  /** The head was reached at least once since this process began. */
  caughtUp: boolean;
}
