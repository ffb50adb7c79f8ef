/** Runs named steps and prints each with its place and time, such as `[3/9] contracts … 4.1 s`. */
export function createProgress(total: number, print: (line: string) => void) {
  let number = 0;
  return async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    number += 1;
    const place = `[${number}/${total}]`;
    const started = performance.now();
    const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
    try {
      const result = await work();
      print(`${place} ${name} … ${seconds()}`);
      return result;
    } catch (error) {
      print(`${place} ${name} … failed after ${seconds()}`);
      throw error;
    }
  };
}
