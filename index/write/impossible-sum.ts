/** What the chain cannot hold comes out of the logs: some before it are missing in the store, or in what a node gave. */
export class ImpossibleSum extends Error {
  override readonly name = "ImpossibleSum";
  readonly block: number;

  constructor(block: number, what: string) {
    super(`block ${block}: ${what}; logs before it are missing`);
    this.block = block;
  }
}
