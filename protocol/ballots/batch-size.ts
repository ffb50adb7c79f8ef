/** Signed ballots of one transaction: some 4 million gas, a fraction of a block. */
export const BATCH_BALLOTS = 100;

/** How many places of a batch a ballot takes: a contract may spend on its signature what three more ballots cost. */
export const placesOf = (ballot: { by_contract: number }) => (ballot.by_contract === 0 ? 1 : 4);
