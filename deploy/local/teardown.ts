/** What must be undone at the end, last first; each step runs once, whatever the others do. */
export function createTeardown() {
  const steps: (() => Promise<void>)[] = [];
  let running: Promise<void> | undefined;
  const runAll = async () => {
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      await step().catch((error: unknown) => console.error(`While stopping: ${error}`));
    }
  };
  return {
    async add(step: () => Promise<void>): Promise<void> {
      steps.push(step);
      if (running !== undefined) await runAll();
    },
    run(): Promise<void> {
      running ??= runAll();
      return running;
    },
  };
}

export type Teardown = ReturnType<typeof createTeardown>;
