/** A mistake in an action file, at a key below the action. */
export class DefinitionError extends Error {
  override name = "DefinitionError";
  readonly path: string[];

  constructor(path: string[], message: string) {
    super(message);
    this.path = path;
  }
}

/** Names the key for whatever goes wrong inside. */
export function located<T>(path: string[], attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof DefinitionError) throw error;
    throw new DefinitionError(path, error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
}
