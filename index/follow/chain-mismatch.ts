/** The node serves another chain than the deployment's. Another node may be right; this one will not be. */
export class ChainMismatch extends Error {
  override readonly name = "ChainMismatch";
}
